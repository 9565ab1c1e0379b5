// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/desktop/archive/jobarchive.h"

#include "app/desktop/archive/archivewriter.h"
#include "ui/jobdesk.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDebug>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace dubwatch::app {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr Duration rhythm = 2s;
constexpr Duration refresh = 1min; // of a job whose state stays
constexpr Duration stillThere = 24h; // how often that is written of a connection
constexpr int mostLines = 500;
constexpr Duration longestToLock = 10s; // for writing a lock file

/// A crash while the lock was being written leaves a file that names no process, which nobody would
/// ever take for stale.
bool isLeftOver(const QLockFile &lock, const QString &path, Instant now)
{
    qint64 process = 0;
    QString host;
    QString program;
    if (lock.error() != QLockFile::LockFailedError
        || lock.getLockInfo(&process, &host, &program)) {
        return false;
    }
    const qint64 written = QFileInfo(path).lastModified().toMSecsSinceEpoch();
    return now - Instant(Duration(written)) > longestToLock;
}

} // namespace

JobArchive::JobArchive(ui::JobDesk &desk, const QString &file, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_path(file)
    , m_alarm(desk.clock())
{
    connect(&desk, &ui::JobDesk::polled, this, &JobArchive::onPolled);
}

JobArchive::~JobArchive() { close(); }

void JobArchive::close()
{
    if (!m_writer) {
        return;
    }
    for (const ui::ConnectionId connection : m_names.keys()) {
        noteLastOf(connection);
    }
    flush();
    settle();
    m_thread.quit();
    m_thread.wait();
    m_writer = nullptr;
    m_names.clear();
    m_locks.clear();
}

QString JobArchive::usualFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/dubwatch/jobs.sqlite"_s;
}

void JobArchive::open()
{
    tell(m_reader.open(m_path));
    m_writer = new ArchiveWriter(m_path);
    m_writer->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_writer, &QObject::deleteLater);
    connect(m_writer, &ArchiveWriter::written, this, &JobArchive::tell);
    m_thread.setObjectName(u"archive"_s);
    m_thread.start();
    m_alarm.set(rhythm, [this] { flush(); });
}

std::vector<KeptJob> JobArchive::follow(ui::ConnectionId connection, const QString &name)
{
    flush();
    settle();
    if (lock(connection, name)) {
        m_names.insert(connection, name);
        noteConnections();
    }
    std::vector<KeptJob> jobs;
    if (!m_reader.isOpen()) {
        return jobs;
    }
    for (const QByteArray &bytes : m_reader.jobsOf(name)) {
        if (std::optional<KeptJob> kept = keptJobFrom(bytes)) {
            // What another window writes is not ours to end.
            if (m_names.contains(connection) && !kept->isRemoved) {
                m_written.insert({kept->job.id, connection},
                                 {kept->job.state, kept->told, kept->isPaused});
            }
            jobs.push_back(std::move(*kept));
        }
    }
    if (m_desk.log().tail(1, connection).empty()) { // a backend that was there before has its lines
        m_desk.log().restore(logLinesFrom(m_reader.logOf(name), connection));
        m_loggedTo = m_desk.log().total();
    }
    return jobs;
}

/// Where no lock can be made at all, nobody else is kept from the file either.
bool JobArchive::lock(ui::ConnectionId connection, const QString &name)
{
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
    const QString path = u"%1.%2.lock"_s.arg(m_path, QString::fromLatin1(hash.first(6).toHex()));
    auto lock = std::make_unique<QLockFile>(path);
    lock->setStaleLockTime(0); // one process may well run for weeks
    bool isOurs = lock->tryLock(0);
    if (!isOurs && isLeftOver(*lock, path, m_desk.clock().now()) && lock->removeStaleLockFile()) {
        isOurs = lock->tryLock(0);
    }
    if (!isOurs && lock->error() == QLockFile::LockFailedError) {
        Q_EMIT troubled(tr("Another window keeps the jobs of %1; this one does not").arg(name));
        return false;
    }
    m_locks[connection] = std::move(lock);
    return true;
}

