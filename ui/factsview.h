// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/model/jobrow.h"

#include <QScrollArea>

#include <vector>

class QGridLayout;
class QLabel;

namespace dubwatch::ui {

class Look;
class ToneLabel;

/// All that is known of one job, as labels and values in two columns. Values can be selected and
/// copied; http(s) links can be opened. All text is plain.
class FactsView : public QScrollArea
{
    Q_OBJECT

public:
    explicit FactsView(const Look &look, QWidget *parent = nullptr);

    void setJob(const JobRow &row, Instant now);

private:
    struct Fact
    {
        ToneLabel *label;
        ToneLabel *value;
    };
    void show(size_t place, const QString &label, const QString &value);

    const Look &m_look;
    QWidget *m_page;
    QGridLayout *m_grid;
    std::vector<Fact> m_facts;
};

/// Label and value, in the order in which they are shown; what is not known is left out.
std::vector<std::pair<QString, QString>> factsOf(const JobRow &row, Instant now);

} // namespace dubwatch::ui
