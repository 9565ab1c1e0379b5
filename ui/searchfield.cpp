// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/searchfield.h"

#include "ui/look/look.h"
#include "ui/look/mirror.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

namespace dubwatch::ui {

namespace {

constexpr int hintSide = 10;

} // namespace

SearchField::SearchField(const Look &look, const QKeySequence &keys, QWidget *parent)
    : QLineEdit(parent)
    , m_look(look)
    , m_keys(keys.toString(QKeySequence::NativeText))
{
    // At the beginning whatever the words are: what follows them stands at the end.
    setAlignment(Mirror(*this).turned(Qt::AlignLeft) | Qt::AlignVCenter);
    if (!m_keys.isEmpty()) {
        QAction *find = addAction(look.icon(Glyph::Search), QLineEdit::LeadingPosition);
        find->setText(tr("Search"));
        connect(find, &QAction::triggered, this, [this] { setFocus(); });
    }
    QAction *clear = addAction(look.icon(Glyph::Close), QLineEdit::TrailingPosition);
    clear->setText(tr("Clear"));
    clear->setVisible(false);
    connect(clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, clear,
            [clear](const QString &text) { clear->setVisible(!text.isEmpty()); });
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!showsKeys())
        return;
    QPainter painter(this);
    painter.setFont(fontFor(FontRole::Small, font()));
    painter.setPen(m_look.color(Token::Text3));
    Mirror(*this).write(painter, rect().adjusted(0, 0, -hintSide, 0),
                        Qt::AlignRight | Qt::AlignVCenter, m_keys);
}

bool SearchField::showsKeys() const
{
    if (m_keys.isEmpty() || !text().isEmpty())
        return false;
    const int keys = QFontMetrics(fontFor(FontRole::Small, font())).horizontalAdvance(m_keys);
    const int words = fontMetrics().horizontalAdvance(placeholderText());
    return metrics::iconSize + words + keys + 4 * hintSide <= width();
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
