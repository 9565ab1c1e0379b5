// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/jobs.h"
#include "tests/support/windowkit.h"
#include "ui/detailspane.h"
#include "ui/fields.h"
#include "ui/filterbar.h"
#include "ui/logpane.h"
#include "ui/searchfield.h"
#include "ui/tonelabel.h"

#include <QPainter>
#include <QScreen>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace dubwatch::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What stays in view when things come, go, or have little room.
class TestWindowView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { kit = std::make_unique<WindowKit>(); }
    void cleanup() { kit.reset(); }
    void showsNoOtherJobWhenItsOwnLeaves();
    void keepsTheJobThatStays();
    void firstFitsTheScreen();
    void paintsNoHintOverTheWords();
    void listsChoicesInLinesToHit();

private:
    template<typename Part>
    Part &part() const
    {
        return *kit->window.findChild<Part *>();
    }
    /// "job 0" to "job 199"; one in two is running, the others are queued.
    void tellMany();
    bool asksForAJob() const;

    std::unique_ptr<WindowKit> kit;
};

void TestWindowView::tellMany()
{
    std::vector<JobUpdate> updates;
    for (int i = 0; i < 200; ++i) {
        const JobState state = i % 2 == 0 ? JobState::Running : JobState::Queued;
        updates.push_back(update(u"job %1"_s.arg(i), state, kit->clock.now(), 60s));
    }
    kit->tell(updates);
    kit->tick();
}

bool TestWindowView::asksForAJob() const
{
    const auto labels = part<DetailsPane>().findChildren<ToneLabel *>();
    return std::ranges::any_of(labels, [this](const ToneLabel *label) {
        return label->text() == u"Select a job to see its polls."_s
            && label->isVisibleTo(&kit->window);
    });
}

void TestWindowView::showsNoOtherJobWhenItsOwnLeaves()
{
    tellMany();
    const QModelIndex first = kit->desk.jobs().indexOf(JobId {u"job 10"_s});
    kit->select({first.row()});
    QVERIFY(!asksForAJob());
    part<FilterBar>().setText(u"job 1"_s); // and so are 11, 12, 100 to 199
    QVERIFY(!asksForAJob());
    kit->table().verticalScrollBar()->setValue(kit->table().verticalScrollBar()->maximum());
    part<FilterBar>().setText(u"job 11"_s);
    QVERIFY(!kit->table().currentIndex().isValid());
    QVERIFY(asksForAJob());
    QCOMPARE(kit->table().verticalScrollBar()->value(), 0);
    part<FilterBar>().setText(u"job 10"_s);
    kit->select({0});
    JobUpdate gone = update(u"other"_s, JobState::Running, kit->clock.now(), 60s);
    kit->tell({gone});
    QVERIFY(!asksForAJob());
    part<FilterBar>().setText(u"nothing has this name"_s);
    QVERIFY(asksForAJob());
}

void TestWindowView::keepsTheJobThatStays()
{
    tellMany();
    kit->select({kit->desk.jobs().indexOf(JobId {u"job 150"_s}).row()});
    part<FilterBar>().setText(u"job 15"_s);
    const QModelIndex current = kit->table().currentIndex();
    QVERIFY(current.isValid());
    QCOMPARE(kit->desk.jobs().rowAt(current.row()).job.id.value, u"job 150"_s);
}

void TestWindowView::firstFitsTheScreen()
{
    MainWindow first(kit->look, kit->desk, {});
    first.setBackend(kit->view);
    first.show();
    const QSize room = first.screen()->availableSize();
    QVERIFY(first.width() <= room.width() && first.height() < room.height());
    QCOMPARE(first.findChild<LogPane *>()->isVisibleTo(&first), first.height() >= 800);
}

void TestWindowView::paintsNoHintOverTheWords()
{
    SearchField one(kit->look, QKeySequence(u"Ctrl+F"_s));
    SearchField other(kit->look, QKeySequence(u"Ctrl+G"_s));
    const auto looksAlike = [&](int width) {
        QImage images[2];
        for (int i = 0; i < 2; ++i) {
            SearchField &field = i == 0 ? one : other;
            field.setPlaceholderText(u"Filter by title, id or tag"_s);
            field.resize(width, 28);
            images[i] = field.grab().toImage();
        }
        return images[0] == images[1];
    };
    const int words = one.fontMetrics().horizontalAdvance(u"Filter by title, id or tag"_s);
    QVERIFY(!looksAlike(2 * words));
    QVERIFY(looksAlike(words + 60));
}

void TestWindowView::listsChoicesInLinesToHit()
{
    ChoiceField field;
    field.addItems({u"One"_s, u"Two"_s});
    field.insertSeparator(2);
    field.addItem(u"Three"_s);
    QStyleOptionViewItem option;
    option.widget = field.view();
    option.font = field.font();
    const auto height = [&](int row) {
        return field.itemDelegate()->sizeHint(option, field.model()->index(row, 0)).height();
    };
    QCOMPARE(height(0), metrics::smallControlHeight(field.font()));
    QCOMPARE(height(3), height(0));
    QVERIFY(height(2) < height(0) / 2 + 1);
    QPixmap line(100, height(2));
    line.fill(Qt::white);
    QPainter painter(&line);
    option.palette = field.palette();
    option.rect = line.rect();
    field.itemDelegate()->paint(&painter, option, field.model()->index(2, 0));
    painter.end();
    const QImage image = line.toImage();
    QCOMPARE(image.pixel(1, image.height() / 2), image.pixel(98, image.height() / 2));
    QVERIFY(image.pixel(50, image.height() / 2) != image.pixel(50, 0));
}

QTEST_MAIN(TestWindowView)
#include "tst_windowview.moc"
