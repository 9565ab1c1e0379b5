// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

namespace dubwatch::ui {

/// JSON with a line for each value, four spaces a level; members keep their order and numbers their
/// spelling. What is not JSON is given back as it is.
QByteArray indentedJson(const QByteArray &json);

} // namespace dubwatch::ui
