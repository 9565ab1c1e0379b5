// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/look/glyph.h"
#include "ui/look/tokens.h"

#include <QAbstractButton>

namespace dubwatch::ui {

class Look;

/// What a line of the sidebar shows.
struct SidebarContent
{
    QString text = {};
    Glyph glyph = Glyph::All;
    Token token = Token::Text2; ///< of the icon
    int count = 0;
    bool isAlarming = false; ///< the count is coloured, above zero
    QString details = {}; ///< for who asks: the tooltip, and what a screen reader adds

    friend bool operator==(const SidebarContent &, const SidebarContent &) = default;
};

/// One line of the sidebar: icon, word and count. Checked while it is the one that is shown.
class SidebarItem : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SidebarItem(const Look &look, const SidebarContent &content = {},
                         QWidget *parent = nullptr);

    const SidebarContent &content() const { return m_content; }
    void setContent(const SidebarContent &content);
    void setCount(int count);
    /// What is shown is old: no colours.
    void setStale(bool stale);

    Token iconToken() const;
    Token countToken() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
    SidebarContent m_content;
    bool m_stale = false;
};

} // namespace dubwatch::ui
