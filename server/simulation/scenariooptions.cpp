// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/simulation/scenariooptions.h"

#include "client/core/durationtext.h"
#include "client/dialect/example.h"
#include "server/simulation/numbers.h"
#include "server/simulation/statusscript.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace dubwatch::server {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 anyNumber = std::numeric_limits<quint64>::max();
constexpr quint64 mostJobs = 1'000'000;
constexpr auto nothing = "none"_L1;

/// A value as it stands in a flag or file, and the folder where "file:" paths begin; none where
/// files are not to be opened.
struct Given
{
    QString text;
    std::optional<QString> folder;
};

/// What became of setting a member: the value moved there, or the error passed on.
template <typename T, typename Member>
Result<Done> assign(Member &member, Result<T> read)
{
    if (!read) {
        return read.error();
    }
    member = std::move(read).value();
    return Done();
}

Result<DurationDistribution> readDistribution(const Given &given)
{
    return given.folder ? DurationDistribution::parseOrLoad(given.text, *given.folder)
                        : DurationDistribution::parse(given.text);
}

struct Row
{
    QLatin1StringView name;
    QLatin1StringView valueName;
    QLatin1StringView help;
    Result<Done> (*apply)(Scenario &, const Given &);
    QString (*text)(const Scenario &);
};

using S = Scenario;
using G = Given;

constexpr std::array rows{
    Row{"seed"_L1, "NUMBER"_L1, "The same seed gives the same lives."_L1,
        [](S &s, const G &g) { return assign(s.seed, parseWhole(g.text, 0, anyNumber)); },
        [](const S &s) { return QString::number(s.seed); }},
    Row{"duration"_L1, "RANGE"_L1,
        "How long the work takes: 10s, 5s..15s, lognormal:300s,0.5 or file:durations.txt."_L1,
        [](S &s, const G &g) { return assign(s.duration, readDistribution(g)); },
        [](const S &s) { return s.duration.text(); }},
    Row{"queue"_L1, "RANGE"_L1, "How long a job waits before its work begins."_L1,
        [](S &s, const G &g) { return assign(s.queue, readDistribution(g)); },
        [](const S &s) { return s.queue.text(); }},
    Row{"error-rate"_L1, "PART"_L1, "Part of the jobs that fail: 0.3 or 30%."_L1,
        [](S &s, const G &g) { return assign(s.errorRate, parseFraction(g.text)); },
        [](const S &s) { return numberText(s.errorRate); }},
    Row{"fail-at"_L1, "PARTS"_L1,
        "When a failing job fails, as part of its planned work: 1, 50% or 0..1."_L1,
        [](S &s, const G &g) { return assign(s.failAt, FractionRange::parse(g.text)); },
        [](const S &s) { return s.failAt.text(); }},
    Row{"eta"_L1, "MODEL"_L1,
        "How honest estimates are: exact, noisy:0.3, biased:0.5, slipping, stuck, rounded:10s, "
        "absent or absent:20%."_L1,
        [](S &s, const G &g) { return assign(s.eta, EtaModel::parse(g.text)); },
        [](const S &s) { return s.eta.text(); }},
    Row{"progress"_L1, "MODEL"_L1, "How progress is told: linear, eased, stepped:5% or none."_L1,
        [](S &s, const G &g) { return assign(s.progress, ProgressModel::parse(g.text)); },
        [](const S &s) { return s.progress.text(); }},
    Row{"latency"_L1, "RANGE"_L1,
        "Real time by which each status check is delayed: 10ms..200ms."_L1,
        [](S &s, const G &g) { return assign(s.latency, readDistribution(g)); },
        [](const S &s) { return s.latency.text(); }},
    Row{"pace"_L1, "DURATION"_L1, "What Retry-After says, whatever estimate and speed."_L1,
        [](S &s, const G &g) { return assign(s.pace, parseDuration(g.text)); },
        [](const S &s) { return durationText(s.pace); }},
    Row{"speed"_L1, "FACTOR"_L1, "How many times faster than real the jobs live."_L1,
        [](S &s, const G &g) { return assign(s.speed, parseNumber(g.text, 0.001, 1e6)); },
        [](const S &s) { return numberText(s.speed); }},
    Row{"jobs"_L1, "NUMBER"_L1, "Jobs that are there from the start."_L1,
        [](S &s, const G &g) { return assign(s.jobs, parseWhole(g.text, 0, mostJobs)); },
        [](const S &s) { return QString::number(s.jobs); }},
    Row{"max-jobs"_L1, "NUMBER"_L1,
        "Most jobs waiting or running at once; a submit beyond is refused. 0 is no limit."_L1,
        [](S &s, const G &g) { return assign(s.maxJobs, parseWhole(g.text, 0, mostJobs)); },
        [](const S &s) { return QString::number(s.maxJobs); }},
    Row{"result-lifetime"_L1, "DURATION"_L1,
        "How long the link to a result works since it was told: 10m; none is for ever."_L1,
        [](S &s, const G &g) {
            return g.text == nothing ? (s.resultLifetime.reset(), Result<Done>(Done()))
                                     : assign(s.resultLifetime, parseDuration(g.text));
        },
        [](const S &s) {
            return s.resultLifetime ? durationText(*s.resultLifetime) : QString(nothing);
        }},
    Row{"script"_L1, "STATUSES"_L1,
        "HTTP statuses of the first requests, such as 503,503,200; 200 serves as usual."_L1,
        [](S &s, const G &g) {
            return g.text == nothing ? (s.script.clear(), Result<Done>(Done()))
                                     : assign(s.script, StatusScript::parse(g.text));
        },
        [](const S &s) {
            return s.script.empty() ? QString(nothing) : StatusScript::text(s.script);
        }},
    Row{"rate-limit"_L1, "RATE"_L1, "Requests that each client may make: 10/s, 600/m, 5000/h."_L1,
        [](S &s, const G &g) {
            return g.text == nothing ? (s.rateLimit.reset(), Result<Done>(Done()))
                                     : assign(s.rateLimit, RateLimit::parse(g.text));
        },
        [](const S &s) { return s.rateLimit ? s.rateLimit->text() : QString(nothing); }},
};

