// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/jsontext.h"

#include <QJsonDocument>

#include <algorithm>

namespace dubwatch::ui {

namespace {

constexpr int spaces = 4;
constexpr qsizetype deepest = 32; ///< further in, lines go no more to the right

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Where the string that begins at \a from ends, after its quote.
qsizetype endOfString(const QByteArray &json, qsizetype from)
{
    qsizetype at = from + 1;
    while (at < json.size() && json[at] != '"') {
        at += json[at] == '\\' ? 2 : 1;
    }
    return std::min(at + 1, json.size());
}

/// Goes once through valid JSON and sets its white space anew.
class Indenter
{
public:
    explicit Indenter(const QByteArray &json)
        : m_json(json)
    {
        m_text.reserve(json.size() * 2);
    }

    QByteArray indented()
    {
        for (m_at = 0; m_at < m_json.size();) {
            step(m_json[m_at]);
        }
        return m_text + '\n';
    }

private:
    void step(char c)
    {
        if (c == '"') {
            const qsizetype end = endOfString(m_json, m_at);
            m_text += m_json.sliced(m_at, end - m_at);
            m_at = end;
            return;
        }
        ++m_at;
        if (isSpace(c)) {
            return;
        }
        const bool closes = c == '}' || c == ']';
        if (closes) {
            --m_depth;
            if (!m_text.endsWith('{') && !m_text.endsWith('[')) {
                newLine();
            }
        }
        m_text += c;
        if (c == ':') {
            m_text += ' ';
        } else if (c == ',') {
            newLine();
        } else if (c == '{' || c == '[') {
            ++m_depth;
            if (!isEmptyHere()) {
                newLine();
            }
        }
    }

    bool isEmptyHere() const
    {
        qsizetype next = m_at;
        while (next < m_json.size() && isSpace(m_json[next])) {
            ++next;
        }
        return next < m_json.size() && (m_json[next] == '}' || m_json[next] == ']');
    }

    void newLine() { m_text += '\n' + QByteArray(std::min(m_depth, deepest) * spaces, ' '); }

    const QByteArray &m_json;
    QByteArray m_text;
    qsizetype m_at = 0;
    qsizetype m_depth = 0;
};

} // namespace

QByteArray indentedJson(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).isNull() ? json : Indenter(json).indented();
}

} // namespace dubwatch::ui
