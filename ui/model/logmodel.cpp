// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/model/logmodel.h"

#include "client/wording.h"
#include "ui/model/logwords.h"
#include "ui/model/translated.h"

#include <algorithm>
#include <limits>

namespace dubwatch::ui {

using namespace Qt::StringLiterals;

namespace {

QString revisionText(const EtaRevision &revision)
{
    const QString by = wording::shortDuration(revision.by);
    return revision.cause == EtaRevision::Cause::WentBack
        ? tr("time left +%1, the job went back").arg(by)
        : tr("time left +%1, server revised").arg(by);
}

constexpr auto longest = Duration::rep(std::numeric_limits<qint32>::max());

/// An answer like most: messageOf() can make its words from the numbers.
bool isPlain(const Poll &poll, const PollNews &news)
{
    const bool fits = !poll.remaining
        || (*poll.remaining >= Duration::zero() && poll.remaining->count() <= longest);
    return !poll.error && !news.revision && !poll.wentBack && fits
        && poll.state != JobState::Unknown && poll.message.isEmpty()
        && poll.reason.kind != WaitReason::Kind::Confirm;
}

QString messageOf(const Poll &poll, const PollNews &news)
{
    const QString message = wording::pollMessage(poll);
    return news.revision ? message + u"; "_s + revisionText(*news.revision) : message;
}

} // namespace

LogModel::LogModel(int capacity, QObject *parent)
    : QAbstractListModel(parent)
    , m_capacity(size_t(std::max(capacity, 1)))
{
}

LogModel::~LogModel() = default;

void LogModel::append(const std::vector<Poll> &polls, const std::vector<PollNews> &news,
                      ConnectionId from)
{
    Q_ASSERT(polls.size() == news.size());
    const size_t skipped = polls.size() > m_capacity ? polls.size() - m_capacity : 0;
    std::vector<LogLine> lines;
    lines.reserve(polls.size() - skipped);
    for (size_t i = skipped; i < polls.size(); ++i) {
        lines.push_back(lineOf(polls[i], news[i], from));
    }
    append(std::move(lines));
}

void LogModel::appendNote(Instant at, PollMark mark, const QString &code, const QString &message,
                          ConnectionId from)
{
    LogLine line;
    line.job.connection = from;
    line.at = at;
    line.mark = mark;
    line.code = shared(code);
    line.message = shared(message);
    append(std::vector<LogLine> {line});
}

LogLine LogModel::lineOf(const Poll &poll, const PollNews &news, ConnectionId from)
{
    LogLine line;
    line.job = {poll.job, from};
    line.code = shared(poll.error ? wording::errorCode(*poll.error)
                                  : QString::number(poll.httpStatus));
    line.isPlain = isPlain(poll, news);
    if (line.isPlain) {
        line.state = poll.state;
        line.percent = poll.progress ? qint8(wording::wholePercent(*poll.progress, false))
                                     : LogLine::notTold;
        line.remaining = poll.remaining ? qint32(poll.remaining->count()) : LogLine::notTold;
    } else {
        line.message = shared(messageOf(poll, news));
    }
    line.at = poll.at;
    line.attempt = poll.attempt;
    line.latency = qint32(std::min(poll.latency.count(), longest));
    const bool refused = poll.error && poll.error->kind == ApiError::Kind::Unauthorized;
    line.next = poll.next ? qint32(std::min(poll.next->count(), longest))
        : refused         ? LogLine::waitsForKey
                          : LogLine::noMore;
    line.mark = markOf(poll);
    line.changed = news.changed || news.revision.has_value();
    line.failed = !poll.error && poll.state == JobState::Failed;
    return line;
}

SharedText LogModel::shared(const QString &text)
{
    constexpr qsizetype mostWords = 4'096;
    if (const auto known = m_words.constFind(text); known != m_words.constEnd()) {
        return *known;
    }
    if (m_words.size() == mostWords) {
        m_words.clear(); // of what is said again there soon is one copy again
    }
    return *m_words.insert(text, SharedText(text));
}

void LogModel::append(std::vector<LogLine> lines)
{
    Q_ASSERT(lines.size() <= m_capacity);
    makeRoom(lines.size());
    const qint64 firstNew = m_firstNumber + qint64(m_lines.size());
    std::move(lines.begin(), lines.end(), std::back_inserter(m_lines));
    noteTexts();
    const std::deque<qint64> fresh = accepted(firstNew);
    if (fresh.empty()) {
        return;
    }
    const int row = int(m_shown.size());
    beginInsertRows({}, row, row + int(fresh.size()) - 1);
    m_shown.insert(m_shown.end(), fresh.begin(), fresh.end());
    endInsertRows();
}

void LogModel::makeRoom(size_t lines)
{
    if (m_lines.size() + lines <= m_capacity) {
        return;
    }
    const auto going = std::ptrdiff_t(m_lines.size() + lines - m_capacity);
    const qint64 firstStaying = m_firstNumber + qint64(going);
    const auto staying = std::lower_bound(m_shown.begin(), m_shown.end(), firstStaying);
    if (staying != m_shown.begin()) {
        beginRemoveRows({}, 0, int(staying - m_shown.begin()) - 1);
        m_shown.erase(m_shown.begin(), staying);
        endRemoveRows();
    }
    m_lines.erase(m_lines.begin(), m_lines.begin() + going);
    if (!m_texts.empty()) {
        m_texts.erase(m_texts.begin(), m_texts.begin() + going);
    }
    m_firstNumber = firstStaying;
}

void LogModel::clear()
{
    beginResetModel();
    m_firstNumber += qint64(m_lines.size());
    m_lines.clear();
    m_texts.clear();
    m_shown.clear();
    endResetModel();
}

std::vector<LogLine> LogModel::tail(int most, ConnectionId of) const
{
    std::vector<LogLine> lines;
    for (auto line = m_lines.rbegin(); line != m_lines.rend() && int(lines.size()) < most;
         ++line) {
        if (line->job.connection == of) {
            lines.push_back(*line);
        }
    }
    std::reverse(lines.begin(), lines.end());
    return lines;
}

void LogModel::restore(std::vector<LogLine> lines)
{
    if (lines.empty()) {
        return;
    }
    std::vector<LogLine> all;
    std::merge(lines.begin(), lines.end(), m_lines.begin(), m_lines.end(), std::back_inserter(all),
               [](const LogLine &a, const LogLine &b) { return a.at < b.at; });
    clear();
    if (all.size() > m_capacity) {
        all.erase(all.begin(), all.end() - std::ptrdiff_t(m_capacity));
    }
    append(std::move(all));
}

void LogModel::setFilter(const LogFilter &filter)
{
    if (m_filter == filter) {
        return;
    }
    beginResetModel();
    m_filter = filter;
    m_needle = filter.text.trimmed().toCaseFolded();
    noteTexts();
    m_shown = accepted(m_firstNumber);
    endResetModel();
}

std::deque<qint64> LogModel::accepted(qint64 from) const
{
    std::deque<qint64> numbers;
    for (auto i = size_t(from - m_firstNumber); i < m_lines.size(); ++i) {
        if (accepts(i)) {
            numbers.push_back(m_firstNumber + qint64(i));
        }
    }
    return numbers;
}

/// Kept while somebody searches: the next key is as fast as the words were slow to make.
void LogModel::noteTexts()
{
    if (m_needle.isEmpty()) {
        m_texts = {};
        m_searched.reset();
        return;
    }
    if (!m_searched) {
        m_searched = std::make_unique<LogWords>();
    }
    for (size_t place = m_texts.size(); place < m_lines.size(); ++place) {
        m_texts.push_back(m_searched->textOf(m_lines[place]));
    }
}

bool LogModel::accepts(size_t place) const
{
    const LogLine &line = m_lines[place];
    if ((m_filter.errorsOnly && line.mark == PollMark::Answered && !line.failed)
        || (m_filter.changesOnly && !line.changed) || (m_filter.job && *m_filter.job != line.job)) {
        return false;
    }
    return m_needle.isEmpty() || m_texts[place].contains(m_needle);
}

const LogLine &LogModel::lineAt(int row) const
{
    return m_lines[size_t(m_shown[size_t(row)] - m_firstNumber)];
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const LogLine &line = lineAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return logText(line, PlainTextRole);
    case LineRole: return QVariant::fromValue(&line);
    case MarkRole: return int(line.mark);
    case IsErrorRole: return line.mark != PollMark::Answered || line.failed;
    default:
        return role >= TimeRole && role <= PlainTextRole ? QVariant(logText(line, LogRole(role)))
                                                         : QVariant();
    }
}

} // namespace dubwatch::ui
