// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/jobgroup.h"

#include <QWidget>

namespace dubwatch::ui {

class ChoiceField;
class Look;
class SearchField;

/// The filters above the table, and the notice that rows keep their places for the moment. A box
/// whose filter is in use is marked.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(const Look &look, QWidget *parent = nullptr);

    QString text() const;
    JobGroup group() const;
    QString language() const; ///< empty for any

    void setText(const QString &text);
    void setGroup(JobGroup group); ///< without groupChosen()
    /// Keeps the choice where it is still among them, else any; without languageChosen(). While the
    /// list is open it stays as it is.
    void setLanguages(const QStringList &languages);
    void setLanguage(const QString &language);
    void setOrderPaused(bool paused);
    void clear(); ///< with cleared()
    void focusSearch();

Q_SIGNALS:
    void textChanged(const QString &text);
    void groupChosen(dubwatch::ui::JobGroup group);
    void languageChosen(const QString &language);
    void cleared(); ///< nothing is filtered any more

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeNotice();

    const Look &m_look;
    SearchField *m_search;
    ChoiceField *m_groups;
    ChoiceField *m_languages;
    QStringList m_offered; ///< the languages in the box
    QWidget *m_notice;
};

} // namespace dubwatch::ui
