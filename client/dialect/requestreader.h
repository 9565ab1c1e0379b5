// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/compiledoperation.h"

namespace dubwatch {

/// Reads a request as the simulator gets it, strictly: whatever cannot be used is an error that
/// names the query item or the JSON pointer. Keys of a submit that the example does not name are
/// kept in the job's \c extra.
class RequestReader
{
public:
    /// \a message already holds what the path said.
    RequestReader(const CompiledOperation &operation, Message message);

    void readQuery(const QByteArray &query);
    void readBody(const QByteArray &body);
    Result<Message> result() &&;

private:
    void readItem(const QString &name, const QString &value);
    void readObject(const QJsonObject &object);
    Job &job();
    void fail(const QString &problem);

    const CompiledOperation &m_operation;
    Message m_message;
    QString m_problem;
};

/// Whether the example takes a list of that field: "{language*}".
bool takesMany(const Node &node, QLatin1StringView fieldName);

} // namespace dubwatch
