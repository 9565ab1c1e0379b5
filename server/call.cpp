// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/call.h"

#include <QRegularExpression>

namespace dubwatch::server {

using namespace Qt::StringLiterals;

QString originOf(const Request &request)
{
    static const QRegularExpression form(
        u"^([A-Za-z0-9]([A-Za-z0-9.-]{0,252}[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]{2,45}\\])(:\\d{1,5})?$"_s);
    const QString host = QString::fromLatin1(headerValue(request.headers, "Host"));
    if (form.match(host).hasMatch()) {
        return u"http://"_s + host;
    }
    const QString local = request.local.toString();
    const QString address = local.contains(u':') ? u'[' + local + u']' : local;
    return u"http://%1:%2"_s.arg(address).arg(request.localPort);
}

} // namespace dubwatch::server
