// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/clock.h"

#include <QtGlobal>

namespace dubwatch::server {

/// What one server gives a client at most: the bounds that keep a hostile one from costing much.
///
/// Sizes are bytes. Times are real time, whatever speed a simulation runs at.
struct Limits
{
    qsizetype header = 256 * 1024; ///< request line and fields together; more is 431
    /// More is 431. Qt's parser throws all fields away when there are more than 100.
    int headerFields = 100;
    qsizetype body = 1024 * 1024; ///< decoded; more is 413
    /// Replies that the client has not read; while there are more, nothing else is read from it.
    qsizetype output = 256 * 1024;
    /// Open at once, over all workers. The next 64 are told 503, those after that are closed.
    int connections = 4096;

    Duration headerTime {10'000}; ///< from the first byte (or the connect) to the last field
    Duration bodyTime {30'000}; ///< from there to the last byte of the body
    Duration idleTime {60'000}; ///< between two requests
    Duration stallTime {30'000}; ///< without progress while a reply waits to be read

    /// After a refusal or the last reply: how long, and how much of what the client still sends is
    /// read and thrown away. Closing at once would reset the connection and lose the answer.
    Duration lingerTime {2'000};
    qsizetype lingerBytes = 16 * 1024 * 1024;

    Duration stopTime {1'000}; ///< what a stopping server leaves its clients to read the rest
};

} // namespace dubwatch::server
