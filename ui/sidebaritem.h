// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/jobgroup.h"

#include <QAbstractButton>

namespace dubwatch::ui {

class Look;

/// One line of the sidebar: icon, word and count. Checked while it is the one that is shown.
class SidebarItem : public QAbstractButton
{
    Q_OBJECT

public:
    SidebarItem(const Look &look, JobGroup group, QWidget *parent = nullptr);

    JobGroup group() const { return m_group; }
    int count() const { return m_count; }
    void setCount(int count);
    /// What is shown is old: no colours.
    void setStale(bool stale);

    Token iconToken() const;
    /// Only the number of failed jobs is coloured, above zero.
    Token countToken() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateSpoken();

    const Look &m_look;
    JobGroup m_group;
    int m_count = 0;
    bool m_stale = false;
};

} // namespace dubwatch::ui
