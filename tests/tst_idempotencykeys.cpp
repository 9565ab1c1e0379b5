// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/simulation/idempotencykeys.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace dubwatch;
using namespace dubwatch::server;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Kind = KeyClaim::Kind;

namespace {

const Instant start = test::ManualClock().now();

KeyedRequest requestWith(const QString &key, const QByteArray &body = "{}")
{
    return KeyedRequest::of(u"client", key, body);
}

HttpReply reply(int status) { return {.status = status, .headers = {}, .body = {}}; }

} // namespace

class TestIdempotencyKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replaysTheFirstReplyToTheSameBody();
    void tellsAnotherBodyApartAndKnowsTheReplyStill();
    void isInFlightUntilThereIsAReply();
    void letsAKeyBeUsedAgainAfterARefusal();
    void keepsClientsApart();
    void forgetsAKeyAfterADay();
    void forgetsTheOldestBeyondItsNumber();
    void forgetsTheOldestBeyondItsBytes();
    void ignoresTicketsOfForgottenKeys();
    void keepsTheFirstReplyToATicket();
};

void TestIdempotencyKeys::replaysTheFirstReplyToTheSameBody()
{
    IdempotencyKeys keys;
    const KeyClaim first = keys.claim(requestWith(u"k"_s), start);
    QVERIFY(first.kind == Kind::Fresh);
    const HttpReply made {.status = 202, .headers = {{"Location", "/v1/jobs/1"}}, .body = "{}"};
    keys.fulfil(first.ticket, made);
    const KeyClaim again = keys.claim(requestWith(u"k"_s), start + 1h);
    QVERIFY(again.kind == Kind::Replay);
    QVERIFY(again.reply == made);
}

void TestIdempotencyKeys::tellsAnotherBodyApartAndKnowsTheReplyStill()
{
    IdempotencyKeys keys;
    keys.fulfil(keys.claim(requestWith(u"k"_s), start).ticket, reply(202));
    const KeyClaim other = keys.claim(requestWith(u"k"_s, "{\"title\":\"B\"}"), start);
    QVERIFY(other.kind == Kind::Mismatch);
    QCOMPARE(other.reply.status, 202);
}

void TestIdempotencyKeys::isInFlightUntilThereIsAReply()
{
    IdempotencyKeys keys;
    const KeyClaim first = keys.claim(requestWith(u"k"_s), start);
    QVERIFY(keys.claim(requestWith(u"k"_s), start).kind == Kind::InFlight);
    QVERIFY(keys.claim(requestWith(u"k"_s, "[]"), start).kind == Kind::InFlight);
    keys.fulfil(first.ticket, {});
    QVERIFY(keys.claim(requestWith(u"k"_s), start).kind == Kind::Replay);
}

void TestIdempotencyKeys::letsAKeyBeUsedAgainAfterARefusal()
{
    IdempotencyKeys keys;
    keys.release(keys.claim(requestWith(u"k"_s), start).ticket);
    QCOMPARE(keys.size(), size_t(0));
    const KeyClaim second = keys.claim(requestWith(u"k"_s, "other"), start);
    QVERIFY(second.kind == Kind::Fresh);
    keys.fulfil(second.ticket, {});
    keys.release(second.ticket);
    QVERIFY(keys.claim(requestWith(u"k"_s, "other"), start).kind == Kind::Replay);
}

void TestIdempotencyKeys::keepsClientsApart()
{
    IdempotencyKeys keys;
    QVERIFY(keys.claim(KeyedRequest::of(u"a", u"bc", ""), start).kind == Kind::Fresh);
    QVERIFY(keys.claim(KeyedRequest::of(u"b", u"bc", ""), start).kind == Kind::Fresh);
    QVERIFY(keys.claim(KeyedRequest::of(u"ab", u"c", ""), start).kind == Kind::Fresh);
    QVERIFY(keys.claim(KeyedRequest::of(u"a", u"bc", ""), start).kind == Kind::InFlight);
}

void TestIdempotencyKeys::forgetsAKeyAfterADay()
{
    IdempotencyKeys keys;
    keys.fulfil(keys.claim(requestWith(u"k"_s), start).ticket, {});
    QVERIFY(keys.claim(requestWith(u"k"_s), start + 24h - 1ms).kind == Kind::Replay);
    QVERIFY(keys.claim(requestWith(u"k"_s), start + 24h).kind == Kind::Fresh);
}

void TestIdempotencyKeys::forgetsTheOldestBeyondItsNumber()
{
    IdempotencyKeys keys;
    for (size_t i = 0; i < IdempotencyKeys::mostKeys + 1; ++i) {
        keys.fulfil(keys.claim(requestWith(QString::number(i)), start).ticket, {});
    }
    QCOMPARE(keys.size(), IdempotencyKeys::mostKeys);
    QVERIFY(keys.claim(requestWith(u"1"_s), start).kind == Kind::Replay);
    QVERIFY(keys.claim(requestWith(u"0"_s), start).kind == Kind::Fresh);
}

void TestIdempotencyKeys::forgetsTheOldestBeyondItsBytes()
{
    IdempotencyKeys keys;
    HttpReply large = reply(202);
    large.body = QByteArray(IdempotencyKeys::mostBytes / 4, 'x');
    for (const QString &key : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}) {
        keys.fulfil(keys.claim(requestWith(key), start).ticket, large);
    }
    QCOMPARE(keys.size(), size_t(4));
    QVERIFY(keys.claim(requestWith(u"b"_s), start).kind == Kind::Replay);
    QVERIFY(keys.claim(requestWith(u"a"_s), start).kind == Kind::Fresh);
}

void TestIdempotencyKeys::ignoresTicketsOfForgottenKeys()
{
    IdempotencyKeys keys;
    const KeyClaim late = keys.claim(requestWith(u"k"_s), start);
    const KeyClaim fresh = keys.claim(requestWith(u"k"_s), start + 25h);
    QVERIFY(fresh.kind == Kind::Fresh);
    keys.fulfil(late.ticket, reply(500));
    keys.release(late.ticket);
    QVERIFY(keys.claim(requestWith(u"k"_s), start + 25h).kind == Kind::InFlight);
}

void TestIdempotencyKeys::keepsTheFirstReplyToATicket()
{
    IdempotencyKeys keys;
    const KeyClaim claim = keys.claim(requestWith(u"k"_s), start);
    keys.fulfil(claim.ticket, reply(202));
    keys.fulfil(claim.ticket, reply(500));
    QCOMPARE(keys.claim(requestWith(u"k"_s), start).reply.status, 202);
}

QTEST_GUILESS_MAIN(TestIdempotencyKeys)
#include "tst_idempotencykeys.moc"
