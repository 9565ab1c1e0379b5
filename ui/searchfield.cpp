// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/searchfield.h"

#include "ui/look/look.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

namespace dubwatch::ui {

SearchField::SearchField(const Look &look, const QKeySequence &keys, QWidget *parent)
    : QLineEdit(parent)
    , m_look(look)
    , m_keys(keys.toString(QKeySequence::NativeText))
{
    if (!m_keys.isEmpty()) {
        addAction(look.icon(Glyph::Search), QLineEdit::LeadingPosition);
    }
    QAction *clear = addAction(look.icon(Glyph::Close), QLineEdit::TrailingPosition);
    clear->setToolTip(tr("Clear"));
    clear->setVisible(false);
    connect(clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, clear,
            [clear](const QString &text) { clear->setVisible(!text.isEmpty()); });
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_keys.isEmpty() || !text().isEmpty())
        return;
    QPainter painter(this);
    painter.setFont(fontFor(FontRole::Small, font()));
    painter.setPen(m_look.color(Token::Text3));
    painter.drawText(rect().adjusted(0, 0, -10, 0), Qt::AlignRight | Qt::AlignVCenter, m_keys);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace dubwatch::ui
