// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/policy/adaptivepolicy.h"
#include "tests/support/pollerkit.h"

#include <QRandomGenerator>
#include <QTest>
#include <QUrlQuery>

#include <cmath>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// The poller as it is shipped, with its own policy and with chance, in virtual time.
struct Adaptive
{
    explicit Adaptive(const QString &dialect = u"dubwatch"_s, const FleetOptions &fleet = {})
        : kit(dialect)
        , poller(kit.api, policy, chance(), fleet)
    {
        qInfo("seed %u", seed);
        QObject::connect(&poller, &JobPoller::polled, &poller,
                         [this](const Poll &poll) { polls.push_back(poll); });
        QObject::connect(&poller, &JobPoller::finished, &poller,
                         [this](const JobId &id, const Outcome &outcome) {
                             ends[id.value] = outcome;
                             endedAt[id.value] = kit.clock.now();
                         });
    }

    Chance chance()
    {
        return [this] { return random.generateDouble(); };
    }
    /// Jobs that run for ever, and say that \a left is left.
    void answerRunning(Duration left, const HttpHeaders &headers = {})
    {
        kit.network.answerWith([this, left, headers](const Asked &asked) {
            std::vector<Job> jobs;
            for (const QString &id : idsOf(asked)) {
                jobs.push_back(JobBuilder(id).running(0.5).left(left));
            }
            Script script = isBatch(asked) ? kit.batch(jobs) : kit.answer(jobs.front());
            script.reply.headers += headers;
            return script;
        });
    }
    static bool isBatch(const Asked &asked) { return QUrlQuery(asked.url).hasQueryItem(u"ids"_s); }
    static QStringList idsOf(const Asked &asked)
    {
        return isBatch(asked)
            ? QUrlQuery(asked.url).queryItemValue(u"ids"_s, QUrl::FullyDecoded).split(u',')
            : QStringList(asked.url.path().section(u'/', -1));
    }
    /// One after the other, so that no two are in step.
    void watchStaggered(int jobs, Duration apart, const WatchOptions &options)
    {
        for (int i = 0; i < jobs; ++i) {
            poller.watch(JobId {u"job_%1"_s.arg(i)}, options);
            kit.clock.advance(apart);
        }
    }
    /// Between two questions about one job.
    Duration shortestGap() const
    {
        QHash<QString, Instant> last;
        Duration shortest = Duration::max();
        for (const Asked &asked : kit.network.asked) {
            for (const QString &id : idsOf(asked)) {
                if (last.contains(id)) {
                    shortest = std::min(shortest, Duration(asked.at - last[id]));
                }
                last[id] = asked.at;
            }
        }
        return shortest;
    }
    bool hasLearnedNumbers() const
    {
        return std::ranges::all_of(policy.knowledge(), [](const auto &entry) {
            const BackendKnowledge &knowledge = entry.second;
            return std::isfinite(knowledge.eta.whole.rr + knowledge.progress.whole.rr
                                 + knowledge.trust.value_or(0) + knowledge.failedEarly);
        });
    }

    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random {seed};
    PollerKit kit;
    AdaptivePolicy policy {{}, chance()};
    JobPoller poller;
    std::vector<Poll> polls;
    std::map<QString, Outcome> ends;
    std::map<QString, Instant> endedAt;
};

} // namespace

/// What must hold of the poller with the policy that everybody has, whatever chance brings.
class TestAdaptivePolling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverUndercutsRetryAfterInBatches();
    void neverAsksWithinTheShortestInterval();
    void survivesAJobThatIsBegunAnew();
    void learnsFromAnEndedJobOnceAtMost();
    void goesByTheKindOfWork();
    void keepsDeadlinesWhileNobodyAnswers();
    void noticesASleepWhileItIsAsking();
    void heedsThePaceOfASubmit();
    void asksAtOnceAfterASleepWhenAlone();
    void restsWhileAllArePaused();
    void countsWhoIsOverdueThrough429s();
};

void TestAdaptivePolling::neverUndercutsRetryAfterInBatches()
{
    Adaptive fleet;
    fleet.answerRunning(1s, {{"Retry-After", "10"}}); // it would like to look at once
    fleet.watchStaggered(30, 370ms, {});
    fleet.kit.clock.advance(2min);
    QVERIFY(fleet.polls.size() > 200);
    QVERIFY2(fleet.shortestGap() >= 10s,
             qPrintable(QString::number(fleet.shortestGap().count())));
}

