// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/banner.h"
#include "ui/filterbar.h"
#include "ui/jobtable.h"
#include "ui/logpane.h"
#include "ui/look/look.h"
#include "ui/look/markedfield.h"
#include "ui/pages.h"
#include "ui/sidebaritem.h"
#include "ui/statesidebar.h"
#include "ui/statusfacts.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStringListModel>
#include <QTest>
#include <QToolButton>

using namespace dubwatch::ui;
using namespace Qt::StringLiterals;

class TestPanes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void coloursOnlyTheCountOfFailedJobs();
    void saysEachGroupWithItsCount();
    void asksForNoMoreHeightForManyConnections();
    void choosesAGroupByKeyboard();
    void tellsOnlyAPersonsChoice();
    void opensTheBannerAtOnceWhereMotionIsNotWanted();
    void countsDownWithoutComingBack();
    void comesBackForAnotherTrouble();
    void offersAtMostTwoActions();
    void takesServerTextLiterally();
    void leavesUnknownFactsOut();
    void marksOnlyFiltersInUse();
    void keepsTheLanguageWhileItExists();
    void leavesTheLanguagesWhileTheListIsOpenOrTheSame();
    void clearsTheFilterWithEscape();
    void stopsFollowingWhenScrolledUp();
    void beginsWithTheLastLineOfTheLog();
    void followsNewLines();
    void tellsWhichLinesAreWanted();
    void beginsInTwoClicks();
    void sharesTheWidthBetweenTitleAndState();

private:
    std::unique_ptr<Look> m_look;
};

void TestPanes::initTestCase()
{
    m_look = std::make_unique<Look>(Appearance::Light);
    m_look->install();
}

void TestPanes::coloursOnlyTheCountOfFailedJobs()
{
    StateSidebar sidebar(*m_look);
    StateSidebar::Counts counts {};
    counts.fill(3);
    sidebar.setCounts(counts);
    QCOMPARE(sidebar.item(JobGroup::Failed).countToken(), Token::Failed);
    QCOMPARE(sidebar.item(JobGroup::Expired).countToken(), Token::Text2);
    QCOMPARE(sidebar.item(JobGroup::Running).iconToken(), Token::Running);
    sidebar.setStale(true);
    QCOMPARE(sidebar.item(JobGroup::Failed).countToken(), Token::Text2);
    QCOMPARE(sidebar.item(JobGroup::Running).iconToken(), Token::Text2);
    sidebar.setStale(false);
    sidebar.setCounts({});
    QCOMPARE(sidebar.item(JobGroup::Failed).countToken(), Token::Text2);
}

void TestPanes::saysEachGroupWithItsCount()
{
    StateSidebar sidebar(*m_look);
    StateSidebar::Counts counts {};
    counts[size_t(JobGroup::Running)] = 97'114;
    sidebar.setCounts(counts);
    QCOMPARE(sidebar.item(JobGroup::Running).accessibleName(), u"Running, 97,114"_s);
}

void TestPanes::asksForNoMoreHeightForManyConnections()
{
    StateSidebar sidebar(*m_look);
    const int least = sidebar.minimumSizeHint().height();
    sidebar.setConnections(std::vector<SidebarContent>(20));
    QCOMPARE(sidebar.minimumSizeHint().height(), least);
    QVERIFY(least < sidebar.sizeHint().height());
}

void TestPanes::choosesAGroupByKeyboard()
{
    StateSidebar sidebar(*m_look);
    QSignalSpy chosen(&sidebar, &StateSidebar::groupChosen);
    sidebar.show();
    sidebar.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&sidebar));
    QTest::keyClick(const_cast<SidebarItem *>(&sidebar.item(JobGroup::All)), Qt::Key_Down);
    QCOMPARE(sidebar.current(), JobGroup::Queued);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<JobGroup>(), JobGroup::Queued);
}

void TestPanes::tellsOnlyAPersonsChoice()
{
    StateSidebar sidebar(*m_look);
    QSignalSpy chosen(&sidebar, &StateSidebar::groupChosen);
    sidebar.setCurrent(JobGroup::Delayed);
    QCOMPARE(sidebar.current(), JobGroup::Delayed);
    QVERIFY(chosen.isEmpty());
}

