// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/jobs.h"
#include "tests/support/windowkit.h"
#include "ui/addjobsdialog.h"
#include "ui/banner.h"
#include "ui/columnmenu.h"
#include "ui/confirmdialog.h"
#include "ui/formfield.h"
#include "ui/keydialog.h"
#include "ui/logpane.h"
#include "ui/submitdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace dubwatch::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What a person does in the window, and what the backend hears of it.
class TestWindowCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void pausesTheSelectedJobsOnly();
    void pausesAll();
    void pausesTheNextBackendToo();
    void pollsNow();
    void cancelsOnlyOnceItWasConfirmed();
    void stopsWatchingForGood();
    void copiesIdsFromTopToBottom();
    void copiesCurlWithoutTheKey();
    void copiesRowsAsTsv();
    void copiesTheLinesOfTheLogThatAreSelected();
    void watchesIdsThatWerePasted();
    void submitsWhatTheDialogSays();
    void makesAJobAndLeavesItAlone();
    void passesConnectionsOn();
    void mendsAKeyWithoutStartingAnew();
    void triesAgainFromTheBanner();
    void choosesAnotherBackend();
    void watchesWhatTheBackendLists();
    void keepsRowsInPlaceUnderTheirMenu();
    void showsColumnsOnDemand();

private:
    void watch(const std::vector<JobId> &ids);
    const JobRow *row(const QString &id) const { return kit->desk.jobs().find(JobId {id}); }
    void choose(const QString &id) const
    {
        kit->select({kit->desk.jobs().indexOf(JobId {id}).row()});
    }
    template<typename Dialog>
    Dialog *dialog() const
    {
        return kit->window.findChild<Dialog *>();
    }
    static QString clipboard() { return QGuiApplication::clipboard()->text(); }

    std::unique_ptr<WindowKit> kit;
};

void TestWindowCommands::init()
{
    kit = std::make_unique<WindowKit>();
    QGuiApplication::clipboard()->clear();
}

void TestWindowCommands::cleanup() { kit.reset(); }

void TestWindowCommands::watch(const std::vector<JobId> &ids)
{
    kit->monitor.watch(ids);
    QTRY_VERIFY((kit->drain(), kit->desk.jobs().rowCount() == int(ids.size())));
    for (const JobId &id : ids) {
        QTRY_VERIFY((kit->drain(), row(id.value)->polls > 0));
    }
}

void TestWindowCommands::pausesTheSelectedJobsOnly()
{
    watch({{u"a"_s}, {u"b"_s}});
    choose(u"a"_s);
    kit->actions().pause->trigger();
    QTRY_COMPARE((kit->drain(), row(u"a"_s)->watch), WatchState::Paused);
    QVERIFY(row(u"b"_s)->watch != WatchState::Paused);
    QCOMPARE(kit->desk.jobs().totals().paused(), 1);
    kit->tick();
    QCOMPARE(kit->actions().pause->iconText(), u"Resume"_s);
    kit->actions().pause->trigger();
    QTRY_VERIFY((kit->drain(), row(u"a"_s)->watch != WatchState::Paused));
}

void TestWindowCommands::pausesAll()
{
    watch({{u"a"_s}, {u"b"_s}});
    kit->actions().pauseAll->setChecked(true);
    QTRY_COMPARE((kit->drain(), kit->desk.jobs().totals().paused()), 2);
    kit->actions().pauseAll->setChecked(false);
    QTRY_COMPARE((kit->drain(), kit->desk.jobs().totals().paused()), 0);
}

void TestWindowCommands::pausesTheNextBackendToo()
{
    kit->window.setBackends({}, 0);
    kit->desk.detach(kit->view.id);
    kit->actions().pauseAll->setChecked(true);
    kit->desk.attach(kit->view.id, kit->monitor);
    kit->window.setBackends({kit->view}, 0);
    kit->monitor.watch({{u"a"_s}});
    QTRY_COMPARE((kit->drain(), kit->desk.jobs().totals().paused()), 1);
    QCOMPARE(row(u"a"_s)->polls, 0);
    kit->actions().pauseAll->setChecked(false);
    QTRY_VERIFY((kit->drain(), row(u"a"_s)->polls > 0));
}

void TestWindowCommands::pollsNow()
{
    watch({{u"a"_s}});
    choose(u"a"_s);
    kit->actions().pause->trigger();
    QTRY_COMPARE((kit->drain(), row(u"a"_s)->watch), WatchState::Paused);
    const int polls = row(u"a"_s)->polls;
    kit->actions().pollNow->trigger();
    QTRY_VERIFY((kit->drain(), row(u"a"_s)->polls > polls));
}

