// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/dialectlibrary.h"
#include "client/jobmonitor.h"
#include "tests/support/jobs.h"
#include "tests/support/jobtablereference.h"
#include "tests/support/manualclock.h"
#include "tests/support/randomjobs.h"
#include "ui/jobdesk.h"
#include "ui/jobtable.h"
#include "ui/look/look.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::ui;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Three connections that say and do anything, one desk over them, and a table that looks at it.
class TestDeskRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsEachJobInItsPlaceAndItsView_data();
    void keepsEachJobInItsPlaceAndItsView();
    void forgetsTheOldestAnswersFirst();

private:
    /// One connection, and what it was told to be.
    struct Link
    {
        std::unique_ptr<JobMonitor> monitor;
        BackendHealth::State health = BackendHealth::State::Idle;
        bool isAttached = false;
    };
    void doSomething();
    void tell(ConnectionId of, Link &link);
    void tellHealth(ConnectionId of, Link &link);
    void takeAway(ConnectionId of, Link &link);
    void attachOrDetach(ConnectionId of, Link &link);
    void forgetAnswersOfTheGone();
    void wish();
    void chooseRows();
    QString differenceInView();
    QString differenceInAnswers() const;
    JobTableModel &jobs() { return desk->jobs(); }

    std::unique_ptr<Look> look;
    std::map<ConnectionId, Link> links;
    std::unique_ptr<ManualClock> clock;
    std::unique_ptr<JobDesk> desk;
    std::unique_ptr<JobTable> table;
    std::optional<RandomJobs> random;
    JobTableReference reference;
    QHash<JobKey, QByteArray> answers;
    QSet<JobKey> selected; ///< as far as they are shown
    std::optional<JobKey> current;
    int scrolled = 0; ///< in pixels
};

void TestDeskRandom::initTestCase()
{
    look = std::make_unique<Look>(Appearance::Light);
    look->install();
    const Dialect dialect = *DialectLibrary::shipped().find(u"dubwatch"_s);
    for (const ConnectionId of : RandomJobs::connections) {
        links[of].monitor = std::make_unique<JobMonitor>(
            Backend {QUrl(u"http://127.0.0.1:1"_s), dialect, {}});
    }
}

