// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

namespace dubwatch::ui {

/// What a field tells by its edge and ground, beside its text.
enum class FieldMark {
    None,
    Form, ///< a combo box among text fields, drawn as one of them
    InUse, ///< a filter that hides something
    Invalid, ///< left with something that cannot be used
};

/// Inherited beside a widget whose mark the style is to draw.
class MarkedField
{
public:
    explicit MarkedField(FieldMark mark = FieldMark::None)
        : m_mark(mark)
    {
    }
    virtual ~MarkedField() = default;

    FieldMark fieldMark() const { return m_mark; }
    void setFieldMark(FieldMark mark) { m_mark = mark; }

private:
    FieldMark m_mark;
};

} // namespace dubwatch::ui
