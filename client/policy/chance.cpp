// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/policy/chance.h"

#include <QRandomGenerator>

namespace dubwatch {

Chance systemChance()
{
    return [] { return QRandomGenerator::global()->generateDouble(); };
}

} // namespace dubwatch
