// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QObject>
#include <QString>

#include <functional>

namespace dubwatch::app {

/// Keeps API keys in the system's keychain, under the name of what they are for. Where there is
/// none, or it does not let us in, they are kept in memory, and unavailable() says so, once. One
/// thread.
class KeyStore : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(const QString &key)>;

    /// Calls \a answer later, with a null string where no key is known; not at all when \a context
    /// is gone by then, which must not outlive the store.
    void read(const QString &name, QObject *context, const Answer &answer);
    /// An empty \a key removes it.
    void write(const QString &name, const QString &key);

Q_SIGNALS:
    void unavailable(const QString &reason);

private:
    void complain(const QString &reason);

    QHash<QString, QString> m_keys; ///< of this run
    bool m_hasComplained = false;
};

} // namespace dubwatch::app
