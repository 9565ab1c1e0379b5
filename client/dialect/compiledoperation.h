// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/dialect.h"
#include "client/dialect/node.h"
#include "client/dialect/renderer.h"

namespace dubwatch {

/// A named text of a request or reply: a query item or a header field.
struct NamedTemplate
{
    QString name;
    TextTemplate value;
};

/// One segment of a path: text with placeholders, or a parameter that the file declares.
struct PathSegment
{
    TextTemplate text = {};
    QString parameter = {}; ///< its name; null for text
    QString example = {}; ///< the parameter's value in the file
};

/// A body as an example: compiled for both ends.
struct Body
{
    Node node;
    Renderer renderer;
};

/// One operation of a dialect file, compiled.
struct CompiledOperation
{
    Verb verb = Verb::Status;
    QByteArray method = {};
    std::vector<PathSegment> path = {};
    std::vector<NamedTemplate> query = {};
    std::vector<NamedTemplate> requestHeaders = {};
    std::optional<Body> requestBody = {};
    int status = 200;
    std::vector<NamedTemplate> replyHeaders = {};
    std::optional<Body> replyBody = {};
    int most = 0;
    int defaultLimit = 0;
    bool hasETag = false;
    bool canWait = false;
    std::shared_ptr<const Shape> shape = {}; ///< of the jobs in the reply; null: ids alone
};

} // namespace dubwatch
