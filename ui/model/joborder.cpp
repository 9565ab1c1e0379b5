// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/model/joborder.h"

#include "ui/model/foldedtext.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace dubwatch::ui {

namespace {

enum Mark : quint8 { Touched = 1, Fresh = 2, Moved = 4 };
constexpr double noNumber = std::numeric_limits<double>::quiet_NaN();

} // namespace

void JobOrder::sortBy(JobColumn column, Qt::SortOrder direction)
{
    m_column = column;
    m_direction = direction;
    m_texts.clear();
    if (isTextColumn(column)) {
        m_texts.resize(m_marks.size());
    }
    for (int row = 0; row < int(m_marks.size()); ++row) {
        touch(row);
        m_marks[size_t(row)] |= Fresh;
    }
}

void JobOrder::touch(int row)
{
    Q_ASSERT(row >= 0 && row <= int(m_marks.size()));
    if (row == int(m_marks.size())) {
        m_marks.push_back(Fresh);
        m_numbers.push_back(noNumber);
        if (isTextColumn(m_column)) {
            m_texts.emplace_back();
        }
    }
    quint8 &marks = m_marks[size_t(row)];
    if ((marks & Touched) == 0) {
        marks |= Touched;
        m_touched.push_back(row);
    }
}

void JobOrder::touchAll()
{
    for (int row = 0; row < int(m_marks.size()); ++row) {
        touch(row);
    }
}

bool JobOrder::arrange(const std::vector<JobRow> &rows, Instant now)
{
    std::vector<int> moved;
    for (const int row : m_touched) {
        quint8 &marks = m_marks[size_t(row)];
        const bool changed = updateKey(row, rows[size_t(row)], now);
        const bool moves = changed || (marks & Fresh) != 0;
        marks = moves ? Moved : 0;
        if (moves) {
            moved.push_back(row);
        }
    }
    m_touched.clear();
    if (moved.empty()) {
        return false;
    }
    const auto before = [this](int a, int b) { return isBefore(a, b); };
    std::erase_if(m_order, [this](int row) { return m_marks[size_t(row)] == Moved; });
    std::sort(moved.begin(), moved.end(), before);
    std::vector<int> merged;
    merged.reserve(m_marks.size());
    std::merge(m_order.begin(), m_order.end(), moved.begin(), moved.end(),
               std::back_inserter(merged), before);
    m_order = std::move(merged);
    for (const int row : moved) {
        m_marks[size_t(row)] = 0;
    }
    return true;
}

void JobOrder::renumber(const std::vector<int> &newNumbers, int count)
{
    const auto renumbered = [&](std::vector<int> &numbers) {
        std::erase_if(numbers, [&](int row) { return newNumbers[size_t(row)] < 0; });
        for (int &row : numbers) {
            row = newNumbers[size_t(row)];
        }
    };
    for (size_t row = 0; row < newNumbers.size(); ++row) {
        const int to = newNumbers[row];
        if (to < 0 || to == int(row)) {
            continue;
        }
        m_numbers[size_t(to)] = m_numbers[row];
        m_marks[size_t(to)] = m_marks[row];
        if (!m_texts.empty()) {
            m_texts[size_t(to)] = std::move(m_texts[row]);
        }
    }
    m_numbers.resize(size_t(count));
    m_marks.resize(size_t(count));
    m_texts.resize(m_texts.empty() ? 0 : size_t(count));
    renumbered(m_touched);
    renumbered(m_order);
}

void JobOrder::clear()
{
    m_numbers.clear();
    m_texts.clear();
    m_marks.clear();
    m_touched.clear();
    m_order.clear();
}

bool JobOrder::updateKey(int row, const JobRow &values, Instant now)
{
    SortKey key = sortKey(values, m_column, now);
    const double number = key.nothing ? noNumber : key.number;
    double &old = m_numbers[size_t(row)];
    const bool sameNumber = old == number || (std::isnan(old) && std::isnan(number));
    old = number;
    if (m_texts.empty() || m_texts[size_t(row)] == key.text) {
        return !sameNumber;
    }
    m_texts[size_t(row)] = std::move(key.text);
    return true;
}

bool JobOrder::isBefore(int a, int b) const
{
    const double left = m_numbers[size_t(a)];
    const double right = m_numbers[size_t(b)];
    if (std::isnan(left) || std::isnan(right)) {
        return std::isnan(left) == std::isnan(right) ? a < b : std::isnan(right);
    }
    const int texts = m_texts.empty() ? 0 : naturalCompare(m_texts[size_t(a)], m_texts[size_t(b)]);
    if (texts == 0 && left == right) {
        return a < b;
    }
    const bool isLess = texts != 0 ? texts < 0 : left < right;
    return isLess == (m_direction == Qt::AscendingOrder);
}

} // namespace dubwatch::ui
