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
        news.push_back(note(m_tracks[{poll.job, from}], poll));
        if (m_size > m_limits.overall) {
            thinAll();
        }
    }
    return news;
}

PollNews PollHistory::note(Track &track, const Poll &poll)
{
    PollNews news;
    if (!poll.error) {
        const auto end = poll.remaining && !isTerminal(poll.state)
            ? std::optional(poll.at + *poll.remaining)
            : std::nullopt;
        news.revision = track.smoother.report({poll.at, end, poll.wentBack});
        if (isTerminal(poll.state)) {
            track.smoother = {};
        }
    }
    news.changed = track.polls.empty() || track.polls.back().mark != quint8(markOf(poll))
        || track.polls.back().state != quint8(poll.state);
    track.polls.emplace_back(poll, track.smoother.end(), news);
    ++m_size;
    if (int(track.polls.size()) > m_limits.perJob) {
        thin(track, size_t(m_limits.perJob) * 3 / 4);
    }
    return news;
}

void PollHistory::thin(Track &track, size_t most)
{
    std::vector<PackedPoll> &polls = track.polls;
    const size_t before = polls.size();
    // The newest third is what the eye is on: it is thinned last.
    const size_t older = before - before / 3;
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
        if (qsizetype(track.polls.size()) > fairShare) {
            thin(track, size_t(fairShare));
            track.polls.shrink_to_fit();
        }
    }
}

std::vector<PollRecord> PollHistory::of(const JobKey &job) const
{
    std::vector<PollRecord> records;
    const auto track = m_tracks.constFind(job);
    if (track == m_tracks.constEnd()) {
        return records;
    }
    records.reserve(track->polls.size());
    for (const PackedPoll &poll : track->polls) {
        records.push_back(poll.unpacked());
    }
    return records;
}

void PollHistory::remove(const std::vector<JobKey> &jobs)
{
    for (const JobKey &job : jobs) {
        const auto track = m_tracks.constFind(job);
        if (track != m_tracks.constEnd()) {
            m_size -= qsizetype(track->polls.size());
            m_tracks.erase(track);
        }
    }
}

void PollHistory::removeAll(ConnectionId of)
{
    m_tracks.removeIf([&](const auto &entry) {
        const bool goes = entry.key().connection == of;
        m_size -= goes ? qsizetype(entry->polls.size()) : 0;
        return goes;
    });
}

} // namespace dubwatch::ui
