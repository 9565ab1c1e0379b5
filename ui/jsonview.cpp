// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/jsonview.h"

#include "ui/look/look.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSyntaxHighlighter>

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

void JsonView::setAnswer(const QByteArray &answer)
{
    if (answer == m_answer) {
        return;
    }
    m_answer = answer;
    const QJsonDocument json = QJsonDocument::fromJson(answer);
    setPlainText(QString::fromUtf8(json.isNull() ? answer : json.toJson()));
}

} // namespace dubwatch::ui
