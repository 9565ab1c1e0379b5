// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/apierror.h"

#include <QStringList>

namespace dubwatch {

/// A spot in a dialect file, for errors that name it: the file and a JSON pointer (RFC 6901).
struct Place
{
    QString file;
    QString pointer = {};

    Place member(QStringView key) const;
    Place element(qsizetype index) const;

    /// "heygen.json: /ids: found \"x\", expected …"
    ApiError error(const QString &found, const QString &expected) const;
    /// An unknown word where one of a few could stand.
    ApiError notOneOf(const QString &found, const QStringList &known) const;
};

} // namespace dubwatch
