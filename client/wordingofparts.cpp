// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/wording.h"

#include "client/wordingtr.h"

namespace dubwatch::wording {

QString listed(const QStringList &parts)
{
    QString list = parts.value(0);
    for (const QString &part : parts.mid(1)) {
        list = tr("%1, %2").arg(list, part);
    }
    return list;
}

QString explained(const QString &what, const QString &why) { return tr("%1: %2").arg(what, why); }

QString withAside(const QString &what, const QString &aside)
{
    return tr("%1 (%2)").arg(what, aside);
}

} // namespace dubwatch::wording
