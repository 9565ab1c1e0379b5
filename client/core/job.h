// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/clock.h"

#include <QHashFunctions>
#include <QJsonObject>
#include <QMetaType>
#include <QString>

#include <optional>

namespace dubwatch {

/// What an API calls the job. Opaque: compared, shown and sent, never taken apart.
struct JobId
{
    QString value;

    friend bool operator==(const JobId &, const JobId &) = default;
    friend auto operator<=>(const JobId &a, const JobId &b)
    {
        return a.value.compare(b.value) <=> 0;
    }
    friend size_t qHash(const JobId &id, size_t seed = 0) noexcept
    {
        return QT_PREPEND_NAMESPACE(qHash)(id.value, seed);
    }
};

/// Unknown is a word that the dialect does not claim: shown, and not the end.
enum class JobState { Unknown, Queued, Running, Completed, Failed, Cancelled, Expired };

constexpr bool isTerminal(JobState state) { return state >= JobState::Completed; }

/// The state as one lower-case English word, as files, logs and flags spell it.
QString stateName(JobState state);
std::optional<JobState> stateFromName(QStringView name);

/// A job as one message shows it. The simulator's timeline makes these, the client reads them;
/// whatever a message did not say is absent: a null string or an empty optional.
struct Job
{
    JobId id = {};
    JobState state = JobState::Unknown;
    QString rawState = {}; ///< as it came, only when the state is Unknown
    QString title = {};
    QString source = {}; ///< URL of what is worked on
    QString language = {}; ///< target language
    QString tag = {};
    QString webhook = {};
    std::optional<double> progress = {}; ///< 0…1
    std::optional<Duration> remaining = {}; ///< until the end, as the server estimates it
    std::optional<Duration> duration = {}; ///< of the whole work
    std::optional<Duration> queuedFor = {}; ///< until the start
    std::optional<Instant> created = {};
    std::optional<Instant> started = {};
    std::optional<Instant> finished = {};
    std::optional<Instant> finishes = {}; ///< the estimate as an instant
    QString result = {}; ///< URL
    QString error = {}; ///< the job's own failure message
    QString errorCode = {};
    QString statusUrl = {}; ///< where the API says to ask on
    QJsonObject extra = {}; ///< keys of the submit that the API does not know

    friend bool operator==(const Job &, const Job &) = default;
};

} // namespace dubwatch

Q_DECLARE_METATYPE(dubwatch::JobId)
Q_DECLARE_METATYPE(dubwatch::JobState)
Q_DECLARE_METATYPE(dubwatch::Job)
