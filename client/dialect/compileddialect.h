// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/compiledoperation.h"
#include "client/dialect/idpattern.h"
#include "client/dialect/operation.h"
#include "client/dialect/shape.h"

#include <map>

namespace dubwatch {

/// How a refusal is told: the HTTP status and the API's own word.
struct RefusalWords
{
    int status = 400;
    QString code = {};
};

/// Where an API looks for the key: "Authorization: Bearer {key}".
struct AuthHeader
{
    QByteArray name;
    TextTemplate value;
};

/// One dialect file, compiled.
struct CompiledDialect
{
    QString name = {};
    QString title = {};
    QString fileName = {};
    std::optional<IdPattern> ids = {};
    std::vector<AuthHeader> auth = {};
    std::map<Verb, std::unique_ptr<const Operation>> operations = {};
    std::shared_ptr<const Shape> statusShape = {};
    bool hasImplicitJob = false;
    int attempts = 0;
    std::optional<TextTemplate> kind = {};
    QByteArray idempotencyHeader = {};
    bool replaysWhateverTheBody = false;
    std::optional<Body> errorBody = {};
    std::vector<NamedTemplate> errorHeaders = {};
    std::map<Refusal, RefusalWords> refusals = {};
};

} // namespace dubwatch
