// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/answerparts.h"

#include <QTest>

#include <numeric>

using namespace dubwatch;
using namespace Qt::StringLiterals;

class TestAnswerParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsThePartAboutAJob_data();
    void findsThePartAboutAJob();
    void partsAreAsTheyCame();
    void takesAnyBytes();
    void cutsALongPart();
    void takesNoMoreThanTheAnswerHas_data();
    void takesNoMoreThanTheAnswerHas();
};

void TestAnswerParts::findsThePartAboutAJob_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("first") << QByteArray(R"({"jobs":[{"id":"a","n":1},{"id":"b"}]})")
                           << QByteArray(R"({"id":"a","n":1})");
    QTest::newRow("with more inside") << QByteArray(R"([{"id":"a","error":{"code":"x"}}])")
                                      << QByteArray(R"({"id":"a","error":{"code":"x"}})");
    QTest::newRow("as a key") << QByteArray(R"({"a":{"state":"done"},"b":{}})")
                              << QByteArray(R"({"a":{"state":"done"},"b":{}})");
    QTest::newRow("the first one counts") << QByteArray(R"([{"id":"a"},{"copy_of":"a"}])")
                                          << QByteArray(R"({"id":"a"})");
    QTest::newRow("brackets in a text") << QByteArray(R"([{"t":"}{\"","id":"a"}])")
                                        << QByteArray(R"({"t":"}{\"","id":"a"})");
    QTest::newRow("another job") << QByteArray(R"({"id":"aa","t":"not a"})") << QByteArray();
    QTest::newRow("in no object") << QByteArray(R"(["a"])") << QByteArray();
    QTest::newRow("breaks off") << QByteArray(R"([{"id":"a","title":"long)") << QByteArray();
}

void TestAnswerParts::findsThePartAboutAJob()
{
    QFETCH(QByteArray, answer);
    QTEST(answerParts(answer, {JobId {u"a"_s}}).value(JobId {u"a"_s}), "part");
}

void TestAnswerParts::partsAreAsTheyCame()
{
    const QByteArray answer = "{\"jobs\": [ { \"id\" :\t\"ü\" } , {\"id\":\"b\" , \"x\":1.50}]}";
    const auto parts = answerParts(answer, {JobId {u"b"_s}, JobId {u"ü"_s}, JobId {u"c"_s}});
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts.value(JobId {u"b"_s}), QByteArray("{\"id\":\"b\" , \"x\":1.50}"));
    QCOMPARE(parts.value(JobId {u"ü"_s}), QByteArray("{ \"id\" :\t\"ü\" }"));
}

void TestAnswerParts::takesAnyBytes()
{
    for (const QByteArray &answer :
         {QByteArray(), QByteArray("\""), QByteArray("\"\\"), QByteArray("}}}{{{"),
          QByteArray("{\"a"), QByteArray("{\"a\\"), QByteArray("\0{\"a\"\0", 6)}) {
        QVERIFY(answerParts(answer, {JobId {u"a"_s}, JobId {}}).isEmpty());
    }
}

void TestAnswerParts::cutsALongPart()
{
    const QByteArray answer = R"([{"id":"a","t":")" + QByteArray(longestPart, 'x') + R"("}])";
    const QByteArray part = answerParts(answer, {JobId {u"a"_s}}).value(JobId {u"a"_s});
    QCOMPARE(part, answer.mid(1, longestPart));
}

void TestAnswerParts::takesNoMoreThanTheAnswerHas_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("one in another") << QByteArray(R"({"id":"%","x":)") << QByteArray("}");
    QTest::newRow("all in one") << QByteArray(R"("%":1,)") << QByteArray();
}

void TestAnswerParts::takesNoMoreThanTheAnswerHas()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    constexpr int many = 2000;
    QByteArray answer = "{";
    std::vector<JobId> jobs;
    for (int i = 0; i < many; ++i) {
        jobs.push_back({u"job_%1"_s.arg(i)});
        answer += QByteArray(before).replace('%', jobs.back().value.toUtf8());
    }
    answer += after.repeated(many) + '}';
    const QHash<JobId, QByteArray> parts = answerParts(answer, jobs);
    QVERIFY(!parts.isEmpty());
    QHash<const char *, qsizetype> memory; // parts may share theirs
    for (const QByteArray &part : parts) {
        memory.insert(part.constData(), part.size());
    }
    const qsizetype sum = std::accumulate(memory.begin(), memory.end(), qsizetype(0));
    QVERIFY2(sum <= answer.size(), qPrintable(QString::number(sum)));
}

QTEST_GUILESS_MAIN(TestAnswerParts)
#include "tst_answerparts.moc"
