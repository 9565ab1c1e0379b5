// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/apireply.h"
#include "client/core/alarm.h"
#include "client/policy/chance.h"

#include <deque>

namespace dubwatch {

/// Requests that change something on the server: in order, a few at a time, tried again after
/// trouble, five times at most.
///
/// When one is told to wait, all wait, and go on one by one until a few have got through again, so
/// that under a strict rate limit each gets its turn, however many there are. One thread.
class RequestQueue : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostTries = 5;

    struct Request
    {
        std::function<ApiReply *()> send; ///< called once a try
        /// Whether another try can do no harm, after so many.
        std::function<bool(const ApiError &error, int tries)> mayRepeat;
        std::function<void(const ApiAnswer &answer)> ended; ///< called once, with the last answer
    };

    /// \a clock must outlive the queue. Requests that are left are dropped with it.
    explicit RequestQueue(Clock &clock, Chance chance, QObject *parent = nullptr);

    void add(Request request);
    /// Not ended yet.
    int pending() const;
    /// Of these, the ones that the server may be working on.
    int inFlight() const;

Q_SIGNALS:
    /// Something is tried again, after \a wait.
    void retrying(const dubwatch::ApiError &error, dubwatch::Duration wait);

private:
    struct Entry
    {
        Request request;
        int tries = 0;
    };

    int mostInFlight() const;
    void pump();
    void onAnswer(Entry entry, const ApiAnswer &answer);
    void tryAgain(Entry entry, const ApiError &error);

    Clock &m_clock;
    Chance m_chance;
    Alarm m_alarm; ///< set while all wait
    Instant m_waitUntil = {};
    std::deque<Entry> m_waiting;
    int m_inFlight = 0;
    int m_successesInARow;
};

} // namespace dubwatch
