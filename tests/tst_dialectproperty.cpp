// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/dialectlibrary.h"
#include "client/dialect/operation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace dubwatch;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 seed = 20260325;

QString text(QRandomGenerator &random)
{
    static const QStringList texts {u"Q3 all-hands"_s, u"\"quoted\" \\ back"_s, u"日本語 🎬"_s,
                                    u"line\nbreak\ttab \u0001"_s, u"{id} not a placeholder"_s,
                                    QString(5000, u'x')};
    return texts.at(random.bounded(int(texts.size())));
}

/// A job in values that every unit can spell: whole seconds and whole percents.
Job randomJob(QRandomGenerator &random, JobState state)
{
    const Instant birth(std::chrono::seconds(1'700'000'000 + random.bounded(1'000'000)));
    Job job {.id = JobId {u"job_%1"_s.arg(random.generate(), 0, 16)}, .state = state};
    const auto sometimes = [&random] { return random.bounded(4) != 0; };
    if (sometimes())
        job.title = text(random);
    if (sometimes())
        job.source = u"https://example.com/"_s + QString::number(random.bounded(99));
    if (sometimes())
        job.language = text(random);
    if (sometimes())
        job.tag = text(random);
    if (sometimes())
        job.progress = random.bounded(101) / 100.0;
    if (sometimes())
        job.remaining = std::chrono::seconds(random.bounded(100'000));
    if (sometimes())
        job.created = birth;
    if (sometimes())
        job.started = birth + 1s;
    if (isTerminal(state) && sometimes())
        job.finished = birth + 10s;
    if (state == JobState::Completed && sometimes())
        job.result = u"https://example.com/result"_s;
    if (state == JobState::Failed) {
        job.error = text(random);
        job.errorCode = u"E1"_s;
    }
    return job;
}

QJsonValue mutate(const QJsonValue &value, QRandomGenerator &random)
{
    switch (random.bounded(9)) {
    case 0:
        return QJsonValue::Null;
    case 1:
        return 7;
    case 2:
        return -1e308;
    case 3:
        return u"rendering_v2"_s;
    case 4:
        return true;
    case 5:
        return QJsonArray {value, QJsonValue::Null};
    case 6:
        return QJsonObject {{u"a"_s, value}};
    case 7:
        return QString(1 << 14, u'x');
    default:
        return QJsonValue::Undefined;
    }
}

/// Replaces one random place of the tree.
QJsonValue mutated(QJsonValue value, QRandomGenerator &random)
{
    if (value.isObject() && !value.toObject().isEmpty() && random.bounded(5) != 0) {
        QJsonObject object = value.toObject();
        const QStringList keys = object.keys();
        const QString key = keys.at(random.bounded(int(keys.size())));
        object.insert(key, mutated(object.value(key), random)); // Undefined removes it
        return object;
    }
    return mutate(value, random);
}

} // namespace

/// What one end renders the other matches, for every shipped dialect and state; and whatever
/// happens to a message on its way, no state is invented. The seed is fixed and printed.
class TestDialectProperty : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qInfo("seed %u", seed); }
    void matchesWhatItRenders_data();
    void matchesWhatItRenders();
    void survivesAnyMutation_data() { matchesWhatItRenders_data(); }
    void survivesAnyMutation();
    void readsTheSameJobFromAList_data() { matchesWhatItRenders_data(); }
    void readsTheSameJobFromAList();
    void readsNoStateFromGarbage_data() { matchesWhatItRenders_data(); }
    void readsNoStateFromGarbage();
};

void TestDialectProperty::matchesWhatItRenders_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : DialectLibrary::shipped().names()) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

