// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/cli/commandline.h"

#include <QTemporaryDir>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::app;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What dubwatch-cli makes of its arguments, and of its environment.
class TestCliCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void takesTheBackendFromOptionThenEnvironment();
    void takesTheKeyFromTheNamedVariableOnly();
    void takesADialectOfTheUsersOwn();
    void makesADraftForEachCopyAndLanguage();
    void readsWhatAWaitTakes();
    void givesTheSeedItsJobAndItsAttempts();
    void takesIdsFromArgumentsAndInputOnce();
    void takesStatesInOurWordsAndTheApis();
    void takesOptionsBeforeTheCommand();
    void helpsWithEachCommand_data();
    void helpsWithEachCommand();
    void escapesWhatItQuotes();
};

namespace {

Result<CommandLine> parse(const QString &arguments)
{
    return parseCommandLine(QStringList{u"dubwatch-cli"_s}
                            + arguments.split(u' ', Qt::SkipEmptyParts));
}

Command commandOf(const QString &arguments)
{
    const Result<CommandLine> line = parse(arguments);
    if (!line) {
        qFatal("%s: %s", qPrintable(arguments), qPrintable(line.error().detail));
    }
    return std::get<Command>(*line);
}

template <typename What>
What what(const QString &arguments)
{
    return std::get<What>(commandOf(arguments).what);
}

QStringList texts(const Selection &jobs)
{
    QStringList ids;
    for (const JobId &id : jobs.ids) {
        ids << id.value;
    }
    return ids;
}

} // namespace

void TestCliCommandLine::init()
{
    qunsetenv("DUBWATCH_URL");
    qunsetenv("TEST_KEY");
}

void TestCliCommandLine::cleanup()
{
    init();
}

void TestCliCommandLine::namesWhatIsWrong_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QStringList>("parts");
    const auto row = [](const char *arguments, const QStringList &parts) {
        QTest::addRow("%s", arguments) << QString::fromLatin1(arguments) << parts;
    };
    row("", {u"submit, watch, wait, list, cancel or backend"_s, u"'dubwatch-cli --help'"_s});
    row("wait a --policy slow", {u"--policy"_s, u"adaptive, clamped, fixed"_s, u"slow"_s});
    row("wait a --policy fixed:0s", {u"--policy"_s, u"fixed:5s"_s, u"fixed:0s"_s});
    row("wait a --poll-cost 0", {u"--poll-cost"_s, u"longer than 0"_s});
    row("wait a --poll-cost 2s --policy fixed", {u"--poll-cost"_s, u"adaptive"_s});
    row("wait a --max-rate 10", {u"--max-rate"_s, u"10/s"_s});
    row("wait a --max-rate 0/s", {u"--max-rate"_s, u"above 0"_s});
    row("backend", {u"show or forget"_s});
    row("backend drop", {u"show or forget"_s, u"drop"_s});
    row("backend forget --all --url http://127.0.0.1:1", {u"--all and --url"_s});
    row("frobnicate", {u"frobnicate"_s, u"submit, watch, wait, list, cancel or backend"_s});
    row("wait", {u"job ids"_s, u"standard input"_s, u"'dubwatch-cli wait --help'"_s});
    row("cancel", {u"job ids"_s});
    row("watch", {u"job ids"_s, u"--all"_s});
    row("watch --all job_1", {u"--all"_s, u"found both"_s});
    row("watch --all -", {u"--all"_s, u"found both"_s});
    row("list extra", {u"extra"_s});
    row("submit extra", {u"extra"_s});
    row("wait --unknown job_1", {u"unknown"_s, u"'dubwatch-cli wait --help'"_s});
    row("wait --count 2 job_1", {u"count"_s});
    row("wait --deadline", {u"--deadline"_s});
    row("wait job_1 --deadline soon", {u"--deadline"_s, u"soon"_s, u"10s"_s});
    row("wait job_1 --deadline 10", {u"--deadline"_s, u"10"_s});
    row("wait job_1 --deadline 0", {u"--deadline"_s, u"longer than 0"_s});
    row("wait job_1 --max-attempts 0", {u"--max-attempts"_s, u"from 1"_s, u"\"0\""_s});
    row("wait job_1 --max-attempts many", {u"--max-attempts"_s, u"many"_s});
    row("wait job_1 --min-interval 5s --max-interval 2s", {u"--max-interval"_s, u"5s"_s, u"2s"_s});
    row("wait a\"b", {u"job id"_s});
    row("submit --count 0", {u"--count"_s, u"1 to 100000"_s});
    row("submit --count 1e3", {u"--count"_s, u"1e3"_s});
    row("submit --dialect heygen-v3 --language German", {u"--source"_s, u"heygen-v3"_s});
    row("submit --dialect heygen-v3 --source http://x/y", {u"--language"_s});
    row("list --limit -1", {u"--limit"_s, u"-1"_s});
    row("list --state nope", {u"--state"_s, u"nope"_s, u"running"_s});
    row("list --log loud", {u"--log"_s, u"loud"_s, u"warning"_s});
    row("list --dialect nope", {u"--dialect"_s, u"nope"_s, u"heygen-v3"_s});
    row("list --dialect /nowhere/own.json", {u"--dialect"_s, u"/nowhere/own.json"_s});
    row("wait --dialect seed job_1", {u"seed"_s, u"job_1"_s});
    row("list --url 127.0.0.1:8000", {u"--url"_s, u"http://127.0.0.1:8000"_s});
    row("list --url ftp://a", {u"--url"_s});
    row("list --url http://a/?b", {u"--url"_s});
    row("list --url http://me:key@a", {u"--url"_s, u"a key is given apart"_s});
    row("list --api-key-env TEST_KEY", {u"--api-key-env"_s, u"TEST_KEY"_s});
    row("list --ca-file /nowhere", {u"--ca-file"_s, u"/nowhere"_s});
    row("list --json=yes", {u"--json"_s});
}

