// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/everydialog.h"
#include "tests/support/filledwindow.h"
#include "tests/support/painting.h"
#include "ui/banner.h"
#include "ui/detailspane.h"
#include "ui/filterbar.h"
#include "ui/jsonview.h"
#include "ui/logview.h"
#include "ui/look/mirror.h"
#include "ui/ratechart.h"
#include "ui/statesidebar.h"
#include "ui/statusfacts.h"
#include "ui/timeline/timelinepainter.h"
#include "ui/timeline/timelinewidget.h"
#include "ui/timelinelegend.h"
#include "ui/workbar.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QTest>
#include <QToolBar>

#include <map>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace dubwatch::ui;
using namespace Qt::StringLiterals;

namespace {

using Parts = std::map<QString, Painting>;

/// What each part of a window shows that runs in \a direction.
Parts partsFrom(Qt::LayoutDirection direction)
{
    QApplication::setLayoutDirection(direction);
    FilledWindow kit;
    kit.window.findChild<RateChart *>()->hide(); // time runs from the left
    QCoreApplication::processEvents(); // so that it is laid out
    Parts parts;
    const auto add = [&](const QString &name, QWidget *widget) {
        parts.emplace(name, paintingOf(*widget));
    };
    add(u"rows"_s, kit.table().viewport());
    add(u"header"_s, kit.table().horizontalHeader()->viewport());
    add(u"sidebar"_s, kit.window.findChild<StateSidebar *>());
    add(u"work"_s, kit.window.findChild<WorkBar *>());
    add(u"status"_s, kit.window.findChild<StatusFacts *>());
    add(u"log"_s, kit.window.findChild<LogView *>()->viewport());
    add(u"filters"_s, kit.window.findChild<FilterBar *>());
    add(u"banner"_s, kit.window.findChild<Banner *>());
    add(u"tools"_s, kit.window.findChild<QToolBar *>());
    auto *details = kit.window.findChild<DetailsPane *>();
    for (int tab = 0; tab < 3; ++tab) {
        details->setCurrentTab(tab);
        QCoreApplication::processEvents(); // so that it is laid out
        add(u"window "_s + QString::number(tab), &kit.window);
        if (tab == 0) {
            add(u"details"_s, details);
        }
        if (auto *legend = kit.window.findChild<TimelineLegend *>(); legend->isVisible()) {
            add(u"legend"_s, legend);
        }
    }
    return parts;
}

} // namespace

/// The window for people who read from the right: as from the left, in a mirror, but for words,
/// which stay readable, and for time.
class TestRightToLeft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsEveryPartInAMirror_data();
    void showsEveryPartInAMirror();
    void laysNoWordsOnOthers_data();
    void laysNoWordsOnOthers();
    void laysNoWordsOnOthersInDialogs_data();
    void laysNoWordsOnOthersInDialogs();
    void standsPercentagesBelowOneAnotherBesideTheirBars();
    void showsMenusInAMirror();
    void runsTimeFromTheLeft();
    void letsWordsRunAsTheirLettersDo();
    void leavesAnswersAsTheyCame();

private:
    Look m_look {Appearance::Light};
    Parts m_usual;
    Parts m_turned;
};

void TestRightToLeft::initTestCase()
{
    m_usual = partsFrom(Qt::LeftToRight);
    m_turned = partsFrom(Qt::RightToLeft);
}

void TestRightToLeft::showsEveryPartInAMirror_data()
{
    QTest::addColumn<QString>("part");
    for (const auto &[name, painting] : m_usual) {
        if (!name.startsWith(u"window"_s)) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }
}

