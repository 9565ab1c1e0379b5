// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>
#include <QWidget>

namespace dubwatch::test {

/// Where a key leads, from where the focus is until it is somewhere for the second time: there,
/// again, is the last stop. Each press goes to the control itself, which may keep it.
QList<QWidget *> roundOf(const QWidget &window, Qt::Key key);
/// All that Tab should lead to.
QList<QWidget *> controlsOf(const QWidget &window);
QStringList namesOf(const QList<QWidget *> &widgets); ///< as a screen reader says them
/// The stop farthest up, and of those the one farthest to the left, comes first.
QList<QWidget *> fromTheTop(QList<QWidget *> stops);
/// Beside the one before, or below.
bool mayFollow(const QWidget &stop, const QWidget &before);

/// Null when Tab leads to each control once before it comes back, and Shift+Tab the other way.
QString differenceInRound(const QWidget &window);

} // namespace dubwatch::test
