// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/pollerkit.h"

#include "client/dialect/dialectlibrary.h"
#include "client/dialect/operation.h"

namespace dubwatch::test {

namespace {

/// An API without batches, which none of the shipped dialects with several jobs is.
const QByteArray oneByOne = R"({
    "title": "One by one", "ids": "{hex:12}",
    "shapes": {"job": {
        "is": {"id": "{id!}", "progress": "{progress:fraction}", "left": "{remaining:s}"},
        "when": {"running": {"state": "running"}, "completed": {"state": "done"},
                 "failed": {"state": "failed"}}}},
    "submit": {"request": "POST /jobs", "body": {"title": "{title?}"}, "reply": {"body": "{job}"}},
    "status": {"request": "GET /jobs/{id}", "reply": {"body": "{job}"}},
    "errors": {"body": {"error": "{error}"}}
})";

Dialect dialectNamed(const QString &name)
{
    const Result<Dialect> dialect = name == u"one-by-one"
        ? Dialect::fromJson(oneByOne, QStringLiteral("one-by-one.json"))
        : DialectLibrary::shipped().find(name);
    if (!dialect) {
        qFatal("%s", qPrintable(dialect.error().detail));
    }
    return *dialect;
}

} // namespace

PollerKit::PollerKit(const QString &dialectName)
    : dialect(dialectNamed(dialectName))
    , api({.url = QUrl(QStringLiteral("http://backend.test:8000")), .dialect = dialect}, transport)
    , poller(api, policy, [] { return 0.0; })
{
    QObject::connect(&poller, &JobPoller::polled, &poller,
                     [this](const Poll &poll) { polls.push_back(poll); });
    QObject::connect(&poller, &JobPoller::changed, &poller,
                     [this](const Job &job) { changes.push_back(job); });
    QObject::connect(&poller, &JobPoller::finished, &poller,
                     [this](const JobId &id, const Outcome &outcome) {
                         ends.push_back({id, outcome});
                     });
    QObject::connect(&poller, &JobPoller::healthChanged, &poller,
                     [this](const BackendHealth &health) { healths.push_back(health); });
}

Script PollerKit::answer(const Job &job) const
{
    return {.reply = dialect.operation(Verb::Status)->renderReply({.jobs = {job}})};
}

void PollerKit::answerAlways(const Job &job)
{
    network.answerWith([script = answer(job)](const Asked &) { return script; });
}

Script PollerKit::batch(const std::vector<Job> &jobs, const QStringList &missing) const
{
    return {.reply = dialect.operation(Verb::Batch)
                         ->renderReply({.jobs = jobs, .missing = missing})};
}

void PollerKit::watch(const QString &id, const WatchOptions &options)
{
    poller.watch(JobId {id}, options);
    clock.advance(Duration::zero());
}

Duration PollerKit::lastGap() const
{
    const size_t count = network.asked.size();
    return count < 2 ? Duration::zero() : network.asked[count - 1].at - network.asked[count - 2].at;
}

Duration PollerKit::smallestGap() const
{
    Duration smallest = Duration::max();
    for (size_t i = 1; i < network.asked.size(); ++i) {
        smallest = std::min(smallest, network.asked[i].at - network.asked[i - 1].at);
    }
    return smallest;
}

} // namespace dubwatch::test
