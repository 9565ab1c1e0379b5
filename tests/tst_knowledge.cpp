// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/knowledgekeeper.h"
#include "client/policy/knowledgebytes.h"
#include "tests/support/manualclock.h"
#include "tests/support/policykit.h"

#include <QDateTime>
#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What is learned outlives the process, and nothing on the disk can harm it.
class TestKnowledge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas();
    void takesTwoKibibytesAtMost();
    void readsNoBytesThatItDidNotWrite();
    void isKeptByAddressAndDialect();
    void setsABrokenFileAside();
    void saysWhereItCannotWrite();
    void keepsAsManyBackendsAsItSays();
    void clearsAwayWhatWasLeftBehind();
    void keepsWhatTheOtherProcessLearned();
    void isSavedOnceAMinuteAndInTheEnd();
    void staysForgottenWhileItIsInUse();
    void leavesAFolderOfOthersAsItIs();

private:
    static BackendKnowledge learned(int jobs, double bias = 2);

    const QUrl m_url {u"http://127.0.0.1:8000"_s};
    QTemporaryDir m_folder;
};

BackendKnowledge TestKnowledge::learned(int jobs, double bias)
{
    AdaptivePolicy policy({}, noChance());
    for (int i = 0; i < jobs; ++i) {
        runJob(policy, 20 + 3.7 * i, bias, AdaptivePolicy::usual);
    }
    return policy.knowledge().at({});
}

void TestKnowledge::comesBackAsItWas()
{
    const BackendKnowledge before = learned(20);
    const Result<BackendKnowledge> after = knowledgeFrom(bytesOf(before));
    QVERIFY(after);
    QCOMPARE(bytesOf(*after), bytesOf(before));
    QCOMPARE(after->ended, 20.0);
    QVERIFY(qAbs(after->eta.about(60, .35).mean - before.eta.about(60, .35).mean) < 1e-4);
    QVERIFY(qAbs(after->durations.survivors(50) - before.durations.survivors(50)) < 1e-3);
    QVERIFY(knowledgeFrom(bytesOf(BackendKnowledge {})));
}

void TestKnowledge::takesTwoKibibytesAtMost()
{
    QVERIFY(bytesOf(learned(200)).size() <= mostKnowledgeBytes);
}

void TestKnowledge::readsNoBytesThatItDidNotWrite()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator chance(seed);
    const QByteArray good = bytesOf(learned(70));
    for (qsizetype length = 0; length < good.size(); ++length) {
        QVERIFY(!knowledgeFrom(good.first(length)));
    }
    QVERIFY(!knowledgeFrom(good + '\0'));
    for (int i = 0; i < 20'000; ++i) {
        QByteArray bytes = good;
        for (int changes = chance.bounded(1, 4); changes > 0; --changes) {
            bytes[chance.bounded(int(bytes.size()))] = char(chance.bounded(256));
        }
        const Result<BackendKnowledge> read = knowledgeFrom(bytes);
        if (read) {
            const double survivors = read->durations.survivors(30);
            QVERIFY(survivors >= 0 && survivors <= DurationHistory::most);
            const Calibration::Moments moments = read->eta.about(30, .35);
            QVERIFY(std::isfinite(moments.mean) && moments.variance >= 0);
        } else {
            QVERIFY(!read.error().detail.isEmpty());
        }
    }
}

