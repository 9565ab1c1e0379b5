// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/apireply.h"

namespace dubwatch {

/// Whether a backend's batches are worth asking. A batch that is refused, or cannot be read three
/// times in a row, says nothing about its jobs: they are asked one by one from then on.
class BatchTrust
{
public:
    explicit BatchTrust(bool isOffered);

    bool isOn() const;
    /// What a batch's answer means for its jobs: a final error of the whole is not theirs.
    ApiAnswer heard(const ApiAnswer &answer);

private:
    bool m_isOn;
    int m_unreadable = 0; ///< in a row
};

} // namespace dubwatch
