// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/backend.h"

#include <QCoreApplication>

#include <vector>

namespace dubwatch::ui {

/// A row of a file of jobs to submit.
struct DraftRow
{
    int line = 0; ///< where it begins, from 1
    JobDraft draft = {};
    QString problem = {}; ///< why it cannot be submitted; null when it can
};

/// What a backend wants of each job.
struct DraftNeeds
{
    bool source = false;
    bool language = false;
};

/// Jobs from comma-separated values (RFC 4180; semicolons and tabs will do as well), as
/// spreadsheets write them: UTF-8, with a first line that names the columns source, title, language
/// and tag, in any order and as many of them as there are. Without such a line they stand in that
/// order.
class DraftFile
{
    Q_DECLARE_TR_FUNCTIONS(DraftFile)

public:
    static constexpr int mostRows = 100'000;

    static DraftFile read(const QByteArray &bytes, const DraftNeeds &needs = {});

    const std::vector<DraftRow> &rows() const { return m_rows; }
    /// What is wrong with the whole; null when nothing is.
    const QString &problem() const { return m_problem; }
    std::vector<JobDraft> drafts() const; ///< of the rows that have no problem

    struct Record;

private:
    using Fields = std::vector<QString JobDraft::*>; ///< null where nobody knows the column
    static DraftRow rowOf(const Record &record, const Fields &fields, const DraftNeeds &needs);

    std::vector<DraftRow> m_rows;
    QString m_problem;
};

} // namespace dubwatch::ui
