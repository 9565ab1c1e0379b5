// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/result.h"
#include "client/dialect/dialect.h"

#include <QMap>

#include <memory>

namespace dubwatch {

struct CompiledOperation;

/// One request of an API and its reply: both can be rendered, and both can be read.
/// Immutable; lives as long as the Dialect that it came from.
class Operation
{
public:
    explicit Operation(std::unique_ptr<const CompiledOperation> compiled);
    ~Operation();
    Operation(const Operation &) = delete;
    Operation &operator=(const Operation &) = delete;

    Verb verb() const;
    QByteArray method() const;
    /// The path as segments of the file: "v1", "jobs", "{id}".
    QStringList pathPattern() const;
    /// Most ids in one batch, jobs in one page of a list, target languages in one submit.
    int most() const;
    /// Jobs in a page of a list that names no limit.
    int defaultLimit() const;
    /// GET answers 304 to a known ETag.
    bool hasETag() const;
    /// Answers "Prefer: wait=n" (RFC 7240) by waiting for a change of state.
    bool canWait() const;
    /// One submit may ask for several target languages, and makes a job for each.
    bool takesLanguages() const;

    // The client's end.

    /// \a parameters fill further path segments that the file declares ({owner}, {repo}).
    HttpRequest renderRequest(const Message &message,
                              const QMap<QString, QString> &parameters = {}) const;
    /// A 2xx reply. Malformed when it has not the shape of the example; the error quotes what was
    /// expected, where, and what came.
    Result<Message> readReply(const HttpReply &reply) const;

    // The simulator's end.

    /// Path segments, decoded, against the pattern: the values when they fit.
    std::optional<Message> matchPath(const QStringList &segments) const;
    /// Names of the query items, and of those that must be there for this operation to be meant.
    QStringList queryNames() const;
    QStringList requiredQueryNames() const;
    /// What the API calls that field in its query; the field's own name when it is not there.
    QString queryNameOf(QLatin1StringView field) const;
    /// Adds what query and body say to \a message. InvalidInput names what was wrong and
    /// where ("/title: expected text, found 7"; "limit: expected 1…1000, found 0").
    Result<Message> readRequest(Message message, const QByteArray &query,
                                const QByteArray &body) const;
    HttpReply renderReply(const Message &message) const;

private:
    std::unique_ptr<const CompiledOperation> m_compiled;
};

} // namespace dubwatch
