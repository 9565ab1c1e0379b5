// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/model/jobtablemodel.h"

namespace dubwatch::ui {

// Rows as text for other programs: what stands in the cells, but whole ids, ISO times and plain
// numbers. A cell that a spreadsheet would take for a formula gets a leading apostrophe.

/// The rows of \a indexes from top to bottom, tab-separated, with a line of titles.
QString rowsAsTsv(const JobTableModel &model, const QModelIndexList &indexes);
/// All rows that pass the filter, as RFC 4180 has it (CRLF).
QString asCsv(const JobTableModel &model);
/// Likewise, as an array of objects; what is not known is absent.
QByteArray asJson(const JobTableModel &model);

/// One field of a CSV file, quoted where it has to be.
QString csvField(const QString &text);
/// One field of tab-separated text: line ends and tabs become spaces.
QString tsvField(const QString &text);

} // namespace dubwatch::ui
