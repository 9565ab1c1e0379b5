// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/result.h"

#include <QStringView>

#include <atomic>
#include <optional>
#include <vector>

namespace dubwatch::server {

/// The HTTP statuses of the first requests, in order: "503,503,200". Each is used up by one
/// request. 200 lets its request be served as usual, and so is every request after the last: a
/// script does not begin anew. Any thread; which of two concurrent requests comes first is theirs
/// to settle.
class StatusScript
{
public:
    explicit StatusScript(std::vector<int> statuses);

    /// 200 and 400…599, separated by commas. At most 10,000.
    static Result<std::vector<int>> parse(QStringView text);
    static QString text(const std::vector<int> &statuses);

    /// The status to refuse this request with; nothing when it is to be served as usual.
    std::optional<int> next();

private:
    const std::vector<int> m_statuses;
    std::atomic<size_t> m_used = 0;
};

} // namespace dubwatch::server
