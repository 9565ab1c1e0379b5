// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/http/requestreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dubwatch::server {

RequestReader::RequestReader(const Limits &limits)
    : m_limits(limits)
{
}

void RequestReader::append(const QByteArray &bytes)
{
    if (m_begin == m_input.size()) {
        m_input = bytes;
    } else {
        m_input.remove(0, m_begin);
        m_input.append(bytes);
    }
    m_lineStart -= m_begin;
    m_scanned -= m_begin;
    m_begin = 0;
}

RequestReader::Step RequestReader::next()
{
    return m_head ? readBody() : readHead();
}

ReceivedRequest RequestReader::take()
{
    Q_ASSERT(m_isComplete);
    ReceivedRequest request {std::move(*m_head), std::exchange(m_body, {})};
    m_head.reset();
    m_chunks.reset();
    m_isComplete = false;
    m_lineStart = m_scanned = m_begin;
    return request;
}

RequestReader::Place RequestReader::place() const
{
    if (m_head) {
        return Place::InBody;
    }
    return m_begin < m_input.size() ? Place::InHead : Place::Between;
}

RequestReader::Step RequestReader::refuse(const Refusal &refusal)
{
    m_refusal = refusal;
    return Step::Refused;
}

RequestReader::Step RequestReader::readHead()
{
    for (;;) {
        if (m_begin < m_input.size() && !isTokenCharacter(m_input[m_begin])
            && m_input[m_begin] != '\r') {
            return refuse(badRequest(u"This is not HTTP"_s));
        }
        const qsizetype end = m_input.indexOf('\n', m_scanned);
        m_scanned = end < 0 ? m_input.size() : end + 1;
        if (m_scanned - m_begin > m_limits.header) {
            return refuse({431, u"The header is longer than %1 bytes"_s.arg(m_limits.header)});
        }
        if (end < 0) {
            return Step::NeedsMore;
        }
        if (end == m_lineStart || m_input[end - 1] != '\r') {
            return refuse(badRequest(u"A header line does not end with CR LF"_s));
        }
        const bool isEmptyLine = end - 1 == m_lineStart;
        const bool isFirstLine = m_lineStart == m_begin;
        m_lineStart = m_scanned;
        if (isEmptyLine && isFirstLine) {
            m_begin = m_scanned; // RFC 9112, 2.2: empty lines before a request are skipped
        } else if (isEmptyLine) {
            return onHead(m_scanned);
        }
    }
}

RequestReader::Step RequestReader::onHead(qsizetype end)
{
    auto parsed = parseRequestHead(m_input.mid(m_begin, end - m_begin), m_limits);
    m_begin = end;
    if (const auto *refusal = std::get_if<Refusal>(&parsed)) {
        return refuse(*refusal);
    }
    m_head = std::move(std::get<RequestHead>(parsed));
    if (m_head->contentLength > m_limits.body) {
        return refuse({413, u"The body has %1 bytes, most are %2"_s.arg(m_head->contentLength)
                                .arg(m_limits.body)});
    }
    if (m_head->isChunked) {
        m_chunks.emplace(m_limits.body);
    }
    const bool hasBody = m_head->isChunked || m_head->contentLength > 0;
    if (m_head->expectsContinue && hasBody && m_begin == m_input.size()) {
        return Step::ContinueExpected;
    }
    return readBody();
}

RequestReader::Step RequestReader::readBody()
{
    if (m_chunks) {
        switch (m_chunks->decode(m_input, m_begin)) {
        case ChunkedDecoder::Step::NeedsMore:
            return Step::NeedsMore;
        case ChunkedDecoder::Step::Refused:
            return refuse(m_chunks->refusal());
        case ChunkedDecoder::Step::Complete:
            return complete(m_chunks->takeBody());
        }
    }
    const qsizetype taken
        = std::min(m_head->contentLength - m_body.size(), m_input.size() - m_begin);
    m_body.append(QByteArrayView(m_input).sliced(m_begin, taken));
    m_begin += taken;
    return m_body.size() < m_head->contentLength ? Step::NeedsMore : complete(m_body);
}

RequestReader::Step RequestReader::complete(const QByteArray &body)
{
    m_body = body;
    m_isComplete = true;
    return Step::Complete;
}

} // namespace dubwatch::server
