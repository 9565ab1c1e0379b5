// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/policy/vectorregisters.h"

namespace dubwatch {

#if defined(__GNUC__) && defined(__x86_64__)

namespace {

__attribute__((target("avx"))) void zeroUpperHalves() { __builtin_ia32_vzeroupper(); }

} // namespace

void cleanVectorRegisters()
{
    static const bool hasThem = __builtin_cpu_supports("avx");
    if (hasThem) {
        zeroUpperHalves();
    }
}

#else

void cleanVectorRegisters() { }

#endif

} // namespace dubwatch
