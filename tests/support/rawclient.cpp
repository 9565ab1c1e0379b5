// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/rawclient.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QTimer>

#include <functional>

namespace dubwatch::test {

namespace {

/// Like QTest::qWaitFor(), which looks every 10 ms only: thousands of requests would take minutes.
bool waitUntil(const std::function<bool()> &holds)
{
    QTimer patience;
    patience.setSingleShot(true);
    patience.start(10'000);
    while (!holds() && patience.isActive()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return holds();
}

} // namespace

RawClient::RawClient(quint16 port)
{
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket,
                     [this] { received.append(socket.readAll()); });
    socket.connectToHost(QHostAddress::LocalHost, port);
    (void)waitUntil([this] {
        return isConnected() || socket.state() == QAbstractSocket::UnconnectedState;
    });
}

void RawClient::send(const QByteArray &bytes)
{
    socket.write(bytes);
    socket.flush();
}

void RawClient::stopReading()
{
    QObject::disconnect(&socket, &QTcpSocket::readyRead, nullptr, nullptr);
    socket.setReadBufferSize(1);
}

std::optional<HttpReply> RawClient::reply(const QByteArray &method)
{
    std::optional<HttpReply> taken;
    (void)waitUntil([&] {
        taken = taken ? taken : takeReply(method);
        return taken || !isConnected();
    });
    return taken ? taken : takeReply(method);
}

std::optional<HttpReply> RawClient::get(const QByteArray &path, const QByteArray &fields)
{
    send("GET " + path + " HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n");
    return reply();
}

bool RawClient::isClosedByServer()
{
    return waitUntil([this] { return !isConnected(); }) && received.isEmpty();
}

std::optional<HttpReply> RawClient::takeReply(const QByteArray &method)
{
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0) {
        return {};
    }
    QList<QByteArray> lines = received.first(end).split('\n');
    HttpReply reply;
    const QByteArray first = lines.takeFirst().trimmed();
    reply.status = first.mid(9, 3).toInt();
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        reply.headers.append({line.first(colon), line.mid(colon + 1).trimmed()});
    }
    const bool hasBody = method != "HEAD" && reply.status >= 200 && reply.status != 204
        && reply.status != 304;
    const qsizetype size = hasBody ? headerValue(reply.headers, "content-length").toLongLong() : 0;
    if (received.size() < end + 4 + size) {
        return {};
    }
    reply.body = received.mid(end + 4, size);
    received.remove(0, end + 4 + size);
    statusLine = first;
    return reply;
}

} // namespace dubwatch::test
