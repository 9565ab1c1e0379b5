// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/result.h"
#include "client/dialect/compiledoperation.h"
#include "client/dialect/place.h"

#include <optional>

namespace dubwatch {

/// What is missing from an operation for what it is to do: a submit's id, a batch's ids, a shape.
/// \a place is the operation's own in its file.
std::optional<ApiError> checkOperation(const CompiledOperation &operation, const Place &place);

/// A request body tells of one job, into which it is read: more of them have no place there.
std::optional<ApiError> checkRequestBody(const Node &node, const Place &place);

} // namespace dubwatch
