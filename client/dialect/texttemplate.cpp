// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/texttemplate.h"

#include "client/dialect/valuewriter.h"

#include <algorithm>

namespace dubwatch {

using namespace Qt::StringLiterals;

Result<TextTemplate> TextTemplate::parse(const QString &text, const QStringList &shapes,
                                         const Place &place)
{
    TextTemplate result;
    qsizetype from = 0;
    for (;;) {
        const qsizetype open = text.indexOf(u'{', from);
        if (open < 0) {
            break;
        }
        const qsizetype close = text.indexOf(u'}', open);
        if (close < 0) {
            return place.error(u'"' + text + u'"', u"a \"}\" for each \"{\""_s);
        }
        const QString literal = text.mid(from, open - from);
        if (literal.isEmpty() && !result.m_pieces.empty()) {
            return place.error(u'"' + text + u'"', u"text between two placeholders"_s);
        }
        const Result<Placeholder> placeholder
            = Placeholder::parse(text.mid(open + 1, close - open - 1), shapes, place);
        if (!placeholder) {
            return placeholder.error();
        }
        result.m_pieces.push_back({literal, *placeholder});
        from = close + 1;
    }
    if (from < text.size() || result.m_pieces.empty()) {
        result.m_pieces.push_back({text.mid(from), std::nullopt});
    }
    return result;
}

const Placeholder *TextTemplate::onlyPlaceholder() const
{
    const bool isAlone = m_pieces.size() == 1 && m_pieces.front().placeholder
        && m_pieces.front().literal.isEmpty();
    return isAlone ? &*m_pieces.front().placeholder : nullptr;
}

std::optional<QString> TextTemplate::literal() const
{
    if (m_pieces.size() == 1 && !m_pieces.front().placeholder) {
        return m_pieces.front().literal;
    }
    return std::nullopt;
}

bool TextTemplate::has(QLatin1StringView fieldName) const
{
    return std::ranges::any_of(m_pieces, [&](const Piece &piece) {
        return piece.placeholder && piece.placeholder->field
            && piece.placeholder->field->name == fieldName;
    });
}

bool TextTemplate::isRequired() const
{
    return std::ranges::any_of(m_pieces, [](const Piece &piece) {
        return piece.placeholder && piece.placeholder->isRequired;
    });
}

QString TextTemplate::render(const Message &message, const Job *job) const
{
    QString text = u""_s;
    for (const Piece &piece : m_pieces) {
        text += piece.literal;
        if (!piece.placeholder) {
            continue;
        }
        const QString value = valueAsText(*piece.placeholder, message, job);
        if (value.isNull()) {
            return {};
        }
        text += value;
    }
    return text;
}

std::optional<QStringList> TextTemplate::match(QStringView text,
                                                       Qt::CaseSensitivity first) const
{
    QStringList values;
    qsizetype from = 0;
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        const Piece &piece = m_pieces[i];
        if (!text.mid(from).startsWith(piece.literal, i == 0 ? first : Qt::CaseSensitive)) {
            return std::nullopt;
        }
        from += piece.literal.size();
        if (!piece.placeholder) {
            continue;
        }
        const bool isLast = i + 1 == m_pieces.size();
        const QString stop = isLast ? QString() : m_pieces[i + 1].literal;
        // The last literal ends the text; those before end at their first occurrence.
        const bool endsText = i + 2 == m_pieces.size() && !m_pieces[i + 1].placeholder;
        const qsizetype until = isLast ? text.size()
            : endsText ? text.lastIndexOf(stop)
                       : text.indexOf(stop, from + 1);
        if (until <= from) {
            return std::nullopt;
        }
        values << text.mid(from, until - from).toString();
        from = until;
    }
    if (from != text.size()) {
        return std::nullopt;
    }
    return values;
}

} // namespace dubwatch
