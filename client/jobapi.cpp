// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/jobapi.h"

#include "client/backendurl.h"
#include "client/dialect/operation.h"
#include "client/httptransport.h"
#include "client/pacing.h"

#include <QUuid>

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(Verb verb)
{
    switch (verb) {
    case Verb::Submit:
        return u"submit"_s;
    case Verb::Status:
        return u"status"_s;
    case Verb::List:
        return u"list"_s;
    case Verb::Batch:
        return u"batch"_s;
    case Verb::Cancel:
        return u"cancel"_s;
    case Verb::Delete:
        return u"delete"_s;
    case Verb::Result:
        return u"result"_s;
    }
    return {};
}

bool haveSameOrigin(const QUrl &a, const QUrl &b)
{
    const int standardPort = a.scheme() == "https"_L1 ? 443 : 80;
    return a.scheme() == b.scheme() && a.host() == b.host()
        && a.port(standardPort) == b.port(standardPort);
}

ApiError malformed(const QString &detail)
{
    return {.kind = ApiError::Kind::Malformed, .detail = detail};
}

QString quoted(const QByteArray &body)
{
    constexpr qsizetype most = 200;
    const QString text = QString::fromUtf8(body.left(most));
    return body.size() > most ? text + u'…' : text;
}

} // namespace

JobApi::JobApi(Backend backend, HttpTransport &transport)
    : m_backend(std::move(backend))
    , m_transport(transport)
{
}

const Backend &JobApi::backend() const { return m_backend; }

void JobApi::setApiKey(const QString &key) { m_backend.apiKey = key; }

Clock &JobApi::clock() const { return m_transport.clock(); }

bool JobApi::can(Verb verb) const { return m_backend.dialect.operation(verb) != nullptr; }

int JobApi::mostInBatch() const { return mostIn(Verb::Batch); }

int JobApi::mostInPage() const { return mostIn(Verb::List); }

int JobApi::mostIn(Verb verb) const
{
    const Operation *operation = m_backend.dialect.operation(verb);
    return operation ? operation->most() : 0;
}

bool JobApi::tellsResult(Verb verb) const
{
    const Operation *operation = m_backend.dialect.operation(verb);
    if (!operation) {
        return false;
    }
    // What an example can say comes back when it is rendered and read again.
    const Job told {
        .id = {u"1"_s}, .state = JobState::Completed, .result = u"https://a.invalid/1"_s};
    const auto back = operation->readReply(operation->renderReply({.jobs = {told}}));
    return back && !back->jobs.empty() && !back->jobs.front().result.isEmpty();
}

ApiReply *JobApi::submit(const JobDraft &draft, const QByteArray &idempotencyKey)
{
    Message message {.jobs = {Job {.id = {},
                                   .title = draft.title,
                                   .source = draft.source,
                                   .language = draft.language,
                                   .tag = draft.tag}}};
    if (!draft.language.isNull()) {
        message.languages = QStringList(draft.language);
    }
    return ask(Verb::Submit, message, idempotencyKey);
}

QByteArray JobApi::newIdempotencyKey()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

bool JobApi::isSubmitRepeatable() const
{
    return !m_backend.dialect.idempotencyHeader().isNull();
}

ApiReply *JobApi::status(const JobId &id, const QString &statusUrl)
{
    return aboutJob(Verb::Status, id, statusUrl);
}

ApiReply *JobApi::batch(const std::vector<JobId> &ids)
{
    Message message;
    for (const JobId &id : ids) {
        message.ids.append(id.value);
    }
    return ask(Verb::Batch, message, {});
}

ApiReply *JobApi::list(const ListPage &page)
{
    return ask(Verb::List, {.state = page.state, .cursor = page.cursor, .limit = page.limit}, {});
}

ApiReply *JobApi::cancel(const JobId &id) { return aboutJob(Verb::Cancel, id); }

ApiReply *JobApi::remove(const JobId &id) { return aboutJob(Verb::Delete, id); }

ApiReply *JobApi::result(const JobId &id) { return aboutJob(Verb::Result, id); }

ApiReply *JobApi::aboutJob(Verb verb, const JobId &id, const QString &statusUrl)
{
    return ask(verb, {.jobs = {Job {.id = id}}}, newIdempotencyKey(), statusUrl);
}

