// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/commandline.h"

namespace dubwatch::app {

class OptionReader;

/// What the command of that name is told to do, as far as \a dialect can; the reader keeps what is
/// wrong with it. Of its operands, the first is the command's name.
decltype(Command::what) readWhat(OptionReader &reader, const QString &command,
                                 const Dialect &dialect);

} // namespace dubwatch::app
