// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/jobtablereference.h"
#include "tests/support/jobs.h"
#include "tests/support/manualclock.h"
#include "tests/support/randomjobs.h"
#include "ui/model/jobtablemodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::ui;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The job table through thousands of things that happen in any order, beside a plain reference.
class TestJobTableRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsWhatTheReferenceHolds_data();
    void showsWhatTheReferenceHolds();
    void standsInOrderAfterAConnectionWasRenamed();
    void standsInOrderAfterALinkWasRenewed();

private:
    void doSomething();
    void apply();
    void wish();
    void chooseRows();
    void noteSelection();
    QString differenceInSelection() const;

    std::unique_ptr<ManualClock> clock;
    std::unique_ptr<JobTableModel> model;
    std::unique_ptr<QItemSelectionModel> selection;
    std::optional<RandomJobs> random;
    JobTableReference reference;
    QSet<JobKey> selected; ///< as far as they are shown
    std::optional<JobKey> current;
};

void TestJobTableRandom::init()
{
    clock = std::make_unique<ManualClock>();
    selection.reset();
    model = std::make_unique<JobTableModel>(*clock);
    selection = std::make_unique<QItemSelectionModel>(model.get());
    reference = {};
    selected.clear();
    current.reset();
}

void TestJobTableRandom::showsWhatTheReferenceHolds_data()
{
    QTest::addColumn<quint32>("seed");
    const quint32 first = QRandomGenerator::system()->generate() % 1'000'000;
    for (quint32 seed = first; seed < first + 6; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestJobTableRandom::showsWhatTheReferenceHolds()
{
    QFETCH(quint32, seed);
    qInfo("seed %u", seed);
    random.emplace(seed);
    QAbstractItemModelTester tester(model.get(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    model->setVisibleRows(0, 20);
    for (int step = 0; step < 300; ++step) {
        for (int count = random->below(6); count >= 0; --count) {
            doSomething();
            noteSelection();
            QCOMPARE(differenceInSelection(), QString());
            QCOMPARE(reference.differenceInRows(*model), QString());
        }
        const QList<JobKey> before = shownJobs(*model);
        model->tick();
        noteSelection();
        QCOMPARE(differenceInSelection(), QString());
        if (model->isOrderPaused()) {
            QCOMPARE(shownJobs(*model), before);
        } else {
            QCOMPARE(reference.differenceTo(*model), QString());
        }
        chooseRows();
    }
}

void TestJobTableRandom::doSomething()
{
    switch (random->below(12)) {
    case 0:
    case 1:
        wish();
        break;
    case 2: {
        const std::vector<JobKey> jobs = random->keys(12);
        reference.remove(jobs);
        model->remove(jobs);
        break;
    }
    case 3:
        if (random->chance(20)) {
            const ConnectionId gone = random->connection();
            reference.removeAll(gone);
            model->removeAll(gone);
        }
        break;
    case 4: {
        const ConnectionId of = random->connection();
        const bool isOffline = random->chance(50);
        reference.setOffline(isOffline, of);
        model->setOffline(isOffline, of);
        break;
    }
    case 5:
        clock->advance(std::chrono::milliseconds(random->below(90'000)));
        break;
    case 6:
        model->setConnectionName(random->connection(), u"Backend %1"_s.arg(random->below(12)));
        break;
    default:
        apply();
    }
}

/// What has come moves no row: new ones stand at the end.
void TestJobTableRandom::apply()
{
    const std::vector<JobUpdate> updates = random->updates(15, clock->now());
    const ConnectionId from = random->connection();
    const QList<JobKey> before = shownJobs(*model);
    reference.apply(updates, from);
    model->apply(batch(updates), from);
    QCOMPARE(shownJobs(*model).first(before.size()), before);
}

/// What a person asks for counts at once, even while the order is paused.
void TestJobTableRandom::wish()
{
    switch (random->below(4)) {
    case 0:
        model->setFilter(random->chance(40) ? JobFilter() : random->filter());
        break;
    case 1:
        model->setOrderPaused(random->chance(40));
        break;
    case 2:
        model->setVisibleRows(random->below(30), random->below(60));
        break;
    default:
        model->sort(random->below(jobColumnCount), Qt::SortOrder(random->below(2)));
    }
}

void TestJobTableRandom::chooseRows()
{
    if (model->rowCount() == 0 || random->chance(70)) {
        return;
    }
    selection->clearSelection();
    selected.clear();
    for (int count = random->below(8); count > 0; --count) {
        const int row = random->below(model->rowCount());
        selection->select(model->index(row, 0),
                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
        selected << model->rowAt(row).key();
    }
    const int row = random->below(model->rowCount());
    selection->setCurrentIndex(model->index(row, random->below(jobColumnCount)),
                               QItemSelectionModel::NoUpdate);
    current = model->rowAt(row).key();
}

/// Jobs that are hidden are not selected any more; the view says what becomes of the current one.
void TestJobTableRandom::noteSelection()
{
    selected.removeIf([this](const JobKey &job) { return !model->indexOf(job).isValid(); });
    if (current && !model->indexOf(*current).isValid()) {
        current.reset();
    }
}

QString TestJobTableRandom::differenceInSelection() const
{
    QSet<JobKey> now;
    for (const JobKey &job : model->jobsOf(selection->selectedIndexes())) {
        now << job;
    }
    if (now != selected) {
        return u"%1 jobs are selected, not %2"_s.arg(now.size()).arg(selected.size());
    }
    const QModelIndex index = selection->currentIndex();
    if (current && (!index.isValid() || model->rowAt(index.row()).key() != *current)) {
        return nameOf(*current) + u" is not the current job any more"_s;
    }
    return {};
}

void TestJobTableRandom::standsInOrderAfterAConnectionWasRenamed()
{
    model->setConnectionName(0, u"a"_s);
    model->setConnectionName(1, u"b"_s);
    for (const ConnectionId from : {ConnectionId(0), ConnectionId(1)}) {
        model->apply(batch({update(u"x"_s, JobState::Running, clock->now())}), from);
    }
    model->sort(int(JobColumn::Backend));
    QCOMPARE(model->rowAt(0).connection, ConnectionId(0));
    model->setConnectionName(0, u"c"_s);
    model->tick();
    QCOMPARE(model->rowAt(0).connection, ConnectionId(1));
}

void TestJobTableRandom::standsInOrderAfterALinkWasRenewed()
{
    for (const QString &id : {u"a"_s, u"b"_s}) {
        JobUpdate done = update(id, JobState::Completed, clock->now());
        done.job.result = u"http://result.test/"_s + id;
        model->apply(batch({done}));
    }
    model->sort(int(JobColumn::Result));
    QCOMPARE(model->rowAt(0).job.id.value, u"a"_s);
    model->setResult({JobId {u"a"_s}}, u"http://result.test/c"_s);
    model->tick();
    QCOMPARE(model->rowAt(0).job.id.value, u"b"_s);
}

QTEST_GUILESS_MAIN(TestJobTableRandom)
#include "tst_jobtablerandom.moc"
