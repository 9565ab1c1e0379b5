// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

namespace dubwatch {

/// Leaves the upper halves of x86's vector registers clean; does nothing elsewhere.
///
/// Qt 6.4's qHash(QString) leaves them dirty on processors with VAES. All SSE arithmetic after it
/// then waits for what it does not need: a decision of the policy took 60 µs instead of 11.
void cleanVectorRegisters();

} // namespace dubwatch
