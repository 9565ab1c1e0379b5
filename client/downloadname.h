// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/job.h"

#include <QUrl>

namespace dubwatch {

// A downloaded file is named after its job, never by the server: an id whose odd characters are
// spelled in percents, and an extension from a list. So no name leads out of the folder, hides the
// file, or makes a program of it.

/// Without the extension, and without any dot; distinct for distinct ids. Long ones are cut, and
/// end in a hash then.
QString downloadStem(const JobId &id);

/// With its dot: that of the link's path, else what \a contentType stands for, where the list has
/// it; else null.
QString downloadExtension(const QUrl &link, const QByteArray &contentType = {});

} // namespace dubwatch
