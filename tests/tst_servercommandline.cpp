// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/commandline.h"
#include "server/simulation/scenariooptions.h"
#include "tests/support/scenarioof.h"

#include <QTemporaryDir>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::server;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Result<Command> parse(const QStringList &flags)
{
    return parseCommandLine(QStringList{u"dubwatch-server"_s} + flags);
}

Serve serve(const QStringList &flags)
{
    const Result<Command> command = parse(flags);
    if (!command || !std::holds_alternative<Serve>(*command)) {
        qFatal("not to be served: %s", qPrintable(flags.join(u' ')));
    }
    return std::get<Serve>(*command);
}

QString textOf(const QStringList &flags)
{
    const Result<Command> command = parse(flags);
    const auto *print = command ? std::get_if<Print>(&*command) : nullptr;
    return print ? print->text : QString();
}

QStringList namesOf(const Serve &command)
{
    QStringList names;
    for (const Dialect &dialect : command.options.dialects) {
        names << dialect.name();
    }
    names.sort();
    return names;
}

} // namespace

/// What each flag does, and what is said of one that cannot be used.
class TestServerCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheDocumentedDefaults();
    void takesEachFlag();
    void takesTheScenariosFlags_data();
    void takesTheScenariosFlags();
    void letsAFlagWinOverTheScenarioFile();
    void takesTheLastOfTwo();
    void takesTheKeyFromTheEnvironment();
    void putsADialectAtTheRoot();
    void servesAFileBesidesTheShippedOnes();
    void namesFlagAndExpectation_data();
    void namesFlagAndExpectation();
    void namesFileAndPlaceOfABrokenDialect();
    void printsHelpWithAllFlagsAndDefaults();
    void printsItsVersion();
    void keepsTheKeyOutOfErrors();

private:
    QString write(const QString &name, const QByteArray &text) const;
    QTemporaryDir m_folder;
};

QString TestServerCommandLine::write(const QString &name, const QByteArray &text) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        qFatal("cannot write %s", qPrintable(file.fileName()));
    }
    return file.fileName();
}

void TestServerCommandLine::hasTheDocumentedDefaults()
{
    const Serve command = serve({});
    QCOMPARE(command.options.host, u"127.0.0.1"_s);
    QCOMPARE(command.options.port, quint16(8000));
    QCOMPARE(command.options.threads, 1);
    QVERIFY(command.options.apiKey.isEmpty());
    QVERIFY(command.options.rootDialect.isNull());
    QVERIFY(command.options.scenario == Scenario());
    QCOMPARE(command.log, LogLevel::Info);
    QVERIFY(namesOf(command).contains(u"heygen-v3"_s));
}

void TestServerCommandLine::takesEachFlag()
{
    const Serve command = serve({u"--host"_s, u"::1"_s, u"--port=0"_s, u"--threads"_s, u"64"_s,
                                 u"--api-key"_s, u"k"_s, u"--log"_s, u"debug"_s});
    QCOMPARE(command.options.host, u"::1"_s);
    QCOMPARE(command.options.port, quint16(0));
    QCOMPARE(command.options.threads, 64);
    QCOMPARE(command.options.apiKey, u"k"_s);
    QCOMPARE(command.log, LogLevel::Debug);
}

void TestServerCommandLine::takesTheScenariosFlags_data()
{
    QTest::addColumn<QString>("flag");
    QTest::addColumn<QString>("value");
    const auto row = [](const QString &flag, const QString &value) {
        QTest::newRow(qPrintable(flag)) << flag << value;
    };
    row(u"seed"_s, u"7"_s);
    row(u"duration"_s, u"1s..2s"_s);
    row(u"queue"_s, u"3s"_s);
    row(u"error-rate"_s, u"0.5"_s);
    row(u"fail-at"_s, u"0..1"_s);
    row(u"eta"_s, u"stuck"_s);
    row(u"progress"_s, u"eased"_s);
    row(u"latency"_s, u"10ms..20ms"_s);
    row(u"pace"_s, u"5s"_s);
    row(u"speed"_s, u"60"_s);
    row(u"jobs"_s, u"20"_s);
    row(u"max-jobs"_s, u"3"_s);
    row(u"script"_s, u"503,200"_s);
    row(u"rate-limit"_s, u"10/s"_s);
    row(u"result-lifetime"_s, u"10m"_s);
}

void TestServerCommandLine::takesTheScenariosFlags()
{
    QFETCH(QString, flag);
    QFETCH(QString, value);
    const Scenario scenario = serve({u"--"_s + flag, value}).options.scenario;
    QVERIFY(scenario != Scenario());
    QCOMPARE(scenarioToJson(scenario)[flag].toString(), value);
}

