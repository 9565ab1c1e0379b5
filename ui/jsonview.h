// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

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

    /// Changes nothing when it shows that answer already, so a selection is not lost.
    void setAnswer(const QByteArray &answer);

private:
    QByteArray m_answer;
    JsonHighlighter *m_highlighter;
};

} // namespace dubwatch::ui
