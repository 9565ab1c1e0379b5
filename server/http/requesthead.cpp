// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/http/requesthead.h"

#include "server/http/requestline.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dubwatch::server {

namespace {

bool isControl(char c) { return (uchar(c) < 0x20 && c != '\t') || c == 0x7f; }

/// What the fields say about the end of the request and of the connection.
class Framing
{
public:
    MaybeRefusal add(RequestHead &head, QByteArrayView name, QByteArrayView value);
    MaybeRefusal finish(const RequestHead &head) const;

private:
    static bool is(QByteArrayView name, QByteArrayView other)
    {
        return name.compare(other, Qt::CaseInsensitive) == 0;
    }
    MaybeRefusal addLength(RequestHead &head, QByteArrayView value);
    MaybeRefusal addEncoding(RequestHead &head, QByteArrayView value);
    static void addConnection(RequestHead &head, QByteArrayView value);

    int m_hosts = 0;
    int m_lengths = 0;
    int m_encodings = 0;
};

MaybeRefusal Framing::add(RequestHead &head, QByteArrayView name, QByteArrayView value)
{
    if (is(name, "host")) {
        ++m_hosts;
    } else if (is(name, "content-length")) {
        return addLength(head, value);
    } else if (is(name, "transfer-encoding")) {
        return addEncoding(head, value);
    } else if (is(name, "connection")) {
        addConnection(head, value);
    } else if (is(name, "upgrade")) {
        head.wantsUpgrade = true;
    } else if (is(name, "expect") && !head.isHttp10) {
        if (!is(value, "100-continue")) {
            return Refusal {417, u"The expectation %1 cannot be met"_s.arg(quoted(value))};
        }
        head.expectsContinue = true;
    }
    return {};
}

MaybeRefusal Framing::addLength(RequestHead &head, QByteArrayView value)
{
    const bool isNumber = !value.isEmpty() && value.size() <= 15
        && std::all_of(value.begin(), value.end(), isDigit);
    if (!isNumber) {
        return badRequest(u"Content-Length is %1, not a number"_s.arg(quoted(value)));
    }
    if (++m_lengths > 1) {
        return badRequest(u"There is more than one Content-Length"_s);
    }
    head.contentLength = value.toByteArray().toLongLong();
    return {};
}

MaybeRefusal Framing::addEncoding(RequestHead &head, QByteArrayView value)
{
    if (++m_encodings > 1 || head.isHttp10 || !is(value, "chunked")) {
        return badRequest(u"Transfer-Encoding is %1; only one “chunked”, in HTTP/1.1, is "
                          "understood"_s.arg(quoted(value)));
    }
    head.isChunked = true;
    return {};
}

void Framing::addConnection(RequestHead &head, QByteArrayView value)
{
    for (const QByteArray &part : value.toByteArray().toLower().split(',')) {
        const QByteArray option = part.trimmed();
        if (option == "close") {
            head.keepsAlive = false;
        } else if (option == "keep-alive" && head.isHttp10) {
            head.keepsAlive = true;
        } else if (option == "upgrade") {
            head.wantsUpgrade = true;
        }
    }
}

MaybeRefusal Framing::finish(const RequestHead &head) const
{
    if (m_hosts > 1 || (m_hosts == 0 && !head.isHttp10)) {
        return badRequest(m_hosts > 1 ? u"There is more than one Host"_s : u"There is no Host"_s);
    }
    if (head.isChunked && m_lengths > 0) {
        return badRequest(u"There are both Content-Length and Transfer-Encoding"_s);
    }
    return {};
}

MaybeRefusal parseField(RequestHead &head, Framing &framing, QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || !std::all_of(line.begin(), line.begin() + colon, isTokenCharacter)) {
        return badRequest(u"%1 is not a header field"_s.arg(quoted(line)));
    }
    const QByteArrayView value = line.sliced(colon + 1).trimmed();
    if (std::any_of(line.begin() + colon, line.end(), isControl)) {
        return badRequest(u"The header field %1 has a control character"_s.arg(
            quoted(line.first(colon))));
    }
    return framing.add(head, line.first(colon), value);
}

/// The lines after the first and before the empty one, without their CR LF.
template<typename Action>
MaybeRefusal forEachField(const QByteArray &text, Action action)
{
    qsizetype from = text.indexOf('\n') + 1;
    for (;;) {
        const qsizetype end = text.indexOf('\n', from);
        if (end <= from + 1) {
            return {};
        }
        if (MaybeRefusal refusal = action(QByteArrayView(text).sliced(from, end - 1 - from))) {
            return refusal;
        }
        from = end + 1;
    }
}

} // namespace

QByteArray RequestHead::forParser(qsizetype bodySize) const
{
    if (!isChunked && !expectsContinue && !wantsUpgrade) {
        return text;
    }
    QByteArray fed = text.first(text.indexOf('\n') + 1);
    forEachField(text, [&](QByteArrayView line) {
        const QByteArray name = line.first(line.indexOf(':')).toByteArray().toLower();
        const bool isDone = name == "expect" || name == "upgrade" || name == "transfer-encoding"
            || (name == "connection" && wantsUpgrade);
        if (!isDone) {
            fed.append(line).append("\r\n");
        }
        return MaybeRefusal();
    });
    if (isChunked) {
        fed.append("Content-Length: " + QByteArray::number(bodySize) + "\r\n");
    }
    return fed.append("\r\n");
}

std::variant<RequestHead, Refusal> parseRequestHead(const QByteArray &text, const Limits &limits)
{
    RequestHead head;
    head.text = text;
    if (auto refusal = parseRequestLine(head, QByteArrayView(text).first(text.indexOf('\n') - 1))) {
        return *refusal;
    }
    Framing framing;
    int fields = 0;
    auto refusal = forEachField(text, [&](QByteArrayView line) -> MaybeRefusal {
        if (++fields > limits.headerFields) {
            return Refusal {431,
                            u"There are more than %1 header fields"_s.arg(limits.headerFields)};
        }
        return parseField(head, framing, line);
    });
    if (!refusal) {
        refusal = framing.finish(head);
    }
    if (refusal) {
        return *refusal;
    }
    return head;
}

} // namespace dubwatch::server
