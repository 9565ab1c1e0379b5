// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace dubwatch::ui {

class Look;

/// How all the work stands, in fractions of it; what is left of 1 has not begun.
struct WorkParts
{
    double done = 0;
    double failed = 0;
    double running = 0;

    friend bool operator==(const WorkParts &, const WorkParts &) = default;
};

/// A bar of 6 px in three parts: done, failed, running. The words stand below it.
class WorkBar : public QWidget
{
    Q_OBJECT

public:
    explicit WorkBar(const Look &look, QWidget *parent = nullptr);

    void setParts(WorkParts parts);
    void setStale(bool stale);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
    WorkParts m_parts;
    bool m_stale = false;
};

} // namespace dubwatch::ui
