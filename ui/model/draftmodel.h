// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/model/draftfile.h"

#include <QAbstractTableModel>

namespace dubwatch::ui {

/// The rows of a DraftFile, as they will be submitted or why they will not.
class DraftModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Line, Source, Title, Language, Tag, Problem };
    static constexpr int columns = int(Problem) + 1;

    explicit DraftModel(DraftFile file, QObject *parent = nullptr);

    const DraftFile &file() const { return m_file; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    const DraftFile m_file;
};

} // namespace dubwatch::ui
