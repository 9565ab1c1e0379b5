// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/knowledgestore.h"

#include "client/policy/knowledgebytes.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDateTime>
#include <QDebug>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 magic = 0x4457'4B4E; // "DWKN"
constexpr quint8 version = 1;
constexpr qsizetype hashLength = 32;
constexpr qint64 mostBytes = 128 * 1024;
const QString suffix = u".knowledge"_s;

ApiError malformed(const QString &detail)
{
    return {.kind = ApiError::Kind::Malformed, .detail = detail};
}

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// One spelling for one backend: without what is no part of it, a port that goes without saying, or
/// a slash at the end.
QString addressOf(const QUrl &url)
{
    QUrl plain = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment
                              | QUrl::NormalizePathSegments);
    if (plain.port() == (plain.scheme() == u"https" ? 443 : 80)) {
        plain.setPort(-1);
    }
    QString address = QString::fromLatin1(plain.toEncoded());
    while (address.endsWith(u'/')) {
        address.chop(1);
    }
    return address;
}

QByteArray contentOf(const KeptKnowledge &kept)
{
    QByteArray content;
    QDataStream stream(&content, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << magic << version << addressOf(kept.url) << kept.dialect
           << quint16(kept.knowledge.size());
    for (const auto &[kind, knowledge] : kept.knowledge) {
        stream << kind << bytesOf(knowledge);
    }
    return content + hashOf(content);
}

Result<KeptKnowledge> parsed(const QByteArray &bytes)
{
    const QByteArray content = bytes.chopped(std::min(hashLength, bytes.size()));
    if (bytes.size() <= hashLength || bytes.last(hashLength) != hashOf(content)) {
        return malformed(u"it is damaged"_s);
    }
    QDataStream stream(content);
    stream.setVersion(QDataStream::Qt_6_0);
    quint32 foundMagic = 0;
    quint8 foundVersion = 0;
    quint16 count = 0;
    QString url;
    KeptKnowledge kept;
    stream >> foundMagic >> foundVersion >> url >> kept.dialect >> count;
    if (foundMagic != magic || foundVersion != version || count > AdaptivePolicy::mostKinds + 1) {
        return malformed(u"it is of another version"_s);
    }
    kept.url = QUrl(url, QUrl::StrictMode);
    for (int i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        QString kind;
        QByteArray piece;
        stream >> kind >> piece;
        const Result<BackendKnowledge> knowledge = knowledgeFrom(piece);
        if (!knowledge) {
            return knowledge.error();
        }
        kept.knowledge.emplace(kind, *knowledge);
    }
    return stream.status() == QDataStream::Ok ? Result<KeptKnowledge>(kept)
                                              : malformed(u"it ends too early"_s);
}

/// Of each kind, what was learned from more jobs.
void takeOver(AdaptivePolicy::Knowledge &ours, const AdaptivePolicy::Knowledge &theirs)
{
    for (const auto &[kind, knowledge] : theirs) {
        const auto found = ours.find(kind);
        if (found != ours.end() && found->second.ended < knowledge.ended) {
            found->second = knowledge;
        } else if (found == ours.end() && ours.size() <= AdaptivePolicy::mostKinds) {
            ours.emplace(kind, knowledge);
        }
    }
}

} // namespace

KnowledgeStore::KnowledgeStore(const QString &directory)
    : m_directory(directory)
{
}

QString KnowledgeStore::usualDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/dubwatch/backends"_s;
}

QString KnowledgeStore::fileOf(const QUrl &url, const QString &dialect) const
{
    const QByteArray identity = (addressOf(url) + u'\n' + dialect).toUtf8();
    return m_directory + u'/' + QString::fromLatin1(hashOf(identity).toHex().left(24)) + suffix;
}

