// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/job.h"
#include "client/dialect/httpmessage.h"

#include <optional>

namespace dubwatch {
class Dialect;
}

namespace dubwatch::server {

struct Request;
class Simulation;

/// What completed jobs have made: one small video for all of them, under "<prefix>/results/".
///
/// It stands for the store of files that an API keeps beside itself, so it asks for no key, knows
/// no rate limit and no script, answers in plain text when it refuses, and serves parts. Links
/// expire where the scenario says so, and are signed then: one that was changed is refused.
class ResultFiles
{
public:
    explicit ResultFiles(Simulation &simulation);

    /// The link that a client is told now. \a base is the address of the dialect.
    QString linkTo(const QString &base, const JobId &id) const;
    /// The reply to a request for a result in \a dialect; nothing where the path is none.
    std::optional<HttpReply> answer(const Request &request, const Dialect &dialect) const;

private:
    QString signatureOf(const QString &id, qint64 expiry) const;
    std::optional<HttpReply> refusal(const Request &request, const QString &id) const;
    bool isThere(const Dialect &dialect, const QString &id) const;

    Simulation &m_simulation;
};

} // namespace dubwatch::server
