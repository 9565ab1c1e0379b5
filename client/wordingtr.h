// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace dubwatch::wording {

/// Translators find these texts under the name of this namespace.
inline QString tr(const char *text)
{
    return QCoreApplication::translate("dubwatch::wording", text);
}

} // namespace dubwatch::wording
