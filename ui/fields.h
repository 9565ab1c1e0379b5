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
};

} // namespace dubwatch::ui
