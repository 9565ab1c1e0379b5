// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/dialectlibrary.h"
#include "client/jobmonitor.h"
#include "tests/support/jobs.h"
#include "tests/support/manualclock.h"
#include "ui/backendview.h"
#include "ui/deskwords.h"
#include "ui/jobdesk.h"

#include <QTest>

#include <array>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace dubwatch::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using State = BackendHealth::State;

/// What is said of several connections, of which not all are well.
class TestStatusWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void countsTheJobsThatAreStillPolled();
    void namesEachConnectionInTrouble();
    void countsOnlyTheJobsOfTheOneThatIsOffline();
    void tellsHowManyMoreAreInTrouble();

private:
    void tell(size_t connection, State state, int jobs);
    StatusContent status() const { return statusFor(*desk, {}, views); }
    QString banner() const
    {
        return bannerFor(desk->health(), u"acme.test"_s, clock.now(), desk->troubled() - 1)
            ->sentence;
    }

    ManualClock clock;
    std::array<std::unique_ptr<JobMonitor>, 3> monitors; ///< only their feeds are of use
    std::vector<BackendView> views;
    std::unique_ptr<JobDesk> desk;
};

void TestStatusWords::init()
{
    desk = std::make_unique<JobDesk>(clock);
    const QStringList names {u"Acme"_s, u"HeyGen"_s, u"Seed"_s};
    for (size_t i = 0; i < monitors.size(); ++i) {
        monitors[i] = std::make_unique<JobMonitor>(
            Backend {QUrl(u"http://127.0.0.1:1"_s),
                     *DialectLibrary::shipped().find(u"dubwatch"_s)});
        const QString name = names[qsizetype(i)];
        views.push_back({.id = ConnectionId(i),
                         .name = name + u" (%1.test)"_s.arg(name.toLower()),
                         .shortName = name});
        desk->attach(ConnectionId(i), *monitors[i]);
    }
}

void TestStatusWords::cleanup()
{
    desk.reset();
    views.clear();
    monitors = {};
}

void TestStatusWords::tell(size_t connection, State state, int jobs)
{
    JobFeed &feed = monitors[connection]->feed();
    for (int i = 0; i < jobs; ++i) {
        feed.publish(update(u"job %1"_s.arg(i), JobState::Running, clock.now()));
        if (state == State::Online) {
            feed.publish(answer(u"job %1"_s.arg(i), 1, clock.now()));
        }
    }
    feed.publish(BackendHealth {.state = state});
    clock.advance(100ms);
}

void TestStatusWords::countsTheJobsThatAreStillPolled()
{
    tell(0, State::Online, 2);
    tell(1, State::Offline, 40);
    clock.advance(10s);
    const QString rate = status().facts.value(1);
    QVERIFY2(rate.endsWith(u" polls/s"_s), qPrintable(rate));
    for (int attempt = 0; attempt < 100; ++attempt) {
        monitors[1]->feed().publish(failure(u"job 1"_s, attempt, clock.now()));
    }
    clock.advance(100ms);
    QCOMPARE(status().facts[1], rate); // tries are no polls
    QCOMPARE(status().word, u"Online"_s);
    QCOMPARE(status().tone, StatusContent::Tone::Waiting);
    QCOMPARE(status().facts.front(), u"HeyGen offline"_s);
    QVERIFY(status().facts.contains(u"2 active"_s));
}

void TestStatusWords::namesEachConnectionInTrouble()
{
    tell(0, State::Unauthorized, 1);
    tell(1, State::RateLimited, 1);
    tell(2, State::Online, 1);
    QCOMPARE(status().facts.mid(0, 2),
             (QStringList {u"Acme needs a key"_s, u"HeyGen rate limited"_s}));
}

void TestStatusWords::countsOnlyTheJobsOfTheOneThatIsOffline()
{
    tell(0, State::Online, 0);
    tell(1, State::Offline, 40);
    tell(2, State::RateLimited, 3);
    QVERIFY(status().word.startsWith(u"HeyGen (heygen.test): Offline"_s));
    QVERIFY(status().facts.contains(u"40 active when last seen"_s));
}

void TestStatusWords::tellsHowManyMoreAreInTrouble()
{
    tell(0, State::Offline, 1);
    tell(1, State::Online, 1);
    QCOMPARE(banner(), u"No answer from acme.test."_s);
    tell(1, State::RateLimited, 1);
    QCOMPARE(banner(), u"No answer from acme.test. 1 more backend is in trouble."_s);
    tell(2, State::Offline, 1);
    QCOMPARE(banner(), u"No answer from acme.test. 2 more backends are in trouble."_s);
}

QTEST_GUILESS_MAIN(TestStatusWords)
#include "tst_statuswords.moc"
