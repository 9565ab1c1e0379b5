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

void JobLister::list(const QString &state, std::optional<qint64> pageSize)
{
    if (m_isListing) {
        return;
    }
    m_isListing = true;
    m_wantsAll = !pageSize;
    m_page = {.cursor = {}, .limit = pageSize, .state = state};
    if (const int most = m_api.mostInPage(); most > 0) {
        m_page.limit = std::min<qint64>(pageSize.value_or(most), most);
    }
    m_cursors.clear();
    m_tries = 0;
    m_jobs = 0;
    m_emptyPages = 0;
    ask();
}

void JobLister::stop()
{
    m_isListing = false;
    m_alarm.cancel();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->deleteLater(); // it may be telling us right now
        m_reply = nullptr;
    }
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
    m_reply = m_api.list(m_page);
    connect(m_reply, &ApiReply::finished, this, &JobLister::onAnswer);
}

void JobLister::onAnswer(const ApiAnswer &answer)
{
    if (answer.message) {
        onPage(*answer.message);
        return;
    }
    const ApiError &error = answer.message.error();
    if (isPageTooLarge(error)) {
        m_page.limit.reset();
        ask();
        return;
    }
    if (!error.isRetryable() || m_tries >= mostTries) {
        fail(error);
        return;
    }
    const Duration asked = std::min(error.retryAfter.value_or(Duration::zero()), maxRetryAfter);
    const Duration wait = std::max(backoff(m_tries, 1s, maxBackoff, m_chance), asked);
    m_notBefore = m_api.clock().now() + asked;
    m_alarm.set(wait, [this] { ask(); });
    Q_EMIT retrying(error, wait);
}

/// A reply may be longer than one of ours may be, and an API may allow less than its dialect says;
/// what it has allowed for one page it does not refuse for the next.
bool JobLister::isPageTooLarge(const ApiError &error) const
{
    const bool isFirst = m_page.cursor.isEmpty();
    return m_wantsAll && m_page.limit
        && (error.isTooLong || (isFirst && error.kind == ApiError::Kind::Rejected));
}

void JobLister::onPage(const Message &page)
{
    m_jobs += int(page.jobs.size());
    m_emptyPages = page.jobs.empty() ? m_emptyPages + 1 : 0;
    const bool isLast = page.next.isEmpty() || page.more == false;
    const bool isCircle = !isLast && m_cursors.contains(page.next);
    const bool isEndless = !isLast && m_emptyPages >= mostEmptyPages;
    const bool asksAhead = m_wantsAll && !isLast && !isCircle && !isEndless;
    if (asksAhead) {
        askFor(page.next); // the server has its work to do while this page is being heard
    }
    const ApiReply *const asked = m_reply;
    Q_EMIT listed(page.jobs);
    if (asksAhead || !m_isListing || m_reply != asked) {
        return; // who heard it may want no more, or have begun another list
    }
    if (isLast) {
        m_isListing = false;
        Q_EMIT finished(m_jobs);
    } else if (isCircle) {
        fail({.kind = ApiError::Kind::Malformed,
              .detail = u"the list goes in circles: after page \"%1\" comes \"%2\" again"_s
                            .arg(m_page.cursor, page.next)});
    } else if (isEndless) {
        fail({.kind = ApiError::Kind::Malformed,
              .detail = u"the list has no end: %1 empty pages in a row"_s.arg(m_emptyPages)});
    } else {
        askFor(page.next);
    }
}

void JobLister::askFor(const QString &cursor)
{
    m_cursors.insert(cursor);
    m_page.cursor = cursor;
    m_tries = 0;
    ask();
}

void JobLister::fail(const ApiError &error)
{
    m_isListing = false;
    Q_EMIT failed(error);
}

} // namespace dubwatch
