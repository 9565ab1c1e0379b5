// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/simulation/changeobservers.h"

namespace dubwatch::server {

int ChangeObservers::add(Observer observer)
{
    const std::lock_guard lock(m_mutex);
    m_observers.emplace(m_next, std::move(observer));
    return m_next++;
}

void ChangeObservers::remove(int number)
{
    const std::lock_guard lock(m_mutex);
    m_observers.erase(number);
}

void ChangeObservers::notify(const JobId &id) const
{
    const std::lock_guard lock(m_mutex);
    for (const auto &[number, observer] : m_observers) {
        observer(id);
    }
}

} // namespace dubwatch::server
