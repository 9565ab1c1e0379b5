// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/windowkit.h"

namespace dubwatch::test {

/// A window with something in every part of it: two connections, a job in each state and some that
/// are paused, delayed or told little of, polls of all kinds, the log, and the banner.
class FilledWindow : public WindowKit
{
public:
    static constexpr ui::ConnectionId second = 5;

    FilledWindow();
    ~FilledWindow();

    /// Makes it the current job.
    void choose(const QString &id);
    /// All columns, those on demand too.
    void showAllColumns();

private:
    std::vector<JobUpdate> jobs() const;
    void poll();

    JobMonitor m_other; ///< told to watch nothing: only its feed is of use
};

} // namespace dubwatch::test
