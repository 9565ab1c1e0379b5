// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/policy/knowledgebytes.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <array>
#include <cmath>

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

constexpr quint8 version = 1;
constexpr double noTrust = -1;
constexpr double mostSeconds = 1e9;

void prepare(QDataStream &stream)
{
    stream.setVersion(QDataStream::Qt_6_0);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
}

/// The numbers beside calibrations and durations, in the order in which they stand.
template<typename Knowledge>
auto countsOf(Knowledge &knowledge)
{
    return std::array {&knowledge.ended,     &knowledge.failedEarly, &knowledge.firstAnswers,
                       &knowledge.firstTold, &knowledge.etaStep,     &knowledge.progressStep};
}

template<typename Knowledge>
auto calibrationsOf(Knowledge &knowledge)
{
    return std::array {&knowledge.eta, &knowledge.slope, &knowledge.progress};
}

void write(QDataStream &stream, const Calibration::Sums &sums)
{
    stream << sums.n << sums.r << sums.rr;
}

/// Reads, and remembers the first thing that cannot be.
class Reader
{
public:
    explicit Reader(const QByteArray &bytes)
        : m_stream(bytes)
    {
        prepare(m_stream);
    }

    template<typename Number>
    Number whole()
    {
        Number value {};
        m_stream >> value;
        return value;
    }
    double number(const char *what, double least, double most)
    {
        double value = 0;
        m_stream >> value;
        require(std::isfinite(value) && value >= least && value <= most, what);
        return value;
    }
    void read(Calibration::Sums &sums)
    {
        constexpr double many = 1e6;
        sums.n = number("a weight", 0, many);
        // No |r| is above 4; single precision may add a little to that.
        const double most = 4.01 * sums.n + 1e-3;
        sums.r = number("a sum", -most, most);
        sums.rr = number("a sum of squares", 0, 4.01 * most);
    }
    void require(bool isSo, const char *what)
    {
        if (m_problem.isNull() && (!isSo || m_stream.status() != QDataStream::Ok)) {
            m_problem = isSo ? u"it ends too early"_s
                             : u"%1 is out of range"_s.arg(QLatin1StringView(what));
        }
    }
    bool isAtEnd() const { return m_stream.atEnd(); }
    const QString &problem() const { return m_problem; }

private:
    QDataStream m_stream;
    QString m_problem;
};

void readDurations(Reader &reader, BackendKnowledge &knowledge)
{
    const auto count = reader.whole<quint8>();
    reader.require(count <= DurationHistory::most, "the number of durations");
    std::vector<DurationHistory::Interval> jobs;
    for (int i = 0; i < count && reader.problem().isNull(); ++i) {
        const double after = reader.number("a duration", 0, mostSeconds);
        jobs.push_back({after, reader.number("a duration", after, mostSeconds)});
    }
    knowledge.durations = DurationHistory(std::move(jobs));
}

bool isOneOf(double value, std::initializer_list<double> steps)
{
    return std::ranges::any_of(steps,
                               [value](double step) { return std::fabs(value - step) < 1e-6; });
}

} // namespace

QByteArray bytesOf(const BackendKnowledge &knowledge)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    prepare(stream);
    stream << version;
    for (const double *count : countsOf(knowledge)) {
        stream << *count;
    }
    stream << knowledge.trust.value_or(noTrust);
    for (const Calibration *calibration : calibrationsOf(knowledge)) {
        write(stream, calibration->whole);
        for (const Calibration::Sums &sums : calibration->octave) {
            write(stream, sums);
        }
    }
    stream << quint8(knowledge.durations.jobs().size());
    for (const DurationHistory::Interval &job : knowledge.durations.jobs()) {
        stream << job.after << job.upTo;
    }
    Q_ASSERT(bytes.size() <= mostKnowledgeBytes);
    return bytes;
}

Result<BackendKnowledge> knowledgeFrom(const QByteArray &bytes)
{
    Reader reader(bytes);
    const auto found = reader.whole<quint8>();
    reader.require(found == version, "the version");
    BackendKnowledge knowledge;
    for (double *count : countsOf(knowledge)) {
        *count = reader.number("a count", 0, mostSeconds);
    }
    reader.require(isOneOf(knowledge.etaStep, {60, 30, 10, 5, 1, 0}), "the estimates' step");
    reader.require(isOneOf(knowledge.progressStep, {0.1, 0.05, 0.01, 0}), "the progress's step");
    reader.require(knowledge.failedEarly <= knowledge.ended * 1.0001 + 1e-3, "early failures");
    reader.require(knowledge.firstTold <= knowledge.firstAnswers, "first answers");
    const double trust = reader.number("the trust", noTrust, 0.98);
    reader.require(trust == noTrust || trust > 0.29, "the trust");
    knowledge.trust = trust == noTrust ? std::nullopt : std::optional(trust);
    for (Calibration *calibration : calibrationsOf(knowledge)) {
        reader.read(calibration->whole);
        for (Calibration::Sums &sums : calibration->octave) {
            reader.read(sums);
        }
    }
    readDurations(reader, knowledge);
    reader.require(reader.isAtEnd(), "the length");
    if (!reader.problem().isNull()) {
        return ApiError {.kind = ApiError::Kind::Malformed, .detail = reader.problem()};
    }
    return knowledge;
}

} // namespace dubwatch
