// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/simulation/joboverrides.h"
#include "server/simulation/scenariooptions.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::server;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Flags, scenario files and a submit's own switches: what they set, and what they say when they
/// cannot be used.
class TestScenario : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheDocumentedDefaults();
    void takesWhatItsHelpShows_data();
    void takesWhatItsHelpShows();
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();
    void listsTheKnownFlagsForAnUnknownOne();
    void readsAFileWithTextAndNumbers();
    void namesFileAndKeyOfWhatIsWrong_data();
    void namesFileAndKeyOfWhatIsWrong();
    void readsBackWhatItWrites();
    void readsDurationsFromAFileBesideTheScenario();
    void namesTheLineOfABrokenDurationsFile();
    void opensNoFileForAnObjectFromElsewhere();
    void readsASubmitsOwnSwitches();
    void namesTheSwitchThatIsWrong_data();
    void namesTheSwitchThatIsWrong();

private:
    QString write(const QString &name, const QByteArray &text) const;
    QTemporaryDir m_folder;
};

QString TestScenario::write(const QString &name, const QByteArray &text) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                              : QString();
}

void TestScenario::hasTheDocumentedDefaults()
{
    const QHash<QString, QString> defaults {
        {u"seed"_s, u"1"_s},       {u"duration"_s, u"5s..15s"_s}, {u"queue"_s, u"0s"_s},
        {u"error-rate"_s, u"0.3"_s}, {u"fail-at"_s, u"1"_s},      {u"eta"_s, u"exact"_s},
        {u"progress"_s, u"linear"_s}, {u"latency"_s, u"0s"_s},    {u"pace"_s, u"1s"_s},
        {u"speed"_s, u"1"_s},      {u"jobs"_s, u"0"_s},           {u"max-jobs"_s, u"0"_s},
        {u"script"_s, u"none"_s},  {u"rate-limit"_s, u"none"_s},
        {u"result-lifetime"_s, u"none"_s},
    };
    QHash<QString, QString> shown;
    Scenario set;
    for (const ScenarioOption &option : scenarioOptions()) {
        shown.insert(option.name, option.defaultValue);
        QVERIFY2(applyOption(set, option.name, option.defaultValue).isOk(),
                 qPrintable(option.name));
        QVERIFY(!option.help.isEmpty());
    }
    QCOMPARE(shown, defaults);
    QVERIFY(set == Scenario());
}

void TestScenario::takesWhatItsHelpShows_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("kept");
    const auto row = [](const char *name, const char *value, const char *kept) {
        QTest::addRow("%s %s", name, value)
            << QString::fromLatin1(name) << QString::fromLatin1(value) << QString::fromLatin1(kept);
    };
    row("seed", "18446744073709551615", "18446744073709551615");
    row("duration", "10s", "10s");
    row("duration", "1.5s..2500ms", "1500ms..2500ms");
    row("duration", "lognormal:300s,0.5", "lognormal:5m,0.5");
    row("queue", "0..30s", "0s..30s");
    row("error-rate", "30%", "0.3");
    row("fail-at", "0..1", "0..1");
    row("fail-at", "20%..80%", "0.2..0.8");
    row("eta", "noisy:0.3", "noisy:0.3");
    row("eta", "biased:0.5", "biased:0.5");
    row("eta", "slipping", "slipping");
    row("eta", "stuck", "stuck");
    row("eta", "rounded:10s", "rounded:10s");
    row("eta", "absent", "absent");
    row("eta", "absent:20%", "absent:0.2");
    row("progress", "eased", "eased");
    row("progress", "stepped:5%", "stepped:0.05");
    row("progress", "none", "none");
    row("latency", "10ms..200ms", "10ms..200ms");
    row("pace", "250ms", "250ms");
    row("speed", "0.001", "0.001");
    row("speed", "10000", "10000");
    row("jobs", "20", "20");
    row("max-jobs", "3", "3");
    row("script", "503, 503,200", "503,503,200");
    row("rate-limit", "600/m", "600/m");
    row("rate-limit", "none", "none");
    row("result-lifetime", "10m", "10m");
    row("result-lifetime", "none", "none");
}

void TestScenario::takesWhatItsHelpShows()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    Scenario scenario;
    const Result<Done> set = applyOption(scenario, name, value);
    QVERIFY2(set.isOk(), qPrintable(set.isOk() ? QString() : set.error().detail));
    QTEST(scenarioToJson(scenario).value(name).toString(), "kept");
}

