// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/model/foldedtext.h"

#include <algorithm>

namespace dubwatch::ui {

namespace {

bool isAsciiDigit(QChar c) { return c >= u'0' && c <= u'9'; }

/// The run of digits that begins at \a from, without leading zeros; \a from moves behind it.
QStringView takeNumber(QStringView text, qsizetype &from)
{
    while (from < text.size() && text[from] == u'0') {
        ++from;
    }
    const qsizetype start = from;
    while (from < text.size() && isAsciiDigit(text[from])) {
        ++from;
    }
    return text.mid(start, from - start);
}

} // namespace

QString foldedText(const QString &text)
{
    const bool ascii = std::all_of(text.begin(), text.end(), [](QChar c) { return c < u'\x80'; });
    if (ascii) {
        return text.toLower();
    }
    QString folded = text.normalized(QString::NormalizationForm_KD);
    folded.removeIf([](QChar c) { return c.isMark(); });
    return folded.toCaseFolded();
}

int naturalCompare(QStringView a, QStringView b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (isAsciiDigit(a[i]) && isAsciiDigit(b[j])) {
            const QStringView left = takeNumber(a, i);
            const QStringView right = takeNumber(b, j);
            if (left.size() != right.size()) {
                return left.size() < right.size() ? -1 : 1;
            }
            if (const int order = left.compare(right); order != 0) {
                return order;
            }
        } else if (a[i] != b[j]) {
            return a[i] < b[j] ? -1 : 1;
        } else {
            ++i;
            ++j;
        }
    }
    return int(i < a.size()) - int(j < b.size());
}

} // namespace dubwatch::ui
