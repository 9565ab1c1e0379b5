// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/downloadname.h"

#include <QCryptographicHash>

#include <array>

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestStem = 120; // bytes; file systems take 255, with what is added
constexpr qsizetype hashLetters = 8;

/// What results are: moving pictures, sound, text about it, tables, pictures, archives.
struct Kind
{
    QLatin1StringView extension;
    QByteArrayView contentType;
};

constexpr std::array kinds {
    Kind {"mp4"_L1, "video/mp4"},        Kind {"webm"_L1, "video/webm"},
    Kind {"mov"_L1, "video/quicktime"},  Kind {"mkv"_L1, "video/x-matroska"},
    Kind {"m4v"_L1, "video/x-m4v"},      Kind {"mp3"_L1, "audio/mpeg"},
    Kind {"m4a"_L1, "audio/mp4"},        Kind {"wav"_L1, "audio/wav"},
    Kind {"wav"_L1, "audio/x-wav"},      Kind {"ogg"_L1, "audio/ogg"},
    Kind {"aac"_L1, "audio/aac"},        Kind {"flac"_L1, "audio/flac"},
    Kind {"srt"_L1, "application/x-subrip"}, Kind {"vtt"_L1, "text/vtt"},
    Kind {"txt"_L1, "text/plain"},       Kind {"csv"_L1, "text/csv"},
    Kind {"json"_L1, "application/json"}, Kind {"jsonl"_L1, "application/jsonl"},
    Kind {"jsonl"_L1, "application/x-ndjson"}, Kind {"png"_L1, "image/png"},
    Kind {"jpg"_L1, "image/jpeg"},       Kind {"jpeg"_L1, "image/jpeg"},
    Kind {"webp"_L1, "image/webp"},      Kind {"gif"_L1, "image/gif"},
    Kind {"zip"_L1, "application/zip"},  Kind {"pdf"_L1, "application/pdf"},
};

bool isPlain(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'
        || c == '_';
}

/// Names that Windows keeps for devices, whatever their extension.
bool isDevice(const QByteArray &stem)
{
    const QByteArray name = stem.toLower();
    const bool isNumbered = name.size() == 4 && name[3] >= '0' && name[3] <= '9'
        && (name.startsWith("com") || name.startsWith("lpt"));
    return isNumbered || name == "con" || name == "prn" || name == "aux" || name == "nul";
}

} // namespace

QString downloadStem(const JobId &id)
{
    const QByteArray text = id.value.toUtf8();
    QByteArray stem;
    for (const char c : text) {
        stem += isPlain(c) ? QByteArray(1, c) : '%' + QByteArray(1, c).toHex();
    }
    if (isDevice(stem) || stem.isEmpty()) {
        stem.prepend('%');
    }
    const bool hasCapitals = stem.toLower() != stem;
    if (stem.size() > longestStem || hasCapitals) {
        const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
        stem = stem.left(longestStem - hashLetters) + '~' + hash.first(hashLetters);
    }
    return QString::fromLatin1(stem);
}

QString downloadFolder(const QString &backend)
{
    QString folder;
    for (const QChar c : backend.left(longestStem)) {
        const bool isKept = c.isLetterOrNumber() || u" ()-_."_s.contains(c);
        folder += isKept ? c : u'_';
    }
    const bool isHidden = folder.startsWith(u'.') || folder.isEmpty();
    while (folder.endsWith(u'.') || folder.endsWith(u' ')) { // Windows drops them
        folder.chop(1);
    }
    return isHidden || isDevice(folder.toLatin1()) ? u'_' + folder : folder;
}

QString downloadExtension(const QUrl &link, const QByteArray &contentType)
{
    const QString name = link.fileName();
    const QString suffix = name.section(u'.', -1).toLower();
    const bool hasSuffix = name.contains(u'.');
    const QByteArray type = contentType.split(';').front().trimmed().toLower();
    for (const Kind &kind : kinds) {
        if (hasSuffix && kind.extension == suffix) {
            return u'.' + suffix;
        }
    }
    for (const Kind &kind : kinds) {
        if (kind.contentType == type) {
            return u'.' + kind.extension;
        }
    }
    return {};
}

} // namespace dubwatch
