// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/celldelegate.h"
#include "ui/look/tabulartext.h"

namespace dubwatch::ui {

/// The short id in the fixed font.
class JobIdDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(const Cell &cell) const override;
};

/// The title, greyed once the job has ended.
class TitleDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(const Cell &cell) const override;
};

/// Any other fact: numbers and times right-aligned digit below digit, text left-aligned, as the
/// model's TextAlignmentRole says. \a anyMoment is the word that the ETA column sets off.
class FactDelegate : public CellDelegate
{
    Q_OBJECT

public:
    FactDelegate(const Look &look, const QString &anyMoment, QObject *parent);

protected:
    void paintContent(const Cell &cell) const override;

private:
    QString m_anyMoment;
    TabularText m_numbers;
};

} // namespace dubwatch::ui
