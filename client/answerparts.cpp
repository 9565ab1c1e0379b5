// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/answerparts.h"

#include <QByteArrayView>

namespace dubwatch {

namespace {

/// Where the string that begins at \a begin ends: at its closing quote, or behind the text.
qsizetype endOfString(QByteArrayView text, qsizetype begin)
{
    qsizetype i = begin + 1;
    while (i < text.size() && text[i] != '"') {
        i += text[i] == '\\' ? 2 : 1;
    }
    return std::min(i, text.size());
}

struct OpenObject
{
    qsizetype begin = 0;
    std::vector<JobId> mentions = {};
};

} // namespace

QHash<JobId, QByteArray> answerParts(const QByteArray &answer, const std::vector<JobId> &jobs)
{
    QHash<QByteArray, JobId> wanted;
    for (const JobId &job : jobs) {
        wanted.insert(job.value.toUtf8(), job);
    }
    QHash<JobId, QByteArray> parts;
    std::vector<OpenObject> open;
    qsizetype left = answer.size(); // bytes that parts may take
    for (qsizetype i = 0; i < answer.size(); ++i) {
        switch (answer[i]) {
        case '{':
            open.push_back({i});
            break;
        case '}':
            if (!open.empty()) {
                const OpenObject object = std::move(open.back());
                open.pop_back();
                const qsizetype size = std::min(i + 1 - object.begin, longestPart);
                if (object.mentions.empty() || size > left) {
                    break;
                }
                left -= size;
                const QByteArray part = answer.sliced(object.begin, size);
                for (const JobId &job : object.mentions) {
                    parts.insert(job, part);
                }
            }
            break;
        case '"': {
            const qsizetype end = endOfString(answer, i);
            const auto found = wanted.find(QByteArray::fromRawData(
                answer.constData() + i + 1, std::max<qsizetype>(0, end - i - 1)));
            if (found != wanted.end() && !open.empty()) {
                open.back().mentions.push_back(*found);
                wanted.erase(found);
            }
            i = end;
            break;
        }
        default:
            break;
        }
    }
    return parts;
}

} // namespace dubwatch
