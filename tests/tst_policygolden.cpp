// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/policy/jobschedule.h"

#include <QFile>
#include <QTest>

#include <cmath>

using namespace dubwatch;
using namespace Qt::StringLiterals;

/// The policy against the golden vectors of its specification: 20 jobs on one backend, each call
/// with what it has to return. What an earlier job taught shows in the later ones.
class TestPolicyGolden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidesAsTheSpecificationDoes();
};

namespace {

enum Column { Case, Call, Age, Eta, Progress, RetryAfter, RoundTrip, Failed, Answer };

std::vector<QStringList> goldenRows()
{
    QFile file(qEnvironmentVariable("DUBWATCH_SOURCE_DIR") + u"/tests/data/golden.csv"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    std::vector<QStringList> rows;
    file.readLine();
    while (!file.atEnd()) {
        rows.push_back(QString::fromLatin1(file.readLine().trimmed()).split(u','));
    }
    return rows;
}

std::optional<double> presentAt(const QStringList &row, Column column)
{
    const double value = row[column].toDouble();
    return value < 0 ? std::nullopt : std::optional(value);
}

/// The answer to one row's call; nothing to compare for an end.
std::optional<double> answer(JobSchedule &job, BackendKnowledge &knowledge, const QStringList &row,
                             const AdaptiveConfig &config)
{
    const double age = row[Age].toDouble();
    const double roundTrip = row[RoundTrip].toDouble();
    if (row[Call] == u"firstDelay") {
        return job.first();
    }
    if (row[Call] == u"nextDelay") {
        const Feedback feedback {presentAt(row, Eta), presentAt(row, Progress)};
        if (job.answers() == 0) {
            knowledge.onFirstAnswer(feedback);
        }
        knowledge.onAnswer(feedback);
        return std::max(job.next(age, roundTrip, feedback), row[RetryAfter].toDouble());
    }
    if (row[Call] == u"doneProbability") {
        return job.doneProbability(age);
    }
    Lesson lesson = job.ended(age, roundTrip);
    lesson.failed = row[Failed] == u"1";
    knowledge.learn(lesson, config);
    return std::nullopt;
}

} // namespace

void TestPolicyGolden::decidesAsTheSpecificationDoes()
{
    const std::vector<QStringList> rows = goldenRows();
    QCOMPARE(rows.size(), size_t(248));
    const AdaptiveConfig config = AdaptiveConfig::reference();
    BackendKnowledge knowledge;
    std::optional<JobSchedule> job;
    QString name;
    for (const QStringList &row : rows) {
        if (row[Case] != name) {
            name = row[Case];
            job.emplace(config, knowledge);
        }
        const std::optional<double> found = answer(*job, knowledge, row, config);
        if (found) {
            const double expected = row[Answer].toDouble();
            QVERIFY2(std::fabs(*found - expected) <= 1e-6 * std::fabs(expected),
                     qPrintable(u"%1: found %2"_s.arg(row.join(u',')).arg(*found, 0, 'g', 10)));
        }
    }
}

QTEST_GUILESS_MAIN(TestPolicyGolden)

#include "tst_policygolden.moc"
