// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/model/jobkey.h"

#include <QWidget>

class QAbstractItemModel;
class QHBoxLayout;
class QListView;
class QToolButton;

namespace dubwatch::ui {

class ChoiceField;
class LogDelegate;
class Look;
class SearchField;

/// Which lines of the log a person wants to see.
struct LogChoices
{
    bool changesOnly = false;
    bool errorsOnly = false;
    bool thisJob = false;
    QString text = {};

    friend bool operator==(const LogChoices &, const LogChoices &) = default;
};

/// The log with its row of switches, for a LogModel. Scrolls along while it follows, and stops
/// following when a person scrolls up.
class LogPane : public QWidget
{
    Q_OBJECT

public:
    explicit LogPane(const Look &look, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model);
    /// Its lines are set off.
    void setCurrentJob(const JobKey &job);
    QListView &view() const { return *m_view; }

    LogChoices choices() const;
    std::vector<int> selectedRows() const; ///< from top to bottom
    bool isFollowing() const;
    void setFollowing(bool following);
    void focusFilter();

Q_SIGNALS:
    void choicesChanged(const dubwatch::ui::LogChoices &choices);
    void copyChosen();
    void saveChosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setUpView();
    QHBoxLayout *makeSwitches();
    QToolButton *addButton(QHBoxLayout &row, const QString &text, const QString &description);
    QToolButton *addToggle(QHBoxLayout &row, const QString &text, const QString &description);
    void onScrolled(int value);
    void scrollToEnd();

    const Look &m_look;
    ChoiceField *m_kind;
    QToolButton *m_errorsOnly = nullptr;
    QToolButton *m_thisJob = nullptr;
    QToolButton *m_follow = nullptr;
    SearchField *m_filter;
    QListView *m_view;
    LogDelegate *m_lines;
};

} // namespace dubwatch::ui
