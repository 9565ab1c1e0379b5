// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/core/alarm.h"
#include "client/core/durationtext.h"
#include "client/core/instanttext.h"
#include "client/core/job.h"
#include "client/core/ratetext.h"
#include "tests/support/manualclock.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTest>

using namespace dubwatch;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestCore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRates_data();
    void readsRates();
    void readsDurations_data();
    void readsDurations();
    void refusesWhatIsNoDuration_data();
    void refusesWhatIsNoDuration();
    void writesDurationsThatItReadsBack();
    void readsInstantsWithAnyOffset();
    void refusesInstantsThatAreNotRfc3339();
    void spellsInstantsAsQtDoes();
    void writesAndReadsHttpDates();
    void namesEveryState();
    void tellsRetryableFromFinalErrors_data();
    void tellsRetryableFromFinalErrors();
    void movesAnAlarm();
    void setsAnAlarmAnewFromItsOwnAction();
    void cancelsAnAlarmWithTheObject();
};

void TestCore::readsDurations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("ms") << u"250ms"_s << qint64(250);
    QTest::newRow("s") << u"10s"_s << qint64(10'000);
    QTest::newRow("fraction") << u"1.5m"_s << qint64(90'000);
    QTest::newRow("h") << u"2h"_s << qint64(7'200'000);
    QTest::newRow("zero") << u"0"_s << qint64(0);
    QTest::newRow("spaces") << u" 3s "_s << qint64(3'000);
}

void TestCore::readsDurations()
{
    QFETCH(QString, text);
    QFETCH(qint64, milliseconds);
    const Result<Duration> read = parseDuration(text);
    QVERIFY(read.isOk());
    QCOMPARE(read->count(), milliseconds);
}

void TestCore::refusesWhatIsNoDuration_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "10", "s", "-1s", "1d", "1 0s", "nans", "infs", "1e300h", "5s..6s"}) {
        QTest::newRow(text) << QString::fromLatin1(text);
    }
}

void TestCore::refusesWhatIsNoDuration()
{
    QFETCH(QString, text);
    const Result<Duration> read = parseDuration(text);
    QVERIFY(!read.isOk());
    QVERIFY2(read.error().detail.contains(text), qPrintable(read.error().detail));
}

void TestCore::writesDurationsThatItReadsBack()
{
    for (const Duration duration : {Duration(0ms), Duration(1ms), Duration(1500ms), Duration(90s),
                                    Duration(2h), Duration(2h + 1ms)}) {
        QCOMPARE(*parseDuration(durationText(duration)), duration);
    }
    QCOMPARE(secondsText(7310ms), u"7.31"_s);
    QCOMPARE(secondsText(7000ms), u"7"_s);
    QCOMPARE(secondsText(0ms), u"0"_s);
}

void TestCore::readsInstantsWithAnyOffset()
{
    const auto utc = instantFromRfc3339(u"2026-03-25T12:00:00Z");
    QVERIFY(utc.has_value());
    QCOMPARE(rfc3339(*utc), u"2026-03-25T12:00:00.000Z"_s);
    QVERIFY(instantFromRfc3339(u"2026-03-25T14:00:00+02:00") == utc);
    QVERIFY(instantFromRfc3339(u"2026-03-25t12:00:00.000000001z") == utc);
}

void TestCore::refusesInstantsThatAreNotRfc3339()
{
    for (const QStringView text : {u"", u"2026-03-25", u"2026-03-25T12:00:00", u"yesterday",
                                   u"2026-13-25T12:00:00Z", u"2026-02-29T12:00:00Z",
                                   u"2026-03-25T12:00:61Z", u"2026-03-25T12:60:00Z",
                                   u"2026-03-25T12:00:00.Z", u"2026-03-25T12:00:00.1",
                                   u"2026-03-25T12:00:00Z ", u"2026-03-2:T12:00:00Z",
                                   u"0000-03-25T12:00:00Z", u"２026-03-25T12:00:00Z"}) {
        QVERIFY2(!instantFromRfc3339(text).has_value(), qPrintable(text.toString()));
    }
}

