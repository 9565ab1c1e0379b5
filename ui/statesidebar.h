// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/jobgroup.h"
#include "ui/sidebaritem.h"
#include "ui/workbar.h"

#include <QWidget>

#include <array>
#include <optional>
#include <vector>

class QBoxLayout;
class QButtonGroup;
class QScrollArea;

namespace dubwatch::ui {

class RateChart;
class RateHistory;
class ToneLabel;

/// What stands at the foot of the sidebar.
struct WorkSummary
{
    WorkParts parts = {};
    QString done = {}; ///< "62 % of all work done"; empty: the foot is hidden
    QString end = {}; ///< "all done ~16:10"
    QString rate = {}; ///< "0.4 requests/s"
    QString fixedRate = {}; ///< "every 5 s: 8.2"

    friend bool operator==(const WorkSummary &, const WorkSummary &) = default;
};

/// The groups of jobs with their counts, one of them chosen, the connections, of which one may be
/// chosen as well, and how all the work stands. Keyboard:
/// one stop for Tab, arrows within.
class StateSidebar : public QWidget
{
    Q_OBJECT

public:
    using Counts = std::array<int, jobGroupCount>;

    explicit StateSidebar(const Look &look, QWidget *parent = nullptr);

    void setCounts(const Counts &counts);
    void setSummary(const WorkSummary &summary);
    void setRates(const RateHistory &rates);
    void setStale(bool stale); ///< offline: no colours
    /// A line for each; fewer than two are not worth one.
    void setConnections(const std::vector<SidebarContent> &connections);
    /// Without connectionChosen(); nothing: all of them.
    void setConnection(std::optional<int> place);
    JobGroup current() const;
    void setCurrent(JobGroup group); ///< without groupChosen()

    const SidebarItem &item(JobGroup group) const { return *m_items[size_t(group)]; }

Q_SIGNALS:
    // By a person.
    void groupChosen(dubwatch::ui::JobGroup group);
    void connectionChosen(std::optional<int> place);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addItems(QBoxLayout &layout, const QString &head, JobGroup first, JobGroup last);
    QWidget *makeHead(const QString &text);
    QWidget *makeConnections();
    QWidget *makeLists();
    void onConnectionClicked(int place);
    QWidget *makeFoot();

    const Look &m_look;
    std::array<SidebarItem *, jobGroupCount> m_items{};
    QButtonGroup *m_choice;
    QWidget *m_connections;
    QBoxLayout *m_lines; ///< of the connections
    std::vector<SidebarItem *> m_connectionItems;
    WorkBar *m_bar;
    ToneLabel *m_done;
    ToneLabel *m_end;
    RateChart *m_chart;
    ToneLabel *m_rate;
    ToneLabel *m_fixedRate;
    QWidget *m_foot;
    QScrollArea *m_area = nullptr; ///< with the lists
};

} // namespace dubwatch::ui
