// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/policy/policychoice.h"

#include "client/core/durationtext.h"
#include "client/policy/adaptivepolicy.h"
#include "client/policy/clampedpolicy.h"
#include "client/policy/fixedpolicy.h"

namespace dubwatch {

using namespace Qt::StringLiterals;

using Kind = PolicyChoice::Kind;

PollLimits PolicyChoice::usualLimits() const
{
    return kind == Kind::Adaptive ? AdaptivePolicy::usual : PollLimits {};
}

Result<PolicyChoice> policyFromName(const QString &name)
{
    if (name == u"adaptive") {
        return PolicyChoice {};
    }
    if (name == u"clamped") {
        return PolicyChoice {.kind = Kind::Clamped};
    }
    if (name == u"fixed") {
        return PolicyChoice {.kind = Kind::Fixed};
    }
    if (name.startsWith(u"fixed:")) {
        const auto interval = parseDuration(name.mid(6));
        if (interval && *interval > Duration::zero()) {
            return PolicyChoice {.kind = Kind::Fixed, .interval = *interval};
        }
    }
    return ApiError {.kind = ApiError::Kind::InvalidInput,
                     .detail = u"expected adaptive, clamped, fixed or fixed:INTERVAL such as "
                               "fixed:5s, found \"%1\""_s.arg(name)};
}

QString policyName(const PolicyChoice &choice)
{
    switch (choice.kind) {
    case Kind::Adaptive:
        return u"adaptive"_s;
    case Kind::Clamped:
        return u"clamped"_s;
    case Kind::Fixed:
        break;
    }
    return u"fixed:"_s + durationText(choice.interval);
}

std::unique_ptr<PollPolicy> makePolicy(const PolicyChoice &choice, Duration pollCost)
{
    switch (choice.kind) {
    case Kind::Adaptive: {
        AdaptiveConfig config;
        config.pollCost = std::chrono::duration<double>(pollCost).count();
        return std::make_unique<AdaptivePolicy>(config);
    }
    case Kind::Clamped:
        return std::make_unique<ClampedPolicy>();
    case Kind::Fixed:
        break;
    }
    return std::make_unique<FixedPolicy>(choice.interval);
}

} // namespace dubwatch
