// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/desktop/keystore.h"

#include <qt6keychain/keychain.h>

namespace dubwatch::app {

using namespace Qt::StringLiterals;

namespace {

const QString service = u"dubwatch"_s;

// Jobs delete themselves when they are done. None has a parent: the system's library calls a job
// back, whether it is still there or not.

} // namespace

void KeyStore::read(const QString &name, QObject *context, const Answer &answer)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setKey(name);
    connect(job, &QKeychain::Job::finished, context, [this, job, name, answer] {
        if (job->error() == QKeychain::NoError) {
            answer(job->textData());
            return;
        }
        answer(m_keys.value(name));
    });
    job->start();
}

void KeyStore::write(const QString &name, const QString &key)
{
    if (key.isEmpty()) {
        m_keys.remove(name);
        auto *job = new QKeychain::DeletePasswordJob(service);
        job->setKey(name);
        job->start(); // what was not there is gone as well
        return;
    }
    m_keys.insert(name, key);
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setKey(name);
    job->setTextData(key);
    connect(job, &QKeychain::Job::finished, this, [this, job] {
        if (job->error() != QKeychain::NoError) {
            complain(job->errorString());
        }
    });
    job->start();
}

void KeyStore::complain(const QString &reason)
{
    if (!m_hasComplained) {
        m_hasComplained = true;
        Q_EMIT unavailable(reason);
    }
}

} // namespace dubwatch::app