void TestKnowledge::isKeptByAddressAndDialect()
{
    const KnowledgeStore store(m_folder.filePath(u"by"_s));
    QVERIFY(store.load(m_url, u"dubwatch"_s)->empty());
    const AdaptivePolicy::Knowledge knowledge {{{}, learned(9)}, {u"de"_s, learned(3)}};
    QVERIFY(store.save({m_url, u"dubwatch"_s, knowledge}));
    QCOMPARE(store.load(m_url, u"dubwatch"_s)->size(), size_t(2));
    QCOMPARE(store.load(m_url, u"dubwatch"_s)->at(u"de"_s).ended, 3.0);
    QVERIFY(store.load(m_url, u"seed"_s)->empty());
    QVERIFY(store.load(QUrl(u"http://127.0.0.1:8001"_s), u"dubwatch"_s)->empty());
    QCOMPARE(store.fileOf(QUrl(u"http://a.test:80/"_s), {}),
             store.fileOf(QUrl(u"http://a.test"_s), {}));
    const QUrl spaced(u"http://a.test/x%20y/"_s);
    QVERIFY(store.save({spaced, u"dubwatch"_s, knowledge}));
    QCOMPARE(store.load(spaced, u"dubwatch"_s)->size(), size_t(2));
    std::vector<ApiError> none;
    QVERIFY(std::ranges::any_of(store.all(none), [&](const KeptKnowledge &kept) {
        return store.fileOf(kept.url, kept.dialect) == store.fileOf(spaced, u"dubwatch"_s);
    }));
    QCOMPARE(*store.forget(spaced, u"dubwatch"_s), true);
    std::vector<ApiError> trouble;
    QCOMPARE(store.all(trouble).size(), size_t(1));
    QCOMPARE(store.all(trouble).front().url, m_url);
    QCOMPARE(*store.forget(m_url, u"dubwatch"_s), true);
    QCOMPARE(*store.forget(m_url, u"dubwatch"_s), false);
    QVERIFY(store.load(m_url, u"dubwatch"_s)->empty());
}

void TestKnowledge::setsABrokenFileAside()
{
    const KnowledgeStore store(m_folder.filePath(u"broken"_s));
    QVERIFY(store.save({m_url, u"dubwatch"_s, {{{}, learned(9)}}}));
    const QString path = store.fileOf(m_url, u"dubwatch"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(file.size() / 2)); // as a disk that was full leaves it
    file.close();
    const auto loaded = store.load(m_url, u"dubwatch"_s);
    QVERIFY(!loaded);
    QVERIFY(loaded.error().detail.contains(path + u".broken"_s));
    QVERIFY(QFile::exists(path + u".broken"_s) && !QFile::exists(path));
    QVERIFY(store.load(m_url, u"dubwatch"_s)->empty()); // begun anew
    QVERIFY(store.save({m_url, u"dubwatch"_s, {{{}, learned(2)}}}));
}

void TestKnowledge::saysWhereItCannotWrite()
{
    const QString file = m_folder.filePath(u"file"_s);
    QVERIFY(QFile(file).open(QIODevice::WriteOnly));
    const Result<Done> saved
        = KnowledgeStore(file + u"/below"_s).save({m_url, u"dubwatch"_s, {{{}, learned(2)}}});
    QVERIFY(!saved && saved.error().detail.contains(file));
}

void TestKnowledge::keepsAsManyBackendsAsItSays()
{
    const KnowledgeStore store(m_folder.filePath(u"many"_s));
    const AdaptivePolicy::Knowledge knowledge {{{}, learned(2)}};
    for (int port = 1; port <= KnowledgeStore::mostBackends + 3; ++port) {
        QVERIFY(store.save({QUrl(u"http://127.0.0.1:%1"_s.arg(port)), u"dubwatch"_s, knowledge}));
    }
    std::vector<ApiError> trouble;
    QCOMPARE(int(store.all(trouble).size()), KnowledgeStore::mostBackends);
    QVERIFY(trouble.empty());
}

