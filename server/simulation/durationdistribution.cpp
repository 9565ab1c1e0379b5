// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/simulation/durationdistribution.h"

#include "client/core/durationtext.h"
#include "server/simulation/numbers.h"

#include <QDir>
#include <QFile>

#include <cmath>

namespace dubwatch::server {

using namespace Qt::StringLiterals;

namespace {

constexpr auto logNormalPrefix = "lognormal:"_L1;
constexpr auto filePrefix = "file:"_L1;
constexpr double widestSigma = 10;
constexpr size_t mostSamples = 1'000'000;

template <typename... Visitors>
struct Overloaded : Visitors...
{
    using Visitors::operator()...;
};

} // namespace

DurationDistribution::DurationDistribution(Duration low, Duration high)
    : m_law(Range{low, high})
{
    Q_ASSERT(Duration::zero() <= low && low <= high && high <= longestDuration);
}

DurationDistribution::DurationDistribution(Duration constant)
    : DurationDistribution(constant, constant)
{ }

DurationDistribution::DurationDistribution(Law law)
    : m_law(std::move(law))
{ }

Result<DurationDistribution> DurationDistribution::parse(const QString &text)
{
    if (text.startsWith(logNormalPrefix)) {
        return parseLogNormal(text);
    }
    const RangeText ends = splitRange(text);
    const auto low = parseDuration(ends.low);
    const auto high = parseDuration(ends.high);
    if (!low || !high) {
        return invalidInput((low ? high : low).error().detail
                            + u", or 5s..15s, or lognormal:300s,0.5"_s);
    }
    if (*low > *high) {
        return invalidInput(u"\"%1\": the range ends before it begins"_s.arg(text));
    }
    return DurationDistribution(*low, *high);
}

Result<DurationDistribution> DurationDistribution::parseLogNormal(const QString &text)
{
    const QStringView law = QStringView(text).mid(logNormalPrefix.size());
    const qsizetype comma = law.indexOf(u',');
    const auto median = parseDuration(law.left(comma < 0 ? law.size() : comma));
    const auto sigma = parseNumber(comma < 0 ? QStringView() : law.mid(comma + 1), 0, widestSigma);
    if (!median || !sigma) {
        return invalidInput(u"\"%1\": expected lognormal:MEDIAN,SIGMA with a duration and a "
                            "number from 0 to 10, such as lognormal:300s,0.5"_s.arg(text));
    }
    return DurationDistribution(Law(LogNormal{*median, *sigma}));
}

Result<DurationDistribution> DurationDistribution::parseOrLoad(const QString &text,
                                                               const QString &folder)
{
    return text.startsWith(filePrefix) ? load(text.mid(filePrefix.size()), folder) : parse(text);
}

Result<DurationDistribution> DurationDistribution::load(const QString &path, const QString &folder)
{
    QFile file(QDir(folder).filePath(path));
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return invalidInput(u"cannot read \"%1\": %2"_s.arg(
            path, path.isEmpty() ? u"expected a file name after file:"_s : file.errorString()));
    }
    std::vector<Duration> durations;
    for (int number = 1; !file.atEnd(); ++number) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        if (line.isEmpty() || line.startsWith(u'#')) {
            continue;
        }
        const auto duration = parseDuration(line);
        if (!duration || durations.size() == mostSamples) {
            const QString why =
                duration ? u"more than 1,000,000 durations"_s : duration.error().detail;
            return invalidInput(u"%1:%2: %3"_s.arg(path, QString::number(number), why));
        }
        durations.push_back(*duration);
    }
    if (durations.empty()) {
        return invalidInput(u"%1: expected one duration a line, found none"_s.arg(path));
    }
    return DurationDistribution(
        Law(Samples{path, std::make_shared<const std::vector<Duration>>(std::move(durations))}));
}

QString DurationDistribution::text() const
{
    return std::visit(Overloaded{
                          [](const Range &range) {
                              return range.low == range.high
                                  ? durationText(range.low)
                                  : durationText(range.low) + u".."_s + durationText(range.high);
                          },
                          [](const LogNormal &law) {
                              return logNormalPrefix + durationText(law.median) + u','
                                  + numberText(law.sigma);
                          },
                          [](const Samples &samples) { return filePrefix + samples.path; },
                      },
                      m_law);
}

Duration DurationDistribution::draw(const Draws &draws, Purpose purpose) const
{
    return std::visit(Overloaded{
                          [&](const Range &range) {
                              const auto choices = double((range.high - range.low).count() + 1);
                              return range.low + Duration(qint64(draws.uniform(purpose) * choices));
                          },
                          [&](const LogNormal &law) {
                              return durationFrom(double(law.median.count())
                                                  * std::exp(law.sigma * draws.normal(purpose)));
                          },
                          [&](const Samples &samples) {
                              const auto choices = double(samples.durations->size());
                              return (*samples.durations)[size_t(draws.uniform(purpose) * choices)];
                          },
                      },
                      m_law);
}

bool DurationDistribution::isZero() const
{
    const auto *range = std::get_if<Range>(&m_law);
    return range && range->high == Duration::zero();
}

} // namespace dubwatch::server
