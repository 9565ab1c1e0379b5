// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/result.h"
#include "client/dialect/httpmessage.h"
#include "client/dialect/message.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace dubwatch {

class HttpExchange;

/// What came of one operation: what the API said in our own terms or why it did not, and the
/// bytes behind it for who wants to show them.
struct ApiAnswer
{
    Result<Message> message;
    HttpReply http = {.status = 0, .headers = {}, .body = {}}; ///< status 0: there was no answer
    Duration latency = {};
    std::optional<Duration> pace = {}; ///< how long the server asks to wait, whatever else it says
};

/// One operation under way: emits finished() exactly once, never from within the call that began
/// it, and then deletes itself. Destroying it earlier gives it up.
class ApiReply : public QObject
{
    Q_OBJECT

public:
    using Reader
        = std::function<ApiAnswer(const Result<HttpReply> &, Duration latency)>;

    /// Passes on what \a reader makes of the exchange's end.
    ApiReply(HttpExchange *exchange, Reader reader, QObject *parent);
    /// Fails without having asked.
    ApiReply(const ApiError &error, QObject *parent);
    ~ApiReply() override;

    /// Ends with Aborted, unless it has ended.
    void abort();

Q_SIGNALS:
    void finished(const dubwatch::ApiAnswer &answer);

private:
    void conclude(const ApiAnswer &answer);

    QPointer<HttpExchange> m_exchange;
    bool m_concluded = false;
};

} // namespace dubwatch
