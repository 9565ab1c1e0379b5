// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/example.h"
#include "client/dialect/texttemplate.h"

#include <memory>

namespace dubwatch {

class Shape;

/// One place of a compiled example, for rendering and for matching alike.
struct Node
{
    enum class Kind {
        Literal, ///< null, a bool or a number
        Words, ///< text; several words match where the file has "a|b|c"
        Slot, ///< one placeholder
        Text, ///< text with placeholders in it
        Object,
        Array,
        Message, ///< a whole shape
    };
    struct Member;

    Kind kind = Kind::Literal;
    bool isDiscriminator = false; ///< tells states apart, so a real message must have it
    bool isDemanding = false; ///< something here or below must be there
    Example literal = {};
    QStringList words = {};
    Placeholder slot = {}; ///< Slot and Message
    TextTemplate text = {};
    std::vector<Member> members = {};
    std::vector<Node> elements = {};
    std::shared_ptr<const Shape> shape = {};
};

struct Node::Member
{
    QString key;
    Node node;
};

} // namespace dubwatch
