// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/result.h"

#include <QUrl>

namespace dubwatch {

/// \a text as the address of an API: http or https, with a host and perhaps a path prefix. Blanks
/// around it do not count.
///
/// Refused (InvalidInput) are user info, a query and a fragment: a key in them would be kept in
/// settings and shown in logs. For the same reason the error never repeats \a text.
Result<QUrl> backendUrl(const QString &text);

/// Where a request goes that has \a target (path and query, encoded, from its "/" on) at the API
/// with the address \a api: encoded throughout, and perhaps no URL at all.
QByteArray encodedUrl(const QUrl &api, const QByteArray &target);

} // namespace dubwatch
