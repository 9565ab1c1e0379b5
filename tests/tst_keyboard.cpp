// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/everydialog.h"
#include "tests/support/filledwindow.h"
#include "tests/support/tabround.h"
#include "ui/banner.h"
#include "ui/detailspane.h"
#include "ui/filterbar.h"
#include "ui/sidebaritem.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace dubwatch::ui;
using namespace Qt::StringLiterals;

namespace {

/// The keys that go with Alt to a control or menu of the window, as far as they are shown.
QStringList mnemonicsOf(const QWidget &window)
{
    QStringList texts;
    for (const auto *button : window.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && !qobject_cast<const QToolButton *>(button)) {
            texts << button->text();
        }
    }
    for (const auto *label : window.findChildren<QLabel *>()) {
        if (label->isVisible() && label->buddy()) {
            texts << label->text();
        }
    }
    if (const auto *bar = window.findChild<QMenuBar *>()) {
        for (const QAction *menu : bar->actions()) {
            texts << menu->text();
        }
    }
    return texts;
}

/// Two texts that have the same one; null when none have.
QString sharedMnemonic(const QStringList &texts)
{
    QHash<QString, QString> taken;
    for (const QString &text : texts) {
        const QString key = QKeySequence::mnemonic(text).toString();
        if (!key.isEmpty() && taken.contains(key)) {
            return taken[key] + u" and "_s + text;
        }
        taken.insert(key, text);
    }
    return {};
}

/// Goes down the open menu to that entry and chooses it.
void choose(const QString &text)
{
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    const auto isThere = [&] {
        return menu->activeAction() && menu->activeAction()->text() == text;
    };
    for (qsizetype left = menu->actions().size(); left > 0 && !isThere(); --left) {
        QTest::keyClick(menu, Qt::Key_Down);
    }
    QVERIFY2(isThere(), qPrintable(text));
    QTest::keyClick(menu, Qt::Key_Return);
}

} // namespace

/// Everything without a mouse.
class TestKeyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { kit.reset(); }
    void goesRoundTheWindow_data();
    void goesRoundTheWindow();
    void goesThroughThePanesInTheirOrder();
    void goesRoundAnEmptyWindow();
    void goesDownEachDialog_data() { addEveryDialog(); }
    void goesDownEachDialog();
    void sharesNoMnemonicInADialog_data() { addEveryDialog(); }
    void sharesNoMnemonicInADialog();
    void sharesNoMnemonicInTheWindow();
    void sharesNoMnemonicInAMenu_data();
    void sharesNoMnemonicInAMenu();
    void offersEverythingInTheMenus();
    void sortsByKeys();
    void showsAndHidesAColumnByKeys();
    void choosesAGroupAndAConnectionByKeys();
    void answersTheBannerByKeys();
    void connectsToNothingOnTheWayThroughTheBackends();

private:
    template<typename Part>
    Part &part() const
    {
        return *kit->window.findChild<Part *>();
    }
    SidebarItem &itemOf(const QString &name) const;
    void openViewMenu() const { QTest::keyClick(&kit->window, Qt::Key_V, Qt::AltModifier); }

    std::unique_ptr<FilledWindow> kit;
};

void TestKeyboard::init()
{
    kit = std::make_unique<FilledWindow>();
    kit->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&kit->window));
}

void TestKeyboard::goesRoundTheWindow_data()
{
    QTest::addColumn<int>("tab");
    QTest::addColumn<QString>("filter");
    QTest::newRow("details") << 0 << QString();
    QTest::newRow("timeline") << 1 << QString();
    QTest::newRow("json") << 2 << QString();
    QTest::newRow("nothing matches") << 1 << u"nowhere"_s;
}

void TestKeyboard::goesRoundTheWindow()
{
    QFETCH(int, tab);
    QFETCH(QString, filter);
    part<DetailsPane>().setCurrentTab(tab);
    part<FilterBar>().setText(filter);
    QVERIFY(controlsOf(kit->window).size() > 15);
    QCOMPARE(differenceInRound(kit->window), QString());
}

