// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/cli/backendtask.h"
#include "app/cli/canceltask.h"
#include "app/cli/commandline.h"
#include "app/cli/listtask.h"
#include "app/cli/output.h"
#include "app/cli/submittask.h"
#include "app/cli/terminal.h"
#include "app/cli/waittask.h"
#include "app/cli/watchtask.h"
#include "client/jobclient.h"
#include "client/wording.h"
#include "server/terminationsignals.h"

#include <QCoreApplication>
#include <QFile>
#include <QNetworkProxyFactory>

using namespace dubwatch;
using namespace dubwatch::app;
using namespace Qt::StringLiterals;

namespace {

int exitWith(ExitCode code)
{
    return int(code);
}

int failUsage(const ApiError &error)
{
    complain(error.detail);
    return exitWith(ExitCode::BadUsage);
}

/// What could not be written is worse than whatever was said by it.
int finish(const Output &output, int code)
{
    if (!output.hasFailed()) {
        return code;
    }
    if (output.hasNoReader()) {
        return exitWith(ExitCode::BrokenPipe);
    }
    complain(u"cannot write to standard output: "_s + output.problem());
    return exitWith(ExitCode::SomeFailed);
}

/// Reads standard input to its end where the jobs are named there. Blocks, so that it is done
/// before anything else is under way.
Result<Done> completeJobs(Command &command)
{
    Selection *jobs = nullptr;
    if (auto *watch = std::get_if<WatchCommand>(&command.what)) {
        jobs = &watch->jobs;
    } else if (auto *wait = std::get_if<WaitCommand>(&command.what)) {
        jobs = &wait->jobs;
    } else if (auto *cancel = std::get_if<CancelCommand>(&command.what)) {
        jobs = &cancel->jobs;
    }
    if (!jobs || !jobs->fromInput) {
        return Done{};
    }
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        return invalidInput(u"standard input cannot be read: "_s + input.errorString());
    }
    return addInput(*jobs, QString::fromUtf8(input.readAll()));
}

Display displayOf(const Command &command)
{
    if (command.format == Format::JsonLines) {
        return Display::JsonLines;
    }
    const bool wouldMix =
        command.log.value_or(server::LogLevel::Warning) > server::LogLevel::Warning
        && isErrorOutputATerminal();
    return terminalSize() && !wouldMix ? Display::Live : Display::Lines;
}

std::unique_ptr<Task> taskOf(const Command &command, JobClient &client, Output &output)
{
    if (const auto *submit = std::get_if<SubmitCommand>(&command.what)) {
        return std::make_unique<SubmitTask>(*submit, command.format, client, output);
    }
    if (const auto *watch = std::get_if<WatchCommand>(&command.what)) {
        return std::make_unique<WatchTask>(*watch, displayOf(command), client, output);
    }
    if (const auto *wait = std::get_if<WaitCommand>(&command.what)) {
        return std::make_unique<WaitTask>(*wait, command.format, client, output);
    }
    if (const auto *list = std::get_if<ListCommand>(&command.what)) {
        return std::make_unique<ListTask>(*list, command.format, client, output);
    }
    if (const auto *backend = std::get_if<BackendCommand>(&command.what)) {
        return std::make_unique<BackendTask>(*backend, command, output);
    }
    return std::make_unique<CancelTask>(std::get<CancelCommand>(command.what), command.format,
                                        client, output);
}

/// Whatever is tried again is said, or a dead backend would look like a hanging program. Several
/// requests that wait for the same are said once.
template <typename Worker>
void sayWhatIsTriedAgain(const Worker &worker, const Clock &clock, const QString &host)
{
    QObject::connect(
        &worker, &Worker::retrying, &worker,
        [&clock, host, saidUntil = Instant()](const ApiError &error, Duration wait) mutable {
            if (clock.now() < saidUntil) {
                return;
            }
            saidUntil = clock.now() + wait;
            qWarning().noquote() << u"%1: %2; trying again in %3"_s.arg(
                host, wording::errorSentence(error), wording::exactDuration(wait));
        });
}

int run(QCoreApplication &app, const Command &command)
{
    server::startLogging(command.log.value_or(server::LogLevel::Warning));
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    Output output;
    JobClient client(command.backend, command.transport, systemNetwork, command.polling);
    const QString host = command.backend.url.authority();
    sayWhatIsTriedAgain(client.submitter, client.clock, host);
    sayWhatIsTriedAgain(client.lister, client.clock, host);
    sayWhatIsTriedAgain(client.canceller, client.clock, host);
    const std::unique_ptr<Task> task = taskOf(command, client, output);
    const auto leave = [](int code) { QCoreApplication::exit(code); };
    QObject::connect(
        task.get(), &Task::ended, &app, [leave](ExitCode code) { leave(exitWith(code)); },
        Qt::QueuedConnection);
    QObject::connect(
        &output, &Output::failed, &app, [leave] { leave(exitWith(ExitCode::BrokenPipe)); },
        Qt::QueuedConnection);
    server::onTermination(&app, [&](int signal) {
        task->interrupt();
        leave(128 + signal);
    });
    task->start();
    return finish(output, QCoreApplication::exec());
}

} // namespace

int main(int argc, char *argv[])
{
    secureStandardStreams();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"dubwatch-cli"_s);
    Result<CommandLine> line = parseCommandLine(QCoreApplication::arguments());
    if (!line) {
        return failUsage(line.error());
    }
    if (const auto *text = std::get_if<QString>(&*line)) {
        Output output;
        output.bytes(text->toUtf8());
        return finish(output, exitWith(ExitCode::Success));
    }
    Command command = std::get<Command>(*line);
    if (const Result<Done> completed = completeJobs(command); !completed) {
        return failUsage(completed.error());
    }
    return run(app, command);
}
