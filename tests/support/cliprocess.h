// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/serverprocess.h"

#include <QMap>
#include <QProcess>

namespace dubwatch::test {

/// A real dubwatch-cli in a process of its own, killed when this goes. Standard input is empty
/// unless it is given. All waits give up after 30 s.
class CliProcess
{
public:
    using Environment = QMap<QString, QString>;

    /// \a environment is added to ours, from which DUBWATCH_URL is taken out. Standard output goes
    /// to \a device instead, where there is one.
    explicit CliProcess(const QStringList &arguments, const Environment &environment = {},
                        const QByteArray &input = {}, const QString &device = {});
    ~CliProcess();
    CliProcess(const CliProcess &) = delete;
    CliProcess &operator=(const CliProcess &) = delete;

    /// Waits for its end. -1 when a signal ended it, or nothing did.
    int exitCode();
    /// Waits until standard output has \a text in it.
    bool says(const QByteArray &text);
    void signal(int number);

    QByteArray output(); ///< all of standard output so far
    QByteArray errors(); ///< all of standard error so far
    QList<QByteArray> lines(); ///< of standard output, without their ends

private:
    void collect();

    QProcess m_process;
    QByteArray m_output;
    QByteArray m_errors;
};

/// The program itself.
QString cliPath();

/// Where a CLI finds that server.
inline CliProcess::Environment at(const ServerProcess &server)
{
    return {{QStringLiteral("DUBWATCH_URL"), server.url()}};
}

/// Arguments that have no spaces in them.
inline QStringList words(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

} // namespace dubwatch::test
