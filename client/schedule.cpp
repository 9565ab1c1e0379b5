// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/schedule.h"

namespace dubwatch {

void Schedule::set(Watch *watch, std::optional<Instant> at)
{
    if (!at) {
        remove(watch);
        return;
    }
    const Entry entry {*at, m_order++, watch};
    const auto place = m_places.find(watch);
    if (place == m_places.end()) {
        m_places.emplace(watch, m_entries.insert(entry).first);
        return;
    }
    auto node = m_entries.extract(place->second);
    node.value() = entry;
    place->second = m_entries.insert(std::move(node)).position;
}

void Schedule::remove(Watch *watch)
{
    const auto place = m_places.find(watch);
    if (place != m_places.end()) {
        m_entries.erase(place->second);
        m_places.erase(place);
    }
}

bool Schedule::contains(const Watch *watch) const { return m_places.count(watch) > 0; }

size_t Schedule::size() const { return m_entries.size(); }

Watch *Schedule::first() const { return m_entries.empty() ? nullptr : m_entries.begin()->watch; }

std::optional<Instant> Schedule::firstAt() const
{
    return m_entries.empty() ? std::nullopt : std::optional(m_entries.begin()->at);
}

Watch *Schedule::after(const Watch *watch) const
{
    const auto place = m_places.find(watch);
    if (place == m_places.end()) {
        return nullptr;
    }
    const auto next = std::next(place->second);
    return next == m_entries.end() ? nullptr : next->watch;
}

} // namespace dubwatch
