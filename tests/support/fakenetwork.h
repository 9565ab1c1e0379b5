// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/clock.h"
#include "client/dialect/httpmessage.h"
#include "client/httptransport.h"

#include <QNetworkReply>

#include <deque>
#include <optional>

namespace dubwatch::test {

/// What the fake network answers to one request.
struct Script
{
    HttpReply reply = {}; ///< status, headers, body
    QNetworkReply::NetworkError error = QNetworkReply::NoError; ///< status 0: without an answer
    Duration delay = {}; ///< until the answer
    bool hangs = false; ///< no answer, ever
    qsizetype chunk = 0; ///< bytes at a time, one chunk a \c rhythm; 0: all at once
    Duration rhythm = std::chrono::seconds(1);
};

Script refused();
Script hangs();
Script statusOnly(int status, const HttpHeaders &headers = {});

/// What was asked.
struct Asked
{
    QByteArray method;
    QUrl url;
    HttpHeaders headers;
    QByteArray body;
    Instant at;
};

/// A network that answers from a script, in virtual time: first what was enqueued, then what the
/// handler says; without one, everything is refused. Outlives the managers that it makes.
class FakeNetwork
{
public:
    using Handler = std::function<Script(const Asked &)>;

    explicit FakeNetwork(Clock &clock);

    /// For HttpTransport.
    NetworkFactory factory();

    void enqueue(const Script &script);
    void answerWith(Handler handler);

    std::vector<Asked> asked; ///< all requests, in order
    int managersMade = 0;
    int inFlight = 0;
    int mostInFlight = 0;

private:
    friend class FakeManager;
    Script next(const Asked &request);

    Clock &m_clock;
    std::deque<Script> m_scripts;
    Handler m_handler;
};

} // namespace dubwatch::test
Q_DECLARE_METATYPE(dubwatch::test::Script)
