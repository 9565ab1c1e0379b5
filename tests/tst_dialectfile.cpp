// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/dialectlibrary.h"
#include "client/dialect/operation.h"

#include <QTemporaryDir>
#include <QTest>

using namespace dubwatch;
using namespace Qt::StringLiterals;

namespace {

const QByteArray minimal = R"({
  "ids": "{hex:8}",
  "shapes": {"job": {"is": {"id": "{id}"}, "when": {
    "running": {"s": "run"}, "completed": {"s": "done"}, "failed": {"s": "bad"}}}},
  "status": {"request": "GET /jobs/{id}", "reply": {"body": "{job}"}}
})";

QByteArray with(const QByteArray &what, const QByteArray &instead)
{
    Q_ASSERT(minimal.contains(what));
    return QByteArray(minimal).replace(what, instead);
}

/// With a submit whose request body is \a body.
QByteArray submitting(const QByteArray &body)
{
    return with("\"status\":", "\"submit\": {\"request\": \"POST /jobs\", \"body\": " + body
                    + ", \"reply\": {\"body\": {\"id\": \"{id}\"}}}, \"status\":");
}

} // namespace

/// A dialect file is checked when it is loaded: the error names the file, the JSON pointer, what
/// stood there and what could have.
class TestDialectFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsTheSmallestFile();
    void loadsEveryShippedFile();
    void loadsTheDocumentedExample();
    void takesManyLanguagesInARequest();
    void namesWhatIsWrongAndWhere_data();
    void namesWhatIsWrongAndWhere();
    void namesLineAndColumnOfBrokenJson();
    void namesAFileThatIsNotThere();
    void findsDialectsByNameAndByFile();
    void putsTheUsersFileInPlaceOfAShippedOne();
};

void TestDialectFile::loadsTheSmallestFile()
{
    const Result<Dialect> dialect = Dialect::fromJson(minimal, u"x.json"_s);
    QVERIFY2(dialect.isOk(), qPrintable(dialect.isOk() ? QString() : dialect.error().detail));
    QCOMPARE(dialect->name(), u"x"_s);
    QVERIFY(dialect->operation(Verb::Status));
    QVERIFY(!dialect->operation(Verb::Submit));
}

void TestDialectFile::loadsEveryShippedFile()
{
    QCOMPARE(DialectLibrary::shipped().names(),
             QStringList({u"dubwatch"_s, u"heygen-v3"_s, u"seed"_s}));
}

void TestDialectFile::loadsTheDocumentedExample()
{
    const QString tree = qEnvironmentVariable("DUBWATCH_SOURCE_DIR");
    const Result<Dialect> dialect
        = DialectLibrary::shipped().find(tree + u"/docs/examples/acme-dubbing.json"_s);
    QVERIFY2(dialect.isOk(), qPrintable(dialect.isOk() ? QString() : dialect.error().detail));
    QCOMPARE(dialect->title(), u"Acme Dubbing"_s);
}

void TestDialectFile::takesManyLanguagesInARequest()
{
    const auto dialect = Dialect::fromJson(submitting("{\"l\": [\"{language*}\"]}"), u"x.json"_s);
    QVERIFY2(dialect.isOk(), qPrintable(dialect.isOk() ? QString() : dialect.error().detail));
    QVERIFY(dialect->operation(Verb::Submit)->takesLanguages());
}

