// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/formdialog.h"

#include "ui/formfield.h"
#include "ui/look/look.h"
#include "ui/tonelabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace dubwatch::ui {

namespace {

constexpr double leastWidth = 64; ///< ch
constexpr int fieldGap = 14;
constexpr int columnGap = 12;

} // namespace

FormDialog::FormDialog(const Look &look, QWidget *parent)
    : QDialog(parent)
    , m_look(look)
    , m_layout(new QVBoxLayout(this))
    , m_icon(new QLabel)
    , m_heading(new ToneLabel(look, FontRole::DialogHeading, Token::Text))
    , m_sentence(new ToneLabel(look, FontRole::Small, Token::Text2))
    , m_fact(new ToneLabel(look, FontRole::Small, Token::Text2))
    , m_default(new QPushButton)
{
    m_layout->addStrut(metrics::ch(font(), leastWidth));
    m_layout->setSizeConstraint(QLayout::SetMinimumSize); // grows with what is wrong
    m_layout->setContentsMargins(metrics::dialogSide, metrics::dialogTop, metrics::dialogSide,
                                 metrics::dialogTop);
    m_layout->setSpacing(fieldGap);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::groupGap);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    m_icon->hide();
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_heading);
    words->addWidget(m_sentence);
    words->addStretch(1); // else an icon's height would part them
    m_sentence->setWordWrap(true);
    head->addLayout(words, 1);
    m_layout->addLayout(head);
}

void FormDialog::setHeading(const QString &heading, const QString &sentence)
{
    setWindowTitle(heading);
    m_heading->setText(heading);
    m_sentence->setText(sentence);
}

void FormDialog::setIcon(const QPixmap &icon)
{
    m_icon->setPixmap(icon);
    m_icon->show();
}

void FormDialog::setFact(const QString &fact)
{
    m_fact->setText(fact);
}

FormField *FormDialog::addField(FormField *field, int stretch)
{
    m_fields << field;
    m_layout->addWidget(field, stretch);
    return field;
}

void FormDialog::addFields(const QList<FormField *> &fields)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(columnGap);
    for (FormField *field : fields) {
        m_fields << field;
        row->addWidget(field, field == fields.front() ? 3 : 2, Qt::AlignTop);
    }
    m_layout->addLayout(row);
}

void FormDialog::addRow(QWidget *row, int stretch)
{
    m_layout->addWidget(row, stretch);
}

QPushButton *FormDialog::addButtons(const QString &acceptText, const QString &rejectText)
{
    auto *cancel = new QPushButton(rejectText.isEmpty() ? tr("Cancel") : rejectText);
    cancel->setAutoDefault(false); // else the accent would follow the focus
    addButtonRow(acceptText, cancel);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    return cancel;
}

void FormDialog::addOnlyButton(const QString &text) { addButtonRow(text, nullptr); }

void FormDialog::addButtonRow(const QString &acceptText, QPushButton *cancel)
{
    m_default->setText(acceptText);
    m_default->setDefault(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    row->addWidget(m_fact, 1);
    if (cancel) {
        row->addWidget(cancel);
    }
    row->addWidget(m_default);
    m_layout->addSpacing(metrics::gap);
    m_layout->addLayout(row);
    connect(m_default, &QPushButton::clicked, this, &QDialog::accept);
}

void FormDialog::accept()
{
    FormField *firstWrong = nullptr;
    for (FormField *field : m_fields) {
        if (!field->validate() && !firstWrong) {
            firstWrong = field;
        }
    }
    if (firstWrong) {
        firstWrong->setFocus(Qt::OtherFocusReason);
        return;
    }
    QDialog::accept();
}

} // namespace dubwatch::ui
