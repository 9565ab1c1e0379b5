// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/httpmessage.h"

#include <QString>

namespace dubwatch::server {

class RouteTable;

/// The native API and the exercise's, described for machines (OpenAPI 3.1), where \a routes has
/// them, with \a origin as their server.
HttpReply openApiDocument(const QString &origin, const RouteTable &routes);

} // namespace dubwatch::server
