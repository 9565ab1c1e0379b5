// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/fleet/livefleet.h"

#include "client/dialect/dialectlibrary.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>


namespace dubwatch::bench {

using namespace Qt::StringLiterals;

namespace {

/// Counts what is sent.
class CountingNetwork final : public QNetworkAccessManager
{
public:
    explicit CountingNetwork(qint64 &requests)
        : m_requests(requests)
    { }

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request,
                                 QIODevice *body) override
    {
        ++m_requests;
        return QNetworkAccessManager::createRequest(operation, request, body);
    }

private:
    qint64 &m_requests;
};

/// The native one, with its batches of 500 or without.
Dialect nativeDialect(bool inBatches)
{
    const Dialect native = DialectLibrary::shipped().dialects().front();
    if (inBatches) {
        return native;
    }
    QFile file(u":/dubwatch/dialects/dubwatch.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no native dialect");
    }
    QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    json.remove(u"batch"_s);
    return Dialect::fromJson(QJsonDocument(json).toJson(), u"dubwatch.json"_s).value();
}

QStringList flagsOf(const LiveLoad &load, std::uint64_t seed)
{
    return {u"--seed"_s,     QString::number(seed),
            u"--jobs"_s,     QString::number(load.jobs),
            u"--duration"_s, u"lognormal:%1s,%2"_s.arg(load.median).arg(load.sigma),
            u"--eta"_s,      u"noisy:%1"_s.arg(load.noise),
            u"--progress"_s, u"none"_s,
            u"--fail-at"_s,  u"0..1"_s,
            u"--pace"_s,     u"0s"_s,
            u"--error-rate"_s, u"10%"_s,
            u"--log"_s,      u"error"_s};
}

} // namespace

FleetLoad LiveLoad::virtually() const
{
    Scenario scenario{logNormal(median, sigma), noisy(u"noise %1"_s.arg(noise), noise)};
    scenario.roundTrip = 0.002;
    return {.scenario = scenario, .atOnce = jobs};
}

LiveFleet::LiveFleet(const LiveLoad &load, FleetClient client, std::uint64_t seed, Clock &clock)
    : m_client(std::move(client))
    , m_server(flagsOf(load, seed))
    , m_transport([this] { return std::make_unique<CountingNetwork>(m_requests); }, clock)
    , m_api({.url = QUrl(m_server.url()), .dialect = nativeDialect(m_client.mostInBatch > 0)},
            m_transport)
    , m_policy(m_client.policy(seed))
    , m_poller(m_api, *m_policy, systemChance(), m_client.options)
    , m_tally(m_poller, clock, [this] { return m_requests; }, 0, load.jobs)
    , m_lister(m_api)
{
    QObject::connect(&m_lister, &JobLister::listed, &m_poller,
                     [this](const std::vector<Job> &page) {
                         for (const Job &job : page) {
                             m_poller.watch(job.id, {.submitted = job.created});
                         }
                     });
    m_lister.list({}, 1000);
}

} // namespace dubwatch::bench
