// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/logging.h"

#include "client/core/instanttext.h"
#include "client/core/systemclock.h"

#include <QLoggingCategory>

#include <array>
#include <cstdio>

namespace dubwatch::server {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array levelNames {u"error", u"warning", u"info", u"debug"};

LogLevel chosenLevel = LogLevel::Info;

LogLevel levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogLevel::Debug;
    case QtInfoMsg:
        return LogLevel::Info;
    case QtWarningMsg:
        return LogLevel::Warning;
    default:
        return LogLevel::Error;
    }
}

void write(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    const LogLevel level = levelOf(type);
    if (level > chosenLevel) {
        return;
    }
    static const SystemClock clock;
    QString line = u"%1 %2 "_s.arg(rfc3339(clock.now()), QStringView(levelNames[size_t(level)]));
    for (const QChar c : message) {
        line += c.category() == QChar::Other_Control
            ? u"\\x%1"_s.arg(int(c.unicode()), 2, 16, QLatin1Char('0'))
            : QString(c);
    }
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

} // namespace

std::optional<LogLevel> logLevelFromName(QStringView name)
{
    for (size_t i = 0; i < levelNames.size(); ++i) {
        if (name == QStringView(levelNames[i])) {
            return LogLevel(i);
        }
    }
    return std::nullopt;
}

void startLogging(LogLevel level)
{
    chosenLevel = level;
    qInstallMessageHandler(write);
    if (level == LogLevel::Debug) {
        QLoggingCategory::setFilterRules(u"dubwatch.*.debug=true"_s);
    }
}

} // namespace dubwatch::server
