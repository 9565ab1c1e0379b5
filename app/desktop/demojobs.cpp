// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/desktop/demojobs.h"

#include "server/simulation/scenariooptions.h"

namespace dubwatch::app {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

std::vector<JobDraft> demoJobs(int count)
{
    static const QStringList titles {
        u"Launch keynote 2026"_s, u"Q3 all-hands"_s, u"Product demo, short"_s,
        u"Onboarding part 1"_s, u"Onboarding part 2"_s, u"Customer story: Harbour Clinic"_s,
        u"Safety briefing"_s, u"Weekly update 46"_s, u"Investor day, Q&A"_s, u"How we test"_s,
        u"Release notes 5.2"_s, u"Webinar: getting started"_s, u"Training: forklift basics"_s,
        u"Interview with the founders"_s, u"Museum audio guide"_s, u"Recipe of the week"_s,
        u"Support: reset your device"_s, u"Town hall recording"_s, u"Trailer, 30 seconds"_s,
        u"Lecture 7: queues"_s};
    static const QStringList languages {u"German"_s, u"Spanish"_s, u"Japanese"_s, u"French"_s,
                                        u"Hindi"_s, u"Portuguese"_s, u"Arabic"_s};
    std::vector<JobDraft> drafts;
    for (int i = 0; i < count; ++i) {
        const int round = i / int(titles.size());
        const QString title = titles.at(i % titles.size());
        drafts.push_back({.title = round == 0 ? title : u"%1 (%2)"_s.arg(title).arg(round + 1),
                          .source = u"https://example.com/videos/%1.mp4"_s.arg(i + 1),
                          .language = languages.at(i % languages.size()),
                          .tag = u"demo"_s});
    }
    return drafts;
}

server::Scenario demoScenario()
{
    server::Scenario scenario;
    // Of the first twenty jobs some wait, run, have completed and have failed from second 2 to 25.
    scenario.seed = 5827;
    const std::pair<QString, QString> options[] {{u"duration"_s, u"lognormal:50s,1.2"_s},
                                                 {u"queue"_s, u"lognormal:4s,1.5"_s},
                                                 {u"error-rate"_s, u"0.15"_s},
                                                 {u"fail-at"_s, u"0.1..0.9"_s},
                                                 {u"eta"_s, u"noisy:0.1"_s},
                                                 {u"latency"_s, u"5ms..60ms"_s}};
    for (const auto &[name, value] : options) {
        const Result<Done> applied = server::applyOption(scenario, name, value);
        Q_ASSERT(applied.isOk());
    }
    return scenario;
}

MonitorOptions demoPolling() { return {.maxInterval = 2s}; }

} // namespace dubwatch::app
