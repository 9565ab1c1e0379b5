// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/objectreader.h"

namespace dubwatch {

using namespace Qt::StringLiterals;

ObjectReader::ObjectReader(const Example &example, const Place &place, const QStringList &knownKeys)
    : m_example(example)
    , m_place(place)
{
    if (!example.isObject()) {
        fail(place.error(example.describe(), u"an object"_s));
    }
    for (const auto &[key, value] : example.members) {
        if (!knownKeys.contains(key)) {
            fail(place.notOneOf(key, knownKeys));
        }
    }
}

const Example *ObjectReader::find(QStringView key) const { return m_example.member(key); }

const Example *ObjectReader::object(const QString &key)
{
    const Example *found = find(key);
    if (!found || !found->isObject()) {
        failAt(key, found, u"an object"_s);
        return nullptr;
    }
    return found;
}

QString ObjectReader::text(const QString &key)
{
    const Example *found = find(key);
    if (!found || !found->isString() || found->text.isEmpty()) {
        failAt(key, found, u"text that is not empty"_s);
        return {};
    }
    return found->text;
}

QString ObjectReader::text(const QString &key, const QString &fallback)
{
    return find(key) ? text(key) : fallback;
}

int ObjectReader::number(const QString &key, int fallback, int least, int most)
{
    const Example *found = find(key);
    if (!found) {
        return fallback;
    }
    bool isNumber = false;
    const int value = found->number.toInt(&isNumber);
    if (!isNumber || value < least || value > most) {
        failAt(key, found, u"a whole number from %1 to %2"_s.arg(least).arg(most));
        return fallback;
    }
    return value;
}

bool ObjectReader::flag(const QString &key)
{
    const Example *found = find(key);
    if (found && found->type != Example::Type::Bool) {
        failAt(key, found, u"true or false"_s);
    }
    return found && found->boolean;
}

void ObjectReader::fail(const ApiError &error)
{
    if (!m_error) {
        m_error = error;
    }
}

void ObjectReader::failAt(const QString &key, const Example *found, const QString &expected)
{
    fail(m_place.member(key).error(found ? found->describe() : u"nothing"_s, expected));
}

} // namespace dubwatch
