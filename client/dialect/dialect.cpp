// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/dialect.h"

#include "client/dialect/compileddialect.h"
#include "client/dialect/dialectloader.h"
#include "client/dialect/matcher.h"
#include "client/dialect/refusals.h"

#include <QFile>
#include <QJsonDocument>

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 1 << 20;

} // namespace

Dialect::Dialect(std::shared_ptr<const CompiledDialect> compiled)
    : m_compiled(std::move(compiled))
{
}

Dialect::Dialect(const Dialect &) = default;
Dialect::Dialect(Dialect &&) noexcept = default;
Dialect &Dialect::operator=(const Dialect &) = default;
Dialect &Dialect::operator=(Dialect &&) noexcept = default;
Dialect::~Dialect() = default;

Result<Dialect> Dialect::fromJson(const QByteArray &json, const QString &fileName)
{
    auto compiled = DialectLoader(fileName).load(json);
    if (!compiled) {
        return compiled.error();
    }
    return Dialect(*compiled);
}

Result<Dialect> Dialect::fromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return invalidInput(u"%1: %2"_s.arg(path, file.errorString()));
    }
    const QByteArray json = file.read(largestFile + 1);
    if (json.size() > largestFile) {
        return invalidInput(u"%1: larger than 1 MiB"_s.arg(path));
    }
    return fromJson(json, path);
}

QString Dialect::name() const { return m_compiled->name; }
QString Dialect::title() const { return m_compiled->title; }
QString Dialect::fileName() const { return m_compiled->fileName; }
bool Dialect::hasImplicitJob() const { return m_compiled->hasImplicitJob; }
int Dialect::defaultMaxAttempts() const { return m_compiled->attempts; }

QString Dialect::kindOf(const Job &job) const
{
    constexpr qsizetype longest = 64;
    return m_compiled->kind ? m_compiled->kind->render({}, &job).left(longest) : QString();
}
QByteArray Dialect::idempotencyHeader() const { return m_compiled->idempotencyHeader; }
bool Dialect::replaysWhateverTheBody() const { return m_compiled->replaysWhateverTheBody; }

const Operation *Dialect::operation(Verb verb) const
{
    const auto found = m_compiled->operations.find(verb);
    return found == m_compiled->operations.end() ? nullptr : found->second.get();
}

std::vector<Verb> Dialect::verbs() const
{
    std::vector<Verb> verbs;
    for (const auto &[verb, operation] : m_compiled->operations) {
        verbs.push_back(verb);
    }
    return verbs;
}

void Dialect::authorize(HttpRequest &request, const QString &key) const
{
    if (key.isEmpty() || m_compiled->auth.empty()) {
        return;
    }
    const AuthHeader &header = m_compiled->auth.front();
    request.headers.emplaceBack(header.name, header.value.render({.key = key}, nullptr).toUtf8());
}

void Dialect::readError(const HttpReply &reply, ApiError &error) const
{
    if (!m_compiled->errorBody) {
        return;
    }
    Message message;
    Job job;
    MatchReader(message, job)
        .read(m_compiled->errorBody->node, QJsonDocument::fromJson(reply.body).object());
    error.serverCode = job.errorCode;
    error.serverMessage = job.error;
}

QString Dialect::keyOf(const HttpHeaders &headers) const
{
    for (const AuthHeader &header : m_compiled->auth) {
        const QByteArray value = headerValue(headers, header.name);
        // RFC 9110, 11.1: the name of an authentication scheme compares without case.
        const auto texts = header.value.match(QString::fromUtf8(value), Qt::CaseInsensitive);
        if (texts && !texts->isEmpty()) {
            return texts->first();
        }
    }
    return {};
}

HttpReply Dialect::refuse(Refusal refusal, const QString &detail) const
{
    return refuseWith(m_compiled->refusals.at(refusal).status, m_compiled->refusals.at(refusal),
                      detail);
}

HttpReply Dialect::refuseWith(int status, const QString &detail) const
{
    return refuseWith(status, m_compiled->refusals.at(nearestRefusal(status)), detail);
}

HttpReply Dialect::refuseWith(int status, const RefusalWords &words, const QString &detail) const
{
    const Job job {.error = detail, .errorCode = codeFor(status, words)};
    const Message message {.status = status};
    HttpReply reply {.status = status};
    for (const NamedTemplate &header : m_compiled->errorHeaders) {
        reply.headers.emplaceBack(header.name.toLatin1(),
                                  header.value.render(message, &job).toUtf8());
    }
    if (!m_compiled->errorBody) {
        reply.headers.emplaceBack("Content-Type", "text/plain; charset=utf-8");
        reply.body = detail.toUtf8() + '\n';
        return reply;
    }
    if (headerValue(reply.headers, "Content-Type").isNull()) {
        reply.headers.emplaceBack("Content-Type", "application/json");
    }
    m_compiled->errorBody->renderer.render(reply.body, message, &job);
    return reply;
}

QString Dialect::idOf(quint64 seed, quint64 ordinal) const
{
    return m_compiled->ids ? m_compiled->ids->spell(seed, ordinal) : QString();
}

std::optional<quint64> Dialect::ordinalOf(quint64 seed, QStringView id) const
{
    return m_compiled->ids ? m_compiled->ids->ordinalOf(seed, id) : std::nullopt;
}

std::optional<JobState> Dialect::stateOfWord(QStringView word) const
{
    return m_compiled->statusShape->stateOf(word);
}

QStringList Dialect::stateWords() const { return m_compiled->statusShape->words(); }

JobState Dialect::toldState(JobState state) const
{
    return m_compiled->statusShape->nextBest(state);
}

} // namespace dubwatch
