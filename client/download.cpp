// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/download.h"

#include "client/core/durationtext.h"
#include "client/downloadname.h"
#include "client/networkparts.h"
#include "client/pacing.h"
#include "client/weblink.h"

#include <QNetworkReply>

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

using Kind = ApiError::Kind;

constexpr qint64 readBuffer = 1024 * 1024;
constexpr int mostRedirects = 10;
constexpr qint64 mostUntold = qint64(64) * 1024 * 1024 * 1024; // bytes, where no size is told
constexpr qint64 leastInATime = 1024; // bytes; who sends less stalls

QNetworkRequest requestFor(const QUrl &link, qint64 from)
{
    QNetworkRequest request = plainRequest(link);
    // What is packed for the way cannot be counted in bytes of the file.
    request.setRawHeader("Accept-Encoding", "identity");
    if (from > 0) {
        request.setRawHeader("Range", "bytes=" + QByteArray::number(from) + '-');
    }
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::NoLessSafeRedirectPolicy);
    request.setMaximumRedirectsAllowed(mostRedirects);
    return request;
}

/// First byte and size of "bytes 1000-4999/5000"; "bytes */5000" has no first.
struct ContentRange
{
    std::optional<qint64> first;
    std::optional<qint64> whole;
};

ContentRange contentRange(const QByteArray &text)
{
    const auto number = [](const QByteArray &digits) {
        bool isRead = false;
        const qint64 value = digits.trimmed().toLongLong(&isRead);
        return isRead && value >= 0 ? std::optional(value) : std::nullopt;
    };
    if (!text.startsWith("bytes ")) {
        return {};
    }
    const QByteArrayList parts = text.sliced(6).split('/');
    return {number(parts.front().split('-').front()),
            parts.size() == 2 ? number(parts.back()) : std::nullopt};
}

} // namespace

Download::Download(QNetworkAccessManager &network, Clock &clock, const DownloadOrder &order,
                   Duration stall)
    : m_clock(clock)
    , m_order(order)
    , m_stall(stall)
    , m_part(order.folder, downloadStem(order.job))
    , m_stallAlarm(clock)
{
    if (const auto known = outcomeWithoutAsking()) {
        clock.after({}, this, [this, known] { conclude(*known); });
        return;
    }
    m_reply = network.get(requestFor(order.link, m_part.size()));
    m_reply->setReadBufferSize(readBuffer);
    connect(m_reply, &QNetworkReply::readyRead, this, &Download::onReadyRead);
    // Queued, because some failures are told before the caller could connect to us.
    connect(m_reply, &QNetworkReply::finished, this, &Download::onReplyFinished,
            Qt::QueuedConnection);
    watchForStalls();
}

std::optional<Result<DownloadedFile>> Download::outcomeWithoutAsking() const
{
    if (!isWebLink(m_order.link)) {
        return invalidInput(u"the result's link is not http or https"_s);
    }
    if (!downloadExtension(m_order.link).isNull() && QFile::exists(finalPath())) {
        return DownloadedFile {finalPath(), true};
    }
    if (!m_part.isOurs()) {
        return invalidInput(
            u"%1 cannot be written, or is being written by another window"_s.arg(finalPath()));
    }
    return std::nullopt;
}

Download::~Download()
{
    if (m_reply) {
        m_reply->disconnect(this);
        delete m_reply;
    }
}

void Download::watchForStalls()
{
    m_sinceStallCheck = 0;
    m_stallAlarm.set(m_stall, [this] {
        conclude(ApiError {.kind = Kind::Timeout,
                           .detail = u"next to nothing came for %1 s"_s.arg(secondsText(m_stall))});
    });
}

QString Download::finalPath() const
{
    const QByteArray type = m_reply ? m_reply->rawHeader("Content-Type") : QByteArray();
    return m_order.folder + u'/' + downloadStem(m_order.job)
        + downloadExtension(m_order.link, type);
}

/// The strong ETag, else when it was changed: what says that two replies are of the same file.
QByteArray Download::version() const
{
    const QByteArray tag = m_reply->rawHeader("ETag").trimmed();
    return tag.startsWith('"') ? tag : m_reply->rawHeader("Last-Modified").trimmed();
}

ApiError Download::refusal() const
{
    const int status = statusOf(*m_reply);
    const bool isSuccess = status >= 200 && status <= 299; // of something else: 202, 204
    return {.kind = isSuccess ? Kind::Malformed : kindOfHttpStatus(status),
            .detail = u"HTTP status %1"_s.arg(status),
            .httpStatus = status,
            .retryAfter = askedPause(headersOf(*m_reply), m_clock.now())};
}

