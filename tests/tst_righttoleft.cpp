// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/filledwindow.h"
#include "tests/support/painting.h"
#include "ui/banner.h"
#include "ui/detailspane.h"
#include "ui/filterbar.h"
#include "ui/logview.h"
#include "ui/look/mirror.h"
#include "ui/ratechart.h"
#include "ui/statesidebar.h"
#include "ui/statusfacts.h"
#include "ui/timeline/timelinewidget.h"
#include "ui/timelinelegend.h"
#include "ui/workbar.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QTest>

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
    auto *details = kit.window.findChild<DetailsPane *>();
    for (int tab = 0; tab < 3; ++tab) {
        details->setCurrentTab(tab);
        QCoreApplication::processEvents(); // so that it is laid out
        add(u"window "_s + QString::number(tab), &kit.window);
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
    void standsPercentagesBelowOneAnotherBesideTheirBars();

private:
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
    QVERIFY(!turned.words.empty() || !turned.shapes.empty());
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

QTEST_MAIN(TestRightToLeft)
#include "tst_righttoleft.moc"
