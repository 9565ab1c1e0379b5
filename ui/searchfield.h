// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLineEdit>

namespace dubwatch::ui {

class Look;

/// A field to filter by, with a magnifying glass, a way to clear it, and the keys that lead here
/// while it is empty.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    SearchField(const Look &look, const QKeySequence &keys, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; ///< Escape clears

private:
    const Look &m_look;
    QString m_keys;
};

} // namespace dubwatch::ui
