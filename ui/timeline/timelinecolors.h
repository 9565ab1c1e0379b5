// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>

namespace dubwatch::ui {

/// The colours of a timeline, one for each token of the theme that it uses.
struct TimelineColors
{
    QColor base {0xFF, 0xFF, 0xFF};
    QColor hairline {0xE5, 0xE8, 0xED};
    QColor border {0xCD, 0xD2, 0xDB};
    QColor text {0x1B, 0x1E, 0x25};
    QColor text2 {0x54, 0x5C, 0x6A};
    QColor text3 {0x5D, 0x65, 0x73};
    QColor accent {0x45, 0x53, 0xC8};
    QColor warn {0x8F, 0x5A, 0x00};
    QColor failed {0xB9, 0x27, 0x2F};
    QColor track {0xE3, 0xE6, 0xEC};
    QColor barRun {0x55, 0x64, 0xDB};
    QColor barStale {0x73, 0x7C, 0x8B};
    QColor future {0xF7, 0xF8, 0xFA};
    QColor focus {0x4F, 0x5D, 0xD3};
    bool dark = false; ///< tints are a little stronger

    friend bool operator==(const TimelineColors &, const TimelineColors &) = default;
};

} // namespace dubwatch::ui
