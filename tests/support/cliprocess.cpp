// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/cliprocess.h"

#include <QDeadlineTimer>
#include <QTemporaryDir>

#include <csignal>

namespace dubwatch::test {

namespace {

constexpr int patience = 30'000; // ms

} // namespace

CliProcess::CliProcess(const QStringList &arguments, const Environment &environment,
                       const QByteArray &input, const QString &device)
{
    if (!device.isNull()) {
        m_process.setStandardOutputFile(device);
    }
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.remove(QStringLiteral("DUBWATCH_URL"));
    // What is learned is not the user's business, nor that of another test program.
    static const QTemporaryDir data;
    variables.insert(QStringLiteral("XDG_DATA_HOME"), data.path());
    for (auto it = environment.begin(); it != environment.end(); ++it) {
        variables.insert(it.key(), it.value());
    }
    m_process.setProcessEnvironment(variables);
    m_process.start(cliPath(), arguments);
    m_process.write(input);
    m_process.closeWriteChannel();
    (void)m_process.waitForStarted(patience);
}

CliProcess::~CliProcess()
{
    m_process.kill();
    (void)m_process.waitForFinished(patience);
}

int CliProcess::exitCode()
{
    const bool ended =
        m_process.state() == QProcess::NotRunning || m_process.waitForFinished(patience);
    collect();
    return ended && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

bool CliProcess::says(const QByteArray &text)
{
    const QDeadlineTimer deadline(patience);
    collect();
    while (!m_output.contains(text) && m_process.waitForReadyRead(int(deadline.remainingTime()))) {
        collect();
    }
    collect();
    return m_output.contains(text);
}

void CliProcess::signal(int number)
{
    if (m_process.state() == QProcess::Running) {
        ::kill(pid_t(m_process.processId()), number);
    }
}

QByteArray CliProcess::output()
{
    collect();
    return m_output;
}

QByteArray CliProcess::errors()
{
    collect();
    return m_errors;
}

QList<QByteArray> CliProcess::lines()
{
    QList<QByteArray> lines = output().split('\n');
    if (lines.last().isEmpty()) {
        lines.removeLast();
    }
    return lines;
}

void CliProcess::collect()
{
    m_output += m_process.readAllStandardOutput();
    m_errors += m_process.readAllStandardError();
}

QString cliPath()
{
    return QStringLiteral(DUBWATCH_CLI);
}

} // namespace dubwatch::test
