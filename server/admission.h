// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/call.h"

namespace dubwatch::server {

class Simulation;

/// Who gets in: the script of statuses, the API key and the rate limit, in this order, as a proxy,
/// a gateway and an API would have them.
class Admission
{
public:
    explicit Admission(Simulation &simulation);

    /// The reply that turns the call away; nothing when it is admitted, with the headers that its
    /// reply is to carry put into the call.
    std::optional<HttpReply> turnAway(Call &call);

private:
    std::optional<HttpReply> byScript(const Call &call);
    std::optional<HttpReply> byKey(const Call &call);
    std::optional<HttpReply> byLimit(Call &call);

    Simulation &m_simulation;
};

/// "Retry-After", in whole seconds rounded up.
void addRetryAfter(HttpReply &reply, Duration wait);

} // namespace dubwatch::server
