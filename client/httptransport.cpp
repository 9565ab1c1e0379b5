// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/httptransport.h"

#include "client/httpexchange.h"
#include "client/networkparts.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 3; // hard deadlines in a row
constexpr qint64 readBuffer = 64 * 1024;

QNetworkRequest networkRequest(const QUrl &url, const HttpRequest &request,
                               const HttpTransport::Options &options)
{
    QNetworkRequest prepared = plainRequest(url);
    prepared.setRawHeader("Accept", "application/json");
    for (const auto &[name, value] : request.headers) {
        prepared.setRawHeader(name, value);
    }
    // The default policy would carry the API key to another host.
    prepared.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                          QNetworkRequest::SameOriginRedirectPolicy);
    prepared.setTransferTimeout(int(options.deadline.count()));
    return prepared;
}

QNetworkReply *start(QNetworkAccessManager &network, const QNetworkRequest &prepared,
                     const HttpRequest &request)
{
    if (request.method == "GET") {
        return network.get(prepared);
    }
    if (request.method == "POST") {
        return network.post(prepared, request.body);
    }
    return network.sendCustomRequest(prepared, request.method, request.body);
}

} // namespace

std::unique_ptr<QNetworkAccessManager> systemNetwork()
{
    return std::make_unique<QNetworkAccessManager>();
}

Result<QSslConfiguration> trusting(const QString &caFile)
{
    const auto certificates = QSslCertificate::fromPath(caFile, QSsl::Pem);
    if (certificates.isEmpty()) {
        return invalidInput(u"%1: no PEM certificate could be read"_s.arg(caFile));
    }
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.addCaCertificates(certificates);
    return tls;
}

HttpTransport::HttpTransport(NetworkFactory factory, Clock &clock, Options options)
    : m_factory(std::move(factory))
    , m_clock(clock)
    , m_options(std::move(options))
{
}

HttpTransport::HttpTransport(NetworkFactory factory, Clock &clock)
    : HttpTransport(std::move(factory), clock, Options {})
{
}

HttpTransport::~HttpTransport() = default;

HttpExchange *HttpTransport::send(const QUrl &url, const HttpRequest &request)
{
    if (!m_network) {
        m_network = m_factory();
    }
    QNetworkRequest prepared = networkRequest(url, request, m_options);
    if (m_options.tls) {
        prepared.setSslConfiguration(*m_options.tls);
    }
    QNetworkReply *reply = start(*m_network, prepared, request);
    reply->setReadBufferSize(readBuffer);
    return new HttpExchange(*this, m_network, reply);
}

Clock &HttpTransport::clock() const { return m_clock; }

const HttpTransport::Options &HttpTransport::options() const { return m_options; }

void HttpTransport::onAnswered() { m_deadlinesInARow = 0; }

void HttpTransport::onDeadline()
{
    if (++m_deadlinesInARow >= patience) {
        m_deadlinesInARow = 0;
        m_network.reset(); // exchanges under way keep theirs until they end
    }
}

} // namespace dubwatch
