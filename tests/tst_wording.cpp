// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/wording.h"

#include <QLocale>
#include <QTest>

using namespace dubwatch;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Kind = ApiError::Kind;
using Reason = WaitReason::Kind;
using Bound = WaitReason::Bound;

class TestWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void saysCoarselyHowLongItTakes_data();
    void saysCoarselyHowLongItTakes();
    void saysDurationsShortly_data();
    void saysDurationsShortly();
    void saysDurationsExactly();
    void saysHowOldSomethingIs();
    void neverSays100PercentWhileItRuns();
    void quotesAnUnknownWord();
    void escapesWhatATerminalWouldObey();
    void saysWhyItWaits_data();
    void saysWhyItWaits();
    void saysWhatHappened_data();
    void saysWhatHappened();
    void saysWhatAPollTold_data();
    void saysWhatAPollTold();
    void saysHowTheBackendIs();
    void saysHowAWatchEnded();
    void blamesNobody();
};

void TestWording::saysCoarselyHowLongItTakes_data()
{
    QTest::addColumn<Duration>("remaining");
    QTest::addColumn<QString>("text");
    const auto row = [](Duration remaining, const QString &text) {
        QTest::addRow("%lld s", qint64(remaining / 1s)) << remaining << text;
    };
    row(0s, u"any moment"_s);
    row(4s, u"any moment"_s);
    row(5s, u"~10 s"_s);
    row(14s, u"~10 s"_s);
    row(15s, u"~20 s"_s);
    row(30s, u"~30 s"_s);
    row(44s, u"~40 s"_s);
    row(45s, u"~1 min"_s);
    row(89s, u"~1 min"_s);
    row(91s, u"~2 min"_s);
    row(240s, u"~4 min"_s);
    row(20min, u"~20 min"_s);
    row(21min + 10s, u"~22 min"_s);
    row(29min, u"~30 min"_s);
    row(32min, u"~30 min"_s);
    row(33min, u"~35 min"_s);
    row(57min, u"~55 min"_s);
    row(58min, u"~1 h"_s);
    row(70min, u"~1 h"_s);
    row(80min, u"~1½ h"_s);
    row(2h, u"~2 h"_s);
    row(6h, u"~6 h"_s);
    row(6h + 20min, u"~6 h"_s);
    row(6h + 40min, u"~7 h"_s);
    row(30h, u"~30 h"_s);
}

void TestWording::saysCoarselyHowLongItTakes()
{
    QFETCH(Duration, remaining);
    QFETCH(QString, text);
    QCOMPARE(wording::coarseRemaining(remaining), text);
}

