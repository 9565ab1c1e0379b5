// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/result.h"
#include "client/dialect/httpmessage.h"
#include "client/dialect/message.h"

#include <memory>

namespace dubwatch {

class Operation;
struct CompiledDialect;
struct RefusalWords;

/// What can be asked of an API.
enum class Verb { Submit, Status, List, Batch, Cancel, Delete, Result };

/// What can go wrong with a request, as the simulator tells it in the dialect's own words.
enum class Refusal {
    Invalid, ///< 400
    Unauthorized, ///< 401
    NotFound, ///< 404
    MethodNotAllowed, ///< 405
    Conflict, ///< 409
    TooLarge, ///< 413
    Mismatch, ///< 422: an idempotency key with another body
    RateLimited, ///< 429
    HeadersTooLarge, ///< 431
    Unavailable, ///< 503
};

/// How one API spells jobs: compiled from one JSON file, immutable, cheap to copy, any thread.
///
/// The same examples serve both ends: the simulator reads requests and renders replies with them,
/// the client renders requests and reads replies. docs/dialects.md describes the file's language.
class Dialect
{
public:
    /// Compiles \a json. An error names \a fileName, the JSON pointer, what stood there and what
    /// could have.
    static Result<Dialect> fromJson(const QByteArray &json, const QString &fileName);
    static Result<Dialect> fromFile(const QString &path);

    Dialect(const Dialect &);
    Dialect(Dialect &&) noexcept;
    Dialect &operator=(const Dialect &);
    Dialect &operator=(Dialect &&) noexcept;
    ~Dialect();

    QString name() const; ///< as in paths and flags: [a-z0-9-]+
    QString title() const; ///< for people
    QString fileName() const;

    /// Null when the API has no such operation.
    const Operation *operation(Verb verb) const;
    std::vector<Verb> verbs() const;

    /// The API has one job and puts no id into its paths (\c seed).
    bool hasImplicitJob() const;

    /// Most attempts a wait makes unless told otherwise; 0 is unlimited.
    int defaultMaxAttempts() const;

    // The client's end.

    /// The kind of work that \a job is, in the words of its own fields: jobs of one kind take alike
    /// long. Null where the dialect names none or the job does not say; at most 64 characters.
    QString kindOf(const Job &job) const;
    /// Adds the API key to a request's headers. An empty key adds nothing.
    void authorize(HttpRequest &request, const QString &key) const;
    /// Name of the header that makes a submit safe to repeat; null when the API has none.
    QByteArray idempotencyHeader() const;
    /// The server's own code and message in an error reply: fills \a error and nothing else.
    void readError(const HttpReply &reply, ApiError &error) const;

    // The simulator's end.

    /// The key that a request's headers carry; null when there is none.
    QString keyOf(const HttpHeaders &headers) const;
    /// A submit that repeats a key with another body is refused (native) or replayed (HeyGen).
    bool replaysWhateverTheBody() const;
    /// The refusal in the dialect's own shape.
    HttpReply refuse(Refusal refusal, const QString &detail) const;
    /// The same for any HTTP status from 400, in the words of the nearest refusal.
    HttpReply refuseWith(int status, const QString &detail) const;
    /// The id of the job with that ordinal (from 0). The same seed gives the same ids, no two jobs
    /// share one, and each dialect spells a job in its own way.
    QString idOf(quint64 seed, quint64 ordinal) const;
    /// The job that an id means; empty when this API cannot spell the id.
    std::optional<quint64> ordinalOf(quint64 seed, QStringView id) const;
    /// The state that a list's filter means; empty when it is not one of stateWords().
    std::optional<JobState> stateOfWord(QStringView word) const;
    QStringList stateWords() const;
    /// The state that the API tells a job of that state in: the next best one it knows.
    JobState toldState(JobState state) const;

private:
    HttpReply refuseWith(int status, const RefusalWords &words, const QString &detail) const;
    explicit Dialect(std::shared_ptr<const CompiledDialect> compiled);
    std::shared_ptr<const CompiledDialect> m_compiled;
};

} // namespace dubwatch
