// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/http/connection.h"

#include "client/core/clock.h"
#include "server/http/exchange.h"
#include "server/http/requestfeed.h"
#include "server/http/requesthandler.h"

#include <QLoggingCategory>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace dubwatch::server {

namespace {

Q_LOGGING_CATEGORY(log, "dubwatch.http", QtInfoMsg)

/// How many pipelined requests one client gets answered before the others have their turn.
constexpr int requestsPerTurn = 32;

} // namespace

Connection::Connection(qintptr descriptor, ConnectionServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_socket(descriptor, services.limits)
    , m_reader(services.limits)
{
    connect(&m_socket, &ClientSocket::received, this, &Connection::pump);
    connect(&m_socket, &ClientSocket::written, this, &Connection::onWritten);
    connect(&m_socket, &ClientSocket::lingering, this,
            [this] { setDeadline(m_services.limits.lingerTime); });
    connect(&m_socket, &ClientSocket::disconnected, this, &Connection::onDisconnected);
    setDeadline(m_services.limits.headerTime);
}

Connection::~Connection()
{
    if (const auto exchange = m_exchange.lock()) {
        exchange->hangUp();
    }
}

RequestFeed *Connection::makeFeed(QObject *parent)
{
    m_feed = new RequestFeed(m_socket.socket(), parent);
    return m_feed;
}

void Connection::pump()
{
    if (m_phase != Phase::Reading || m_isPumping) {
        return;
    }
    int turns = 0;
    {
        const QScopedValueRollback guard(m_isPumping, true);
        while (m_phase == Phase::Reading && turns < requestsPerTurn && step()) {
            turns += m_hasReceived ? 1 : 0;
            m_hasReceived = false;
        }
    }
    if (m_phase == Phase::Closed) {
        return;
    }
    m_socket.flush();
    if (m_phase == Phase::Reading) {
        watchReading(turns > 0);
        if (turns == requestsPerTurn) {
            continueLater();
        }
    }
}

/// Gets one step further; false when that takes more bytes from the client.
bool Connection::step()
{
    switch (m_reader.next()) {
    case RequestReader::Step::NeedsMore:
        if (!m_socket.hasInput()) {
            return false;
        }
        m_reader.append(m_socket.readAll());
        return true;
    case RequestReader::Step::ContinueExpected:
        m_socket.write("HTTP/1.1 100 Continue\r\n\r\n");
        return true;
    case RequestReader::Step::Refused:
        refuse(m_reader.refusal());
        return false;
    case RequestReader::Step::Complete:
        deliver();
        return true;
    }
    Q_UNREACHABLE();
}

void Connection::deliver()
{
    ReceivedRequest request = m_reader.take();
    m_head = std::move(request.head);
    m_phase = Phase::Handling;
    m_deadline = Instant::max();
    m_hasReceived = false;
    {
        const QScopedValueRollback current(m_services.delivering, this);
        m_feed->offer(m_head.forParser(request.body.size()) + request.body);
    }
    if (!m_hasReceived) {
        refuse(badRequest(u"The request cannot be parsed"_s));
    }
}

void Connection::receive(const HttpHeaders &fields, const QByteArray &body)
{
    m_hasReceived = true;
    const ReplyForm form {m_head.method == "HEAD", m_head.isHttp10, m_head.keepsAlive};
    const auto exchange = std::make_shared<Exchange>(*this, form);
    m_exchange = exchange;
    const QTcpSocket &socket = m_socket.socket();
    m_services.handler.handle({m_head.method, m_head.path, m_head.query, fields, body,
                               socket.peerAddress(), socket.peerPort(), socket.localAddress(),
                               socket.localPort()},
                              ReplyHandle(exchange));
}

void Connection::refuse(const Refusal &refusal)
{
    qCDebug(log).noquote() << m_socket.socket().peerAddress().toString() << "refused"
                           << refusal.status << refusal.detail;
    m_head = {};
    answer(m_services.formatRefusal(refusal.status, refusal.detail, m_reader.path()),
           {m_reader.isHead(), false, false});
}

void Connection::answer(const HttpReply &reply, const ReplyForm &form)
{
    if (m_phase != Phase::Handling && m_phase != Phase::Reading) {
        return;
    }
    ReplyForm sent = form;
    sent.keepsAlive = form.keepsAlive && !m_services.isStopping && !wantsClose(reply);
    const QString fault = faultOf(reply);
    if (!fault.isEmpty()) {
        qCWarning(log) << "A reply cannot be sent:" << fault;
    }
    if (!m_head.method.isEmpty()) {
        qCDebug(log).noquote() << m_socket.socket().peerAddress().toString() << m_head.method
                               << m_head.path << reply.status;
    }
    m_socket.write(replyBytes(fault.isEmpty() ? reply : HttpReply {500, {}, {}}, sent,
                              m_services.clock.now()));
    if (sent.keepsAlive) {
        readOn();
    } else {
        end();
    }
}

/// After an answer: the next request, as soon as the client has read enough.
void Connection::readOn()
{
    if (!m_isPumping || m_socket.isBacklogged()) {
        m_socket.flush();
    }
    if (m_phase == Phase::Closed) {
        return;
    }
    if (m_socket.isBacklogged()) {
        m_phase = Phase::Writing;
        setDeadline(m_services.limits.stallTime);
        return;
    }
    m_phase = Phase::Reading;
    if (!m_isPumping) {
        watchReading(true);
        continueLater();
    }
}

void Connection::end()
{
    m_phase = Phase::Ending;
    setDeadline(m_services.limits.stallTime);
    m_socket.finish();
}

void Connection::onWritten()
{
    if (m_phase == Phase::Ending) {
        setDeadline(m_services.limits.stallTime);
    } else if (m_phase == Phase::Writing && m_socket.isBacklogged()) {
        setDeadline(m_services.limits.stallTime);
    } else if (m_phase == Phase::Writing) {
        readOn();
    }
}

/// Keeps the deadline of the place in a request where the client is.
void Connection::watchReading(bool isNewRequest)
{
    const RequestReader::Place place = m_reader.place();
    if (place == m_place && !isNewRequest) {
        return;
    }
    m_place = place;
    const Limits &limits = m_services.limits;
    setDeadline(place == RequestReader::Place::Between ? limits.idleTime
                    : place == RequestReader::Place::InHead ? limits.headerTime
                                                            : limits.bodyTime);
}

void Connection::setDeadline(Duration delay)
{
    m_deadline = m_services.clock.now() + delay;
    m_services.expectDeadline(m_deadline);
}

void Connection::onDeadline()
{
    m_deadline = Instant::max();
    if (m_phase != Phase::Reading) {
        abort();
    } else if (m_reader.place() == RequestReader::Place::Between) {
        end();
    } else {
        refuse({408, u"The request did not arrive in time"_s});
    }
}

void Connection::stop()
{
    const bool isReading = m_phase == Phase::Reading;
    if (isReading && m_reader.place() != RequestReader::Place::Between) {
        refuse({503, u"The server stops"_s});
    } else if (isReading || m_phase == Phase::Writing) {
        end();
    }
}

void Connection::abort()
{
    m_socket.abort();
    onDisconnected();
}

/// Goes on with what the client has sent already, not within the handler's call.
void Connection::continueLater()
{
    QMetaObject::invokeMethod(this, &Connection::pump, Qt::QueuedConnection);
}

void Connection::onDisconnected()
{
    if (m_phase == Phase::Closed) {
        return;
    }
    m_phase = Phase::Closed;
    m_deadline = Instant::max();
    if (m_feed) {
        m_feed->hangUp();
    }
    if (const auto exchange = m_exchange.lock()) {
        exchange->hangUp();
    }
    Q_EMIT closed();
}

} // namespace dubwatch::server
