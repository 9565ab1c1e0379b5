// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/model/jobkey.h"

#include <QPlainTextEdit>

namespace dubwatch::ui {

class JsonHighlighter;
class Look;

/// An answer as it came, indented when it is JSON, with the keys in the accent's colour. Plain,
/// read-only text of any size: it came from a server.
class JsonView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit JsonView(const Look &look, QWidget *parent = nullptr);

    /// Another answer about the same job leaves place and selection where they are.
    void setAnswer(const JobKey &job, const QByteArray &answer);

private:
    void showText(const QString &text);

    JobKey m_job;
    QByteArray m_answer;
    JsonHighlighter *m_highlighter;
};

} // namespace dubwatch::ui