void TestKeyboard::goesThroughThePanesInTheirOrder()
{
    QList<QWidget *> stops = roundOf(kit->window, Qt::Key_Tab);
    stops.removeLast();
    const QStringList expected {
        u"Backend"_s,           u"Details"_s,
        u"Close this message"_s, u"All, 12"_s,
        u"Backend, 11"_s,       u"HeyGen, 1"_s,
        u"Filter by title, id or tag"_s,
        u"State"_s,             u"Language"_s,
        u"Jobs"_s,              u"Timeline"_s,
        u"Timeline of polls"_s, u"Polls to show"_s,
        u"Errors only"_s,       u"This job"_s,
        u"Follow"_s,            u"Filter the log"_s,
        u"Copy"_s,              u"Save…"_s,
        u"Log"_s};
    QCOMPARE(namesOf(fromTheTop(stops)), expected);
}

void TestKeyboard::goesRoundAnEmptyWindow()
{
    WindowKit empty;
    empty.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&empty.window));
    QVERIFY(controlsOf(empty.window).size() > 3);
    QCOMPARE(differenceInRound(empty.window), QString());
}

void TestKeyboard::goesDownEachDialog()
{
    QFETCH(DialogKind, kind);
    const auto dialog = openDialog(kind, kit->look);
    QVERIFY(dialog);
    QVERIFY(!controlsOf(*dialog).isEmpty());
    QCOMPARE(differenceInRound(*dialog), QString());
    QList<QWidget *> stops = roundOf(*dialog, Qt::Key_Tab);
    stops.removeLast();
    stops = fromTheTop(stops);
    for (qsizetype i = 1; i < stops.size(); ++i) {
        QVERIFY2(mayFollow(*stops[i], *stops[i - 1]), qPrintable(namesOf(stops).join(u", ")));
    }
}

void TestKeyboard::sharesNoMnemonicInADialog()
{
    QFETCH(DialogKind, kind);
    const auto dialog = openDialog(kind, kit->look);
    QVERIFY(dialog);
    QCOMPARE(sharedMnemonic(mnemonicsOf(*dialog)), QString());
}

void TestKeyboard::sharesNoMnemonicInTheWindow()
{
    QVERIFY(mnemonicsOf(kit->window).size() > 7);
    QCOMPARE(sharedMnemonic(mnemonicsOf(kit->window)), QString());
    part<FilterBar>().setText(u"nowhere"_s);
    QCOMPARE(sharedMnemonic(mnemonicsOf(kit->window)), QString());
    for (const auto state : {BackendHealth::State::Offline, BackendHealth::State::Unauthorized}) {
        kit->tell(BackendHealth {.state = state});
        QCOMPARE(sharedMnemonic(mnemonicsOf(kit->window)), QString());
        WindowKit empty;
        empty.tell(BackendHealth {.state = state});
        QCOMPARE(sharedMnemonic(mnemonicsOf(empty.window)), QString());
    }
}

/// What the actions are called depends on the current job.
void TestKeyboard::sharesNoMnemonicInAMenu_data()
{
    QTest::addColumn<QString>("job");
    QTest::newRow("running") << u"running"_s;
    QTest::newRow("paused") << u"paused"_s;
}

void TestKeyboard::sharesNoMnemonicInAMenu()
{
    QFETCH(QString, job);
    kit->choose(job);
    for (const auto *menu : kit->window.findChildren<QMenu *>()) {
        QStringList texts;
        for (const QAction *action : menu->actions()) {
            QVERIFY(action->isSeparator() || !action->text().isEmpty());
            texts << action->text();
        }
        QCOMPARE(sharedMnemonic(texts), QString());
    }
}

void TestKeyboard::offersEverythingInTheMenus()
{
    QSet<QAction *> inMenus;
    QList<QMenu *> menus;
    for (const QAction *top : part<QMenuBar>().actions()) {
        menus << top->menu();
    }
    while (!menus.isEmpty()) {
        for (QAction *action : menus.takeLast()->actions()) {
            inMenus << action;
            if (action->menu()) {
                menus << action->menu();
            }
        }
    }
    QVERIFY(inMenus.size() > 30);
    QList<QAction *> elsewhere = part<QToolBar>().actions();
    for (const auto *menu : kit->table().findChildren<QMenu *>()) {
        elsewhere << menu->actions();
    }
    for (QAction *action : elsewhere) {
        QVERIFY2(action->isSeparator() || action->text().isEmpty() || inMenus.contains(action),
                 qPrintable(action->text()));
    }
}

