// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/http/replybytes.h"

#include "client/core/instanttext.h"
#include "server/http/refusal.h"
#include "server/http/requestline.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace dubwatch::server {

namespace {

struct Reason
{
    int status;
    const char *phrase;
};

constexpr std::array reasons {
    Reason {200, "OK"}, Reason {201, "Created"}, Reason {202, "Accepted"},
    Reason {204, "No Content"}, Reason {206, "Partial Content"}, Reason {301, "Moved Permanently"},
    Reason {302, "Found"}, Reason {303, "See Other"}, Reason {304, "Not Modified"},
    Reason {307, "Temporary Redirect"}, Reason {308, "Permanent Redirect"},
    Reason {400, "Bad Request"}, Reason {401, "Unauthorized"}, Reason {402, "Payment Required"},
    Reason {403, "Forbidden"}, Reason {404, "Not Found"}, Reason {405, "Method Not Allowed"},
    Reason {406, "Not Acceptable"}, Reason {408, "Request Timeout"}, Reason {409, "Conflict"},
    Reason {410, "Gone"}, Reason {411, "Length Required"}, Reason {412, "Precondition Failed"},
    Reason {413, "Content Too Large"}, Reason {414, "URI Too Long"},
    Reason {415, "Unsupported Media Type"}, Reason {416, "Range Not Satisfiable"},
    Reason {417, "Expectation Failed"}, Reason {422, "Unprocessable Content"},
    Reason {423, "Locked"},
    Reason {425, "Too Early"}, Reason {428, "Precondition Required"},
    Reason {429, "Too Many Requests"},
    Reason {431, "Request Header Fields Too Large"}, Reason {500, "Internal Server Error"},
    Reason {501, "Not Implemented"}, Reason {502, "Bad Gateway"},
    Reason {503, "Service Unavailable"}, Reason {504, "Gateway Timeout"},
    Reason {505, "HTTP Version Not Supported"},
};

const char *phraseOf(int status)
{
    const auto found = std::find_if(reasons.begin(), reasons.end(),
                                    [&](const Reason &reason) { return reason.status == status; });
    return found == reasons.end() ? "" : found->phrase;
}

bool is(QByteArrayView name, QByteArrayView other)
{
    return name.compare(other, Qt::CaseInsensitive) == 0;
}

bool isFraming(QByteArrayView name)
{
    return is(name, "content-length") || is(name, "connection") || is(name, "transfer-encoding")
        || is(name, "date");
}

bool isControl(char c) { return (uchar(c) < 0x20 && c != '\t') || c == 0x7f; }

/// The date as of \a now, made once a second: it costs more than the rest of a reply's head.
QByteArray dateField(Instant now)
{
    thread_local std::chrono::sys_seconds made {};
    thread_local QByteArray field;
    const auto second = std::chrono::floor<std::chrono::seconds>(now);
    if (second != made || field.isEmpty()) {
        made = second;
        field = "Date: " + httpDate(now).toLatin1() + "\r\n";
    }
    return field;
}

} // namespace

QString faultOf(const HttpReply &reply)
{
    if (reply.status < 200 || reply.status > 599) {
        return u"the status %1 is none that ends a request"_s.arg(reply.status);
    }
    for (const auto &[name, value] : reply.headers) {
        if (name.isEmpty() || !std::all_of(name.begin(), name.end(), isTokenCharacter)) {
            return u"%1 is not the name of a header field"_s.arg(quoted(name));
        }
        if (std::any_of(value.begin(), value.end(), isControl)) {
            return u"the header field %1 has a control character"_s.arg(quoted(name));
        }
    }
    return {};
}

bool wantsClose(const HttpReply &reply)
{
    return headerValue(reply.headers, "connection").compare("close", Qt::CaseInsensitive) == 0;
}

HttpReply plainRefusal(int status, const QString &detail, const QByteArray &)
{
    return {status, {{"Content-Type", "text/plain; charset=utf-8"}}, detail.toUtf8() + '\n'};
}

QByteArray replyBytes(const HttpReply &reply, const ReplyForm &form, Instant now)
{
    const bool hasNoBody = reply.status == 204 || reply.status == 304;
    QByteArray bytes;
    bytes.reserve(256 + reply.headers.size() * 48 + (form.isHead ? 0 : reply.body.size()));
    bytes.append("HTTP/1.1 ").append(QByteArray::number(reply.status)).append(' ');
    bytes.append(phraseOf(reply.status)).append("\r\n").append(dateField(now));
    for (const auto &[name, value] : reply.headers) {
        if (!isFraming(name)) {
            bytes.append(name).append(": ").append(value).append("\r\n");
        }
    }
    if (!hasNoBody) {
        const QByteArray size = QByteArray::number(reply.body.size());
        bytes.append("Content-Length: ").append(size).append("\r\n");
    }
    if (!form.keepsAlive || wantsClose(reply)) {
        bytes.append("Connection: close\r\n");
    } else if (form.isHttp10) {
        bytes.append("Connection: keep-alive\r\n");
    }
    bytes.append("\r\n");
    if (!form.isHead && !hasNoBody) {
        bytes.append(reply.body);
    }
    return bytes;
}

} // namespace dubwatch::server
