// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/confirmdialog.h"

#include <QPushButton>

namespace dubwatch::ui {

ConfirmDialog::ConfirmDialog(const Look &look, const Confirmation &content, QWidget *parent)
    : FormDialog(look, parent)
    , m_question(content.question)
{
    setHeading(content.question, content.consequence);
    QPushButton *no = addButtons(content.yes, content.no);
    if (content.byEnter == Confirmation::Default::Yes) {
        acceptButton()->setFocus(Qt::OtherFocusReason);
        return;
    }
    acceptButton()->setDefault(false);
    acceptButton()->setAutoDefault(false);
    no->setDefault(true);
    no->setFocus(Qt::OtherFocusReason);
}

} // namespace dubwatch::ui
