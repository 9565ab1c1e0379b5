// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/alarm.h"
#include "client/core/job.h"

#include <QObject>

#include <vector>

namespace dubwatch::ui {

/// When to tell a person who looks elsewhere that jobs have ended: some seconds after the first, so
/// that those which end together are told together, and at most once in half a minute. What
/// happens before somebody's eyes is not told at all.
class Notifier : public QObject
{
    Q_OBJECT

public:
    struct Ended
    {
        QString title = {}; ///< or the id
        JobState state = JobState::Completed;
    };

    static constexpr Duration gathering = std::chrono::seconds(3);
    static constexpr Duration spacing = std::chrono::seconds(30);

    explicit Notifier(Clock &clock, QObject *parent = nullptr);

    void add(const std::vector<Ended> &jobs);
    /// While it is so, nothing is told, and what was to be told is forgotten.
    void setLookedAt(bool isLookedAt);

Q_SIGNALS:
    void told(const QString &text);

private:
    void tell();

    Clock &m_clock;
    int m_completed = 0;
    int m_failed = 0;
    int m_others = 0; ///< cancelled or expired
    Ended m_last = {};
    bool m_isLookedAt = false;
    std::optional<Instant> m_toldAt = {};
    Alarm m_alarm;
};

} // namespace dubwatch::ui
