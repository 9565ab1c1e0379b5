// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/apireply.h"
#include "client/backend.h"

#include <QObject>

namespace dubwatch {

class HttpTransport;

/// Which page of a list.
struct ListPage
{
    QString cursor = {}; ///< null: the first
    std::optional<qint64> limit = {}; ///< jobs a page; nothing: the server's default
    QString state = {}; ///< in the API's own words; null: all
};

/// One backend's operations, one method each: renders the request in the backend's dialect, sends
/// it, and reads the reply. Retries nothing.
///
/// Every reply ends with a Message or an ApiError: by HTTP status first, then by whether the
/// dialect can read the body. Unsupported where the dialect has no such operation. Jobs in
/// messages have an id always, and an estimate as \c remaining however the API spells it.
class JobApi
{
public:
    /// \a transport must outlive the api. Replies under way end, unheard, with the api.
    JobApi(Backend backend, HttpTransport &transport);

    const Backend &backend() const;
    void setApiKey(const QString &key);
    Clock &clock() const;

    bool can(Verb verb) const;
    /// Most ids in one batch; 0 where the dialect has none.
    int mostInBatch() const;
    /// Most jobs in one page of a list; 0 where the dialect does not say.
    int mostInPage() const;
    /// Whether a completed job's result stands in the replies to \a verb.
    bool tellsResult(Verb verb) const;

    /// Makes a job. Repeat it with the same \a idempotencyKey, and the server makes no second one,
    /// if isSubmitRepeatable().
    ApiReply *submit(const JobDraft &draft, const QByteArray &idempotencyKey);
    static QByteArray newIdempotencyKey();
    bool isSubmitRepeatable() const;

    /// \a statusUrl is where the API said to ask on, if it did; of another origin it is Malformed,
    /// and nothing is sent.
    ApiReply *status(const JobId &id, const QString &statusUrl = {});
    ApiReply *batch(const std::vector<JobId> &ids);
    ApiReply *list(const ListPage &page);
    ApiReply *cancel(const JobId &id);
    ApiReply *remove(const JobId &id);
    ApiReply *result(const JobId &id);

private:
    int mostIn(Verb verb) const;
    ApiReply *aboutJob(Verb verb, const JobId &id, const QString &statusUrl = {});
    ApiReply *ask(Verb verb, const Message &message, const QByteArray &idempotencyKey,
                  const QString &otherUrl = {});
    Result<QUrl> urlOf(const QByteArray &target, const QString &otherUrl) const;
    ApiAnswer read(Verb verb, const Message &asked, const Result<HttpReply> &reply,
                   Duration latency) const;
    ApiError refusal(const ApiAnswer &answer) const;
    Result<Message> understood(Verb verb, const Message &asked, const HttpReply &reply) const;
    void complete(Job &job, const Message &asked) const;

    Backend m_backend;
    HttpTransport &m_transport;
    QObject m_replies; ///< parent of what is under way, which needs us to be read
};

} // namespace dubwatch
