// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/joblister.h"

#include "client/policy/backoff.h"

#include <algorithm>

namespace dubwatch {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

JobLister::JobLister(JobApi &api, Chance chance, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_chance(std::move(chance))
    , m_alarm(api.clock())
{
}

void JobLister::list(const QString &state)
{
    if (m_isListing) {
        return;
    }
    m_isListing = true;
    m_page = {.cursor = {}, .state = state};
    m_tries = 0;
    m_jobs = 0;
    ask();
}

void JobLister::hurry()
{
    if (m_alarm.isSet() && m_api.clock().now() >= m_notBefore) {
        m_alarm.cancel();
        ask();
    }
}

void JobLister::ask()
{
    ++m_tries;
    connect(m_api.list(m_page), &ApiReply::finished, this, &JobLister::onAnswer);
}

void JobLister::onAnswer(const ApiAnswer &answer)
{
    if (answer.message) {
        onPage(*answer.message);
        return;
    }
    const ApiError &error = answer.message.error();
    if (!error.isRetryable() || m_tries >= mostTries) {
        fail(error);
        return;
    }
    const Duration asked = std::min(error.retryAfter.value_or(Duration::zero()), maxRetryAfter);
    const Duration wait = std::max(backoff(m_tries, 1s, maxBackoff, m_chance), asked);
    const Instant now = m_api.clock().now();
    m_notBefore = now + asked;
    m_alarm.set(wait, [this] { ask(); });
    Q_EMIT delayed(error, now + wait);
}

void JobLister::onPage(const Message &page)
{
    m_jobs += int(page.jobs.size());
    Q_EMIT listed(page.jobs);
    if (page.next.isEmpty() || page.more == false) {
        m_isListing = false;
        Q_EMIT finished(m_jobs);
        return;
    }
    if (page.next == m_page.cursor) {
        fail({.kind = ApiError::Kind::Malformed,
              .detail = u"the list's next page is the same again: %1"_s.arg(page.next)});
        return;
    }
    m_page.cursor = page.next;
    m_tries = 0;
    ask();
}

void JobLister::fail(const ApiError &error)
{
    m_isListing = false;
    Q_EMIT failed(error);
}

} // namespace dubwatch
