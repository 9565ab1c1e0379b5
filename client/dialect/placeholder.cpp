// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/placeholder.h"

#include <algorithm>

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

Result<Unit> parseUnit(const Field &field, QStringView name, const Place &place)
{
    const std::optional<Unit> unit = unitFromName(name);
    if (unit && std::ranges::find(field.units, *unit) != field.units.end()) {
        return *unit;
    }
    QStringList known;
    for (const Unit candidate : field.units) {
        known << u"{%1:%2}"_s.arg(field.name, unitName(candidate));
    }
    const QString found = u"{%1%2%3}"_s.arg(field.name, name.isEmpty() ? u""_s : u":"_s, name);
    if (known.isEmpty()) {
        return place.error(found, u"{%1}, which takes no unit"_s.arg(field.name));
    }
    return place.notOneOf(found, known);
}

QString takeAfter(QString &text, QChar separator)
{
    const qsizetype at = text.indexOf(separator);
    if (at < 0) {
        return {};
    }
    const QString after = text.mid(at + 1);
    text.truncate(at);
    return after.isNull() ? u""_s : after;
}

} // namespace

Result<Placeholder> Placeholder::parse(const QString &inner, const QStringList &shapes,
                                       const Place &place)
{
    Placeholder result;
    QString text = inner;
    while (!text.isEmpty() && u"!?*"_s.contains(text.back())) {
        const QChar flag = text.back();
        result.isRequired = result.isRequired || flag == u'!';
        result.isLeftOut = result.isLeftOut || flag == u'?';
        result.isMany = result.isMany || flag == u'*';
        text.chop(1);
    }
    if (result.isRequired && result.isLeftOut) {
        return place.error(u'{' + inner + u'}',
                           u"\"!\" (must be there) or \"?\" (may be left out)"_s);
    }
    result.fallback = takeAfter(text, u'=');
    const QString unit = takeAfter(text, u':');
    if (shapes.contains(text)) {
        if (!unit.isNull()) {
            return place.error(u'{' + inner + u'}', u"{%1}, which takes no unit"_s.arg(text));
        }
        result.shape = text;
        return result;
    }
    result.field = findField(text);
    if (!result.field) {
        return place.notOneOf(u'{' + inner + u'}', shapes + fieldNames());
    }
    if (result.field->isList && result.isMany) {
        return result;
    }
    if (result.field->units.empty() && unit.isNull()) {
        return result;
    }
    const Result<Unit> parsed = parseUnit(*result.field, unit, place);
    if (!parsed) {
        return parsed.error();
    }
    result.unit = *parsed;
    return result;
}

} // namespace dubwatch
