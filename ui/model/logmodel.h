// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/model/pollhistory.h"
#include "ui/model/sharedtext.h"

#include <QAbstractListModel>

#include <deque>
#include <memory>

namespace dubwatch::ui {

/// One line of the log, packed: its texts are made when somebody looks.
struct LogLine
{
    static constexpr qint32 noMore = -1;
    static constexpr qint32 waitsForKey = -2;
    static constexpr qint32 notTold = -1;

    JobKey job = {}; ///< an empty id: about all of the connection
    SharedText code = {}; ///< "200", "timeout"
    SharedText message = {}; ///< of a line that is not plain
    Instant at = {};
    qint32 attempt = 0; ///< 0 when this is no poll
    qint32 latency = 0; ///< in ms
    qint32 next = noMore; ///< in ms; negative: one of the above
    qint32 remaining = notTold; ///< in ms, of a plain line
    qint8 percent = notTold; ///< likewise
    JobState state : 8 = JobState::Unknown; ///< likewise
    bool isPlain = false; ///< an answer whose numbers say it all
    PollMark mark = PollMark::Answered;
    bool changed = true; ///< says something new
    bool failed = false; ///< the job has
};

/// Which lines a log shows; all conditions must hold.
struct LogFilter
{
    bool errorsOnly = false;
    bool changesOnly = false; ///< only polls that said something new
    std::optional<JobKey> job = {};
    QString text = {}; ///< in id, code or message, without case

    friend bool operator==(const LogFilter &, const LogFilter &) = default;
};

enum LogRole {
    LineRole = Qt::UserRole + 1, ///< a `const LogLine *`, valid until the model's next change
    TimeRole, LogJobRole, AttemptRole, CodeRole, LatencyRole, NextRole, MessageRole,
    MarkRole, ///< int of PollMark
    IsErrorRole,
    PlainTextRole, ///< the whole line, for copying and saving
};

/// The newest lines of the log, at most as many as it has room for, behind a filter. Lines come and
/// go in batches: one append() is one insertion at the end and at most one removal at the front.
/// A hidden line takes its place in the ring all the same.
class LogModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit LogModel(int capacity = 100'000, QObject *parent = nullptr);
    ~LogModel() override;

    /// \a news as PollHistory::append() gave it for the same polls.
    void append(const std::vector<Poll> &polls, const std::vector<PollNews> &news,
                ConnectionId from = 0);
    /// Something that is not a poll: offline, polls that were dropped, a key that is missing.
    void appendNote(Instant at, PollMark mark, const QString &code, const QString &message,
                    ConnectionId from = 0);
    void clear();
    /// The newest lines of a connection, hidden ones too, oldest first.
    std::vector<LogLine> tail(int most, ConnectionId of) const;
    /// Puts lines of a former run where they belong by their time.
    void restore(std::vector<LogLine> lines);
    /// Lines that there ever were.
    qint64 total() const { return m_firstNumber + qint64(m_lines.size()); }

    void setFilter(const LogFilter &filter);
    const LogFilter &filter() const { return m_filter; }
    /// With the hidden ones.
    int lineCount() const { return int(m_lines.size()); }
    const LogLine &lineAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void append(std::vector<LogLine> lines);
    void makeRoom(size_t lines);
    LogLine lineOf(const Poll &poll, const PollNews &news, ConnectionId from);
    SharedText shared(const QString &text);
    void noteTexts();
    bool accepts(size_t place) const;
    std::deque<qint64> accepted(qint64 from) const;

    const size_t m_capacity;
    std::deque<LogLine> m_lines;
    qint64 m_firstNumber = 0; ///< of m_lines.front(); numbers only grow
    std::deque<qint64> m_shown; ///< numbers of the lines that pass the filter
    LogFilter m_filter;
    QString m_needle;
    std::deque<QString> m_texts; ///< what is searched, by line; empty unless the filter has a text
    std::unique_ptr<class LogWords> m_searched; ///< makes them
    QHash<QString, SharedText> m_words; ///< one copy of what thousands of lines share
};

/// What a line says, as the server or wording has it.
QString messageOf(const LogLine &line);
/// The texts of a line's columns, in the user's zone; control characters escaped.
QString logText(const LogLine &line, LogRole role);

} // namespace dubwatch::ui

Q_DECLARE_METATYPE(const dubwatch::ui::LogLine *)
