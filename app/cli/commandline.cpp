// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/cli/commandline.h"

#include "app/cli/commandlinehelp.h"
#include "app/cli/commandreading.h"
#include "app/options/optionreader.h"
#include "app/options/pollingflags.h"
#include "client/backendurl.h"
#include "client/dialect/dialectlibrary.h"
#include "client/wording.h"

#include <algorithm>

namespace dubwatch::app {

using namespace Qt::StringLiterals;

namespace {

Result<QUrl> urlOf(const OptionReader &reader)
{
    const QString fromEnvironment = qEnvironmentVariable("DUBWATCH_URL");
    const bool isOption = reader.has(u"url"_s);
    const QString what = isOption ? u"--url"_s : u"DUBWATCH_URL"_s;
    const QString text = isOption    ? reader.text(u"url"_s)
        : !fromEnvironment.isEmpty() ? fromEnvironment
                                     : u"http://127.0.0.1:8000"_s;
    const Result<QUrl> url = backendUrl(text);
    return url ? url : invalidInput(u"%1: %2"_s.arg(what, url.error().detail));
}

Result<Dialect> dialectOf(const OptionReader &reader)
{
    const Result<DialectLibrary> library = DialectLibrary::withUserFiles();
    if (!library) {
        return library.error();
    }
    const QString name = reader.has(u"dialect"_s) ? reader.text(u"dialect"_s) : u"dubwatch"_s;
    Result<Dialect> dialect = library->find(name);
    return dialect ? dialect : invalidInput(u"--dialect: "_s + dialect.error().detail);
}

void readKey(OptionReader &reader, Backend &backend)
{
    const QString name = reader.text(u"api-key-env"_s);
    if (name.isNull()) {
        return;
    }
    backend.apiKey = qEnvironmentVariable(name.toLocal8Bit().constData());
    if (backend.apiKey.isEmpty()) {
        reader.fail(wrongValue(u"--api-key-env"_s,
                               u"the name of an environment variable that is set"_s, name));
    }
}

void readTrust(OptionReader &reader, HttpTransport::Options &transport)
{
    if (!reader.has(u"ca-file"_s)) {
        return;
    }
    const Result<QSslConfiguration> tls = trusting(reader.text(u"ca-file"_s));
    if (tls) {
        transport.tls = *tls;
    } else {
        reader.fail(invalidInput(u"--ca-file: "_s + tls.error().detail));
    }
}

void readLog(OptionReader &reader, Command &command)
{
    const QString name = reader.text(u"log"_s);
    command.log = server::logLevelFromName(name);
    if (!name.isNull() && !command.log) {
        reader.fail(wrongValue(u"--log"_s, u"error, warning, info or debug"_s, name));
    }
}

bool polls(const QString &command)
{
    return command == u"watch" || command == u"wait";
}

Result<Command> read(OptionReader &reader, const CommandForm &form)
{
    const Result<QUrl> url = urlOf(reader);
    if (!url) {
        return url.error();
    }
    const Result<Dialect> dialect = dialectOf(reader);
    if (!dialect) {
        return dialect.error();
    }
    Command command{.backend = {.url = *url, .dialect = *dialect},
                    .polling = polls(form.name) ? readPolling(reader) : PollingOptions{},
                    .format = reader.has(u"json"_s) ? Format::JsonLines : Format::Text,
                    .what = readWhat(reader, form.name, *dialect)};
    readKey(reader, command.backend);
    readTrust(reader, command.transport);
    readLog(reader, command);
    const QStringList operands = reader.operands().mid(1);
    if (form.operands.isNull() && !operands.isEmpty()) {
        reader.fail(invalidInput(u"unexpected argument \"%1\""_s.arg(operands.first())));
    }
    return reader.error() ? Result<Command>(*reader.error()) : Result<Command>(std::move(command));
}

/// The command's name may stand behind options of any command, which are all known for that.
QString commandNameIn(const QStringList &arguments)
{
    std::vector<QCommandLineOption> all = commonOptions();
    for (const CommandForm &form : commandForms()) {
        for (const QCommandLineOption &option : form.options) {
            const bool isKnown = std::ranges::any_of(all, [&](const QCommandLineOption &known) {
                return known.names() == option.names();
            });
            if (!isKnown) {
                all.push_back(option);
            }
        }
    }
    OptionReader reader(all);
    (void)reader.parse(arguments);
    return reader.operands().value(0);
}

ApiError withHint(const ApiError &error, const QString &command)
{
    return invalidInput(
        wording::escaped(error.detail)
        + u"\nTry 'dubwatch-cli%1 --help'."_s.arg(command.isEmpty() ? QString() : u' ' + command));
}

QString commandNames() { return u"submit, watch, wait, list, cancel or backend"_s; }

Result<CommandLine> readWithoutCommand(const QStringList &arguments)
{
    OptionReader reader(commonOptions());
    if (!reader.parse(arguments)) {
        return withHint(*reader.error(), {});
    }
    if (reader.has(u"version"_s)) {
        return CommandLine(u"dubwatch-cli " DUBWATCH_VERSION "\n"_s);
    }
    if (reader.has(u"help"_s)) {
        return CommandLine(generalHelp());
    }
    return withHint(invalidInput(u"expected a command: "_s + commandNames()), {});
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    const QString name = commandNameIn(arguments);
    if (name.isEmpty()) {
        return readWithoutCommand(arguments);
    }
    const CommandForm *form = findCommand(name);
    if (!form) {
        return withHint(wrongValue(u"command"_s, commandNames(), name), {});
    }
    std::vector<QCommandLineOption> options = commonOptions();
    options.insert(options.end(), form->options.begin(), form->options.end());
    OptionReader reader(options);
    if (!reader.parse(arguments)) {
        return withHint(*reader.error(), name);
    }
    if (reader.has(u"version"_s)) {
        return CommandLine(u"dubwatch-cli " DUBWATCH_VERSION "\n"_s);
    }
    if (reader.has(u"help"_s)) {
        return CommandLine(helpOf(*form));
    }
    Result<Command> command = read(reader, *form);
    return command ? Result<CommandLine>(std::move(command).value())
                   : Result<CommandLine>(withHint(command.error(), name));
}

} // namespace dubwatch::app
