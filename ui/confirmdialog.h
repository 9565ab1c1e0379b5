// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/formdialog.h"

namespace dubwatch::ui {

/// What is asked before something that cannot be undone.
struct Confirmation
{
    QString question = {};
    QString consequence = {};
    QString yes = {};
    QString no = {}; ///< the default: Enter harms nothing
};

/// Asks it; accepted() is a yes.
class ConfirmDialog : public FormDialog
{
    Q_OBJECT

public:
    ConfirmDialog(const Look &look, const Confirmation &content, QWidget *parent = nullptr);

    const QString &question() const { return m_question; }
    QPushButton *yesButton() const { return acceptButton(); }

private:
    QString m_question;
};

} // namespace dubwatch::ui