void TestDeskRandom::keepsEachJobInItsPlaceAndItsView_data()
{
    QTest::addColumn<quint32>("seed");
    const quint32 first = QRandomGenerator::system()->generate() % 1'000'000;
    for (quint32 seed = first; seed < first + 4; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestDeskRandom::keepsEachJobInItsPlaceAndItsView()
{
    QFETCH(quint32, seed);
    qInfo("seed %u", seed);
    using Tester = QAbstractItemModelTester;
    random.emplace(seed);
    table.reset();
    clock = std::make_unique<ManualClock>();
    desk = std::make_unique<JobDesk>(*clock);
    reference = {};
    answers.clear();
    selected.clear();
    current.reset();
    scrolled = 0;
    for (auto &[of, link] : links) {
        link.isAttached = false;
        attachOrDetach(of, link);
    }
    Tester jobTester(&jobs(), Tester::FailureReportingMode::Fatal);
    Tester logTester(&desk->log(), Tester::FailureReportingMode::Fatal);
    table = std::make_unique<JobTable>(*look, CellTexts {[](const JobRow &) { return u""_s; }, {}});
    table->setModel(&jobs());
    table->setFocusPolicy(Qt::NoFocus); // focus alone makes the first row the current one
    table->resize(900, 300);
    table->show();
    const Instant begin = clock->now();
    for (int step = 0; step < 150; ++step) {
        for (int count = random->below(5); count >= 0; --count) {
            doSomething();
            QCOMPARE(differenceInView(), QString());
        }
        clock->advance(1s - (clock->now() - begin) % 1s); // what ages is told at each full second
        QCOMPARE(differenceInView(), QString());
        QCOMPARE(jobs().isOrderPaused() ? reference.differenceInRows(jobs())
                                        : reference.differenceTo(jobs()),
                 QString());
        QCOMPARE(differenceInAnswers(), QString());
        chooseRows();
    }
}

void TestDeskRandom::doSomething()
{
    auto &[of, link] = *std::next(links.begin(), random->below(int(links.size())));
    switch (random->below(10)) {
    case 0:
        attachOrDetach(of, link);
        break;
    case 1:
        tellHealth(of, link);
        break;
    case 2:
        takeAway(of, link);
        break;
    case 3:
        wish();
        break;
    default:
        tell(of, link);
    }
}

void TestDeskRandom::tell(ConnectionId of, Link &link)
{
    std::vector<JobUpdate> updates = random->updates(20, clock->now());
    if (!link.isAttached) {
        return;
    }
    for (JobUpdate &update : updates) {
        if (random->chance(50)) {
            update.lastBody = QByteArray::number(random->below(1'000));
            answers[{update.job.id, of}] = update.lastBody;
        }
        link.monitor->feed().publish(update);
        link.monitor->feed().publish(random->poll(clock->now()));
    }
    reference.apply(updates, of);
    clock->advance(100ms);
}

void TestDeskRandom::tellHealth(ConnectionId of, Link &link)
{
    const auto state = BackendHealth::State(random->below(5));
    if (!link.isAttached) {
        return;
    }
    const auto before = std::exchange(link.health, state);
    if (state != before
        && (state == BackendHealth::State::Offline || before == BackendHealth::State::Offline)) {
        reference.setOffline(state == BackendHealth::State::Offline, of);
    }
    link.monitor->feed().publish(BackendHealth {.state = state});
    clock->advance(100ms);
}

/// As when a monitor has removed jobs at a person's wish.
void TestDeskRandom::takeAway(ConnectionId of, Link &link)
{
    std::vector<JobId> ids;
    std::vector<JobKey> gone;
    for (int left = random->below(6); left > 0; --left) {
        ids.push_back(random->id());
        gone.emplace_back(ids.back(), of);
    }
    if (link.isAttached) {
        reference.remove(gone);
        Q_EMIT link.monitor->removed(ids);
    }
    forgetAnswersOfTheGone();
}

void TestDeskRandom::attachOrDetach(ConnectionId of, Link &link)
{
    link.health = BackendHealth::State::Idle;
    if (link.isAttached) {
        desk->detach(of);
        reference.removeAll(of);
        forgetAnswersOfTheGone();
    } else {
        desk->attach(of, *link.monitor, u"Backend %1"_s.arg(random->below(9)));
    }
    link.isAttached = !link.isAttached;
}

void TestDeskRandom::forgetAnswersOfTheGone()
{
    answers.removeIf([this](const auto &entry) { return !reference.contains(entry.key()); });
}

void TestDeskRandom::wish()
{
    switch (random->below(3)) {
    case 0:
        jobs().setFilter(random->chance(60) ? JobFilter() : random->filter());
        break;
    case 1:
        jobs().setOrderPaused(random->chance(40));
        break;
    default:
        table->sortByColumn(random->below(jobColumnCount), Qt::SortOrder(random->below(2)));
    }
}

void TestDeskRandom::chooseRows()
{
    if (jobs().rowCount() == 0 || random->chance(50)) {
        return;
    }
    const auto row = [this] { return jobs().index(random->below(jobs().rowCount()), 0); };
    const QModelIndex chosen = row();
    table->setCurrentIndex(chosen);
    table->selectionModel()->clearSelection();
    selected.clear();
    current = jobs().rowAt(chosen.row()).key();
    for (int count = random->below(6); count > 0; --count) {
        const QModelIndex one = row();
        table->selectionModel()->select(one, QItemSelectionModel::Select
                                                 | QItemSelectionModel::Rows);
        selected << jobs().rowAt(one.row()).key();
    }
    QScrollBar *bar = table->verticalScrollBar();
    bar->setValue(random->below(bar->maximum() + 1));
    scrolled = bar->value();
}

/// A job that is hidden is not the current one any more, and no other takes its place. What a
/// person scrolled to stays, unless there is less than that.
QString TestDeskRandom::differenceInView()
{
    QCoreApplication::processEvents();
    const QScrollBar &bar = *table->verticalScrollBar();
    if (bar.value() != std::min(scrolled, bar.maximum())) {
        return u"scrolled to %1, not %2"_s.arg(bar.value()).arg(scrolled);
    }
    scrolled = bar.value();
    selected.removeIf([this](const JobKey &job) { return !jobs().indexOf(job).isValid(); });
    if (current && !jobs().indexOf(*current).isValid()) {
        current.reset();
    }
    QSet<JobKey> now;
    for (const JobKey &job : jobs().jobsOf(table->selectionModel()->selectedRows())) {
        now << job;
    }
    if (now != selected) {
        return u"%1 jobs are selected, not %2"_s.arg(now.size()).arg(selected.size());
    }
    const QModelIndex index = table->currentIndex();
    const std::optional<JobKey> shown
        = index.isValid() ? std::optional(jobs().rowAt(index.row()).key()) : std::nullopt;
    if (shown != current) {
        return u"the current job is %1, not %2"_s.arg(shown ? nameOf(*shown) : u"none"_s,
                                                      current ? nameOf(*current) : u"none"_s);
    }
    return {};
}

QString TestDeskRandom::differenceInAnswers() const
{
    for (const JobKey &job : reference.jobs()) {
        if (desk->answerOf(job) != answers.value(job)) {
            return nameOf(job) + u" has another answer"_s;
        }
    }
    for (const auto &[of, link] : links) {
        for (int number = 0; !link.isAttached && number < RandomJobs::ids; ++number) {
            const JobKey job(JobId {u"job%1"_s.arg(number, 2, 10, QChar(u'0'))}, of);
            if (!desk->answerOf(job).isEmpty() || !desk->history().of(job).empty()) {
                return nameOf(job) + u" is remembered"_s;
            }
        }
    }
    return {};
}

void TestDeskRandom::forgetsTheOldestAnswersFirst()
{
    ManualClock time;
    JobDesk fresh(time);
    JobMonitor &monitor = *links[0].monitor;
    fresh.attach(0, monitor);
    const auto answer = [&](int first, int last) {
        for (int number = first; number <= last; ++number) {
            JobUpdate told = update(QString::number(number), JobState::Running, time.now());
            told.lastBody = "{}";
            monitor.feed().publish(told);
        }
        time.advance(100ms);
    };
    answer(1, 10'000); // as many as are kept
    Q_EMIT monitor.removed({JobId {u"1"_s}});
    answer(1, 1);
    QCOMPARE(fresh.answerOf(JobId {u"2"_s}), QByteArray("{}"));
    answer(10'001, 10'001);
    QCOMPARE(fresh.answerOf(JobId {u"1"_s}), QByteArray("{}"));
    QCOMPARE(fresh.answerOf(JobId {u"2"_s}), QByteArray());
    fresh.detach(0);
}

QTEST_MAIN(TestDeskRandom)
#include "tst_deskrandom.moc"
