// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/jobdrafts.h"

namespace dubwatch {

std::vector<JobDraft> copiesOf(const JobDraft &draft, const QStringList &languages, int count)
{
    const QStringList each = languages.isEmpty() ? QStringList {QString()} : languages;
    std::vector<JobDraft> drafts;
    drafts.reserve(size_t(each.size()) * size_t(count));
    for (const QString &language : each) {
        for (int copy = 1; copy <= count; ++copy) {
            drafts.push_back(draft);
            drafts.back().language = language;
            if (count > 1 && !draft.title.isEmpty()) {
                drafts.back().title += u' ' + QString::number(copy);
            }
        }
    }
    return drafts;
}

} // namespace dubwatch
