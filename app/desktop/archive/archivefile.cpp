// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/desktop/archive/archivefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <atomic>

namespace dubwatch::app {

using namespace Qt::StringLiterals;

namespace {

/// How long a connection is kept that nobody makes again.
constexpr Duration longest = std::chrono::days(90);

/// Malformed when the file itself is bad, and not the moment.
ApiError sqlError(const QString &what, const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    const bool isBad = code == u"11" || code == u"26"; // SQLITE_CORRUPT, SQLITE_NOTADB
    return {.kind = isBad ? ApiError::Kind::Malformed : ApiError::Kind::InvalidInput,
            .detail = u"%1: %2"_s.arg(what, error.text())};
}

/// SQLite's own three files.
void setAside(const QString &path)
{
    for (const QString &part : {QString(), u"-wal"_s, u"-shm"_s}) {
        QFile::remove(path + part + u".broken"_s);
        QFile::rename(path + part, path + part + u".broken"_s);
    }
}

} // namespace

ArchiveFile::ArchiveFile()
{
    static std::atomic<int> archives = 0;
    m_name = u"archive %1"_s.arg(++archives);
}

ArchiveFile::~ArchiveFile()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<Done> ArchiveFile::open(const QString &path)
{
    if (!QSqlDatabase::isDriverAvailable(u"QSQLITE"_s)) {
        return invalidInput(u"Qt's driver for SQLite is not installed"_s);
    }
    if (!QDir().mkpath(QFileInfo(path).path())) {
        return invalidInput(u"%1: the folder cannot be made"_s.arg(QFileInfo(path).path()));
    }
    if (!m_database.isValid()) {
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    }
    const Result<Done> prepared = prepare(path);
    if (prepared) {
        return prepared;
    }
    m_database.close();
    if (prepared.error().kind != ApiError::Kind::Malformed) {
        return prepared;
    }
    setAside(path);
    const Result<Done> anew = prepare(path);
    return anew ? invalidInput(u"%1 cannot be used (%2) and was set aside as %1.broken"_s.arg(
                      path, prepared.error().detail))
                : anew;
}

Result<Done> ArchiveFile::prepare(const QString &path)
{
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=2000"_s);
    if (!m_database.open()) {
        return sqlError(path, m_database.lastError());
    }
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    QSqlQuery query(m_database);
    for (const QString &statement :
         {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = NORMAL"_s,
          u"PRAGMA quick_check(1)"_s,
          u"CREATE TABLE IF NOT EXISTS jobs (connection TEXT, id TEXT, body BLOB, "
          "PRIMARY KEY (connection, id)) WITHOUT ROWID"_s,
          u"CREATE TABLE IF NOT EXISTS log (connection TEXT PRIMARY KEY, body BLOB) "
          "WITHOUT ROWID"_s,
          u"CREATE TABLE IF NOT EXISTS seen (connection TEXT PRIMARY KEY, at INTEGER) "
          "WITHOUT ROWID"_s}) {
        if (!query.exec(statement)) {
            return sqlError(path, query.lastError());
        }
        if (statement.contains(u"quick_check"_s) && query.next()
            && query.value(0).toString() != u"ok") {
            return ApiError {.kind = ApiError::Kind::Malformed,
                             .detail = query.value(0).toString()};
        }
    }
    return Done {};
}

Result<Done> ArchiveFile::write(const std::map<QString, Changes> &byConnection)
{
    if (!m_database.transaction()) {
        return sqlError(m_database.databaseName(), m_database.lastError());
    }
    QSqlQuery keep(m_database);
    QSqlQuery forget(m_database);
    keep.prepare(u"INSERT OR REPLACE INTO jobs VALUES (?, ?, ?)"_s);
    forget.prepare(u"DELETE FROM jobs WHERE connection = ? AND id = ?"_s);
    for (const auto &[connection, changes] : byConnection) {
        for (const auto &[id, bytes] : changes) {
            QSqlQuery &query = bytes.isEmpty() ? forget : keep;
            query.bindValue(0, connection);
            query.bindValue(1, id);
            if (!bytes.isEmpty()) {
                query.bindValue(2, bytes);
            }
            if (!query.exec()) {
                const ApiError error = sqlError(m_database.databaseName(), query.lastError());
                m_database.rollback();
                return error;
            }
        }
    }
    return m_database.commit() ? Result<Done>(Done {})
                               : sqlError(m_database.databaseName(), m_database.lastError());
}

Result<Done> ArchiveFile::forgetAll(const QString &connection)
{
    const Result<Done> jobs = run(u"DELETE FROM jobs WHERE connection = ?"_s, {connection});
    return jobs ? run(u"DELETE FROM log WHERE connection = ?"_s, {connection}) : jobs;
}

Result<Done> ArchiveFile::writeLog(const QString &connection, const QByteArray &bytes)
{
    return run(u"INSERT OR REPLACE INTO log VALUES (?, ?)"_s, {connection, bytes});
}

Result<Done> ArchiveFile::note(const QStringList &connections, Instant now)
{
    const qint64 at = now.time_since_epoch().count();
    for (const QString &connection : connections) { // all, before the first is forgotten
        const Result<Done> done
            = run(u"INSERT OR REPLACE INTO seen VALUES (?, ?)"_s, {connection, at});
        if (!done) {
            return done;
        }
    }
    // What was written before anybody noted connections counts from the first note on.
    const QVariantList old {qint64((now - longest).time_since_epoch().count())};
    const std::pair<QString, QVariantList> steps[] {
        {u"INSERT OR IGNORE INTO seen SELECT connection, ? FROM "
         "(SELECT connection FROM jobs UNION SELECT connection FROM log)"_s,
         {at}},
        {u"DELETE FROM jobs WHERE connection IN (SELECT connection FROM seen WHERE at < ?)"_s, old},
        {u"DELETE FROM log WHERE connection IN (SELECT connection FROM seen WHERE at < ?)"_s, old},
        {u"DELETE FROM seen WHERE at < ?"_s, old}};
    for (const auto &[statement, values] : steps) {
        if (const Result<Done> done = run(statement, values); !done) {
            return done;
        }
    }
    return Done {};
}

Result<Done> ArchiveFile::run(const QString &statement, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.prepare(statement);
    for (int i = 0; i < int(values.size()); ++i) {
        query.bindValue(i, values[i]);
    }
    return query.exec() ? Result<Done>(Done {})
                        : sqlError(m_database.databaseName(), query.lastError());
}

std::vector<QByteArray> ArchiveFile::jobsOf(const QString &connection) const
{
    std::vector<QByteArray> jobs;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(u"SELECT body FROM jobs WHERE connection = ?"_s);
    query.bindValue(0, connection);
    for (bool isGood = query.exec(); isGood && query.next();) {
        jobs.push_back(query.value(0).toByteArray());
    }
    return jobs;
}

QByteArray ArchiveFile::logOf(const QString &connection) const
{
    QSqlQuery query(m_database);
    query.prepare(u"SELECT body FROM log WHERE connection = ?"_s);
    query.bindValue(0, connection);
    return query.exec() && query.next() ? query.value(0).toByteArray() : QByteArray();
}

} // namespace dubwatch::app
