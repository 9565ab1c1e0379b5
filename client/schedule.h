// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/clock.h"

#include <QtGlobal>

#include <optional>
#include <set>
#include <unordered_map>

namespace dubwatch {

struct Watch;

/// Watches in the order of a time, each at most once: setting it again moves it. Equal times keep
/// the order in which they were set. O(log n), and the earliest is at hand.
class Schedule
{
public:
    /// Nothing takes it out.
    void set(Watch *watch, std::optional<Instant> at);
    void remove(Watch *watch);
    bool contains(const Watch *watch) const;

    size_t size() const;
    /// Null when there is none.
    Watch *first() const;
    std::optional<Instant> firstAt() const;
    /// The one after \a watch; null at the end.
    Watch *after(const Watch *watch) const;

private:
    struct Entry
    {
        Instant at;
        quint64 order;
        Watch *watch;

        friend bool operator<(const Entry &a, const Entry &b)
        {
            return a.at != b.at ? a.at < b.at : a.order < b.order;
        }
    };

    std::set<Entry> m_entries;
    std::unordered_map<const Watch *, std::set<Entry>::iterator> m_places;
    quint64 m_order = 0;
};

} // namespace dubwatch
