// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/desktop/desktop.h"
#include "app/desktop/translation.h"

#include "server/terminationsignals.h"

#include <QApplication>
#include <QNetworkProxyFactory>

#include <cstdio>

using namespace dubwatch;
using namespace dubwatch::app;

namespace {

constexpr int badUsage = 2;

int fail(const ApiError &error)
{
    std::fprintf(stderr, "dubwatch: %s\nTry 'dubwatch --help'.\n", qPrintable(error.detail));
    return badUsage;
}

/// Options are read before there is a display to need.
QStringList argumentsOf(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments << QString::fromLocal8Bit(argv[i]);
    }
    return arguments;
}

} // namespace

int main(int argc, char *argv[])
{
    const Result<DesktopCommand> command = parseCommandLine(argumentsOf(argc, argv));
    if (!command) {
        return fail(command.error());
    }
    if (const auto *text = std::get_if<QString>(&*command)) {
        std::fputs(qPrintable(*text), stdout);
        return 0;
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("dubwatch"));
    QApplication::setApplicationDisplayName(QStringLiteral("Dubwatch"));
    QApplication::setDesktopFileName(QStringLiteral("org.dubwatch.dubwatch"));
    const Translation translation;
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    // As if it were closed by hand: so the window's state is kept.
    server::onTermination(&application, [](int) {
        QApplication::closeAllWindows();
        QApplication::exit(0);
    });
    Result<DialectLibrary> library = DialectLibrary::withUserFiles();
    if (!library) {
        return fail(library.error());
    }
    Desktop desktop(std::move(library).value());
    if (const Result<Done> started = desktop.start(std::get<DesktopOptions>(*command)); !started) {
        return fail(started.error());
    }
    return QApplication::exec();
}
