// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/result.h"

#include <QDir>
#include <QFile>
#include <QLockFile>

namespace dubwatch {

/// A file that is on its way: "<stem>.<hash>.part" beside where it will be, so that whoever comes
/// later, after a crash too, can go on where it ends. The hash is of what tells one version of the
/// file from another (its ETag); without such a word a part is begun anew each time.
///
/// Errors are InvalidInput, and name the file and what the system said.
class PartFile
{
public:
    /// Takes the longest part of an earlier time, if there is one, and removes the others. \a stem
    /// is a downloadStem().
    PartFile(const QString &folder, const QString &stem);

    /// Whether it is ours alone: another window may be fetching the same.
    bool isOurs() const { return m_lock.isLocked(); }
    /// Bytes that are there; 0: none.
    qint64 size() const { return m_file.size(); }
    /// Whether what is there is of that version.
    bool isOf(const QByteArray &version) const;

    /// An empty one, in place of what was there.
    Result<Done> begin(const QByteArray &version);
    /// The next bytes go to the end of what is there.
    Result<Done> goOn();
    Result<Done> append(const QByteArray &bytes);
    /// It is whole: it gets its name, an absolute path; a file of that name is left as it is, and
    /// that is an error.
    Result<Done> keepAs(const QString &path);
    void discard();
    /// Leaves what is there to whoever comes next; nothing can be done with it after that.
    void close();

private:
    QString pathOf(const QByteArray &version) const;
    ApiError problem() const;

    QDir m_folder;
    QString m_stem;
    QLockFile m_lock;
    QFile m_file; ///< without a name where there is none
};

} // namespace dubwatch
