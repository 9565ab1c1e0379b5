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

/// What decides about the polls of one job. Seconds; ages are those at which the answer came.
class Decider
{
public:
    Decider() = default;
    virtual ~Decider() = default;
    Decider(const Decider &) = delete;
    Decider &operator=(const Decider &) = delete;

    virtual double first() = 0;
    virtual double next(double age, double roundTrip, const Feedback &feedback) = 0;
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

/// A policy of the library. Warm: one for all the jobs of a backend; cold: a new one for each.
enum class Learning { Warm, Cold };
using MakePolicy = std::function<std::unique_ptr<PollPolicy>(double pollCost, std::uint64_t seed)>;
Contender policyOf(const QString &name, Learning learning, const PollLimits &limits,
                   const MakePolicy &make);

/// The adaptive policy as it is shipped.
Contender adaptive(Learning learning);
/// The plain policy as it is shipped.
Contender clamped();

/// What the vendors' own clients and SDKs do, and a few rules of thumb.
std::vector<Contender> peers();

} // namespace dubwatch::bench
