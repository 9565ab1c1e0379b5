// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QStyle;

namespace dubwatch::ui {

/// Underlines the letters of menus and labels only while Alt is held, or a menu is open that was
/// opened with it: who does not use them is not bothered by them. Watches the whole application.
class MnemonicKeys : public QObject
{
    Q_OBJECT

public:
    explicit MnemonicKeys(QObject *parent);

    bool areShown() const { return m_shown; }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void hideUnlessInMenu();
    void show(bool shown);

    bool m_shown = false;
};

/// For QPainter::drawText(): with or without the underline at this moment.
int mnemonicFlag(const QStyle &style);

} // namespace dubwatch::ui
