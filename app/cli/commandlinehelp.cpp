// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/cli/commandlinehelp.h"

#include "app/options/pollingflags.h"

#include <algorithm>

namespace dubwatch::app {

using namespace Qt::StringLiterals;

namespace {

QCommandLineOption withValue(const QString &name, const QString &value, const QString &help)
{
    return {name, help, value};
}

std::vector<QCommandLineOption> operator+(std::vector<QCommandLineOption> first,
                                          const std::vector<QCommandLineOption> &more)
{
    first.insert(first.end(), more.begin(), more.end());
    return first;
}

std::vector<QCommandLineOption> intervals()
{
    const std::vector<QCommandLineOption> ofAJob{
        withValue(u"min-interval"_s, u"TIME"_s,
                  u"Shortest wait between two polls of a job [500ms; clamped: 1s]."_s),
        withValue(u"max-interval"_s, u"TIME"_s,
                  u"Longest wait [60s; clamped: 10s]. Retry-After wins over both."_s)};
    return ofAJob + pollingFlags();
}

CommandForm submitForm()
{
    return {
        u"submit"_s,
        {},
        u"Submit jobs, and print their ids, one a line."_s,
        u"Stops at the first job that cannot be submitted; the ids of those before are printed.\n"
        "A submit is tried again after trouble where the API makes that safe."_s,
        u"  dubwatch-cli submit --title Keynote --source https://example.com/a.mp4\n"
        "  dubwatch-cli submit --title Load --count 100 | dubwatch-cli wait -"_s,
        {withValue(u"title"_s, u"TEXT"_s, u"Title; with --count, numbered."_s),
         withValue(u"source"_s, u"URL"_s, u"Address of the video."_s),
         withValue(u"language"_s, u"NAME"_s,
                   u"Target language; may be given more than once: a job for each."_s),
         withValue(u"tag"_s, u"TEXT"_s, u"A label of your own."_s),
         withValue(u"count"_s, u"N"_s, u"How many of each, 1 to 100000 [1]."_s)}};
}

CommandForm watchForm()
{
    return {u"watch"_s,
            u"ID… | -"_s,
            u"Show jobs until all have ended: one line a job, kept up to date."_s,
            u"On a terminal the lines are refreshed in place; elsewhere each change of a state\n"
            "is a line.\n"
            "Exit code: 0 once all have ended, however they did; 1 when some are unknown there;\n"
            "2 for wrong usage; 3 when the key was refused or the jobs could not be listed;\n"
            "130 on Ctrl+C."_s,
            u"  dubwatch-cli watch --all\n"
            "  dubwatch-cli watch job_5f0c1b2a9d3e --json"_s,
            std::vector<QCommandLineOption>{{u"all"_s, u"All jobs that the backend lists now."_s}}
                + intervals()};
}

CommandForm waitForm()
{
    return {u"wait"_s,
            u"ID… | -"_s,
            u"Wait for the end of jobs, and log every poll."_s,
            u"Writes a line for each poll (time, job, attempt, what was told, the wait that\n"
            "follows and why), and a line with the result for each job.\n"
            "Exit code: 0 when all have completed; 1 when some failed, were cancelled, or are\n"
            "unknown there; 2 for wrong usage; 3 when the key was refused, or deadline or\n"
            "attempts were used up without a single answer; 4 when they were used up although\n"
            "there were answers; 130 on Ctrl+C."_s,
            u"  dubwatch-cli wait job_5f0c1b2a9d3e --deadline 10m\n"
            "  dubwatch-cli wait --dialect seed --url http://127.0.0.1:8000\n"
            "  dubwatch-cli list --state running | cut -f1 | dubwatch-cli wait -"_s,
            std::vector<QCommandLineOption>{
                withValue(u"deadline"_s, u"TIME"_s,
                          u"Give up after this long, such as 90s or 10m [never]."_s),
                withValue(u"max-attempts"_s, u"N"_s,
                          u"Give up on a job after so many polls [never; the seed dialect: 15]."_s)}
                + intervals()};
}

CommandForm listForm()
{
    return {
        u"list"_s,
        {},
        u"List the backend's jobs."_s,
        u"On a terminal a table; elsewhere lines of id, state, progress (0 to 1), seconds left,\n"
        "language, tag and title, separated by tabs."_s,
        u"  dubwatch-cli list --state failed\n"
        "  dubwatch-cli list --limit 5 --json"_s,
        {withValue(u"state"_s, u"STATE"_s,
                   u"Only the queued, running, completed, failed, cancelled or expired."_s),
         withValue(u"limit"_s, u"N"_s, u"At most so many jobs [all]."_s)}};
}

CommandForm cancelForm()
{
    return {u"cancel"_s,
            u"ID… | -"_s,
            u"Cancel jobs on the backend."_s,
            u"Exit code: 0 when all were cancelled; 1 when some had ended, or are unknown there."_s,
            u"  dubwatch-cli cancel job_5f0c1b2a9d3e\n"
            "  dubwatch-cli list --state queued | cut -f1 | dubwatch-cli cancel -"_s,
            {}};
}

CommandForm backendForm()
{
    return {u"backend"_s,
            u"show | forget"_s,
            u"Show or forget what was learned about backends."_s,
            u"watch and wait learn how long a backend's jobs take, and what its estimates are\n"
            "worth. show tells of all backends, or of the one that --url and --dialect name;\n"
            "forget needs --all to forget more than one.\n"
            "Exit code: 0; 1 when nothing is known of the backend; 2 for wrong usage."_s,
            u"  dubwatch-cli backend show\n"
            "  dubwatch-cli backend forget --url https://api.example.com --dialect heygen-v3"_s,
            {{u"all"_s, u"Every backend."_s}}};
}

QString optionLines(const std::vector<QCommandLineOption> &options)
{
    QString text;
    for (const QCommandLineOption &option : options) {
        const QString head = u"  --"_s + option.names().constFirst()
            + (option.valueName().isEmpty() ? QString() : u' ' + option.valueName());
        text += head.leftJustified(25) + u' ' + option.description() + u'\n';
    }
    return text;
}

} // namespace

const std::vector<CommandForm> &commandForms()
{
    static const std::vector<CommandForm> forms{submitForm(), watchForm(), waitForm(), listForm(),
                                                cancelForm(), backendForm()};
    return forms;
}

const CommandForm *findCommand(const QString &name)
{
    const auto found = std::ranges::find(commandForms(), name, &CommandForm::name);
    return found == commandForms().end() ? nullptr : &*found;
}

std::vector<QCommandLineOption> commonOptions()
{
    return {
        withValue(u"url"_s, u"URL"_s,
                  u"The backend [$DUBWATCH_URL, else http://127.0.0.1:8000]."_s),
        withValue(u"dialect"_s, u"NAME|FILE"_s,
                  u"How it spells jobs: a shipped name, or a file of your own [dubwatch]."_s),
        withValue(u"api-key-env"_s, u"NAME"_s,
                  u"Take the API key from this environment variable."_s),
        withValue(u"ca-file"_s, u"FILE"_s, u"Trust the PEM certificates in this file as well."_s),
        {u"json"_s, u"Write one JSON object a line."_s},
        withValue(u"log"_s, u"LEVEL"_s,
                  u"error, warning, info or debug, on standard error [warning]."_s),
        {u"help"_s, u"Show this."_s},
        {u"version"_s, u"Show the version."_s}};
}

QString generalHelp()
{
    QString commands;
    for (const CommandForm &form : commandForms()) {
        commands += u"  %1 %2\n"_s.arg(form.name, -8).arg(form.summary);
    }
    return u"Usage: dubwatch-cli COMMAND [OPTION…] [ID…]\n"
           "Submits jobs to a backend, watches them, and waits for their end.\n\nCommands:\n"_s
        + commands + u"\nOptions of all commands:\n"_s + optionLines(commonOptions())
        + u"\nAn ID of - reads ids from standard input.\n"
          "'dubwatch-cli COMMAND --help' says more.\n"_s;
}

QString helpOf(const CommandForm &form)
{
    const QString operands = form.operands.isNull() ? QString() : u' ' + form.operands;
    return u"Usage: dubwatch-cli %1 [OPTION…]%2\n%3\n\n%4\n\nOptions:\n%5\n"
           "Options of all commands:\n%6\nExamples:\n%7\n"_s.arg(
               form.name, operands, form.summary, form.details, optionLines(form.options),
               optionLines(commonOptions()), form.examples);
}

} // namespace dubwatch::app
