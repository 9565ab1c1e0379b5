// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/node.h"

namespace dubwatch {

/// A node made ready to be written: bytes that never change, and the values between them.
///
/// Rendering makes no JSON tree: it copies pieces and spells values. Immutable; any thread.
class Renderer
{
public:
    Renderer() = default;
    explicit Renderer(const Node &root);

    /// Appends the JSON text. \a job is what the job's fields come from, or null.
    void render(QByteArray &json, const Message &message, const Job *job) const;

private:
    struct Step
    {
        enum class Kind {
            Bytes, ///< as they are
            Comma, ///< unless this is the container's first
            Value, ///< or null
            Member, ///< bytes are the key; both are left out when there is no value
            Text, ///< a longer string
            Message, ///< a whole shape
            Many, ///< an array's elements
        };
        Kind kind;
        QByteArray bytes = {};
        Placeholder slot = {};
        TextTemplate text = {};
        std::shared_ptr<const Shape> shape = {};
    };

    void add(const Node &node);
    void addObject(const Node &node);
    void addArray(const Node &node);
    void addBytes(const QByteArray &bytes);
    static void renderMany(const Step &step, QByteArray &json, const Message &message);
    static bool renderStep(const Step &step, QByteArray &json, const Message &message,
                           const Job *job);

    std::vector<Step> m_steps;
};

} // namespace dubwatch