void TestKnowledge::clearsAwayWhatWasLeftBehind()
{
    const KnowledgeStore store(m_folder.filePath(u"left"_s));
    const AdaptivePolicy::Knowledge knowledge {{{}, learned(2)}};
    QVERIFY(store.save({m_url, u"dubwatch"_s, knowledge}));
    const QString path = store.fileOf(m_url, u"dubwatch"_s);
    const auto leave = [&](const QString &name, int days) {
        QFile file(path + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QDateTime then = QFileInfo(path).lastModified().addDays(-days);
        QVERIFY(file.setFileTime(then, QFileDevice::FileModificationTime));
    };
    leave(u".Xa3b1f"_s, 3); // as a writer that was killed leaves it
    leave(u".broken"_s, 3);
    leave(u".Yc4d2e"_s, 0); // of a writer that may still write
    QVERIFY(store.save({m_url, u"dubwatch"_s, knowledge}));
    QVERIFY(!QFile::exists(path + u".Xa3b1f"_s));
    QVERIFY(!QFile::exists(path + u".broken"_s));
    QVERIFY(QFile::exists(path + u".Yc4d2e"_s));
    QVERIFY(store.load(m_url, u"dubwatch"_s));
}

void TestKnowledge::keepsWhatTheOtherProcessLearned()
{
    const KnowledgeStore store(m_folder.filePath(u"two"_s));
    QVERIFY(store.save({m_url, u"dubwatch"_s, {{{}, learned(9)}, {u"fr"_s, learned(4)}}}));
    QVERIFY(store.save({m_url, u"dubwatch"_s, {{{}, learned(5)}, {u"de"_s, learned(2)}}}));
    const AdaptivePolicy::Knowledge both = *store.load(m_url, u"dubwatch"_s);
    QCOMPARE(both.at({}).ended, 9.0);
    QCOMPARE(both.at(u"fr"_s).ended, 4.0);
    QCOMPARE(both.at(u"de"_s).ended, 2.0);
}

void TestKnowledge::isSavedOnceAMinuteAndInTheEnd()
{
    const KnowledgeStore store(m_folder.filePath(u"kept"_s));
    const auto saved = [&] {
        const auto knowledge = store.load(m_url, u"dubwatch"_s);
        return knowledge->empty() ? 0.0 : knowledge->at({}).ended;
    };
    ManualClock clock;
    {
        AdaptivePolicy policy({}, noChance());
        KnowledgeKeeper keeper(policy, store, m_url, u"dubwatch"_s, clock);
        runJob(policy, 20, 1, AdaptivePolicy::usual);
        clock.advance(59s);
        QCOMPARE(saved(), 0.0);
        clock.advance(1s);
        QCOMPARE(saved(), 1.0);
        runJob(policy, 30, 1, AdaptivePolicy::usual);
    }
    QCOMPARE(saved(), 2.0);
    AdaptivePolicy next({}, noChance());
    KnowledgeKeeper keeper(next, store, m_url, u"dubwatch"_s, clock);
    QCOMPARE(next.knowledge().at({}).ended, 2.0);
}

void TestKnowledge::staysForgottenWhileItIsInUse()
{
    const KnowledgeStore store(m_folder.filePath(u"forgotten"_s));
    ManualClock clock;
    AdaptivePolicy policy({}, noChance());
    KnowledgeKeeper keeper(policy, store, m_url, u"dubwatch"_s, clock);
    for (int i = 0; i < 9; ++i) {
        runJob(policy, 20, 1, AdaptivePolicy::usual);
    }
    clock.advance(1min);
    QVERIFY(*store.forget(m_url, u"dubwatch"_s));
    runJob(policy, 20, 1, AdaptivePolicy::usual);
    clock.advance(1min);
    QVERIFY(!store.knows(m_url, u"dubwatch"_s));
    QCOMPARE(policy.knowledge().at({}).ended, 0.0);
    runJob(policy, 30, 1, AdaptivePolicy::usual);
    clock.advance(1min);
    QCOMPARE(store.load(m_url, u"dubwatch"_s)->at({}).ended, 1.0);
}

void TestKnowledge::leavesAFolderOfOthersAsItIs()
{
    const QString path = m_folder.filePath(u"shared"_s);
    QVERIFY(QDir().mkpath(path));
    const auto before = QFile::permissions(path);
    QVERIFY(KnowledgeStore(path).save({m_url, u"dubwatch"_s, {{{}, learned(2)}}}));
    QCOMPARE(QFile::permissions(path), before);
}

QTEST_GUILESS_MAIN(TestKnowledge)
#include "tst_knowledge.moc"
