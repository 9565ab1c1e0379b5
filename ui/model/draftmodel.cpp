// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/model/draftmodel.h"

#include "client/wording.h"

#include <QLocale>

namespace dubwatch::ui {

DraftModel::DraftModel(DraftFile file, QObject *parent)
    : QAbstractTableModel(parent)
    , m_file(std::move(file))
{
}

int DraftModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_file.rows().size());
}

int DraftModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant DraftModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == Qt::AccessibleTextRole) { // an empty cell would be silent
        const QString text = data(index, Qt::DisplayRole).toString();
        return !text.isEmpty() ? text : index.column() == Problem ? tr("no problem") : tr("none");
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    const DraftRow &row = m_file.rows()[size_t(index.row())];
    switch (Column(index.column())) {
    case Line: return QLocale().toString(row.line);
    case Source: return wording::escaped(row.draft.source);
    case Title: return wording::escaped(row.draft.title);
    case Language: return wording::escaped(row.draft.language);
    case Tag: return wording::escaped(row.draft.tag);
    case Problem: return row.problem;
    }
    Q_UNREACHABLE();
}

QVariant DraftModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    const QString titles[columns] {tr("Line"),     tr("Source"), tr("Title"),
                                   tr("Language"), tr("Tag"),    tr("Problem")};
    return section >= 0 && section < columns ? titles[section] : QVariant();
}

} // namespace dubwatch::ui
