// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>
#include <QWidget>

namespace dubwatch::ui {

class Look;

/// What the status bar tells.
struct StatusContent
{
    enum class Tone { Good, Waiting };

    Tone tone = Tone::Good;
    QString word = {}; ///< "Online"
    QStringList facts = {}; ///< empty ones are left out

    friend bool operator==(const StatusContent &, const StatusContent &) = default;
};

/// A dot (filled when all is well, a ring when not), a word, and facts with dividers. Facts for
/// which there is no room are left out from the end, whole.
class StatusFacts : public QWidget
{
    Q_OBJECT

public:
    static constexpr int leading = 14; ///< before the dot

    explicit StatusFacts(const Look &look, QWidget *parent = nullptr);

    void setContent(const StatusContent &content);
    /// What is shown, in one line.
    QString text() const { return accessibleName(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
    StatusContent m_content;
};

} // namespace dubwatch::ui
