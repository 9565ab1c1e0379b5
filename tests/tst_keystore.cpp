// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/desktop/keystore.h"

#include <QSignalSpy>
#include <QTest>

using namespace dubwatch::app;
using namespace Qt::StringLiterals;

/// Where there is no keychain, as in this test always, keys last as long as the program.
class TestKeyStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Whatever keychain there is stays untouched.
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere"); }
    void keepsKeysInMemoryAndSaysSo();
    void forgetsAKey();
    void answersNobodyWhoHasGone();

private:
    static QString keyOf(KeyStore &store, const QString &name);
};

QString TestKeyStore::keyOf(KeyStore &store, const QString &name)
{
    QObject context;
    std::optional<QString> answer;
    store.read(name, &context, [&](const QString &key) { answer = key; });
    return QTest::qWaitFor([&] { return answer.has_value(); }, 20'000) ? *answer : u"none"_s;
}

void TestKeyStore::keepsKeysInMemoryAndSaysSo()
{
    KeyStore store;
    QSignalSpy unavailable(&store, &KeyStore::unavailable);
    QVERIFY(keyOf(store, u"a"_s).isNull());
    store.write(u"a"_s, u"secret"_s);
    store.write(u"b"_s, u"other"_s);
    QCOMPARE(keyOf(store, u"a"_s), u"secret"_s);
    QCOMPARE(keyOf(store, u"b"_s), u"other"_s);
    QCOMPARE(unavailable.size(), 1);
    QVERIFY(!unavailable[0][0].toString().contains(u"secret"_s));
}

void TestKeyStore::forgetsAKey()
{
    KeyStore store;
    store.write(u"a"_s, u"secret"_s);
    store.write(u"a"_s, {});
    QVERIFY(keyOf(store, u"a"_s).isNull());
}

void TestKeyStore::answersNobodyWhoHasGone()
{
    KeyStore store;
    auto context = std::make_unique<QObject>();
    bool isAnswered = false;
    store.read(u"a"_s, context.get(), [&](const QString &) { isAnswered = true; });
    context.reset();
    (void)keyOf(store, u"a"_s); // by then the first would have been answered
    QVERIFY(!isAnswered);
}

QTEST_GUILESS_MAIN(TestKeyStore)
#include "tst_keystore.moc"
