// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/lagledger.h"
#include "client/pacing.h"
#include "client/requestbudget.h"
#include "client/watchbook.h"
#include "tests/support/pollerkit.h"

#include <QTest>
#include <QUrlQuery>

#include <cmath>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Jobs of a constant hazard, asked at fixed intervals unless the fleet wants them earlier. Each
/// second job may be of another one.
class ConstantHazard final : public PollPolicy
{
public:
    ConstantHazard(double hazard, Duration wait, std::optional<double> otherHazard = {})
        : m_hazard(hazard)
        , m_otherHazard(otherHazard.value_or(hazard))
        , m_wait(wait)
    {
    }

    bool foretells() const override { return true; }
    std::unique_ptr<PollPlan> plan(const PollLimits &) override
    {
        return std::make_unique<Plan>(m_plans++ % 2 == 0 ? m_hazard : m_otherHazard, m_wait);
    }

private:
    class Plan final : public PollPlan
    {
    public:
        Plan(double hazard, Duration wait)
            : m_hazard(hazard)
            , m_wait(wait)
        {
        }
        Decision first() override { return {}; }
        Decision afterAnswer(const PollAnswer &answer) override
        {
            m_age = answer.age;
            return {m_wait, {.kind = WaitReason::Kind::Fixed}};
        }
        Decision afterFailure(const PollFailure &) override { return {m_wait, {}}; }
        void ended(const PollEnd &) override { }
        double doneProbability(Duration age) const override
        {
            const double since = std::chrono::duration<double>(age - m_age).count();
            return since <= 0 ? 0 : 1 - std::exp(-m_hazard * since);
        }

    private:
        double m_hazard;
        Duration m_wait;
        Duration m_age = {};
    };

    double m_hazard;
    double m_otherHazard;
    Duration m_wait;
    int m_plans = 0;
};

/// A poller of that policy, and every request's time and jobs.
struct Fleet
{
    Fleet(PollPolicy &policy, const FleetOptions &options,
          const QString &dialect = QStringLiteral("dubwatch"))
        : kit(dialect)
        , poller(kit.api, policy, [] { return 0.0; }, options)
    {
        kit.network.answerWith([this](const Asked &asked) {
            std::vector<Job> jobs;
            const QString ids = QUrlQuery(asked.url).queryItemValue(u"ids"_s, QUrl::FullyDecoded);
            if (ids.isEmpty()) {
                return kit.answer(JobBuilder(asked.url.path().section(u'/', -1)).running(0.5));
            }
            for (const QString &id : ids.split(u',')) {
                jobs.push_back(JobBuilder(id).running(0.5));
            }
            return kit.batch(jobs);
        });
        QObject::connect(&poller, &JobPoller::polled, &poller,
                         [this](const Poll &poll) { polls.push_back(poll); });
    }

    void watch(int jobs, const WatchOptions &options)
    {
        for (int i = 0; i < jobs; ++i) {
            poller.watch(JobId {u"job_%1"_s.arg(i)}, options);
        }
    }
    /// The most requests in any second.
    int busiestSecond() const
    {
        int most = 0;
        for (const Asked &first : kit.network.asked) {
            int count = 0;
            for (const Asked &other : kit.network.asked) {
                count += other.at >= first.at && other.at < first.at + 1s ? 1 : 0;
            }
            most = std::max(most, count);
        }
        return most;
    }
    Duration longestGap() const
    {
        std::map<QString, Instant> last;
        Duration longest {};
        for (const Poll &poll : polls) {
            const auto found = last.find(poll.job.value);
            if (found != last.end()) {
                longest = std::max(longest, Duration(poll.at - found->second));
            }
            last[poll.job.value] = poll.at;
        }
        return longest;
    }

    PollerKit kit;
    JobPoller poller;
    std::vector<Poll> polls;
};

} // namespace

/// What the jobs of one backend share: batches that are worth sending, and a number of requests.
class TestFleet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsABatchWhenTheExpectedLagIsWorthOne();
    void sharesRequestsAmongManyJobs();
    void spendsNoCountedAttemptEarly();
    void keepsTheLongestIntervalUnderALimit();
    void comesBackFromAnOutageWithinItsBudget();
    void asksFirstWhoHasMostProbablyEnded();
    void backsOffFromTroubleWhateverTheLagCosts();
    void isNotSilencedByAPausedJob();
    void isNotSilencedByAJobThatHasToRest();
    void spacesTheBatchesThatNobodyIsDueFor();
    void endsAtTheDeadlineUnderAStrictLimit();
};

