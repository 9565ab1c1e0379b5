// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/accessibletree.h"
#include "tests/support/everydialog.h"
#include "tests/support/filledwindow.h"
#include "tests/support/jobs.h"
#include "ui/banner.h"
#include "ui/detailspane.h"
#include "ui/filterbar.h"
#include "ui/logpane.h"
#include "ui/ratechart.h"
#include "ui/statesidebar.h"
#include "ui/statusfacts.h"
#include "ui/timeline/timelinewidget.h"
#include "ui/workbar.h"

#include <QListView>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace dubwatch::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What a screen reader says of the window and its dialogs.
class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QAccessible::setActive(true); }
    void init() { kit = std::make_unique<FilledWindow>(); }
    void cleanup() { kit.reset(); }
    void namesEveryControlOfTheWindow_data();
    void namesEveryControlOfTheWindow();
    void namesEveryControlOfAnEmptyWindow();
    void namesTheWayOutWhenNothingMatches();
    void namesEveryControlOfADialog_data() { addEveryDialog(); }
    void namesEveryControlOfADialog();
    void leavesNoCellWithoutAMeaning();
    void saysTheMeaningOfACell_data();
    void saysTheMeaningOfACell();
    void keepsATimeLeftAsOldAsItsCell();
    void leavesNoDraftsCellSilent();
    void readsALineOfTheLogAsAWhole();
    void readsAGroupWithItsCount();
    void raisesAnAlertWhileSomethingIsWrong();
    void describesThePickedPoll();
    void tellsTheChartsInNumbers();
    void tellsTheStatusBarInWords();

private:
    QString spoken(const QString &job, JobColumn column) const;
    template<typename Part>
    Part &part() const
    {
        return *kit->window.findChild<Part *>();
    }

    std::unique_ptr<FilledWindow> kit;
};

QString TestAccessibility::spoken(const QString &job, JobColumn column) const
{
    const int row = kit->desk.jobs().indexOf(JobId {job}).row();
    return nameOf(*accessible(kit->table()).tableInterface()->cellAt(row, int(column)));
}

void TestAccessibility::namesEveryControlOfTheWindow_data()
{
    QTest::addColumn<int>("tab");
    QTest::newRow("details") << 0;
    QTest::newRow("timeline") << 1;
    QTest::newRow("json") << 2;
}

void TestAccessibility::namesEveryControlOfTheWindow()
{
    QFETCH(int, tab);
    part<DetailsPane>().setCurrentTab(tab);
    part<FilterBar>().setText(u"title"_s);
    QVERIFY(accessibleTree(kit->window).size() > 100);
    QCOMPARE(badNames(kit->window).join(u'\n'), QString());
}

void TestAccessibility::namesEveryControlOfAnEmptyWindow()
{
    const WindowKit empty;
    QCOMPARE(badNames(const_cast<MainWindow &>(empty.window)).join(u'\n'), QString());
}

void TestAccessibility::namesTheWayOutWhenNothingMatches()
{
    part<FilterBar>().setText(u"nowhere"_s);
    const auto tree = accessibleTree(kit->window);
    QVERIFY(std::ranges::any_of(tree, [](QAccessibleInterface *one) {
        return one->role() == QAccessible::Button && nameOf(*one) == u"Clear filter"_s;
    }));
    QCOMPARE(badNames(kit->window).join(u'\n'), QString());
}

void TestAccessibility::namesEveryControlOfADialog()
{
    QFETCH(DialogKind, kind);
    const auto dialog = openDialog(kind, kit->look);
    QVERIFY(dialog);
    QVERIFY(accessibleTree(*dialog).size() > 4);
    QCOMPARE(badNames(*dialog).join(u'\n'), QString());
}

