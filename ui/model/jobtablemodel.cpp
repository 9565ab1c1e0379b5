// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/model/jobtablemodel.h"

#include "ui/model/foldedtext.h"
#include "ui/model/jobcells.h"
#include "ui/model/rowupdate.h"

#include <algorithm>

namespace dubwatch::ui {

JobTableModel::JobTableModel(Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{
}

void JobTableModel::apply(const JobFeed::Batch &batch, ConnectionId from)
{
    if (batch.jobs.empty()) {
        return;
    }
    const int before = int(m_rows.size());
    m_rows.reserve(std::max(m_rows.capacity(), batch.jobs.size()));
    m_places.reserve(qsizetype(batch.jobs.size()));
    std::vector<int> changed;
    for (const JobUpdate &update : batch.jobs) {
        const int row = rowFor({update.job.id, from});
        take(row, update);
        const int position = m_positions[size_t(row)];
        if (position >= m_firstVisible && position <= m_lastVisible) {
            changed.push_back(position);
        }
    }
    std::vector<int> fresh;
    for (int row = before; row < int(m_rows.size()); ++row) {
        fresh.push_back(row);
    }
    if (m_shown.empty() && !fresh.empty()) {
        arrange();
    } else {
        append(matching(fresh));
    }
    tellVisible(std::move(changed));
    Q_EMIT totalsChanged();
}

int JobTableModel::rowFor(const JobKey &job)
{
    const auto known = m_places.constFind(job);
    if (known != m_places.constEnd()) {
        return *known;
    }
    const int row = int(m_rows.size());
    m_places.insert(job, row);
    JobRow &values = m_rows.emplace_back();
    values.connection = job.connection;
    values.backend = m_names.value(job.connection);
    m_matches.push_back(0);
    m_positions.push_back(-1);
    if (!m_needle.isEmpty()) {
        m_searchTexts.emplace_back();
    }
    return row;
}

void JobTableModel::take(int row, const JobUpdate &update)
{
    JobRow &values = m_rows[size_t(row)];
    const bool sameText = values.job.id == update.job.id && values.job.title == update.job.title
        && values.job.tag == update.job.tag;
    updateRow(values, update, m_clock.now());
    shareWords(values.job);
    if (!m_needle.isEmpty() && !sameText) {
        m_searchTexts[size_t(row)] = searchText(values);
    }
    m_totals.put(size_t(row), values);
    m_order.touch(row);
    updateMatch(row);
}

void JobTableModel::shareWords(PackedJob &job)
{
    constexpr qsizetype mostWords = 4'096;
    for (SharedText *word : {&job.language, &job.tag, &job.error, &job.errorCode, &job.rawState}) {
        if (word->isEmpty()) {
            continue;
        }
        const auto known = m_words.constFind(*word);
        if (known != m_words.constEnd()) {
            *word = *known;
        } else if (m_words.size() < mostWords) {
            m_words.insert(*word, *word);
        }
    }
}

void JobTableModel::remove(const std::vector<JobKey> &jobs)
{
    std::vector<int> numbers(m_rows.size(), 0);
    for (const JobKey &job : jobs) {
        if (const auto place = m_places.constFind(job); place != m_places.constEnd()) {
            numbers[size_t(*place)] = -1;
        }
    }
    keepOnly(std::move(numbers));
}

void JobTableModel::setResult(const JobKey &job, const QString &link)
{
    if (const auto place = m_places.constFind(job); place != m_places.constEnd()) {
        m_rows[size_t(*place)].job.result = link;
        m_order.touch(*place); // the Result column may be the one that sorts
        tellVisible({m_positions[size_t(*place)]});
    }
}

void JobTableModel::removeAll(ConnectionId of)
{
    std::vector<int> numbers(m_rows.size(), 0);
    for (size_t row = 0; row < m_rows.size(); ++row) {
        numbers[row] = m_rows[row].connection == of ? -1 : 0;
    }
    keepOnly(std::move(numbers));
}

/// Of each row, whether it goes: -1.
void JobTableModel::keepOnly(std::vector<int> newNumbers)
{
    int count = 0;
    for (size_t row = 0; row < newNumbers.size(); ++row) {
        if (newNumbers[row] < 0) {
            m_places.remove(m_rows[row].key());
        } else {
            newNumbers[row] = count++;
        }
    }
    if (count == int(m_rows.size())) {
        return;
    }
    if (count == 0) {
        forgetAll();
        return;
    }
    std::vector<int> staying = m_shown;
    std::erase_if(staying, [&](int row) { return newNumbers[size_t(row)] < 0; });
    show(staying);
    forgetRows(newNumbers, count);
    Q_EMIT totalsChanged();
}

void JobTableModel::forgetRows(const std::vector<int> &newNumbers, int count)
{
    const auto squeeze = [&](auto &values) {
        for (size_t row = 0; row < values.size(); ++row) {
            const int to = newNumbers[row];
            if (to >= 0 && to != int(row)) {
                values[size_t(to)] = std::move(values[row]);
            }
        }
        values.resize(values.empty() ? 0 : size_t(count));
    };
    squeeze(m_rows);
    squeeze(m_matches);
    squeeze(m_searchTexts);
    m_order.renumber(newNumbers, count);
    for (int &row : m_shown) {
        row = newNumbers[size_t(row)];
    }
    m_positions.assign(size_t(count), -1);
    notePositions(0);
    m_totals.clear();
    for (int row = 0; row < count; ++row) {
        m_places[m_rows[size_t(row)].key()] = row;
        m_totals.put(size_t(row), m_rows[size_t(row)]);
    }
}

void JobTableModel::forgetAll()
{
    beginResetModel();
    // Assigned, not cleared: memory for 100,000 rows is given back.
    m_rows = {};
    m_places = {};
    m_searchTexts = {};
    m_matches = {};
    m_shown = {};
    m_positions = {};
    m_words = {};
    m_order.clear();
    m_totals.clear();
    endResetModel();
    Q_EMIT totalsChanged();
}

void JobTableModel::setConnectionName(ConnectionId of, const QString &name)
{
    const SharedText &shared = *m_names.insert(of, SharedText(name));
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].connection == of) {
            m_rows[row].backend = shared;
            m_order.touch(int(row)); // the Backend column may be the one that sorts
        }
    }
    tellAllVisible();
}

