// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/core/systemclock.h"
#include "server/simulationserver.h"
#include "tests/support/filledbook.h"
#include "tests/support/liveserver.h"
#include "tests/support/scenarioof.h"

#include <QDateTime>
#include <QHostAddress>
#include <QJsonArray>
#include <QTcpSocket>
#include <QTest>

#include <atomic>
#include <thread>

using namespace dubwatch;
using namespace dubwatch::server;
using namespace dubwatch::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int jobs = 200;

Scenario busyWorld()
{
    return scenarioOf({{u"seed", u"42"_s},
                       {u"queue", u"0s..5s"_s},
                       {u"fail-at", u"0..1"_s},
                       {u"eta", u"noisy:0.3"_s},
                       {u"latency", u"0s..2ms"_s},
                       {u"speed", u"60"_s}});
}

/// Other clients, each in a thread of its own, who ask for everything that changes no job, and
/// some who hang up in the middle.
class Traffic
{
public:
    explicit Traffic(quint16 port)
    {
        for (int i = 0; i < 4; ++i) {
            m_threads.emplace_back([this, port, i] { run(port, i); });
        }
    }
    ~Traffic()
    {
        m_isOver = true;
        for (std::thread &thread : m_threads) {
            thread.join();
        }
    }

    int requests() const { return m_requests; }

private:
    void run(quint16 port, int number)
    {
        const QByteArrayList lines{
            "GET /v1/jobs?limit=1000",   "GET /v1/jobs?ids=a,b",
            "GET /vid_trans_api/status", "GET /heygen-v3/v3/video-translations",
            "DELETE /v1/jobs/none",      "HEAD /openapi.json"};
        for (int i = number; !m_isOver; ++i) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, port);
            if (!socket.waitForConnected()) {
                continue;
            }
            socket.write(requestBytes(lines[i % lines.size()], {}, "Connection: close\r\n"));
            if (i % 7 == 0) {
                socket.waitForBytesWritten();
                socket.abort();
            }
            while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead()) {
                socket.readAll();
            }
            ++m_requests;
        }
    }

    std::atomic<bool> m_isOver = false;
    std::atomic<int> m_requests = 0;
    std::vector<std::thread> m_threads;
};

qint64 millisecondsBetween(const QJsonObject &job, const QString &from, const QString &to)
{
    const auto instant = [&](const QString &key) {
        return QDateTime::fromString(job[key].toString(), Qt::ISODateWithMs);
    };
    return instant(from).msecsTo(instant(to));
}

} // namespace

/// The simulation shared by real threads, in real time.
class TestServerThreads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheSameLivesWhateverTheThreadsDo_data();
    void givesTheSameLivesWhateverTheThreadsDo();
    void wakesAPollThatWaitsInAnotherThread();
    void makesOneJobOfAKeyThatManyUseAtOnce();

private:
    SystemClock m_clock;
};

void TestServerThreads::givesTheSameLivesWhateverTheThreadsDo_data()
{
    QTest::addColumn<int>("threads");
    QTest::newRow("one thread") << 1;
    QTest::newRow("four threads") << 4;
}

void TestServerThreads::givesTheSameLivesWhateverTheThreadsDo()
{
    QFETCH(int, threads);
    const Scenario scenario = busyWorld();
    qInfo("seed %llu", scenario.seed);
    SimulationServer server(m_clock);
    QVERIFY(server.start({.scenario = scenario, .threads = threads}));
    std::vector<QByteArray> ids;
    {
        const Traffic traffic(server.port());
        for (int i = 0; i < jobs; ++i) {
            const HttpReply made = ask(server.port(), "POST /v1/jobs", "{}");
            QCOMPARE(made.status, 202);
            ids.push_back(jsonOf(made)[u"id"].toString().toLatin1());
            QCOMPARE(ask(server.port(), "GET /v1/jobs/" + ids.back()).status, 200);
        }
        QVERIFY(traffic.requests() > 0);
    }
    JobBook book;
    const std::vector<JobRecord> lives = add(book, jobs, scenario);
    for (size_t i = 0; i < ids.size(); ++i) {
        const Life &life = lives[i].life;
        QJsonObject job;
        QTRY_VERIFY_WITH_TIMEOUT((job = jsonOf(ask(server.port(), "GET /v1/jobs/" + ids[i])),
                                  !job[u"finished_at"].isNull()),
                                 20'000);
        const bool isCompleted = life.outcome == JobState::Completed;
        QCOMPARE(job[u"status"].toString(), isCompleted ? u"completed"_s : u"error"_s);
        QCOMPARE(millisecondsBetween(job, u"created_at"_s, u"started_at"_s), life.queue.count());
        QCOMPARE(millisecondsBetween(job, u"started_at"_s, u"finished_at"_s), life.run.count());
    }
}

void TestServerThreads::wakesAPollThatWaitsInAnotherThread()
{
    SimulationServer server(m_clock);
    QVERIFY(server.start({.scenario = scenarioOf({{u"duration", u"1h"_s}}), .threads = 4}));
    const QByteArray id =
        jsonOf(ask(server.port(), "POST /v1/jobs", "{}"))[u"id"].toString().toLatin1();
    std::vector<std::unique_ptr<QTcpSocket>> waiting;
    for (int i = 0; i < 16; ++i) {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QHostAddress::LocalHost, server.port());
        QVERIFY(socket->waitForConnected());
        socket->write(requestBytes("GET /v1/jobs/" + id, {}, "Prefer: wait=60\r\n"));
        QVERIFY(socket->waitForBytesWritten());
        waiting.push_back(std::move(socket));
    }
    QCOMPARE(ask(server.port(), "POST /v1/jobs/" + id + "/cancel").status, 200);
    for (const auto &socket : waiting) {
        QByteArray received;
        QTRY_VERIFY_WITH_TIMEOUT((received += socket->readAll()).contains(R"("cancelled")"),
                                 20'000);
    }
}

void TestServerThreads::makesOneJobOfAKeyThatManyUseAtOnce()
{
    SimulationServer server(m_clock);
    QVERIFY(server.start({.threads = 4}));
    std::vector<std::unique_ptr<QTcpSocket>> clients;
    for (int i = 0; i < 32; ++i) {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QHostAddress::LocalHost, server.port());
        QVERIFY(socket->waitForConnected());
        clients.push_back(std::move(socket));
    }
    for (const auto &socket : clients) {
        socket->write(requestBytes("POST /v1/jobs", "{}", "Idempotency-Key: k\r\n"));
        socket->flush();
    }
    for (const auto &socket : clients) {
        QByteArray received;
        QTRY_VERIFY_WITH_TIMEOUT((received += socket->readAll()).contains("\r\n\r\n"), 20'000);
        const int status = received.mid(9, 3).toInt();
        QVERIFY2(status == 202 || status == 409, received.constData());
    }
    QCOMPARE(jsonOf(ask(server.port(), "GET /v1/jobs"))[u"jobs"].toArray().size(), 1);
}

QTEST_GUILESS_MAIN(TestServerThreads)
#include "tst_serverthreads.moc"
