// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/curlcommand.h"

#include "client/backendurl.h"
#include "client/dialect/operation.h"

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

// Stands for the key while the header is made: no quoting touches it, and no real header has it.
const QString keyMark = u"\uE000"_s;

} // namespace

QString shellQuoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

QString curlCommand(const Backend &backend, const JobId &job)
{
    const Operation *status = backend.dialect.operation(Verb::Status);
    HttpRequest request = status->renderRequest({.jobs = {{.id = job}}}, backend.parameters);
    if (!backend.apiKey.isEmpty()) {
        backend.dialect.authorize(request, keyMark);
    }
    QString command = u"curl -sS"_s;
    for (const auto &[name, value] : request.headers) {
        const QString header = QString::fromLatin1(name) + u": "_s + QString::fromUtf8(value);
        command += u" -H "_s + shellQuoted(header).replace(keyMark, u"'\"$DUBWATCH_API_KEY\"'"_s);
    }
    const QByteArray url = encodedUrl(backend.url, request.target);
    return command + u' ' + shellQuoted(QString::fromLatin1(url));
}

} // namespace dubwatch
