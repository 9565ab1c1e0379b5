// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/compiledoperation.h"
#include "client/dialect/nodecompiler.h"

namespace dubwatch {

/// Compiles the operations of one dialect file: "submit", "status", "list" and the others.
class OperationCompiler
{
public:
    /// \a parameters are the further path segments that the file declares, with their examples.
    OperationCompiler(const Shapes &shapes, const QMap<QString, QString> &parameters);

    Result<CompiledOperation> compile(Verb verb, const Example &example, const Place &place) const;

    /// A body, and the shape that stands in it (null for none).
    Result<Body> compileBody(const Example &example, const Place &place) const;
    Result<std::vector<NamedTemplate>> compileHeaders(const Example *example,
                                                      const Place &place) const;

private:
    std::optional<ApiError> compileRequest(CompiledOperation &operation, const QString &request,
                                           const Place &place) const;
    std::optional<ApiError> compilePath(CompiledOperation &operation, const QString &path,
                                        const Place &place) const;
    std::optional<ApiError> compileQuery(CompiledOperation &operation, const QString &query,
                                         const Place &place) const;
    std::optional<ApiError> compileReply(CompiledOperation &operation, const Example &reply,
                                         const Place &place) const;

    const Shapes &m_shapes;
    const QMap<QString, QString> &m_parameters;
};

} // namespace dubwatch
