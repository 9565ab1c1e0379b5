// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/dialect.h"

#include <QStringList>

#include <vector>

namespace dubwatch {

/// The dialects that can be had by name: the shipped ones, and the user's own beside them.
///
/// A user's file (dubwatch/dialects/*.json in QStandardPaths::GenericDataLocation) takes the place
/// of a shipped one of the same name.
class DialectLibrary
{
public:
    /// The shipped dialects only; they are valid, which a test proves.
    static DialectLibrary shipped();
    /// With the user's own files. The first broken one is the error.
    static Result<DialectLibrary> withUserFiles();

    QStringList names() const; ///< sorted, "dubwatch" first
    const std::vector<Dialect> &dialects() const;

    /// \a nameOrFile is a name of the library, or a path of a dialect file (it has a '/' or ends
    /// with ".json"; the dialect then knows it as an absolute one). An unknown name is InvalidInput
    /// and lists the known ones.
    Result<Dialect> find(const QString &nameOrFile) const;

private:
    std::vector<Dialect> m_dialects;
};

} // namespace dubwatch
