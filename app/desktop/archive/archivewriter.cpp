// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/desktop/archive/archivewriter.h"

namespace dubwatch::app {

void ArchiveWriter::write(Changes changes, const Logs &logs)
{
    for (auto &[connection, newer] : changes) {
        ArchiveFile::Changes &unwritten = m_changes[connection];
        newer.merge(unwritten); // those that have changed again since stay as they are
        unwritten = std::move(newer);
    }
    for (const auto &[connection, bytes] : logs) {
        m_logs[connection] = bytes;
    }
    Q_EMIT written(writeAll());
}

void ArchiveWriter::forgetAll(const QString &connection)
{
    m_changes.erase(connection);
    m_logs.erase(connection);
    m_forgotten.insert(connection);
    Q_EMIT written(writeAll());
}

void ArchiveWriter::note(const QStringList &connections, Instant now)
{
    m_noted = connections;
    m_notedAt = now;
    Q_EMIT written(writeAll());
}

Result<Done> ArchiveWriter::writeAll()
{
    if (!m_file.isOpen()) {
        const Result<Done> opened = m_file.open(m_path);
        if (!m_file.isOpen()) {
            return opened;
        }
    }
    while (!m_forgotten.empty()) {
        if (const Result<Done> done = m_file.forgetAll(*m_forgotten.begin()); !done) {
            return done;
        }
        m_forgotten.erase(m_forgotten.begin());
    }
    if (!m_noted.empty()) {
        if (const Result<Done> done = m_file.note(m_noted, m_notedAt); !done) {
            return done;
        }
        m_noted.clear();
    }
    if (!m_changes.empty()) {
        if (const Result<Done> done = m_file.write(m_changes); !done) {
            return done;
        }
        m_changes.clear();
    }
    while (!m_logs.empty()) {
        const auto &[connection, bytes] = *m_logs.begin();
        if (const Result<Done> done = m_file.writeLog(connection, bytes); !done) {
            return done;
        }
        m_logs.erase(m_logs.begin());
    }
    return Done {};
}

} // namespace dubwatch::app
