// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/webaddress.h"

#include "client/backendurl.h"
#include "ui/model/translated.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dubwatch::ui {

namespace {

QString problem(const QUrl &url, const QString &text)
{
    if (text.isEmpty())
        return tr("Enter an address");
    const QString scheme = url.scheme();
    const bool web = scheme == u"http" || scheme == u"https";
    if (!web || !text.contains(u"://"_s))
        return tr("Begin with https:// or http://");
    if (url.host().isEmpty())
        return tr("Name a server after “%1://”").arg(scheme);
    if (!url.isValid())
        return tr("This is not an address that can be opened");
    return {};
}

} // namespace

QString sourceProblem(const QString &text)
{
    const QString trimmed = text.trimmed();
    return problem(QUrl(trimmed, QUrl::StrictMode), trimmed);
}

QString backendProblem(const QString &text)
{
    if (backendUrl(text))
        return {};
    const QString trimmed = text.trimmed();
    const QUrl url(trimmed, QUrl::StrictMode);
    const QString wrong = problem(url, trimmed);
    if (!wrong.isNull())
        return wrong;
    if (url.hasQuery() || url.hasFragment())
        return tr("Leave out what stands after the %1").arg(QChar(url.hasQuery() ? u'?' : u'#'));
    return tr("Leave out what stands before the @: a key has its own field");
}

QUrl originOf(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (url.scheme().isEmpty() || url.host().isEmpty()) {
        return {};
    }
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    origin.setPort(url.port(url.scheme() == u"https" ? 443 : 80));
    return origin;
}

QString keyProblem(const QString &key)
{
    const bool isSendable = std::ranges::all_of(
        key, [](QChar character) { return character > u' ' && character < u'\x7f'; });
    return isSendable ? QString() : tr("A key has no spaces, and only plain letters and signs");
}

bool isReadableOnTheWay(const QUrl &url)
{
    const bool local = url.host() == u"localhost" || QHostAddress(url.host()).isLoopback();
    return url.scheme() == u"http" && !url.host().isEmpty() && !local;
}

QString readableKeyWarning(const QString &host)
{
    return tr("Over http:// others can read the key on its way to %1").arg(host);
}

} // namespace dubwatch::ui