void TestAdaptivePolling::neverAsksWithinTheShortestInterval()
{
    Adaptive fleet;
    fleet.answerRunning(1s);
    fleet.watchStaggered(30, 370ms, {.minInterval = 3s});
    fleet.kit.clock.advance(2min);
    QVERIFY(fleet.polls.size() > 300);
    QVERIFY2(fleet.shortestGap() >= 3s,
             qPrintable(QString::number(fleet.shortestGap().count())));
}

void TestAdaptivePolling::survivesAJobThatIsBegunAnew()
{
    Adaptive fleet;
    const Instant began = fleet.kit.clock.now();
    fleet.kit.network.answerWith([&](const Asked &) {
        const Duration age = fleet.kit.clock.now() - began;
        // Requeued when it is an hour old, and then it is younger than it was.
        const Instant created = began - (age < 5s ? Duration(1h) : Duration(1min));
        return fleet.kit.answer(age > 60s ? JobBuilder(u"a"_s).completed().created(created)
                                          : JobBuilder(u"a"_s).running(0.9).left(1500ms).created(
                                              created));
    });
    fleet.poller.watch(JobId {u"a"_s});
    fleet.kit.clock.advance(2min);
    QVERIFY(fleet.ends.contains(u"a"_s));
    QVERIFY(fleet.hasLearnedNumbers());
    fleet.answerRunning(10s);
    fleet.poller.watch(JobId {u"b"_s});
    fleet.kit.clock.advance(1s);
    QVERIFY(*fleet.polls.back().next < 20s);
}

void TestAdaptivePolling::learnsFromAnEndedJobOnceAtMost()
{
    Adaptive fleet(u"one-by-one"_s);
    const Instant created = fleet.kit.clock.now() - 1h;
    fleet.kit.answerAlways(JobBuilder(u"a"_s).completed().created(created));
    for (int i = 0; i < 20; ++i) {
        fleet.poller.watch(JobId {u"a"_s});
        fleet.kit.clock.advance(1s);
    }
    QCOMPARE(fleet.policy.knowledge().at({}).ended, 0.0); // it may have ended at any time
}

void TestAdaptivePolling::goesByTheKindOfWork()
{
    AdaptivePolicy policy({}, [] { return 0.0; });
    const auto run = [&](const QString &kind, Duration length, bool isSeen) {
        const auto plan = policy.plan(AdaptivePolicy::usual);
        plan->first();
        if (isSeen) {
            for (const Duration age : {Duration(1s), length - 2s}) {
                plan->afterAnswer({.age = age, .state = JobState::Running, .kind = kind});
            }
        }
        plan->ended({.age = length, .kind = kind});
    };
    for (int i = 0; i < 20; ++i) {
        run(u"de"_s, 300s, true);
        run(u"fr"_s, 12s, i % 2 == 0); // half of them end before they are seen
    }
    QCOMPARE(policy.knowledge().at(u"fr"_s).ended, 20.0);
    const auto waitFor = [&](const QString &kind) {
        const auto plan = policy.plan(AdaptivePolicy::usual);
        return plan->afterAnswer({.age = 1s, .state = JobState::Running, .kind = kind}).wait;
    };
    QVERIFY2(waitFor(u"fr"_s) <= 15s, qPrintable(QString::number(waitFor(u"fr"_s).count())));
    QVERIFY2(waitFor(u"de"_s) >= 30s, qPrintable(QString::number(waitFor(u"de"_s).count())));
}

void TestAdaptivePolling::keepsDeadlinesWhileNobodyAnswers()
{
    Adaptive fleet(u"one-by-one"_s);
    fleet.kit.network.answerWith([](const Asked &) { return hangs(); });
    const Instant began = fleet.kit.clock.now();
    for (int i = 0; i < 20; ++i) {
        fleet.poller.watch(JobId {QString::number(i)}, {.deadline = 2s});
    }
    fleet.kit.clock.advance(8s);
    QCOMPARE(fleet.ends.size(), size_t(20));
    for (const auto &[id, at] : fleet.endedAt) {
        QVERIFY2(at - began <= 4s, qPrintable(id));
    }
}

