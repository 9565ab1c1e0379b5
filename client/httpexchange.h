// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/alarm.h"
#include "client/core/result.h"
#include "client/dialect/httpmessage.h"

#include <QObject>

#include <memory>

class QNetworkAccessManager;
class QNetworkReply;

namespace dubwatch {

class HttpTransport;

/// One request on its way: emits finished() exactly once, never from within the call that sent it,
/// and then deletes itself.
///
/// Any HTTP status is a reply here, 500 as well as 200: what it means is for the reader. An error
/// is what kept a whole reply from coming.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    ~HttpExchange() override;

    /// Ends it with Aborted, unless it has ended.
    void abort();

Q_SIGNALS:
    void finished(const dubwatch::Result<dubwatch::HttpReply> &reply, dubwatch::Duration latency);

private:
    friend class HttpTransport;
    HttpExchange(HttpTransport &transport, std::shared_ptr<QNetworkAccessManager> network,
                 QNetworkReply *reply);

    void onReadyRead();
    void onReplyFinished();
    void onDeadline();
    Result<HttpReply> outcome() const;
    void conclude(Result<HttpReply> result);

    HttpTransport &m_transport;
    std::shared_ptr<QNetworkAccessManager> m_network; ///< must not go before the reply
    QNetworkReply *m_reply;
    Instant m_sent;
    Alarm m_deadline;
    QByteArray m_body;
    bool m_concluded = false;
};

} // namespace dubwatch
