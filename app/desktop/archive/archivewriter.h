// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/desktop/archive/archivefile.h"

#include <QObject>

#include <set>

namespace dubwatch::app {

/// The end of the archive that lives in a thread of its own. What cannot be written is kept, and
/// tried again with the next.
class ArchiveWriter : public QObject
{
    Q_OBJECT

public:
    using Changes = std::map<QString, ArchiveFile::Changes>;
    using Logs = std::map<QString, QByteArray>;

    explicit ArchiveWriter(const QString &path)
        : m_path(path)
    { }

    void write(Changes changes, const Logs &logs);
    void forgetAll(const QString &connection);
    void note(const QStringList &connections, Instant now);

Q_SIGNALS:
    void written(const dubwatch::Result<dubwatch::Done> &result);

private:
    Result<Done> writeAll();

    const QString m_path;
    ArchiveFile m_file;
    std::set<QString> m_forgotten; ///< connections, before the rest
    QStringList m_noted; ///< connections that are there
    Instant m_notedAt = {};
    Changes m_changes;
    Logs m_logs;
};

} // namespace dubwatch::app
