// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/timeline/timelinecolors.h"
#include "ui/timeline/timelinescene.h"

#include <QPixmap>
#include <QWidget>

namespace dubwatch::ui {

struct PollCard;

/// The polls of one job over time. Painted from a cache that is made anew when the job was polled,
/// the size, font or colours changed, or the window says that a second has passed.
///
/// The mouse, or the left and right arrow keys, pick a poll, whose card is also the accessible
/// description. It has no clock: the time is what setNow() said.
class TimelineWidget : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineWidget(QWidget *parent = nullptr);

    void setColors(const TimelineColors &colors);
    /// The picked poll stays picked as long as it is one of \a polls.
    void setJob(const JobRow &row, std::vector<PollRecord> polls, Instant now);
    /// What stands after the job's title: that it is one of several. Null: nothing.
    void setSelected(const QString &selected);
    void clear();
    void setNow(Instant now);

    /// The kinds of polls that there are, for a legend, each once.
    std::vector<PollMark> kinds() const;
    QString trouble() const; ///< troubleText() of them
    /// The attempt whose card is shown.
    std::optional<int> pickedAttempt() const { return m_picked; }
    const TimelineScene &scene() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void kindsChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void pick(std::optional<size_t> place);
    std::optional<size_t> pickedPlace() const;
    void invalidate();
    void refreshCache();
    QFont plotFont() const;
    TimelineSpace space() const;

    TimelineColors m_colors;
    std::optional<JobRow> m_row;
    std::vector<PollRecord> m_polls;
    QString m_selected;
    Instant m_now = {};
    std::optional<int> m_picked;
    mutable std::optional<TimelineScene> m_scene;
    QPixmap m_cache;
};

} // namespace dubwatch::ui
