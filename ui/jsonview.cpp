// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/jsonview.h"

#include "ui/jsontext.h"
#include "ui/look/look.h"

#include <QRegularExpression>
#include <QScrollBar>
#include <QSyntaxHighlighter>

#include <algorithm>
#include <utility>

namespace dubwatch::ui {

using namespace Qt::StringLiterals;

class JsonHighlighter final : public QSyntaxHighlighter
{
public:
    JsonHighlighter(const Look &look, QTextDocument *document)
        : QSyntaxHighlighter(document)
        , m_look(look)
    {
    }

protected:
    void highlightBlock(const QString &text) override
    {
        static const QRegularExpression key(u"^\\s*(\"(?:[^\"\\\\]|\\\\.)*\")\\s*:"_s);
        const QRegularExpressionMatch match = key.match(text);
        if (match.hasMatch()) {
            setFormat(int(match.capturedStart(1)), int(match.capturedLength(1)),
                      m_look.color(Token::Accent));
        }
    }

private:
    const Look &m_look;
};

JsonView::JsonView(const Look &look, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new JsonHighlighter(look, document()))
{
    setLayoutDirection(Qt::LeftToRight); // in any window: it is no prose
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    look.wear(*this, FontRole::Mono);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    document()->setDocumentMargin(metrics::paneEdge);
    setTabChangesFocus(true);
    setPlaceholderText(tr("No answer yet"));
    setAccessibleName(tr("Last answer of the server"));
    connect(&look, &Look::changed, m_highlighter, &QSyntaxHighlighter::rehighlight);
}

void JsonView::setAnswer(const JobKey &job, const QByteArray &answer)
{
    const bool isSame = std::exchange(m_job, job) == job;
    if (isSame && answer == m_answer) {
        return;
    }
    m_answer = answer;
    const QString text = QString::fromUtf8(indentedJson(answer));
    if (isSame) {
        showText(text);
    } else {
        setPlainText(text);
    }
}

void JsonView::showText(const QString &text)
{
    const int down = verticalScrollBar()->value();
    const int right = horizontalScrollBar()->value();
    const int anchor = textCursor().anchor();
    const int position = textCursor().position();
    setPlainText(text);
    const int last = document()->characterCount() - 1;
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(anchor, last));
    cursor.setPosition(std::min(position, last), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    verticalScrollBar()->setValue(down);
    horizontalScrollBar()->setValue(right);
}

} // namespace dubwatch::ui
