// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/formdialog.h"

namespace dubwatch::ui {

/// What is asked before something that cannot be undone, or that concerns many jobs.
struct Confirmation
{
    /// What Enter does: nothing where something would be lost.
    enum class Default { No, Yes };

    QString question = {};
    QString consequence = {};
    QString yes = {};
    QString no = {};
    Default byEnter = Default::No;
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
