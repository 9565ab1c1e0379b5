// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/node.h"

#include <QJsonValue>

namespace dubwatch {

/// A place in a message, down from its root. A JSON pointer is made of it only when there is
/// something to complain of; it must not outlive the places above it.
struct MessagePlace
{
    const MessagePlace *parent = nullptr;
    QStringView key = {};
    qsizetype index = -1; ///< in an array; -1 for a member

    QString pointer() const; ///< "/jobs/3/title"; null at the root
};

/// Whether a real message has all that \a node demands: the discriminators, and what is marked
/// with "!". Fields that the example does not name are ignored.
bool fits(const Node &node, const QJsonValue &value);

/// Reads the values of a message that fits into a Message and its current job.
///
/// Lenient with replies: a value that cannot be used counts as absent. A request is read
/// strictly: the first such value is a problem that names its JSON pointer.
class MatchReader
{
public:
    MatchReader(Message &message, Job &job);

    void read(const Node &node, const QJsonValue &value, const MessagePlace &place = {});

    /// What was wrong first: "/title: expected text, found 7". Null when nothing was.
    QString problem() const { return m_problem; }
    /// Settles what follows from several fields: {done} and {total} give the progress.
    void finish();

private:
    void readSlot(const Placeholder &slot, const QJsonValue &value, const MessagePlace &place);
    void readText(const TextTemplate &text, const QJsonValue &value);
    void readObject(const Node &node, const QJsonValue &value, const MessagePlace &place);
    void readArray(const Node &node, const QJsonValue &value, const MessagePlace &place);
    void readMany(const Node &element, const QJsonValue &value, const MessagePlace &place);
    void readShape(const Node &node, const QJsonValue &value, const MessagePlace &place);
    void complain(const MessagePlace &place, const QString &expected, const QJsonValue &found);

    Message &m_message;
    Job &m_job;
    std::optional<double> m_done;
    std::optional<double> m_total;
    QString m_problem;
};

/// A value in short, as an error quotes it: at most 120 characters of JSON.
QString quoteJson(const QJsonValue &value);

} // namespace dubwatch