ApiReply *JobApi::ask(Verb verb, const Message &message, const QByteArray &idempotencyKey,
                      const QString &otherUrl)
{
    const Operation *operation = m_backend.dialect.operation(verb);
    if (!operation) {
        return new ApiReply(
            ApiError {.kind = ApiError::Kind::Unsupported,
                      .detail = u"%1 has no operation \"%2\""_s.arg(m_backend.dialect.name(),
                                                                   nameOf(verb))},
            &m_replies);
    }
    HttpRequest request = operation->renderRequest(message, m_backend.parameters);
    const Result<QUrl> url = urlOf(request.target, otherUrl);
    if (!url) {
        return new ApiReply(url.error(), &m_replies);
    }
    if (request.method != "GET") {
        // Qt sends a POST again by itself when its connection breaks.
        const QByteArray header = m_backend.dialect.idempotencyHeader();
        request.headers.append({header.isNull() ? QByteArray("Idempotency-Key") : header,
                                idempotencyKey});
    }
    m_backend.dialect.authorize(request, m_backend.apiKey);
    auto reader = [this, verb, message](const Result<HttpReply> &reply, Duration latency) {
        return read(verb, message, reply, latency);
    };
    return new ApiReply(m_transport.send(*url, request), std::move(reader), &m_replies);
}

Result<QUrl> JobApi::urlOf(const QByteArray &target, const QString &otherUrl) const
{
    if (!otherUrl.isEmpty()) {
        const QUrl other = m_backend.url.resolved(QUrl(otherUrl));
        if (!other.isValid() || !haveSameOrigin(other, m_backend.url)) {
            return ApiError {.kind = ApiError::Kind::Malformed,
                             .detail = u"the status URL %1 is of another origin than %2"_s.arg(
                                 otherUrl, m_backend.url.toString())};
        }
        return other;
    }
    const QByteArray encoded = encodedUrl(m_backend.url, target);
    const QUrl url = QUrl::fromEncoded(encoded, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty()) {
        return invalidInput(
            u"%1 is not a URL: %2"_s.arg(QString::fromUtf8(encoded), url.errorString()));
    }
    return url;
}

ApiAnswer JobApi::read(Verb verb, const Message &asked, const Result<HttpReply> &reply,
                       Duration latency) const
{
    if (!reply) {
        return {.message = reply.error(), .latency = latency};
    }
    ApiAnswer answer {.message = Message {}, .http = *reply, .latency = latency};
    answer.pace = askedPause(reply->headers, clock().now());
    if (reply->status < 200 || reply->status > 299) {
        answer.message = refusal(answer);
        return answer;
    }
    answer.message = understood(verb, asked, *reply);
    if (answer.message) {
        answer.pace = std::max(answer.pace, answer.message->pace);
    } else {
        ApiError error = answer.message.error();
        error.httpStatus = reply->status;
        error.retryAfter = answer.pace;
        answer.message = error;
    }
    return answer;
}

ApiError JobApi::refusal(const ApiAnswer &answer) const
{
    ApiError error {.kind = kindOfHttpStatus(answer.http.status),
                    .detail = u"HTTP %1: %2"_s.arg(QString::number(answer.http.status),
                                                   quoted(answer.http.body)),
                    .httpStatus = answer.http.status,
                    .retryAfter = answer.pace};
    m_backend.dialect.readError(answer.http, error);
    return error;
}

Result<Message> JobApi::understood(Verb verb, const Message &asked, const HttpReply &reply) const
{
    Result<Message> read = m_backend.dialect.operation(verb)->readReply(reply);
    if (!read) {
        return read;
    }
    Message message = std::move(read).value();
    for (Job &job : message.jobs) {
        complete(job, asked);
    }
    if ((verb == Verb::Submit || verb == Verb::Status) && message.jobs.empty()) {
        return malformed(u"the answer tells of no job: %1"_s.arg(quoted(reply.body)));
    }
    if (verb == Verb::Status && message.jobs.front().id != asked.jobs.front().id) {
        return malformed(u"asked for job %1, the answer is about %2"_s.arg(
            asked.jobs.front().id.value, message.jobs.front().id.value));
    }
    return message;
}

void JobApi::complete(Job &job, const Message &asked) const
{
    const auto fill = [](QString &field, const QString &known) {
        if (field.isNull()) {
            field = known;
        }
    };
    if (asked.jobs.size() == 1) {
        const Job &known = asked.jobs.front();
        fill(job.id.value, known.id.value);
        fill(job.title, known.title);
        fill(job.source, known.source);
        fill(job.language, known.language);
        fill(job.tag, known.tag);
    }
    if (!job.remaining && job.finishes) {
        job.remaining = std::max(*job.finishes - clock().now(), Duration::zero());
    }
}

} // namespace dubwatch
