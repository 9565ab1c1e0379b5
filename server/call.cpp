// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/call.h"

#include <QRegularExpression>

namespace dubwatch::server {

using namespace Qt::StringLiterals;

namespace {

/// A host as RFC 3986 has it, but for what no real one needs, and maybe a port.
bool isWellFormed(const QString &host)
{
    static const QRegularExpression form(
        u"^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?|\\[([0-9A-Fa-f:.]{2,45})\\])"
        "(?::(\\d{1,5}))?$"_s);
    const QRegularExpressionMatch match = form.match(host);
    const bool isAddress
        = match.captured(1).isEmpty() || !QHostAddress(match.captured(1)).isNull();
    return match.hasMatch() && isAddress && match.captured(2).toInt() <= 65535;
}

} // namespace

QString originOf(const Request &request)
{
    const QString host = QString::fromLatin1(headerValue(request.headers, "Host"));
    if (isWellFormed(host)) {
        return u"http://"_s + host;
    }
    const QString local = request.local.toString();
    const QString address = local.contains(u':') ? u'[' + local + u']' : local;
    return u"http://%1:%2"_s.arg(address).arg(request.localPort);
}

} // namespace dubwatch::server