const Row *findRow(QStringView name)
{
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&](const Row &known) { return known.name == name; });
    return row == rows.end() ? nullptr : &*row;
}

ApiError unknownName(const QString &where)
{
    QStringList known;
    for (const Row &row : rows) {
        known << row.name;
    }
    return invalidInput(u"%1: unknown; known are %2"_s.arg(where, known.join(u", "_s)));
}

Result<Scenario> readObject(const Example &object, const QString &origin, Scenario scenario,
                            const std::optional<QString> &folder)
{
    if (!object.isObject()) {
        return invalidInput(
            u"%1: expected a JSON object, found %2"_s.arg(origin, object.describe()));
    }
    for (const auto &[key, value] : object.members) {
        const QString where = u"%1: /%2"_s.arg(origin, key);
        const Row *row = findRow(key);
        if (!row) {
            return unknownName(where);
        }
        const bool isNumber = value.type == Example::Type::Number;
        if (!value.isString() && !isNumber) {
            return invalidInput(u"%1: expected text or a number such as \"%2\", found %3"_s.arg(
                where, row->text(Scenario()), value.describe()));
        }
        const QString text = isNumber ? QString::fromLatin1(value.number) : value.text;
        if (const auto set = row->apply(scenario, {text, folder}); !set) {
            return invalidInput(u"%1: %2"_s.arg(where, set.error().detail));
        }
    }
    return scenario;
}

} // namespace

std::vector<ScenarioOption> scenarioOptions()
{
    std::vector<ScenarioOption> options;
    for (const Row &row : rows) {
        options.push_back({row.name, row.valueName, row.help, row.text(Scenario())});
    }
    return options;
}

Result<Done> applyOption(Scenario &scenario, QStringView name, const QString &value)
{
    const QString where = u"--%1"_s.arg(name);
    const Row *row = findRow(name);
    if (!row) {
        return unknownName(where);
    }
    const auto set = row->apply(scenario, {value, u"."_s});
    return set ? set : invalidInput(u"%1: %2"_s.arg(where, set.error().detail));
}

Result<Scenario> readScenarioFile(const QString &path, Scenario base)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return invalidInput(u"%1: cannot be read: %2"_s.arg(path, file.errorString()));
    }
    const Result<Example> object = Example::parse(file.readAll(), path);
    if (!object) {
        return object.error();
    }
    return readObject(*object, path, std::move(base), QFileInfo(path).path());
}

Result<Scenario> scenarioFromJson(const QJsonObject &object, const QString &origin, Scenario base)
{
    const Result<Example> read = Example::parse(QJsonDocument(object).toJson(), origin);
    return read ? readObject(*read, origin, std::move(base), std::nullopt) : read.error();
}

QJsonObject scenarioToJson(const Scenario &scenario)
{
    QJsonObject object;
    for (const Row &row : rows) {
        object.insert(row.name, row.text(scenario));
    }
    return object;
}

} // namespace dubwatch::server
