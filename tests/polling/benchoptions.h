// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/result.h"
#include "tests/polling/virtualrun.h"

#include <QStringList>

namespace dubwatch::bench {

/// The command line of bench_polling.
struct BenchOptions
{
    Sample sample;
    QString only; ///< part of a scenario's name
    QString plot; ///< the file to draw into; empty: none
    bool showsScenarios = false; ///< a line a scenario, too
    bool wantsTrials = false; ///< the conditions that the scenarios leave out, instead of them
    bool wantsHelp = false;
};

Result<BenchOptions> benchOptions(const QStringList &arguments);

QString benchHelp();

} // namespace dubwatch::bench