void TestWindowCommands::cancelsOnlyOnceItWasConfirmed()
{
    watch({{u"a"_s}, {u"b"_s}});
    kit->select({0, 1});
    kit->actions().cancel->trigger();
    auto *question = dialog<ConfirmDialog>();
    QCOMPARE(question->question(), u"Cancel 2 jobs on the server?"_s);
    QTest::keyClick(question, Qt::Key_Return);
    QVERIFY(!question->isVisible());
    QVERIFY(kit->asked().filter(u"cancel"_s).isEmpty());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    kit->actions().cancel->trigger();
    dialog<ConfirmDialog>()->yesButton()->click();
    QTRY_COMPARE(kit->asked().filter(u"cancel"_s).size(), 2);
    QVERIFY(kit->asked().contains(u"POST /v1/jobs/a/cancel"_s));
}

void TestWindowCommands::stopsWatchingForGood()
{
    watch({{u"a"_s}, {u"b"_s}});
    choose(u"a"_s);
    kit->actions().remove->trigger();
    QTRY_VERIFY((kit->drain(), !row(u"a"_s)));
    const int polls = row(u"b"_s)->polls;
    QTRY_VERIFY((kit->drain(), row(u"b"_s)->polls > polls + 2));
    QVERIFY(!row(u"a"_s));
    kit->monitor.watch({{u"a"_s}});
    QTRY_VERIFY((kit->drain(), row(u"a"_s) != nullptr));
}

void TestWindowCommands::copiesIdsFromTopToBottom()
{
    kit->tell({update(u"a"_s, JobState::Completed, kit->clock.now()),
               update(u"b"_s, JobState::Completed, kit->clock.now())});
    kit->select({1, 0});
    kit->actions().copyId->trigger();
    QCOMPARE(clipboard(), u"a\nb"_s);
}

void TestWindowCommands::copiesCurlWithoutTheKey()
{
    kit->tell({update(u"a"_s, JobState::Completed, kit->clock.now())});
    kit->select({0});
    kit->actions().copyCurl->trigger();
    QVERIFY2(clipboard().startsWith(u"curl "_s), qPrintable(clipboard()));
    QVERIFY(clipboard().endsWith(u"'http://backend.test/v1/jobs/a'"_s));
    QVERIFY(clipboard().contains(u"$DUBWATCH_API_KEY"_s));
    QVERIFY(!clipboard().contains(u"secret"_s));
}

void TestWindowCommands::copiesRowsAsTsv()
{
    JobUpdate formula = update(u"a"_s, JobState::Completed, kit->clock.now());
    formula.job.title = u"=1+1"_s;
    kit->tell({formula});
    kit->select({0});
    kit->actions().copyRows->trigger();
    QVERIFY2(clipboard().contains(u"\t'=1+1\t"_s), qPrintable(clipboard()));
}

void TestWindowCommands::copiesTheLinesOfTheLogThatAreSelected()
{
    for (int attempt = 1; attempt <= 3; ++attempt) {
        kit->monitor.feed().publish(answer(u"a"_s, attempt, kit->clock.now()));
    }
    kit->tell({update(u"a"_s, JobState::Running, kit->clock.now())});
    auto &log = *dialog<LogPane>();
    Q_EMIT log.copyChosen();
    QCOMPARE(clipboard().count(u'\n'), 3);
    auto &lines = *log.findChild<QListView *>();
    lines.selectionModel()->select(kit->desk.log().index(1), QItemSelectionModel::Select);
    Q_EMIT log.copyChosen();
    QCOMPARE(clipboard().count(u'\n'), 1);
    QVERIFY2(clipboard().contains(u"#2"_s), qPrintable(clipboard()));
}

void TestWindowCommands::watchesIdsThatWerePasted()
{
    kit->actions().addJobs->trigger();
    dialog<AddJobsDialog>()->setText(u"x, y\nx"_s);
    dialog<AddJobsDialog>()->defaultButton()->click();
    QTRY_COMPARE((kit->drain(), kit->desk.jobs().rowCount()), 2);
    QTRY_VERIFY((kit->drain(), row(u"y"_s)->job.state == JobState::Running));
}

void TestWindowCommands::submitsWhatTheDialogSays()
{
    kit->actions().submit->trigger();
    dialog<SubmitDialog>()->setValues({.draft = {.title = u"Launch"_s}, .count = 2});
    dialog<SubmitDialog>()->defaultButton()->click();
    QTRY_COMPARE(kit->asked().filter(u"POST"_s).size(), 2);
    QTRY_COMPARE((kit->drain(), kit->desk.jobs().rowCount()), 1); // both are answered with one id
}

void TestWindowCommands::makesAJobAndLeavesItAlone()
{
    QSignalSpy submitted(&kit->monitor, &JobMonitor::submitted);
    kit->actions().submit->trigger();
    dialog<SubmitDialog>()->setValues({.then = AfterSubmit::LeaveAlone});
    dialog<SubmitDialog>()->defaultButton()->click();
    QVERIFY(submitted.wait());
    kit->drain();
    QCOMPARE(kit->desk.jobs().rowCount(), 0);
}

