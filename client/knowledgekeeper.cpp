// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/knowledgekeeper.h"

#include <QDebug>

namespace dubwatch {

namespace {

constexpr Duration rhythm = std::chrono::minutes(1);

} // namespace

KnowledgeKeeper::KnowledgeKeeper(AdaptivePolicy &policy, const KnowledgeStore &store,
                                 const QUrl &url, const QString &dialect, Clock &clock)
    : m_policy(policy)
    , m_store(store)
    , m_url(url)
    , m_dialect(dialect)
    , m_alarm(clock)
{
    Result<AdaptivePolicy::Knowledge> known = m_store.load(m_url, m_dialect);
    if (known) {
        m_policy.setKnowledge(std::move(known).value());
    } else {
        say(known.error().detail);
    }
    m_savedAt = m_policy.knowledge().at({}).ended;
    m_isKept = m_store.knows(m_url, m_dialect);
    tick();
}

KnowledgeKeeper::~KnowledgeKeeper() { save(); }

void KnowledgeKeeper::save()
{
    const double ended = m_policy.knowledge().at({}).ended;
    if (ended == m_savedAt) {
        return;
    }
    if (m_isKept && !m_store.knows(m_url, m_dialect)) {
        m_policy.forget();
        m_isKept = false;
        m_savedAt = 0;
        return;
    }
    const Result<Done> saved
        = m_store.save({.url = m_url, .dialect = m_dialect, .knowledge = m_policy.knowledge()});
    if (saved) {
        m_savedAt = ended;
        m_isKept = true;
        m_said.clear();
    } else {
        say(saved.error().detail);
    }
}

void KnowledgeKeeper::say(const QString &trouble)
{
    if (trouble != m_said) {
        qWarning().noquote() << trouble;
        m_said = trouble;
    }
}

void KnowledgeKeeper::tick()
{
    save();
    m_alarm.set(rhythm, [this] { tick(); });
}

} // namespace dubwatch
