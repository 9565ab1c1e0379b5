// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/cli/commandreading.h"

#include "app/options/optionreader.h"
#include "app/options/pollingflags.h"
#include "client/core/durationtext.h"
#include "client/dialect/operation.h"
#include "client/jobdrafts.h"
#include "client/jobidlist.h"

#include <QSet>

#include <algorithm>

namespace dubwatch::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostCopies = 100'000;
constexpr int mostOf = 1'000'000'000;

PollLimits limitsOf(OptionReader &reader)
{
    PollLimits limits = readPolicy(reader).usualLimits();
    limits.minInterval = reader.duration(u"min-interval"_s, limits.minInterval);
    limits.maxInterval =
        reader.duration(u"max-interval"_s, std::max(limits.maxInterval, limits.minInterval));
    if (limits.maxInterval < limits.minInterval) {
        reader.fail(
            wrongValue(u"--max-interval"_s,
                       u"at least the shortest interval, "_s + durationText(limits.minInterval),
                       durationText(limits.maxInterval)));
    }
    return limits;
}

void addIds(OptionReader &reader, Selection &jobs, const QString &text)
{
    const JobIdList read = readJobIds(text);
    if (!read.problems.empty()) {
        reader.fail(invalidInput(u"job id: %1"_s.arg(read.problems.front().what)));
    }
    jobs.ids = read.ids;
}

Selection selectionOf(OptionReader &reader, const QString &command, const Dialect &dialect)
{
    QStringList operands = reader.operands().mid(1);
    Selection jobs;
    jobs.fromInput = operands.removeAll(u"-"_s) > 0;
    jobs.all = command == u"watch" && reader.has(u"all"_s);
    addIds(reader, jobs, operands.join(u' '));
    const bool named = jobs.fromInput || !operands.isEmpty();
    if (dialect.hasImplicitJob()) {
        if (named) {
            reader.fail(invalidInput(
                u"the dialect %1 has one job and no ids: expected none, found \"%2\""_s.arg(
                    dialect.name(), operands.value(0, u"-"_s))));
        }
        return {.ids = {JobId{dialect.name()}}};
    }
    if (jobs.all && named) {
        reader.fail(invalidInput(u"--all and job ids: expected one of the two, found both"_s));
    } else if (jobs.all && !dialect.operation(Verb::List)) {
        reader.fail(invalidInput(u"--all: the dialect %1 has no list"_s.arg(dialect.name())));
    } else if (!jobs.all && !named) {
        reader.fail(invalidInput(
            u"expected job ids, or - to read them from standard input%1; found none"_s.arg(
                command == u"watch" ? u", or --all"_s : QString())));
    }
    return jobs;
}

SubmitCommand submitOf(OptionReader &reader, const Dialect &dialect)
{
    const int count = reader.number(u"count"_s, 1, 1, mostCopies);
    const QStringList languages = reader.texts(u"language"_s);
    const Operation *submit = dialect.operation(Verb::Submit);
    if (submit && submit->takesLanguages()) {
        if (!reader.has(u"source"_s) || languages.isEmpty()) {
            reader.fail(invalidInput(u"%1: the dialect %2 needs it to submit a job"_s.arg(
                languages.isEmpty() ? u"--language"_s : u"--source"_s, dialect.name())));
        }
    }
    const JobDraft draft {.title = reader.text(u"title"_s),
                          .source = reader.text(u"source"_s),
                          .tag = reader.text(u"tag"_s)};
    if (reader.error()) {
        return {};
    }
    return {.drafts = copiesOf(draft, languages, count)};
}

WaitCommand waitOf(OptionReader &reader, const Dialect &dialect)
{
    WaitCommand command{.jobs = selectionOf(reader, u"wait"_s, dialect),
                        .limits = limitsOf(reader)};
    command.maxAttempts = reader.number(u"max-attempts"_s, dialect.defaultMaxAttempts(), 1, mostOf);
    if (reader.has(u"deadline"_s)) {
        command.deadline = reader.duration(u"deadline"_s, {});
        if (*command.deadline == Duration::zero()) {
            reader.fail(wrongValue(u"--deadline"_s, u"a time longer than 0, such as 10m"_s,
                                   reader.text(u"deadline"_s)));
        }
    }
    return command;
}

ListCommand listOf(OptionReader &reader, const Dialect &dialect)
{
    ListCommand command{.limit = reader.number(u"limit"_s, 0, 1, mostOf)};
    const QString name = reader.text(u"state"_s);
    if (name.isNull()) {
        return command;
    }
    command.state = stateFromName(name);
    if (!command.state) {
        command.state = dialect.stateOfWord(name);
    }
    if (!command.state) {
        reader.fail(wrongValue(
            u"--state"_s, u"queued, running, completed, failed, cancelled, expired or unknown"_s,
            name));
        return command;
    }
    for (const QString &word : dialect.stateWords()) {
        if (dialect.stateOfWord(word) == command.state) {
            command.stateWord = word;
            break;
        }
    }
    return command;
}

BackendCommand backendOf(OptionReader &reader)
{
    const QStringList operands = reader.operands().mid(1);
    const QString action = operands.value(0);
    BackendCommand command{.all = reader.has(u"all"_s)};
    if (operands.size() != 1 || (action != u"show" && action != u"forget")) {
        reader.fail(wrongValue(u"backend"_s, u"show or forget"_s, operands.join(u' ')));
    } else if (command.all && reader.has(u"url"_s)) {
        reader.fail(invalidInput(u"--all and --url: expected one of the two, found both"_s));
    } else if (action == u"forget") {
        command.action = BackendCommand::Action::Forget;
    } else {
        command.all = !reader.has(u"url"_s);
    }
    return command;
}

} // namespace

decltype(Command::what) readWhat(OptionReader &reader, const QString &command,
                                 const Dialect &dialect)
{
    if (command == u"submit") {
        return submitOf(reader, dialect);
    }
    if (command == u"watch") {
        return WatchCommand{.jobs = selectionOf(reader, command, dialect),
                            .limits = limitsOf(reader)};
    }
    if (command == u"wait") {
        return waitOf(reader, dialect);
    }
    if (command == u"list") {
        return listOf(reader, dialect);
    }
    if (command == u"backend") {
        return backendOf(reader);
    }
    return CancelCommand{.jobs = selectionOf(reader, command, dialect)};
}

Result<Done> addInput(Selection &jobs, const QString &input)
{
    const JobIdList read = readJobIds(input);
    if (!read.problems.empty()) {
        const JobIdList::Problem &problem = read.problems.front();
        return invalidInput(u"standard input, line %1: %2"_s.arg(problem.line).arg(problem.what));
    }
    QSet<JobId> known(jobs.ids.begin(), jobs.ids.end());
    for (const JobId &id : read.ids) {
        if (!known.contains(id)) {
            known.insert(id);
            jobs.ids.push_back(id);
        }
    }
    if (jobs.ids.empty()) {
        return invalidInput(u"standard input: expected job ids, found none"_s);
    }
    return Done{};
}

} // namespace dubwatch::app