void TestScenario::refusesWhatMakesNoSense_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    const QList<std::pair<QString, QStringList>> wrong {
        {u"seed"_s, {u"-1"_s, u"1.5"_s, u"x"_s, u""_s, u"18446744073709551616"_s}},
        {u"duration"_s,
         {u"10"_s, u"15s..5s"_s, u"5s.."_s, u"..5s"_s, u"-1s"_s, u"lognormal:5s"_s,
          u"lognormal:5s,-1"_s, u"lognormal:5s,nan"_s, u"file:"_s, u"file:/none/such"_s, u""_s}},
        {u"error-rate"_s, {u"1.1"_s, u"-0.1"_s, u"101%"_s, u"nan"_s, u"often"_s, u""_s}},
        {u"fail-at"_s, {u"2"_s, u"0.8..0.2"_s, u"soon"_s}},
        {u"eta"_s,
         {u"fuzzy"_s, u"noisy"_s, u"noisy:"_s, u"noisy:-1"_s, u"exact:1"_s, u"stuck:"_s,
          u"rounded:0"_s, u"rounded:10"_s, u"absent:"_s, u"absent:2"_s, u""_s}},
        {u"progress"_s, {u"stepped"_s, u"stepped:0"_s, u"stepped:200%"_s, u"Linear"_s}},
        {u"pace"_s, {u"1"_s, u"1s..2s"_s}},
        {u"speed"_s, {u"0"_s, u"-1"_s, u"inf"_s, u"1e7"_s}},
        {u"jobs"_s, {u"-5"_s, u"1000001"_s}},
        {u"script"_s, {u"503,,200"_s, u"302"_s, u"600"_s, u"ok"_s, u""_s}},
        {u"result-lifetime"_s, {u"10"_s, u"-1s"_s, u"never"_s, u""_s}},
        {u"rate-limit"_s, {u"10"_s, u"0/s"_s, u"10/d"_s, u"/s"_s, u"-1/s"_s, u"1.5/s"_s}},
    };
    for (const auto &[name, values] : wrong) {
        for (const QString &value : values) {
            QTest::addRow("%s '%s'", qPrintable(name), qPrintable(value)) << name << value;
        }
    }
}

void TestScenario::refusesWhatMakesNoSense()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    Scenario scenario;
    const Result<Done> set = applyOption(scenario, name, value);
    QVERIFY(!set.isOk());
    QVERIFY(scenario == Scenario());
    const QString said = set.error().detail;
    QVERIFY2(said.startsWith(u"--"_s + name + u": "_s), qPrintable(said));
}

void TestScenario::listsTheKnownFlagsForAnUnknownOne()
{
    Scenario scenario;
    const QString said = applyOption(scenario, u"durations", u"5s"_s).error().detail;
    QVERIFY2(said.startsWith(u"--durations: unknown; known are seed, duration, "),
             qPrintable(said));
    QVERIFY2(said.endsWith(u"rate-limit"), qPrintable(said));
}

void TestScenario::readsAFileWithTextAndNumbers()
{
    const QString path = write(u"s.json"_s, R"({"seed": 7, "error-rate": 0.25, "duration": "1m",
                                                "speed": "60", "jobs": 20})");
    Scenario base;
    base.pace = 3s;
    const Result<Scenario> read = readScenarioFile(path, base);
    QVERIFY2(read.isOk(), qPrintable(read.isOk() ? QString() : read.error().detail));
    Scenario expected = base;
    expected.seed = 7;
    expected.errorRate = 0.25;
    expected.duration = DurationDistribution(1min);
    expected.speed = 60;
    expected.jobs = 20;
    QVERIFY(*read == expected);
}

void TestScenario::namesFileAndKeyOfWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("unknown") << QByteArray(R"({"sede": 1})")
                             << u": /sede: unknown; known are seed, "_s;
    QTest::newRow("bare") << QByteArray(R"({"duration": 10})") << u": /duration: \"10\" is not"_s;
    QTest::newRow("type") << QByteArray(R"({"jobs": true})")
                          << u": /jobs: expected text or a number such as \"0\", found true"_s;
    QTest::newRow("null") << QByteArray(R"({"eta": null})") << u"/eta: "_s;
    QTest::newRow("big") << QByteArray(R"({"seed": 1e30})") << u"/seed: \"1e30\": expected"_s;
    QTest::newRow("twice") << QByteArray(R"({"seed": 1, "seed": 2})")
                           << u": the key \"seed\" is given twice"_s;
    QTest::newRow("broken") << QByteArray("{\n\"seed\": 1,\n}") << u":3:1: broken JSON at "_s;
    QTest::newRow("array") << QByteArray("[]") << u": expected a JSON object, found an array"_s;
    QTest::newRow("empty") << QByteArray("") << u":1:1: broken JSON at the end"_s;
}

void TestScenario::namesFileAndKeyOfWhatIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, said);
    const QString path = write(u"wrong.json"_s, text);
    const Result<Scenario> read = readScenarioFile(path);
    QVERIFY(!read.isOk());
    const QString detail = read.error().detail;
    QVERIFY2(detail.startsWith(path), qPrintable(detail));
    QVERIFY2(detail.contains(said), qPrintable(detail));
    QVERIFY(readScenarioFile(u"/none/such.json"_s).error().detail.startsWith(u"/none/such.json: "));
}

