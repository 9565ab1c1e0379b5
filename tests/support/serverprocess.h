// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMap>
#include <QProcess>
#include <QUrl>

namespace dubwatch::test {

/// A real dubwatch-server in a process of its own, on a free port of 127.0.0.1, killed when this
/// goes.
///
/// What it writes is collected whenever a method here waits or the event loop runs. All waits give
/// up after 20 s.
class ServerProcess
{
public:
    /// Starts it with `--port 0 --log info` before \a arguments, of which the last one of a kind
    /// wins (`--port 1234` is taken), and waits until it listens or has ended. \a environment is
    /// added to ours.
    explicit ServerProcess(const QStringList &arguments = {},
                           const QMap<QString, QString> &environment = {});
    ~ServerProcess();
    ServerProcess(const ServerProcess &) = delete;
    ServerProcess &operator=(const ServerProcess &) = delete;

    /// False for one that refused to start, and after its end.
    bool isListening() const;
    /// As its line says; empty when there was none.
    QString url() const;
    quint16 port() const;
    qint64 pid() const;

    void terminate(); ///< SIGTERM
    void interrupt(); ///< SIGINT
    /// SIGKILL, and waits: the port is free when this returns.
    void kill();
    /// Waits for its end; false when it did not end in time.
    bool hasEnded();
    /// After its end; -1 when a signal ended it.
    int exitCode() const;

    QByteArray output(); ///< all of standard output so far
    QByteArray errors(); ///< all of standard error so far

private:
    void collect();

    QProcess m_process;
    QByteArray m_output;
    QByteArray m_errors;
};

} // namespace dubwatch::test
