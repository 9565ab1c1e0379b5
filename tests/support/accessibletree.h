// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAccessible>
#include <QStringList>

#include <vector>

namespace dubwatch::test {

/// What a screen reader finds at a widget and below it, as far as it is shown: of the rows of a
/// table those in its viewport.
std::vector<QAccessibleInterface *> accessibleTree(QObject &root);
QAccessibleInterface &accessible(QObject &object);
QString nameOf(QAccessibleInterface &part);

/// Controls that a screen reader cannot name, or not tell apart, each with what is wrong.
QStringList badNames(QObject &root);

} // namespace dubwatch::test