void TestServerCommandLine::letsAFlagWinOverTheScenarioFile()
{
    const QString path = write(u"busy.json"_s, R"({"seed": 18446744073709551615, "jobs": "5"})");
    const Scenario read = serve({u"--scenario"_s, path}).options.scenario;
    QCOMPARE(read.seed, std::numeric_limits<quint64>::max());
    QCOMPARE(read.jobs, quint64(5));
    const Scenario both = serve({u"--seed"_s, u"2"_s, u"--scenario"_s, path}).options.scenario;
    QCOMPARE(both.seed, quint64(2));
    QCOMPARE(both.jobs, quint64(5));
    // Also where the flag says what is the default.
    QCOMPARE(serve({u"--scenario"_s, path, u"--jobs"_s, u"0"_s}).options.scenario.jobs, quint64(0));
}

void TestServerCommandLine::takesTheLastOfTwo()
{
    QCOMPARE(serve({u"--port"_s, u"1"_s, u"--port"_s, u"2"_s}).options.port, quint16(2));
}

void TestServerCommandLine::takesTheKeyFromTheEnvironment()
{
    qputenv("TST_SERVER_KEY", "s3cret");
    QCOMPARE(serve({u"--api-key-env"_s, u"TST_SERVER_KEY"_s}).options.apiKey, u"s3cret"_s);
    qunsetenv("TST_SERVER_KEY");
    QVERIFY(!parse({u"--api-key-env"_s, u"TST_SERVER_KEY"_s}));
}

void TestServerCommandLine::putsADialectAtTheRoot()
{
    const Serve command = serve({u"--dialect"_s, u"heygen-v3"_s});
    QCOMPARE(command.options.rootDialect, u"heygen-v3"_s);
    QCOMPARE(namesOf(command), namesOf(serve({})));
}

void TestServerCommandLine::servesAFileBesidesTheShippedOnes()
{
    const QString path = write(u"tiny.json"_s,
                               R"({"shapes": {"job": {"is": {}, "when": {"running": {"s": 1},)"
                               R"( "completed": {"s": 2}, "failed": {"s": 3}}}},)"
                               R"( "status": {"request": "GET /s", "reply": {"body": "{job}"}}})");
    const Serve command = serve({u"--dialect"_s, path});
    QCOMPARE(command.options.rootDialect, u"tiny"_s);
    QStringList expected = namesOf(serve({})) + QStringList{u"tiny"_s};
    expected.sort();
    QCOMPARE(namesOf(command), expected);
}