void TestDialectProperty::matchesWhatItRenders()
{
    QFETCH(QString, name);
    const Dialect dialect = *DialectLibrary::shipped().find(name);
    const Operation *status = dialect.operation(Verb::Status);
    QRandomGenerator random(seed);
    for (int i = 0; i < 600; ++i) {
        const JobState state = JobState(1 + i % int(JobState::Expired));
        const Job job = randomJob(random, state);
        const HttpReply rendered = status->renderReply({.jobs = {job}});
        QVERIFY2(!QJsonDocument::fromJson(rendered.body).isNull(),
                 rendered.body.left(300).constData());
        const Result<Message> read = status->readReply(rendered);
        QVERIFY2(read.isOk(), read.isOk() ? "" : qPrintable(read.error().detail));
        const Job &back = read->jobs.front();
        QCOMPARE(back.state, dialect.toldState(state));
        // What the dialect spells comes back as it was; what it does not spell is absent.
        QVERIFY(back.id == job.id || back.id.value.isEmpty());
        QVERIFY(back.title == job.title || back.title.isNull());
        QVERIFY(back.source == job.source || back.source.isNull());
        QVERIFY(back.progress == job.progress || !back.progress);
        QVERIFY(back.remaining == job.remaining || !back.remaining);
        QVERIFY(back.created == job.created || !back.created);
        QVERIFY(back.finished == job.finished || !back.finished);
        QVERIFY(back.result == job.result || back.result.isNull());
        QVERIFY(back.error == job.error || back.error.isNull());
        // Rendering what was read gives the same bytes: nothing that is spelt was lost.
        QCOMPARE(status->renderReply(*read).body, rendered.body);
    }
}

void TestDialectProperty::survivesAnyMutation()
{
    QFETCH(QString, name);
    const Dialect dialect = *DialectLibrary::shipped().find(name);
    const Operation *status = dialect.operation(Verb::Status);
    QRandomGenerator random(seed);
    for (int i = 0; i < 600; ++i) {
        const JobState state = JobState(1 + i % int(JobState::Expired));
        const QByteArray body = status->renderReply({.jobs = {randomJob(random, state)}}).body;
        const QJsonValue sent = mutated(QJsonDocument::fromJson(body).object(), random);
        const QByteArray wire = sent.isObject()
            ? QJsonDocument(sent.toObject()).toJson(QJsonDocument::Compact)
            : QJsonDocument(QJsonArray {sent}).toJson(QJsonDocument::Compact);
        const Result<Message> read = status->readReply({.body = wire});
        if (read.isOk()) {
            const JobState told = read->jobs.front().state;
            QVERIFY2(told == dialect.toldState(state) || told == JobState::Unknown,
                     wire.left(300).constData());
            QVERIFY(told != JobState::Unknown || !read->jobs.front().rawState.isEmpty());
        } else {
            QCOMPARE(read.error().kind, ApiError::Kind::Malformed);
            QVERIFY(read.error().detail.size() < 600);
        }
    }
}

void TestDialectProperty::readsTheSameJobFromAList()
{
    QFETCH(QString, name);
    const Dialect dialect = *DialectLibrary::shipped().find(name);
    const Operation *list = dialect.operation(Verb::List);
    if (!list) {
        return;
    }
    QRandomGenerator random(seed);
    Message message {.next = u"c2"_s, .more = true};
    for (int i = 0; i < 50; ++i) {
        message.jobs.push_back(randomJob(random, JobState::Running));
    }
    const Result<Message> read = list->readReply(list->renderReply(message));
    QVERIFY(read.isOk());
    QCOMPARE(read->jobs.size(), message.jobs.size());
    QCOMPARE(read->next, u"c2"_s);
    for (size_t i = 0; i < message.jobs.size(); ++i) {
        QCOMPARE(read->jobs[i].id, message.jobs[i].id);
    }
}

void TestDialectProperty::readsNoStateFromGarbage()
{
    QFETCH(QString, name);
    const Dialect dialect = *DialectLibrary::shipped().find(name);
    const Operation *status = dialect.operation(Verb::Status);
    const QByteArrayList garbage {"", "null", "[]", "{}", "7", "\"completed\"", "{\"data\":{}}",
                                  "{\"data\":null}", "<html>502</html>", "{\"status\":null}",
                                  "{\"status\":[\"completed\"]}", "{\"result\":{}}", "\xff\xfe",
                                  '"' + QByteArray(1 << 20, 'x') + '"',
                                  QByteArray(100'000, '['), "{\"status\":\"completed\""};
    for (const QByteArray &body : garbage) {
        const Result<Message> read = status->readReply({.body = body});
        QVERIFY2(!read.isOk(), body.left(80).constData());
        QCOMPARE(read.error().kind, ApiError::Kind::Malformed);
        QVERIFY(!read.error().detail.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestDialectProperty)
#include "tst_dialectproperty.moc"
