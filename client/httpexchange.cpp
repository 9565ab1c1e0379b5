// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/httpexchange.h"

#include "client/core/durationtext.h"
#include "client/httptransport.h"
#include "client/networkparts.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

using Kind = ApiError::Kind;

ApiError transportError(const QNetworkReply &reply, int status)
{
    ApiError error {.kind = Kind::Network, .detail = reply.errorString(), .httpStatus = status};
    switch (reply.error()) {
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // Qt's transfer timeout reads like an abort()
        error.kind = Kind::Timeout;
        break;
    case QNetworkReply::InsecureRedirectError:
        error.kind = Kind::Malformed;
        error.detail = u"redirect to another origin: %1"_s.arg(
            QString::fromUtf8(reply.rawHeader("Location")));
        break;
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
        error.kind = Kind::Malformed;
        break;
    case QNetworkReply::ConnectionRefusedError:
        error.isRefused = true;
        break;
    default:
        break;
    }
    return error;
}

} // namespace

HttpExchange::HttpExchange(HttpTransport &transport,
                           std::shared_ptr<QNetworkAccessManager> network, QNetworkReply *reply)
    : m_transport(transport)
    , m_network(std::move(network))
    , m_reply(reply)
    , m_sent(transport.clock().now())
    , m_deadline(transport.clock())
{
    connect(reply, &QNetworkReply::readyRead, this, &HttpExchange::onReadyRead);
    // Queued, because some failures are told before the caller could connect to us.
    connect(reply, &QNetworkReply::finished, this, &HttpExchange::onReplyFinished,
            Qt::QueuedConnection);
    m_deadline.set(transport.options().deadline, [this] { onDeadline(); });
}

HttpExchange::~HttpExchange()
{
    m_reply->disconnect(this);
    delete m_reply;
}

void HttpExchange::abort()
{
    conclude(ApiError {.kind = Kind::Aborted, .detail = u"stopped by ourselves"_s});
}

void HttpExchange::onReadyRead()
{
    m_body += m_reply->readAll();
    if (m_body.size() > m_transport.options().maxReply) {
        conclude(ApiError {
            .kind = Kind::Malformed,
            .detail = u"the reply is longer than %1 bytes"_s.arg(m_transport.options().maxReply),
            .isTooLong = true});
    }
}

void HttpExchange::onReplyFinished()
{
    onReadyRead();
    if (!m_concluded) {
        m_transport.onAnswered();
        conclude(outcome());
    }
}

void HttpExchange::onDeadline()
{
    m_transport.onDeadline();
    conclude(ApiError {
        .kind = Kind::Timeout,
        .detail = u"no complete answer within %1 s"_s.arg(
            secondsText(m_transport.options().deadline))});
}

Result<HttpReply> HttpExchange::outcome() const
{
    const int status = statusOf(*m_reply);
    // Qt makes errors of most statuses from 400 on, and puts unlike ones under one number.
    const bool saysItself = status >= 400;
    if (m_reply->error() != QNetworkReply::NoError && !saysItself) {
        return transportError(*m_reply, status);
    }
    return HttpReply {.status = status, .headers = headersOf(*m_reply), .body = m_body};
}

void HttpExchange::conclude(Result<HttpReply> result)
{
    if (m_concluded) {
        return;
    }
    m_concluded = true;
    m_deadline.cancel();
    const Duration latency = m_transport.clock().now() - m_sent;
    m_reply->disconnect(this);
    m_reply->abort();
    deleteLater();
    Q_EMIT finished(result, latency);
}

} // namespace dubwatch
