// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/rawclient.h"

#include <QHostAddress>
#include <QTest>

namespace dubwatch::test {

RawClient::RawClient(quint16 port)
{
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket,
                     [this] { received.append(socket.readAll()); });
    socket.connectToHost(QHostAddress::LocalHost, port);
    (void)QTest::qWaitFor([this] { return isConnected(); }, 10'000);
}

void RawClient::send(const QByteArray &bytes)
{
    socket.write(bytes);
    socket.flush();
}

std::optional<HttpReply> RawClient::reply(const QByteArray &method)
{
    std::optional<HttpReply> taken;
    const auto isOver = [&] {
        taken = takeReply(method);
        return taken.has_value() || !isConnected();
    };
    return QTest::qWaitFor(isOver, 10'000) && taken ? taken : takeReply(method);
}

std::optional<HttpReply> RawClient::get(const QByteArray &path, const QByteArray &fields)
{
    send("GET " + path + " HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n");
    return reply();
}

bool RawClient::isClosedByServer()
{
    return QTest::qWaitFor([this] { return !isConnected(); }, 10'000) && received.isEmpty();
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
