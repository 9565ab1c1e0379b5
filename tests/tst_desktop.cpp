// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/desktop/backendlist.h"
#include "app/desktop/commandline.h"
#include "app/desktop/demojobs.h"
#include "client/curlcommand.h"
#include "client/knowledgestore.h"
#include "server/simulation/joboverrides.h"
#include "server/simulation/life.h"
#include "server/simulation/timeline.h"

#include <QDir>
#include <QProcess>
#include <QSettings>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace dubwatch;
using namespace dubwatch::app;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What the program is told before there is a window, and what it takes from there.
class TestDesktop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsItsOptions();
    void namesWhatCannotBeUsed_data();
    void namesWhatCannotBeUsed();
    void takesTheKeyFromTheEnvironment();
    void answersAndEnds_data();
    void answersAndEnds();
    void refusesWithTwo_data();
    void refusesWithTwo();
    void keepsItsStateWhenItIsToldToEnd();
    void showsEveryStateFromTheBeginning();
    void namesDemoJobsApart();
    void beginsWithTheBuiltInSimulation();
    void knowsABackendByAddressAndDialect();
    void refusesWhatIsNoBackend_data();
    void refusesWhatIsNoBackend();
    void findsADialectFileAgainFromAnywhere();
    void quotesForTheShell();
    void putsTheKeyInNoCommand();

private:
    static QString program()
    {
        return QCoreApplication::applicationDirPath() + u"/dubwatch"_s;
    }
    static QProcessEnvironment environmentIn(const QTemporaryDir &home)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, home.path());
        environment.insert(u"XDG_DATA_HOME"_s, home.path());
        return environment;
    }
    static Result<DesktopCommand> parse(const QStringList &arguments)
    {
        return parseCommandLine(QStringList {u"dubwatch"_s} + arguments);
    }
};

void TestDesktop::readsItsOptions()
{
    const auto demo = std::get<DesktopOptions>(*parse({u"--demo"_s, u"20"_s}));
    QCOMPARE(demo.demo, 20);
    QVERIFY(demo.url.isEmpty());
    const auto url = std::get<DesktopOptions>(
        *parse({u"--url"_s, u"http://127.0.0.1:8000"_s, u"--dialect"_s, u"seed"_s}));
    QCOMPARE(url.url, QUrl(u"http://127.0.0.1:8000"_s));
    QCOMPARE(url.dialect, u"seed"_s);
    QCOMPARE(url.polling.memory, KnowledgeStore::usualDirectory());
    const auto polled = std::get<DesktopOptions>(*parse(
        {u"--policy"_s, u"fixed:5s"_s, u"--max-rate"_s, u"10/s"_s, u"--no-memory"_s}));
    QCOMPARE(polled.polling.policy.interval, Duration(5s));
    QCOMPARE(polled.polling.maxRate, std::optional(10.0));
    QVERIFY(polled.polling.memory.isEmpty());
    QVERIFY(std::holds_alternative<QString>(*parse({u"--help"_s})));
}

void TestDesktop::namesWhatCannotBeUsed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const QStringList &arguments, const QString &named) {
        QTest::newRow(name) << arguments << named;
    };
    row("a word", {u"--demo"_s, u"many"_s}, u"--demo: expected a whole number from 1 to 100000, "
                                            "found \"many\""_s);
    row("nothing", {u"--demo"_s, u"0"_s}, u"found \"0\""_s);
    row("too many", {u"--demo"_s, u"100001"_s}, u"found \"100001\""_s);
    row("half", {u"--demo"_s, u"1.5"_s}, u"found \"1.5\""_s);
    row("no value", {u"--demo"_s}, u"demo"_s);
    row("unknown", {u"--frobnicate"_s}, u"frobnicate"_s);
    row("left over", {u"extra"_s}, u"unexpected argument \"extra\""_s);
    row("both", {u"--demo"_s, u"1"_s, u"--url"_s, u"http://a"_s}, u"--demo and --url"_s);
    row("no key", {u"--url"_s, u"http://a"_s, u"--api-key-env"_s, u"DUBWATCH_NOT_THERE"_s},
        u"DUBWATCH_NOT_THERE"_s);
    row("whose key", {u"--api-key-env"_s, u"HOME"_s}, u"--api-key-env: expected --url"_s);
    row("whose dialect", {u"--demo"_s, u"1"_s, u"--dialect"_s, u"seed"_s},
        u"--dialect: expected --url"_s);
    row("query", {u"--url"_s, u"http://a/?key=s3cret"_s}, u"--url: expected an address"_s);
    row("policy", {u"--policy"_s, u"lazy"_s}, u"--policy: "_s);
    row("poll cost", {u"--poll-cost"_s, u"0s"_s}, u"--poll-cost: expected a time"_s);
    row("rate", {u"--max-rate"_s, u"10"_s}, u"--max-rate: expected"_s);
    row("no help-all", {u"--help-all"_s}, u"help-all"_s);
}