void JobTableModel::setOffline(bool offline, ConnectionId of)
{
    for (JobRow &row : m_rows) {
        if (row.connection == of) {
            row.stale = offline || (row.stale && isLive(row) && row.watch != WatchState::Paused);
        }
    }
    tellAllVisible();
}

void JobTableModel::tick()
{
    if (m_order.column() == JobColumn::Elapsed) {
        m_order.touchAll();
    }
    if (!m_orderPaused) {
        arrange();
    }
    tellAllVisible();
    Q_EMIT totalsChanged();
}

void JobTableModel::setOrderPaused(bool paused) { m_orderPaused = paused; }

void JobTableModel::setVisibleRows(int first, int last)
{
    m_firstVisible = first;
    m_lastVisible = last;
}

void JobTableModel::setFilter(const JobFilter &filter)
{
    if (m_filter == filter) {
        return;
    }
    m_filter = filter;
    m_needle = foldedText(filter.text.trimmed());
    if (m_needle.isEmpty()) {
        m_searchTexts = {};
    } else if (m_searchTexts.empty()) {
        m_searchTexts.reserve(m_rows.size());
        for (const JobRow &row : m_rows) {
            m_searchTexts.push_back(searchText(row));
        }
    }
    for (int row = 0; row < int(m_rows.size()); ++row) {
        updateMatch(row);
    }
    arrange();
}

void JobTableModel::sort(int column, Qt::SortOrder order)
{
    // A view without a sorted column says -1.
    if (column < 0 || column >= jobColumnCount
        || (m_order.column() == JobColumn(column) && m_order.direction() == order)) {
        return;
    }
    m_order.sortBy(JobColumn(column), order);
    arrange();
}

} // namespace dubwatch::ui
