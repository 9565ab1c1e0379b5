// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/downloadqueue.h"

namespace dubwatch::ui {

// What is said of downloads.

/// "12 of 50 downloaded, 3 failed (34.1 MB)"; null when there were none.
QString downloadsSentence(const DownloadProgress &progress);
/// Why a result did not come: "The link was not accepted (403)".
QString downloadTrouble(const ApiError &error);

} // namespace dubwatch::ui
