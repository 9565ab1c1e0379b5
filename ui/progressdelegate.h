// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/celldelegate.h"
#include "ui/look/tabulartext.h"

namespace dubwatch::ui {

/// A flat bar and the percentage beside it, in the width of "100 %" so that nothing jumps.
class ProgressDelegate : public CellDelegate
{
    Q_OBJECT

public:
    ProgressDelegate(const Look &look, QObject *parent);

protected:
    void paintContent(const Cell &cell) const override;

private:
    void measure();
    void paintBar(const Cell &cell, const QRect &room) const;

    TabularText m_numbers;
    int m_percentWidth = 0;
};

} // namespace dubwatch::ui
