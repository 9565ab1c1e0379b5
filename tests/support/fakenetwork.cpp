// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/fakenetwork.h"

#include <QNetworkAccessManager>

namespace dubwatch::test {

using namespace Qt::StringLiterals;

namespace {

/// Plays one script, as a real reply would: readyRead for each chunk, finished once.
class FakeReply final : public QNetworkReply
{
public:
    FakeReply(QNetworkAccessManager::Operation operation, const QNetworkRequest &request,
              Script script, Clock &clock, int &inFlight, QObject *parent)
        : QNetworkReply(parent)
        , m_script(std::move(script))
        , m_clock(clock)
        , m_inFlight(inFlight)
    {
        setRequest(request);
        setUrl(request.url());
        setOperation(operation);
        open(QIODevice::ReadOnly);
        if (!m_script.hangs) {
            clock.after(m_script.delay, this, [this] { begin(); });
        }
    }

    void abort() override
    {
        if (!isFinished()) {
            fail(OperationCanceledError);
        }
    }

    qint64 bytesAvailable() const override
    {
        return m_arrived.size() + QNetworkReply::bytesAvailable();
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 size = std::min(most, qint64(m_arrived.size()));
        std::copy_n(m_arrived.constData(), size, data);
        m_arrived.remove(0, qsizetype(size));
        return size;
    }

private:
    void begin()
    {
        if (isFinished()) {
            return;
        }
        if (m_script.reply.status > 0) {
            setAttribute(QNetworkRequest::HttpStatusCodeAttribute, m_script.reply.status);
        }
        for (const auto &[name, value] : m_script.reply.headers) {
            setRawHeader(name, value);
        }
        sendChunk();
    }

    void sendChunk()
    {
        if (isFinished()) {
            return;
        }
        QByteArray &body = m_script.reply.body;
        const qsizetype size = m_script.chunk > 0 ? m_script.chunk : body.size();
        m_arrived += body.left(size);
        body.remove(0, std::min(size, body.size()));
        Q_EMIT readyRead();
        if (isFinished()) {
            return; // aborted by the reader
        }
        if (!body.isEmpty()) {
            m_clock.after(m_script.rhythm, this, [this] { sendChunk(); });
        } else if (m_script.error != NoError || m_script.reply.status >= 400) {
            fail(m_script.error != NoError ? m_script.error : UnknownContentError);
        } else {
            end();
        }
    }

    void fail(NetworkError error)
    {
        setError(error, u"scripted error %1"_s.arg(int(error)));
        Q_EMIT errorOccurred(error);
        end();
    }

    void end()
    {
        --m_inFlight;
        setFinished(true);
        Q_EMIT finished();
    }

    Script m_script;
    Clock &m_clock;
    int &m_inFlight;
    QByteArray m_arrived;
};

HttpHeaders headersOf(const QNetworkRequest &request)
{
    HttpHeaders headers;
    for (const QByteArray &name : request.rawHeaderList()) {
        headers.append({name, request.rawHeader(name)});
    }
    return headers;
}

QByteArray methodOf(QNetworkAccessManager::Operation operation, const QNetworkRequest &request)
{
    switch (operation) {
    case QNetworkAccessManager::GetOperation:
        return "GET";
    case QNetworkAccessManager::PostOperation:
        return "POST";
    default:
        return request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray();
    }
}

} // namespace

class FakeManager final : public QNetworkAccessManager
{
public:
    explicit FakeManager(FakeNetwork &network)
        : m_network(network)
    {
    }

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request,
                                 QIODevice *body) override
    {
        const Asked asked {methodOf(operation, request), request.url(), headersOf(request),
                           body ? body->readAll() : QByteArray(), m_network.m_clock.now()};
        m_network.asked.push_back(asked);
        m_network.mostInFlight = std::max(m_network.mostInFlight, ++m_network.inFlight);
        return new FakeReply(operation, request, m_network.next(asked), m_network.m_clock,
                             m_network.inFlight, this);
    }

private:
    FakeNetwork &m_network;
};

Script refused()
{
    return {.reply = {.status = 0, .headers = {}, .body = {}},
            .error = QNetworkReply::ConnectionRefusedError};
}

Script hangs() { return {.hangs = true}; }

Script statusOnly(int status, const HttpHeaders &headers)
{
    return {.reply = {.status = status, .headers = headers, .body = {}}};
}

FakeNetwork::FakeNetwork(Clock &clock)
    : m_clock(clock)
{
}

NetworkFactory FakeNetwork::factory()
{
    return [this] {
        ++managersMade;
        return std::make_unique<FakeManager>(*this);
    };
}

void FakeNetwork::enqueue(const Script &script) { m_scripts.push_back(script); }

void FakeNetwork::answerWith(Handler handler) { m_handler = std::move(handler); }

Script FakeNetwork::next(const Asked &request)
{
    if (!m_scripts.empty()) {
        const Script script = m_scripts.front();
        m_scripts.pop_front();
        return script;
    }
    return m_handler ? m_handler(request) : refused();
}

} // namespace dubwatch::test
