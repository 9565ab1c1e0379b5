// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/model/logwords.h"

#include "client/wording.h"

namespace dubwatch::ui {

namespace {

constexpr QChar apart(u'\x1f');

/// In place where there are ASCII letters only, as in most ids.
void appendFolded(QString &to, const QString &text)
{
    const qsizetype before = to.size();
    to += text;
    auto *const begin = reinterpret_cast<char16_t *>(to.data());
    char16_t seen = 0;
    for (qsizetype i = before; i < to.size(); ++i) {
        const char16_t c = begin[i];
        seen |= c;
        begin[i] = char16_t(c + (c >= u'A' && c <= u'Z' ? u'a' - u'A' : 0));
    }
    if (seen >= 0x80) {
        to.truncate(before);
        to += text.toCaseFolded();
    }
}

} // namespace

QString LogWords::textOf(const LogLine &line)
{
    static const QString none;
    const bool isTold = line.isPlain && line.remaining != LogLine::notTold
        && !isTerminal(line.state);
    const QString &head = line.isPlain ? headOf(line) : line.message.text();
    const QString &left = isTold ? leftOf(Duration(line.remaining)) : none;
    QString text;
    text.reserve(line.job.id.value.size() + line.code.text().size() + head.size() + left.size()
                 + 2);
    appendFolded(text, line.job.id.value);
    text += apart;
    appendFolded(text, line.code);
    text += apart;
    if (line.isPlain) {
        text += head;
        text += left;
    } else {
        appendFolded(text, head);
    }
    return text;
}

const QString &LogWords::headOf(const LogLine &line)
{
    QString &head = m_heads[int(line.state) * 256 + line.percent];
    if (head.isNull()) {
        LogLine untold = line;
        untold.remaining = LogLine::notTold;
        head = messageOf(untold).toCaseFolded();
    }
    return head;
}

const QString &LogWords::leftOf(Duration remaining)
{
    const Duration shown = wording::shownLeft(remaining);
    QString &left = m_lefts[shown.count()];
    if (left.isNull()) {
        left = wording::leftPart(shown).toCaseFolded();
    }
    return left;
}

} // namespace dubwatch::ui
