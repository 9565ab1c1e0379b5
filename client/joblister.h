// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/alarm.h"
#include "client/jobapi.h"
#include "client/policy/chance.h"

namespace dubwatch {

/// Reads a backend's whole list, page after page, and tries a page again after trouble. One list
/// at a time; ends with finished() or failed(), exactly once a list.
class JobLister : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostTries = 5;

    /// \a api must outlive the lister.
    explicit JobLister(JobApi &api, Chance chance = systemChance(), QObject *parent = nullptr);

    /// Nothing when it is listing already. \a state is in the API's own words; null: all.
    void list(const QString &state = {});
    /// Asks at once where the next try was to wait; a pause that the server asked for is kept.
    void hurry();

Q_SIGNALS:
    void listed(const std::vector<dubwatch::Job> &page);
    /// Trouble; the same page is asked for again \a then.
    void delayed(const dubwatch::ApiError &error, dubwatch::Instant then);
    void finished(int jobs);
    void failed(const dubwatch::ApiError &error);

private:
    void ask();
    void onAnswer(const ApiAnswer &answer);
    void onPage(const Message &page);
    void fail(const ApiError &error);

    JobApi &m_api;
    Chance m_chance;
    Alarm m_alarm;
    ListPage m_page;
    int m_tries = 0;
    int m_jobs = 0;
    bool m_isListing = false;
    Instant m_notBefore = {}; ///< the server's own word
};

} // namespace dubwatch
