// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/knowledgestore.h"

namespace dubwatch::app {

/// What was learned about one kind of work at a backend, for people: "http://… (dubwatch)  all
/// work: 37 jobs, half of them within 12 s; they take 18 % less than it says (±12 %); …".
QString knowledgeLine(const KeptKnowledge &kept, const QString &kind);
/// The same as one line of JSON; numbers that are not known yet are null.
QString knowledgeJson(const KeptKnowledge &kept, const QString &kind);

} // namespace dubwatch::app
