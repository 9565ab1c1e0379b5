// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/jobs.h"
#include "tests/support/manualclock.h"
#include "ui/jobtable.h"
#include "ui/logdelegate.h"
#include "ui/look/look.h"
#include "ui/model/jobtablemodel.h"
#include "ui/timelinelook.h"

#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::ui;
using namespace Qt::StringLiterals;

/// The views of jobs and log with the real models behind them.
class TestRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsTheFirstEightColumns();
    void lightsUpTheWholeRowUnderTheMouse();
    void knowsItsOuterColumnsWhenTheyMove();
    void marksTheRowOfTheCurrentJob();
    void paintsEveryStateOnlineAndOffline();
    void coloursOnlyLinesThatWentWrong();
    void givesTheTimelineTheColoursOfTheTheme();

private:
    std::unique_ptr<Look> m_look;
    test::ManualClock m_clock;
    std::unique_ptr<JobTableModel> m_model;
    std::unique_ptr<JobTable> m_table;
};

void TestRows::initTestCase()
{
    m_look = std::make_unique<Look>(Appearance::Light);
    m_look->install();
    m_model = std::make_unique<JobTableModel>(m_clock);
    const Instant now = m_clock.now();
    m_model->apply(test::batch({test::update(u"a"_s, JobState::Running, now, {}, 0.5),
                                test::update(u"b"_s, JobState::Running, now),
                                test::update(u"c"_s, JobState::Failed, now, {}, 0.3),
                                test::update(u"d"_s, JobState::Queued, now)}));
    m_model->tick();
    m_table = std::make_unique<JobTable>(
        *m_look, CellTexts {[](const JobRow &row) { return row.job.error; }, u"any moment"_s});
    m_table->setModel(m_model.get());
    m_table->resize(1200, 300);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
}

void TestRows::showsTheFirstEightColumns()
{
    QCOMPARE(m_table->horizontalHeader()->hiddenSectionCount(), jobColumnCount - 8);
    QCOMPARE(m_table->horizontalHeader()->length(), m_table->viewport()->width());
}

void TestRows::lightsUpTheWholeRowUnderTheMouse()
{
    QSignalSpy moved(m_table.get(), &JobTable::pointerMoved);
    const QPointF place(200, m_table->rowViewportPosition(1) + 5);
    QMouseEvent over(QEvent::MouseMove, place, place, Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_table->viewport(), &over);
    QCOMPARE(m_table->hoveredRow(), 1);
    QVERIFY(m_table->rowState(1).hovered);
    QVERIFY(!m_table->rowState(0).hovered);
    QCOMPARE(moved.size(), 1);
    QEvent left(QEvent::Leave);
    QCoreApplication::sendEvent(m_table->viewport(), &left);
    QCOMPARE(m_table->hoveredRow(), -1);
}

void TestRows::knowsItsOuterColumnsWhenTheyMove()
{
    QVERIFY(m_table->isFirstColumn(int(JobColumn::Job)));
    QVERIFY(m_table->isLastColumn(int(JobColumn::Polls)));
    m_table->horizontalHeader()->moveSection(int(JobColumn::Title), 0);
    QVERIFY(m_table->isFirstColumn(int(JobColumn::Title)));
    m_table->setColumnHidden(int(JobColumn::Polls), true);
    QVERIFY(m_table->isLastColumn(int(JobColumn::Next)));
}

void TestRows::marksTheRowOfTheCurrentJob()
{
    m_table->selectRow(2);
    QVERIFY(m_table->rowState(2).current);
    QVERIFY(!m_table->rowState(1).current);
}

void TestRows::paintsEveryStateOnlineAndOffline()
{
    m_model->setOffline(true);
    QVERIFY(!m_table->grab().isNull());
    m_model->setOffline(false);
}

void TestRows::coloursOnlyLinesThatWentWrong()
{
    const JobId job {u"a"_s};
    LogLine line;
    line.job = job;
    QCOMPARE(logLineLook(line, {}), LogLineLook());
    QCOMPARE(logLineLook(line, job).job, Token::Text);
    line.mark = PollMark::RateLimited;
    QCOMPARE(logLineLook(line, {}).code, Token::Warn);
    QCOMPARE(logLineLook(line, {}).message, Token::Text);
    line.mark = PollMark::Trouble;
    QCOMPARE(logLineLook(line, {}).message, Token::Failed);
    line.mark = PollMark::Answered;
    line.failed = true;
    QCOMPARE(logLineLook(line, {}).mark, Token::Accent);
    QCOMPARE(logLineLook(line, {}).message, Token::Failed);
    line.job = {};
    QCOMPARE(logLineLook(line, {}).job, Token::Text2);
}

void TestRows::givesTheTimelineTheColoursOfTheTheme()
{
    QCOMPARE(timelineColors(Theme::light()), TimelineColors());
    QVERIFY(timelineColors(Theme::dark()).dark);
}

QTEST_MAIN(TestRows)
#include "tst_rows.moc"
