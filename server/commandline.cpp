// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/commandline.h"

#include "client/dialect/dialectlibrary.h"
#include "server/simulation/scenariooptions.h"

#include <QCommandLineParser>

namespace dubwatch::server {

using namespace Qt::StringLiterals;

namespace {

QString helpText(const QString &help, const QString &fallback)
{
    return fallback.isEmpty() ? help : u"%1 Default: %2."_s.arg(help, fallback);
}

void addOptions(QCommandLineParser &parser)
{
    const auto add = [&](const char *name, const char *value, const char *help,
                         const QString &fallback = {}) {
        parser.addOption({QString::fromLatin1(name),
                          helpText(QString::fromLatin1(help), fallback),
                          QString::fromLatin1(value), fallback});
    };
    parser.setApplicationDescription(
        u"A simulated job backend that speaks real APIs' shapes."_s);
    parser.addOption({{u"h"_s, u"help"_s}, u"Print this."_s});
    parser.addVersionOption();
    add("host", "ADDRESS", "Address to listen on.", u"127.0.0.1"_s);
    add("port", "PORT", "Port to listen on; 0 picks a free one.", u"8000"_s);
    add("dialect", "NAME|FILE",
        "Put this dialect at the root, in place of dubwatch and seed; a file is served besides "
        "the shipped ones.");
    add("scenario", "FILE", "JSON file whose keys are the long flags of the scenario.");
    for (const ScenarioOption &option : scenarioOptions()) {
        parser.addOption({option.name, helpText(option.help, option.defaultValue),
                          option.valueName, option.defaultValue});
    }
    add("api-key", "KEY", "Let only this key in. It is seen in the list of processes.");
    add("api-key-env", "NAME", "Take the key from this environment variable.");
    add("threads", "N", "Threads that answer requests, 1 to 64.", u"1"_s);
    add("log", "LEVEL", "error, warning, info or debug, on standard error.", u"info"_s);
}

ApiError wrong(const QString &flag, const QString &expected, const QString &found)
{
    return invalidInput(u"--%1: expected %2, found \"%3\""_s.arg(flag, expected, found));
}

Result<int> number(const QCommandLineParser &parser, const QString &flag, int least, int most)
{
    bool isNumber = false;
    const int value = parser.value(flag).toInt(&isNumber);
    if (!isNumber || value < least || value > most) {
        return wrong(flag, u"a whole number from %1 to %2"_s.arg(least).arg(most),
                     parser.value(flag));
    }
    return value;
}

Result<Scenario> scenarioOf(const QCommandLineParser &parser)
{
    Scenario scenario;
    if (parser.isSet(u"scenario"_s)) {
        Result<Scenario> read = readScenarioFile(parser.value(u"scenario"_s));
        if (!read) {
            return invalidInput(u"--scenario: "_s + read.error().detail);
        }
        scenario = std::move(read).value();
    }
    for (const ScenarioOption &option : scenarioOptions()) {
        if (parser.isSet(option.name)) {
            const Result<Done> applied
                = applyOption(scenario, option.name, parser.value(option.name));
            if (!applied) {
                return applied.error();
            }
        }
    }
    return scenario;
}

Result<QString> apiKeyOf(const QCommandLineParser &parser)
{
    const bool hasKey = parser.isSet(u"api-key"_s);
    if (hasKey && parser.value(u"api-key"_s).isEmpty()) {
        // An empty variable in a script must not open the server to everybody.
        return wrong(u"api-key"_s, u"a key"_s, {});
    }
    if (!parser.isSet(u"api-key-env"_s)) {
        return parser.value(u"api-key"_s);
    }
    if (hasKey) {
        return invalidInput(u"--api-key and --api-key-env: expected one of the two, found both"_s);
    }
    const QString name = parser.value(u"api-key-env"_s);
    const QString key = qEnvironmentVariable(name.toLocal8Bit().constData());
    if (key.isEmpty()) {
        return wrong(u"api-key-env"_s, u"the name of an environment variable that is set"_s, name);
    }
    return key;
}

std::optional<ApiError> chooseDialects(const QCommandLineParser &parser, SimulationOptions &options)
{
    Result<DialectLibrary> library = DialectLibrary::withUserFiles();
    if (!library) {
        return library.error();
    }
    options.dialects = library->dialects();
    if (!parser.isSet(u"dialect"_s)) {
        return std::nullopt;
    }
    const Result<Dialect> chosen = library->find(parser.value(u"dialect"_s));
    if (!chosen) {
        return invalidInput(u"--dialect: "_s + chosen.error().detail);
    }
    std::erase_if(options.dialects,
                  [&](const Dialect &dialect) { return dialect.name() == chosen->name(); });
    options.dialects.push_back(*chosen);
    options.rootDialect = chosen->name();
    return std::nullopt;
}

Result<QString> hostOf(const QCommandLineParser &parser)
{
    const QString host = parser.value(u"host"_s);
    if (host.isEmpty()) {
        return wrong(u"host"_s, u"an address or a name to listen on"_s, host);
    }
    return host;
}

Result<LogLevel> logLevelOf(const QCommandLineParser &parser)
{
    const std::optional<LogLevel> level = logLevelFromName(parser.value(u"log"_s));
    if (!level) {
        return wrong(u"log"_s, u"error, warning, info or debug"_s, parser.value(u"log"_s));
    }
    return *level;
}

/// Puts what was read into its place, or notes the first thing that was wrong.
template<typename T, typename Place>
void take(Result<T> read, Place &place, std::optional<ApiError> &firstError)
{
    if (read) {
        place = Place(std::move(read).value());
    } else if (!firstError) {
        firstError = read.error();
    }
}

Result<Command> serveOf(const QCommandLineParser &parser)
{
    Serve serve;
    SimulationOptions &options = serve.options;
    std::optional<ApiError> error;
    take(scenarioOf(parser), options.scenario, error);
    take(hostOf(parser), options.host, error);
    take(number(parser, u"port"_s, 0, 65535), options.port, error);
    take(number(parser, u"threads"_s, 1, 64), options.threads, error);
    take(apiKeyOf(parser), options.apiKey, error);
    take(logLevelOf(parser), serve.log, error);
    if (!error) {
        error = chooseDialects(parser, options);
    }
    if (error) {
        return *error;
    }
    return Command(std::move(serve));
}

} // namespace

Result<Command> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments)) {
        return invalidInput(parser.errorText());
    }
    if (parser.isSet(u"help"_s)) {
        return Command(Print{parser.helpText()});
    }
    if (parser.isSet(u"version"_s)) {
        return Command(Print{u"dubwatch-server " DUBWATCH_VERSION "\n"_s});
    }
    if (!parser.positionalArguments().isEmpty()) {
        return invalidInput(
            u"unexpected argument \"%1\""_s.arg(parser.positionalArguments().first()));
    }
    return serveOf(parser);
}

} // namespace dubwatch::server
