// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/deskwords.h"

#include "client/jobmonitor.h"
#include "client/wording.h"
#include "ui/backendview.h"
#include "ui/jobdesk.h"
#include "ui/model/jobcells.h"
#include "ui/model/translated.h"
#include "ui/statuswords.h"

#include <QLocale>

#include <algorithm>

namespace dubwatch::ui {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Nobody scrolls through more; and whoever fills a backend's languages must not fill the window.
constexpr size_t mostLanguages = 200;

BannerContent offlineBanner(const BackendHealth &health, const QString &host, Instant now)
{
    QStringList sentences;
    if (health.lastAnswer) {
        sentences << tr("No answer from %1 since %2.").arg(host, clockText(*health.lastAnswer, now))
                  << tr("Values below are %1 old.")
                         .arg(wording::shortDuration(now - *health.lastAnswer));
    } else {
        sentences << tr("No answer from %1.").arg(host);
    }
    if (health.nextTry) {
        sentences << tr("Next try in %1.").arg(countdown(*health.nextTry, now));
    }
    return {.kind = BannerKind::Offline,
            .title = tr("Offline"),
            .sentence = sentences.join(u' '),
            .actions = {BannerAction::TryNow, BannerAction::Details}};
}

BannerContent limitBanner(const BackendHealth &health, const QString &host, Instant now)
{
    QStringList facts;
    if (health.nextTry) {
        facts << tr("Polling resumes in %1").arg(countdown(*health.nextTry, now));
    }
    if (health.delayedJobs == 1) {
        facts << tr("1 job delayed");
    } else if (health.delayedJobs > 1) {
        facts << tr("%1 jobs delayed").arg(QLocale().toString(health.delayedJobs));
    }
    const QString pause = tr("%1 asked for a pause.").arg(host);
    return {.kind = BannerKind::RateLimited,
            .title = tr("Rate limited (429)"),
            .sentence = facts.isEmpty() ? pause : tr("%1 %2.").arg(pause, wording::listed(facts)),
            .actions = {BannerAction::Details}};
}

BannerContent keyBanner(const BackendHealth &health, const QString &host)
{
    const int status = health.error ? health.error->httpStatus : 401;
    return {.kind = BannerKind::WrongKey,
            .title = tr("Key not accepted (%1)").arg(status),
            .sentence = tr("Polling has stopped. It continues as soon as there is a valid key for "
                           "%1.").arg(host),
            .actions = {BannerAction::EnterKey}};
}

std::optional<BannerContent> bannerOfOne(const BackendHealth &health, const QString &host,
                                         Instant now)
{
    switch (health.state) {
    case BackendHealth::State::Offline:
        return offlineBanner(health, host, now);
    case BackendHealth::State::RateLimited:
        return limitBanner(health, host, now);
    case BackendHealth::State::Unauthorized:
        return keyBanner(health, host);
    case BackendHealth::State::Idle:
    case BackendHealth::State::Online:
        break;
    }
    return std::nullopt;
}

struct HealthLook
{
    Glyph glyph;
    Token token;
    QString word;
};

HealthLook lookOf(BackendHealth::State state)
{
    switch (state) {
    case BackendHealth::State::Offline:
        return {Glyph::Offline, Token::Warn, tr("Offline")};
    case BackendHealth::State::RateLimited:
        return {Glyph::Delayed, Token::Warn, tr("Rate limited")};
    case BackendHealth::State::Unauthorized:
        return {Glyph::Key, Token::Failed, tr("Key needed")};
    case BackendHealth::State::Online:
        return {Glyph::Connect, Token::Done, tr("Online")};
    case BackendHealth::State::Idle:
        break;
    }
    return {Glyph::Connect, Token::Text2, tr("Nothing to ask")};
}

QString allDone(const JobTotals &totals, Instant now)
{
    const std::optional<Instant> end = totals.allDone();
    return end ? tr("all done ~%1").arg(clockText(*end, now)) : QString();
}

StatusContent stateFor(const JobDesk &desk, const QString &ready,
                       const std::vector<BackendView> &views)
{
    if (const auto trouble = statusOfTrouble(desk, views)) {
        return *trouble;
    }
    const JobTotals &totals = desk.jobs().totals();
    if (totals.jobs() == 0) {
        if (!desk.listTrouble().isEmpty()) {
            return {StatusContent::Tone::Waiting, tr("The jobs were not listed"), {}};
        }
        return {StatusContent::Tone::Good, ready, {}};
    }
    if (totals.active() == 0) {
        return {StatusContent::Tone::Good, tr("All jobs have ended"), {}};
    }
    return {StatusContent::Tone::Good, tr("Online"),
            pollingFacts(desk, totals.active())
                + QStringList {allDone(totals, desk.clock().now())}};
}

} // namespace

