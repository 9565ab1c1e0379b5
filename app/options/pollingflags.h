// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/pollingoptions.h"

#include <QCommandLineOption>

#include <vector>

namespace dubwatch::app {

class OptionReader;

/// --policy, --poll-cost, --max-rate and --no-memory.
std::vector<QCommandLineOption> pollingFlags();

PolicyChoice readPolicy(OptionReader &reader);

/// With the usual memory, unless told otherwise; the reader keeps what is wrong.
PollingOptions readPolling(OptionReader &reader);

} // namespace dubwatch::app