Result<Done> Download::begin()
{
    const int status = statusOf(*m_reply);
    const QByteArray range = m_reply->rawHeader("Content-Range");
    if (status == 416 && m_part.size() > 0) {
        // All may have come the last time, but for the name.
        const bool isNamed = !downloadExtension(m_order.link).isNull(); // not by an error's type
        const bool isWhole = isNamed && contentRange(range).whole == m_part.size()
            && m_part.isOf(version());
        m_whole = m_part.size();
        return isWhole ? m_part.goOn() : restart(u"there is less than had come already"_s);
    }
    if (status != 200 && status != 206) {
        return refusal();
    }
    const QByteArray type = m_reply->rawHeader("Content-Type").trimmed().toLower();
    if (type.startsWith("text/html")) {
        return ApiError {.kind = Kind::Malformed,
                         .detail = u"a page of HTML came in place of the file"_s,
                         .httpStatus = status};
    }
    return status == 206 ? goOnWith(range) : beginWhole();
}

Result<Done> Download::beginWhole()
{
    bool isTold = false;
    const qint64 length = m_reply->rawHeader("Content-Length").toLongLong(&isTold);
    m_whole = isTold ? std::optional(length) : std::nullopt;
    return m_part.begin(version());
}

Result<Done> Download::goOnWith(const QByteArray &range)
{
    const ContentRange told = contentRange(range);
    m_whole = told.whole;
    const bool fits = m_part.size() > 0 && told.first == m_part.size() && m_part.isOf(version());
    return fits ? m_part.goOn() : restart(u"the file has changed since its first part came"_s);
}

/// The next try finds nothing that it could go on with.
Result<Done> Download::restart(const QString &reason)
{
    m_part.discard();
    return ApiError {.kind = Kind::Malformed, .detail = reason, .httpStatus = statusOf(*m_reply)};
}

double Download::share() const
{
    return m_whole && *m_whole > 0 ? double(m_part.size()) / double(*m_whole) : 0;
}

void Download::onHead()
{
    m_hasBegun = true;
    const Result<Done> begun = begin();
    if (!begun) {
        conclude(begun.error());
    } else if (QFile::exists(finalPath())) {
        m_part.discard();
        conclude(DownloadedFile {finalPath(), true});
    }
}

void Download::onReadyRead()
{
    if (!m_reply || statusOf(*m_reply) == 0) {
        return; // nobody has answered
    }
    if (!m_hasBegun) {
        onHead();
    }
    if (m_concluded || statusOf(*m_reply) == 416) {
        return;
    }
    const QByteArray bytes = m_reply->readAll();
    if (bytes.isEmpty()) {
        return;
    }
    m_sinceStallCheck += bytes.size();
    if (m_sinceStallCheck >= leastInATime) {
        watchForStalls();
    }
    const Result<Done> written = m_part.append(bytes);
    if (!written) {
        conclude(written.error());
    } else if (m_part.size() > m_whole.value_or(mostUntold)) {
        conclude(restart(u"more came than the %1 bytes there are"_s.arg(
                             m_whole.value_or(mostUntold))).error());
    } else {
        Q_EMIT received(bytes.size(), m_part.size());
    }
}

void Download::onReplyFinished()
{
    if (!m_reply) {
        return;
    }
    const int status = statusOf(*m_reply);
    const QNetworkReply::NetworkError error = m_reply->error();
    const ApiError trouble {.kind = Kind::Network,
                            .detail = m_reply->errorString(),
                            .isRefused = error == QNetworkReply::ConnectionRefusedError};
    onReadyRead(); // what came before the trouble is good
    if (m_concluded) {
        return;
    }
    const bool isAnswer = error == QNetworkReply::NoError || status >= 400;
    isAnswer ? keep() : conclude(trouble);
}

void Download::keep()
{
    if (m_whole && m_part.size() != *m_whole) {
        conclude(ApiError {
            .kind = Kind::Network,
            .detail = u"%1 of %2 bytes came"_s.arg(m_part.size()).arg(*m_whole)});
        return;
    }
    const QString path = finalPath();
    const Result<Done> kept = m_part.keepAs(path);
    conclude(kept ? Result<DownloadedFile>(DownloadedFile {path}) : kept.error());
}

void Download::conclude(const Result<DownloadedFile> &result)
{
    if (m_concluded) {
        return;
    }
    m_concluded = true;
    m_stallAlarm.cancel();
    m_part.close(); // the next try may begin before this object is gone
    if (m_reply) {
        m_reply->disconnect(this);
        if (m_reply->isRunning()) {
            m_reply->abort();
        }
        m_reply->deleteLater(); // the network's from now on: it may go before we do
        m_reply = nullptr;
    }
    deleteLater();
    Q_EMIT finished(result);
}

} // namespace dubwatch
