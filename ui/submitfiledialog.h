// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/formdialog.h"
#include "ui/model/draftfile.h"

class QTableView;

namespace dubwatch::ui {

class DraftModel;

/// Shows the jobs of a file before they are submitted: what will be, and what will be left out and
/// why. Submits nothing itself.
class SubmitFileDialog : public FormDialog
{
    Q_OBJECT

public:
    /// \a name is the file's; \a host is where the jobs are sent, empty where they are simulated.
    SubmitFileDialog(const Look &look, const QString &name, const QString &host,
                     const DraftFile &file, QWidget *parent = nullptr);

    const std::vector<JobDraft> &drafts() const { return m_drafts; }

private:
    QTableView *makePreview();

    DraftModel *m_model;
    const std::vector<JobDraft> m_drafts;
};

} // namespace dubwatch::ui