void TestDialectFile::namesWhatIsWrongAndWhere_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &json, const char *pointer,
                        const char *found, const char *expected) {
        QTest::newRow(name) << json << QString::fromLatin1(pointer) << QString::fromUtf8(found)
                            << QString::fromUtf8(expected);
    };
    row("unknown key", with("\"ids\"", "\"idz\": 1, \"ids\""), "the whole file", "idz", "shapes");
    row("no shapes", with("\"shapes\"", "\"title\""), "/title", "an object", "text");
    row("unknown field", with("{id}\"}, \"when", "{ident}\"}, \"when"), "/shapes/job/is/id",
        "{ident}", "id, title");
    row("unit for text", with("{id}\"}, \"when", "{id:s}\"}, \"when"), "/shapes/job/is/id",
        "{id:s}", "takes no unit");
    row("no unit", with("{id}\"}, \"when", "{progress}\"}, \"when"), "/shapes/job/is/id",
        "{progress}", "{progress:fraction}, {progress:percent}");
    row("wrong unit", with("{id}\"}, \"when", "{remaining:percent}\"}, \"when"),
        "/shapes/job/is/id", "{remaining:percent}", "{remaining:s}, {remaining:ms}");
    row("flags at odds", with("{id}\"}, \"when", "{id!?}\"}, \"when"), "/shapes/job/is/id",
        "{id!?}", "\"!\"");
    row("open brace", with("{id}\"}, \"when", "{id\"}, \"when"), "/shapes/job/is/id", "{id",
        "a \"}\"");
    row("star outside an array", with("{id}\"}, \"when", "{id*}\"}, \"when"), "/shapes/job/is/id",
        "*", "inside an array");
    row("unknown state", with("\"running\"", "\"walking\""), "/shapes/job/when", "walking",
        "running");
    row("same words", with("\"done\"", "\"run\""), "/shapes/job/when/running",
        "reads as \"completed\"", "no other state has");
    row("overlapping words", with("\"done\"", "\"done|run\""), "/shapes/job/when/running",
        "reads as \"completed\"", "no other state has");
    row("state without discriminator", with("{\"s\": \"done\"}", "{}"),
        "/shapes/job/when/completed", "an object", "not empty");
    row("an end that cannot be told", with("\"failed\"", "\"cancelled\""), "/shapes/job/when",
        "no \"failed\"", "\"completed\" and \"failed\"");
    row("a batch without ids",
        with("\"status\":", "\"batch\": {\"request\": \"GET /b\", \"reply\": {\"body\": "
                            "[\"{job*}\"]}}, \"status\":"),
        "/batch/request", "no {ids}", "{ids} in its query");
    row("a header's name", with("\"body\"", "\"headers\": {\"A b\": \"1\"}, \"body\""),
        "/status/reply/headers/A b", "A b", "the name of a header field");
    row("a header of two lines",
        with("\"body\"", "\"headers\": {\"A\": \"1\\r\\nB: 2\"}, \"body\""),
        "/status/reply/headers/A", "1", "without control characters");
    row("no method", with("GET /jobs", "/jobs"), "/status/request", "/jobs/{id}", "GET, POST");
    row("undeclared parameter", with("/jobs/{id}", "/{owner}/jobs/{id}"), "/status/request",
        "{owner}", "declared parameter");
    row("no shape", with("\"{job}\"", "{\"id\": \"{id}\"}"), "/status/reply/body", "no shape",
        "{job}");
    row("reply status", with("{\"body\": \"{job}\"}", "{\"status\": 404, \"body\": \"{job}\"}"),
        "/status/reply/status", "404", "200 to 299");
    row("ids", with("{hex:8}", "abc"), "/ids", "abc", "{hex:n}");
    row("short ids", with("{hex:8}", "{hex:2}"), "/ids", "{hex:2}", "from 8");
    row("kind of nothing", with("\"ids\"", "\"kind\": \"{title}\", \"ids\""), "/kind", "{title}",
        "{language} or {tag}");
    row("kind of a number", with("\"ids\"", "\"kind\": 3, \"ids\""), "/kind", "3", "text");
    row("no ids", with("\"ids\": \"{hex:8}\",", ""), "/ids", "nothing", "text");
    row("submit without id",
        with("\"status\":", "\"submit\": {\"request\": \"POST /jobs\", \"reply\": {\"body\": "
                            "{\"ok\": true}}}, \"status\":"),
        "/submit/reply/body", "no id", "{id*}");
    row("encoding", with("\"reply\"", "\"encoding\": \"xml\", \"reply\""), "/status/encoding",
        "xml", "json");
    row("a shape within text", with("\"{job}\"", "{\"n\": \"see {job}\", \"j\": \"{job}\"}"),
        "/status/reply/body/n", "\"see {job}\"", "{job} as the whole text");
    row("a shape in a request", submitting("{\"a\": [{\"b\": \"{job}\"}]}"), "/submit/body/a/0/b",
        "{job}", "the fields of one job");
    row("shapes in a request", submitting("{\"a\": [\"{job*}\"]}"), "/submit/body/a/0", "{job*}",
        "the fields of one job");
    row("many ids in a request", submitting("{\"a\": [\"{id*}\"]}"), "/submit/body/a/0",
        "{id*}", "the fields of one job");
    row("error pair", with("\"ids\"", "\"errors\": {\"notFound\": [200, \"x\"]}, \"ids\""),
        "/errors/notFound", "an array", "400 to 599");
    row("auth without key",
        with("\"ids\"", "\"auth\": [{\"header\": \"K\", \"value\": \"v\"}], \"ids\""),
        "/auth/0/value", "\"v\"", "{key}");
    row("key twice", with("\"ids\"", "\"title\": \"a\", \"title\": \"b\", \"ids\""), "title",
        "given twice", "");
}