void TestFleet::sendsABatchWhenTheExpectedLagIsWorthOne()
{
    ConstantHazard policy(0.02, 60s); // Keller: h x² / 2 = w, x = 7.1 s for one job
    Fleet fleet(policy, {.pollCost = 500ms});
    fleet.watch(2, {.minInterval = 500ms, .maxInterval = 60s});
    fleet.kit.clock.advance(1min);
    const size_t requests = fleet.kit.network.asked.size();
    // Two jobs share a request: x = sqrt(w / h) = 5 s.
    QVERIFY2(requests >= 9 && requests <= 14, qPrintable(QString::number(requests)));
}

void TestFleet::sharesRequestsAmongManyJobs()
{
    ConstantHazard policy(0.02, 7s);
    Fleet fleet(policy, {.pollCost = 500ms});
    fleet.watch(200, {.minInterval = 500ms, .maxInterval = 60s});
    fleet.kit.clock.advance(1min);
    const double perJob = double(fleet.kit.network.asked.size()) / 200;
    QVERIFY2(perJob < 1, qPrintable(QString::number(perJob))); // alone it would be 8
    QVERIFY(fleet.longestGap() <= 7250ms);
}

void TestFleet::spendsNoCountedAttemptEarly()
{
    ConstantHazard policy(1, 10s);
    Fleet fleet(policy, {.pollCost = 500ms});
    fleet.watch(10, {.minInterval = 500ms, .maxInterval = 60s});
    fleet.poller.watch(JobId {u"counted"_s}, {.maxAttempts = 6});
    fleet.kit.clock.advance(49s);
    QVERIFY(fleet.poller.isWatching(JobId {u"counted"_s})); // five polls, not fifty
    QVERIFY(fleet.polls.size() > 400);
}

void TestFleet::keepsTheLongestIntervalUnderALimit()
{
    // Twelve requests a second would be wanted, and each second job is as good as never done.
    ConstantHazard policy(1, 5s, 1e-6);
    Fleet fleet(policy, {.pollCost = 500ms, .maxRate = 4}, u"one-by-one"_s);
    fleet.watch(60, {.minInterval = 500ms, .maxInterval = 20s});
    fleet.kit.clock.advance(5min);
    const Duration longest = fleet.longestGap();
    QVERIFY2(longest > 20s, qPrintable(QString::number(longest.count()))); // there are too few
    QVERIFY2(longest <= 28s, qPrintable(QString::number(longest.count())));
    QVERIFY2(fleet.busiestSecond() <= 8, qPrintable(QString::number(fleet.busiestSecond())));
}

void TestFleet::comesBackFromAnOutageWithinItsBudget()
{
    ConstantHazard policy(0.01, 5s);
    Fleet fleet(policy, {.pollCost = 500ms, .maxRate = 10}, u"one-by-one"_s);
    bool isDown = false;
    fleet.kit.network.answerWith([&](const Asked &asked) {
        return isDown ? refused()
                      : fleet.kit.answer(JobBuilder(asked.url.path().section(u'/', -1))
                                             .running(0.5));
    });
    fleet.watch(100, {.minInterval = 500ms, .maxInterval = 20s});
    fleet.kit.clock.advance(1min);
    isDown = true;
    fleet.kit.clock.advance(2min);
    isDown = false;
    const Instant back = fleet.kit.clock.now();
    fleet.kit.clock.advance(60s);
    QVERIFY2(fleet.busiestSecond() <= 16, qPrintable(QString::number(fleet.busiestSecond())));
    QSet<QString> told;
    for (const Poll &poll : fleet.polls) {
        if (!poll.error && poll.at > back) {
            told.insert(poll.job.value);
        }
    }
    QCOMPARE(told.size(), 100);
}

void TestFleet::asksFirstWhoHasMostProbablyEnded()
{
    ConstantHazard policy(0.1, 5s);
    WatchBook book([] { return 0.0; }, 500ms);
    const Dialect dialect = PollerKit().dialect;
    const Instant now {1000s};
    const auto add = [&](const QString &id, Duration asked, Duration overdue) {
        Watch *watch = book.add(JobId {id}, {.maxInterval = 30s}, policy, dialect, now - 100s);
        watch->plan->afterAnswer({.age = 100s - asked});
        watch->answers = 1;
        book.plan(*watch, now - overdue);
    };
    add(u"fresh"_s, 2s, 9s);
    add(u"stale"_s, 25s, 1s);
    constexpr double plenty = 1; // a job a second
    QCOMPARE(book.mostWanted(now, plenty)->id.value, u"stale"_s);
    add(u"forgotten"_s, 1s, 31s); // longer than its longest interval
    QCOMPARE(book.mostWanted(now, plenty)->id.value, u"forgotten"_s);
    QCOMPARE(book.mostWanted(now, plenty)->id.value, u"forgotten"_s);
    // Nobody can be asked each 30 s: who is overdue shares with who has probably ended.
    constexpr double tooFew = 0.05;
    QSet<QString> wanted;
    for (int i = 0; i < 2; ++i) {
        wanted.insert(book.mostWanted(now, tooFew)->id.value);
    }
    QCOMPARE(wanted, QSet<QString>({u"stale"_s, u"forgotten"_s}));
}

