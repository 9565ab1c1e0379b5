// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/result.h"

#include <QCommandLineParser>

#include <vector>

namespace dubwatch::app {

/// "WHAT: expected EXPECTED, found "FOUND"".
ApiError wrongValue(const QString &what, const QString &expected, const QString &found);

/// A command line as typed values. The first thing that is wrong with it is kept, and what is read
/// after that means nothing.
class OptionReader
{
public:
    explicit OptionReader(const std::vector<QCommandLineOption> &options);

    /// \a arguments begin with the program's name; false leaves an error.
    bool parse(const QStringList &arguments);

    bool has(const QString &name) const;
    QString text(const QString &name) const; ///< null when it was not given
    QStringList texts(const QString &name) const; ///< of one that may be given more than once
    int number(const QString &name, int fallback, int least, int most);
    Duration duration(const QString &name, Duration fallback);
    QStringList operands() const; ///< what is no option, in order
    /// "Usage: PROGRAM [options]", \a summary, and a line for each option.
    QString help(const QString &program, const QString &summary) const;

    void fail(const ApiError &error);
    const std::optional<ApiError> &error() const;

private:
    QCommandLineParser m_parser;
    std::optional<ApiError> m_error;
};

} // namespace dubwatch::app
