// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/celldelegate.h"

#include <functional>

namespace dubwatch::ui {

/// Icon, word, and what there is to say about it, which is elided first.
class StateDelegate : public CellDelegate
{
    Q_OBJECT

public:
    /// What stands after the state's word; may be empty.
    using Detail = std::function<QString(const JobRow &)>;

    StateDelegate(const Look &look, Detail detail, QObject *parent);

protected:
    void paintContent(const Cell &cell) const override;

private:
    void paintIcon(const Cell &cell) const;

    Detail m_detail;
};

} // namespace dubwatch::ui
