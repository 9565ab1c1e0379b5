// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/placeholder.h"

#include <vector>

namespace dubwatch {

/// "operations/{id}": text with placeholders in it, between them literal text.
class TextTemplate
{
public:
    struct Piece
    {
        QString literal; ///< before the placeholder
        std::optional<Placeholder> placeholder; ///< absent in the last piece of some
    };

    static Result<TextTemplate> parse(const QString &text, const QStringList &shapes,
                                      const Place &place);

    const std::vector<Piece> &pieces() const { return m_pieces; }
    /// The one placeholder that is the whole text, or null.
    const Placeholder *onlyPlaceholder() const;
    /// The text itself when there is no placeholder in it.
    std::optional<QString> literal() const;
    bool has(QLatin1StringView fieldName) const;
    bool isRequired() const;

    /// The template filled in; null when a value is absent and has no fallback.
    QString render(const Message &message, const Job *job) const;
    /// The texts at the placeholders, in their order; empty when \a text does not fit. \a first is
    /// how the literal at the beginning compares.
    std::optional<QStringList> match(QStringView text,
                                     Qt::CaseSensitivity first = Qt::CaseSensitive) const;

private:
    std::vector<Piece> m_pieces;
};

} // namespace dubwatch
