// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/simulation/scenariooptions.h"

#include <initializer_list>
#include <utility>

namespace dubwatch::test {

/// A scenario from flags, such as {{u"duration", u"10s"_s}}; a wrong one ends the test.
inline server::Scenario scenarioOf(
    std::initializer_list<std::pair<const char16_t *, QString>> options)
{
    server::Scenario scenario;
    for (const auto &[name, value] : options) {
        if (const auto set = server::applyOption(scenario, name, value); !set) {
            qFatal("%s", qPrintable(set.error().detail));
        }
    }
    return scenario;
}

} // namespace dubwatch::test
