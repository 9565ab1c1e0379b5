// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/policy/feedback.h"
#include "client/policy/pollpolicy.h"
#include "tests/polling/randomstream.h"

#include <QString>

#include <functional>
#include <vector>

namespace dubwatch::bench {

/// One answer as the client has it. Seconds; the age is that at which it came.
struct Answer
{
    double age = 0;
    double roundTrip = 0;
    Feedback feedback = {};
    QString kind = {}; ///< of work
};

/// What decides about the polls of one job.
class Decider
{
public:
    Decider() = default;
    virtual ~Decider() = default;
    Decider(const Decider &) = delete;
    Decider &operator=(const Decider &) = delete;

    virtual double first() = 0;
    virtual double next(const Answer &answer) = 0;
    /// After a poll that told nothing, \a failures in a row.
    virtual double afterFailure(double age, ApiError::Kind kind, int failures) = 0;
    virtual void ended(double, double, bool) { }
};

/// Makes the deciders of one backend's jobs, one after the other, each with a seed of its own.
using Deciders = std::function<std::unique_ptr<Decider>(std::uint64_t seed)>;

/// Something to compare. Begun anew for each scenario and price of a poll, in seconds.
struct Contender
{
    QString name;
    std::function<Deciders(double pollCost)> begin;
};

/// A rule that learns nothing: the wait after the nth poll (from 1).
using Rule = std::function<double(int poll, double age, const Feedback &feedback)>;
Contender ruleOf(const QString &name,
                 const std::function<Rule(double pollCost, std::uint64_t seed)> &make);
Contender every(const QString &name, double interval);
/// So often the estimate, or what the progress implies, within limits.
Contender clampedEta(double factor, double shortest, double longest);

/// A policy of the library. Warm: one for all the jobs of a backend; cold: a new one for each.
enum class Learning { Warm, Cold };
using MakePolicy = std::function<std::unique_ptr<PollPolicy>(double pollCost, std::uint64_t seed)>;
Contender policyOf(const QString &name, Learning learning, const PollLimits &limits,
                   const MakePolicy &make);

/// The adaptive policy as it is shipped.
Contender adaptive(Learning learning);
/// The plain policies as they are shipped.
Contender clamped();
Contender everySecond();

/// What the vendors' own clients and SDKs do, and a few rules of thumb.
std::vector<Contender> peers();

} // namespace dubwatch::bench
