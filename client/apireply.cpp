// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/apireply.h"

#include "client/httpexchange.h"

namespace dubwatch {

using namespace Qt::StringLiterals;

ApiReply::ApiReply(HttpExchange *exchange, Reader reader, QObject *parent)
    : QObject(parent)
    , m_exchange(exchange)
{
    connect(exchange, &HttpExchange::finished, this,
            [this, reader = std::move(reader)](const Result<HttpReply> &reply, Duration latency) {
                conclude(reader(reply, latency));
            });
}

ApiReply::ApiReply(const ApiError &error, QObject *parent)
    : QObject(parent)
{
    QMetaObject::invokeMethod(
        this, [this, error] { conclude({.message = error}); }, Qt::QueuedConnection);
}

ApiReply::~ApiReply()
{
    // At once: where a thread is ending, nothing would come of a deleteLater().
    delete m_exchange;
}

void ApiReply::abort()
{
    conclude({.message = ApiError {.kind = ApiError::Kind::Aborted,
                                   .detail = u"stopped by ourselves"_s}});
}

void ApiReply::conclude(const ApiAnswer &answer)
{
    if (m_concluded) {
        return;
    }
    m_concluded = true;
    deleteLater();
    if (m_exchange) {
        m_exchange->disconnect(this);
        m_exchange->abort();
    }
    Q_EMIT finished(answer);
}

} // namespace dubwatch
