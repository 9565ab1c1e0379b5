// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace dubwatch::ui {

/// What search and sorting see of a text: no case, no accents ("Überblick" is "uberblick").
QString foldedText(const QString &text);

/// Orders folded texts as people count: "job 2" before "job 10". Negative, zero or positive.
int naturalCompare(QStringView a, QStringView b);

} // namespace dubwatch::ui