void TestWindowCommands::passesConnectionsOn()
{
    QSignalSpy chosen(&kit->window, &MainWindow::connectChosen);
    kit->actions().connectTo->trigger();
    const ConnectValues values {QUrl(u"https://api.test"_s), u"seed"_s, u"key"_s};
    dialog<ConnectDialog>()->setValues(values);
    dialog<ConnectDialog>()->defaultButton()->click();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<ConnectValues>(), values);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    kit->actions().connectTo->trigger(); // the key may not be for the next backend
    const ConnectValues offered {.url = values.url, .dialect = values.dialect};
    QCOMPARE(dialog<ConnectDialog>()->values(), offered);
}

void TestWindowCommands::mendsAKeyWithoutStartingAnew()
{
    watch({{u"a"_s}});
    QSignalSpy chosen(&kit->window, &MainWindow::connectChosen);
    kit->tell(BackendHealth {.state = BackendHealth::State::Unauthorized});
    Q_EMIT kit->window.findChild<Banner *>()->actionChosen(BannerAction::EnterKey);
    auto *asking = dialog<KeyDialog>();
    QCOMPARE(asking->windowTitle(), u"Key for backend.test"_s);
    QCOMPARE(asking->findChildren<FormField *>().size(), 1);
    asking->defaultButton()->click();
    QVERIFY(asking->isVisible()); // nothing is no key
    asking->setKey(u"better"_s);
    asking->defaultButton()->click();
    QVERIFY(chosen.isEmpty());
    QCOMPARE(kit->monitor.backend().apiKey, u"better"_s);
    QVERIFY(row(u"a"_s));
}

void TestWindowCommands::triesAgainFromTheBanner()
{
    watch({{u"a"_s}});
    kit->actions().pauseAll->setChecked(true);
    QTRY_COMPARE((kit->drain(), row(u"a"_s)->watch), WatchState::Paused);
    const int polls = row(u"a"_s)->polls;
    Q_EMIT kit->window.findChild<Banner *>()->actionChosen(BannerAction::TryNow);
    QTRY_VERIFY((kit->drain(), row(u"a"_s)->polls > polls));
}

void TestWindowCommands::choosesAnotherBackend()
{
    kit->window.setBackends({{.id = 7, .name = u"Another"_s, .canAdd = false}, kit->view}, 1);
    QVERIFY(kit->actions().addJobs->isEnabled());
    for (auto *box : kit->window.findChildren<QComboBox *>()) {
        if (box->accessibleName() == u"Backend"_s) {
            QCOMPARE(box->currentText(), u"Backend (backend.test)"_s);
            Q_EMIT box->activated(0);
        }
    }
    QCOMPARE(kit->window.currentBackend(), 0);
    QVERIFY(!kit->actions().addJobs->isEnabled());
}

void TestWindowCommands::watchesWhatTheBackendLists()
{
    kit->actions().watchAll->trigger();
    QTRY_COMPARE((kit->drain(), kit->desk.jobs().rowCount()), 1);
    QCOMPARE(kit->cell(0, JobColumn::State), u"Completed"_s);
}

void TestWindowCommands::keepsRowsInPlaceUnderTheirMenu()
{
    kit->tell({update(u"a"_s, JobState::Running, kit->clock.now())});
    Q_EMIT kit->table().customContextMenuRequested({5, 5});
    QVERIFY(QApplication::activePopupWidget());
    QEvent left(QEvent::Leave);
    QCoreApplication::sendEvent(kit->table().viewport(), &left);
    QVERIFY(kit->desk.jobs().isOrderPaused());
    kit->clock.advance(1min);
    QVERIFY(kit->desk.jobs().isOrderPaused());
    QApplication::activePopupWidget()->close();
    kit->clock.advance(3s);
    QVERIFY(!kit->desk.jobs().isOrderPaused());
}

void TestWindowCommands::showsColumnsOnDemand()
{
    auto &columns = *dialog<ColumnMenu>();
    QVERIFY(!columns.actions().at(int(JobColumn::Job))->isEnabled());
    QAction &language = *columns.actions().at(int(JobColumn::Language));
    QCOMPARE(language.text(), u"Language"_s);
    QVERIFY(!language.isChecked());
    language.trigger();
    QVERIFY(!kit->table().isColumnHidden(int(JobColumn::Language)));
    columns.actions().at(int(JobColumn::Polls))->trigger();
    QVERIFY(kit->table().isColumnHidden(int(JobColumn::Polls)));
    kit->table().horizontalHeader()->moveSection(0, 3);
    columns.actions().last()->trigger();
    QVERIFY(kit->table().isColumnHidden(int(JobColumn::Language)));
    QVERIFY(!kit->table().isColumnHidden(int(JobColumn::Polls)));
    QCOMPARE(kit->table().horizontalHeader()->visualIndex(0), 0);
}

QTEST_MAIN(TestWindowCommands)
#include "tst_windowcommands.moc"
