// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/field.h"
#include "client/dialect/place.h"
#include "client/core/result.h"

namespace dubwatch {

/// "{progress:percent!}": a place in an example where a value goes, and how it is spelt there.
///
/// Either a field, or (\c shape not null) a whole message of that shape.
struct Placeholder
{
    const Field *field = nullptr;
    Unit unit = Unit::None;
    QString shape = {};
    bool isRequired = false; ///< "!": must be there and not null
    bool isLeftOut = false; ///< "?": left out when there is no value, instead of null
    bool isMany = false; ///< "*": one for each
    QString fallback = {}; ///< "=x": rendered when there is no value

    /// Reads what stands between the braces. \a shapes are the names that stand for messages.
    static Result<Placeholder> parse(const QString &inner, const QStringList &shapes,
                                     const Place &place);
};

} // namespace dubwatch
