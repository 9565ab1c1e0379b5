// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/result.h"
#include "client/dialect/httpmessage.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QUrl>

#include <functional>
#include <memory>

namespace dubwatch {

class HttpExchange;

using NetworkFactory = std::function<std::unique_ptr<QNetworkAccessManager>()>;

/// A plain QNetworkAccessManager.
std::unique_ptr<QNetworkAccessManager> systemNetwork();

/// The system's TLS configuration, with the PEM certificates of a file trusted beside the system's.
/// InvalidInput when there is none in it.
Result<QSslConfiguration> trusting(const QString &caFile);

/// Sends requests and bounds what comes back: a hard deadline a request, 1 MiB a reply, redirects
/// within the origin only, TLS errors never ignored, no cookies.
///
/// An endless response header wedges a QNetworkAccessManager for good, so that after three hard
/// deadlines in a row the next request gets a new one; that is why a factory is passed in.
/// One thread; must outlive what it sends.
class HttpTransport
{
public:
    struct Options
    {
        Duration deadline = std::chrono::seconds(10); ///< from send() to the last byte
        qint64 maxReply = 1024 * 1024; ///< bytes
        std::optional<QSslConfiguration> tls = {}; ///< nothing: the system's
    };

    HttpTransport(NetworkFactory factory, Clock &clock, Options options);
    HttpTransport(NetworkFactory factory, Clock &clock);
    ~HttpTransport();
    HttpTransport(const HttpTransport &) = delete;
    HttpTransport &operator=(const HttpTransport &) = delete;

    /// Sends \a request (its target is ignored) to \a url. The exchange deletes itself.
    HttpExchange *send(const QUrl &url, const HttpRequest &request);

    Clock &clock() const;
    const Options &options() const;

private:
    friend class HttpExchange;
    void onAnswered();
    void onDeadline();

    NetworkFactory m_factory;
    Clock &m_clock;
    Options m_options;
    std::shared_ptr<QNetworkAccessManager> m_network;
    int m_deadlinesInARow = 0;
};

} // namespace dubwatch
