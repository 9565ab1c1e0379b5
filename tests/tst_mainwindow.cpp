// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/jobs.h"
#include "tests/support/windowkit.h"
#include "ui/banner.h"
#include "ui/detailspane.h"
#include "ui/filterbar.h"
#include "ui/jsonview.h"
#include "ui/logpane.h"
#include "ui/pages.h"
#include "ui/sidebaritem.h"
#include "ui/statesidebar.h"
#include "ui/statusfacts.h"
#include "ui/tonelabel.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>

#include <algorithm>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace dubwatch::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What the window shows of what it is told.
class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void beginsEmptyAndOffersADemo();
    void showsTheFirstJobAtOnce();
    void offersOnlyWhatTheSelectionAllows();
    void leavesRunningActionsToWhatCanRun();
    void filtersByText();
    void filtersByTheSidebarAndTheBoxAlike();
    void saysWhenNothingMatches();
    void countsInTheSidebar();
    void showsWhatIsKnownOfTheCurrentJob();
    void showsTheLastAnswerAsItCame();
    void logsEveryPollAndOnlyThisJobsOnRequest();
    void opensOneBannerAndClosesIt_data();
    void opensOneBannerAndClosesIt();
    void countsDownInTheBanner();
    void saysInTheStatusBarHowItStands();
    void fitsASmallScreen();
    void growsWithTheSystemsFont();
    void startsAnewWithAnotherBackend();

private:
    JobUpdate job(const QString &id, JobState state, std::optional<double> progress = {}) const
    {
        return update(id, state, kit->clock.now(), 60s, progress);
    }
    bool isShown(const QWidget *widget) const { return widget->isVisibleTo(&kit->window); }
    template<typename Part>
    Part &part() const
    {
        return *kit->window.findChild<Part *>();
    }

    std::unique_ptr<WindowKit> kit;
};

void TestMainWindow::init() { kit = std::make_unique<WindowKit>(); }

void TestMainWindow::cleanup() { kit.reset(); }

void TestMainWindow::beginsEmptyAndOffersADemo()
{
    QVERIFY(isShown(&part<EmptyPage>()));
    QVERIFY(!isShown(&kit->table()));
    QSignalSpy demo(&kit->window, &MainWindow::demoChosen);
    for (auto *button : part<EmptyPage>().findChildren<QPushButton *>()) {
        if (button->isDefault()) {
            button->click();
        }
    }
    QCOMPARE(demo.size(), 1);
    QCOMPARE(demo[0][0].toInt(), 20);
    QCOMPARE(part<StatusFacts>().text(), u"Connected to backend.test"_s);
}

void TestMainWindow::showsTheFirstJobAtOnce()
{
    kit->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&kit->window));
    JobUpdate soon = job(u"soon"_s, JobState::Running, 0.9);
    soon.job.remaining = 5s;
    kit->tell({job(u"b"_s, JobState::Running, 0.5), soon, job(u"a"_s, JobState::Completed)});
    QVERIFY(isShown(&kit->table()));
    QVERIFY(!isShown(&part<EmptyPage>()));
    QCOMPARE(kit->cell(0, JobColumn::Title), u"Title of soon"_s);
    QCOMPARE(kit->cell(1, JobColumn::Progress), u"50\u00a0%"_s);
    kit->tick();
    QCOMPARE(kit->table().currentIndex().row(), 1);
    QCOMPARE(kit->table().selectionModel()->selectedRows().size(), 1);
    kit->table().selectionModel()->clear();
    kit->tell({job(u"c"_s, JobState::Queued)});
    kit->tick();
    QVERIFY(!kit->table().selectionModel()->hasSelection());
}

void TestMainWindow::offersOnlyWhatTheSelectionAllows()
{
    const WindowActions &actions = kit->actions();
    QVERIFY(!actions.pause->isEnabled() && !actions.pollNow->isEnabled());
    QVERIFY(!actions.copyId->isEnabled() && !actions.cancel->isEnabled());
    kit->tell({job(u"a"_s, JobState::Running), job(u"b"_s, JobState::Completed)});
    kit->select({0});
    QVERIFY(actions.pause->isEnabled() && actions.pollNow->isEnabled());
    QVERIFY(actions.cancel->isEnabled() && actions.remove->isEnabled());
    QVERIFY(actions.copyId->isEnabled() && actions.copyCurl->isEnabled());
    QVERIFY(!actions.openResult->isEnabled());
    kit->select({});
    QVERIFY(!actions.pause->isEnabled() && !actions.copyRows->isEnabled());
}

