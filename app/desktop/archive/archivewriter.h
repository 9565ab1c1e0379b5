// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/desktop/archive/archivefile.h"

#include <QObject>

namespace dubwatch::app {

/// The end of the archive that lives in a thread of its own.
class ArchiveWriter : public QObject
{
    Q_OBJECT

public:
    explicit ArchiveWriter(const QString &path)
        : m_path(path)
    { }

    void write(const std::map<QString, ArchiveFile::Changes> &changes, const QByteArray &log);
    void forgetAll(const QString &connection);

Q_SIGNALS:
    void written(const dubwatch::Result<dubwatch::Done> &result);

private:
    bool isReady();

    const QString m_path;
    ArchiveFile m_file;
};

} // namespace dubwatch::app
