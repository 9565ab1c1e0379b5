// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QPushButton;

namespace dubwatch::ui {

class Look;
class ToneLabel;

/// What the window shows while there are no jobs: what it would be good for, and how to begin.
class EmptyPage : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPage(const Look &look, QWidget *parent = nullptr);

    void setCanAdd(bool can); ///< jobs by their ids
    /// Why nobody knows whether there are jobs; null: there are none.
    void setTrouble(const QString &sentence);

Q_SIGNALS:
    void demoChosen();
    void addIdsChosen();
    void connectChosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeButtons();

    const Look &m_look;
    ToneLabel *m_heading;
    ToneLabel *m_sentence;
    QPushButton *m_add = nullptr;
};

/// What stands in the table's place when the filter hides every job.
class NoMatchPage : public QWidget
{
    Q_OBJECT

public:
    explicit NoMatchPage(const Look &look, QWidget *parent = nullptr);

    void setHiddenCount(int jobs);

Q_SIGNALS:
    void clearFilterChosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
    ToneLabel *m_sentence;
};

} // namespace dubwatch::ui
