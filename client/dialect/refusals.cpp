// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/refusals.h"

#include <algorithm>
#include <array>

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

struct NamedRefusal
{
    Refusal refusal;
    QStringView name;
    int status;
    QStringView code;
};

constexpr std::array<NamedRefusal, 10> named {{
    {Refusal::Invalid, u"invalid", 400, u"Bad request"},
    {Refusal::Unauthorized, u"unauthorized", 401, u"Unauthorized"},
    {Refusal::NotFound, u"notFound", 404, u"Not found"},
    {Refusal::MethodNotAllowed, u"methodNotAllowed", 405, u"Method not allowed"},
    {Refusal::Conflict, u"conflict", 409, u"Conflict"},
    {Refusal::TooLarge, u"tooLarge", 413, u"Content too large"},
    {Refusal::Mismatch, u"mismatch", 422, u"Unprocessable content"},
    {Refusal::RateLimited, u"rateLimited", 429, u"Too many requests"},
    {Refusal::HeadersTooLarge, u"headersTooLarge", 431, u"Request header fields too large"},
    {Refusal::Unavailable, u"unavailable", 503, u"Service unavailable"},
}};

} // namespace

QStringList refusalNames()
{
    QStringList names;
    for (const NamedRefusal &entry : named) {
        names << entry.name.toString();
    }
    return names;
}

std::optional<Refusal> refusalFromName(QStringView name)
{
    for (const NamedRefusal &entry : named) {
        if (entry.name == name) {
            return entry.refusal;
        }
    }
    return std::nullopt;
}

Refusal nearestRefusal(int status)
{
    for (const NamedRefusal &entry : named) {
        if (entry.status == status) {
            return entry.refusal;
        }
    }
    switch (status) {
    case 403:
        return Refusal::Unauthorized;
    case 410:
        return Refusal::NotFound;
    default:
        return status >= 500 ? Refusal::Unavailable : Refusal::Invalid;
    }
}

QString codeFor(int status, const RefusalWords &words)
{
    static const std::map<int, QString> further {
        {403, u"Forbidden"_s},
        {408, u"Request timeout"_s},
        {410, u"Gone"_s},
        {417, u"Expectation failed"_s},
        {425, u"Too early"_s},
        {500, u"Internal server error"_s},
        {501, u"Not implemented"_s},
        {502, u"Bad gateway"_s},
        {504, u"Gateway timeout"_s},
        {505, u"HTTP version not supported"_s},
    };
    const auto own = further.find(status);
    const bool isDefault = std::ranges::any_of(
        named, [&](const NamedRefusal &entry) { return entry.code == words.code; });
    return isDefault && own != further.end() ? own->second : words.code;
}

std::map<Refusal, RefusalWords> defaultRefusals()
{
    std::map<Refusal, RefusalWords> words;
    for (const NamedRefusal &entry : named) {
        words[entry.refusal] = {entry.status, entry.code.toString()};
    }
    return words;
}

} // namespace dubwatch
