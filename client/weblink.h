// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QUrl>

#include <optional>

namespace dubwatch {

/// \a text as an address that may be fetched or opened, however it came to us: http or https, with
/// a host. Nothing for all else, such as file: and javascript:.
std::optional<QUrl> webLink(const QString &text);
bool isWebLink(const QUrl &url);

} // namespace dubwatch
