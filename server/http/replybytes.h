// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/clock.h"
#include "client/dialect/httpmessage.h"

namespace dubwatch::server {

/// How a reply has to be written, as its request decided.
struct ReplyForm
{
    bool isHead = false;
    bool isHttp10 = false;
    bool keepsAlive = true;
};

/// Whether \a reply can be sent as it is: a status from 200 to 599, names that are tokens, values
/// without control characters. Says what is wrong, or nothing.
QString faultOf(const HttpReply &reply);

/// Whether the reply asks for its connection to be closed ("Connection: close").
bool wantsClose(const HttpReply &reply);

/// \a reply, which has no fault, as it goes over the wire at \a now. Framing fields are written
/// from what is really sent, whatever the reply's own say.
QByteArray replyBytes(const HttpReply &reply, const ReplyForm &form, Instant now);

} // namespace dubwatch::server
