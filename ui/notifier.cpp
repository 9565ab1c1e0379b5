// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/notifier.h"

#include "client/wording.h"

#include <QLocale>

#include <algorithm>

namespace dubwatch::ui {

using namespace Qt::StringLiterals;

Notifier::Notifier(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_alarm(clock)
{
}

void Notifier::add(const std::vector<Ended> &jobs)
{
    if (m_isLookedAt || jobs.empty()) {
        return;
    }
    for (const Ended &job : jobs) {
        ++(job.state == JobState::Completed    ? m_completed
               : job.state == JobState::Failed ? m_failed
                                               : m_others);
    }
    m_last = jobs.back();
    if (!m_alarm.isSet()) {
        const Instant now = m_clock.now();
        const Duration rest = m_toldAt ? *m_toldAt + spacing - now : Duration::zero();
        m_alarm.set(std::max(gathering, rest), [this] { tell(); });
    }
}

void Notifier::setLookedAt(bool isLookedAt)
{
    m_isLookedAt = isLookedAt;
    if (isLookedAt) {
        m_completed = m_failed = m_others = 0;
        m_alarm.cancel();
    }
}

void Notifier::tell()
{
    const int completed = std::exchange(m_completed, 0);
    const int failed = std::exchange(m_failed, 0);
    const int others = std::exchange(m_others, 0);
    m_toldAt = m_clock.now();
    if (completed + failed + others == 1) {
        Q_EMIT told(completed    ? tr("%1: completed").arg(m_last.title)
                        : failed ? tr("%1: failed").arg(m_last.title)
                                 : tr("%1: ended").arg(m_last.title));
        return;
    }
    QStringList parts;
    const auto count = [&](int jobs, const QString &text) {
        if (jobs > 0) {
            parts << text.arg(QLocale().toString(jobs));
        }
    };
    count(completed, tr("%1 done"));
    count(failed, tr("%1 failed"));
    count(others, tr("%1 cancelled or expired"));
    Q_EMIT told(wording::listed(parts));
}

} // namespace dubwatch::ui
