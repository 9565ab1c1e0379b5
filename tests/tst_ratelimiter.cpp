// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/simulation/ratelimiter.h"
#include "server/simulation/statusscript.h"
#include "tests/support/manualclock.h"

#include <QTest>

#include <thread>

using namespace dubwatch;
using namespace dubwatch::server;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const Instant start = test::ManualClock().now();

} // namespace

class TestRateLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allowsAWholeLimitAtOnceAndThenRefuses();
    void letsOneMoreThroughWhenItSaid();
    void neverAllowsMoreThanItsLimitInTheLongRun();
    void keepsClientsApart();
    void remembersABoundedNumberOfClients();
    void forgetsIdleClientsBeforeBusyOnes();
    void playsAScriptOnceAndThenServesAsUsual();
    void handsOutEachStatusOfAScriptOnce();
};

void TestRateLimiter::allowsAWholeLimitAtOnceAndThenRefuses()
{
    RateLimiter limiter({.requests = 3, .per = 1s});
    for (const quint64 left : {2, 1, 0}) {
        const RateVerdict verdict = limiter.ask(u"a"_s, start);
        QVERIFY(verdict.allowed);
        QCOMPARE(verdict.limit, quint64(3));
        QCOMPARE(verdict.remaining, left);
    }
    const RateVerdict refused = limiter.ask(u"a"_s, start);
    QVERIFY(!refused.allowed);
    QCOMPARE(refused.remaining, quint64(0));
    QCOMPARE(refused.reset, 1s);
    QCOMPARE(refused.retryAfter, 334ms);
}

void TestRateLimiter::letsOneMoreThroughWhenItSaid()
{
    for (const quint64 requests : {1, 3, 7, 10, 999}) {
        for (const Duration per : {Duration(1s), Duration(1min), Duration(1h)}) {
            RateLimiter limiter({.requests = requests, .per = per});
            while (limiter.ask(u"a"_s, start).allowed) { }
            const Duration wait = limiter.ask(u"a"_s, start).retryAfter;
            QVERIFY(wait > 0ms);
            QVERIFY(!limiter.ask(u"a"_s, start + wait - 1ms).allowed);
            QVERIFY(limiter.ask(u"a"_s, start + wait).allowed);
            QCOMPARE(limiter.ask(u"a"_s, start + wait + per).remaining, requests - 1);
        }
    }
}

void TestRateLimiter::neverAllowsMoreThanItsLimitInTheLongRun()
{
    RateLimiter limiter({.requests = 10, .per = 1s});
    int allowed = 0;
    for (Duration at = 0ms; at < 60s; at += 7ms) {
        allowed += limiter.ask(u"a"_s, start + at).allowed;
    }
    QCOMPARE(allowed, 10 + 599);
}

void TestRateLimiter::keepsClientsApart()
{
    RateLimiter limiter({.requests = 1, .per = 1s});
    QVERIFY(limiter.ask(u"a"_s, start).allowed);
    QVERIFY(limiter.ask(u"b"_s, start).allowed);
    QVERIFY(!limiter.ask(u"a"_s, start).allowed);
}

void TestRateLimiter::remembersABoundedNumberOfClients()
{
    RateLimiter limiter({.requests = 1, .per = 1h});
    for (int i = 0; i < RateLimiter::mostClients + 100; ++i) {
        limiter.ask(QString::number(i), start);
    }
    QCOMPARE(limiter.clients(), RateLimiter::mostClients);
}

void TestRateLimiter::forgetsIdleClientsBeforeBusyOnes()
{
    RateLimiter limiter({.requests = 1, .per = 1s});
    for (int i = 1; i < RateLimiter::mostClients; ++i) {
        limiter.ask(QString::number(i), start);
    }
    limiter.ask(u"busy"_s, start + 900ms);
    QVERIFY(limiter.ask(u"new"_s, start + 1s).allowed);
    QCOMPARE(limiter.clients(), 2);
    QVERIFY(!limiter.ask(u"busy"_s, start + 1s).allowed);
}

void TestRateLimiter::playsAScriptOnceAndThenServesAsUsual()
{
    StatusScript script(*StatusScript::parse(u"503,200,429"));
    QCOMPARE(script.next(), std::optional(503));
    QCOMPARE(script.next(), std::nullopt);
    QCOMPARE(script.next(), std::optional(429));
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(script.next(), std::nullopt);
    }
}

void TestRateLimiter::handsOutEachStatusOfAScriptOnce()
{
    StatusScript script(std::vector<int>(1'000, 503));
    std::atomic<int> refused = 0;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int k = 0; k < 1'000; ++k) {
                refused += script.next().has_value();
            }
        });
    }
    threads.clear();
    QCOMPARE(refused.load(), 1'000);
}

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
