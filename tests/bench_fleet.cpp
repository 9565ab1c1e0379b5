// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/core/seconds.h"
#include "client/core/systemclock.h"
#include "tests/fleet/livefleet.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cmath>
#include <cstdio>
#include <sys/resource.h>

using namespace dubwatch;
using namespace dubwatch::bench;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

// What it costs to follow many jobs of one backend together: in batches, and with fewer requests
// than they would like. The real poller, in virtual time; with --live on the wall clock, beside
// what virtual time predicts.

namespace {

constexpr double pollCost = 0.5; // seconds
constexpr std::uint64_t seed = 7;

void print(const QString &text)
{
    std::fputs(qUtf8Printable(text), stdout);
    std::fflush(stdout);
}

QString heading(const QString &first)
{
    const QString columns = u"req/job items/job  lag s  p95 s      J"_s;
    return u"\n%1  %2 %3\n"_s.arg(first, -34).arg(u"client"_s, -33).arg(columns);
}

QString line(const QString &first, const QString &client, const FleetCost &cost)
{
    return u"%1  %2 %3 %4 %5 %6 %7\n"_s.arg(first, -34)
        .arg(client, -33)
        .arg(cost.requests, 7, 'f', 2)
        .arg(cost.items, 9, 'f', 2)
        .arg(cost.lag, 6, 'f', 2)
        .arg(cost.lag95, 6, 'f', 2)
        .arg(cost.of(pollCost), 6, 'f', 2);
}

std::vector<Scenario> fleetScenarios()
{
    const FeedbackModel noise = noisy(u"iid noise .3"_s, .3);
    return {{logNormal(300, .5), noise},
            {logNormal(300, .5), silent()},
            {uniformBetween(10, 60), noise}};
}

/// Mean over cells in the logarithm.
class GeometricMean
{
public:
    void add(double value)
    {
        m_sum += std::log(value);
        ++m_count;
    }
    double value() const { return std::exp(m_sum / m_count); }

private:
    double m_sum = 0;
    int m_count = 0;
};

QString batches(int jobs)
{
    GeometricMean requests;
    GeometricMean lag;
    print(heading(u"scenario / jobs at once"_s));
    for (const Scenario &scenario : fleetScenarios()) {
        for (const int atOnce : {10, 50, 200}) {
            const FleetLoad load{scenario, atOnce, std::max(jobs, 12 * atOnce)};
            const QString name = u"%1 / %2"_s.arg(scenario.name()).arg(atOnce);
            std::vector<FleetCost> costs;
            for (const FleetClient &client :
                 {fixedFleet(50, 5s), adaptiveFleet(0), adaptiveFleet(50)}) {
                costs.push_back(runFleet(load, client, seed));
                print(line(name, client.name, costs.back()));
            }
            requests.add(costs[2].requests / costs[1].requests);
            lag.add(costs[2].lag / costs[1].lag);
        }
    }
    return u"batches, times one by one: requests %1 lag %2\n"_s.arg(requests.value(), 0, 'f', 2)
        .arg(lag.value(), 0, 'f', 2);
}

QString shortages(int jobs)
{
    GeometricMean lag;
    print(heading(u"scenario / rate of what is wanted"_s));
    for (const Scenario &scenario : fleetScenarios()) {
        const FleetLoad load{scenario, 50, jobs};
        const double wanted = runFleet(load, adaptiveFleet(0), seed).perSecond;
        for (const double share : {2.0, 0.5, 0.25}) {
            const FleetClient byChance = adaptiveFleet(0, {.maxRate = share * wanted});
            const QString name = u"%1 / %2"_s.arg(scenario.name()).arg(share);
            const FleetCost inOrder = runFleet(load, inDueOrder(byChance), seed);
            const FleetCost cost = runFleet(load, byChance, seed);
            print(line(name, u"due first"_s, inOrder));
            print(line(name, u"most probably done first"_s, cost));
            if (share < 1) {
                lag.add(cost.lag / inOrder.lag);
            }
        }
    }
    return u"shortage, times due order: lag %1\n"_s.arg(lag.value(), 0, 'f', 2);
}

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return double(time.tv_sec) + double(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

int runLive(const LiveLoad &load)
{
    SystemClock clock;
    std::vector<FleetClient> clients{adaptiveFleet(500)};
    if (load.jobs <= 500) { // more would measure how fast a server of one thread answers
        clients = {adaptiveFleet(0), fixedFleet(0, 1s), adaptiveFleet(500), fixedFleet(500, 1s)};
    }
    std::vector<std::unique_ptr<LiveFleet>> fleets;
    for (const FleetClient &client : clients) {
        fleets.push_back(std::make_unique<LiveFleet>(load, client, seed, clock));
    }
    const Instant began = clock.now();
    const double cpuBefore = cpuSeconds();
    const auto areComplete = [&] {
        return std::ranges::all_of(fleets, [](const auto &one) { return one->isComplete(); });
    };
    while (!areComplete()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    const double cpu = cpuSeconds() - cpuBefore;
    const double wall = inSeconds(clock.now() - began);
    print(heading(u"time"_s));
    for (const auto &fleet : fleets) {
        print(line(u"virtual"_s, fleet->client().name,
                   runFleet(load.virtually(), fleet->client(), seed)));
        print(line(u"real"_s, fleet->client().name, fleet->cost()));
    }
    print(u"%1 clients of %2 jobs: cpu %3 s in %4 s, %5 %\n"_s.arg(clients.size())
              .arg(load.jobs)
              .arg(cpu, 0, 'f', 1)
              .arg(wall, 0, 'f', 0)
              .arg(100 * cpu / wall, 0, 'f', 1));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"What it costs to follow many jobs of one backend: the real poller in virtual time. "
        "--live shows it beside the wall clock and a client that asks every second; of more than "
        "500 jobs, the adaptive one in batches only."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"jobs"_s, u"Jobs a line, at least 100 (1200); with --live all at once (200)."_s,
         u"number"_s},
        {u"live"_s, u"On the wall clock instead, with servers on 127.0.0.1; some minutes."_s},
    });
    parser.process(app);
    const bool isLive = parser.isSet(u"live"_s);
    const int usual = isLive ? 200 : 1200;
    const int jobs = parser.isSet(u"jobs"_s) ? parser.value(u"jobs"_s).toInt() : usual;
    if (jobs < 100 || jobs > 100'000) {
        std::fprintf(stderr, "bench_fleet: --jobs: needs a whole number from 100 to 100000\n");
        return 2;
    }
    if (isLive) {
        return runLive({.jobs = jobs});
    }
    const QString first = batches(jobs);
    const QString second = shortages(jobs);
    print(u'\n' + first + second);
    return 0;
}
