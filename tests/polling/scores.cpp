// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/polling/scores.h"

#include <QFile>

#include <algorithm>
#include <cmath>

namespace dubwatch::bench {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const QString &scenario, double pollCost)
{
    return scenario + u'|' + QString::number(pollCost);
}

} // namespace

Scores scoresOf(std::vector<double> ratios)
{
    Q_ASSERT(!ratios.empty());
    std::sort(ratios.begin(), ratios.end());
    const size_t count = ratios.size();
    double logarithms = 0;
    double within = 0;
    for (const double ratio : ratios) {
        logarithms += std::log(ratio);
        within += ratio <= 1.2 ? 1 : 0;
    }
    return {.geomean = std::exp(logarithms / double(count)),
            .median = ratios[count / 2],
            .p90 = ratios[size_t(0.9 * double(count - 1))],
            .worst = ratios.back(),
            .within = within / double(count)};
}

Result<ReferenceCosts> ReferenceCosts::read(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        return invalidInput(u"%1: %2"_s.arg(fileName, file.errorString()));
    }
    ReferenceCosts costs;
    file.readLine();
    while (!file.atEnd()) {
        const QString line = QString::fromLatin1(file.readLine().trimmed());
        // A name with a comma in it is quoted.
        const QChar end = line.startsWith(u'"') ? u'"' : u',';
        const QString name = line.section(end, 0, 0, QString::SectionSkipEmpty);
        const QStringList numbers =
            line.section(end, 1, -1, QString::SectionSkipEmpty).split(u',', Qt::SkipEmptyParts);
        if (numbers.size() < 2) {
            return invalidInput(
                u"%1: expected a scenario, a price and a cost, found \"%2\""_s.arg(fileName, line));
        }
        costs.m_rows.insert(keyOf(name, numbers.front().toDouble()), QStringList{name} + numbers);
    }
    return costs;
}

double ReferenceCosts::of(const QString &scenario, double pollCost) const
{
    return row(scenario, pollCost).value(2).toDouble();
}

double ReferenceCosts::tuned(const QString &scenario, double pollCost) const
{
    return row(scenario, pollCost).value(10).toDouble();
}

QStringList ReferenceCosts::row(const QString &scenario, double pollCost) const
{
    return m_rows.value(keyOf(scenario, pollCost));
}

} // namespace dubwatch::bench
