// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/pollerkit.h"

#include <QTest>
#include <QUrlQuery>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(dubwatch::WatchOptions)

/// The rounding that lets the questions about many jobs share a request.
class TestBatchGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysWithinTheLongestIntervalInBatches_data();
    void staysWithinTheLongestIntervalInBatches();
};

void TestBatchGrid::staysWithinTheLongestIntervalInBatches_data()
{
    QTest::addColumn<WatchOptions>("options");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<qint64>("gap");
    const WatchOptions wide {.minInterval = 1s, .maxInterval = 10s};
    QTest::newRow("rounded down") << wide << QByteArray() << qint64(10'000);
    QTest::newRow("not below Retry-After") << wide << QByteArray("10") << qint64(10'060);
    QTest::newRow("not below the shortest interval")
        << WatchOptions {.minInterval = 10s, .maxInterval = 10s} << QByteArray()
        << qint64(10'060);
}

void TestBatchGrid::staysWithinTheLongestIntervalInBatches()
{
    QFETCH(const WatchOptions, options);
    QFETCH(const QByteArray, retryAfter);
    QFETCH(const qint64, gap);
    PollerKit kit;
    kit.network.answerWith([&](const Asked &asked) {
        std::vector<Job> jobs;
        const QString ids = QUrlQuery(asked.url).queryItemValue(u"ids"_s, QUrl::FullyDecoded);
        for (const QString &id : ids.split(u',')) {
            jobs.push_back(JobBuilder(id).running(0.5).left(1h));
        }
        Script script = kit.batch(jobs);
        script.delay = 60ms; // so that no wait ends on the batches' grid by itself
        if (!retryAfter.isNull()) {
            script.reply.headers.append({"Retry-After", retryAfter});
        }
        return script;
    });
    for (int i = 0; i < 20; ++i) {
        kit.poller.watch(JobId {u"job_%1"_s.arg(i)}, options);
    }
    kit.clock.advance(1min);
    QVERIFY(kit.polls.size() > 80);
    for (const Poll &poll : kit.polls) {
        QVERIFY2(*poll.next <= options.maxInterval,
                 qPrintable(QString::number(poll.next->count())));
        QVERIFY(*poll.next >= options.minInterval);
    }
    QCOMPARE(kit.lastGap(), Duration(gap));
}

QTEST_GUILESS_MAIN(TestBatchGrid)
#include "tst_batchgrid.moc"
