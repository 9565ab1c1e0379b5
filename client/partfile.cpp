// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/partfile.h"

#include <QCryptographicHash>

#include <chrono>

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype hashLetters = 12;

/// A lock that is older was left by a process that is gone, whatever is written in it.
constexpr std::chrono::milliseconds longestDownload = std::chrono::hours(6);

} // namespace

PartFile::PartFile(const QString &folder, const QString &stem)
    : m_folder(folder)
    , m_stem(stem)
    , m_lock(m_folder.filePath(stem + u".part.lock"_s))
{
    m_lock.setStaleLockTime(int(longestDownload.count()));
    if (!m_lock.tryLock(0)) {
        return;
    }
    // A stem has no dot and nothing that means something in a pattern, see downloadStem().
    const QFileInfoList parts
        = m_folder.entryInfoList({stem + u".?*.part"_s},
                                 QDir::Files | QDir::NoSymLinks | QDir::CaseSensitive, QDir::Size);
    if (!parts.isEmpty()) {
        m_file.setFileName(parts.front().filePath());
    }
    for (qsizetype other = 1; other < parts.size(); ++other) {
        QFile::remove(parts[other].filePath());
    }
}

QString PartFile::pathOf(const QByteArray &version) const
{
    const QByteArray hash = QCryptographicHash::hash(version, QCryptographicHash::Sha256).toHex();
    const QString middle
        = version.isEmpty() ? QString() : u'.' + QString::fromLatin1(hash.first(hashLetters));
    return m_folder.filePath(m_stem + middle + u".part"_s);
}

bool PartFile::isOf(const QByteArray &version) const
{
    return !version.isEmpty() && m_file.fileName() == pathOf(version);
}

ApiError PartFile::problem() const
{
    return invalidInput(u"%1: %2"_s.arg(m_file.fileName(), m_file.errorString()));
}

Result<Done> PartFile::begin(const QByteArray &version)
{
    discard();
    m_file.setFileName(pathOf(version));
    QFile::remove(m_file.fileName()); // and never what a link of that name leads to
    return m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly) ? Result<Done>(Done {})
                                                                  : problem();
}

Result<Done> PartFile::goOn()
{
    return m_file.open(QIODevice::WriteOnly | QIODevice::Append) ? Result<Done>(Done {})
                                                                 : problem();
}

Result<Done> PartFile::append(const QByteArray &bytes)
{
    const bool isWritten = m_file.write(bytes) == bytes.size() && m_file.flush();
    return isWritten ? Result<Done>(Done {}) : problem();
}

Result<Done> PartFile::keepAs(const QString &path)
{
    m_file.close();
    const QString nameless = pathOf({});
    if (m_file.fileName() != nameless) {
        QFile::remove(nameless); // of a time when the server told no version
    }
    return m_file.rename(path) ? Result<Done>(Done {}) : problem();
}

void PartFile::close()
{
    m_file.close();
    m_lock.unlock();
}

void PartFile::discard()
{
    m_file.close();
    if (m_file.exists()) {
        m_file.remove();
    }
}

} // namespace dubwatch