void TestDialectFile::namesWhatIsWrongAndWhere()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, pointer);
    QFETCH(QString, found);
    QFETCH(QString, expected);
    const Result<Dialect> dialect = Dialect::fromJson(json, u"/some/where/mine.json"_s);
    QVERIFY(!dialect.isOk());
    const QString detail = dialect.error().detail;
    QVERIFY2(detail.startsWith(u"mine.json: "_s), qPrintable(detail));
    for (const QString &part : {pointer, found, expected}) {
        QVERIFY2(detail.contains(part), qPrintable(u"%1 lacks %2"_s.arg(detail, part)));
    }
}

void TestDialectFile::namesLineAndColumnOfBrokenJson()
{
    const Result<Dialect> dialect = Dialect::fromJson("{\n  \"ids\": tru }", u"mine.json"_s);
    QVERIFY(!dialect.isOk());
    QVERIFY2(dialect.error().detail.startsWith(u"mine.json:2:"_s),
             qPrintable(dialect.error().detail));
    const QByteArray deep = "{\"shapes\": " + QByteArray(100'000, '[');
    QVERIFY(Dialect::fromJson(deep, u"deep.json"_s).error().detail.contains(u"nesting"_s));
    QVERIFY(!Dialect::fromJson("", u"empty.json"_s).isOk());
    QVERIFY(!Dialect::fromJson("{\"title\": \"\xff\"}", u"latin.json"_s).isOk());
}

void TestDialectFile::namesAFileThatIsNotThere()
{
    const Result<Dialect> dialect = Dialect::fromFile(u"/nowhere/mine.json"_s);
    QVERIFY(dialect.error().detail.startsWith(u"/nowhere/mine.json: "_s));
}

void TestDialectFile::findsDialectsByNameAndByFile()
{
    const DialectLibrary library = DialectLibrary::shipped();
    QCOMPARE(library.find(u"seed"_s)->name(), u"seed"_s);
    QVERIFY(library.find(u"sed"_s).error().detail.contains(u"dubwatch, heygen-v3, seed"_s));
    QTemporaryDir folder;
    QFile file(folder.filePath(u"mine.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(minimal);
    file.close();
    QCOMPARE(library.find(file.fileName())->name(), u"mine"_s);
}

void TestDialectFile::putsTheUsersFileInPlaceOfAShippedOne()
{
    QTemporaryDir home;
    qputenv("XDG_DATA_HOME", home.path().toLocal8Bit());
    QVERIFY(QDir(home.path()).mkpath(u"dubwatch/dialects"_s));
    QFile file(home.filePath(u"dubwatch/dialects/seed.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(with("\"ids\"", "\"title\": \"My own\", \"ids\""));
    file.close();
    const Result<DialectLibrary> library = DialectLibrary::withUserFiles();
    QVERIFY(library.isOk());
    QCOMPARE(library->names().size(), 3);
    QCOMPARE(library->find(u"seed"_s)->title(), u"My own"_s);

    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    QVERIFY(DialectLibrary::withUserFiles().error().detail.contains(u"seed.json"_s));
}

QTEST_GUILESS_MAIN(TestDialectFile)
#include "tst_dialectfile.moc"