void TestCore::spellsInstantsAsQtDoes()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    std::vector<qint64> moments {-62'135'596'800'000, -62'135'596'800'001, -1, 0, 951'782'400'000,
                                 253'402'300'799'999, 253'402'300'800'000};
    for (int i = 0; i < 1000; ++i) {
        moments.push_back(qint64(random.bounded(315'537'897'600'000.0)) - 62'135'596'800'000);
    }
    for (const qint64 moment : moments) {
        const QDateTime dateTime = QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC);
        const Instant instant {Duration(moment)};
        QCOMPARE(rfc3339(instant), dateTime.toString(Qt::ISODateWithMs));
        const bool isSpellable = dateTime.date().year() > 0 && dateTime.date().year() < 10'000;
        QCOMPARE(instantFromRfc3339(rfc3339(instant)).value_or(Instant::max()),
                 isSpellable ? instant : Instant::max());
    }
    for (const QStringView text : {u"2026-03-25T12:00:00.5Z", u"2026-03-25t12:00:00.50z",
                                   u"2026-03-25T14:00:00.500000000+02:00"}) {
        QVERIFY(instantFromRfc3339(text) == Instant(Duration(1'774'440'000'500)));
    }
}

void TestCore::writesAndReadsHttpDates()
{
    const Instant instant(Duration(784'111'777'000));
    QCOMPARE(httpDate(instant), u"Sun, 06 Nov 1994 08:49:37 GMT"_s);
    QVERIFY(instantFromHttpDate(httpDate(instant)) == instant);
    QVERIFY(!instantFromHttpDate(u"120").has_value());
}

void TestCore::namesEveryState()
{
    for (int i = 0; i <= int(JobState::Expired); ++i) {
        QCOMPARE(stateFromName(stateName(JobState(i))), std::optional(JobState(i)));
    }
    QVERIFY(!stateFromName(u"done").has_value());
    QVERIFY(!isTerminal(JobState::Unknown));
    QVERIFY(!isTerminal(JobState::Running));
    QVERIFY(isTerminal(JobState::Completed));
}

void TestCore::tellsRetryableFromFinalErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("retryable");
    for (int status : {408, 425, 429, 500, 502, 503, 504, 302}) {
        QTest::addRow("%d", status) << status << true;
    }
    for (int status : {400, 401, 403, 404, 409, 410, 422}) {
        QTest::addRow("%d", status) << status << false;
    }
}

void TestCore::tellsRetryableFromFinalErrors()
{
    QFETCH(int, status);
    QFETCH(bool, retryable);
    const ApiError error {.kind = kindOfHttpStatus(status), .detail = {}, .httpStatus = status};
    QCOMPARE(error.isRetryable(), retryable);
}

void TestCore::movesAnAlarm()
{
    test::ManualClock clock;
    Alarm alarm(clock);
    QString rung;
    alarm.set(1s, [&] { rung += u'a'; });
    alarm.set(2s, [&] { rung += u'b'; });
    clock.advance(1999ms);
    QCOMPARE(rung, QString());
    QVERIFY(alarm.isSet());
    clock.advance(1ms);
    QCOMPARE(rung, u"b"_s);
    QVERIFY(!alarm.isSet());
}

void TestCore::setsAnAlarmAnewFromItsOwnAction()
{
    test::ManualClock clock;
    Alarm alarm(clock);
    int rings = 0;
    std::function<void()> again = [&] {
        ++rings;
        alarm.set(1s, again);
    };
    alarm.set(1s, again);
    clock.advance(3s);
    QCOMPARE(rings, 3);
}

void TestCore::cancelsAnAlarmWithTheObject()
{
    test::ManualClock clock;
    bool rang = false;
    {
        Alarm alarm(clock);
        alarm.set(1s, [&] { rang = true; });
    }
    clock.advance(2s);
    QVERIFY(!rang);
    QCOMPARE(clock.pending(), 0);
}

void TestCore::readsRates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("rate"); // 0: an error
    const auto row = [](const char *text, double rate) {
        QTest::newRow(text) << QString::fromLatin1(text) << rate;
    };
    row("10/s", 10);
    row("0.5/s", 0.5);
    row("600/m", 10);
    row("7200/h", 2);
    for (const char *wrong : {"", "/", "10", "10/", "/s", "10/d", "0/s", "-1/s", "nan/s", "inf/s",
                              "1e9/s", "10 per s"}) {
        row(wrong, 0);
    }
}

void TestCore::readsRates()
{
    QFETCH(const QString, text);
    QFETCH(const double, rate);
    const Result<double> read = parseRate(text);
    QCOMPARE(read ? *read : 0, rate);
    QVERIFY(read || read.error().detail.contains(u'"' + text + u'"'));
}

QTEST_GUILESS_MAIN(TestCore)
#include "tst_core.moc"
