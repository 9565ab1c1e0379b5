// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QCommandLineOption>
#include <QStringList>

#include <vector>

namespace dubwatch::app {

/// How one command is called: the source of its parser and of its help.
struct CommandForm
{
    QString name;
    QString operands; ///< "[ID…]", or null when it takes none
    QString summary; ///< one line
    QString details; ///< of how it ends, and of what it writes
    QString examples;
    std::vector<QCommandLineOption> options; ///< the command's own
};

const std::vector<CommandForm> &commandForms();
/// Null when there is none of that name.
const CommandForm *findCommand(const QString &name);

/// What every command takes: the backend, and how to write.
std::vector<QCommandLineOption> commonOptions();

QString generalHelp();
QString helpOf(const CommandForm &form);

} // namespace dubwatch::app
