// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/model/foldedtext.h"

namespace dubwatch::ui {

namespace {

/// Folds the ASCII letters, which is all that most texts have, in loops that a compiler turns into
/// vector code: a first keystroke folds 100,000 texts. False when there is more to fold.
bool foldAscii(QString &text)
{
    auto *const begin = reinterpret_cast<char16_t *>(text.data());
    char16_t seen = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = begin[i];
        seen |= c;
        begin[i] = char16_t(c + (c >= u'A' && c <= u'Z' ? u'a' - u'A' : 0));
    }
    return seen < 0x80;
}

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

QString foldedText(QString text)
{
    if (foldAscii(text)) {
        return text;
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
