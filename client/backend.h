// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/dialect.h"

#include <QMap>
#include <QUrl>

namespace dubwatch {

/// Where an API lives and how it is spoken to. The key is in no log, no settings file, no export.
struct Backend
{
    QUrl url; ///< http(s) origin, with a path prefix where the API has one
    Dialect dialect;
    QString apiKey = {};
    QMap<QString, QString> parameters = {}; ///< for the further path segments of a dialect
};

/// A job to be made.
struct JobDraft
{
    QString title = {};
    QString source = {};
    QString language = {};
    QString tag = {};

    friend bool operator==(const JobDraft &, const JobDraft &) = default;
};

} // namespace dubwatch