void TestAdaptivePolling::noticesASleepWhileItIsAsking()
{
    Adaptive fleet(u"one-by-one"_s);
    fleet.answerRunning(1h);
    for (int i = 0; i < 1000; ++i) {
        fleet.poller.watch(JobId {QString::number(i)});
    }
    fleet.kit.clock.advance(1min);
    bool isSilent = true;
    fleet.kit.network.answerWith([&](const Asked &asked) {
        Script script = fleet.kit.answer(JobBuilder(Adaptive::idsOf(asked).front()).running(0.5)
                                             .left(1h));
        script.delay = isSilent ? 5s : 1ms;
        return script;
    });
    while (fleet.kit.network.inFlight < JobPoller::mostAtOnce) {
        fleet.kit.clock.advance(100ms);
    }
    isSilent = false;
    fleet.kit.clock.sleep(1h);
    const size_t before = fleet.kit.network.asked.size();
    fleet.kit.clock.advance(6s);
    const size_t soon = fleet.kit.network.asked.size() - before;
    QVERIFY2(soon > 20 && soon <= 350, qPrintable(QString::number(soon)));
}

void TestAdaptivePolling::heedsThePaceOfASubmit()
{
    Adaptive fleet;
    fleet.answerRunning(1s);
    const Instant now = fleet.kit.clock.now();
    const Job known = JobBuilder(u"a"_s).running(0).left(1s);
    fleet.poller.watch(JobId {u"a"_s}, {.known = known, .submitted = now, .pace = 10s});
    fleet.poller.watch(JobId {u"b"_s}, {.submitted = now, .pace = 10s}); // without a state
    fleet.kit.clock.advance(20s);
    QVERIFY(fleet.kit.network.asked.size() > 1);
    QVERIFY(fleet.kit.network.asked.front().at >= now + 10s);
}

void TestAdaptivePolling::asksAtOnceAfterASleepWhenAlone()
{
    Adaptive fleet(u"one-by-one"_s, {.maxRate = 1.0 / 60});
    fleet.answerRunning(1h);
    fleet.poller.watch(JobId {u"a"_s});
    fleet.kit.clock.advance(5s);
    fleet.kit.clock.sleep(1h);
    const size_t before = fleet.kit.network.asked.size();
    fleet.kit.clock.advance(11s);
    QCOMPARE(fleet.kit.network.asked.size(), before + 1);
}

void TestAdaptivePolling::restsWhileAllArePaused()
{
    Adaptive fleet;
    fleet.answerRunning(1min);
    fleet.watchStaggered(3, 1s, {});
    for (const JobId &id : fleet.poller.watched()) {
        fleet.poller.pause(id);
    }
    fleet.kit.clock.advance(11s);
    const auto next = fleet.kit.clock.untilNext();
    QVERIFY(!next || *next > 500ms);
}

void TestAdaptivePolling::countsWhoIsOverdueThrough429s()
{
    Adaptive fleet(u"one-by-one"_s, {.maxRate = 4});
    int requests = 0;
    fleet.kit.network.answerWith([&](const Asked &asked) {
        const QString id = Adaptive::idsOf(asked).front();
        // Half of the jobs seem to end at any moment; the others are as good as never done.
        const bool isUrgent = id.toInt() % 2 == 0;
        return ++requests % 300 == 0
            ? statusOnly(429, {{"Retry-After", "1"}})
            : fleet.kit.answer(JobBuilder(id).running(isUrgent ? 0.99 : 0.01).left(
                isUrgent ? 1s : 1h));
    });
    for (int i = 0; i < 60; ++i) {
        fleet.poller.watch(JobId {QString::number(i)}, {.maxInterval = 20s});
    }
    fleet.kit.clock.advance(10min);
    QHash<QString, Instant> last;
    Duration longest {};
    for (const Asked &asked : fleet.kit.network.asked) {
        const QString id = Adaptive::idsOf(asked).front();
        longest = last.contains(id) ? std::max(longest, Duration(asked.at - last[id])) : longest;
        last[id] = asked.at;
    }
    QVERIFY2(longest <= 60s, qPrintable(QString::number(longest.count())));
}

QTEST_GUILESS_MAIN(TestAdaptivePolling)
#include "tst_adaptivepolling.moc"
