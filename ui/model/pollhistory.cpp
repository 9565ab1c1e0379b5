// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/model/pollhistory.h"

#include <algorithm>

namespace dubwatch::ui {

PollHistory::PollHistory()
    : PollHistory(Limits {})
{
}

PollHistory::PollHistory(Limits limits)
    : m_limits(limits)
{
}

std::vector<PollNews> PollHistory::append(const std::vector<Poll> &polls, ConnectionId from)
{
    std::vector<PollNews> news;
    news.reserve(polls.size());
    for (const Poll &poll : polls) {
        news.push_back(note(trackOf({poll.job, from}), poll));
        if (m_size > m_limits.overall) {
            thinAll();
        }
    }
    return news;
}

PollHistory::Track &PollHistory::trackOf(const JobKey &job)
{
    const auto known = m_tracks.find(job);
    if (known != m_tracks.end()) {
        return *known;
    }
    Track back = m_removed.isEmpty() ? Track() : m_removed.take(job);
    m_removedSize -= qsizetype(back.size());
    m_size += qsizetype(back.size());
    return *m_tracks.insert(job, std::move(back));
}

PollNews PollHistory::note(Track &track, const Poll &poll)
{
    PollNews news;
    EtaSmoother smoother = track.empty() ? EtaSmoother() : track.back().smoother();
    if (!poll.error) {
        const auto end = poll.remaining && !isTerminal(poll.state)
            ? std::optional(poll.at + *poll.remaining)
            : std::nullopt;
        news.revision = smoother.report({poll.at, end, poll.wentBack});
        if (isTerminal(poll.state)) {
            smoother = {};
        }
    }
    news.changed = track.empty() || track.back().mark != quint8(markOf(poll))
        || track.back().state != quint8(poll.state);
    track.emplace_back(poll, smoother, news);
    ++m_size;
    if (int(track.size()) > m_limits.perJob) {
        thin(track, size_t(m_limits.perJob) * 3 / 4);
    }
    return news;
}

void PollHistory::thin(Track &polls, size_t most)
{
    const size_t before = polls.size();
    // The newest third is what the eye is on: it is thinned last. The next poll goes on from the
    // last one.
    const size_t older = before - std::max<size_t>(before / 3, 1);
    bool drop = false;
    size_t place = 0;
    std::erase_if(polls, [&](const PackedPoll &poll) {
        const size_t at = place++;
        drop = poll.isPlain() && at > 0 && at < older && !drop;
        return drop;
    });
    place = 0;
    const size_t last = polls.size() - 1;
    size_t excess = polls.size() > most ? polls.size() - most : 0;
    std::erase_if(polls, [&](const PackedPoll &poll) {
        const size_t at = place++;
        const bool go = excess > 0 && poll.isPlain() && at > 0 && at < last;
        excess -= go ? 1 : 0;
        return go;
    });
    polls.erase(polls.begin(), polls.begin() + std::ptrdiff_t(std::min(excess, polls.size() - 1)));
    m_size -= qsizetype(before - polls.size());
}

void PollHistory::thinAll()
{
    const qsizetype goal = m_limits.overall - m_limits.overall / 8;
    const qsizetype fairShare = std::max<qsizetype>(goal / m_tracks.size(), 1);
    for (Track &track : m_tracks) {
        if (qsizetype(track.size()) > fairShare) {
            thin(track, size_t(fairShare));
            track.shrink_to_fit();
        }
    }
}

std::vector<PollRecord> PollHistory::of(const JobKey &job) const
{
    std::vector<PollRecord> records;
    auto track = m_tracks.constFind(job);
    if (track == m_tracks.constEnd()) {
        track = m_removed.constFind(job);
        if (track == m_removed.constEnd()) {
            return records;
        }
    }
    records.reserve(track->size());
    for (const PackedPoll &poll : *track) {
        records.push_back(poll.unpacked());
    }
    return records;
}

void PollHistory::remove(const std::vector<JobKey> &jobs)
{
    for (const JobKey &job : jobs) {
        Track track = m_tracks.take(job);
        const auto size = qsizetype(track.size());
        m_size -= size;
        if (m_removedSize + size > m_limits.removed) {
            m_removed.clear();
            m_removedSize = 0;
        }
        if (size > 0 && size <= m_limits.removed) {
            m_removed.insert(job, std::move(track));
            m_removedSize += size;
        }
    }
}

void PollHistory::removeAll(ConnectionId of)
{
    m_removed.removeIf([&](const auto &entry) {
        const bool goes = entry.key().connection == of;
        m_removedSize -= goes ? qsizetype(entry->size()) : 0;
        return goes;
    });
    m_tracks.removeIf([&](const auto &entry) {
        const bool goes = entry.key().connection == of;
        m_size -= goes ? qsizetype(entry->size()) : 0;
        return goes;
    });
}

} // namespace dubwatch::ui
