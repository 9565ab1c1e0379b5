// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/desktop/commandline.h"

#include <QCommandLineParser>

namespace dubwatch::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostDemoJobs = 100'000;

} // namespace

Result<DesktopCommand> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Watches long-running jobs: progress, ETA and every poll."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {{u"demo"_s, u"Begin with N simulated jobs."_s, u"N"_s},
         {u"url"_s, u"Connect to the backend at this http(s) address."_s, u"URL"_s},
         {u"dialect"_s, u"How that backend spells jobs."_s, u"NAME|FILE"_s, u"dubwatch"_s},
         {u"api-key-env"_s, u"Take the backend's API key from this environment variable."_s,
          u"NAME"_s}});
    if (!parser.parse(arguments)) {
        return invalidInput(parser.errorText());
    }
    if (parser.isSet(u"help"_s)) {
        return DesktopCommand(parser.helpText());
    }
    if (parser.isSet(u"version"_s)) {
        return DesktopCommand(u"dubwatch " DUBWATCH_VERSION "\n"_s);
    }
    if (!parser.positionalArguments().isEmpty()) {
        return invalidInput(
            u"unexpected argument \"%1\""_s.arg(parser.positionalArguments().first()));
    }
    DesktopOptions options {.url = parser.value(u"url"_s), .dialect = parser.value(u"dialect"_s)};
    if (parser.isSet(u"demo"_s)) {
        bool isNumber = false;
        options.demo = parser.value(u"demo"_s).toInt(&isNumber);
        if (!isNumber || options.demo < 1 || options.demo > mostDemoJobs) {
            return invalidInput(u"--demo: expected a whole number from 1 to %1, found \"%2\""_s.arg(
                QString::number(mostDemoJobs), parser.value(u"demo"_s)));
        }
    }
    if (parser.isSet(u"demo"_s) && parser.isSet(u"url"_s)) {
        return invalidInput(u"--demo and --url: expected one of the two, found both"_s);
    }
    if (parser.isSet(u"api-key-env"_s)) {
        const QString name = parser.value(u"api-key-env"_s);
        options.apiKey = qEnvironmentVariable(name.toLocal8Bit().constData());
        if (options.apiKey.isEmpty()) {
            return invalidInput(
                u"--api-key-env: the environment variable \"%1\" is not set"_s.arg(name));
        }
    }
    return DesktopCommand(options);
}

} // namespace dubwatch::app
