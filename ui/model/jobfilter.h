// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/model/jobrow.h"

#include <bitset>

namespace dubwatch::ui {

/// Which jobs the table shows: all conditions must hold, and an empty one holds always.
struct JobFilter
{
    enum class Polling { Any, Paused, Delayed };
    using States = std::bitset<size_t(JobState::Expired) + 1>;

    QString text = {}; ///< looked for in id, title and tag, without case and accents
    States states = {}; ///< none set: every state
    QString language = {};
    Polling polling = Polling::Any;
    std::optional<ConnectionId> connection = {}; ///< nothing: all

    bool isEmpty() const;
    /// Everything but the text.
    bool acceptsRow(const JobRow &row) const;

    friend bool operator==(const JobFilter &, const JobFilter &) = default;
};

/// What the text of a filter is looked for in; the fields are kept apart by a character that
/// nobody can type.
QString searchText(const JobRow &row);

} // namespace dubwatch::ui
