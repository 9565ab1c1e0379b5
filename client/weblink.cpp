// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/weblink.h"

namespace dubwatch {

std::optional<QUrl> webLink(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return isWebLink(url) ? std::optional(url) : std::nullopt;
}

bool isWebLink(const QUrl &url)
{
    const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
    return url.isValid() && isWeb && !url.host().isEmpty();
}

} // namespace dubwatch
