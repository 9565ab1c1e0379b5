// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/look/tokens.h"
#include "ui/model/logmodel.h"

#include <QAbstractItemDelegate>

namespace dubwatch::ui {

class Look;

/// The colours of one line of the log: only what went wrong has one.
struct LogLineLook
{
    Token job = Token::Text2;
    Token mark = Token::Accent;
    Token code = Token::Text2;
    Token message = Token::Text;

    friend bool operator==(const LogLineLook &, const LogLineLook &) = default;
};

LogLineLook logLineLook(const LogLine &line, const JobKey &currentJob);

/// Paints the lines of a LogModel in columns, in a list view with a fixed font. Lines of the
/// current job have the ground and the bar that its row has in the table.
class LogDelegate : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    LogDelegate(const Look &look, QObject *parent);

    /// The view is to be updated by the caller.
    void setCurrentJob(const JobKey &job) { m_currentJob = job; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                     const LogLine &line) const;
    void paintTexts(QPainter &painter, const QStyleOptionViewItem &option,
                    const LogLine &line) const;

    const Look &m_look;
    JobKey m_currentJob;
};

} // namespace dubwatch::ui