void TestAccessibility::leavesNoCellWithoutAMeaning()
{
    kit->showAllColumns();
    QAccessibleTableInterface &cells = *accessible(kit->table()).tableInterface();
    QCOMPARE(cells.rowCount(), 12);
    for (int row = 0; row < cells.rowCount(); ++row) {
        for (int column = 0; column < cells.columnCount(); ++column) {
            const QString text = nameOf(*cells.cellAt(row, column));
            const bool saysSomething = std::ranges::any_of(
                text, [](QChar letter) { return letter.isLetterOrNumber(); });
            QVERIFY2(saysSomething && !text.contains(u'~') && !text.contains(u'–'),
                     qPrintable(u"row %1, column %2: %3"_s.arg(row).arg(column).arg(text)));
        }
    }
}

void TestAccessibility::saysTheMeaningOfACell_data()
{
    QTest::addColumn<QString>("job");
    QTest::addColumn<JobColumn>("column");
    QTest::addColumn<QString>("text");
    const auto add = [](const QString &job, JobColumn column, const QString &text) {
        QTest::addRow("%s, %d", qPrintable(job), int(column)) << job << column << text;
    };
    add(u"running"_s, JobColumn::Progress, u"62 percent, about 4 minutes left"_s);
    add(u"soon"_s, JobColumn::Progress, u"99 percent, ready any moment"_s);
    add(u"queued"_s, JobColumn::Progress, u"progress not known"_s);
    add(u"running"_s, JobColumn::State, u"Running"_s);
    add(u"paused"_s, JobColumn::State, u"Paused"_s);
    add(u"completed"_s, JobColumn::State, u"Completed"_s);
    add(u"failed"_s, JobColumn::State, u"Failed, The voice is not known"_s);
    add(u"unknown"_s, JobColumn::State, u"Unknown, “thinking”"_s);
    add(u"running"_s, JobColumn::Eta, u"about 4 minutes left"_s);
    add(u"silent"_s, JobColumn::Eta, u"not known"_s);
    add(u"failed"_s, JobColumn::Eta, u"ended"_s);
    add(u"paused"_s, JobColumn::Eta, u"paused"_s);
    add(u"queued"_s, JobColumn::DoneAt, u"not known"_s);
    add(u"completed"_s, JobColumn::Next, u"no more polls"_s);
    add(u"queued"_s, JobColumn::Result, u"no result"_s);
    add(u"queued"_s, JobColumn::Error, u"no error"_s);
    add(u"queued"_s, JobColumn::Tag, u"no tag"_s);
    add(u"running"_s, JobColumn::Tag, u"night"_s);
}

void TestAccessibility::saysTheMeaningOfACell()
{
    QFETCH(QString, job);
    QFETCH(JobColumn, column);
    QFETCH(QString, text);
    QCOMPARE(spoken(job, column), text);
}

/// Offline, both stand still.
void TestAccessibility::keepsATimeLeftAsOldAsItsCell()
{
    kit->tell(BackendHealth {.state = BackendHealth::State::Offline});
    kit->clock.advance(3min);
    const int row = kit->desk.jobs().indexOf(JobId {u"running"_s}).row();
    QCOMPARE(kit->cell(row, JobColumn::Eta), u"~4 min"_s);
    QCOMPARE(spoken(u"running"_s, JobColumn::Eta), u"about 4 minutes left"_s);
    QCOMPARE(spoken(u"running"_s, JobColumn::State), u"Running, 3 min ago"_s);
}

void TestAccessibility::leavesNoDraftsCellSilent()
{
    const auto dialog = openDialog(DialogKind::SubmitFile, kit->look);
    QVERIFY(dialog);
    QStringList cells;
    for (QAccessibleInterface *one : accessibleTree(*dialog)) {
        if (one->role() == QAccessible::Cell) {
            cells << nameOf(*one);
        }
    }
    const QStringList expected {u"2"_s,    u"https://a.test/v.mp4"_s, u"A"_s,
                                u"none"_s, u"none"_s,                 u"no problem"_s};
    QCOMPARE(cells.first(6), expected);
}