void TestWording::saysDurationsShortly_data()
{
    QTest::addColumn<Duration>("duration");
    QTest::addColumn<QString>("text");
    QTest::newRow("0") << Duration(0s) << u"0 s"_s;
    QTest::newRow("100 ms") << Duration(100ms) << u"1 s"_s;
    QTest::newRow("2 s") << Duration(2s) << u"2 s"_s;
    QTest::newRow("47 s") << Duration(47s) << u"47 s"_s;
    QTest::newRow("59.6 s") << Duration(59'600ms) << u"1 min"_s;
    QTest::newRow("2 min") << Duration(2min) << u"2 min"_s;
    QTest::newRow("59.6 min") << Duration(59min + 36s) << u"1 h"_s;
    QTest::newRow("2 h") << Duration(2h) << u"2 h"_s;
}

void TestWording::saysDurationsShortly()
{
    QFETCH(Duration, duration);
    QFETCH(QString, text);
    QCOMPARE(wording::shortDuration(duration), text);
}

void TestWording::saysDurationsExactly()
{
    QCOMPARE(wording::exactDuration(87ms), u"87 ms"_s);
    QCOMPARE(wording::exactDuration(10s), u"10.0 s"_s);
    QCOMPARE(wording::exactDuration(59'990ms), u"1 min 0 s"_s);
    QCOMPARE(wording::exactDuration(25min + 12s), u"25 min 12 s"_s);
    QCOMPARE(wording::exactDuration(125min), u"2 h 5 min"_s);
    QCOMPARE(wording::secondsLeft(7310ms), u"7.3 s"_s);
    QCOMPARE(wording::secondsLeft(239'600ms), u"240 s"_s);
}

void TestWording::saysHowOldSomethingIs()
{
    QCOMPARE(wording::age(9999ms), u"just now"_s);
    QCOMPARE(wording::age(40s), u"40 s ago"_s);
    QCOMPARE(wording::age(3min), u"3 min ago"_s);
    QCOMPARE(wording::age(2h), u"2 h ago"_s);
}

void TestWording::neverSays100PercentWhileItRuns()
{
    QCOMPARE(wording::percent(0.62, false), u"62\u00A0%"_s);
    QCOMPARE(wording::percent(0.29, false), u"29\u00A0%"_s);
    QCOMPARE(wording::percent(0.999, false), u"99\u00A0%"_s);
    QCOMPARE(wording::percent(1.0, false), u"99\u00A0%"_s);
    QCOMPARE(wording::percent(1.0, true), u"100\u00A0%"_s);
    QCOMPARE(wording::percent(-3, false), u"0\u00A0%"_s);
    QCOMPARE(wording::percent(qQNaN(), true), u"0\u00A0%"_s);
}

void TestWording::quotesAnUnknownWord()
{
    QCOMPARE(wording::stateWord(JobState::Running), u"Running"_s);
    QCOMPARE(wording::stateWord(JobState::Unknown, u"rendering_v2"_s),
             u"Unknown \"rendering_v2\""_s);
    QCOMPARE(wording::stateWord(JobState::Failed, u"x"_s), u"Failed"_s);
}

void TestWording::escapesWhatATerminalWouldObey()
{
    QCOMPARE(wording::escaped(u"a\nb\r\t\u001b[31m"_s), u"a\\nb\\r\\t\\u001b[31m"_s);
    QCOMPARE(wording::escaped(u"\u202Egnp.exe\u0085"_s), u"\\u202egnp.exe\\u0085"_s);
    QCOMPARE(wording::escaped(u"Ünïcödé 🎬"_s), u"Ünïcödé 🎬"_s);
}

void TestWording::saysWhyItWaits_data()
{
    QTest::addColumn<WaitReason>("reason");
    QTest::addColumn<QString>("text");
    const auto row = [](const WaitReason &reason, const QString &text) {
        QTest::newRow(qPrintable(text)) << reason << text;
    };
    row({}, {});
    row({.kind = Reason::Estimate, .estimate = 7s}, u"server says 7 s left"_s);
    row({.kind = Reason::Estimate, .bound = Bound::MaxInterval, .estimate = 240s},
        u"server says 240 s left, so the longest interval"_s);
    row({.kind = Reason::NoEstimate}, u"no estimate, so the shortest interval"_s);
    row({.kind = Reason::Estimate, .bound = Bound::RetryAfter, .estimate = 2s},
        u"server says 2 s left, but the server asked to wait longer"_s);
    row({.kind = Reason::Backoff, .failures = 3},
        u"3 polls failed in a row, waiting longer each time"_s);
    row({.kind = Reason::Offline, .failures = 3},
        u"no answer 3 times in a row, waiting longer each time, one job is tried"_s);
    row({.kind = Reason::RetryAfter, .bound = Bound::RetryAfter},
        u"the server asked for a pause"_s);
    row({.kind = Reason::Confirm}, u"completed without its result, so asked again"_s);
    row({.kind = Reason::SubmitLag}, u"not known there yet, so asked again"_s);
    row({.kind = Reason::NewKey}, u"waits for a valid key"_s);
    row({.kind = Reason::Fixed}, u"a fixed interval"_s);
    row({.kind = Reason::CorrectedEstimate, .estimate = 240s, .left = 197s, .spread = 0.12,
         .jobs = 30, .look = 196s},
        u"server says 240 s left; jobs here take 18 % less than it says (±12 %), "
        "so next look at 196 s"_s);
    row({.kind = Reason::CorrectedEstimate, .bound = Bound::RetryAfter, .estimate = 10s,
         .left = 26s, .spread = 1, .jobs = 3, .look = 4s},
        u"server says 10 s left; jobs here take 2.6 times what it says (within a factor of 2.7), "
        "so next look at 4 s, but the server asked to wait longer"_s);
    row({.kind = Reason::CorrectedEstimate, .bound = Bound::MaxInterval, .estimate = 900s,
         .left = 910s, .spread = 0.003, .jobs = 3},
        u"server says 900 s left; its estimates here are right (±1 %), so the longest interval"_s);
    row({.kind = Reason::CorrectedEstimate, .estimate = 8s, .progress = 0.5, .left = 8s,
         .spread = 0.35, .look = 5200ms},
        u"at 50\u00A0%, server says 8 s left; what its estimates are worth is not known yet "
        "(±35 %), so next look at 5.2 s"_s);
    row({.kind = Reason::FallingEstimate, .estimate = 240s, .left = 400s, .spread = 0.2,
         .look = 300s},
        u"server says 240 s left; as fast as its estimate falls, that is about 400 s (±20 %), "
        "so next look at 300 s"_s);
    row({.kind = Reason::Progress, .progress = 0.62, .left = 80s, .spread = 0.1, .look = 75s},
        u"62\u00A0%, which makes about 80 s left (±10 %), so next look at 75 s"_s);
    row({.kind = Reason::Doubted, .estimate = 1s, .trust = 0.08, .look = 5200ms},
        u"server says 1 s left, believed at 8\u00A0%, so next look at 5.2 s"_s);
    row({.kind = Reason::EarlierJobs, .jobs = 37, .look = 12s},
        u"no estimate; by how long jobs took here (37 known), so next look at 12 s"_s);
    row({.kind = Reason::NothingKnown, .look = 3s},
        u"no estimate, and no earlier jobs to go by, so next look at 3 s"_s);
    row({.kind = Reason::NoEstimate, .bound = Bound::Deadline},
        u"no estimate, so the shortest interval, a last look at the deadline"_s);
}

void TestWording::saysWhyItWaits()
{
    QFETCH(WaitReason, reason);
    QFETCH(QString, text);
    QCOMPARE(wording::waitReason(reason), text);
}

void TestWording::saysWhatHappened_data()
{
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const ApiError &error, const QString &code, const QString &sentence) {
        QTest::newRow(qPrintable(sentence)) << error << code << sentence;
    };
    row({.kind = Kind::Network, .detail = u"connect: nein"_s, .isRefused = true}, u"refused"_s,
        u"Connection refused"_s);
    row({Kind::Network, u"Proxy connection refused"_s}, u"no answer"_s,
        u"No answer: Proxy connection refused"_s);
    row({Kind::Network, u"Host not found"_s}, u"no answer"_s, u"No answer: Host not found"_s);
    row({Kind::Timeout, u"10 s"_s}, u"timeout"_s, u"No answer in time: 10 s"_s);
    row({Kind::RateLimited, {}, 429, 42s}, u"429"_s, u"Rate limited, Retry-After 42 s"_s);
    row({Kind::RateLimited, {}, 429}, u"429"_s, u"Rate limited (429)"_s);
    row({Kind::Unauthorized, {}, 401}, u"401"_s, u"Key not accepted (401)"_s);
    row({Kind::NotFound, {}, 404}, u"404"_s, u"Not known there (404)"_s);
    row({Kind::Unavailable, {}, 503}, u"503"_s, u"The server has trouble (503)"_s);
    row({.kind = Kind::Rejected, .detail = {}, .httpStatus = 400, .serverMessage = u"bad\nword"_s},
        u"400"_s, u"The server declined (400): bad\\nword"_s);
}

void TestWording::saysWhatHappened()
{
    QFETCH(ApiError, error);
    QFETCH(QString, code);
    QFETCH(QString, sentence);
    QCOMPARE(wording::errorCode(error), code);
    QCOMPARE(wording::errorSentence(error), sentence);
}

void TestWording::saysWhatAPollTold_data()
{
    QTest::addColumn<Poll>("poll");
    QTest::addColumn<QString>("text");
    const auto row = [](const Poll &poll, const QString &text) {
        QTest::newRow(qPrintable(text)) << poll << text;
    };
    row({.state = JobState::Running, .progress = 0.86, .remaining = 240s},
        u"running 86\u00A0%, server says 240 s left"_s);
    row({.state = JobState::Queued}, u"queued"_s);
    row({.state = JobState::Failed, .message = u"Source has no audio track"_s},
        u"failed: Source has no audio track"_s);
    row({.state = JobState::Completed, .progress = 1.0, .remaining = 0s}, u"completed"_s);
    row({.state = JobState::Unknown, .rawState = u"rendering"_s}, u"unknown \"rendering\""_s);
    row({.state = JobState::Running, .progress = 0.2, .wentBack = true},
        u"running 20\u00A0%, which is behind what was known"_s);
    row({.error = ApiError {.kind = Kind::Network, .detail = {}, .isRefused = true},
         .reason = {.kind = Reason::Backoff, .failures = 3}}, u"connection refused, attempt 3"_s);
    row({.error = ApiError {Kind::RateLimited, {}, 429, 42s}}, u"rate limited, Retry-After 42 s"_s);
}

void TestWording::saysWhatAPollTold()
{
    QFETCH(Poll, poll);
    QFETCH(QString, text);
    QCOMPARE(wording::pollMessage(poll), text);
}

void TestWording::saysHowTheBackendIs()
{
    using State = BackendHealth::State;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const QString host = u"api.heygen.com"_s;
    QVERIFY(wording::healthSentence({.state = State::Online}, host).isNull());
    QCOMPARE(wording::healthSentence({.state = State::Offline, .delayedJobs = 97'114}, host),
             u"api.heygen.com does not answer: 97,114 jobs wait, one is tried"_s);
    QCOMPARE(wording::healthSentence({.state = State::RateLimited, .delayedJobs = 3}, host),
             u"api.heygen.com asked for a pause, 3 jobs delayed"_s);
    QCOMPARE(wording::healthSentence({.state = State::Unauthorized}, host),
             u"api.heygen.com does not accept the key: polling has stopped"_s);
    QLocale::setDefault(QLocale::c());
}

void TestWording::saysHowAWatchEnded()
{
    const Job job {.id = {u"a"_s}, .state = JobState::Completed};
    QCOMPARE(wording::outcomeSentence({.job = job, .elapsed = 25min + 12s}),
             u"completed after 25 min 12 s"_s);
    QCOMPARE(wording::outcomeSentence(
                 {.job = job, .end = WatchEnd::DeadlineReached, .elapsed = 10s}),
             u"no end seen within 10.0 s"_s);
    QCOMPARE(wording::outcomeSentence({.job = job, .end = WatchEnd::AttemptsUsedUp, .polls = 15}),
             u"no end seen in 15 polls"_s);
    QCOMPARE(wording::outcomeSentence({.job = job, .end = WatchEnd::FinalError,
                                       .lastError = ApiError {Kind::NotFound, {}, 404}}),
             u"not known there (404)"_s);
}

void TestWording::blamesNobody()
{
    for (int kind = 0; kind <= int(Kind::Aborted); ++kind) {
        const QString sentence = wording::errorSentence({Kind(kind), u"detail"_s});
        QVERIFY(!sentence.isEmpty());
        QVERIFY2(!sentence.contains(u'!'), qPrintable(sentence));
        QVERIFY(!wording::errorCode({Kind(kind), {}, 429}).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestWording)
#include "tst_wording.moc"
