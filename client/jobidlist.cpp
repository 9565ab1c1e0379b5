// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/jobidlist.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace dubwatch {

namespace {

constexpr qsizetype longest = 256;
constexpr qsizetype mostQuoted = 24;

QString tr(const char *text)
{
    return QCoreApplication::translate("dubwatch", text);
}

/// The last three are what Chinese keyboards have for the first two.
bool separates(QChar character)
{
    return character.isSpace() || u",;，、；"_s.contains(character);
}

bool belongsToIds(QChar character)
{
    return character > u' ' && character < u'\x7f' && !u"\"'`<>()[]{}\\"_s.contains(character);
}

/// Null when \a piece can be an id.
QString problemOf(QStringView piece)
{
    QString shown = piece.left(mostQuoted).toString();
    if (piece.size() > mostQuoted) {
        shown += u'…';
    }
    if (piece.size() > longest) {
        return tr("“%1” is too long: ids have at most %2 characters")
            .arg(shown, QString::number(longest));
    }
    for (const QChar character : piece) {
        if (belongsToIds(character))
            continue;
        if (character.isPrint())
            return tr("“%1” has “%2” in it, which no id has").arg(shown, QString(character));
        return tr("There is a character U+%1, which no id has")
            .arg(uint(character.unicode()), 4, 16, QChar(u'0'));
    }
    return {};
}

} // namespace

JobIdList readJobIds(QStringView text)
{
    JobIdList list;
    QSet<QStringView> seen;
    int line = 1;
    qsizetype begin = 0;
    const auto take = [&](qsizetype end) {
        const QStringView piece = text.sliced(begin, end - begin);
        if (piece.isEmpty())
            return;
        if (const QString what = problemOf(piece); !what.isNull()) {
            list.problems.push_back({line, what});
        } else if (seen.contains(piece)) {
            ++list.duplicates;
        } else {
            seen.insert(piece);
            list.ids.push_back({piece.toString()});
        }
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (separates(text[i])) {
            take(i);
            begin = i + 1;
            line += text[i] == u'\n' ? 1 : 0;
        }
    }
    take(text.size());
    return list;
}

} // namespace dubwatch