void TestPanes::opensTheBannerAtOnceWhereMotionIsNotWanted()
{
    Banner banner(*m_look);
    banner.setMotion(Motion::Reduced);
    QVERIFY(!banner.isOpen());
    banner.setContent({BannerKind::Offline, u"Offline"_s, u"No answer."_s, {BannerAction::TryNow}});
    QVERIFY(banner.isOpen());
    QVERIFY(banner.height() >= metrics::controlHeight(banner.font()));
    QCOMPARE(banner.accessibleName(), u"Offline"_s);
}

void TestPanes::countsDownWithoutComingBack()
{
    Banner banner(*m_look);
    BannerContent content {BannerKind::RateLimited, u"Rate limited (429)"_s, u"0:42"_s, {}};
    banner.setContent(content);
    QTest::mouseClick(banner.findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(!banner.isOpen());
    content.sentence = u"0:41"_s;
    banner.setContent(content);
    QVERIFY(!banner.isOpen());
    banner.clear();
    banner.setContent(content);
    QVERIFY(banner.isOpen());
}

void TestPanes::comesBackForAnotherTrouble()
{
    Banner banner(*m_look);
    banner.setContent({BannerKind::RateLimited, u"Rate limited (429)"_s, {}, {}});
    QTest::mouseClick(banner.findChild<QToolButton *>(), Qt::LeftButton);
    banner.setContent({BannerKind::Offline, u"Offline"_s, {}, {}});
    QVERIFY(banner.isOpen());
}

void TestPanes::offersAtMostTwoActions()
{
    Banner banner(*m_look);
    QSignalSpy chosen(&banner, &Banner::actionChosen);
    banner.setContent({BannerKind::Offline, u"Offline"_s, {},
                       {BannerAction::TryNow, BannerAction::Details}});
    const auto buttons = banner.findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 2);
    buttons[1]->click();
    QCOMPARE(chosen[0][0].value<BannerAction>(), BannerAction::Details);
    banner.setContent({BannerKind::WrongKey, u"Key"_s, {}, {BannerAction::EnterKey}});
    QVERIFY(buttons[1]->isHidden());
}

