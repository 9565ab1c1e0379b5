// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QSharedData>
#include <QString>

namespace dubwatch::ui {

/// A text in the room of one pointer, where a QString takes three, for what most of 100,000 rows
/// have not, or have in common. Copies share the text; reads wherever a QString does.
///
/// One that nobody shares costs some 40 bytes more than a QString.
class SharedText
{
public:
    SharedText() = default;
    explicit SharedText(const QString &text)
        : m_words(text.isNull() ? nullptr : new Words(text))
    {
    }
    /// Goes on sharing when it is the same text.
    SharedText &operator=(const QString &text)
    {
        if (text.isNull() != isNull() || text != this->text()) {
            m_words.reset(text.isNull() ? nullptr : new Words(text));
        }
        return *this;
    }

    const QString &text() const { return m_words ? m_words->text : none; }
    operator const QString &() const { return text(); }
    bool isNull() const { return !m_words; }
    bool isEmpty() const { return text().isEmpty(); }

    friend bool operator==(const SharedText &a, const SharedText &b)
    {
        return a.m_words == b.m_words || a.text() == b.text();
    }

private:
    struct Words : QSharedData
    {
        explicit Words(const QString &words)
            : text(words)
        {
        }
        const QString text;
    };
    inline static const QString none = {};

    QExplicitlySharedDataPointer<const Words> m_words;
};

} // namespace dubwatch::ui
