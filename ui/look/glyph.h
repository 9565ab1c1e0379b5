// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace dubwatch::ui {

/// The icons that are recoloured: drawn in one colour on a grid of 16.
enum class Glyph {
    // States of a job
    Queued, Running, Completed, Failed, Cancelled, Expired, Unknown, Paused,
    // Actions and things
    All, Chevron, Close, Connect, Copy, Delayed, Follow, Key, Offline, Open, Pause, Plus, Poll,
    Save, Search, Simulate, Submit, Warning,
};
constexpr int glyphCount = int(Glyph::Warning) + 1;

/// The resource that holds the drawing.
QString glyphFile(Glyph glyph);

} // namespace dubwatch::ui
