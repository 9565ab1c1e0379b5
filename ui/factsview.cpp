// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/factsview.h"

#include "client/wording.h"
#include "ui/look/look.h"
#include "ui/model/jobcells.h"
#include "ui/model/translated.h"
#include "ui/tonelabel.h"

#include <QGridLayout>

namespace dubwatch::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int labelWidth = 14; // ch

QString momentText(const std::optional<Instant> &moment, Instant now)
{
    if (!moment) {
        return {};
    }
    return wording::withAside(secondText(*moment), wording::age(now - *moment));
}

QString known(const QString &cell) { return cell == u"–" ? QString() : cell; }

} // namespace

std::vector<std::pair<QString, QString>> factsOf(const JobRow &row, Instant now)
{
    const auto cell = [&](JobColumn column) { return known(cellText(row, column, now)); };
    const QString state = stateText(row);
    const QString detail = stateDetail(row, now);
    const QString answered = momentText(row.lastAnswer, now);
    const std::vector<std::pair<QString, QString>> all {
        {tr("Job"), wording::escaped(row.job.id.value)},
        {tr("Title"), wording::escaped(row.job.title)},
        {tr("State"), detail.isEmpty() ? state : wording::listed({state, detail})},
        {tr("Progress"), cell(JobColumn::Progress)},
        {tr("Time left"), cell(JobColumn::Eta)},
        {tr("Done at"), cell(JobColumn::DoneAt)},
        {tr("Language"), wording::escaped(row.job.language)},
        {tr("Source"), wording::escaped(row.job.source)},
        {tr("Result"), wording::escaped(row.job.result)},
        {tr("Tag"), wording::escaped(row.job.tag)},
        {tr("Backend"), wording::escaped(row.backend)},
        {tr("Created"), momentText(row.job.created, now)},
        {tr("Started"), momentText(row.job.started, now)},
        {tr("Ended"), momentText(row.ended, now)},
        {tr("Elapsed"), cell(JobColumn::Elapsed)},
        {tr("Error code"), wording::escaped(row.job.errorCode)},
        {tr("Polls"), cell(JobColumn::Polls)},
        {tr("Last answer"), row.latency && !answered.isEmpty()
             ? tr("%1, took %2").arg(answered, wording::exactDuration(*row.latency))
             : answered},
    };
    std::vector<std::pair<QString, QString>> facts;
    for (const auto &fact : all) {
        if (!fact.second.isEmpty()) {
            facts.push_back(fact);
        }
    }
    return facts;
}

FactsView::FactsView(const Look &look, QWidget *parent)
    : QScrollArea(parent)
    , m_look(look)
    , m_page(new QWidget)
    , m_grid(new QGridLayout(m_page))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setWidget(m_page);
    setAccessibleName(tr("What is known of the job"));
    m_page->setBackgroundRole(QPalette::Base);
    viewport()->setBackgroundRole(QPalette::Base);
    m_page->setAutoFillBackground(true);
    m_grid->setContentsMargins(metrics::paneEdge, metrics::gap, metrics::paneEdge, metrics::gap);
    m_grid->setHorizontalSpacing(metrics::groupGap);
    m_grid->setVerticalSpacing(metrics::gap / 2);
    m_grid->setColumnMinimumWidth(0, metrics::ch(font(), labelWidth));
    m_grid->setColumnStretch(1, 1);
}

void FactsView::setJob(const JobRow &row, Instant now)
{
    const auto facts = factsOf(row, now);
    for (size_t i = 0; i < facts.size(); ++i) {
        show(i, facts[i].first, facts[i].second);
    }
    for (size_t i = facts.size(); i < m_facts.size(); ++i) {
        m_facts[i].label->hide();
        m_facts[i].value->hide();
    }
}

void FactsView::show(size_t place, const QString &label, const QString &value)
{
    if (place == m_facts.size()) {
        auto *name = new ToneLabel(m_look, FontRole::Body, Token::Text2, m_page);
        auto *text = new ToneLabel(m_look, FontRole::Body, Token::Text, m_page);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        text->setWordWrap(true);
        name->setBuddy(text);
        m_grid->addWidget(name, int(place), 0, Qt::AlignTop);
        m_grid->addWidget(text, int(place), 1, Qt::AlignTop);
        m_grid->setRowStretch(int(place), 0);
        m_grid->setRowStretch(int(place) + 1, 1);
        m_facts.push_back({name, text});
    }
    const Fact &fact = m_facts[place];
    fact.label->setText(label);
    if (fact.value->text() != value) {
        fact.value->setText(value);
        fact.value->setAccessibleName(wording::explained(label, value));
    }
    fact.label->show();
    fact.value->show();
}

} // namespace dubwatch::ui
