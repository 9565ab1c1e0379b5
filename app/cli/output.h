// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace dubwatch::app {

/// Standard output: whole lines, written at once, so that a reader at the other end of a pipe has
/// them. After the first failure nothing more is written.
class Output : public QObject
{
    Q_OBJECT

public:
    void line(const QString &text);
    void bytes(const QByteArray &bytes);

    bool hasFailed() const;
    /// The reader went away, which is its right and no news.
    bool hasNoReader() const;
    QString problem() const; ///< "No space left on device"

Q_SIGNALS:
    void failed();

private:
    int m_errno = 0;
};

/// A message to the user, on standard error, with the program's name before it.
void complain(const QString &message);

} // namespace dubwatch::app
