// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/http/clientsocket.h"
#include "server/http/refusal.h"
#include "server/http/replybytes.h"
#include "server/http/request.h"
#include "server/http/requestreader.h"

#include <QPointer>

#include <memory>

namespace dubwatch {
class Clock;
}

namespace dubwatch::server {

class Connection;
class Exchange;
class RequestFeed;
class RequestHandler;

/// What all connections of a worker share. One thread.
struct ConnectionServices
{
    Clock &clock;
    const Limits &limits;
    RequestHandler &handler;
    RefusalFormat formatRefusal = plainRefusal;
    bool isStopping = false;
    Connection *delivering = nullptr; ///< whose request Qt is parsing right now
    std::function<void(Instant)> expectDeadline = {};
};

/// The guard of one client: reads, refuses, lets one request at a time through to Qt and the
/// handler, writes the answer, and keeps the limits.
///
/// One at a time is what keeps answers in order and queues bounded: what is pipelined behind a
/// waiting request stays in the socket's buffer, then in the kernel's, then with the client.
class Connection final : public QObject
{
    Q_OBJECT

public:
    Connection(qintptr descriptor, ConnectionServices &services, QObject *parent);
    ~Connection() override;

    /// Makes the socket that is given to Qt's HTTP server, as a child of \a parent.
    RequestFeed *makeFeed(QObject *parent);

    /// What Qt made of the request that was offered.
    void receive(const HttpHeaders &fields, const QByteArray &body);
    void refuse(const Refusal &refusal);

    Instant deadline() const { return m_deadline; }
    void onDeadline();

    /// Ends it as soon as what waits is answered and written.
    void stop();
    void abort();

Q_SIGNALS:
    void closed();

private:
    friend class Exchange;

    enum class Phase {
        Reading, ///< the next request, or waiting for it
        Handling, ///< the handler has not answered yet
        Writing, ///< the client must read before anything else is taken from it
        Ending, ///< the last reply is on its way, nothing more is read
        Closed,
    };

    void onWritten();
    void onDisconnected();
    void pump();
    bool step();
    void deliver();
    void answer(const HttpReply &reply, const ReplyForm &form);
    void readOn();
    void end();
    void watchReading(bool isNewRequest);
    void setDeadline(Duration delay);
    void continueLater();

    ConnectionServices &m_services;
    ClientSocket m_socket;
    RequestReader m_reader;
    QPointer<RequestFeed> m_feed;
    std::weak_ptr<Exchange> m_exchange;
    RequestHead m_head; ///< of the request that Qt is parsing
    Phase m_phase = Phase::Reading;
    RequestReader::Place m_place = RequestReader::Place::Between;
    Instant m_deadline = Instant::max();
    bool m_isPumping = false;
    bool m_hasReceived = false;
};

} // namespace dubwatch::server
