// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/job.h"

#include <QUrl>

namespace dubwatch {

// A downloaded file is named after its job, never by the server: an id whose odd characters are
// spelled in percents, and an extension from a list. So no name leads out of the folder, hides the
// file, or makes a program of it.

/// Without the extension, and without any dot; distinct for distinct ids. Those with capitals end
/// in a hash, since not all file systems tell these apart; so do long ones, which are cut.
QString downloadStem(const JobId &id);

/// The folder for the results of a backend of that name, readable; ids are distinct within one
/// backend only.
QString downloadFolder(const QString &backend);

/// With its dot: that of the link's path, else what \a contentType stands for, where the list has
/// it; else null.
QString downloadExtension(const QUrl &link, const QByteArray &contentType = {});

} // namespace dubwatch
