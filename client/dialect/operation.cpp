// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/operation.h"

#include "client/dialect/compiledoperation.h"
#include "client/dialect/matcher.h"
#include "client/dialect/requestreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

ApiError malformed(const HttpReply &reply, const QString &detail)
{
    return {.kind = ApiError::Kind::Malformed, .detail = detail, .httpStatus = reply.status};
}

void appendHeaders(HttpHeaders &headers, const std::vector<NamedTemplate> &templates,
                   const Message &message, const Job *job)
{
    for (const NamedTemplate &header : templates) {
        const QString value = header.value.render(message, job);
        if (!value.isNull()) {
            headers.emplaceBack(header.name.toLatin1(), value.toUtf8());
        }
    }
}

const Job *firstJob(const Message &message)
{
    return message.jobs.empty() ? nullptr : &message.jobs.front();
}

/// {status_url} and, where the body has none, {id}.
void readReplyHeaders(const CompiledOperation &operation, const HttpHeaders &headers,
                      Message &message)
{
    for (const NamedTemplate &header : operation.replyHeaders) {
        const bool mayHelp = header.value.has("status_url"_L1)
            || (header.value.has("id"_L1) && message.jobs.empty());
        const QByteArray value = headerValue(headers, header.name.toLatin1());
        if (!mayHelp || value.isNull()) {
            continue;
        }
        if (message.jobs.empty()) {
            message.jobs.emplace_back();
        }
        Node node {.kind = Node::Kind::Text, .text = header.value};
        MatchReader(message, message.jobs.front()).read(node, QJsonValue(QString::fromUtf8(value)));
    }
}

std::optional<QString> whatIsWrong(const CompiledOperation &operation, const Message &message)
{
    const auto isNamed = [](const Job &job) {
        return !job.id.value.isEmpty() || !job.statusUrl.isEmpty();
    };
    if (operation.verb == Verb::Submit
        && (message.jobs.empty() || !std::ranges::all_of(message.jobs, isNamed))) {
        return u"expected the new job's id, found none"_s;
    }
    if (operation.verb == Verb::Status && message.jobs.size() != 1) {
        return u"expected one job, found %1"_s.arg(message.jobs.size());
    }
    return std::nullopt;
}

} // namespace

Operation::Operation(std::unique_ptr<const CompiledOperation> compiled)
    : m_compiled(std::move(compiled))
{
}

Operation::~Operation() = default;

Verb Operation::verb() const { return m_compiled->verb; }
QByteArray Operation::method() const { return m_compiled->method; }
int Operation::most() const { return m_compiled->most; }
int Operation::defaultLimit() const { return m_compiled->defaultLimit; }
bool Operation::hasETag() const { return m_compiled->hasETag; }
bool Operation::canWait() const { return m_compiled->canWait; }

bool Operation::takesLanguages() const
{
    return m_compiled->requestBody && takesMany(m_compiled->requestBody->node, "language"_L1);
}

QStringList Operation::pathPattern() const
{
    QStringList pattern;
    for (const PathSegment &segment : m_compiled->path) {
        QString text;
        for (const TextTemplate::Piece &piece : segment.text.pieces()) {
            text += piece.literal + (piece.placeholder ? u"{id}"_s : QString());
        }
        pattern << (segment.parameter.isNull() ? text : u"{*}"_s);
    }
    return pattern;
}

HttpRequest Operation::renderRequest(const Message &message,
                                     const QMap<QString, QString> &parameters) const
{
    const Job *job = firstJob(message);
    HttpRequest request {.method = m_compiled->method};
    for (const PathSegment &segment : m_compiled->path) {
        const QString text = segment.parameter.isNull()
            ? segment.text.render(message, job)
            : parameters.value(segment.parameter, segment.example);
        request.target += '/' + QUrl::toPercentEncoding(text, ":");
    }
    char separator = '?';
    for (const NamedTemplate &item : m_compiled->query) {
        const QString value = item.value.render(message, job);
        if (!value.isNull()) {
            request.target += separator + item.name.toUtf8() + '='
                + QUrl::toPercentEncoding(value, ",:");
            separator = '&';
        }
    }
    appendHeaders(request.headers, m_compiled->requestHeaders, message, job);
    if (m_compiled->requestBody) {
        request.headers.emplaceBack("Content-Type", "application/json");
        m_compiled->requestBody->renderer.render(request.body, message, job);
    }
    return request;
}

