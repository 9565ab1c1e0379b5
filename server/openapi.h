// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/httpmessage.h"

#include <QString>

namespace dubwatch::server {

/// The native API described for machines (OpenAPI 3.1), with \a origin as its server.
HttpReply openApiDocument(const QString &origin);

} // namespace dubwatch::server
