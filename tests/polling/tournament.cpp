// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/polling/tournament.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <thread>

namespace dubwatch::bench {

using namespace Qt::StringLiterals;

namespace {

QString fixed(double value)
{
    return QString::number(value, 'f', 2);
}

} // namespace

std::vector<Cell> cellsOf(const std::vector<Scenario> &scenarios, const ReferenceCosts &reference)
{
    std::vector<Cell> cells;
    for (const Scenario &scenario : scenarios) {
        for (const double pollCost : prices) {
            const double best = reference.of(scenario.name(), pollCost);
            if (best > 0) {
                cells.push_back({&scenario, pollCost, best});
            }
        }
    }
    return cells;
}

void Tournament::run(const Sample &sample)
{
    costs.assign(contenders.size(), std::vector<Cost>(cells.size()));
    std::atomic<size_t> next = 0;
    const auto work = [&] {
        for (size_t cell = next++; cell < cells.size(); cell = next++) {
            for (size_t i = 0; i < contenders.size(); ++i) {
                costs[i][cell] =
                    runCell(*cells[cell].scenario, cells[cell].pollCost, contenders[i], sample);
            }
        }
    };
    std::thread other(work);
    work();
    other.join();
}

std::vector<double> Tournament::ratios(size_t contender) const
{
    std::vector<double> ratios;
    for (size_t i = 0; i < cells.size(); ++i) {
        ratios.push_back(costs[contender][i].of(cells[i].pollCost) / cells[i].best);
    }
    return ratios;
}

size_t Tournament::worstCell(size_t contender) const
{
    const std::vector<double> all = ratios(contender);
    return size_t(std::max_element(all.begin(), all.end()) - all.begin());
}

QString tableOf(const Tournament &tournament)
{
    std::vector<size_t> order(tournament.contenders.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        return tournament.scores(a).geomean < tournament.scores(b).geomean;
    });
    QString table =
        u"%1 geomean  median     p90     max  <=1.2  worst at\n"_s.arg(u"policy"_s, -40);
    for (const size_t i : order) {
        const Scores scores = tournament.scores(i);
        const Cell &worst = tournament.cells[tournament.worstCell(i)];
        table += u"%1 %2 %3 %4 %5 %6%  %7, w=%8\n"_s.arg(tournament.contenders[i].name, -40)
                     .arg(fixed(scores.geomean), 7)
                     .arg(fixed(scores.median), 7)
                     .arg(fixed(scores.p90), 7)
                     .arg(fixed(scores.worst), 7)
                     .arg(qRound(100 * scores.within), 5)
                     .arg(worst.scenario->name())
                     .arg(worst.pollCost);
    }
    return table;
}

QString scenarioTableOf(const Tournament &tournament)
{
    QString table = u"%1    warm    cold\n"_s.arg(u"scenario"_s, -40);
    for (size_t from = 0; from < tournament.cells.size();) {
        size_t to = from;
        while (to < tournament.cells.size()
               && tournament.cells[to].scenario == tournament.cells[from].scenario) {
            ++to;
        }
        table += u"%1"_s.arg(tournament.cells[from].scenario->name(), -40);
        for (const size_t contender : {size_t(0), size_t(1)}) {
            const std::vector<double> all = tournament.ratios(contender);
            const Scores scores =
                scoresOf({all.begin() + qsizetype(from), all.begin() + qsizetype(to)});
            table += u" %1"_s.arg(fixed(scores.geomean), 7);
        }
        table += u'\n';
        from = to;
    }
    return table;
}

} // namespace dubwatch::bench