void TestPanes::takesServerTextLiterally()
{
    Banner banner(*m_look);
    banner.setContent({BannerKind::Offline, u"<b>x</b>"_s, u"<img src=x>"_s, {}});
    for (const QLabel *label : banner.findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

void TestPanes::leavesUnknownFactsOut()
{
    StatusFacts status(*m_look);
    status.setContent(
        {StatusContent::Tone::Good, u"Online"_s, {u"41.2 polls/s"_s, {}, u"3 active"_s}});
    QCOMPARE(status.text(), u"Online, 41.2 polls/s, 3 active"_s);
}

void TestPanes::marksOnlyFiltersInUse()
{
    FilterBar bar(*m_look);
    QSignalSpy chosen(&bar, &FilterBar::groupChosen);
    const auto boxes = bar.findChildren<QComboBox *>();
    const auto *states = dynamic_cast<const MarkedField *>(boxes.front());
    QVERIFY(states);
    QCOMPARE(states->fieldMark(), FieldMark::None);
    bar.setGroup(JobGroup::Failed);
    QCOMPARE(bar.group(), JobGroup::Failed);
    QCOMPARE(states->fieldMark(), FieldMark::InUse);
    QVERIFY(chosen.isEmpty());
    bar.clear();
    QCOMPARE(states->fieldMark(), FieldMark::None);
}

void TestPanes::keepsTheLanguageWhileItExists()
{
    FilterBar bar(*m_look);
    bar.setLanguages({u"German"_s, u"Spanish"_s});
    bar.setLanguage(u"Spanish"_s);
    bar.setLanguages({u"French"_s, u"Spanish"_s});
    QCOMPARE(bar.language(), u"Spanish"_s);
    bar.setLanguages({u"French"_s});
    QVERIFY(bar.language().isEmpty());
}

void TestPanes::leavesTheLanguagesWhileTheListIsOpenOrTheSame()
{
    FilterBar bar(*m_look);
    bar.setLanguages({u"German"_s, u"Spanish"_s});
    QComboBox &box = *bar.findChildren<QComboBox *>().last();
    QSignalSpy removed(box.model(), &QAbstractItemModel::rowsRemoved);
    bar.setLanguages({u"German"_s, u"Spanish"_s});
    QVERIFY(removed.isEmpty());
    bar.show();
    box.showPopup();
    bar.setLanguages({u"French"_s});
    QVERIFY(removed.isEmpty());
    box.hidePopup();
    bar.setLanguages({u"French"_s});
    QCOMPARE(box.count(), 2);
}

void TestPanes::clearsTheFilterWithEscape()
{
    FilterBar bar(*m_look);
    bar.setText(u"abc"_s);
    QTest::keyClick(bar.findChild<QLineEdit *>(), Qt::Key_Escape);
    QVERIFY(bar.text().isEmpty());
}

namespace {

QStringList lines(int count)
{
    QStringList lines;
    for (int i = 0; i < count; ++i) {
        lines << QString::number(i);
    }
    return lines;
}

} // namespace

void TestPanes::stopsFollowingWhenScrolledUp()
{
    LogPane pane(*m_look);
    QStringListModel model(lines(500));
    pane.setModel(&model);
    pane.resize(800, 200);
    pane.show();
    QScrollBar *bar = pane.view().verticalScrollBar();
    QVERIFY(pane.isFollowing());
    QTRY_VERIFY(bar->maximum() > 0);
    QCOMPARE(bar->value(), bar->maximum());
    bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
    QVERIFY(!pane.isFollowing());
    const int place = bar->value();
    model.setStringList(lines(600));
    QTRY_VERIFY(bar->maximum() > 500);
    QVERIFY(bar->value() <= place);
}

void TestPanes::beginsWithTheLastLineOfTheLog()
{
    LogPane pane(*m_look);
    QStringListModel model(lines(100));
    pane.setModel(&model);
    pane.resize(800, 200);
    pane.show();
    QTest::keyClick(&pane.view(), Qt::Key_Up);
    QCOMPARE(pane.view().currentIndex().row(), 99);
    QTest::keyClick(&pane.view(), Qt::Key_Up);
    QCOMPARE(pane.view().currentIndex().row(), 98);
    QVERIFY(pane.isFollowing());
}

void TestPanes::followsNewLines()
{
    LogPane pane(*m_look);
    QStringListModel model(lines(100));
    pane.setModel(&model);
    pane.resize(800, 200);
    pane.show();
    QScrollBar *bar = pane.view().verticalScrollBar();
    model.insertRows(100, 50);
    QTRY_VERIFY(bar->maximum() > 100);
    QCOMPARE(bar->value(), bar->maximum());
    model.removeRows(0, 30);
    QTRY_VERIFY(bar->maximum() < 120);
    QCOMPARE(bar->value(), bar->maximum());
    QVERIFY(pane.isFollowing());
}

void TestPanes::tellsWhichLinesAreWanted()
{
    LogPane pane(*m_look);
    QSignalSpy changed(&pane, &LogPane::choicesChanged);
    pane.findChild<QComboBox *>()->setCurrentIndex(1);
    pane.findChild<QLineEdit *>()->setText(u"timeout"_s);
    for (auto *button : pane.findChildren<QToolButton *>()) {
        if (button->text().contains(u"rrors"_s)) {
            button->click();
        }
    }
    const LogChoices wanted {true, true, false, u"timeout"_s};
    QCOMPARE(pane.choices(), wanted);
    QCOMPARE(changed.size(), 3);
    QCOMPARE(changed.last()[0].value<LogChoices>(), wanted);
}

void TestPanes::beginsInTwoClicks()
{
    EmptyPage page(*m_look);
    QSignalSpy demo(&page, &EmptyPage::demoChosen);
    const auto buttons = page.findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 3);
    QVERIFY(buttons.front()->isDefault());
    buttons.front()->click();
    QCOMPARE(demo.size(), 1);
}

void TestPanes::sharesTheWidthBetweenTitleAndState()
{
    const QFont font;
    const int title = metrics::ch(font, 22);
    const int state = metrics::ch(font, 38);
    const int least = metrics::ch(font, 18);
    QCOMPARE(shareWidth(title + state + 500, state, font), (SharedWidths {title + 500, state}));
    const int fair = metrics::ch(font, 28);
    QCOMPARE(shareWidth(fair + state - 20, state, font), (SharedWidths {fair, state - 20}));
    QCOMPARE(shareWidth(fair + least - 20, state, font), (SharedWidths {fair - 20, least}));
    QCOMPARE(shareWidth(100, state, font), (SharedWidths {title, least}));
}

QTEST_MAIN(TestPanes)
#include "tst_panes.moc"
