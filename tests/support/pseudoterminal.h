// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

namespace dubwatch::test {

/// A terminal that a test looks at: a program that has device() as its standard output takes it for
/// a real one.
class PseudoTerminal
{
public:
    PseudoTerminal(int columns, int rows);
    ~PseudoTerminal();
    PseudoTerminal(const PseudoTerminal &) = delete;
    PseudoTerminal &operator=(const PseudoTerminal &) = delete;

    /// A path to open; null when there are no pseudo-terminals here.
    QString device() const;
    void resize(int columns, int rows);

    /// Waits until \a text was written, at most 30 s.
    bool shows(const QByteArray &text);
    /// All that was written, or what came since the last forget().
    QByteArray written();
    void forget();

private:
    void read(int timeout);

    int m_master;
    QByteArray m_written;
};

} // namespace dubwatch::test
