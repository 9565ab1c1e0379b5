// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/httpmessage.h"

#include <variant>

namespace dubwatch::server {

/// Bytes \c first to \c last, both included.
struct ByteRange
{
    qsizetype first = 0;
    qsizetype last = 0;

    friend bool operator==(const ByteRange &, const ByteRange &) = default;
};

struct WholeBody
{
    friend bool operator==(const WholeBody &, const WholeBody &) = default;
};

struct NoSuchRange
{
    friend bool operator==(const NoSuchRange &, const NoSuchRange &) = default;
};

/// What part of a body a request wants.
using WantedBytes = std::variant<WholeBody, ByteRange, NoSuchRange>;

/// Reads "Range" and "If-Range" (RFC 9110, 13.1.5 and 14.2) of a request for a body of \a size
/// bytes with the strong ETag \a tag. What is no single range of bytes means the whole body, as the
/// standard allows; so does an "If-Range" that names anything but \a tag.
WantedBytes wantedBytes(const HttpHeaders &headers, qsizetype size, const QByteArray &tag);

} // namespace dubwatch::server