Result<AdaptivePolicy::Knowledge> KnowledgeStore::load(const QUrl &url,
                                                       const QString &dialect) const
{
    const QString path = fileOf(url, dialect);
    if (!QFile::exists(path)) {
        return AdaptivePolicy::Knowledge {};
    }
    Result<KeptKnowledge> kept = read(path);
    return kept ? Result<AdaptivePolicy::Knowledge>(std::move(kept).value().knowledge)
                : Result<AdaptivePolicy::Knowledge>(kept.error());
}

Result<KeptKnowledge> KnowledgeStore::read(const QString &path) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return invalidInput(u"%1: %2"_s.arg(path, file.errorString()));
    }
    const Result<KeptKnowledge> kept
        = file.size() > mostBytes ? malformed(u"it is too long"_s) : parsed(file.readAll());
    if (kept) {
        return kept;
    }
    file.close();
    const QString aside = path + u".broken"_s;
    QFile::remove(aside);
    const bool isAside = QFile::rename(path, aside);
    return malformed(u"%1 cannot be used (%2)%3"_s.arg(
        path, kept.error().detail, isAside ? u" and was set aside as "_s + aside : QString()));
}

Result<Done> KnowledgeStore::save(const KeptKnowledge &kept) const
{
    const QString path = fileOf(kept.url, kept.dialect);
    if (!QDir(m_directory).exists()) {
        if (!QDir().mkpath(m_directory)) {
            return invalidInput(u"%1: the folder cannot be made"_s.arg(m_directory));
        }
        QFile::setPermissions(m_directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    KeptKnowledge whole = kept;
    if (const auto theirs = load(kept.url, kept.dialect)) {
        takeOver(whole.knowledge, *theirs);
    } else {
        qWarning().noquote() << theirs.error().detail;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return invalidInput(u"%1: %2"_s.arg(path, file.errorString()));
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(contentOf(whole));
    if (!file.commit()) {
        return invalidInput(u"%1: %2"_s.arg(path, file.errorString()));
    }
    makeRoom();
    return Done {};
}

void KnowledgeStore::makeRoom() const
{
    const QFileInfoList files
        = QDir(m_directory).entryInfoList({u'*' + suffix}, QDir::Files, QDir::Time);
    for (qsizetype i = mostBackends; i < files.size(); ++i) {
        QFile::remove(files[i].filePath());
    }
    const QDateTime newest = files.isEmpty() ? QDateTime() : files.front().lastModified();
    for (const QFileInfo &file :
         QDir(m_directory).entryInfoList({u'*' + suffix + u".*"_s}, QDir::Files)) {
        if (file.lastModified().daysTo(newest) > 1) {
            QFile::remove(file.filePath());
        }
    }
}

std::vector<KeptKnowledge> KnowledgeStore::all(std::vector<ApiError> &trouble) const
{
    std::vector<KeptKnowledge> all;
    const QFileInfoList files
        = QDir(m_directory).entryInfoList({u'*' + suffix}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        Result<KeptKnowledge> kept = read(file.filePath());
        if (kept) {
            all.push_back(std::move(kept).value());
        } else {
            trouble.push_back(kept.error());
        }
    }
    std::ranges::sort(all, {}, [](const KeptKnowledge &kept) { return kept.url.toString(); });
    return all;
}

bool KnowledgeStore::knows(const QUrl &url, const QString &dialect) const
{
    return QFile::exists(fileOf(url, dialect));
}

void KnowledgeStore::forgetBroken() const
{
    const QDir folder(m_directory);
    for (const QString &name : folder.entryList({u'*' + suffix + u".*"_s}, QDir::Files)) {
        QFile::remove(folder.filePath(name));
    }
}

Result<bool> KnowledgeStore::forget(const QUrl &url, const QString &dialect) const
{
    QFile file(fileOf(url, dialect));
    if (!file.exists()) {
        return false;
    }
    return file.remove() ? Result<bool>(true)
                         : invalidInput(u"%1: %2"_s.arg(file.fileName(), file.errorString()));
}

} // namespace dubwatch
