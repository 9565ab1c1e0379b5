// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/jobs.h"
#include "tests/support/manualclock.h"
#include "ui/model/logmodel.h"
#include "ui/model/logwords.h"

#include <QRandomGenerator>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::ui;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// A search finds what stands in a line, whatever it was put together from.
class TestLogWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesTheMessageAsItIsShown();
    void ignoresCaseInEveryScript();
    void findsAcrossThePartsOfAMessage();

private:
    static QString textOf(const QString &id, const QString &code, const QString &message)
    {
        return (id + u'\x1f' + code + u'\x1f' + message).toCaseFolded();
    }
    void append(LogModel &log, const Poll &poll) { log.append({poll}, {{}}); }

    const Instant now = ManualClock().now();
};

void TestLogWords::seesTheMessageAsItIsShown()
{
    const quint32 seed = QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    LogModel log;
    for (int i = 0; i < 3'000; ++i) {
        const bool isTold = random.bounded(4) > 0;
        const int longest = random.bounded(2) == 0 ? 12'000 : 4'000'000;
        Poll poll = answer(u"Job_%1"_s.arg(i), i + 1, now,
                           isTold ? std::optional(Duration(random.bounded(longest)))
                                  : std::nullopt,
                           isTold ? std::optional(random.generateDouble()) : std::nullopt);
        poll.state = JobState(random.bounded(int(JobState::Expired) + 1));
        append(log, random.bounded(9) == 0 ? failure(poll.job.value, i + 1, now) : poll);
    }
    LogWords words;
    for (int row = 0; row < log.rowCount(); ++row) {
        const LogLine &line = log.lineAt(row);
        QCOMPARE(words.textOf(line), textOf(line.job.id.value, line.code, messageOf(line)));
    }
}

void TestLogWords::ignoresCaseInEveryScript()
{
    LogModel log;
    append(log, answer(u"STRAßE-Ä"_s, 1, now));
    append(log, answer(u"other"_s, 1, now));
    for (const QString &typed : {u"straße"_s, u"Ä"_s, u"ä"_s, u"Straße-ä"_s}) {
        log.setFilter({.text = typed});
        QCOMPARE(log.rowCount(), 1);
    }
}

void TestLogWords::findsAcrossThePartsOfAMessage()
{
    LogModel log;
    append(log, answer(u"a"_s, 1, now, 240s, 0.62));
    append(log, answer(u"b"_s, 1, now, 240s, 0.63));
    log.setFilter({.text = u"62\u00a0%, Server says 240 s"_s});
    QCOMPARE(log.rowCount(), 1);
}

QTEST_GUILESS_MAIN(TestLogWords)
#include "tst_logwords.moc"
