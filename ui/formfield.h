// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

#include <functional>

namespace dubwatch::ui {

class Look;
class MarkedField;
class ToneLabel;

/// One field of a form: label above, the editor, and a hint below that gives way to what is wrong.
///
/// What is wrong shows once the editor was left, or when the form is sent; from then on it follows
/// each change, so that it goes away as soon as it is mended.
class FormField : public QWidget
{
    Q_OBJECT

public:
    /// What is wrong with the value now, in a sentence; null when nothing is.
    using Check = std::function<QString()>;

    /// \a label may have a mnemonic. \a editor also is a MarkedField, and becomes ours.
    FormField(const Look &look, const QString &label, QWidget *editor, Check check = {},
              QWidget *parent = nullptr);

    void setHint(const QString &hint);
    /// Shows what is wrong, if anything; true when nothing is.
    bool validate();
    /// To be called when the value has changed.
    void revalidate();
    QWidget *editor() const { return m_editor; }
    /// What stands below the editor.
    QString message() const;
    bool isMarkedInvalid() const { return m_invalid; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watchChanges();
    void fitMessage();
    void show(const QString &error);

    const Look &m_look;
    QWidget *m_editor;
    MarkedField *m_mark;
    Check m_check;
    QString m_hint;
    ToneLabel *m_message;
    bool m_invalid = false;
};

} // namespace dubwatch::ui
