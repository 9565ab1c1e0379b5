// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/dialectlibrary.h"
#include "tests/support/jobs.h"
#include "tests/support/windowkit.h"
#include "ui/banner.h"
#include "ui/sidebaritem.h"
#include "ui/statesidebar.h"
#include "ui/statusfacts.h"

#include <QSignalSpy>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace dubwatch::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Several backends at once: one table over all, and each with its own name, health and commands.
class TestConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keepsJobsOfTheSameIdApart();
    void tellsOfTheTroubleThatWeighsMost();
    void greysOnlyWhatDoesNotAnswer();
    void showsOneConnectionOnly();
    void commandsEachJobsOwnMonitor();
    void forgetsWhatIsDisconnected();
    void tellsWhatIsKnownOfEach();

private:
    static constexpr ConnectionId second = 5;
    void tell(const QString &id, ConnectionId connection, JobState state = JobState::Running);
    void tellHealth(ConnectionId connection, BackendHealth::State state);
    const JobRow *row(const QString &id, ConnectionId of) const
    {
        return kit->desk.jobs().find({JobId {id}, of});
    }
    template<typename Part>
    Part &part() const
    {
        return *kit->window.findChild<Part *>();
    }
    SidebarItem *lineOf(const QString &name) const;

    std::unique_ptr<WindowKit> kit;
    std::unique_ptr<JobMonitor> other; ///< told to watch nothing: only its feed is of use
    BackendView otherView;
};

void TestConnections::init()
{
    kit = std::make_unique<WindowKit>();
    other = std::make_unique<JobMonitor>(
        Backend {QUrl(u"http://127.0.0.1:1"_s), *DialectLibrary::shipped().find(u"heygen-v3"_s)});
    otherView = {.id = second,
                 .monitor = other.get(),
                 .name = u"HeyGen (other.test)"_s,
                 .shortName = u"HeyGen"_s,
                 .dialect = u"heygen-v3"_s,
                 .host = u"other.test"_s,
                 .learned = u"12 jobs"_s,
                 .canDisconnect = true};
    kit->desk.attach(second, *other, otherView.name);
    kit->window.setBackends({kit->view, otherView}, 0);
}

void TestConnections::cleanup()
{
    kit->desk.detach(second);
    kit.reset();
    other.reset();
}

void TestConnections::tell(const QString &id, ConnectionId connection, JobState state)
{
    JobMonitor &monitor = connection == second ? *other : kit->monitor;
    monitor.feed().publish(update(id, state, kit->clock.now(), 60s, 0.5));
    kit->drain();
}

void TestConnections::tellHealth(ConnectionId connection, BackendHealth::State state)
{
    JobMonitor &monitor = connection == second ? *other : kit->monitor;
    monitor.feed().publish(BackendHealth {.state = state});
    kit->drain();
    kit->tick();
}

SidebarItem *TestConnections::lineOf(const QString &name) const
{
    for (SidebarItem *item : kit->window.findChildren<SidebarItem *>()) {
        if (item->text() == name) {
            return item;
        }
    }
    return nullptr;
}

void TestConnections::keepsJobsOfTheSameIdApart()
{
    tell(u"a"_s, 0);
    tell(u"a"_s, second, JobState::Failed);
    QCOMPARE(kit->desk.jobs().rowCount(), 2);
    QCOMPARE(row(u"a"_s, 0)->job.state, JobState::Running);
    QCOMPARE(row(u"a"_s, second)->job.state, JobState::Failed);
    QCOMPARE(row(u"a"_s, second)->backend, otherView.name);
}

void TestConnections::tellsOfTheTroubleThatWeighsMost()
{
    tell(u"a"_s, 0);
    tell(u"b"_s, second);
    tellHealth(0, BackendHealth::State::RateLimited);
    QVERIFY(part<StatusFacts>().text().contains(u"Backend (backend.test): Rate limited"_s));
    tellHealth(second, BackendHealth::State::Unauthorized);
    QCOMPARE(part<Banner>().content().kind, BannerKind::WrongKey);
    QVERIFY(part<Banner>().content().sentence.contains(u"other.test"_s));
    QVERIFY(part<StatusFacts>().text().contains(u"HeyGen (other.test): Key needed"_s));
    tellHealth(second, BackendHealth::State::Online);
    tellHealth(0, BackendHealth::State::Online);
    QVERIFY(!part<Banner>().isOpen());
}

void TestConnections::greysOnlyWhatDoesNotAnswer()
{
    tell(u"a"_s, 0);
    tell(u"b"_s, second);
    tellHealth(second, BackendHealth::State::Offline);
    QVERIFY(row(u"b"_s, second)->stale);
    QVERIFY(!row(u"a"_s, 0)->stale);
    QCOMPARE(part<StateSidebar>().item(JobGroup::Running).iconToken(), Token::Running);
    tellHealth(0, BackendHealth::State::Offline);
    QCOMPARE(part<StateSidebar>().item(JobGroup::Running).iconToken(), Token::Text2);
}

void TestConnections::showsOneConnectionOnly()
{
    tell(u"a"_s, 0);
    tell(u"b"_s, second);
    kit->tick();
    SidebarItem *line = lineOf(otherView.shortName);
    QVERIFY(line && line->isVisible());
    line->click();
    QCOMPARE(kit->desk.jobs().rowCount(), 1);
    QCOMPARE(kit->desk.jobs().rowAt(0).job.id.value, u"b"_s);
    QCOMPARE(kit->window.currentBackend(), 1); // new jobs go there, too
    line->click();
    QCOMPARE(kit->desk.jobs().rowCount(), 2);
}

void TestConnections::commandsEachJobsOwnMonitor()
{
    kit->monitor.watch({{u"a"_s}});
    QTRY_VERIFY((kit->drain(), row(u"a"_s, 0)));
    tell(u"a"_s, second);
    for (int i = 0; i < 2; ++i) {
        if (kit->desk.jobs().rowAt(i).connection == 0) {
            kit->select({i});
        }
    }
    kit->actions().pause->trigger();
    QTRY_COMPARE((kit->drain(), row(u"a"_s, 0)->watch), WatchState::Paused);
    QVERIFY(row(u"a"_s, second)->watch != WatchState::Paused);
}

void TestConnections::forgetsWhatIsDisconnected()
{
    tell(u"a"_s, 0);
    tell(u"b"_s, second);
    kit->tick();
    lineOf(otherView.shortName)->click();
    QSignalSpy disconnected(&kit->window, &MainWindow::disconnectChosen);
    kit->actions().disconnect->trigger();
    QCOMPARE(disconnected.size(), 1);
    QCOMPARE(disconnected[0][0].value<ConnectionId>(), second);
    kit->desk.detach(second);
    kit->window.setBackends({kit->view}, 0);
    QVERIFY(!row(u"b"_s, second));
    QCOMPARE(kit->desk.jobs().rowCount(), 1); // all are shown again
    QVERIFY(!kit->actions().disconnect->isEnabled());
    QVERIFY(!lineOf(otherView.shortName));
}

void TestConnections::tellsWhatIsKnownOfEach()
{
    tell(u"b"_s, second);
    tellHealth(second, BackendHealth::State::Online);
    const SidebarContent content = lineOf(otherView.shortName)->content();
    QCOMPARE(content.count, 1);
    QCOMPARE(content.details,
             u"HeyGen (other.test)\nOnline\nDialect: heygen-v3\nWithout a key\nLearned from 12 "
             "jobs"_s);
    QVERIFY(lineOf(kit->view.shortName)->content().details.contains(u"With a key"_s));
}

QTEST_MAIN(TestConnections)
#include "tst_connections.moc"
