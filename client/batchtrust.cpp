// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/batchtrust.h"

namespace dubwatch {

using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

namespace {

constexpr int mostUnreadable = 3;

} // namespace

BatchTrust::BatchTrust(bool isOffered)
    : m_isOn(isOffered)
{
}

bool BatchTrust::isOn() const { return m_isOn; }

ApiAnswer BatchTrust::heard(const ApiAnswer &answer)
{
    if (answer.message) {
        m_unreadable = 0;
        return answer;
    }
    ApiError error = answer.message.error();
    if (error.kind == Kind::Malformed && ++m_unreadable >= mostUnreadable) {
        m_isOn = false;
    }
    if (error.kind != Kind::NotFound && error.kind != Kind::Rejected) {
        return answer;
    }
    m_isOn = false;
    error.kind = Kind::Malformed;
    error.detail = u"the batch was refused, its jobs are asked one by one: %1"_s.arg(error.detail);
    ApiAnswer softened = answer;
    softened.message = error;
    return softened;
}

} // namespace dubwatch
