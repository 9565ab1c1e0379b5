// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/resultfiles.h"

#include "server/byterange.h"
#include "server/conditional.h"
#include "server/http/refusal.h"
#include "server/http/request.h"
#include "server/simulation.h"

#include <QCryptographicHash>
#include <QFile>
#include <QUrl>
#include <QUrlQuery>

static void initResultResources() { Q_INIT_RESOURCE(results); }

namespace dubwatch::server {

using namespace Qt::StringLiterals;

namespace {

constexpr auto folder = "/results/"_L1;
constexpr auto extension = ".mp4"_L1;

struct Video
{
    QByteArray bytes;
    QByteArray tag;
};

const Video &video()
{
    static const Video read = [] {
        initResultResources();
        QFile file(u":/dubwatch/results/result.mp4"_s);
        const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isOpen);
        const QByteArray bytes = file.readAll();
        return Video {bytes, entityTag(bytes)};
    }();
    return read;
}

/// The job that a path is about; null where it is no result's.
QString idIn(const QByteArray &path, const Dialect &dialect)
{
    QString text = QUrl::fromPercentEncoding(path);
    const QString prefix = u'/' + dialect.name();
    if (text.startsWith(prefix + folder)) {
        text.remove(0, prefix.size());
    }
    const bool isResult = text.startsWith(folder) && text.endsWith(extension);
    return isResult ? text.sliced(folder.size()).chopped(extension.size()) : QString();
}

HttpReply whole(HttpHeaders headers) { return {200, std::move(headers), video().bytes}; }

HttpReply served(const Request &request)
{
    const auto &[bytes, tag] = video();
    HttpHeaders headers {
        {"Content-Type", "video/mp4"}, {"Accept-Ranges", "bytes"}, {"ETag", tag}};
    if (isKnownTag(request.headers, tag)) {
        return {304, headers, {}};
    }
    const QByteArray size = QByteArray::number(bytes.size());
    const WantedBytes wanted = wantedBytes(request.headers, bytes.size(), tag);
    if (std::holds_alternative<NoSuchRange>(wanted)) {
        HttpReply refusal = plainRefusal(416, u"the file has %1 bytes"_s.arg(bytes.size()));
        refusal.headers.emplaceBack("Content-Range", "bytes */" + size);
        refusal.headers.emplaceBack("ETag", tag); // who has all of it can tell that
        return refusal;
    }
    const auto *part = std::get_if<ByteRange>(&wanted);
    if (!part) {
        return whole(std::move(headers));
    }
    headers.emplaceBack("Content-Range",
                        "bytes " + QByteArray::number(part->first) + '-'
                            + QByteArray::number(part->last) + '/' + size);
    return {206, headers, bytes.sliced(part->first, part->last - part->first + 1)};
}

} // namespace

ResultFiles::ResultFiles(Simulation &simulation)
    : m_simulation(simulation)
{
}

QString ResultFiles::linkTo(const QString &base, const JobId &id) const
{
    const QString link = base + folder + QString::fromLatin1(QUrl::toPercentEncoding(id.value))
        + extension;
    const std::optional<Duration> lifetime = m_simulation.scenario().resultLifetime;
    if (!lifetime) {
        return link;
    }
    const qint64 expiry = std::chrono::ceil<std::chrono::seconds>(
                              (m_simulation.time().realNow() + *lifetime).time_since_epoch())
                              .count();
    return u"%1?expires=%2&signature=%3"_s.arg(link).arg(expiry).arg(
        signatureOf(id.value, expiry));
}

QString ResultFiles::signatureOf(const QString &id, qint64 expiry) const
{
    const QString text = u"%1 %2 %3"_s.arg(m_simulation.idSeed()).arg(expiry).arg(id);
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).first(12).toHex());
}

std::optional<HttpReply> ResultFiles::answer(const Request &request, const Dialect &dialect) const
{
    const QString id = idIn(request.path, dialect);
    if (id.isNull()) {
        return std::nullopt;
    }
    if (request.method != "GET" && !request.isHead()) {
        HttpReply refused = plainRefusal(405, u"results are for GET and HEAD"_s);
        refused.headers.emplaceBack("Allow", "GET, HEAD");
        return refused;
    }
    if (const auto refused = refusal(request, id)) {
        return refused;
    }
    return isThere(dialect, id) ? served(request)
                                : plainRefusal(404, u"no result of \"%1\""_s.arg(id));
}

std::optional<HttpReply> ResultFiles::refusal(const Request &request, const QString &id) const
{
    if (!m_simulation.scenario().resultLifetime) {
        return std::nullopt;
    }
    const QUrlQuery query(QString::fromUtf8(request.query));
    const qint64 expiry = query.queryItemValue(u"expires"_s).toLongLong();
    if (query.queryItemValue(u"signature"_s) != signatureOf(id, expiry)) {
        return plainRefusal(403, u"the link is not one that was given out"_s);
    }
    if (Instant(std::chrono::seconds(expiry)) <= m_simulation.time().realNow()) {
        return plainRefusal(403, u"the link has expired"_s);
    }
    return std::nullopt;
}

bool ResultFiles::isThere(const Dialect &dialect, const QString &id) const
{
    const auto ordinal = dialect.ordinalOf(m_simulation.idSeed(), id);
    const auto record = ordinal ? m_simulation.book().find(*ordinal) : std::nullopt;
    return record && jobAt(*record, m_simulation.time().now()).state == JobState::Completed;
}

} // namespace dubwatch::server
