// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/dialectlibrary.h"
#include "client/jobclient.h"
#include "client/jobmonitor.h"
#include "client/wording.h"
#include "tests/support/filledbook.h"
#include "tests/support/scenarioof.h"
#include "tests/support/serverprocess.h"
#include "ui/model/jobtablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace dubwatch::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr double speed = 10; // the default lives of 5 to 15 s pass in 0.5 to 1.5 s
const WatchOptions watching{.minInterval = 200ms, .maxInterval = 1s};

Backend backendOf(const ServerProcess &server, const QString &dialect)
{
    const bool isAtRoot = dialect == u"dubwatch" || dialect == u"seed";
    return {QUrl(isAtRoot ? server.url() : server.url() + u'/' + dialect),
            *DialectLibrary::shipped().find(dialect)};
}

/// The lives of the first jobs that a server with that seed makes.
std::vector<server::JobRecord> livesOf(const QString &seed, quint64 jobs)
{
    server::JobBook book;
    return add(book, jobs, scenarioOf({{u"seed", seed}}));
}

/// The life of the job that is there without being made, as the exercise's client knows it.
server::JobRecord implicitLifeOf(const QString &seed)
{
    server::JobBook book;
    return book.insertHidden(scenarioOf({{u"seed", seed}}), start);
}

double seconds(Duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

void print(const Poll &poll)
{
    const QString next = poll.next ? u"next in %1 s: %2"_s.arg(seconds(*poll.next), 0, 'f', 3)
                                         .arg(wording::waitReason(poll.reason))
                                   : u"no more"_s;
    qInfo().noquote() << u"  attempt %1: HTTP %2, %3; %4"_s.arg(poll.attempt)
                             .arg(poll.httpStatus)
                             .arg(wording::pollMessage(poll), next);
}

/// One watched job, each attempt printed.
struct Session
{
    Session(JobClient &client, const JobId &id, const WatchOptions &options)
    {
        QObject::connect(&client.poller, &JobPoller::polled, &context,
                         [this, id](const Poll &poll) {
                             if (poll.job == id && !hasEnded()) {
                                 print(poll);
                                 polls.push_back(poll);
                             }
                         });
        outcome = client.poller.wait(id, options);
    }

    bool hasEnded() const { return outcome.isFinished(); }
    JobState state() const { return outcome.result().job.state; }
    /// The wait before its last poll.
    Duration lastInterval() const
    {
        return polls.size() < 2 ? Duration() : polls[polls.size() - 2].next.value_or(0ms);
    }

    QObject context;
    std::vector<Poll> polls;
    QFuture<Outcome> outcome;
};

} // namespace

/// The whole: dubwatch-server as a process, HTTP between, the client, the table.
class TestEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesTheOutcomeThatTheSeedDecides_data();
    void seesTheOutcomeThatTheSeedDecides();
    void outlivesARestartOfTheServer();
    void bringsJobsToTheTextOfTheirCells();

private:
    static void submit(JobClient &client, std::vector<Job> &made);
};

void TestEndToEnd::submit(JobClient &client, std::vector<Job> &made)
{
    QSignalSpy failed(&client.submitter, &JobSubmitter::failed);
    QObject context;
    connect(&client.submitter, &JobSubmitter::submitted, &context,
            [&](const JobDraft &, const std::vector<Job> &jobs) { made = jobs; });
    client.submitter.submit(
        {.title = u"Launch"_s, .source = u"https://example.com/a.mp4"_s, .language = u"es"_s});
    QTRY_COMPARE_WITH_TIMEOUT(made.size(), size_t(1), 20'000);
    QCOMPARE(failed.size(), 0);
}

void TestEndToEnd::seesTheOutcomeThatTheSeedDecides_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<QString>("seed");
    QTest::addColumn<QStringList>("flags");
    QTest::newRow("native") << u"dubwatch"_s << u"1"_s << QStringList();
    QTest::newRow("native, through trouble")
        << u"dubwatch"_s << u"2"_s << QStringList{u"--script"_s, u"200,503,500"_s};
    QTest::newRow("the exercise") << u"seed"_s << u"3"_s << QStringList();
    QTest::newRow("the exercise, without estimates")
        << u"seed"_s << u"4"_s << QStringList{u"--eta"_s, u"absent"_s};
    QTest::newRow("HeyGen v3, slow answers")
        << u"heygen-v3"_s << u"5"_s << QStringList{u"--latency"_s, u"10ms..60ms"_s};
}

