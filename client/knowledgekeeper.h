// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/alarm.h"
#include "client/knowledgestore.h"

namespace dubwatch {

/// Gives a policy what was learned about its backend before, and keeps what it learns: once a
/// minute while it does, and in the end. Where the file has gone meanwhile, somebody wished it to
/// be forgotten, and the policy forgets. Trouble with the store is logged, once while it lasts, and
/// never stops the polling. Lives in the thread of its clock.
class KnowledgeKeeper
{
public:
    /// \a policy must not have made a plan yet; all three must outlive the keeper.
    KnowledgeKeeper(AdaptivePolicy &policy, const KnowledgeStore &store, const QUrl &url,
                    const QString &dialect, Clock &clock);
    ~KnowledgeKeeper();
    KnowledgeKeeper(const KnowledgeKeeper &) = delete;
    KnowledgeKeeper &operator=(const KnowledgeKeeper &) = delete;

    void save();

private:
    void tick();
    void say(const QString &trouble);

    AdaptivePolicy &m_policy;
    const KnowledgeStore m_store;
    const QUrl m_url;
    const QString m_dialect;
    Alarm m_alarm;
    double m_savedAt = 0; ///< jobs that had ended then
    bool m_isKept = false; ///< there was a file
    QString m_said = {}; ///< of trouble, last
};

} // namespace dubwatch
