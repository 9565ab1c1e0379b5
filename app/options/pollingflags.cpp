// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/options/pollingflags.h"

#include "app/options/optionreader.h"
#include "client/core/ratetext.h"
#include "client/knowledgestore.h"

namespace dubwatch::app {

using namespace Qt::StringLiterals;

namespace {

constexpr Duration mostPollCost = std::chrono::hours(1);

} // namespace

std::vector<QCommandLineOption> pollingFlags()
{
    return {{u"policy"_s,
             u"adaptive, clamped (as the server says), fixed or fixed:TIME [adaptive]."_s,
             u"NAME"_s},
            {u"poll-cost"_s,
             u"What a poll is worth, in time that an end goes unnoticed [500ms]."_s, u"TIME"_s},
            {u"max-rate"_s,
             u"Most requests, such as 10/s or 600/m [as many as the server takes]."_s, u"RATE"_s},
            {u"no-memory"_s, u"Neither use nor keep what is learned about the backend."_s}};
}

PolicyChoice readPolicy(OptionReader &reader)
{
    if (!reader.has(u"policy"_s)) {
        return {};
    }
    const Result<PolicyChoice> choice = policyFromName(reader.text(u"policy"_s));
    if (choice) {
        return *choice;
    }
    reader.fail(invalidInput(u"--policy: "_s + choice.error().detail));
    return {};
}

PollingOptions readPolling(OptionReader &reader)
{
    PollingOptions polling {.policy = readPolicy(reader)};
    if (!reader.has(u"no-memory"_s)) {
        polling.memory = KnowledgeStore::usualDirectory();
    }
    if (reader.has(u"poll-cost"_s)) {
        polling.pollCost = reader.duration(u"poll-cost"_s, polling.pollCost);
        if (polling.pollCost == Duration::zero() || polling.pollCost > mostPollCost) {
            reader.fail(wrongValue(u"--poll-cost"_s, u"a time longer than 0, at most 1h"_s,
                                   reader.text(u"poll-cost"_s)));
        }
        if (polling.policy.kind != PolicyChoice::Kind::Adaptive) {
            reader.fail(invalidInput(u"--poll-cost: only the adaptive policy weighs it"_s));
        }
    }
    if (reader.has(u"max-rate"_s)) {
        const Result<double> rate = parseRate(reader.text(u"max-rate"_s));
        if (rate) {
            polling.maxRate = *rate;
        } else {
            reader.fail(invalidInput(u"--max-rate: "_s + rate.error().detail));
        }
    }
    return polling;
}

} // namespace dubwatch::app