void TestMainWindow::leavesRunningActionsToWhatCanRun()
{
    JobUpdate done = job(u"b"_s, JobState::Completed);
    done.job.result = u"https://cdn.test/b.mp4"_s;
    JobUpdate evil = job(u"c"_s, JobState::Completed);
    evil.job.result = u"file:///etc/passwd"_s;
    JobUpdate paused = job(u"d"_s, JobState::Running);
    paused.watch = WatchState::Paused;
    kit->tell({done, evil, paused});
    const WindowActions &actions = kit->actions();
    const auto choose = [&](const QString &id) {
        kit->select({kit->desk.jobs().indexOf(JobId {id}).row()});
    };
    choose(u"b"_s);
    QVERIFY(!actions.pause->isEnabled() && !actions.cancel->isEnabled());
    QVERIFY(actions.openResult->isEnabled());
    choose(u"c"_s);
    QVERIFY(!actions.openResult->isEnabled());
    choose(u"d"_s);
    QCOMPARE(actions.pause->iconText(), u"Resume"_s);
}

void TestMainWindow::filtersByText()
{
    kit->tell({job(u"a"_s, JobState::Running), job(u"b"_s, JobState::Running)});
    part<FilterBar>().setText(u"TITLE OF B"_s);
    QCOMPARE(kit->desk.jobs().rowCount(), 1);
    QCOMPARE(kit->cell(0, JobColumn::Title), u"Title of b"_s);
    kit->table().setFocus();
    QTest::keyClick(&kit->window, Qt::Key_Escape);
    QCOMPARE(kit->desk.jobs().rowCount(), 2);
}

void TestMainWindow::filtersByTheSidebarAndTheBoxAlike()
{
    kit->tell({job(u"a"_s, JobState::Running), job(u"b"_s, JobState::Failed)});
    StateSidebar &sidebar = part<StateSidebar>();
    const_cast<SidebarItem &>(sidebar.item(JobGroup::Failed)).click();
    QCOMPARE(kit->desk.jobs().rowCount(), 1);
    QCOMPARE(kit->cell(0, JobColumn::State), u"Failed"_s);
    QCOMPARE(part<FilterBar>().group(), JobGroup::Failed);
    kit->actions().clearFilter->trigger();
    QCOMPARE(kit->desk.jobs().rowCount(), 2);
    QCOMPARE(sidebar.current(), JobGroup::All);
}

void TestMainWindow::saysWhenNothingMatches()
{
    kit->tell({job(u"a"_s, JobState::Running)});
    part<FilterBar>().setText(u"no such job"_s);
    QVERIFY(isShown(&part<NoMatchPage>()));
    part<NoMatchPage>().findChild<QPushButton *>()->click();
    QVERIFY(isShown(&kit->table()));
    QCOMPARE(kit->desk.jobs().rowCount(), 1);
}

void TestMainWindow::countsInTheSidebar()
{
    kit->tell({job(u"a"_s, JobState::Running), job(u"b"_s, JobState::Failed),
               job(u"c"_s, JobState::Failed)});
    kit->tick();
    const StateSidebar &sidebar = part<StateSidebar>();
    QCOMPARE(sidebar.item(JobGroup::All).accessibleName(), u"All, 3"_s);
    QCOMPARE(sidebar.item(JobGroup::Failed).accessibleName(), u"Failed, 2"_s);
}

void TestMainWindow::showsWhatIsKnownOfTheCurrentJob()
{
    JobUpdate failed = job(u"a"_s, JobState::Failed, 0.3);
    failed.job.error = u"<b>no audio</b>"_s;
    kit->tell({failed, job(u"b"_s, JobState::Running)});
    kit->select({kit->desk.jobs().indexOf(JobId {u"a"_s}).row()});
    part<DetailsPane>().setCurrentTab(0);
    QStringList shown;
    for (const ToneLabel *label : part<DetailsPane>().findChildren<ToneLabel *>()) {
        if (isShown(label)) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            shown << label->text();
        }
    }
    QVERIFY2(shown.contains(u"Failed, <b>no audio</b>"_s), qPrintable(shown.join(u'|')));
    QVERIFY(shown.contains(u"Title of a"_s));
    part<DetailsPane>().setCurrentTab(1); // it had ended before anything was asked
    const auto labels = part<DetailsPane>().findChildren<ToneLabel *>();
    QVERIFY(std::ranges::any_of(labels, [this](const ToneLabel *label) {
        return isShown(label) && label->text().endsWith(u"no polls of it are known."_s);
    }));
    kit->select({0, 1});
    kit->tick();
    QVERIFY(part<DetailsPane>().findChildren<ToneLabel *>().size() > 0);
}

void TestMainWindow::showsTheLastAnswerAsItCame()
{
    JobUpdate answered = job(u"a"_s, JobState::Running);
    answered.lastBody = R"({"status":"running","odd":1})";
    kit->tell({answered});
    kit->select({0});
    part<DetailsPane>().setCurrentTab(2);
    QVERIFY(part<JsonView>().toPlainText().contains(u"\"odd\": 1"_s));
}

