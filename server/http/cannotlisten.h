// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/apierror.h"

namespace dubwatch::server {

/// The address cannot be had: the world's trouble, unlike InvalidInput, and another exit code.
inline ApiError cannotListen(const QString &detail)
{
    return {.kind = ApiError::Kind::Network, .detail = QStringLiteral("Cannot ") + detail};
}

} // namespace dubwatch::server
