// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/formdialog.h"

namespace dubwatch::ui {

/// What the program is, which version of it, and what may be done with it.
class AboutDialog : public FormDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(const Look &look, QWidget *parent = nullptr);
};

} // namespace dubwatch::ui
