// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace dubwatch::ui {

/// For texts outside of any QObject, which has a tr() of its own. Translators find them under the
/// name of this namespace.
inline QString tr(const char *text) { return QCoreApplication::translate("dubwatch::ui", text); }

} // namespace dubwatch::ui
