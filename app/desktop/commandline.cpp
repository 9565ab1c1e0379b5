// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/desktop/commandline.h"

#include "app/desktop/qtoptions.h"
#include "app/options/optionreader.h"
#include "app/options/pollingflags.h"
#include "client/backendurl.h"

namespace dubwatch::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostDemoJobs = 100'000;

std::vector<QCommandLineOption> allOptions()
{
    std::vector<QCommandLineOption> options {
        {{u"h"_s, u"help"_s}, u"Print this help."_s},
        {{u"v"_s, u"version"_s}, u"Print the version."_s},
        {u"demo"_s, u"Begin with N simulated jobs."_s, u"N"_s},
        {u"url"_s, u"Connect to the backend at this http(s) address."_s, u"URL"_s},
        {u"dialect"_s, u"How that backend spells jobs [dubwatch]."_s, u"NAME|FILE"_s},
        {u"api-key-env"_s, u"Take the backend's API key from this environment variable."_s,
         u"NAME"_s}};
    const std::vector<QCommandLineOption> polling = pollingFlags();
    options.insert(options.end(), polling.begin(), polling.end());
    return options;
}

void checkCombination(OptionReader &reader)
{
    if (!reader.operands().isEmpty()) {
        reader.fail(invalidInput(u"unexpected argument \"%1\""_s.arg(reader.operands().first())));
    }
    if (reader.has(u"demo"_s) && reader.has(u"url"_s)) {
        reader.fail(invalidInput(u"--demo and --url: expected one of the two, found both"_s));
    }
    for (const QString &ofBackend : {u"dialect"_s, u"api-key-env"_s}) {
        if (reader.has(ofBackend) && !reader.has(u"url"_s)) {
            reader.fail(invalidInput(u"--%1: expected --url as well, found none"_s.arg(ofBackend)));
        }
    }
}

QString helpText(const OptionReader &reader)
{
    return reader.help(u"dubwatch"_s, u"Watches long-running jobs: progress, ETA and every poll."_s)
        + u"\nQt's own options are accepted as well: -platform, -display, -geometry, -reverse, "
          "-session\nand the others that QGuiApplication and QApplication document.\n"_s;
}

QUrl urlOf(OptionReader &reader)
{
    if (!reader.has(u"url"_s)) {
        return {};
    }
    const Result<QUrl> url = backendUrl(reader.text(u"url"_s));
    if (url) {
        return *url;
    }
    reader.fail(invalidInput(u"--url: "_s + url.error().detail));
    return {};
}

QString keyOf(OptionReader &reader)
{
    if (!reader.has(u"api-key-env"_s)) {
        return {};
    }
    const QString name = reader.text(u"api-key-env"_s);
    const QString key = qEnvironmentVariable(name.toLocal8Bit().constData());
    if (key.isEmpty()) {
        reader.fail(invalidInput(
            u"--api-key-env: the environment variable \"%1\" is not set"_s.arg(name)));
    }
    return key;
}

} // namespace

Result<DesktopCommand> parseCommandLine(const QStringList &arguments)
{
    const Result<QStringList> ours = withoutQtOptions(arguments);
    if (!ours) {
        return ours.error();
    }
    OptionReader reader(allOptions());
    if (!reader.parse(*ours)) {
        return *reader.error();
    }
    if (reader.has(u"help"_s)) {
        return DesktopCommand(helpText(reader));
    }
    if (reader.has(u"version"_s)) {
        return DesktopCommand(u"dubwatch " DUBWATCH_VERSION "\n"_s);
    }
    checkCombination(reader);
    const DesktopOptions options {.demo = reader.number(u"demo"_s, 0, 1, mostDemoJobs),
                                  .url = urlOf(reader),
                                  .dialect = reader.has(u"dialect"_s) ? reader.text(u"dialect"_s)
                                                                      : u"dubwatch"_s,
                                  .apiKey = keyOf(reader),
                                  .polling = readPolling(reader)};
    return reader.error() ? Result<DesktopCommand>(*reader.error()) : DesktopCommand(options);
}

} // namespace dubwatch::app