void TestEndToEnd::seesTheOutcomeThatTheSeedDecides()
{
    QFETCH(QString, dialect);
    QFETCH(QString, seed);
    QFETCH(QStringList, flags);
    qInfo().noquote() << u"Session \"%1\", seed %2"_s.arg(
        QString::fromLatin1(QTest::currentDataTag()), seed);
    const QStringList always{u"--seed"_s, seed, u"--speed"_s, QString::number(speed)};
    const ServerProcess server(always + flags);
    QVERIFY(server.isListening());
    JobClient client(backendOf(server, dialect));
    const bool isImplicit = client.api.backend().dialect.hasImplicitJob();
    const Instant birth = client.clock.now(); // or a little later
    std::vector<Job> made;
    if (isImplicit) {
        made.push_back({.id = {u"the only one"_s}});
    } else {
        submit(client, made);
    }
    const JobId id = made.at(0).id;
    const server::Life life = (isImplicit ? implicitLifeOf(seed) : livesOf(seed, 1).at(0)).life;

    const Session session(client, id, watching);
    QTRY_VERIFY_WITH_TIMEOUT(session.hasEnded(), 20'000);
    const Duration lag = client.clock.now() - birth
        - std::chrono::duration_cast<Duration>((life.queue + life.run) / speed);
    const Outcome outcome = session.outcome.result();
    qInfo().noquote() << u"  final status: %1; its end was seen %2 s later"_s
                             .arg(wording::outcomeSentence(outcome))
                             .arg(seconds(lag), 0, 'f', 3);
    QCOMPARE(outcome.end, WatchEnd::JobEnded);
    QCOMPARE(stateName(outcome.job.state), stateName(life.outcome));
    QVERIFY2(lag <= session.lastInterval() + 1s, qPrintable(QString::number(seconds(lag))));
    for (int again = 0; again < 3; ++again) {
        const Session asked(client, id, watching);
        QTRY_VERIFY(asked.hasEnded());
        QCOMPARE(asked.polls.size(), size_t(1));
        QCOMPARE(asked.state(), outcome.job.state);
    }
}

void TestEndToEnd::outlivesARestartOfTheServer()
{
    constexpr quint64 count = 4;
    const QString seed = u"6"_s;
    const QStringList flags{u"--seed"_s,     seed,          u"--jobs"_s,  QString::number(count),
                            u"--duration"_s, u"10s..12s"_s, u"--speed"_s, u"5"_s};
    auto server = std::make_unique<ServerProcess>(flags);
    QVERIFY(server->isListening());
    JobClient client(backendOf(*server, u"dubwatch"_s));
    std::vector<Job> listed;
    connect(&client.lister, &JobLister::listed, this,
            [&](const std::vector<Job> &page) { listed = page; });
    client.lister.list();
    QTRY_COMPARE(listed.size(), size_t(count));
    std::vector<std::unique_ptr<Session>> sessions;
    for (const Job &job : listed) {
        sessions.push_back(std::make_unique<Session>(client, job.id, watching));
    }
    const auto isHalfWay = [](const auto &session) {
        return !session->polls.empty() && session->polls.back().progress > 0.3;
    };
    const auto hasTrouble = [](const auto &session) {
        return session->polls.back().error.has_value();
    };
    QTRY_VERIFY(std::ranges::all_of(sessions, isHalfWay));

    const QString port = QString::number(server->port());
    qInfo("the server is killed");
    server->kill();
    QTRY_VERIFY(std::ranges::any_of(sessions, hasTrouble));
    server = std::make_unique<ServerProcess>(flags + QStringList{u"--port"_s, port});
    qInfo("and is back");
    QVERIFY2(server->isListening(), server->errors().constData());

    const std::vector<server::JobRecord> lives = livesOf(seed, count);
    for (size_t i = 0; i < sessions.size(); ++i) {
        QTRY_VERIFY_WITH_TIMEOUT(sessions[i]->hasEnded(), 20'000);
        QCOMPARE(sessions[i]->outcome.result().end, WatchEnd::JobEnded);
        QCOMPARE(stateName(sessions[i]->state()), stateName(lives[i].life.outcome));
        QVERIFY(std::ranges::any_of(sessions[i]->polls, &Poll::wentBack));
    }
}

void TestEndToEnd::bringsJobsToTheTextOfTheirCells()
{
    const QString seed = u"7"_s;
    const std::vector<server::JobRecord> lives = livesOf(seed, 3);
    const ServerProcess server({u"--seed"_s, seed, u"--jobs"_s, u"3"_s, u"--speed"_s, u"10"_s});
    QVERIFY(server.isListening());
    JobMonitor monitor(backendOf(server, u"dubwatch"_s), {.minInterval = 200ms, .maxInterval = 1s});
    SystemClock clock;
    JobTableModel model(clock);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto update = [&] {
        model.apply(monitor.feed().drain());
        model.tick();
    };
    const auto textIn = [&](int row, JobColumn column) {
        update();
        return model.index(row, int(column)).data().toString();
    };
    monitor.watchAll();
    QTRY_COMPARE((update(), model.rowCount()), 3);
    QTRY_COMPARE(textIn(0, JobColumn::State), u"Running"_s);
    QTRY_VERIFY(textIn(0, JobColumn::Polls).toInt() >= 1);
    for (int row = 0; row < 3; ++row) {
        const JobState end = lives[size_t(row)].life.outcome;
        QTRY_COMPARE_WITH_TIMEOUT(textIn(row, JobColumn::State), wording::stateWord(end), 20'000);
        QCOMPARE(textIn(row, JobColumn::Title), u"Job %1"_s.arg(row + 1));
        if (end == JobState::Completed) {
            QCOMPARE(textIn(row, JobColumn::Progress), wording::percent(1, true));
            QVERIFY(textIn(row, JobColumn::Result).startsWith(server.url()));
        }
        QCOMPARE(textIn(row, JobColumn::Next), u"–"_s);
    }
}

QTEST_GUILESS_MAIN(TestEndToEnd)
#include "tst_endtoend.moc"
