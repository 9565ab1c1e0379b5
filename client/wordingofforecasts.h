// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/policy/decision.h"

#include <QString>

namespace dubwatch {
struct KnowledgeSummary;
}

namespace dubwatch::wording {

/// What a forecast was made of, and what came of it: "server says 240 s left; jobs here take 18 %
/// less than it says (±12 %), so next look at 196 s". Null for a reason that is not a forecast's.
QString forecast(const WaitReason &reason);

/// How the work that is left compares to what a server says of it, a factor, and how surely, a
/// logarithmic standard deviation: "jobs here take 18 % less than it says (±12 %)".
QString correction(double factor, double sigma);

/// "37 jobs; half of them within 12 s; jobs here take 18 % less than it says (±12 %); what it says
/// is believed at 95 %": as much of it as is known.
QString learned(const KnowledgeSummary &summary);

} // namespace dubwatch::wording