void TestServerCommandLine::namesFlagAndExpectation_data()
{
    QTest::addColumn<QStringList>("flags");
    QTest::addColumn<QString>("says");
    const auto row = [](const QString &flag, const QString &value, const QString &says) {
        QTest::addRow("%s %s", qPrintable(flag), qPrintable(value))
            << QStringList{flag, value} << says;
    };
    for (const QString &port : {u"65536"_s, u"-1"_s, u"http"_s, u""_s, u"1e3"_s, u" "_s}) {
        row(u"--port"_s, port,
            u"--port: expected a whole number from 0 to 65535, found \"%1\""_s.arg(port));
    }
    row(u"--threads"_s, u"0"_s, u"--threads: expected a whole number from 1 to 64, found \"0\""_s);
    row(u"--threads"_s, u"65"_s, u"--threads: "_s);
    row(u"--log"_s, u"loud"_s, u"--log: expected error, warning, info or debug, found \"loud\""_s);
    row(u"--host"_s, u""_s, u"--host: expected an address"_s);
    row(u"--api-key"_s, u""_s, u"--api-key: expected a key"_s);
    row(u"--api-key-env"_s, u"NO_SUCH_VARIABLE"_s, u"--api-key-env: expected the name"_s);
    row(u"--dialect"_s, u"nowhere"_s, u"--dialect: no dialect \"nowhere\": known are dubwatch"_s);
    row(u"--dialect"_s, u"/no/where.json"_s, u"--dialect: /no/where.json: "_s);
    row(u"--dialect"_s, u""_s, u"--dialect: "_s);
    row(u"--scenario"_s, u"/no/where.json"_s, u"--scenario: /no/where.json: cannot be read"_s);
    row(u"--seed"_s, u"-1"_s, u"--seed: \"-1\": expected a whole number"_s);
    row(u"--seed"_s, u"18446744073709551616"_s, u"--seed: "_s);
    row(u"--duration"_s, u"5"_s, u"--duration: "_s);
    row(u"--duration"_s, u"9s..5s"_s, u"--duration: "_s);
    row(u"--duration"_s, u"file:/no/where.txt"_s, u"/no/where.txt"_s);
    row(u"--error-rate"_s, u"2"_s, u"--error-rate: \"2\": expected a part from 0 to 1"_s);
    row(u"--eta"_s, u"wrong"_s, u"--eta: \"wrong\": expected exact, noisy"_s);
    row(u"--progress"_s, u"stepped:0"_s, u"--progress: "_s);
    row(u"--latency"_s, u"fast"_s, u"--latency: "_s);
    row(u"--pace"_s, u"-1s"_s, u"--pace: "_s);
    row(u"--speed"_s, u"0"_s, u"--speed: \"0\": expected a number from 0.001 to "_s);
    row(u"--speed"_s, u"nan"_s, u"--speed: "_s);
    row(u"--jobs"_s, u"1000001"_s, u"--jobs: "_s);
    row(u"--script"_s, u"503;200"_s, u"--script: "_s);
    row(u"--script"_s, u"302"_s, u"--script: "_s);
    row(u"--rate-limit"_s, u"0/s"_s, u"--rate-limit: "_s);
    row(u"--rate-limit"_s, u"10"_s, u"--rate-limit: "_s);
    row(u"stray"_s, u"argument"_s, u"unexpected argument \"stray\""_s);
    row(u"--frobnicate"_s, u"1"_s, u"frobnicate"_s);
    QTest::newRow("no value") << QStringList{u"--port"_s} << u"port"_s;
    QTest::newRow("both keys") << QStringList{u"--api-key"_s, u"a"_s, u"--api-key-env"_s, u"HOME"_s}
                               << u"--api-key and --api-key-env"_s;
}

void TestServerCommandLine::namesFlagAndExpectation()
{
    QFETCH(QStringList, flags);
    QFETCH(QString, says);
    const Result<Command> command = parse(flags);
    QVERIFY(!command);
    QCOMPARE(command.error().kind, ApiError::Kind::InvalidInput);
    QVERIFY2(command.error().detail.contains(says), qPrintable(command.error().detail));
    QVERIFY(!command.error().detail.contains(u'\n'));
}

void TestServerCommandLine::namesFileAndPlaceOfABrokenDialect()
{
    const auto errorOf = [&](const QByteArray &text) {
        const auto command = parse({u"--dialect"_s, write(u"mine.json"_s, text)});
        return command ? QString() : command.error().detail;
    };
    QVERIFY2(errorOf("{\n  nonsense").contains(u"mine.json:2:4: broken JSON"),
             qPrintable(errorOf("{\n  nonsense")));
    const QString unknown = errorOf(R"({"shapes": {"job": {"is": {"id": "{id}"}}}})");
    QVERIFY2(unknown.contains(u"mine.json: /shapes/job/when: "), qPrintable(unknown));
}

void TestServerCommandLine::printsHelpWithAllFlagsAndDefaults()
{
    for (const QString &flag : {u"--help"_s, u"-h"_s}) {
        const QString help = textOf({flag});
        for (const QString &option :
             {u"host"_s, u"port"_s, u"dialect"_s, u"scenario"_s, u"api-key"_s, u"api-key-env"_s,
              u"threads"_s, u"log"_s, u"version"_s}) {
            QVERIFY2(help.contains(u"--"_s + option), qPrintable(option));
        }
        for (const ScenarioOption &option : scenarioOptions()) {
            QVERIFY2(help.contains(u"--"_s + option.name), qPrintable(option.name));
        }
        QVERIFY(help.simplified().contains(u"Default: 8000."));
    }
}

void TestServerCommandLine::printsItsVersion()
{
    QCOMPARE(textOf({u"--version"_s}), u"dubwatch-server " DUBWATCH_VERSION "\n"_s);
    QCOMPARE(textOf({u"-v"_s, u"--port"_s, u"0"_s}), u"dubwatch-server " DUBWATCH_VERSION "\n"_s);
}

void TestServerCommandLine::keepsTheKeyOutOfErrors()
{
    const Result<Command> command = parse({u"--api-key"_s, u"s3cret"_s, u"--port"_s, u"x"_s});
    QVERIFY(!command.error().detail.contains(u"s3cret"));
}

QTEST_GUILESS_MAIN(TestServerCommandLine)
#include "tst_servercommandline.moc"