void TestCliCommandLine::namesWhatIsWrong()
{
    QFETCH(const QString, arguments);
    QFETCH(const QStringList, parts);
    const Result<CommandLine> line = parse(arguments);
    QVERIFY(!line);
    for (const QString &part : parts) {
        QVERIFY2(line.error().detail.contains(part), qPrintable(line.error().detail));
    }
}

void TestCliCommandLine::takesTheBackendFromOptionThenEnvironment()
{
    QCOMPARE(commandOf(u"list"_s).backend.url, QUrl(u"http://127.0.0.1:8000"_s));
    qputenv("DUBWATCH_URL", "https://there.test/api");
    QCOMPARE(commandOf(u"list"_s).backend.url, QUrl(u"https://there.test/api"_s));
    QCOMPARE(commandOf(u"list --url http://here.test"_s).backend.url, QUrl(u"http://here.test"_s));
    qputenv("DUBWATCH_URL", "nonsense");
    QVERIFY(parse(u"list"_s).error().detail.contains(u"DUBWATCH_URL"_s));
    qputenv("DUBWATCH_URL", "");
    QCOMPARE(commandOf(u"list"_s).backend.url, QUrl(u"http://127.0.0.1:8000"_s));
}

void TestCliCommandLine::takesTheKeyFromTheNamedVariableOnly()
{
    qputenv("TEST_KEY", "right");
    QCOMPARE(commandOf(u"list --api-key-env TEST_KEY"_s).backend.apiKey, u"right"_s);
    QVERIFY(commandOf(u"list"_s).backend.apiKey.isEmpty());
}

void TestCliCommandLine::takesADialectOfTheUsersOwn()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"own.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"title": "Own", "shapes": {"job": {"is": {}, "when": {
        "running": {"s": "busy"}, "completed": {"s": "done"}, "failed": {"s": "bad"}}}},
        "status": {"request": "GET /job", "reply": {"body": "{job}"}}})");
    file.close();
    const Command command = commandOf(u"watch --dialect "_s + file.fileName());
    QCOMPARE(command.backend.dialect.name(), u"own"_s);
    file.remove();
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"title\": 7}");
    file.close();
    const Result<CommandLine> broken = parse(u"watch --dialect "_s + file.fileName());
    QVERIFY2(broken.error().detail.contains(u"own.json: /title"_s),
             qPrintable(broken.error().detail));
}

void TestCliCommandLine::makesADraftForEachCopyAndLanguage()
{
    const auto submit = what<SubmitCommand>(
        u"submit --title T --source http://x/y --tag nightly --language German --language French "
        "--count 2"_s);
    QCOMPARE(submit.drafts.size(), size_t(4));
    QCOMPARE(submit.drafts[1], (JobDraft{u"T 2"_s, u"http://x/y"_s, u"German"_s, u"nightly"_s}));
    QCOMPARE(submit.drafts[2].language, u"French"_s);
    const auto plain = what<SubmitCommand>(u"submit"_s);
    QCOMPARE(plain.drafts, std::vector<JobDraft>{JobDraft{}});
    QVERIFY(plain.drafts[0].title.isNull());
}

void TestCliCommandLine::readsWhatAWaitTakes()
{
    const auto wait = what<WaitCommand>(
        u"wait job_1 --deadline 10m --max-attempts 3 --min-interval 2m --json"_s);
    QCOMPARE(wait.deadline, std::optional<Duration>(10min));
    QCOMPARE(wait.maxAttempts, 3);
    QCOMPARE(wait.limits.minInterval, Duration(2min));
    QCOMPARE(wait.limits.maxInterval, Duration(2min)); // never under the shortest, unless asked
    const auto plain = what<WaitCommand>(u"wait job_1"_s);
    QCOMPARE(plain.deadline, std::nullopt);
    QCOMPARE(plain.maxAttempts, 0);
    QCOMPARE(plain.limits, (PollLimits{500ms, 60s}));
    const auto clamped = what<WaitCommand>(u"wait job_1 --policy clamped"_s);
    QCOMPARE(clamped.limits, (PollLimits{1s, 10s}));
    const PollingOptions polling
        = commandOf(u"wait job_1 --policy fixed:5s --max-rate 30/m --no-memory"_s).polling;
    QCOMPARE(polling.policy.kind, PolicyChoice::Kind::Fixed);
    QCOMPARE(polling.policy.interval, Duration(5s));
    QCOMPARE(polling.maxRate, std::optional(0.5));
    QCOMPARE(polling.memory, QString());
    QCOMPARE(commandOf(u"watch --all --poll-cost 2s"_s).polling.pollCost, Duration(2s));
    QVERIFY(!commandOf(u"wait job_1"_s).polling.memory.isEmpty());
    QCOMPARE(commandOf(u"wait job_1 --json"_s).format, Format::JsonLines);
    QCOMPARE(commandOf(u"wait job_1 --log debug"_s).log, server::LogLevel::Debug);
}

