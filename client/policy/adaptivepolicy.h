// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/policy/adaptiveconfig.h"
#include "client/policy/backendknowledge.h"
#include "client/policy/chance.h"
#include "client/policy/pollpolicy.h"

#include <QVarLengthArray>

#include <map>

namespace dubwatch {

/// The policy that weighs what a poll costs against what noticing late costs, by what the server
/// says and by what its jobs have taught (JobSchedule). Its only knob is config.pollCost.
///
/// What was learned belongs to one backend. It is kept for each kind of work there, and for all
/// together: a kind that has had few jobs yet is judged by all.
class AdaptivePolicy final : public PollPolicy
{
public:
    /// By kind of work; the empty one is all of the backend.
    using Knowledge = std::map<QString, BackendKnowledge>;

    /// Further ones are judged by, and teach, the whole only.
    static constexpr size_t mostKinds = 32;
    static constexpr PollLimits usual {std::chrono::milliseconds(500), std::chrono::seconds(60)};

    explicit AdaptivePolicy(const AdaptiveConfig &config = {}, Chance chance = systemChance());

    std::unique_ptr<PollPlan> plan(const PollLimits &limits) override;
    PollLimits usualLimits() const override { return usual; }
    bool foretells() const override { return true; }

    const Knowledge &knowledge() const { return m_knowledge; }
    /// What was learned before. To be called before there is any plan.
    void setKnowledge(Knowledge knowledge);
    /// All of it; plans go on from nothing.
    void forget();

    // For its plans.

    const AdaptiveConfig &config() const { return m_config; }
    const Chance &chance() const { return m_chance; }
    /// What to go by for work of this kind.
    const BackendKnowledge &knowledgeOf(const QString &kind) const;
    /// Who learns from work of this kind.
    QVarLengthArray<BackendKnowledge *, 2> pupils(const QString &kind);

private:
    AdaptiveConfig m_config;
    Chance m_chance;
    Knowledge m_knowledge {{QString(), BackendKnowledge {}}};
};

} // namespace dubwatch
