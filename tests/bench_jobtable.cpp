// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/dialectlibrary.h"
#include "client/jobmonitor.h"
#include "tests/support/jobs.h"
#include "tests/support/manualclock.h"
#include "tests/support/naivejobtable.h"
#include "ui/jobdesk.h"

#include <QApplication>
#include <QFile>
#include <QHeaderView>
#include <QRandomGenerator>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <algorithm>
#include <cstdio>
#include <ctime>

// Drives the job table and the design that one would write first through the same updates, each
// behind a shown table view, and says what it cost. The table is fed as the window's is, with
// history, log and the last answers kept beside it; the other one is a table and no more. Time is
// the process's CPU time, against the time that the updates stand for; nothing waits.

using namespace dubwatch;
using namespace dubwatch::ui;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int rowCount = 100'000;

double cpuSeconds() { return double(std::clock()) / CLOCKS_PER_SEC; }

/// What a sequence of events cost.
struct Cost
{
    double sum = 0;
    double longest = 0;

    template<typename Event>
    void measure(const Event &event)
    {
        const double start = cpuSeconds();
        event();
        QCoreApplication::processEvents();
        const double taken = cpuSeconds() - start;
        sum += taken;
        longest = std::max(longest, taken);
    }
};

double residentBytes()
{
    // Pages of 4 KiB, where there is a /proc; elsewhere nothing is said about memory.
    QFile statm(u"/proc/self/statm"_s);
    return statm.open(QIODevice::ReadOnly) ? statm.readAll().split(' ')[1].toDouble() * 4096 : 0;
}

