// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/core/systemclock.h"
#include "server/commandline.h"
#include "server/terminationsignals.h"

#include <QCoreApplication>

#include <cstdio>

using namespace dubwatch;
using namespace dubwatch::server;

namespace {

enum ExitCode { Ended = 0, CannotListen = 1, BadUsage = 2 };

int fail(ExitCode code, const QString &problem)
{
    std::fprintf(stderr, "dubwatch-server: %s\n", qPrintable(problem));
    return code;
}

int serve(QCoreApplication &app, const Serve &command)
{
    startLogging(command.log);
    SystemClock clock;
    SimulationServer server(clock);
    onTermination(&app, [](int) {
        qInfo("asked to end");
        QCoreApplication::quit();
    });
    if (const Result<Done> started = server.start(command.options); !started) {
        const bool isUsage = started.error().kind == ApiError::Kind::InvalidInput;
        return fail(isUsage ? BadUsage : CannotListen, started.error().detail);
    }
    std::printf("dubwatch-server listening on %s\n", qPrintable(server.url()));
    std::fflush(stdout);
    const int code = QCoreApplication::exec();
    server.stop();
    return code;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("dubwatch-server"));
    const Result<Command> command = parseCommandLine(QCoreApplication::arguments());
    if (!command) {
        return fail(BadUsage, command.error().detail
                        + QStringLiteral("\nTry 'dubwatch-server --help'."));
    }
    if (const auto *print = std::get_if<Print>(&*command)) {
        std::fputs(qPrintable(print->text), stdout);
        return Ended;
    }
    return serve(app, std::get<Serve>(*command));
}
