// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/downloadkit.h"

#include <QCoreApplication>
#include <QDir>

namespace dubwatch::test {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

Script FileStore::reply(const Asked &asked) const
{
    const QByteArray size = QByteArray::number(file.size());
    const QByteArray range = headerValue(asked.headers, "Range");
    HttpHeaders headers {{"ETag", tag}, {"Content-Type", "video/mp4"}};
    if (range.isEmpty()) {
        headers.emplaceBack("Content-Length", size);
        return {.reply = {200, headers, file}};
    }
    const qsizetype from = range.sliced(6).chopped(1).toLongLong();
    if (from >= file.size()) {
        headers.emplaceBack("Content-Range", "bytes */" + size);
        return {.reply = {416, headers, "no"}};
    }
    headers.emplaceBack("Content-Range",
                        "bytes " + QByteArray::number(from) + '-'
                            + QByteArray::number(file.size() - 1) + '/' + size);
    return {.reply = {206, headers, file.sliced(from)}};
}

Script FileStore::cut(const Asked &asked, qsizetype after) const
{
    Script script = reply(asked);
    script.reply.body = script.reply.body.left(after);
    script.error = QNetworkReply::RemoteHostClosedError;
    return script;
}

DownloadKit::DownloadKit() { restart(); }

void DownloadKit::restart()
{
    ended.clear();
    queue = std::make_unique<DownloadQueue>(network.factory(), clock, [] { return 0.0; });
    QObject::connect(queue.get(), &DownloadQueue::linkRefused, queue.get(),
                     [this](const DownloadOrder &order) { refused.push_back(order); });
    QObject::connect(
        queue.get(), &DownloadQueue::ended, queue.get(),
        [this](const DownloadOrder &, const Result<DownloadedFile> &one) { ended.push_back(one); });
}

DownloadOrder DownloadKit::order(const QString &id) const
{
    return {.job = {id},
            .link = QUrl(u"https://cdn.test/%1.mp4"_s.arg(id)),
            .folder = folder.path()};
}

void DownloadKit::serve()
{
    network.answerWith([this](const Asked &asked) { return store.reply(asked); });
}

void DownloadKit::pass(Duration time)
{
    for (int round = 0; round < 4; ++round) {
        clock.advance(round == 0 ? time : 1ms);
        QCoreApplication::processEvents();
    }
}

QStringList DownloadKit::files() const { return QDir(folder.path()).entryList(QDir::Files); }

QByteArray DownloadKit::saved(const QString &name) const
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void DownloadKit::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("%s cannot be written", qPrintable(file.fileName()));
    }
}

QByteArray DownloadKit::rangeOf(int request) const
{
    return headerValue(network.asked.at(size_t(request)).headers, "Range");
}

Result<DownloadedFile> DownloadKit::result(size_t place) const
{
    return place < ended.size() ? ended[place]
                                : ApiError {.detail = u"it has not ended"_s};
}

QString DownloadKit::trouble(size_t place) const
{
    const Result<DownloadedFile> outcome = result(place);
    return outcome ? QString() : outcome.error().detail;
}

} // namespace dubwatch::test
