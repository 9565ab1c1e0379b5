// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/fleet/fleetrun.h"

#include "client/core/seconds.h"
#include "client/httptransport.h"
#include "client/policy/adaptivepolicy.h"
#include "client/policy/fixedpolicy.h"
#include "tests/fleet/virtualbackend.h"

#include <QCoreApplication>

namespace dubwatch::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString manner(int mostInBatch)
{
    return mostInBatch > 0 ? u"batches of %1"_s.arg(mostInBatch) : u"one by one"_s;
}

/// A policy that does not say who has most probably ended.
class Discreet final : public PollPolicy
{
public:
    explicit Discreet(std::unique_ptr<PollPolicy> policy)
        : m_policy(std::move(policy))
    { }

    std::unique_ptr<PollPlan> plan(const PollLimits &limits) override
    {
        return std::make_unique<Plan>(m_policy->plan(limits));
    }
    PollLimits usualLimits() const override { return m_policy->usualLimits(); }
    bool foretells() const override { return m_policy->foretells(); }

private:
    class Plan final : public PollPlan
    {
    public:
        explicit Plan(std::unique_ptr<PollPlan> plan)
            : m_plan(std::move(plan))
        { }

        Decision first() override { return m_plan->first(); }
        Decision afterAnswer(const PollAnswer &answer) override
        {
            return m_plan->afterAnswer(answer);
        }
        Decision afterFailure(const PollFailure &failure) override
        {
            return m_plan->afterFailure(failure);
        }
        void ended(const PollEnd &end) override { m_plan->ended(end); }
        double doneProbability(Duration) const override { return 1; }

    private:
        std::unique_ptr<PollPlan> m_plan;
    };

    std::unique_ptr<PollPolicy> m_policy;
};

} // namespace

FleetClient adaptiveFleet(int mostInBatch, const FleetOptions &options)
{
    return {.name = u"adaptive, "_s + manner(mostInBatch),
            .policy =
                [options](std::uint64_t seed) {
                    return std::make_unique<AdaptivePolicy>(
                        AdaptiveConfig{.pollCost = inSeconds(options.pollCost)}, chanceFrom(seed));
                },
            .mostInBatch = mostInBatch,
            .options = options};
}

FleetClient fixedFleet(int mostInBatch, Duration interval)
{
    return {.name = u"every %1 s, %2"_s.arg(inSeconds(interval)).arg(manner(mostInBatch)),
            .policy =
                [interval](std::uint64_t seed) {
                    return std::make_unique<FixedPolicy>(interval, chanceFrom(seed));
                },
            .mostInBatch = mostInBatch};
}

FleetClient inDueOrder(const FleetClient &client)
{
    FleetClient discreet = client;
    discreet.name += u", in due order"_s;
    discreet.policy = [policy = client.policy](std::uint64_t seed) {
        return std::make_unique<Discreet>(policy(seed));
    };
    return discreet;
}

FleetCost runFleet(const FleetLoad &load, const FleetClient &client, std::uint64_t seed)
{
    test::ManualClock clock;
    const Dialect dialect = fleetDialect(client.mostInBatch);
    VirtualBackend backend(load.scenario, seed, dialect, clock);
    HttpTransport transport(backend.network().factory(), clock);
    JobApi api({.url = QUrl(u"http://backend.test"_s), .dialect = dialect}, transport);
    const std::unique_ptr<PollPolicy> policy = client.policy(seed);
    JobPoller poller(api, *policy, chanceFrom(seed + 1), client.options);
    const int uncounted = load.inTurn / 4;
    const int counted = load.inTurn > 0 ? load.inTurn - uncounted : load.atOnce;
    FleetTally tally(poller, clock, [&] { return qint64(backend.network().asked.size()); },
                     uncounted, counted);

    const auto begin = [&] { poller.watch(backend.begin(), {.submitted = clock.now()}); };
    RandomStream arrival(seed ^ 0xF00);
    for (int i = 0; i < load.atOnce; ++i) {
        const double delay = load.inTurn > 0 ? 60 * arrival.uniform() : 0;
        clock.after(Duration(qint64(1000 * delay)), &poller, begin);
    }
    if (load.inTurn > 0) {
        QObject::connect(&poller, &JobPoller::finished, &poller,
                         [&] { clock.after(Duration::zero(), &poller, begin); });
    }
    while (!tally.isComplete()) {
        clock.advance(1s);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return tally.cost();
}

} // namespace dubwatch::bench