void TestFleet::backsOffFromTroubleWhateverTheLagCosts()
{
    ConstantHazard policy(1, 30s);
    Fleet fleet(policy, {.pollCost = 500ms});
    bool isWell = true;
    fleet.kit.network.answerWith([&](const Asked &asked) {
        std::vector<Job> jobs;
        const QString ids = QUrlQuery(asked.url).queryItemValue(u"ids"_s, QUrl::FullyDecoded);
        for (const QString &id : ids.split(u',')) {
            jobs.push_back(JobBuilder(id).running(0.5));
        }
        Script script = fleet.kit.batch(jobs);
        script.reply.status = isWell ? 200 : 503;
        return script;
    });
    fleet.watch(3, {.minInterval = 500ms, .maxInterval = 60s});
    fleet.kit.clock.advance(10s);
    isWell = false;
    const size_t before = fleet.kit.network.asked.size();
    fleet.kit.clock.advance(29s); // a plan's wait after a failure is 30 s here
    QVERIFY(fleet.kit.network.asked.size() <= before + 1);
}

void TestFleet::isNotSilencedByAPausedJob()
{
    ConstantHazard policy(0.05, 60s);
    Fleet fleet(policy, {.pollCost = 500ms});
    fleet.watch(3, {.minInterval = 500ms, .maxInterval = 60s});
    fleet.kit.clock.advance(3s);
    fleet.poller.pause(JobId {u"job_0"_s});
    const size_t before = fleet.kit.network.asked.size();
    fleet.kit.clock.advance(30s);
    QVERIFY(fleet.kit.network.asked.size() >= before + 4);
}

void TestFleet::isNotSilencedByAJobThatHasToRest()
{
    ConstantHazard policy(0.02, 60s, 5); // the second is as good as done
    Fleet fleet(policy, {.pollCost = 500ms});
    fleet.watch(1, {.minInterval = 500ms, .maxInterval = 60s});
    fleet.poller.watch(JobId {u"rests"_s}, {.minInterval = 30s, .maxInterval = 60s});
    for (int i = 2; i < 40; ++i) {
        fleet.poller.watch(JobId {u"job_%1"_s.arg(i)}, {.minInterval = 500ms, .maxInterval = 60s});
    }
    fleet.kit.clock.advance(29s);
    QVERIFY(fleet.kit.network.asked.size() > 10);
}

void TestFleet::spacesTheBatchesThatNobodyIsDueFor()
{
    ConstantHazard policy(5, 60s);
    Fleet fleet(policy, {.pollCost = 100ms});
    for (int i = 0; i < 50; ++i) {
        fleet.poller.watch(JobId {u"job_%1"_s.arg(i)}, {.minInterval = 3s, .maxInterval = 60s});
        fleet.kit.clock.advance(110ms); // none is in step with another
    }
    const size_t before = fleet.kit.network.asked.size();
    fleet.kit.clock.advance(50s);
    const size_t sent = fleet.kit.network.asked.size() - before;
    QVERIFY2(sent >= 10 && sent <= 17, qPrintable(QString::number(sent)));
}

void TestFleet::endsAtTheDeadlineUnderAStrictLimit()
{
    ConstantHazard policy(0.05, 5s);
    Fleet fleet(policy, {.pollCost = 500ms, .maxRate = 1.0 / 60});
    std::vector<WatchEnd> ends;
    QObject::connect(&fleet.poller, &JobPoller::finished, &fleet.poller,
                     [&](const JobId &, const Outcome &outcome) { ends.push_back(outcome.end); });
    fleet.watch(2, {.maxInterval = 20s});
    fleet.poller.watch(JobId {u"late"_s}, {.maxInterval = 20s, .deadline = 10s});
    fleet.kit.clock.advance(12s);
    QCOMPARE(ends, std::vector<WatchEnd> {WatchEnd::DeadlineReached});
}

QTEST_GUILESS_MAIN(TestFleet)
#include "tst_fleet.moc"