void TestDesktop::namesWhatCannotBeUsed()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const Result<DesktopCommand> command = parse(arguments);
    QVERIFY(!command);
    QVERIFY2(command.error().detail.contains(named), qPrintable(command.error().detail));
    QVERIFY(!command.error().detail.contains(u"s3cret"_s));
}

void TestDesktop::takesTheKeyFromTheEnvironment()
{
    qputenv("DUBWATCH_TEST_KEY", "s3cret");
    const auto options = std::get<DesktopOptions>(*parse(
        {u"--url"_s, u"http://a"_s, u"--api-key-env"_s, u"DUBWATCH_TEST_KEY"_s}));
    QCOMPARE(options.apiKey, u"s3cret"_s);
}

void TestDesktop::answersAndEnds_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("text");
    QTest::newRow("version") << u"--version"_s << u"dubwatch " DUBWATCH_VERSION "\n"_s;
    QTest::newRow("help") << u"--help"_s << u"--demo <N>"_s;
    QTest::newRow("usage") << u"--help"_s << u"Usage: dubwatch [options]\n"_s;
    QTest::newRow("short") << u"-h"_s << u"Usage: dubwatch [options]\n"_s;
}

void TestDesktop::answersAndEnds()
{
    QFETCH(QString, argument);
    QFETCH(QString, text);
    QProcess process;
    process.start(program(), {argument});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    const QString output = QString::fromUtf8(process.readAllStandardOutput());
    QVERIFY2(output.contains(text), qPrintable(output));
}

void TestDesktop::refusesWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("demo") << QStringList {u"--demo"_s, u"-1"_s} << u"-1"_s;
    QTest::newRow("option") << QStringList {u"--nonsense"_s} << u"nonsense"_s;
    QTest::newRow("url") << QStringList {u"--url"_s, u"ftp://x"_s} << u"--url: expected"_s;
    QTest::newRow("secret") << QStringList {u"--url"_s, u"http://me:s3cret@127.0.0.1:1"_s}
                            << u"--url: expected"_s;
    QTest::newRow("dialect") << QStringList {u"--url"_s, u"http://127.0.0.1:1"_s, u"--dialect"_s,
                                             u"klingon"_s}
                             << u"klingon"_s;
    QTest::newRow("dialect file") << QStringList {u"--url"_s, u"http://127.0.0.1:1"_s,
                                                  u"--dialect"_s, u"/no/such/file.json"_s}
                                  << u"file.json"_s;
}

void TestDesktop::refusesWithTwo()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const QTemporaryDir home;
    QProcess process;
    process.setProcessEnvironment(environmentIn(home));
    process.start(program(), arguments);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
    const QString errors = QString::fromUtf8(process.readAllStandardError());
    QVERIFY2(errors.contains(named) && !errors.contains(u"s3cret"_s), qPrintable(errors));
    QVERIFY(process.readAllStandardOutput().isEmpty());
}

