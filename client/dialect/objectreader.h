// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/example.h"
#include "client/dialect/place.h"

namespace dubwatch {

/// Takes the members of one object of a dialect file, and keeps the first thing that is wrong:
/// a key that nobody knows, a member that is missing, or one of the wrong type.
/// The getters give null (or the default) then, and the caller asks error() once at the end.
class ObjectReader
{
public:
    ObjectReader(const Example &example, const Place &place, const QStringList &knownKeys);

    /// Null when it is not there, which is no error.
    const Example *find(QStringView key) const;
    /// Must be there.
    const Example *object(const QString &key);
    QString text(const QString &key);

    /// The default when it is not there.
    QString text(const QString &key, const QString &fallback);
    int number(const QString &key, int fallback, int least, int most);
    bool flag(const QString &key);

    const Place &place() const { return m_place; }
    const std::optional<ApiError> &error() const { return m_error; }
    void fail(const ApiError &error);

private:
    void failAt(const QString &key, const Example *found, const QString &expected);

    const Example &m_example;
    Place m_place;
    std::optional<ApiError> m_error;
};

} // namespace dubwatch
