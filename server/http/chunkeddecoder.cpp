// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/http/chunkeddecoder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dubwatch::server {

namespace {

/// A line of sizes or a trailer field; and all trailer fields together.
constexpr qsizetype longestLine = 1024;
constexpr qsizetype longestTrailer = 8 * 1024;

} // namespace

ChunkedDecoder::ChunkedDecoder(qsizetype mostBytes)
    : m_mostBytes(mostBytes)
{
}

ChunkedDecoder::Step ChunkedDecoder::decode(const QByteArray &input, qsizetype &position)
{
    while (m_expected != Expected::Nothing) {
        if (m_expected == Expected::Data) {
            readData(input, position);
            if (m_left > 0) {
                return Step::NeedsMore;
            }
            m_expected = Expected::DataEnd;
        }
        const qsizetype end = input.indexOf('\n', position);
        if ((end < 0 ? input.size() : end) - position > longestLine) {
            return refuse(badRequest(u"A line between chunks is longer than %1 bytes"_s.arg(
                longestLine)));
        }
        if (end < 0) {
            return Step::NeedsMore;
        }
        if (end == position || input[end - 1] != '\r') {
            return refuse(badRequest(u"A line between chunks does not end with CR LF"_s));
        }
        const auto line = QByteArrayView(input).sliced(position, end - 1 - position);
        position = end + 1;
        if (readLine(line) == Step::Refused) {
            return Step::Refused;
        }
    }
    return Step::Complete;
}

ChunkedDecoder::Step ChunkedDecoder::refuse(const Refusal &refusal)
{
    m_refusal = refusal;
    return Step::Refused;
}

void ChunkedDecoder::readData(const QByteArray &input, qsizetype &position)
{
    const qsizetype taken = std::min(m_left, input.size() - position);
    m_body.append(QByteArrayView(input).sliced(position, taken));
    position += taken;
    m_left -= taken;
}

ChunkedDecoder::Step ChunkedDecoder::readLine(QByteArrayView line)
{
    switch (m_expected) {
    case Expected::Size:
        return readSize(line);
    case Expected::DataEnd:
        if (!line.isEmpty()) {
            return refuse(badRequest(u"A chunk is longer than its size"_s));
        }
        m_expected = Expected::Size;
        return Step::NeedsMore;
    default:
        m_trailer += line.size();
        if (m_trailer > longestTrailer) {
            return refuse({431, u"The trailer is longer than %1 bytes"_s.arg(longestTrailer)});
        }
        m_expected = line.isEmpty() ? Expected::Nothing : Expected::Trailer;
        return Step::NeedsMore;
    }
}

ChunkedDecoder::Step ChunkedDecoder::readSize(QByteArrayView line)
{
    const qsizetype semicolon = line.indexOf(';');
    const QByteArrayView digits = line.first(semicolon < 0 ? line.size() : semicolon).trimmed();
    const bool isHex = !digits.isEmpty() && digits.size() <= 15
        && std::all_of(digits.begin(), digits.end(), [](char c) {
               return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
           });
    if (!isHex) {
        return refuse(badRequest(u"%1 is not the size of a chunk"_s.arg(quoted(line))));
    }
    m_left = digits.toByteArray().toLongLong(nullptr, 16);
    if (m_left > m_mostBytes - m_body.size()) {
        return refuse({413, u"The body has more than %1 bytes"_s.arg(m_mostBytes)});
    }
    m_expected = m_left == 0 ? Expected::Trailer : Expected::Data;
    return Step::NeedsMore;
}

} // namespace dubwatch::server
