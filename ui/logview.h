// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QListView>

namespace dubwatch::ui {

class Look;

/// The list of the log's lines. Reached with the keyboard it has a ring, since none of its lines
/// may be selected, and the arrow keys begin with the last line, where the news is. It shows whole
/// lines only: what is left of its height stays empty.
class LogView : public QListView
{
    Q_OBJECT

public:
    explicit LogView(const Look &look, QWidget *parent = nullptr);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    const Look &m_look;
};

} // namespace dubwatch::ui
