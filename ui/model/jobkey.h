// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/job.h"

namespace dubwatch::ui {

/// Which of the window's connections something belongs to.
using ConnectionId = quint16;

/// A job among those of all connections: two backends may well use the same id.
struct JobKey
{
    JobKey() = default;
    JobKey(const JobId &job, ConnectionId of = 0)
        : id(job)
        , connection(of)
    {
    }

    JobId id = {};
    ConnectionId connection = 0;

    friend bool operator==(const JobKey &, const JobKey &) = default;
    friend size_t qHash(const JobKey &key, size_t seed = 0) noexcept
    {
        return qHash(key.id, seed ^ key.connection);
    }
};

} // namespace dubwatch::ui

Q_DECLARE_METATYPE(dubwatch::ui::JobKey)