void TestRightToLeft::showsEveryPartInAMirror()
{
    QFETCH(QString, part);
    Painting turned = m_turned[part];
    Painting expected = m_usual[part].mirrored();
    for (Painting *painting : {&turned, &expected}) {
        painting->drop(u"%"_s); // stand below one another, as digits do
        painting->drop(u"–"_s); // likewise
    }
    QVERIFY(!turned.words.empty() || part == u"work"_s);
    const QString difference = expected.differenceTo(turned);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestRightToLeft::laysNoWordsOnOthers_data()
{
    QTest::addColumn<QString>("part");
    for (const auto &[name, painting] : m_turned) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

void TestRightToLeft::laysNoWordsOnOthers()
{
    QFETCH(QString, part);
    for (const Painting &painting : {m_usual[part], m_turned[part]}) {
        QVERIFY2(painting.overlap().isEmpty(), qPrintable(painting.overlap()));
    }
}

void TestRightToLeft::standsPercentagesBelowOneAnotherBesideTheirBars()
{
    const Painting &rows = m_turned[u"rows"_s];
    const QRectF most = rows.rectOf(u"99\u00a0%"_s);
    const QRectF whole = rows.rectOf(u"100\u00a0%"_s);
    QVERIFY(most.isValid() && whole.isValid());
    QVERIFY(qAbs(most.right() - whole.right()) < 1);
    const auto isBarOf = [&](const QRectF &shape) {
        return shape.height() < 8 && shape.width() > 100 && shape.width() < 200
            && most.top() < shape.top() && shape.bottom() < most.bottom();
    };
    const auto bar = std::ranges::find_if(rows.shapes, isBarOf);
    QVERIFY(bar != rows.shapes.end());
    QVERIFY(most.right() < bar->left());
}

void TestRightToLeft::laysNoWordsOnOthersInDialogs_data() { addEveryDialog(); }

void TestRightToLeft::laysNoWordsOnOthersInDialogs()
{
    QFETCH(DialogKind, kind);
    const std::unique_ptr<QDialog> dialog = openDialog(kind, m_look);
    QVERIFY(dialog && dialog->isRightToLeft());
    const Painting painting = paintingOf(*dialog);
    QVERIFY(!painting.words.empty());
    QVERIFY2(painting.overlap().isEmpty(), qPrintable(painting.overlap()));
    for (const QLabel *label : dialog->findChildren<QLabel *>()) { // begin where one reads from
        const bool begins = label->alignment() & (Qt::AlignRight | Qt::AlignHCenter);
        QVERIFY2(begins || label->text().isEmpty(), qPrintable(label->text()));
    }
}

void TestRightToLeft::showsMenusInAMirror()
{
    const auto menuFrom = [this](Qt::LayoutDirection direction) {
        QMenu menu;
        menu.setLayoutDirection(direction);
        menu.addAction(m_look.icon(Glyph::Save), u"Save"_s)->setShortcut(QKeySequence::Save);
        QAction *checked = menu.addAction(u"Checked"_s);
        checked->setCheckable(true);
        checked->setChecked(true);
        menu.addMenu(u"More"_s)->addAction(u"Inner"_s);
        menu.resize(menu.sizeHint());
        return paintingOf(menu);
    };
    const Painting turned = menuFrom(Qt::RightToLeft);
    QVERIFY(turned.rectOf(u"Save"_s).left() > turned.rectOf(u"Ctrl+S"_s).right());
    const QString difference = menuFrom(Qt::LeftToRight).mirrored().differenceTo(turned);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestRightToLeft::runsTimeFromTheLeft()
{
    FilledWindow kit;
    auto *timeline = kit.window.findChild<TimelineWidget *>();
    QVERIFY(timeline->isRightToLeft());
    const auto drawn = [&](Qt::LayoutDirection direction) {
        return paintingOf(timeline->size(), [&](QPainter &painter) {
            const TimelineColors colors;
            TimelinePainter(painter, colors, timeline->font(), direction)
                .paint(timeline->scene(), timeline->size());
        });
    };
    const Painting usual = drawn(Qt::LeftToRight);
    const Painting turned = drawn(Qt::RightToLeft);
    const TimelineScene &scene = timeline->scene();
    for (const QString &text : {scene.nowLabel.text, scene.ticks.front().text}) {
        QVERIFY(usual.rectOf(text).isValid());
        QCOMPARE(turned.rectOf(text), usual.rectOf(text));
    }
    for (const QString &text : {scene.id, scene.title}) { // the words below are no time
        QVERIFY(usual.rectOf(text).isValid());
        QVERIFY(qAbs(turned.rectOf(text).right()
                     - usual.mirrored().rectOf(text).right()) < 1.5);
    }
    QVERIFY2(turned.overlap().isEmpty(), qPrintable(turned.overlap()));
}

void TestRightToLeft::letsWordsRunAsTheirLettersDo()
{
    const auto firstWord = [](const QString &text) {
        const Painting painting = paintingOf({300, 20}, [&](QPainter &painter) {
            painter.setLayoutDirection(Qt::RightToLeft);
            const Mirror mirror(Qt::RightToLeft, {0, 0, 300, 20});
            mirror.write(painter, {0, 0, 300, 20}, Qt::AlignLeft, text);
        });
        return std::ranges::min(painting.words, {}, [](const Painting::Word &word) {
            return word.rect.left();
        });
    };
    QCOMPARE(firstWord(u"~1 min"_s).text, u"~1 min"_s); // else "min 1~"
    QVERIFY(firstWord(u"~1 min"_s).rect.right() > 299);
    QPushButton button(u"Connect…"_s);
    QVERIFY(button.isRightToLeft());
    QVERIFY(paintingOf(button).rectOf(u"Connect…"_s).isValid()); // else "…Connect"
    QCOMPARE(firstWord(u"\u05e9\u05dc\u05d5\u05dd v2"_s).text, u"v2"_s);
}

void TestRightToLeft::leavesAnswersAsTheyCame()
{
    FilledWindow kit;
    QVERIFY(kit.window.isRightToLeft());
    QVERIFY(!kit.window.findChild<JsonView *>()->isRightToLeft());
}

QTEST_MAIN(TestRightToLeft)
#include "tst_righttoleft.moc"
