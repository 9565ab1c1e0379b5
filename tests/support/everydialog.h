// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/look/look.h"

#include <QDialog>

#include <memory>

namespace dubwatch::test {

/// What every dialog of the window has to keep to is tested on each of these.
enum class DialogKind { Submit, SubmitFile, AddJobs, Connect, Key, Confirm, About, Downloads };

/// For a test's table: a row for each, with a column of DialogKind.
void addEveryDialog();
/// Shown, and with something in it.
std::unique_ptr<QDialog> openDialog(DialogKind kind, const ui::Look &look);

} // namespace dubwatch::test

Q_DECLARE_METATYPE(dubwatch::test::DialogKind)
