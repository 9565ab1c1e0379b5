// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/jobidlist.h"
#include "ui/formdialog.h"

namespace dubwatch::ui {

class TextArea;

/// Takes ids of jobs that exist already, pasted by the thousands. While something among them is
/// not an id, it says in which line, and adds nothing.
class AddJobsDialog : public FormDialog
{
    Q_OBJECT

public:
    AddJobsDialog(const Look &look, const QString &backend, QWidget *parent = nullptr);

    std::vector<JobId> ids() const;
    void setText(const QString &text);

private:
    void onTextChanged();
    QString problem() const;
    QString summary() const;

    TextArea *m_text;
    FormField *m_field = nullptr;
    JobIdList m_list;
};

} // namespace dubwatch::ui
