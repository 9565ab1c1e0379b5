// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/job.h"

#include <QStringList>

#include <vector>

namespace dubwatch {

/// All that one request or reply can say, in our own terms: what an API's placeholders stand for.
///
/// A dialect renders a Message into bytes at one end and matches bytes into a Message at the
/// other. Whatever was not said is absent: a null string, an empty list or optional.
struct Message
{
    std::vector<Job> jobs = {}; ///< {job} is the first, {job*} is all of them
    QStringList languages = {}; ///< {language*}: one submit for several target languages
    QStringList ids = {}; ///< {ids}: the jobs that a batch asks for
    QStringList missing = {}; ///< {missing*}: the ids that a batch did not find
    QString state = {}; ///< a list's filter
    QString cursor = {}; ///< where a list goes on
    QString next = {}; ///< the cursor of the next page; null on the last
    std::optional<bool> more = {}; ///< whether there is a next page
    std::optional<qint64> limit = {}; ///< jobs a page
    std::optional<Duration> pace = {}; ///< how long to wait before asking again
    QString base = {}; ///< the API's own address, without a slash at the end
    QString key = {}; ///< the API key
    QJsonObject simulate = {}; ///< the simulator's own switches in a submit
    std::optional<qint64> status = {}; ///< HTTP status, where an error's body repeats it

    friend bool operator==(const Message &, const Message &) = default;
};

} // namespace dubwatch
