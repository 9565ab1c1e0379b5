// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/result.h"
#include "client/policy/adaptivepolicy.h"

#include <QUrl>

namespace dubwatch {

/// What was learned about a backend: whose it is, and what.
struct KeptKnowledge
{
    QUrl url;
    QString dialect = {};
    AdaptivePolicy::Knowledge knowledge = {};
};

/// Keeps what was learned about backends between runs: a file for each, named by a hash of address
/// and dialect, written whole or not at all. No key is in it, nor anything of a job but how long it
/// took and what kind of work it was.
///
/// A file that cannot be read is set aside, as NAME.broken, and begun anew. At most mostBackends
/// are kept; the one that was written longest ago goes first, and what was set aside or left half
/// written goes after a day. Any thread; of two processes that
/// write the same file, each keeps what it or the other learned from more jobs.
class KnowledgeStore
{
public:
    static constexpr int mostBackends = 64;

    /// Nothing is read or made before it is needed.
    explicit KnowledgeStore(const QString &directory);
    /// In the user's data, the same for window and command line.
    static QString usualDirectory();

    bool knows(const QUrl &url, const QString &dialect) const;
    /// Empty when there is none. An error for a file that was set aside or is not for us to read.
    Result<AdaptivePolicy::Knowledge> load(const QUrl &url, const QString &dialect) const;
    Result<Done> save(const KeptKnowledge &kept) const;
    /// Every backend that is known, by address; \a trouble takes what could not be read.
    std::vector<KeptKnowledge> all(std::vector<ApiError> &trouble) const;
    /// Whether there was anything to forget.
    Result<bool> forget(const QUrl &url, const QString &dialect) const;

    /// What was set aside, and what killed writers left.
    void forgetBroken() const;

    QString fileOf(const QUrl &url, const QString &dialect) const;

private:
    Result<KeptKnowledge> read(const QString &path) const;
    void makeRoom() const;

    QString m_directory;
};

} // namespace dubwatch
