// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <functional>

class QObject;

namespace dubwatch::server {

/// Runs \a action, with the signal's number, in \a context's thread when the process is asked to
/// end (SIGINT, SIGTERM); once. Where there are no Unix signals nothing is
/// installed, and the process ends as its system likes.
void onTermination(QObject *context, std::function<void(int signal)> action);

} // namespace dubwatch::server
