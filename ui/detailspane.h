// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/model/jobkey.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace dubwatch::ui {

class FactsView;
class JobDesk;
class JsonView;
class Look;
struct JobRow;
class TimelineLegend;
class TimelineWidget;
class ToneLabel;

/// What is known of the current job: details, the timeline of its polls, and the last answer as it
/// came. Looks the job up in the desk whenever it was polled, and once a second for what ages.
class DetailsPane : public QWidget
{
    Q_OBJECT

public:
    DetailsPane(const Look &look, JobDesk &desk, QWidget *parent = nullptr);

    /// An empty id: none. \a selected says how many are, beside the current one.
    void setJob(const JobKey &job, int selected);
    int currentTab() const;
    void setCurrentTab(int tab);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeHead();
    /// What stands in place of the page; empty: the page.
    QString hintFor(const JobRow *row, int tab) const;
    void refresh();

    const Look &m_look;
    JobDesk &m_desk;
    JobKey m_job;
    QTabBar *m_tabs;
    ToneLabel *m_selected;
    TimelineLegend *m_legend;
    QStackedWidget *m_pages;
    FactsView *m_facts;
    TimelineWidget *m_timeline;
    JsonView *m_json;
    ToneLabel *m_hintText;
    QWidget *m_hint;
};

} // namespace dubwatch::ui