JobUpdate randomUpdate(QRandomGenerator &random, int number, Instant now)
{
    JobUpdate made = update(u"%1"_s.arg(qulonglong(number) * 2'654'435'761U, 32, 16, QChar(u'0')),
                            JobState::Running, now, std::chrono::seconds(random.bounded(3'600)),
                            random.bounded(100) / 100.0);
    made.job.title = u"Launch keynote, part %1"_s.arg(number);
    made.job.language = number % 2 == 0 ? u"German"_s : u"French"_s;
    made.lastPoll = answer(made.job.id.value, 1, now, made.job.remaining, made.job.progress);
    made.lastBody = QByteArray(500, ' '); // what an answer of the shipped dialects comes to
    return made;
}

std::vector<JobUpdate> randomUpdates(QRandomGenerator &random, int count, Instant now)
{
    std::vector<JobUpdate> updates;
    for (int i = 0; i < count; ++i) {
        updates.push_back(randomUpdate(random, random.bounded(rowCount), now));
    }
    return updates;
}

std::vector<JobUpdate> allJobs(QRandomGenerator &random, int first, int last, Instant now)
{
    std::vector<JobUpdate> updates;
    for (int number = first; number < last; ++number) {
        updates.push_back(randomUpdate(random, number, now));
    }
    return updates;
}

void prepare(QTableView &view, QAbstractItemModel &model)
{
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.verticalHeader()->hide();
    view.setWordWrap(false);
    view.setShowGrid(false);
    view.resize(1'200, 800);
    view.setModel(&model);
    view.show();
    QCoreApplication::processEvents();
}

/// What the window stands on, at a backend that nobody asks.
struct Desk
{
    explicit Desk(ManualClock &its)
        : clock(its)
    {
        desk.attach(0, monitor);
    }

    /// With a poll of each job, as the poller's thread would say it.
    void publish(std::vector<JobUpdate> updates)
    {
        for (JobUpdate &update : updates) {
            monitor.feed().publish(*update.lastPoll);
            monitor.feed().publish(std::move(update));
        }
    }
    void drain() { clock.advance(100ms); }

    ManualClock &clock;
    JobMonitor monitor {Backend {QUrl(u"http://127.0.0.1:1"_s),
                                 *DialectLibrary::shipped().find(u"dubwatch"_s)}};
    JobDesk desk {clock};
};

/// Drains come ten times a second; every tenth brings a tick.
Cost driveDesk(Desk &driven, int updatesPerSecond, int seconds)
{
    QRandomGenerator random(1);
    Cost cost;
    for (int drain = 1; drain <= seconds * 10; ++drain) {
        driven.publish(randomUpdates(random, updatesPerSecond / 10, driven.clock.now()));
        cost.measure([&] { driven.drain(); });
    }
    return cost;
}

void benchNaive(ManualClock &clock)
{
    QRandomGenerator random(1);
    NaiveJobTable table;
    table.apply(allJobs(random, 0, rowCount, clock.now()));
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&table);
    proxy.setFilterKeyColumn(1);
    proxy.setFilterFixedString(u"launch"_s);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.setDynamicSortFilter(true);
    proxy.sort(3);
    QTableView view;
    prepare(view, proxy);
    for (const int rate : {1'000, 10'000}) {
        Cost cost;
        constexpr int drains = 5;
        for (int drain = 0; drain < drains; ++drain) {
            const std::vector<JobUpdate> updates = randomUpdates(random, rate / 10, clock.now());
            cost.measure([&] { table.apply(updates); });
        }
        std::printf("naive: %d rows %d updates/s: cpu %.1f %% longest %.0f ms\n", rowCount, rate,
                    cost.sum * 1000 / drains, cost.longest * 1000);
    }
}

/// With a poll of each job in the history, as many lines in the log, and the last answers.
double benchMemory(ManualClock &clock)
{
    QRandomGenerator random(1);
    Desk filled(clock);
    const double before = residentBytes();
    for (int first = 0; first < rowCount; first += 1'000) {
        filled.publish(allJobs(random, first, first + 1'000, clock.now()));
        filled.drain();
    }
    return (residentBytes() - before) / rowCount;
}

void benchLogFilter(LogModel &log)
{
    Cost first;
    first.measure([&] { log.setFilter({.text = u"r"_s}); });
    Cost others;
    for (const QString &typed : {u"ru"_s, u"running"_s, u"nowhere"_s, QString()}) {
        others.measure([&] { log.setFilter({.text = typed}); });
    }
    std::printf("log filter: first keystroke %.0f ms, longest of the others %.0f ms\n",
                first.longest * 1000, others.longest * 1000);
}

void benchFilter(JobTableModel &model)
{
    Cost cost;
    for (const QString &typed : {u"l"_s, u"la"_s, u"part 9"_s, u"part 99"_s, u"nowhere"_s,
                                 QString(), u"launch"_s}) {
        JobFilter filter;
        filter.text = typed;
        cost.measure([&] { model.setFilter(filter); });
    }
    std::printf("filter: longest keystroke %.0f ms\n", cost.longest * 1000);
    Cost sorting;
    sorting.measure([&] { model.sort(int(JobColumn::Title)); });
    sorting.measure([&] { model.sort(int(JobColumn::Eta)); });
    std::printf("sort: longest %.0f ms\n", sorting.longest * 1000);
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    ManualClock clock;
    const double memory = benchMemory(clock);
    benchNaive(clock);

    QRandomGenerator random(1);
    Desk driven(clock);
    JobTableModel &model = driven.desk.jobs();
    QTableView view;
    prepare(view, model);
    driven.publish(allJobs(random, 0, rowCount, clock.now()));
    Cost insertion;
    insertion.measure([&] { driven.drain(); });
    std::printf("insert: %d rows in %.0f ms\n", rowCount, insertion.longest * 1000);
    const int firstVisible = view.rowAt(0);
    model.setVisibleRows(firstVisible, view.rowAt(view.viewport()->height() - 1));
    view.selectRow(100);
    benchFilter(model);
    benchLogFilter(driven.desk.log());
    for (const int rate : {1'000, 10'000}) {
        constexpr int seconds = 5;
        const Cost cost = driveDesk(driven, rate, seconds);
        std::printf("%d rows %d updates/s: cpu %.1f %% longest %.0f ms memory %.0f bytes/row\n",
                    rowCount, rate, cost.sum * 100 / seconds, cost.longest * 1000, memory);
    }
    return 0;
}
