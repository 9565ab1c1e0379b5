// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/node.h"

#include <QMap>

namespace dubwatch {

using Shapes = QMap<QString, std::shared_ptr<const Shape>>;

/// Compiles an example, and what a state lays over it, into one Node.
///
/// Objects merge member by member and all else is replaced; what comes from the overlay
/// discriminates, what comes from the example alone decorates.
class NodeCompiler
{
public:
    /// \a shapes are the messages that a placeholder may stand for.
    explicit NodeCompiler(const Shapes &shapes);

    /// \a overlay may be null.
    Result<Node> compile(const Example &example, const Example *overlay, const Place &place) const;

private:
    Result<Node> compileAlone(const Example &example, bool isDiscriminator,
                              const Place &place) const;
    Result<Node> compileText(const QString &text, bool isDiscriminator, const Place &place) const;
    Result<Node> compileArray(const Example &example, bool isDiscriminator,
                              const Place &place) const;
    Result<Node> compileObject(const Example &example, const Example *overlay,
                               bool isDiscriminator, const Place &place) const;
    Result<Node> slotNode(const Placeholder &slot) const;

    const Shapes &m_shapes;
};

} // namespace dubwatch
