// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/ratehistory.h"

#include <QWidget>

namespace dubwatch::ui {

class Look;

/// The requests of the last two minutes as an area, and as a dashed line those that asking for
/// every job each five seconds would have taken. The numbers stand below it.
class RateChart : public QWidget
{
    Q_OBJECT

public:
    explicit RateChart(const Look &look, QWidget *parent = nullptr);

    void setHistory(const RateHistory &history);
    void setStale(bool stale);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
    std::deque<RateHistory::Point> m_points;
    bool m_stale = false;
};

} // namespace dubwatch::ui
