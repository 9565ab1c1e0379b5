// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace dubwatch {

/// JSON as somebody wrote it into a dialect file: members in their order, numbers as spelt.
/// QJsonObject would sort the members, and an API's messages would no longer look like its
/// documentation.
struct Example
{
    enum class Type { Null, Bool, Number, String, Array, Object };
    struct Member;

    Type type = Type::Null;
    bool boolean = false;
    QByteArray number = {}; ///< as spelt in the file
    QString text = {};
    std::vector<Example> elements = {};
    std::vector<Member> members = {};

    bool isObject() const { return type == Type::Object; }
    bool isArray() const { return type == Type::Array; }
    bool isString() const { return type == Type::String; }
    const Example *member(QStringView key) const;
    /// What stands here, for an error: "text \"abc\"", "an array", "7".
    QString describe() const;

    /// Syntax errors name line and column; a key given twice and nesting beyond 64 levels are
    /// errors too.
    static Result<Example> parse(const QByteArray &json, const QString &fileName);
};

struct Example::Member
{
    QString key;
    Example value;
};

} // namespace dubwatch