void TestCliCommandLine::givesTheSeedItsJobAndItsAttempts()
{
    const auto wait = what<WaitCommand>(u"wait --dialect seed"_s);
    QCOMPARE(texts(wait.jobs), QStringList{u"seed"_s});
    QCOMPARE(wait.maxAttempts, 15);
    QCOMPARE(what<WaitCommand>(u"wait --dialect seed --max-attempts 3"_s).maxAttempts, 3);
    const auto watch = what<WatchCommand>(u"watch --all --dialect seed"_s);
    QCOMPARE(texts(watch.jobs), QStringList{u"seed"_s});
    QVERIFY(!watch.jobs.all);
}

void TestCliCommandLine::takesIdsFromArgumentsAndInputOnce()
{
    Selection jobs = what<CancelCommand>(u"cancel b a,c b -"_s).jobs;
    QCOMPARE(texts(jobs), (QStringList{u"b"_s, u"a"_s, u"c"_s}));
    QVERIFY(jobs.fromInput);
    QVERIFY(addInput(jobs, u"c\nd\r\n\n e d\n"_s).isOk());
    QCOMPARE(texts(jobs), (QStringList{u"b"_s, u"a"_s, u"c"_s, u"d"_s, u"e"_s}));
    const Result<Done> wrong = addInput(jobs, u"f\ng\"h\n"_s);
    QVERIFY2(wrong.error().detail.contains(u"line 2"_s), qPrintable(wrong.error().detail));
    Selection nothing = what<WaitCommand>(u"wait -"_s).jobs;
    QVERIFY(!addInput(nothing, u" \n"_s).isOk());
}

void TestCliCommandLine::takesStatesInOurWordsAndTheApis()
{
    const auto failed = what<ListCommand>(u"list --state failed --limit 7"_s);
    QCOMPARE(failed.state, JobState::Failed);
    QCOMPARE(failed.stateWord, u"error"_s);
    QCOMPARE(failed.limit, 7);
    QCOMPARE(what<ListCommand>(u"list --state pending"_s).state, JobState::Queued);
    QCOMPARE(what<ListCommand>(u"list"_s).state, std::nullopt);
    // A state that the API has no word for is looked for here.
    QVERIFY(what<ListCommand>(u"list --state expired"_s).stateWord.isNull());
}

void TestCliCommandLine::takesOptionsBeforeTheCommand()
{
    const Command command = commandOf(u"--url http://a.test --json wait --deadline 5s job_1"_s);
    QCOMPARE(command.backend.url.host(), u"a.test"_s);
    QCOMPARE(texts(std::get<WaitCommand>(command.what).jobs), QStringList{u"job_1"_s});
}

void TestCliCommandLine::helpsWithEachCommand_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QStringList>("parts");
    QTest::addRow("general") << u"--help"_s
                             << QStringList{u"submit"_s, u"watch"_s,  u"wait"_s,
                                            u"list"_s,   u"cancel"_s, u"DUBWATCH_URL"_s};
    for (const char *name : {"submit", "watch", "wait", "list", "cancel"}) {
        const QString command = QString::fromLatin1(name);
        QTest::addRow("%s", name) << command + u" --help"_s
                                  << QStringList{u"Usage: dubwatch-cli "_s + command,
                                                 u"Examples:\n  dubwatch-cli "_s + command,
                                                 u"--url URL"_s, u"--json"_s};
    }
    QTest::addRow("version") << u"--version"_s
                             << QStringList{u"dubwatch-cli " DUBWATCH_VERSION ""_s};
}

void TestCliCommandLine::helpsWithEachCommand()
{
    QFETCH(const QString, arguments);
    QFETCH(const QStringList, parts);
    const Result<CommandLine> line = parse(arguments);
    QVERIFY(line.isOk());
    const QString text = std::get<QString>(*line);
    for (const QString &part : parts) {
        QVERIFY2(text.contains(part), qPrintable(text));
    }
    for (const QString &row : text.split(u'\n')) {
        QVERIFY2(row.size() <= 100, qPrintable(row));
    }
    QVERIFY(text.endsWith(u'\n'));
}

void TestCliCommandLine::escapesWhatItQuotes()
{
    const Result<CommandLine> line = parse(u"list --state \x1b[2J"_s);
    QVERIFY(!line.error().detail.contains(QChar(0x1b)));
    QVERIFY(line.error().detail.contains(u"\\u001b"_s));
}

QTEST_GUILESS_MAIN(TestCliCommandLine)
#include "tst_clicommandline.moc"
