// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/httpmessage.h"

#include <QNetworkRequest>

class QNetworkReply;

namespace dubwatch {

// What all our requests and replies over Qt's network have in common.

/// To \a url, in our name, without cookies and without what was said to log in elsewhere.
QNetworkRequest plainRequest(const QUrl &url);

/// 0 while nobody has answered.
int statusOf(const QNetworkReply &reply);
HttpHeaders headersOf(const QNetworkReply &reply);

} // namespace dubwatch
