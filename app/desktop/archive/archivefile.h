// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/clock.h"
#include "client/core/result.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QString>
#include <QVariant>

#include <map>
#include <vector>

namespace dubwatch::app {

/// The database in which the desktop keeps its watched jobs: SQLite with a write-ahead log, so that
/// a process that is killed loses no more than what it had not written yet. Bytes in, bytes out.
/// To be used in the thread that opened it.
class ArchiveFile
{
public:
    ArchiveFile();
    ~ArchiveFile();
    ArchiveFile(const ArchiveFile &) = delete;
    ArchiveFile &operator=(const ArchiveFile &) = delete;

    /// A file that is no database, or is damaged, is set aside as "….broken", and begun anew; the
    /// error tells of it, and the archive can be used all the same if isOpen(). One that cannot be
    /// used for another reason, such as a lock, stays where it is.
    Result<Done> open(const QString &path);
    bool isOpen() const { return m_database.isOpen(); }

    /// What changed of one connection's jobs, by id; empty bytes: forgotten.
    using Changes = std::map<QString, QByteArray>;

    /// All or nothing.
    Result<Done> write(const std::map<QString, Changes> &byConnection);
    Result<Done> forgetAll(const QString &connection);
    Result<Done> writeLog(const QString &connection, const QByteArray &bytes);
    /// The connections were there at \a now. All that were not for 90 days are forgotten.
    Result<Done> note(const QStringList &connections, Instant now);

    std::vector<QByteArray> jobsOf(const QString &connection) const;
    QByteArray logOf(const QString &connection) const;

private:
    Result<Done> prepare(const QString &path);
    Result<Done> run(const QString &statement, const QVariantList &values);

    QString m_name; ///< of the connection, one for each archive
    QSqlDatabase m_database;
};

} // namespace dubwatch::app
