// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/alarm.h"
#include "client/jobapi.h"
#include "client/policy/chance.h"

#include <QPointer>
#include <QSet>

namespace dubwatch {

/// Reads a backend's whole list, page after page, and tries a page again after trouble. One list
/// at a time; ends with finished() or failed(), exactly once a list that is not stopped.
class JobLister : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostTries = 5;
    static constexpr int mostEmptyPages = 100; ///< in a row

    /// \a api must outlive the lister.
    explicit JobLister(JobApi &api, Chance chance = systemChance(), QObject *parent = nullptr);

    /// Nothing when it is listing already. \a state is in the API's own words; null: all. Pages
    /// have \a pageSize jobs, or what the API allows, and each is asked for once the one before has
    /// been heard. Nothing: the whole list is wanted, in pages as long as the API allows, or by the
    /// server's default where it does not give that many; each is asked for before the one before
    /// is told.
    void list(const QString &state = {}, std::optional<qint64> pageSize = {});
    /// Who listens has heard enough; neither finished() nor failed() follows.
    void stop();
    bool isListing() const { return m_isListing; }
    /// Asks at once where the next try was to wait; a pause that the server asked for is kept.
    void hurry();

Q_SIGNALS:
    void listed(const std::vector<dubwatch::Job> &page);
    void finished(int jobs);
    void failed(const dubwatch::ApiError &error);
    /// A page did not come, and is asked for again after \a wait.
    void retrying(const dubwatch::ApiError &error, dubwatch::Duration wait);

private:
    void ask();
    void askFor(const QString &cursor);
    void onAnswer(const ApiAnswer &answer);
    bool isPageTooLarge(const ApiError &error) const;
    void onPage(const Message &page);
    void fail(const ApiError &error);

    JobApi &m_api;
    Chance m_chance;
    Alarm m_alarm;
    ListPage m_page;
    QSet<QString> m_cursors; ///< of the pages that were asked for
    QPointer<ApiReply> m_reply;
    int m_tries = 0;
    int m_jobs = 0;
    int m_emptyPages = 0; ///< in a row
    bool m_isListing = false;
    bool m_wantsAll = false;
    Instant m_notBefore = {}; ///< the server's own word
};

} // namespace dubwatch
