// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/liveserver.h"

#include "client/dialect/dialectlibrary.h"
#include "tests/support/rawclient.h"

#include <QJsonDocument>

namespace dubwatch::test {

using namespace dubwatch::server;

namespace {

RouteTable routesOf(const QStringList &atRoot)
{
    return RouteTable::make(DialectLibrary::shipped().dialects(), atRoot).value();
}

} // namespace

HttpReply ask(quint16 port, const QByteArray &line, const QByteArray &body,
              const QByteArray &fields)
{
    RawClient client(port);
    client.send(requestBytes(line, body, fields));
    const QByteArray method = line.left(line.indexOf(' '));
    return client.reply(method).value_or(HttpReply{.status = 0});
}

QByteArray requestBytes(const QByteArray &line, const QByteArray &body, const QByteArray &fields)
{
    const QByteArray length = body.isNull()
        ? QByteArray()
        : "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    const QByteArray host = fields.toLower().contains("host:") ? "" : "Host: dub.test:8000\r\n";
    return line + " HTTP/1.1\r\n" + host + length + fields + "\r\n" + body;
}

QJsonObject jsonOf(const HttpReply &reply)
{
    return QJsonDocument::fromJson(reply.body).object();
}

LiveServer::LiveServer(const Scenario &scenario)
    : LiveServer(scenario, Options())
{ }

LiveServer::LiveServer(const Scenario &scenario, const Options &options)
    : simulation(scenario, routesOf(options.atRoot), options.apiKey, clock)
    , m_limits(options.limits)
{
    const auto format = [this](int status, const QString &detail, const QByteArray &path) {
        return simulation.routes().dialectOf(path).refuseWith(status, detail);
    };
    m_worker = std::make_unique<HttpWorker>(std::make_unique<ApiHandler>(simulation, clock),
                                            m_limits, format, clock, m_connections);
    if (const auto listening = m_worker->listen(QHostAddress::LocalHost, 0); !listening) {
        qFatal("%s", qPrintable(listening.error().detail));
    }
}

HttpReply LiveServer::ask(const QByteArray &line, const QByteArray &body,
                          const QByteArray &fields) const
{
    return test::ask(port(), line, body, fields);
}

QByteArray LiveServer::submit(const QByteArray &body) const
{
    return jsonOf(ask("POST /v1/jobs", body)).value(QStringLiteral("id")).toString().toLatin1();
}

QJsonObject LiveServer::job(const QByteArray &id) const
{
    return jsonOf(ask("GET /v1/jobs/" + id));
}

} // namespace dubwatch::test