QString countdown(Instant end, Instant now)
{
    const auto left =
        std::max<qint64>(0, std::chrono::ceil<std::chrono::seconds>(end - now).count());
    const QString seconds = u"%1"_s.arg(left % 60, 2, 10, QLatin1Char('0'));
    if (left < 3600) {
        return u"%1:%2"_s.arg(left / 60).arg(seconds);
    }
    return u"%1:%2:%3"_s.arg(left / 3600).arg(left / 60 % 60, 2, 10, QLatin1Char('0')).arg(seconds);
}

std::optional<BannerContent> bannerFor(const BackendHealth &health, const QString &host,
                                       Instant now, int others)
{
    std::optional<BannerContent> banner = bannerOfOne(health, host, now);
    if (banner && others > 0) {
        banner->sentence += u' '
            + (others == 1 ? tr("1 more backend is in trouble.")
                           : tr("%1 more backends are in trouble.").arg(others));
    }
    return banner;
}

StatusContent statusFor(const JobDesk &desk, const QString &ready,
                        const std::vector<BackendView> &views)
{
    StatusContent content = stateFor(desk, ready, views);
    const SubmitProgress submits = desk.submits();
    if (submits.wanted > 1) {
        content.facts.prepend(tr("submitted %1 of %2")
                                  .arg(QLocale().toString(submits.made + submits.failed),
                                       QLocale().toString(submits.wanted)));
    }
    return content;
}

SidebarContent lineFor(const BackendView &backend, const JobDesk &desk)
{
    const HealthLook look = lookOf(desk.health(backend.id).state);
    QStringList details {backend.name, look.word, tr("Dialect: %1").arg(backend.dialect)};
    if (backend.monitor) {
        details << (backend.monitor->backend().apiKey.isEmpty() ? tr("Without a key")
                                                                : tr("With a key"));
    }
    if (!backend.learned.isEmpty()) {
        details << tr("Learned from %1").arg(backend.learned);
    }
    return {.text = backend.shortName,
            .glyph = look.glyph,
            .token = look.token,
            .count = desk.jobs().totals().of(backend.id),
            .details = details.join(u'\n')};
}

QStringList offeredLanguages(const JobTotals &totals, const QString &chosen)
{
    using Entry = std::pair<QString, int>;
    const QMap<QString, int> &known = totals.languages();
    std::vector<Entry> entries(known.constKeyValueBegin(), known.constKeyValueEnd());
    if (entries.size() > mostLanguages) {
        const auto isMoreFrequent = [](const Entry &a, const Entry &b) {
            return a.second != b.second ? a.second > b.second : a.first < b.first;
        };
        std::ranges::nth_element(entries, entries.begin() + mostLanguages, isMoreFrequent);
        entries.resize(mostLanguages);
    }
    QStringList languages;
    for (const Entry &entry : entries) {
        languages << entry.first;
    }
    if (!chosen.isEmpty() && !languages.contains(chosen)) {
        languages << chosen;
    }
    languages.sort();
    return languages;
}

StateSidebar::Counts countsOf(const JobTotals &totals)
{
    StateSidebar::Counts counts {};
    const auto set = [&](JobGroup group, int count) { counts[size_t(group)] = count; };
    set(JobGroup::All, totals.jobs());
    set(JobGroup::Queued, totals.inState(JobState::Queued));
    set(JobGroup::Running, totals.inState(JobState::Running));
    set(JobGroup::Completed, totals.inState(JobState::Completed));
    set(JobGroup::Failed, totals.inState(JobState::Failed));
    set(JobGroup::Cancelled, totals.inState(JobState::Cancelled));
    set(JobGroup::Expired, totals.inState(JobState::Expired));
    set(JobGroup::Unknown, totals.inState(JobState::Unknown));
    set(JobGroup::Paused, totals.paused());
    set(JobGroup::Delayed, totals.delayed());
    return counts;
}

WorkSummary summaryOf(const JobDesk &desk)
{
    const JobTotals &totals = desk.jobs().totals();
    if (totals.jobs() == 0) {
        return {};
    }
    const double all = totals.jobs();
    const double progress = totals.progress();
    const double failed = totals.inState(JobState::Failed) / all;
    const double completed = totals.inState(JobState::Completed) / all;
    const bool isOver = totals.active() == 0;
    const RateHistory::Point rates = desk.rates().latest();
    const bool isKnown = !desk.isAllOffline() && totals.allDone();
    return {.parts = {.done = completed,
                      .failed = failed,
                      .running = std::max(0.0, progress - completed - failed)},
            .done = tr("%1 of all work done").arg(wording::percent(progress, isOver)),
            .end = isOver    ? QString()
                : isKnown ? allDone(totals, desk.clock().now())
                          : tr("finish not known"),
            .rate = tr("%1 requests/s").arg(QLocale().toString(rates.requests, 'f', 1)),
            .fixedRate = tr("every 5 s: %1").arg(QLocale().toString(rates.fixed, 'f', 1))};
}

} // namespace dubwatch::ui
