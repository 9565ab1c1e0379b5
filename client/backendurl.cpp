// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/backendurl.h"

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

/// What stands between "://" and the path. Taken from the text, because a QUrl that is not valid
/// has no parts, and what is wrong with it should be named all the same.
QString authorityOf(const QString &text)
{
    const qsizetype begin = text.indexOf(u"://"_s) + 3;
    qsizetype end = begin;
    while (end < text.size() && !u"/?#\\"_s.contains(text[end])) {
        ++end;
    }
    return text.mid(begin, end - begin);
}

/// Null when nothing is wrong.
QString problemOf(const QString &text, const QUrl &url)
{
    if (text.isEmpty()) {
        return u"an http or https address such as http://127.0.0.1:8000, found nothing"_s;
    }
    if (!text.startsWith(u"http://"_s, Qt::CaseInsensitive)
        && !text.startsWith(u"https://"_s, Qt::CaseInsensitive)) {
        return u"an http or https address such as http://127.0.0.1:8000, "
               "found none that begins with http:// or https://"_s;
    }
    const QString authority = authorityOf(text);
    if (authority.contains(u'@')) {
        return u"an address without a user or a password (a key is given apart), "
               "found something before the \"@\""_s;
    }
    if (authority.isEmpty() || authority.startsWith(u':')) {
        return u"a host after \"://\", found none"_s;
    }
    if (!url.isValid() || url.host().isEmpty()) {
        return u"an http or https address such as http://127.0.0.1:8000, "
               "found a host, a port or a path that cannot be"_s;
    }
    if (url.hasQuery()) {
        return u"an address without a query, found a \"?\""_s;
    }
    if (url.hasFragment()) {
        return u"an address without a fragment, found a \"#\""_s;
    }
    return {};
}

} // namespace

Result<QUrl> backendUrl(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QUrl url(trimmed, QUrl::StrictMode);
    const QString problem = problemOf(trimmed, url);
    if (!problem.isNull()) {
        return invalidInput(u"expected "_s + problem);
    }
    return url;
}

QByteArray encodedUrl(const QUrl &api, const QByteArray &target)
{
    QByteArray base = api.toEncoded(QUrl::RemoveUserInfo | QUrl::RemoveQuery
                                    | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    while (base.endsWith('/')) {
        base.chop(1);
    }
    return base + target;
}

} // namespace dubwatch
