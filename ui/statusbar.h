// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStatusBar>

namespace dubwatch::ui {

class Look;
class StatusFacts;

/// The bar below: the facts, or a message that stands for a while where they begin, which Qt's own
/// bar would write at its edge.
class StatusBar : public QStatusBar
{
    Q_OBJECT

public:
    /// \a facts become ours.
    StatusBar(const Look &look, StatusFacts &facts, QWidget *parent = nullptr);

    /// Where a message is written.
    QRect messageRect() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const StatusFacts &m_facts;
};

} // namespace dubwatch::ui
