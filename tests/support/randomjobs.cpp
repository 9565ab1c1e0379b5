// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/randomjobs.h"

#include "tests/support/jobs.h"

#include <cmath>
#include <limits>

namespace dubwatch::test {

using namespace dubwatch::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const std::array<QString, 6> words {u"Überblick"_s, u"uber"_s, u"Job 10"_s, u"Job 9"_s,
                                    u"a\x1f""b"_s,  QString()};
const std::array<QString, 3> languages {u"de"_s, u"fr"_s, QString()};
const std::array<QString, 3> tags {u"night"_s, u"Day"_s, QString()};

} // namespace

JobId RandomJobs::id() { return {u"job%1"_s.arg(below(ids), 2, 10, QChar(u'0'))}; }

JobUpdate RandomJobs::update(const JobId &id, Instant now)
{
    const Instant answered = now - std::chrono::milliseconds(below(3) * 400);
    JobUpdate made = test::update(id.value, JobState(below(7)), answered);
    made.job.title = words[size_t(below(int(words.size())))];
    made.job.language = languages[size_t(below(int(languages.size())))];
    made.job.tag = tags[size_t(below(int(tags.size())))];
    if (chance(70)) {
        made.job.remaining = std::chrono::seconds(below(600));
    }
    if (chance(80)) {
        made.job.progress = chance(5) ? std::numeric_limits<double>::quiet_NaN()
                                      : double(below(11)) / 10;
    }
    if (chance(30)) {
        made.job.started = now - std::chrono::seconds(below(100));
    }
    if (made.job.state == JobState::Failed) {
        made.job.error = words[size_t(below(int(words.size())))];
    }
    made.polls = below(5);
    made.watch = isTerminal(made.job.state) ? WatchState::Ended : WatchState(below(4));
    if (chance(30)) {
        made.nextPoll.reset();
    }
    if (chance(10)) {
        made.lastAnswer.reset();
    }
    if (chance(50)) {
        made.lastPoll = chance(30) ? failure(id.value, made.polls, now)
                                   : answer(id.value, made.polls, now);
    }
    return made;
}

std::vector<JobUpdate> RandomJobs::updates(int most, Instant now)
{
    std::vector<JobUpdate> updates;
    QSet<JobId> told;
    for (int left = below(most + 1); left > 0; --left) {
        const JobId one = id();
        if (!told.contains(one)) {
            told << one;
            updates.push_back(update(one, now));
        }
    }
    return updates;
}

std::vector<JobKey> RandomJobs::keys(int most)
{
    std::vector<JobKey> keys;
    for (int left = below(most + 1); left > 0; --left) {
        keys.emplace_back(id(), connection());
    }
    return keys;
}

JobFilter RandomJobs::filter()
{
    static const std::array<QString, 6> texts {u" UBER"_s, u"1"_s, u"job0"_s,
                                               u"night"_s, u"nowhere"_s, u" "_s};
    JobFilter filter;
    if (chance(30)) {
        filter.text = texts[size_t(below(int(texts.size())))];
    }
    if (chance(30)) {
        filter.states.set(size_t(below(7))).set(size_t(below(7)));
    }
    if (chance(20)) {
        filter.language = u"de"_s;
    }
    if (chance(20)) {
        filter.polling = JobFilter::Polling(below(3));
    }
    if (chance(20)) {
        filter.connection = connection();
    }
    return filter;
}

Poll RandomJobs::poll(Instant now)
{
    const int attempt = below(100) + 1;
    Poll made = chance(30) ? failure(id().value, attempt, now) : answer(id().value, attempt, now);
    made.state = JobState(below(7));
    return made;
}

} // namespace dubwatch::test
