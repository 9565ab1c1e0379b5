// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>

namespace dubwatch::ui {

/// Contrast ratio of two opaque colours, 1…21 (WCAG 2.1, "contrast ratio").
double contrastRatio(const QColor &a, const QColor &b);

} // namespace dubwatch::ui