void JobArchive::unfollow(ui::ConnectionId connection, bool forgets)
{
    if (!forgets) {
        noteLastOf(connection);
        flush();
    }
    const QString name = m_names.take(connection);
    m_written.removeIf([&](const auto &entry) { return entry.key().connection == connection; });
    if (forgets && !name.isEmpty()) {
        m_changes.erase(name);
        if (m_writer) {
            QMetaObject::invokeMethod(m_writer,
                                      [writer = m_writer, name] { writer->forgetAll(name); });
        }
    }
    if (m_locks.contains(connection)) {
        settle(); // whoever has the lock next is to find it as it was left
        m_locks.erase(connection);
    }
}

void JobArchive::forget(ui::ConnectionId connection, const std::vector<JobId> &jobs)
{
    const QString name = m_names.value(connection);
    for (const JobId &job : jobs) {
        m_written.remove({job, connection});
        if (!name.isEmpty()) {
            // Remembered, or the next list would bring it back.
            m_changes[name][job.value] = bytesOf(KeptJob {.job = {.id = job}, .isRemoved = true});
        }
    }
}

void JobArchive::onPolled(const std::vector<ui::JobKey> &jobs)
{
    for (const ui::JobKey &job : jobs) {
        if (m_names.contains(job.connection)) {
            note(job, false);
        }
    }
}

/// That they are still there: a window may be open for longer than the absent are kept.
void JobArchive::noteConnections()
{
    m_connectionsNoted = m_desk.clock().now();
    if (m_writer && !m_names.isEmpty()) {
        QMetaObject::invokeMethod(m_writer, [writer = m_writer, names = m_names.values(),
                                             now = m_connectionsNoted] {
            writer->note(names, now);
        });
    }
}

/// \a isLast: whatever has not been written will not be otherwise.
void JobArchive::note(const ui::JobKey &job, bool isLast)
{
    const ui::JobRow *row = m_desk.jobs().find(job);
    const auto known = m_written.constFind(job);
    const bool isKnown = known != m_written.constEnd();
    if (!row || (row->watch == WatchState::Asking && isKnown && !isLast)) {
        return; // while it is asked about, there is nothing new of it but itself
    }
    const Instant told = row->lastAnswer.value_or(Instant());
    const bool isPaused = row->watch == WatchState::Paused;
    const bool isNew = !isKnown || known->state != row->job.state
        || known->isPaused != isPaused;
    const bool isOld = !isNew && told > known->at && (isLast || told - known->at >= refresh);
    if (isNew || isOld) {
        m_written.insert(job, {row->job.state, told, isPaused});
        m_changes[m_names.value(job.connection)][job.id.value]
            = bytesOf({row->job.unpacked(), told, isPaused, row->polls});
    }
}

void JobArchive::noteLastOf(ui::ConnectionId connection)
{
    const QList<ui::JobKey> jobs = m_written.keys(); // noting writes there
    for (const ui::JobKey &job : jobs) {
        if (job.connection == connection && m_names.contains(connection)) {
            note(job, true);
        }
    }
}

void JobArchive::flush()
{
    m_alarm.set(rhythm, [this] { flush(); });
    if (m_desk.clock().now() - m_connectionsNoted >= stillThere) {
        noteConnections();
    }
    const bool isLogNew = m_desk.log().total() != m_loggedTo;
    if (!m_writer || (m_changes.empty() && !isLogNew && m_said.isEmpty())) {
        return;
    }
    ArchiveWriter::Logs logs;
    if (isLogNew) {
        m_loggedTo = m_desk.log().total();
        for (auto name = m_names.begin(); name != m_names.end(); ++name) {
            logs[*name] = bytesOf(m_desk.log().tail(mostLines, name.key()));
        }
    }
    QMetaObject::invokeMethod(m_writer,
                              [writer = m_writer, logs,
                               changes = std::exchange(m_changes, {})]() mutable {
                                  writer->write(std::move(changes), logs);
                              });
}

void JobArchive::settle()
{
    if (m_writer) { // what was handed over comes first, since it was first
        QMetaObject::invokeMethod(m_writer, [] { }, Qt::BlockingQueuedConnection);
    }
}

void JobArchive::tell(const Result<Done> &result)
{
    const QString sentence = result ? QString() : result.error().detail;
    if (!sentence.isEmpty() && sentence != m_said) {
        qWarning().noquote() << sentence;
        Q_EMIT troubled(tr("The watched jobs are not kept: %1").arg(sentence));
    }
    m_said = sentence;
}

} // namespace dubwatch::app
