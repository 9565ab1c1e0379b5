// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/polling/tournament.h"

#include <algorithm>
#include <atomic>
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
        const QString name = scenario.name();
        for (const double pollCost : prices) {
            const double best = reference.of(name, pollCost);
            if (best > 0) {
                cells.push_back({&scenario, pollCost, best, reference.tuned(name, pollCost)});
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

std::vector<Standing> standingsOf(const Tournament &tournament)
{
    std::vector<Standing> standings;
    for (size_t i = 0; i < tournament.contenders.size(); ++i) {
        standings.push_back({tournament.contenders[i].name, tournament.ratios(i)});
    }
    Standing tuned{tunedInHindsight, {}};
    for (const Cell &cell : tournament.cells) {
        tuned.ratios.push_back(cell.tuned / cell.best);
    }
    standings.push_back(tuned);
    return standings;
}

QString tableOf(std::vector<Standing> standings, const std::vector<Cell> &cells)
{
    std::sort(standings.begin(), standings.end(), [](const Standing &a, const Standing &b) {
        return scoresOf(a.ratios).geomean < scoresOf(b.ratios).geomean;
    });
    QString table =
        u"%1 geomean  median     p90     max  <=1.2  worst at\n"_s.arg(u"policy"_s, -40);
    for (const auto &[name, ratios] : standings) {
        const Scores scores = scoresOf(ratios);
        const auto worst = std::max_element(ratios.begin(), ratios.end()) - ratios.begin();
        const Cell &cell = cells[size_t(worst)];
        table += u"%1 %2 %3 %4 %5 %6%  %7, w=%8\n"_s.arg(name, -40)
                     .arg(fixed(scores.geomean), 7)
                     .arg(fixed(scores.median), 7)
                     .arg(fixed(scores.p90), 7)
                     .arg(fixed(scores.worst), 7)
                     .arg(qRound(100 * scores.within), 5)
                     .arg(cell.scenario->name())
                     .arg(cell.pollCost);
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
