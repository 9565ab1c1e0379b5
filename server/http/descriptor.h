// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <optional>

namespace dubwatch::server {

// What the HTTP layer needs of a socket that only Unix has. Elsewhere there is a plain fallback.

/// A second descriptor of the same socket, for a further worker; nothing where there is no such
/// thing (one worker then), or when the process may open no more.
std::optional<qintptr> duplicatedDescriptor(qintptr descriptor);

/// Tells the other end that nothing more will come, and still hears it: false where that cannot
/// be had, and the connection has to be closed instead.
bool shutDownWriting(qintptr descriptor);

/// How many descriptors the process may have open: \a wanted or less. Raises its own limit as far
/// as the system allows.
int allowedDescriptors(int wanted);

/// Closes a descriptor that nothing owns yet.
void closeDescriptor(qintptr descriptor);

} // namespace dubwatch::server