void TestScenario::readsBackWhatItWrites()
{
    Scenario scenario;
    for (const auto &[name, value] : std::initializer_list<std::pair<const char16_t *, QString>> {
             {u"eta", u"rounded:90s"_s}, {u"progress", u"stepped:12.5%"_s}, {u"speed", u"0.1"_s},
             {u"script", u"503,429"_s}, {u"rate-limit", u"7/h"_s}, {u"fail-at", u"0.1..0.7"_s}}) {
        QVERIFY(applyOption(scenario, name, value).isOk());
    }
    QVERIFY(*scenarioFromJson(scenarioToJson(scenario), u"here"_s) == scenario);
}

void TestScenario::readsDurationsFromAFileBesideTheScenario()
{
    write(u"durations.txt"_s, "# measured\n10s\n\n 20s \r\n30s");
    const QString path = write(u"f.json"_s, R"({"duration": "file:durations.txt"})");
    const Result<Scenario> read = readScenarioFile(path);
    QVERIFY2(read.isOk(), qPrintable(read.isOk() ? QString() : read.error().detail));
    QMap<Duration, int> seen;
    for (quint64 job = 0; job < 300; ++job) {
        ++seen[read->duration.draw({.seed = 1, .job = job}, Purpose::Duration)];
    }
    QCOMPARE(seen.keys(), QList<Duration>({10s, 20s, 30s}));
}

void TestScenario::namesTheLineOfABrokenDurationsFile()
{
    write(u"bad.txt"_s, "10s\nsoon\n");
    const QString path = write(u"b.json"_s, R"({"queue": "file:bad.txt"})");
    const QString detail = readScenarioFile(path).error().detail;
    QVERIFY2(detail.contains(u": /queue: bad.txt:2: \"soon\" is not a duration"),
             qPrintable(detail));
    write(u"none.txt"_s, "# nothing\n");
    const QString empty = write(u"e.json"_s, R"({"queue": "file:none.txt"})");
    QVERIFY(readScenarioFile(empty).error().detail.contains(u"found none"));
}

void TestScenario::opensNoFileForAnObjectFromElsewhere()
{
    const QJsonObject object {{u"duration"_s, u"file:/etc/hostname"_s}};
    const QString detail = scenarioFromJson(object, u"request"_s).error().detail;
    QVERIFY2(detail.startsWith(u"request: /duration: \"file:/etc/hostname\" is not"),
             qPrintable(detail));
}

void TestScenario::readsASubmitsOwnSwitches()
{
    const Result<JobOverrides> read = JobOverrides::fromJson(
        {{u"duration"_s, u"1s..3s"_s}, {u"outcome"_s, u"error"_s}, {u"latency"_s, u"20ms"_s}});
    QVERIFY(read.isOk());
    QVERIFY(read->duration == DurationDistribution(1s, 3s));
    QVERIFY(read->outcome == JobState::Failed);
    QVERIFY(read->latency == DurationDistribution(20ms));
    QVERIFY(*JobOverrides::fromJson({}) == JobOverrides());
}

void TestScenario::namesTheSwitchThatIsWrong_data()
{
    QTest::addColumn<QJsonObject>("simulate");
    QTest::addColumn<QString>("said");
    QTest::newRow("duration") << QJsonObject {{u"duration"_s, u"soon"_s}}
                              << u"/simulate/duration: \"soon\" is not a duration"_s;
    QTest::newRow("number") << QJsonObject {{u"duration"_s, 5}}
                            << u"/simulate/duration: expected a duration as text"_s;
    QTest::newRow("file") << QJsonObject {{u"latency"_s, u"file:/etc/passwd"_s}}
                          << u"/simulate/latency: \"file:/etc/passwd\" is not"_s;
    QTest::newRow("outcome") << QJsonObject {{u"outcome"_s, u"maybe"_s}}
                             << u"/simulate/outcome: expected \"completed\", \"failed\""_s;
    QTest::newRow("unknown") << QJsonObject {{u"eta"_s, u"exact"_s}}
                             << u"/simulate/eta: unknown; known are duration, outcome, latency"_s;
}

void TestScenario::namesTheSwitchThatIsWrong()
{
    QFETCH(QJsonObject, simulate);
    QFETCH(QString, said);
    const Result<JobOverrides> read = JobOverrides::fromJson(simulate);
    QVERIFY(!read.isOk());
    QVERIFY2(read.error().detail.startsWith(said), qPrintable(read.error().detail));
}

QTEST_GUILESS_MAIN(TestScenario)
#include "tst_scenario.moc"
