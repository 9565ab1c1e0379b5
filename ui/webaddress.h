// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QUrl>

namespace dubwatch::ui {

// What people type into address fields. Sentences are translated; null when nothing is wrong.

/// What is wrong with \a text as the http(s) address of a video.
QString sourceProblem(const QString &text);
/// Why backendUrl() refuses \a text as the http(s) address of an API.
QString backendProblem(const QString &text);
/// Scheme, host and port of \a text, which is what a key is for; empty where it names no server.
QUrl originOf(const QString &text);
/// What is wrong with \a key, which may be empty.
QString keyProblem(const QString &key);
/// A key sent to \a url could be read on its way: plain http, and not to this computer.
bool isReadableOnTheWay(const QUrl &url);
QString readableKeyWarning(const QString &host);

} // namespace dubwatch::ui
