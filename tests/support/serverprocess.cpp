// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/serverprocess.h"

#include <QDeadlineTimer>

#include <csignal>

namespace dubwatch::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // ms

} // namespace

ServerProcess::ServerProcess(const QStringList &arguments,
                             const QMap<QString, QString> &environment)
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (auto it = environment.begin(); it != environment.end(); ++it) {
        variables.insert(it.key(), it.value());
    }
    m_process.setProcessEnvironment(variables);
    m_process.start(QStringLiteral(DUBWATCH_SERVER),
                    QStringList{u"--port"_s, u"0"_s, u"--log"_s, u"info"_s} + arguments);
    const QDeadlineTimer deadline(patience);
    while (!m_output.contains('\n') && m_process.waitForReadyRead(int(deadline.remainingTime()))) {
        collect();
    }
    collect();
}

ServerProcess::~ServerProcess()
{
    kill();
}

bool ServerProcess::isListening() const
{
    return m_process.state() == QProcess::Running && m_output.contains('\n');
}

QString ServerProcess::url() const
{
    const QByteArray line = m_output.left(m_output.indexOf('\n'));
    return QString::fromUtf8(line.mid(line.lastIndexOf(' ') + 1));
}

quint16 ServerProcess::port() const
{
    return quint16(QUrl(url()).port(0));
}

qint64 ServerProcess::pid() const
{
    return m_process.processId();
}

void ServerProcess::terminate()
{
    m_process.terminate();
}

void ServerProcess::interrupt()
{
    if (m_process.state() == QProcess::Running) {
        ::kill(pid_t(m_process.processId()), SIGINT);
    }
}

void ServerProcess::kill()
{
    m_process.kill();
    (void)hasEnded();
}

bool ServerProcess::hasEnded()
{
    const bool ended =
        m_process.state() == QProcess::NotRunning || m_process.waitForFinished(patience);
    collect();
    return ended;
}

int ServerProcess::exitCode() const
{
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

QByteArray ServerProcess::output()
{
    collect();
    return m_output;
}

QByteArray ServerProcess::errors()
{
    collect();
    return m_errors;
}

void ServerProcess::collect()
{
    m_output += m_process.readAllStandardOutput();
    m_errors += m_process.readAllStandardError();
}

} // namespace dubwatch::test
