// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/fleet/virtualbackend.h"

#include "client/dialect/operation.h"

#include <QUrlQuery>

namespace dubwatch::bench {

using namespace Qt::StringLiterals;

namespace {

const QByteArray head = R"({
    "title": "Fleet", "ids": "{hex:12}",
    "shapes": {"job": {
        "is": {"id": "{id!}", "progress": "{progress:fraction}", "left": "{remaining:s}",
               "finished": "{finished:rfc3339}"},
        "when": {"running": {"state": "running"}, "completed": {"state": "done"},
                 "failed": {"state": "failed"}}}},
    "submit": {"request": "POST /jobs", "body": {"title": "{title?}"}, "reply": {"body": "{job}"}},
    "status": {"request": "GET /jobs/{id}", "reply": {"body": "{job}"}},)";
const QByteArray batch = R"(
    "batch": {"request": "GET /jobs?ids={ids:csv!}", "most": MOST,
              "reply": {"body": {"jobs": ["{job*}"], "missing": ["{missing*}"]}}},)";
const QByteArray tail = R"(
    "errors": {"body": {"error": "{error}"}}
})";

Duration milliseconds(double seconds)
{
    return Duration(qint64(std::llround(seconds * 1000)));
}

} // namespace

Dialect fleetDialect(int mostInBatch)
{
    QByteArray json = head + (mostInBatch > 0 ? batch : QByteArray()) + tail;
    json.replace("MOST", QByteArray::number(mostInBatch));
    const Result<Dialect> dialect = Dialect::fromJson(json, u"fleet.json"_s);
    if (!dialect) {
        qFatal("%s", qPrintable(dialect.error().detail));
    }
    return *dialect;
}

VirtualBackend::VirtualBackend(const Scenario &scenario, std::uint64_t seed,
                               const Dialect &dialect, test::ManualClock &clock)
    : m_scenario(scenario)
    , m_seed(seed)
    , m_dialect(dialect)
    , m_clock(clock)
    , m_network(clock)
{
    m_network.answerWith([this](const test::Asked &asked) { return answer(asked); });
}

JobId VirtualBackend::begin()
{
    const int number = int(m_lives.size());
    const JobId id {QString::number(number)};
    m_lives.insert(id.value, {jobOf(m_scenario, m_seed, number), m_clock.now()});
    return id;
}

double VirtualBackend::meanDuration() const
{
    double sum = 0;
    for (const Life &life : m_lives) {
        sum += life.job.end;
    }
    return sum / double(m_lives.size());
}

test::Script VirtualBackend::answer(const test::Asked &asked)
{
    const Duration roundTrip = milliseconds(m_scenario.roundTrip);
    const Instant at = asked.at + roundTrip / 2;
    const QString ids = QUrlQuery(asked.url).queryItemValue(u"ids"_s, QUrl::FullyDecoded);
    std::vector<Job> jobs;
    const bool isBatch = !ids.isEmpty();
    for (const QString &id : (isBatch ? ids : asked.url.path().section(u'/', -1)).split(u',')) {
        jobs.push_back(tell(id, at));
    }
    const Operation *operation = m_dialect.operation(isBatch ? Verb::Batch : Verb::Status);
    return {.reply = operation->renderReply({.jobs = jobs}), .delay = roundTrip};
}

Job VirtualBackend::tell(const QString &id, Instant at)
{
    Life &life = m_lives[id];
    const double age = std::chrono::duration<double>(at - life.born).count();
    Job job {.id = JobId {id}};
    if (age >= life.job.end) {
        job.state = life.job.failed ? JobState::Failed : JobState::Completed;
        job.finished = life.born + milliseconds(life.job.end);
        return job;
    }
    RandomStream chance(life.job.seed ^ mixed(1'000 + std::uint64_t(life.polls++)));
    const Feedback said = m_scenario.feedback.say(life.job, age, chance);
    job.state = JobState::Running;
    job.progress = said.progress;
    if (said.eta) {
        job.remaining = milliseconds(*said.eta);
    }
    return job;
}

} // namespace dubwatch::bench
