// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/desktop/commandline.h"

#include "client/backendurl.h"

#include <QCommandLineParser>

namespace dubwatch::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostDemoJobs = 100'000;

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Watches long-running jobs: progress, ETA and every poll."_s);
    // Not addHelpOption(), which promises a --help-all that has nothing to add.
    parser.addOption({{u"h"_s, u"help"_s}, u"Print this help."_s});
    parser.addVersionOption();
    parser.addOptions(
        {{u"demo"_s, u"Begin with N simulated jobs."_s, u"N"_s},
         {u"url"_s, u"Connect to the backend at this http(s) address."_s, u"URL"_s},
         {u"dialect"_s, u"How that backend spells jobs."_s, u"NAME|FILE"_s, u"dubwatch"_s},
         {u"api-key-env"_s, u"Take the backend's API key from this environment variable."_s,
          u"NAME"_s}});
}

/// The parser asks the application for the program's name, and there is none yet.
QString helpOf(const QCommandLineParser &parser)
{
    const QString text = parser.helpText();
    return u"Usage: dubwatch [options]"_s + text.mid(text.indexOf(u'\n'));
}

Result<Done> checkCombination(const QCommandLineParser &parser)
{
    if (!parser.positionalArguments().isEmpty()) {
        return invalidInput(
            u"unexpected argument \"%1\""_s.arg(parser.positionalArguments().first()));
    }
    if (parser.isSet(u"demo"_s) && parser.isSet(u"url"_s)) {
        return invalidInput(u"--demo and --url: expected one of the two, found both"_s);
    }
    for (const QString &ofBackend : {u"dialect"_s, u"api-key-env"_s}) {
        if (parser.isSet(ofBackend) && !parser.isSet(u"url"_s)) {
            return invalidInput(u"--%1: expected --url as well, found none"_s.arg(ofBackend));
        }
    }
    return Done {};
}

Result<int> demoOf(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"demo"_s)) {
        return 0;
    }
    bool isNumber = false;
    const int jobs = parser.value(u"demo"_s).toInt(&isNumber);
    if (!isNumber || jobs < 1 || jobs > mostDemoJobs) {
        return invalidInput(u"--demo: expected a whole number from 1 to %1, found \"%2\""_s.arg(
            QString::number(mostDemoJobs), parser.value(u"demo"_s)));
    }
    return jobs;
}

Result<QUrl> urlOf(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"url"_s)) {
        return QUrl();
    }
    const Result<QUrl> url = backendUrl(parser.value(u"url"_s));
    return url ? url : invalidInput(u"--url: "_s + url.error().detail);
}

Result<QString> keyOf(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"api-key-env"_s)) {
        return QString();
    }
    const QString name = parser.value(u"api-key-env"_s);
    const QString key = qEnvironmentVariable(name.toLocal8Bit().constData());
    if (key.isEmpty()) {
        return invalidInput(
            u"--api-key-env: the environment variable \"%1\" is not set"_s.arg(name));
    }
    return key;
}

} // namespace

Result<DesktopCommand> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments)) {
        return invalidInput(parser.errorText());
    }
    if (parser.isSet(u"help"_s)) {
        return DesktopCommand(helpOf(parser));
    }
    if (parser.isSet(u"version"_s)) {
        return DesktopCommand(u"dubwatch " DUBWATCH_VERSION "\n"_s);
    }
    if (const Result<Done> fit = checkCombination(parser); !fit) {
        return fit.error();
    }
    const Result<int> demo = demoOf(parser);
    if (!demo) {
        return demo.error();
    }
    const Result<QUrl> url = urlOf(parser);
    if (!url) {
        return url.error();
    }
    const Result<QString> key = keyOf(parser);
    if (!key) {
        return key.error();
    }
    return DesktopCommand(DesktopOptions {
        .demo = *demo, .url = *url, .dialect = parser.value(u"dialect"_s), .apiKey = *key});
}

} // namespace dubwatch::app
