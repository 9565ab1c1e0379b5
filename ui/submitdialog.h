// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/jobmonitor.h"
#include "ui/formdialog.h"

#include <QStringList>

#include <vector>

class QCheckBox;
class QSpinBox;

namespace dubwatch::ui {

class ChoiceField;
class TextField;

/// What the dialog has to know of the backend.
struct SubmitOptions
{
    QString backend = {}; ///< "HeyGen v3"
    QString host = {}; ///< where it is sent; empty: nowhere, it is simulated here
    QStringList languages = {}; ///< to choose from; others can be typed
    bool sourceRequired = false;
    bool languageRequired = false;
};

/// What a person asked for.
struct SubmitValues
{
    JobDraft draft = {}; ///< its language is not used
    QStringList languages = {}; ///< none: one job without a language
    int count = 1; ///< for each language
    AfterSubmit then = AfterSubmit::Watch;

    friend bool operator==(const SubmitValues &, const SubmitValues &) = default;
};

/// One draft for each language and copy. Copies of a titled job are told apart by a number.
std::vector<JobDraft> draftsOf(const SubmitValues &values);
/// "German, Spanish": the languages named, each once.
QStringList languagesOf(const QString &text);

/// Asks for a new job, or many. Issues nothing.
class SubmitDialog : public FormDialog
{
    Q_OBJECT

public:
    static constexpr int mostCopies = 10'000;

    SubmitDialog(const Look &look, const SubmitOptions &options, QWidget *parent = nullptr);

    SubmitValues values() const;
    void setValues(const SubmitValues &values);

private:
    void makeFields();
    void updateAcceptText();

    SubmitOptions m_options;
    TextField *m_source;
    TextField *m_title;
    ChoiceField *m_languages;
    TextField *m_tag;
    QSpinBox *m_count;
    QCheckBox *m_watch;
};

} // namespace dubwatch::ui