void TestKeyboard::sortsByKeys()
{
    openViewMenu();
    choose(u"Sor&t by"_s);
    choose(u"State"_s);
    QCOMPARE(kit->desk.jobs().sortColumn(), JobColumn::State);
    QCOMPARE(kit->desk.jobs().sortOrder(), Qt::AscendingOrder);
    QCOMPARE(kit->table().horizontalHeader()->sortIndicatorSection(), int(JobColumn::State));
    openViewMenu();
    choose(u"Sor&t by"_s);
    choose(u"&Descending"_s);
    QCOMPARE(kit->desk.jobs().sortColumn(), JobColumn::State);
    QCOMPARE(kit->desk.jobs().sortOrder(), Qt::DescendingOrder);
}

void TestKeyboard::showsAndHidesAColumnByKeys()
{
    QVERIFY(kit->table().isColumnHidden(int(JobColumn::Tag)));
    for (const bool isHidden : {false, true}) {
        openViewMenu();
        choose(u"C&olumns"_s);
        choose(u"Tag"_s);
        QCOMPARE(kit->table().isColumnHidden(int(JobColumn::Tag)), isHidden);
    }
}

SidebarItem &TestKeyboard::itemOf(const QString &name) const
{
    const auto items = kit->window.findChildren<SidebarItem *>();
    return **std::ranges::find(items, name, &SidebarItem::text);
}

void TestKeyboard::choosesAGroupAndAConnectionByKeys()
{
    SidebarItem &line = itemOf(u"HeyGen"_s);
    line.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&line, Qt::Key_Space);
    QCOMPARE(kit->desk.jobs().rowCount(), 1);
    QTest::keyClick(&line, Qt::Key_Space);
    QCOMPARE(kit->desk.jobs().rowCount(), 12);
    SidebarItem &all = itemOf(u"All"_s);
    all.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&all, Qt::Key_Down);
    QCOMPARE(kit->window.focusWidget(), &itemOf(u"Queued"_s));
    QCOMPARE(kit->desk.jobs().rowCount(), 1);
    QCOMPARE(kit->cell(0, JobColumn::Title), u"Title of queued"_s);
}

void TestKeyboard::answersTheBannerByKeys()
{
    QSignalSpy chosen(&part<Banner>(), &Banner::actionChosen);
    auto *button = part<Banner>().findChild<QPushButton *>();
    button->setFocus(Qt::TabFocusReason);
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(chosen.size(), 1);
    auto *close = part<Banner>().findChild<QToolButton *>();
    close->setFocus(Qt::TabFocusReason);
    QTest::keyClick(close, Qt::Key_Space);
    QVERIFY(!part<Banner>().isOpen());
    QVERIFY(kit->window.focusWidget() && kit->window.focusWidget()->isVisible());
}

void TestKeyboard::connectsToNothingOnTheWayThroughTheBackends()
{
    const auto boxes = kit->window.findChildren<QComboBox *>();
    QComboBox &box = **std::ranges::find(boxes, u"Backend"_s, &QWidget::accessibleName);
    QCOMPARE(box.count(), 4); // two backends, a line, and the command
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_End, Qt::Key_C}) {
        QTest::keyClick(&box, key);
        QCOMPARE(kit->window.currentBackend(), 0);
        QVERIFY(box.view()->isVisible());
        box.hidePopup();
    }
    QTest::keyClick(&box, Qt::Key_Down);
    QTest::keyClick(box.view(), Qt::Key_Down);
    QTest::keyClick(box.view(), Qt::Key_Return);
    QCOMPARE(kit->window.currentBackend(), 1);
    QVERIFY(!kit->window.findChild<QDialog *>());
    QTest::keyClick(&box, Qt::Key_Down);
    QTest::keyClick(box.view(), Qt::Key_End);
    QTest::keyClick(box.view(), Qt::Key_Return);
    QVERIFY(kit->window.findChild<QDialog *>());
}

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
