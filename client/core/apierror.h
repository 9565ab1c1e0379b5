// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/clock.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace dubwatch {

/// Why something did not work: a kind for code to branch on, and a technical detail for the log.
///
/// A job that failed is not an ApiError: that is news, and stands in the Job. The sentence that a
/// person reads is made from this by client/wording.h.
struct ApiError
{
    enum class Kind {
        InvalidInput, ///< a file, flag or argument that cannot be used; nothing was sent
        Unsupported, ///< the dialect has no such operation; nothing was sent
        Network, ///< no answer: refused, reset, no such host, TLS
        Timeout, ///< no answer in time
        Malformed, ///< an answer that the dialect cannot read, or a redirect to another origin
        RateLimited, ///< 429
        Unavailable, ///< 408, 425 and 5xx: the server's trouble, worth another try
        Unauthorized, ///< 401 and 403
        NotFound, ///< 404 and 410
        Rejected, ///< any other 4xx
        Aborted, ///< we stopped it ourselves
    };

    Kind kind = Kind::InvalidInput;
    QString detail; ///< technical, untranslated; may quote what a server sent
    int httpStatus = 0; ///< 0 when there was no answer
    std::optional<Duration> retryAfter = {}; ///< the server's own word, if it gave one
    QString serverCode = {}; ///< the API's own error code, as it came
    QString serverMessage = {}; ///< the API's own error message, as it came
    bool isRefused = false; ///< Network: the host is there, but nobody listens
    bool isTooLong = false; ///< Malformed: more than we read

    /// The same request may well succeed later.
    bool isRetryable() const;

    friend bool operator==(const ApiError &, const ApiError &) = default;
};

/// The kind that an HTTP status outside 2xx stands for.
ApiError::Kind kindOfHttpStatus(int status);

ApiError invalidInput(const QString &detail);

} // namespace dubwatch

Q_DECLARE_METATYPE(dubwatch::ApiError)