void TestAccessibility::readsALineOfTheLogAsAWhole()
{
    QAccessibleInterface &log = accessible(part<LogPane>().view());
    QCOMPARE(nameOf(log), u"Log"_s);
    const QString line = nameOf(*log.child(1));
    const QStringList parts = line.split(u"  "_s);
    QCOMPARE(parts.size(), 7); // the time, the job, the attempt and so on
    QCOMPARE(parts.sliced(1), (QStringList {u"running"_s, u"#2"_s, u"timeout"_s, u"87 ms"_s,
                                            u"next 10 s"_s, parts.back()}));
    QVERIFY(parts.back().startsWith(u"no answer in time"_s));
}

void TestAccessibility::readsAGroupWithItsCount()
{
    StateSidebar &sidebar = part<StateSidebar>();
    auto &failed = accessible(const_cast<SidebarItem &>(sidebar.item(JobGroup::Failed)));
    auto &all = accessible(const_cast<SidebarItem &>(sidebar.item(JobGroup::All)));
    QCOMPARE(nameOf(failed), u"Failed, 1"_s);
    QCOMPARE(failed.role(), QAccessible::RadioButton); // one of several
    QVERIFY(all.state().checked && !failed.state().checked);
    sidebar.setCurrent(JobGroup::Failed);
    QVERIFY(!all.state().checked && failed.state().checked);
}

void TestAccessibility::raisesAnAlertWhileSomethingIsWrong()
{
    QAccessibleInterface &banner = accessible(part<Banner>());
    QCOMPARE(banner.role(), QAccessible::AlertMessage);
    QCOMPARE(nameOf(banner), u"Rate limited (429)"_s);
    QVERIFY(banner.text(QAccessible::Description).contains(u"resumes in 0:4"_s));
    kit->tell(BackendHealth {.state = BackendHealth::State::Offline, .nextTry = kit->clock.now()});
    QCOMPARE(nameOf(banner), u"Offline"_s);
    QVERIFY(banner.text(QAccessible::Description).contains(u"backend.test"_s));
    QVERIFY(!banner.state().invisible);
    kit->tell(BackendHealth {.state = BackendHealth::State::Online});
    QVERIFY(banner.state().invisible);
}

void TestAccessibility::describesThePickedPoll()
{
    part<DetailsPane>().setCurrentTab(1);
    auto &timeline = part<TimelineWidget>();
    QAccessibleInterface &spokenOne = accessible(timeline);
    QCOMPARE(nameOf(spokenOne), u"Timeline of polls"_s);
    QTest::keyClick(&timeline, Qt::Key_Left);
    const QString card = spokenOne.text(QAccessible::Description);
    QVERIFY2(card.startsWith(u"Poll #4 at "_s), qPrintable(card));
    QVERIFY2(card.contains(u"Progress 62"_s), qPrintable(card));
    QTest::keyClick(&timeline, Qt::Key_Left);
    QVERIFY(spokenOne.text(QAccessible::Description).startsWith(u"Poll #3 at "_s));
    // Another job has a third attempt of its own.
    kit->monitor.feed().publish(answer(u"soon"_s, 3, kit->clock.now(), 5s, 0.9));
    kit->drain();
    kit->table().selectRow(kit->desk.jobs().indexOf(JobId {u"soon"_s}).row());
    QCOMPARE(spokenOne.text(QAccessible::Description), QString());
}

void TestAccessibility::tellsTheChartsInNumbers()
{
    QAccessibleInterface &rates = accessible(part<RateChart>());
    const QString numbers = u"0.0 requests a second; asking for each job every 5 seconds would be "
                            "1.6"_s;
    QCOMPARE(nameOf(rates), numbers);
    QCOMPARE(rates.text(QAccessible::Description), numbers);
    QVERIFY(nameOf(accessible(part<WorkBar>())).startsWith(u"8 percent of the work done, "_s));
}

void TestAccessibility::tellsTheStatusBarInWords()
{
    const QString text = nameOf(accessible(part<StatusFacts>()));
    QVERIFY2(text.startsWith(u"Backend (backend.test): Rate limited, "_s), qPrintable(text));
    QVERIFY2(text.contains(u", 7 active"_s), qPrintable(text));
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
