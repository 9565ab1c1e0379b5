// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/job.h"

#include <functional>
#include <map>
#include <mutex>

namespace dubwatch::server {

/// Who wants to hear that a job has changed otherwise than by its life. Any thread.
///
/// Observers are called in the thread that made the change, one notification at a time, and must
/// only pass the word on (post an event): calling add() or remove() from one would wait for ever.
class ChangeObservers
{
public:
    using Observer = std::function<void(const JobId &)>;

    /// Gives the number that remove() takes.
    int add(Observer observer);
    /// Once this returns, the observer is not being called and never will be.
    void remove(int number);
    void notify(const JobId &id) const;

private:
    mutable std::mutex m_mutex;
    std::map<int, Observer> m_observers;
    int m_next = 1;
};

} // namespace dubwatch::server
