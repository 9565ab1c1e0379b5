// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/nodecompiler.h"
#include "client/dialect/shape.h"

namespace dubwatch {

/// Compiles {"is": …, "when": {state: …}} and proves that its states can be told apart: each is
/// rendered in every wording that the file gives it, and must be read back as itself.
Result<std::shared_ptr<const Shape>> compileShape(const QString &name, const Example &example,
                                                  const Place &place);

} // namespace dubwatch
