// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/jobs.h"
#include "tests/support/manualclock.h"
#include "ui/model/jobtablemodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::ui;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// The rows as they should stand, made the naive way: filter all, sort all.
QStringList expected(const std::vector<JobRow> &rows, const JobTableModel &model, Instant now)
{
    std::vector<const JobRow *> shown;
    for (const JobRow &row : rows) {
        const QString text = searchText(row);
        if (model.filter().acceptsRow(row) && text.contains(model.filter().text.toLower())) {
            shown.push_back(&row);
        }
    }
    const auto key = [&](const JobRow *row) { return sortKey(*row, model.sortColumn(), now); };
    std::stable_sort(shown.begin(), shown.end(), [&](const JobRow *a, const JobRow *b) {
        const SortKey x = key(a);
        const SortKey y = key(b);
        if (x.nothing || y.nothing) {
            return !x.nothing && y.nothing;
        }
        const int texts = QString::compare(x.text, y.text);
        const bool less = texts != 0 ? texts < 0 : x.number < y.number;
        const bool more = texts != 0 ? texts > 0 : x.number > y.number;
        return model.sortOrder() == Qt::AscendingOrder ? less : more;
    });
    QStringList ids;
    for (const JobRow *row : shown) {
        ids << row->job.id.value;
    }
    return ids;
}

QStringList idsOf(const JobTableModel &model)
{
    QStringList ids;
    for (int i = 0; i < model.rowCount(); ++i) {
        ids << model.rowAt(i).job.id.value;
    }
    return ids;
}

QString idAt(const QModelIndex &index)
{
    return index.data(RowRole).value<const JobRow *>()->job.id.value;
}

JobUpdate randomUpdate(QRandomGenerator &random, int id, Instant now)
{
    static const std::array<QString, 3> languages {u"de"_s, u"fr"_s, QString()};
    const QString name = u"job%1"_s.arg(id, 4, 10, QChar(u'0'));
    JobUpdate made = update(name, JobState(random.bounded(7)), now);
    if (random.bounded(3) != 0) {
        made.job.remaining = std::chrono::seconds(random.bounded(600));
    }
    made.job.progress = random.bounded(100) / 100.0;
    made.job.language = languages[size_t(random.bounded(3))];
    made.job.tag = random.bounded(2) == 0 ? u"night"_s : u"day"_s;
    made.polls = random.bounded(20);
    if (!isTerminal(made.job.state)) {
        made.watch = WatchState(random.bounded(4));
    }
    return made;
}

JobFilter randomFilter(QRandomGenerator &random)
{
    JobFilter filter;
    switch (random.bounded(5)) {
    case 0: filter.text = QString::number(random.bounded(10)); break;
    case 1: filter.states.set(size_t(random.bounded(7))).set(size_t(random.bounded(7))); break;
    case 2: filter.language = u"de"_s; break;
    case 3: filter.polling = JobFilter::Polling::Paused; break;
    default: break;
    }
    return filter;
}

JobId numbered(int number) { return JobId {u"job%1"_s.arg(number, 4, 10, QChar(u'0'))}; }

void doSomething(JobTableModel &model, QRandomGenerator &random, Instant now)
{
    std::vector<JobUpdate> updates;
    std::vector<JobKey> removed;
    for (int i = random.bounded(12); i > 0; --i) {
        updates.push_back(randomUpdate(random, random.bounded(80), now));
        removed.emplace_back(numbered(random.bounded(400)));
    }
    switch (random.bounded(10)) {
    case 0: model.remove(removed); break;
    case 1: model.setFilter(randomFilter(random)); break;
    case 2: model.sort(random.bounded(jobColumnCount), Qt::SortOrder(random.bounded(2))); break;
    case 3: model.setOrderPaused(random.bounded(2) == 0); break;
    case 4: model.setOffline(random.bounded(2) == 0); break;
    default: model.apply(batch(std::move(updates)));
    }
}

/// All rows, hidden ones included: the model keeps them in one array, in the order of arrival.
std::vector<JobRow> rowsByArrival(const JobTableModel &model)
{
    std::vector<const JobRow *> found;
    for (int number = 0; number < 80; ++number) {
        if (const JobRow *row = model.find(numbered(number))) {
            found.push_back(row);
        }
    }
    std::sort(found.begin(), found.end());
    std::vector<JobRow> rows;
    for (const JobRow *row : found) {
        rows.push_back(*row);
    }
    return rows;
}

} // namespace

class TestJobTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsTheNaiveTableAfterEveryTick_data();
    void equalsTheNaiveTableAfterEveryTick();
    void keepsSelectionAndCurrentRowWithTheirJobs();
    void movesNoRowWhileTheOrderIsPaused();
    void tellsOnlyWhatChangedInTheViewport();
    void insertsManyJobsAtOnce();
    void sortsByEtaThenByName();
    void putsRowsWithNothingLastInBothDirections();
    void searchesWithoutCaseAndAccents();
    void greysAllAndFreshensRowByRow();

private:
    ManualClock clock;
};

void TestJobTableModel::equalsTheNaiveTableAfterEveryTick_data()
{
    QTest::addColumn<quint32>("seed");
    const quint32 first = QRandomGenerator::system()->generate() % 100'000;
    for (quint32 seed = first; seed < first + 6; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestJobTableModel::equalsTheNaiveTableAfterEveryTick()
{
    QFETCH(quint32, seed);
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    JobTableModel model(clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QItemSelectionModel selection(&model);
    model.setVisibleRows(0, 20);
    for (int step = 0; step < 250; ++step) {
        clock.advance(std::chrono::milliseconds(random.bounded(3'000)));
        doSomething(model, random, clock.now());
        const std::vector<JobRow> rows = rowsByArrival(model);
        model.tick();
        if (!model.isOrderPaused()) {
            QCOMPARE(idsOf(model), expected(rows, model, clock.now()));
        }
        QCOMPARE(model.totals().jobs(), int(rows.size()));
        for (int state = 0; state < 7; ++state) {
            const auto inState = std::count_if(rows.begin(), rows.end(), [&](const JobRow &row) {
                return row.job.state == JobState(state);
            });
            QCOMPARE(model.totals().inState(JobState(state)), int(inState));
        }
    }
}

void TestJobTableModel::keepsSelectionAndCurrentRowWithTheirJobs()
{
    JobTableModel model(clock);
    QItemSelectionModel selection(&model);
    std::vector<JobUpdate> updates;
    for (int i = 0; i < 50; ++i) {
        updates.push_back(update(QString::number(i), JobState::Running, clock.now(),
                                 std::chrono::minutes(i + 1)));
    }
    model.apply(batch(updates));
    for (const QString &id : {u"3"_s, u"7"_s, u"20"_s}) {
        selection.select(model.indexOf(JobId {id}),
                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    selection.setCurrentIndex(model.indexOf(JobId {u"20"_s}), QItemSelectionModel::NoUpdate);
    for (int minute = 0; minute < 60; ++minute) {
        clock.advance(1min);
        for (JobUpdate &changed : updates) {
            changed.lastAnswer = clock.now();
            const int seed = minute * 7919 + changed.job.id.value.toInt() * 104'729;
            changed.job.remaining = std::chrono::seconds(seed % 5'000);
        }
        model.apply(batch(updates));
        model.tick();
    }
    QStringList selected;
    for (const JobKey &job : model.jobsOf(selection.selectedRows())) {
        selected << job.id.value;
    }
    selected.sort();
    QCOMPARE(selected, (QStringList {u"20"_s, u"3"_s, u"7"_s}));
    QCOMPARE(idAt(selection.currentIndex()), u"20"_s);
}

void TestJobTableModel::movesNoRowWhileTheOrderIsPaused()
{
    JobTableModel model(clock);
    model.apply(batch({update(u"a"_s, JobState::Running, clock.now(), 1min),
                       update(u"b"_s, JobState::Running, clock.now(), 2min)}));
    model.setOrderPaused(true);
    clock.advance(1s);
    model.apply(batch({update(u"a"_s, JobState::Running, clock.now(), 30min),
                       update(u"c"_s, JobState::Running, clock.now(), 1s)}));
    model.tick();
    QCOMPARE(idsOf(model), (QStringList {u"a"_s, u"b"_s, u"c"_s}));
    model.setOrderPaused(false);
    QCOMPARE(idsOf(model), (QStringList {u"a"_s, u"b"_s, u"c"_s}));
    model.tick();
    QCOMPARE(idsOf(model), (QStringList {u"c"_s, u"b"_s, u"a"_s}));
}

void TestJobTableModel::tellsOnlyWhatChangedInTheViewport()
{
    JobTableModel model(clock);
    std::vector<JobUpdate> updates;
    for (int i = 0; i < 100; ++i) {
        updates.push_back(update(u"%1"_s.arg(i, 3), JobState::Running, clock.now(),
                                 std::chrono::minutes(i + 1)));
    }
    model.apply(batch(updates));
    model.setVisibleRows(10, 19);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.apply(batch({updates[9], updates[10], updates[11], updates[15], updates[40]}));
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes[0][0].toModelIndex().row(), 10);
    QCOMPARE(changes[0][1].toModelIndex().row(), 11);
    QCOMPARE(changes[1][0].toModelIndex().row(), 15);
    QVERIFY(changes[1][2].value<QList<int>>().contains(RowRole));
}

void TestJobTableModel::insertsManyJobsAtOnce()
{
    JobTableModel model(clock);
    model.apply(batch({update(u"first"_s, JobState::Running, clock.now())}));
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    std::vector<JobUpdate> updates;
    for (int i = 0; i < 1'000; ++i) {
        updates.push_back(update(QString::number(i), JobState::Queued, clock.now()));
    }
    model.apply(batch(updates));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(model.rowCount(), 1'001);
    QSignalSpy layouts(&model, &QAbstractItemModel::layoutChanged);
    model.tick();
    model.tick();
    QCOMPARE(layouts.size(), 0);
}

void TestJobTableModel::sortsByEtaThenByName()
{
    JobTableModel model(clock);
    JobUpdate second = update(u"2"_s, JobState::Running, clock.now(), 1min);
    JobUpdate tenth = update(u"10"_s, JobState::Running, clock.now(), 3min);
    JobUpdate upper = update(u"x"_s, JobState::Running, clock.now(), 2min);
    second.job.title = u"Job 2"_s;
    tenth.job.title = u"Job 10"_s;
    upper.job.title = u"äpfel"_s;
    model.apply(batch({tenth, second, upper}));
    QCOMPARE(idsOf(model), (QStringList {u"2"_s, u"x"_s, u"10"_s}));
    model.sort(int(JobColumn::Title));
    QCOMPARE(idsOf(model), (QStringList {u"x"_s, u"2"_s, u"10"_s}));
    model.sort(int(JobColumn::Title), Qt::DescendingOrder);
    QCOMPARE(idsOf(model), (QStringList {u"10"_s, u"2"_s, u"x"_s}));
}

void TestJobTableModel::putsRowsWithNothingLastInBothDirections()
{
    JobTableModel model(clock);
    model.apply(batch({update(u"none"_s, JobState::Running, clock.now()),
                       update(u"long"_s, JobState::Running, clock.now(), 9min),
                       update(u"short"_s, JobState::Running, clock.now(), 1min)}));
    QCOMPARE(idsOf(model), (QStringList {u"short"_s, u"long"_s, u"none"_s}));
    model.sort(int(JobColumn::Eta), Qt::DescendingOrder);
    QCOMPARE(idsOf(model), (QStringList {u"long"_s, u"short"_s, u"none"_s}));
}

void TestJobTableModel::searchesWithoutCaseAndAccents()
{
    JobTableModel model(clock);
    JobUpdate german = update(u"a"_s, JobState::Running, clock.now());
    german.job.title = u"Überblick"_s;
    JobUpdate tagged = update(u"b"_s, JobState::Running, clock.now());
    tagged.job.tag = u"Uber"_s;
    model.apply(batch({german, tagged, update(u"c"_s, JobState::Running, clock.now())}));
    JobFilter filter;
    filter.text = u" uBer "_s;
    model.setFilter(filter);
    QCOMPARE(idsOf(model), (QStringList {u"a"_s, u"b"_s}));
    german.job.title = u"Renamed"_s;
    model.apply(batch({german}));
    model.tick();
    QCOMPARE(idsOf(model), (QStringList {u"b"_s}));
    model.setFilter({});
    QCOMPARE(model.rowCount(), 3);
}

void TestJobTableModel::greysAllAndFreshensRowByRow()
{
    JobTableModel model(clock);
    model.apply(batch({update(u"a"_s, JobState::Running, clock.now(), 1min),
                       update(u"b"_s, JobState::Running, clock.now(), 2min),
                       update(u"c"_s, JobState::Completed, clock.now())}));
    model.setOffline(true);
    QVERIFY(model.rowAt(0).stale && model.rowAt(1).stale && model.rowAt(2).stale);
    clock.advance(1min);
    model.setOffline(false);
    QVERIFY(model.rowAt(0).stale && !model.rowAt(2).stale);
    model.apply(batch({update(u"a"_s, JobState::Running, clock.now(), 1min)}));
    QVERIFY(!model.rowAt(0).stale);
    QVERIFY(model.rowAt(1).stale);
    QVERIFY(model.data(model.index(1, int(JobColumn::Next))).toString() == u"–"_s);
}

QTEST_GUILESS_MAIN(TestJobTableModel)
#include "tst_jobtablemodel.moc"
