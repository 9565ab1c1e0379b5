// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/place.h"

namespace dubwatch {

using namespace Qt::StringLiterals;

Place Place::member(QStringView key) const
{
    QString escaped = key.toString();
    escaped.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
    return {file, pointer + u'/' + escaped};
}

Place Place::element(qsizetype index) const
{
    return {file, pointer + u'/' + QString::number(index)};
}

ApiError Place::error(const QString &found, const QString &expected) const
{
    const QString where = pointer.isEmpty() ? u"the whole file"_s : pointer;
    return invalidInput(u"%1: %2: found %3, expected %4"_s.arg(file, where, found, expected));
}

ApiError Place::notOneOf(const QString &found, const QStringList &known) const
{
    return error(u'"' + found + u'"', u"one of "_s + known.join(u", "_s));
}

} // namespace dubwatch