Result<Message> Operation::readReply(const HttpReply &reply) const
{
    Message message;
    if (m_compiled->replyBody) {
        QJsonParseError syntax;
        const QJsonDocument document = QJsonDocument::fromJson(reply.body, &syntax);
        if (syntax.error != QJsonParseError::NoError) {
            const QString start = QString::fromUtf8(reply.body.left(60));
            return malformed(reply, reply.body.isEmpty()
                                 ? u"expected JSON, found an empty body"_s
                                 : u"expected JSON, found \"%1\" (%2 at byte %3)"_s.arg(
                                       start, syntax.errorString()).arg(syntax.offset));
        }
        const QJsonValue value = document.isObject() ? QJsonValue(document.object())
                                                     : QJsonValue(document.array());
        const Node &node = m_compiled->replyBody->node;
        Job job;
        MatchReader reader(message, job);
        reader.read(node, value);
        reader.finish();
        if (!fits(node, value)) {
            return malformed(reply, reader.problem().isNull()
                                 ? u"the body is not of the example's shape: found "_s
                                       + quoteJson(value)
                                 : reader.problem());
        }
        if (message.jobs.empty() && job != Job {}) {
            message.jobs.push_back(std::move(job));
        }
    }
    readReplyHeaders(*m_compiled, reply.headers, message);
    if (const auto problem = whatIsWrong(*m_compiled, message)) {
        return malformed(reply, *problem);
    }
    return message;
}

std::optional<Message> Operation::matchPath(const QStringList &segments) const
{
    if (size_t(segments.size()) != m_compiled->path.size()) {
        return std::nullopt;
    }
    Message message;
    for (size_t i = 0; i < m_compiled->path.size(); ++i) {
        const PathSegment &segment = m_compiled->path[i];
        const QString &text = segments[qsizetype(i)];
        if (!segment.parameter.isNull()) {
            continue;
        }
        const std::optional<QStringList> values = segment.text.match(text);
        if (!values) {
            return std::nullopt;
        }
        if (!values->isEmpty()) {
            message.jobs = {Job {.id = JobId {values->first()}}};
        }
    }
    return message;
}

QString Operation::queryNameOf(QLatin1StringView field) const
{
    for (const NamedTemplate &item : m_compiled->query) {
        if (item.value.has(field)) {
            return item.name;
        }
    }
    return field;
}

QStringList Operation::queryNames() const
{
    QStringList names;
    for (const NamedTemplate &item : m_compiled->query) {
        names << item.name;
    }
    return names;
}

QStringList Operation::requiredQueryNames() const
{
    QStringList names;
    for (const NamedTemplate &item : m_compiled->query) {
        if (item.value.isRequired()) {
            names << item.name;
        }
    }
    return names;
}

Result<Message> Operation::readRequest(Message message, const QByteArray &query,
                                       const QByteArray &body) const
{
    RequestReader reader(*m_compiled, std::move(message));
    reader.readQuery(query);
    reader.readBody(body);
    return std::move(reader).result();
}

HttpReply Operation::renderReply(const Message &message) const
{
    const Job *job = firstJob(message);
    HttpReply reply {.status = m_compiled->status};
    appendHeaders(reply.headers, m_compiled->replyHeaders, message, job);
    if (m_compiled->replyBody) {
        if (headerValue(reply.headers, "Content-Type").isNull()) {
            reply.headers.emplaceBack("Content-Type", "application/json");
        }
        reply.body.reserve(512);
        m_compiled->replyBody->renderer.render(reply.body, message, job);
    }
    return reply;
}

} // namespace dubwatch
