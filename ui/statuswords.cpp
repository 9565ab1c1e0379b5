// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/statuswords.h"

#include "client/wording.h"
#include "ui/backendview.h"
#include "ui/deskwords.h"
#include "ui/jobdesk.h"
#include "ui/model/jobcells.h"
#include "ui/model/translated.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace dubwatch::ui {

namespace {

/// Of requests, as in the chart: many jobs are polled by one.
QString savings(const RateHistory::Point &rate)
{
    const int fewer = rate.fixed > 0 ? int(std::floor((1 - rate.requests / rate.fixed) * 100)) : 0;
    return fewer > 0
        ? tr("%1 fewer requests than every 5 s").arg(wording::percent(fewer / 100.0, false))
        : QString();
}

/// Null where nothing is wrong.
QString troubleOf(const QString &name, BackendHealth::State state)
{
    switch (state) {
    case BackendHealth::State::Offline:
        return tr("%1 offline").arg(name);
    case BackendHealth::State::RateLimited:
        return tr("%1 rate limited").arg(name);
    case BackendHealth::State::Unauthorized:
        return tr("%1 needs a key").arg(name);
    case BackendHealth::State::Idle:
    case BackendHealth::State::Online:
        break;
    }
    return {};
}

std::optional<StatusContent> partlyOnline(const JobDesk &desk,
                                          const std::vector<BackendView> &views)
{
    int polled = 0;
    QStringList facts;
    for (const BackendView &view : views) {
        const BackendHealth::State state = desk.health(view.id).state;
        const QString trouble = troubleOf(view.shortName, state);
        if (!trouble.isNull()) {
            facts << trouble;
        } else if (state == BackendHealth::State::Online) {
            polled += desk.jobs().totals().activeOf(view.id);
        }
    }
    if (polled == 0) {
        return std::nullopt;
    }
    return StatusContent {StatusContent::Tone::Waiting, tr("Online"),
                          facts + pollingFacts(desk, polled)};
}

/// Of the connection whose trouble weighs most.
StatusContent statusOfWorst(const JobDesk &desk, const std::vector<BackendView> &views)
{
    const Instant now = desk.clock().now();
    const BackendHealth health = desk.health();
    const JobTotals &totals = desk.jobs().totals();
    const auto worst = std::ranges::find_if(
        views, [&](const BackendView &view) { return desk.neediest() == view.id; });
    const bool isOneOfMany = desk.connections() > 1 && worst != views.end();
    const int concerned = isOneOfMany ? totals.activeOf(worst->id) : totals.active();
    const QString active
        = totals.jobs() > 0 ? tr("%1 active").arg(QLocale().toString(concerned)) : QString();
    const auto of = [&](const QString &word) {
        return isOneOfMany ? tr("%1: %2").arg(worst->name, word) : word;
    };
    const QString nextTry = health.nextTry
        ? tr("next try in %1").arg(countdown(*health.nextTry, now))
        : QString();
    switch (health.state) {
    case BackendHealth::State::Offline: {
        const QString word = tr("Offline");
        return {StatusContent::Tone::Waiting,
                of(health.since ? tr("%1 since %2").arg(word, clockText(*health.since, now))
                                : word),
                {nextTry, active.isEmpty() ? QString() : tr("%1 when last seen").arg(active)}};
    }
    case BackendHealth::State::RateLimited:
        return {StatusContent::Tone::Waiting, of(tr("Rate limited")), {nextTry, active}};
    default:
        return {StatusContent::Tone::Waiting, of(tr("Key needed")), {active}};
    }
}

} // namespace

QStringList pollingFacts(const JobDesk &desk, int active)
{
    const QString jobs = tr("%1 active").arg(QLocale().toString(active));
    if (!desk.rate().hasCounted()) {
        return {jobs};
    }
    const double rate = desk.rate().perSecond(desk.clock().now());
    return {tr("%1 polls/s").arg(QLocale().toString(rate, 'f', 1)), savings(desk.rates().mean()),
            jobs};
}

std::optional<StatusContent> statusOfTrouble(const JobDesk &desk,
                                             const std::vector<BackendView> &views)
{
    const BackendHealth::State state = desk.health().state;
    if (state == BackendHealth::State::Idle || state == BackendHealth::State::Online) {
        return std::nullopt;
    }
    const std::optional<StatusContent> partly = partlyOnline(desk, views);
    return partly ? *partly : statusOfWorst(desk, views);
}

} // namespace dubwatch::ui
