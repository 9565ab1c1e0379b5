// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/core/apierror.h"

namespace dubwatch {

bool ApiError::isRetryable() const
{
    switch (kind) {
    case Kind::Network:
    case Kind::Timeout:
    case Kind::Malformed:
    case Kind::RateLimited:
    case Kind::Unavailable:
        return true;
    case Kind::InvalidInput:
    case Kind::Unsupported:
    case Kind::Unauthorized:
    case Kind::NotFound:
    case Kind::Rejected:
    case Kind::Aborted:
        return false;
    }
    return false;
}

ApiError::Kind kindOfHttpStatus(int status)
{
    using Kind = ApiError::Kind;
    switch (status) {
    case 401:
    case 403:
        return Kind::Unauthorized;
    case 404:
    case 410:
        return Kind::NotFound;
    case 408:
    case 425:
        return Kind::Unavailable;
    case 429:
        return Kind::RateLimited;
    default:
        break;
    }
    if (status >= 500 && status <= 599) {
        return Kind::Unavailable;
    }
    return status >= 400 && status <= 499 ? Kind::Rejected : Kind::Malformed;
}

ApiError invalidInput(const QString &detail)
{
    return {.kind = ApiError::Kind::InvalidInput, .detail = detail};
}

} // namespace dubwatch
