// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/choicedelegate.h"
#include "ui/look/markedfield.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

// The fields of forms and filters: Qt's own, which can be marked for the style.
namespace dubwatch::ui {

class TextField : public QLineEdit, public MarkedField
{
public:
    using QLineEdit::QLineEdit;
};

class TextArea : public QPlainTextEdit, public MarkedField
{
public:
    using QPlainTextEdit::QPlainTextEdit;
};

class ChoiceField : public QComboBox, public MarkedField
{
public:
    explicit ChoiceField(QWidget *parent = nullptr)
        : QComboBox(parent)
        , MarkedField(FieldMark::Form)
    {
        setItemDelegate(new ChoiceDelegate(this));
    }

    /// Among the entries is one that does something ("Connect…"): it must not be done on the way,
    /// so keys open the list, where one chooses with Enter, and the wheel does nothing.
    void setHasCommand(bool has) { m_hasCommand = has; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    bool m_hasCommand = false;
};

} // namespace dubwatch::ui
