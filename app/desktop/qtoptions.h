// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/result.h"

#include <QStringList>

namespace dubwatch::app {

/// \a arguments without the options, and their values, that QGuiApplication and QApplication
/// document and take for themselves, with one dash or two. InvalidInput where a value is missing.
///
/// Our options are read before there is an application, which would take these out of them.
Result<QStringList> withoutQtOptions(const QStringList &arguments);

} // namespace dubwatch::app
