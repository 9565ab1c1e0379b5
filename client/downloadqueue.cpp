// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/downloadqueue.h"

#include "client/policy/backoff.h"

namespace dubwatch {

using namespace std::chrono_literals;

namespace {

constexpr Duration shortestWait = 1s;
constexpr Duration tellWait = 100ms;

/// What a store of files says of a link that is too old, or was never good.
bool isAboutTheLink(const ApiError &error)
{
    return error.kind == ApiError::Kind::Unauthorized || error.kind == ApiError::Kind::NotFound
        || error.kind == ApiError::Kind::Rejected;
}

} // namespace

DownloadQueue::DownloadQueue(const NetworkFactory &network, Clock &clock, Chance chance,
                             Duration stall, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_chance(std::move(chance))
    , m_stall(stall)
    , m_network(network())
    , m_tellAlarm(clock)
{
}

DownloadQueue::~DownloadQueue() = default;

void DownloadQueue::add(const std::vector<DownloadOrder> &orders)
{
    if (m_entries.empty()) {
        m_progress = {};
    }
    for (const DownloadOrder &order : orders) {
        const Key key = keyOf(order);
        if (m_entries.try_emplace(key, Entry {order, ++m_serial}).second) {
            m_waiting.push_back(key);
            ++m_progress.wanted;
        }
    }
    tell();
    pump();
}

void DownloadQueue::pump()
{
    while (int(m_running.size()) < mostAtOnce && !m_waiting.empty()) {
        const Key key = m_waiting.front();
        m_waiting.pop_front();
        const auto entry = m_entries.find(key);
        if (entry != m_entries.end() && entry->second.stage == Stage::Waiting) {
            begin(key);
        }
    }
}

void DownloadQueue::putFirst(const Key &key)
{
    m_entries.at(key).stage = Stage::Waiting;
    m_waiting.push_front(key);
    pump();
}

void DownloadQueue::begin(const Key &key)
{
    m_entries.at(key).stage = Stage::Running;
    auto download
        = std::make_unique<Download>(*m_network, m_clock, m_entries.at(key).order, m_stall);
    connect(download.get(), &Download::received, this,
            [this, key](qint64 bytes, qint64 size) { onReceived(key, bytes, size); });
    connect(download.get(), &Download::finished, this,
            [this, key](const Result<DownloadedFile> &result) { onFinished(key, result); });
    m_running[key] = std::move(download);
}

/// Who begins anew each time, and breaks off at the same place, gets no further.
void DownloadQueue::onReceived(const Key &key, qint64 bytes, qint64 size)
{
    m_progress.bytes += bytes;
    Entry &entry = m_entries.at(key);
    if (size > entry.furthest) {
        entry.furthest = size;
        entry.tries = 0;
        entry.isRenewed = false;
    }
    tell();
}

void DownloadQueue::onFinished(const Key &key, const Result<DownloadedFile> &result)
{
    (void)m_running.extract(key).mapped().release(); // it deletes itself
    Entry &entry = m_entries.at(key);
    if (result) {
        end(key, result);
    } else if (isAboutTheLink(result.error()) && !entry.isRenewed) {
        entry.isRenewed = true;
        entry.stage = Stage::Renewing;
        Q_EMIT linkRefused(DownloadOrder(entry.order));
    } else if (result.error().isRetryable() && ++entry.tries < mostTries) {
        tryAgain(key, result.error());
    } else {
        end(key, result);
    }
    pump();
}

void DownloadQueue::tryAgain(const Key &key, const ApiError &error)
{
    const Duration asked = std::min(error.retryAfter.value_or(0ms), maxRetryAfter);
    const Duration wait
        = std::max(asked, backoff(m_entries.at(key).tries, shortestWait, maxBackoff, m_chance));
    Entry &entry = m_entries.at(key);
    entry.stage = Stage::Resting;
    m_clock.after(wait, this, [this, key, serial = entry.serial] {
        const auto resting = m_entries.find(key);
        if (resting != m_entries.end() && resting->second.serial == serial) {
            putFirst(key);
        }
    });
}

void DownloadQueue::renew(const DownloadOrder &order, const Result<QUrl> &link)
{
    const auto found = m_entries.find(keyOf(order));
    if (found == m_entries.end() || found->second.stage != Stage::Renewing) {
        return;
    }
    const Key key = found->first;
    if (!link) {
        end(key, link.error());
        return;
    }
    found->second.order.link = *link;
    putFirst(key);
}

void DownloadQueue::stop()
{
    m_running.clear();
    m_waiting.clear();
    while (!m_entries.empty()) {
        end(m_entries.begin()->first,
            ApiError {.kind = ApiError::Kind::Aborted, .detail = QStringLiteral("stopped")});
    }
}

void DownloadQueue::end(const Key &key, const Result<DownloadedFile> &result)
{
    const DownloadOrder order = m_entries.extract(key).mapped().order;
    m_progress.saved += result && !result->wasThere;
    m_progress.wereThere += result && result->wasThere;
    m_progress.failed += !result;
    tell();
    Q_EMIT ended(order, result);
}

DownloadProgress DownloadQueue::progress() const
{
    DownloadProgress all = m_progress;
    for (const auto &[key, download] : m_running) {
        all.underWay += download->share();
    }
    return all;
}

void DownloadQueue::tell()
{
    if (m_progress.isOver()) {
        m_tellAlarm.cancel();
        Q_EMIT progressed(m_progress);
    } else if (!m_tellAlarm.isSet()) {
        m_tellAlarm.set(tellWait, [this] { Q_EMIT progressed(progress()); });
    }
}

} // namespace dubwatch
