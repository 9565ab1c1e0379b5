// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/model/logmodel.h"

#include <QHash>

namespace dubwatch::ui {

/// What a search sees of the log's lines: id, code and message, without case. A first key wants
/// the words of all of them at once, so what most have in common is made once: the numbers of
/// 100,000 plain lines are few.
class LogWords
{
public:
    QString textOf(const LogLine &line);

private:
    const QString &headOf(const LogLine &line);
    const QString &leftOf(Duration remaining);

    QHash<int, QString> m_heads; ///< by state and percent
    QHash<qint64, QString> m_lefts; ///< by the time as it is shown, in ms
};

} // namespace dubwatch::ui
