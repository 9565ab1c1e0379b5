// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/poll.h"

#include <QFuture>
#include <QPromise>

#include <unordered_map>

namespace dubwatch {

/// The futures that wait for the outcomes of watches; several may wait for one. Those that nobody
/// answered are cancelled when this goes.
class Waiters
{
public:
    QFuture<Outcome> add(const JobId &id);
    void tell(const JobId &id, const Outcome &outcome);

private:
    std::unordered_multimap<QString, QPromise<Outcome>> m_promises;
};

} // namespace dubwatch
