// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/desktop/archive/archivewriter.h"

namespace dubwatch::app {

bool ArchiveWriter::isReady()
{
    if (m_file.isOpen()) {
        return true;
    }
    const Result<Done> opened = m_file.open(m_path);
    if (!opened) {
        Q_EMIT written(opened);
    }
    return m_file.isOpen();
}

void ArchiveWriter::write(const std::map<QString, ArchiveFile::Changes> &changes,
                          const QByteArray &log)
{
    if (!isReady()) {
        return;
    }
    Result<Done> result = m_file.write(changes);
    if (result && !log.isNull()) {
        result = m_file.writeLog(log);
    }
    Q_EMIT written(result);
}

void ArchiveWriter::forgetAll(const QString &connection)
{
    if (isReady()) {
        Q_EMIT written(m_file.forgetAll(connection));
    }
}

} // namespace dubwatch::app
