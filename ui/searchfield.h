// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLineEdit>

namespace dubwatch::ui {

class Look;

/// A field to filter by, and a way to clear it. The one that \a keys lead to is the window's main
/// search: it has a magnifying glass, and says the keys while it is empty.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    SearchField(const Look &look, const QKeySequence &keys, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; ///< Escape clears

private:
    bool showsKeys() const; ///< only where they leave the words their room

    const Look &m_look;
    QString m_keys;
};

} // namespace dubwatch::ui
