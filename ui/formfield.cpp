// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/formfield.h"

#include "ui/look/look.h"
#include "ui/look/markedfield.h"
#include "ui/look/mirror.h"
#include "ui/tonelabel.h"

#include <QComboBox>
#include <QFocusEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace dubwatch::ui {

using namespace Qt::StringLiterals;

FormField::FormField(const Look &look, const QString &label, QWidget *editor, Check check,
                     QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_editor(editor)
    , m_mark(dynamic_cast<MarkedField *>(editor))
    , m_check(std::move(check))
    , m_message(new ToneLabel(look, FontRole::Small, Token::Text2))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    auto *name = new QLabel(label);
    name->setAlignment(Mirror(*this).turned(Qt::AlignLeft) | Qt::AlignVCenter);
    name->setBuddy(editor);
    layout->addWidget(name);
    layout->addWidget(editor, 1);
    layout->addWidget(m_message);
    m_message->setWordWrap(true);
    m_message->hide();
    QString spoken = label;
    spoken.remove(QRegularExpression(u"\\(&.\\)"_s)); // as Chinese labels end
    editor->setAccessibleName(spoken.remove(u'&'));
    if (auto *box = qobject_cast<QComboBox *>(editor); box && box->lineEdit()) {
        box->lineEdit()->setAccessibleName(spoken);
    }
    setFocusProxy(editor);
    if (editor->sizePolicy().verticalPolicy() == QSizePolicy::Fixed) {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    }
    editor->installEventFilter(this);
    watchChanges();
}

void FormField::watchChanges()
{
    if (auto *line = qobject_cast<QLineEdit *>(m_editor)) {
        connect(line, &QLineEdit::textChanged, this, &FormField::revalidate);
    } else if (auto *box = qobject_cast<QComboBox *>(m_editor)) {
        connect(box, &QComboBox::currentTextChanged, this, &FormField::revalidate);
    } else if (auto *text = qobject_cast<QPlainTextEdit *>(m_editor)) {
        connect(text, &QPlainTextEdit::textChanged, this, &FormField::revalidate);
    }
}

void FormField::setHint(const QString &hint)
{
    m_hint = hint;
    if (!m_invalid) {
        show({});
    }
}

bool FormField::validate()
{
    show(m_check ? m_check() : QString());
    return !m_invalid;
}

void FormField::revalidate()
{
    if (m_invalid) {
        validate();
    }
}

QString FormField::message() const
{
    return m_message->text();
}

void FormField::show(const QString &error)
{
    m_invalid = !error.isEmpty();
    const QString text = m_invalid ? error : m_hint;
    m_message->setText(text);
    m_message->setTone(m_invalid ? Token::Failed : Token::Text2);
    m_message->setHidden(text.isEmpty());
    fitMessage();
    m_editor->setAccessibleDescription(text);
    const FieldMark plain = qobject_cast<QComboBox *>(m_editor) ? FieldMark::Form : FieldMark::None;
    if (m_mark) {
        m_mark->setFieldMark(m_invalid ? FieldMark::Invalid : plain);
    }
    m_editor->update();
}

/// A layout gives a wrapped text one line as its least; so the rest would lie under the editor.
void FormField::fitMessage()
{
    // -1 while it says nothing
    m_message->setMinimumHeight(std::max(0, m_message->heightForWidth(std::max(width(), 1))));
}

void FormField::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitMessage();
}

bool FormField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) {
            validate();
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace dubwatch::ui
