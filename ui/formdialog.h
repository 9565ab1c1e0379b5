// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace dubwatch::ui {

class FormField;
class Look;
class ToneLabel;

/// A dialog that asks for values: heading, fields, a quiet fact, Cancel and the default button,
/// which stays enabled and leads to the first field that is wrong. It gives values out and does
/// nothing with them. Meant for open(), which waits for nobody.
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    void accept() override;

    QPushButton *defaultButton() const { return m_default; }

protected:
    FormDialog(const Look &look, QWidget *parent);

    void setHeading(const QString &heading, const QString &sentence);
    /// Beside the heading.
    void setIcon(const QPixmap &icon);
    void setFact(const QString &fact);
    /// Below the fields that are there already.
    FormField *addField(FormField *field, int stretch = 0);
    /// Side by side, the first one wider.
    void addFields(const QList<FormField *> &fields);
    void addRow(QWidget *row, int stretch = 0);
    /// The way out and the default; gives the way out.
    QPushButton *addButtons(const QString &acceptText, const QString &rejectText = {});
    /// For a dialog that only tells: the default, which closes it.
    void addOnlyButton(const QString &text);
    QPushButton *acceptButton() const { return m_default; }

    const Look &look() const { return m_look; }

private:
    void addButtonRow(const QString &acceptText, QPushButton *cancel);

    const Look &m_look;
    QBoxLayout *m_layout;
    QLabel *m_icon;
    ToneLabel *m_heading;
    ToneLabel *m_sentence;
    ToneLabel *m_fact;
    QPushButton *m_default;
    QList<FormField *> m_fields;
};

} // namespace dubwatch::ui
