// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/download.h"
#include "client/httptransport.h"
#include "client/policy/chance.h"

#include <deque>
#include <map>

namespace dubwatch {

/// How far the downloads have come that were ordered since there were none.
struct DownloadProgress
{
    int wanted = 0;
    int saved = 0;
    int wereThere = 0;
    int failed = 0;
    qint64 bytes = 0; ///< that came
    double underWay = 0; ///< the shares that are there of those that run, added up

    int ended() const { return saved + wereThere + failed; }
    bool isOver() const { return ended() == wanted; }

    friend bool operator==(const DownloadProgress &, const DownloadProgress &) = default;
};

/// Fetches results, a few at a time, each tried again after trouble for as long as it gets further,
/// and under a new link where the old one is refused.
///
/// One thread. Destruction leaves what has come for the next time.
class DownloadQueue : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostAtOnce = 4;
    static constexpr int mostTries = 5; ///< in a row that got no further than those before

    /// \a clock must outlive the queue. \a stall: how long a download may bring nothing.
    DownloadQueue(const NetworkFactory &network, Clock &clock, Chance chance,
                  Duration stall = std::chrono::seconds(30), QObject *parent = nullptr);
    ~DownloadQueue() override;

    /// Those that are under way already, into the same folder, are left as they are.
    void add(const std::vector<DownloadOrder> &orders);
    /// The answer to linkRefused().
    void renew(const DownloadOrder &order, const Result<QUrl> &link);
    /// Gives all of them up.
    void stop();

    DownloadProgress progress() const;

Q_SIGNALS:
    /// Whoever made the order is to call renew(), with a link or with why there is none.
    void linkRefused(const dubwatch::DownloadOrder &order);
    void ended(const dubwatch::DownloadOrder &order,
               const dubwatch::Result<dubwatch::DownloadedFile> &result);
    /// Ten times a second at most, and once more when all have ended.
    void progressed(const dubwatch::DownloadProgress &progress);

private:
    /// Waiting for its turn, for a server that is in trouble, or for a new link.
    enum class Stage { Waiting, Running, Resting, Renewing };
    struct Entry
    {
        DownloadOrder order;
        quint64 serial = 0; ///< a timer is not for a later order of the same
        Stage stage = Stage::Waiting;
        int tries = 0; ///< in a row that got no further
        bool isRenewed = false; ///< since it got further
        qint64 furthest = 0; ///< bytes that there ever were of it
    };
    using Key = std::tuple<int, QString, QString>;

    static Key keyOf(const DownloadOrder &order)
    {
        return {order.backend, order.job.value, order.folder};
    }
    void onReceived(const Key &key, qint64 bytes, qint64 size);
    void putFirst(const Key &key);
    void pump();
    void begin(const Key &key);
    void onFinished(const Key &key, const Result<DownloadedFile> &result);
    void tryAgain(const Key &key, const ApiError &error);
    void end(const Key &key, const Result<DownloadedFile> &result);
    void tell();

    Clock &m_clock;
    Chance m_chance;
    const Duration m_stall;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::map<Key, Entry> m_entries; ///< all that have not ended
    quint64 m_serial = 0;
    std::deque<Key> m_waiting; ///< for their turn; some may have ended
    std::map<Key, std::unique_ptr<Download>> m_running;
    DownloadProgress m_progress;
    Alarm m_tellAlarm;
};

} // namespace dubwatch