void TestDesktop::keepsItsStateWhenItIsToldToEnd()
{
#ifndef Q_OS_UNIX
    QSKIP("Programs are told to end by signals on Unix only");
#endif
    QTcpServer backend;
    QVERIFY(backend.listen(QHostAddress::LocalHost));
    const QTemporaryDir home;
    QProcess process;
    process.setProcessEnvironment(environmentIn(home));
    // Among options of Qt's own, which the window is made with as well.
    process.start(program(), {u"-reverse"_s, u"--platform"_s, u"offscreen"_s, u"--url"_s,
                              u"http://127.0.0.1:%1"_s.arg(backend.serverPort())});
    QVERIFY(backend.waitForNewConnection(20'000)); // so that it stands by now
    process.terminate();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    const QSettings settings(home.filePath(u"dubwatch/dubwatch.ini"_s), QSettings::IniFormat);
    QVERIFY(settings.childGroups().contains(u"window"_s));
}

void TestDesktop::showsEveryStateFromTheBeginning()
{
    const server::Scenario scenario = demoScenario();
    const Instant born = Instant() + 1h;
    // From the job's birth; a start and a poll lie between that and what a person sees.
    for (const Duration age : {2s, 3s, 5s, 15s, 20s, 25s}) {
        std::map<JobState, int> jobs;
        for (quint64 ordinal = 0; ordinal < 20; ++ordinal) {
            ++jobs[server::stateAt(server::decideLife(scenario, ordinal, born, {}), born + age)];
        }
        for (const JobState state :
             {JobState::Queued, JobState::Running, JobState::Completed, JobState::Failed}) {
            QVERIFY2(jobs[state] > 0, qPrintable(u"state %1 at %2 s"_s.arg(int(state)).arg(
                                          age / 1s)));
        }
    }
}

void TestDesktop::namesDemoJobsApart()
{
    QSet<QString> titles;
    for (const JobDraft &draft : demoJobs(200)) {
        titles << draft.title;
        QVERIFY(!draft.language.isEmpty() && !draft.source.isEmpty());
    }
    QCOMPARE(titles.size(), 200);
}

void TestDesktop::beginsWithTheBuiltInSimulation()
{
    BackendList list(DialectLibrary::shipped());
    list.setBuiltIn(QUrl(u"http://127.0.0.1:4711"_s));
    QVERIFY(list.isBuiltIn(0));
    QCOMPARE(list.at(0).url.port(), 4711);
    QCOMPARE(list.names(), QStringList {u"Built-in simulation"_s});
    QCOMPARE(list.dialectOf(0), u"dubwatch"_s);
}

void TestDesktop::knowsABackendByAddressAndDialect()
{
    BackendList list(DialectLibrary::shipped());
    const QUrl url(u"http://127.0.0.1:8000"_s);
    QCOMPARE(*list.add(url, u"dubwatch"_s, u"one"_s), 1);
    QCOMPARE(*list.add(url, u"seed"_s, {}), 2);
    QCOMPARE(*list.add(url, u"dubwatch"_s, u"two"_s), 1);
    QCOMPARE(list.at(1).apiKey, u"two"_s);
    QCOMPARE(list.names().size(), 3);
    QVERIFY2(list.names()[1].contains(u"127.0.0.1:8000"_s), qPrintable(list.names()[1]));
}

void TestDesktop::refusesWhatIsNoBackend_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("dialect");
    QTest::newRow("scheme") << u"file:///etc/passwd"_s << u"dubwatch"_s;
    QTest::newRow("no host") << u"http://"_s << u"dubwatch"_s;
    QTest::newRow("no address") << u"%%%"_s << u"dubwatch"_s;
    QTest::newRow("empty") << QString() << u"dubwatch"_s;
    QTest::newRow("secret") << u"http://me:s3cret@127.0.0.1"_s << u"dubwatch"_s;
    QTest::newRow("dialect") << u"http://127.0.0.1"_s << u"klingon"_s;
}

void TestDesktop::refusesWhatIsNoBackend()
{
    QFETCH(QString, url);
    QFETCH(QString, dialect);
    BackendList list(DialectLibrary::shipped());
    const Result<int> place = list.add(QUrl(url), dialect, {});
    QVERIFY(!place);
    QCOMPARE(place.error().kind, ApiError::Kind::InvalidInput);
    QVERIFY(!place.error().detail.contains(u"s3cret"_s));
    QCOMPARE(list.names().size(), 1);
}

void TestDesktop::findsADialectFileAgainFromAnywhere()
{
    const QTemporaryDir folder;
    // Of the same name as a shipped one: the path tells them apart.
    QVERIFY(QFile::copy(u":/dubwatch/dialects/seed.json"_s, folder.filePath(u"seed.json"_s)));
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()));
    BackendList list(DialectLibrary::shipped());
    const QUrl url(u"http://127.0.0.1:8000"_s);
    const Result<int> own = list.add(url, u"./seed.json"_s, {});
    const Result<int> shipped = list.add(url, u"seed"_s, {});
    QVERIFY(QDir::setCurrent(before));
    QVERIFY(own && shipped && *own != *shipped);
    QCOMPARE(list.dialectOf(*shipped), u"seed"_s);
    QVERIFY(QFileInfo(list.dialectOf(*own)).isAbsolute());
    QCOMPARE(*list.add(url, list.dialectOf(*own), {}), *own);
}

void TestDesktop::quotesForTheShell()
{
    QCOMPARE(shellQuoted(u"it's $HOME `x`"_s), u"'it'\\''s $HOME `x`'"_s);
    QProcess shell;
    const QString nasty = u"a'b\"c$(echo no) \\ \n;"_s;
    shell.start(u"/bin/sh"_s, {u"-c"_s, u"printf %s "_s + shellQuoted(nasty)});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), nasty);
}

void TestDesktop::putsTheKeyInNoCommand()
{
    const DialectLibrary library = DialectLibrary::shipped();
    for (const Dialect &dialect : library.dialects()) {
        const Backend backend {QUrl(u"https://me:pw@api.test/base/"_s), dialect, u"s3cret'\""_s};
        const QString command = curlCommand(backend, JobId {u"a'b;c"_s});
        QVERIFY2(!command.contains(u"s3cret"_s) && !command.contains(u"pw@"_s),
                 qPrintable(command));
        QVERIFY2(command.startsWith(u"curl -sS"_s) && command.contains(u"https://api.test/base/"_s),
                 qPrintable(command));
        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DUBWATCH_API_KEY"_s, u"k 1"_s);
        shell.setProcessEnvironment(environment);
        shell.start(u"/bin/sh"_s, {u"-c"_s, u"curl() { printf '[%s]' \"$@\"; }\n"_s + command});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 0);
        QVERIFY(shell.readAllStandardError().isEmpty());
        const QString words = QString::fromUtf8(shell.readAllStandardOutput());
        QVERIFY2(!command.contains(u"DUBWATCH_API_KEY"_s) || words.contains(u"k 1]"_s),
                 qPrintable(words));
    }
}

QTEST_GUILESS_MAIN(TestDesktop)
#include "tst_desktop.moc"
