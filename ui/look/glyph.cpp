// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/look/glyph.h"

#include <QLatin1StringView>

using namespace Qt::StringLiterals;

namespace dubwatch::ui {

namespace {

constexpr QLatin1StringView names[] {
    "state/queued"_L1,   "state/running"_L1, "state/completed"_L1, "state/failed"_L1,
    "state/cancelled"_L1, "state/expired"_L1, "state/unknown"_L1,   "state/paused"_L1,
    "action/all"_L1,     "action/chevron"_L1, "action/close"_L1,   "action/connect"_L1,
    "action/copy"_L1,    "action/delayed"_L1, "action/follow"_L1,  "action/key"_L1,
    "action/offline"_L1, "action/open"_L1,   "action/pause"_L1,    "action/plus"_L1,
    "action/poll"_L1,    "action/save"_L1,   "action/search"_L1,   "action/simulate"_L1,
    "action/submit"_L1,  "action/warning"_L1,
};
static_assert(std::size(names) == glyphCount);

} // namespace

QString glyphFile(Glyph glyph)
{
    return ":/dubwatch/icons/"_L1 + names[size_t(glyph)] + ".svg"_L1;
}

} // namespace dubwatch::ui
