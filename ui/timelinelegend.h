// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/model/pollrecord.h"

#include <QWidget>

namespace dubwatch::ui {

class Look;

/// The marks of the timeline and their meaning; only kinds that occur.
class TimelineLegend : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineLegend(const Look &look, QWidget *parent = nullptr);

    /// \a trouble: what PollMark::Trouble means here.
    void setKinds(const std::vector<PollMark> &kinds, const QString &trouble);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
    std::vector<PollMark> m_kinds;
    QString m_trouble;
};

} // namespace dubwatch::ui