void TestMainWindow::logsEveryPollAndOnlyThisJobsOnRequest()
{
    kit->monitor.feed().publish(answer(u"a"_s, 1, kit->clock.now(), 60s, 0.5));
    kit->monitor.feed().publish(answer(u"b"_s, 1, kit->clock.now(), 60s, 0.5));
    kit->monitor.feed().publish(failure(u"a"_s, 2, kit->clock.now()));
    kit->tell({job(u"a"_s, JobState::Running), job(u"b"_s, JobState::Running)});
    QCOMPARE(kit->desk.log().rowCount(), 3);
    kit->select({kit->desk.jobs().indexOf(JobId {u"a"_s}).row()});
    for (auto *button : part<LogPane>().findChildren<QAbstractButton *>()) {
        if (button->text() == u"This job"_s) {
            button->click();
        }
    }
    QCOMPARE(kit->desk.log().rowCount(), 2);
    kit->select({kit->desk.jobs().indexOf(JobId {u"b"_s}).row()});
    QCOMPARE(kit->desk.log().rowCount(), 1);
}

void TestMainWindow::opensOneBannerAndClosesIt_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("title");
    using State = BackendHealth::State;
    QTest::newRow("offline") << int(State::Offline) << u"Offline"_s;
    QTest::newRow("rate limited") << int(State::RateLimited) << u"Rate limited (429)"_s;
    QTest::newRow("wrong key") << int(State::Unauthorized) << u"Key not accepted (401)"_s;
}

void TestMainWindow::opensOneBannerAndClosesIt()
{
    QFETCH(int, state);
    kit->tell({job(u"a"_s, JobState::Running)});
    kit->tell(BackendHealth {.state = BackendHealth::State(state), .since = kit->clock.now()});
    QVERIFY(part<Banner>().isOpen());
    QTEST(part<Banner>().content().title, "title");
    kit->tell(BackendHealth {.state = BackendHealth::State::Online});
    QVERIFY(!part<Banner>().isOpen());
}

void TestMainWindow::countsDownInTheBanner()
{
    kit->tell({job(u"a"_s, JobState::Running)});
    kit->tell(BackendHealth {.state = BackendHealth::State::RateLimited,
                             .nextTry = kit->clock.now() + 42s,
                             .delayedJobs = 3});
    kit->clock.advance(10s);
    const QString sentence = part<Banner>().content().sentence;
    QVERIFY2(sentence.contains(u"resumes in 0:33"_s), qPrintable(sentence));
    QVERIFY2(sentence.contains(u"3 jobs delayed."_s), qPrintable(sentence));
}

void TestMainWindow::saysInTheStatusBarHowItStands()
{
    kit->tell({job(u"a"_s, JobState::Running)});
    kit->tell(BackendHealth {.state = BackendHealth::State::Online});
    kit->tick();
    QVERIFY2(part<StatusFacts>().text().startsWith(u"Online, "_s),
             qPrintable(part<StatusFacts>().text()));
    kit->tell({job(u"a"_s, JobState::Completed)});
    kit->tick();
    QCOMPARE(part<StatusFacts>().text(), u"All jobs have ended"_s);
    kit->window.say(u"Not saved"_s);
    QCOMPARE(kit->window.statusBar()->currentMessage(), u"Not saved"_s);
}

void TestMainWindow::fitsASmallScreen()
{
    kit->tell({job(u"a"_s, JobState::Running, 0.5)});
    const QSize least = kit->window.minimumSizeHint();
    QVERIFY2(least.width() <= 800 && least.height() <= 500,
             qPrintable(u"%1 x %2"_s.arg(least.width()).arg(least.height())));
}

void TestMainWindow::growsWithTheSystemsFont()
{
    kit->tell({job(u"a"_s, JobState::Running, 0.5)});
    const QFont before = QApplication::font();
    const int row = kit->table().rowHeight(0);
    const double status = part<StatusFacts>().font().pointSizeF();
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(large);
    QCoreApplication::processEvents();
    const int largeRow = kit->table().rowHeight(0);
    const double largeStatus = part<StatusFacts>().font().pointSizeF();
    QVERIFY(!kit->window.grab().isNull());
    QApplication::setFont(before);
    QCoreApplication::processEvents();
    QVERIFY2(largeRow > row, qPrintable(QString::number(largeRow)));
    QCOMPARE(largeStatus, 2 * status);
    QCOMPARE(kit->table().rowHeight(0), row);
}

void TestMainWindow::startsAnewWithAnotherBackend()
{
    kit->tell({job(u"a"_s, JobState::Running)});
    kit->tell(BackendHealth {.state = BackendHealth::State::Offline});
    kit->desk.detach(kit->view.id);
    kit->window.setBackends({{.name = u"Built-in simulation"_s, .ready = u"Ready"_s}}, 0);
    QVERIFY(isShown(&part<EmptyPage>()));
    QVERIFY(!part<Banner>().isOpen());
    QVERIFY(!kit->actions().submit->isEnabled());
    QCOMPARE(part<StatusFacts>().text(), u"Ready"_s);
    QVERIFY(!kit->actions().pause->isEnabled());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
