// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/policy/backoff.h"

#include <algorithm>

namespace dubwatch {

Duration backoff(int failures, Duration shortest, Duration longest, const Chance &chance)
{
    Duration whole = shortest;
    for (int i = 1; i < failures && whole < longest; ++i) {
        whole *= 2;
    }
    whole = std::min(whole, longest);
    const double drawn = double(whole.count()) * 0.5 * (1.0 + chance());
    return std::max(Duration(Duration::rep(drawn)), shortest);
}

} // namespace dubwatch
