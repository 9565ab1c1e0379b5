// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/systemclock.h"
#include "client/httptransport.h"
#include "client/jobcanceller.h"
#include "client/joblister.h"
#include "client/jobpoller.h"
#include "client/jobsubmitter.h"
#include "client/knowledgekeeper.h"
#include "client/linkrenewer.h"
#include "client/pollingoptions.h"

namespace dubwatch {

/// Everything that it takes to work with one backend, put together for a program that has an event
/// loop and no wishes:
///
/// \code
/// JobClient client({.url = url, .dialect = dialect, .apiKey = key});
/// client.poller.wait(JobId {id}).then(&app, [](const Outcome &outcome) {
///     qInfo() << stateName(outcome.job.state) << outcome.job.result;
///     QCoreApplication::quit();
/// });
/// \endcode
///
/// Lives in one thread. Destruction stops all that is under way; no remote job is cancelled.
class JobClient
{
public:
    explicit JobClient(const Backend &backend, const HttpTransport::Options &options = {},
                       NetworkFactory network = systemNetwork, const PollingOptions &polling = {})
        : transport(std::move(network), clock, options)
        , api(backend, transport)
        , policy(makePolicy(polling.policy, polling.pollCost))
        , poller(api, *policy, systemChance(), {polling.pollCost, polling.maxRate})
    {
        auto *learning = dynamic_cast<AdaptivePolicy *>(policy.get());
        if (learning && !polling.memory.isEmpty()) {
            keeper.emplace(*learning, KnowledgeStore(polling.memory), backend.url,
                           backend.dialect.name(), clock);
        }
    }

    // In the order in which they need each other.
    SystemClock clock;
    HttpTransport transport;
    JobApi api;
    std::unique_ptr<PollPolicy> policy;
    std::optional<KnowledgeKeeper> keeper;
    JobPoller poller;
    JobSubmitter submitter {api};
    JobLister lister {api};
    JobCanceller canceller {api};
    LinkRenewer renewer {api};
};

} // namespace dubwatch
