// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/http/requestline.h"

#include "server/http/requesthead.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace dubwatch::server {

namespace {

constexpr auto tokenCharacters = [] {
    std::array<bool, 256> allowed {};
    for (const char *c = "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz"
                         "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
         *c != 0; ++c) {
        allowed[uchar(*c)] = true;
    }
    return allowed;
}();

bool hasEncodedLineBreakOrNul(const QByteArray &path)
{
    for (qsizetype at = path.indexOf('%'); at >= 0; at = path.indexOf('%', at + 1)) {
        const QByteArray code = path.mid(at + 1, 2).toLower();
        if (code == "00" || code == "0a" || code == "0d") {
            return true;
        }
    }
    return false;
}

MaybeRefusal setTarget(RequestHead &head, QByteArrayView target)
{
    const auto isForbidden = [](char c) { return uchar(c) <= 0x20 || uchar(c) >= 0x7f || c == '#'; };
    if (target.isEmpty() || std::any_of(target.begin(), target.end(), isForbidden)) {
        return badRequest(u"The request target %1 is empty or has a character that must be "
                          "percent-encoded"_s.arg(quoted(target)));
    }
    bool isAbsolute = false;
    for (const QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")}) {
        if (target.first(std::min(scheme.size(), target.size()))
                .compare(scheme, Qt::CaseInsensitive) == 0) {
            isAbsolute = true;
            const QByteArrayView rest = target.sliced(scheme.size());
            const auto end = std::find_if(rest.begin(), rest.end(),
                                          [](char c) { return c == '/' || c == '?'; });
            target = rest.sliced(end - rest.begin());
        }
    }
    const qsizetype question = target.indexOf('?');
    head.path = target.first(question < 0 ? target.size() : question).toByteArray();
    head.query = question < 0 ? QByteArray() : target.sliced(question + 1).toByteArray();
    if (head.path.isEmpty() && isAbsolute) {
        head.path = "/";
    }
    if (!head.path.startsWith('/') && !(head.path == "*" && head.method == "OPTIONS")) {
        return badRequest(u"The request target %1 is not a path"_s.arg(quoted(head.path)));
    }
    if (hasEncodedLineBreakOrNul(head.path)) {
        return badRequest(u"The path %1 has an encoded NUL or line break"_s.arg(quoted(head.path)));
    }
    return {};
}

MaybeRefusal setVersion(RequestHead &head, QByteArrayView version)
{
    const bool isVersion = version.size() == 8 && version.startsWith("HTTP/") && version[6] == '.'
        && isDigit(version[5]) && isDigit(version[7]);
    if (!isVersion) {
        return badRequest(u"The request line ends with %1, not with a version"_s.arg(
            quoted(version)));
    }
    if (version != "HTTP/1.1" && version != "HTTP/1.0") {
        return Refusal {505, u"%1 is not spoken here, HTTP/1.1 is"_s.arg(quoted(version))};
    }
    head.isHttp10 = version == "HTTP/1.0";
    head.keepsAlive = !head.isHttp10;
    return {};
}

} // namespace

bool isTokenCharacter(char c) { return tokenCharacters[uchar(c)]; }

bool isDigit(char c) { return c >= '0' && c <= '9'; }

Refusal badRequest(const QString &detail) { return {400, detail}; }

QString quoted(QByteArrayView text)
{
    QString shown = QString::fromLatin1(text.first(std::min<qsizetype>(text.size(), 60)));
    for (QChar &c : shown) {
        if (c < u' ' || c > u'~') {
            c = u'?';
        }
    }
    return u"“%1”"_s.arg(shown);
}

MaybeRefusal parseRequestLine(RequestHead &head, QByteArrayView line)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first <= 0 || last == first || first > 32
        || !std::all_of(line.begin(), line.begin() + first, isTokenCharacter)) {
        return badRequest(u"%1 is not a request line"_s.arg(quoted(line)));
    }
    head.method = line.first(first).toByteArray();
    if (auto refusal = setVersion(head, line.sliced(last + 1))) {
        return refusal;
    }
    return setTarget(head, line.sliced(first + 1, last - first - 1));
}

} // namespace dubwatch::server
