// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/compileddialect.h"
#include "client/dialect/nodecompiler.h"
#include "client/dialect/objectreader.h"

namespace dubwatch {

class OperationCompiler;

/// Turns one dialect file into a CompiledDialect, checking all of it: the first thing that is
/// wrong is the error.
class DialectLoader
{
public:
    explicit DialectLoader(const QString &fileName);

    Result<std::shared_ptr<const CompiledDialect>> load(const QByteArray &json);

private:
    using Problem = std::optional<ApiError>;

    Problem readShapes(const Example *shapes, const Place &place);
    Problem readParameters(const Example *parameters, const Place &place);
    Problem readAuth(const Example *auth, const Place &place);
    Problem readIds(ObjectReader &reader);
    Problem readKind(ObjectReader &reader);
    Problem readIdempotency(const Example *idempotency, const Place &place);
    Problem readOperations(ObjectReader &reader, const OperationCompiler &compiler);
    Problem readErrors(const Example *errors, const Place &place,
                       const OperationCompiler &compiler);
    Problem readRefusals(const Example &errors, const Place &place);

    QString m_fileName;
    std::shared_ptr<CompiledDialect> m_dialect;
    Shapes m_shapes;
    QMap<QString, QString> m_parameters;
};

} // namespace dubwatch
