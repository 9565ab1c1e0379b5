// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/submitfiledialog.h"

#include "ui/look/look.h"
#include "ui/model/draftmodel.h"

#include <QApplication>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>

namespace dubwatch::ui {

namespace {

constexpr QSize firstSize(860, 460);
constexpr int widthsInCh[DraftModel::columns] {8, 30, 17, 11, 8, 30};

/// Begins each text where its head does.
class InsetDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(option.rect, option.palette.highlight());
        }
        const QStyle &style = option.widget ? *option.widget->style() : *QApplication::style();
        const int margin = style.pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget);
        const int inset = index.column() == 0 ? metrics::paneEdge : metrics::cellSide;
        QStyleOptionViewItem cell = option;
        cell.rect.setLeft(cell.rect.left() + inset - margin - 1);
        QStyledItemDelegate::paint(painter, cell, index);
    }
};

QString number(size_t count) { return QLocale().toString(qulonglong(count)); }

} // namespace

SubmitFileDialog::SubmitFileDialog(const Look &look, const QString &name, const QString &host,
                                   const DraftFile &file, QWidget *parent)
    : FormDialog(look, parent)
    , m_model(new DraftModel(file, this))
    , m_drafts(file.drafts())
{
    const size_t wrong = file.rows().size() - m_drafts.size();
    setHeading(tr("Submit the jobs of %1").arg(name),
               host.isEmpty()
                   ? tr("They are simulated on this computer. Nothing is sent anywhere.")
                   : tr("They are sent to %1 and watched from there.").arg(host));
    addRow(makePreview(), 1);
    setFact(!file.problem().isNull() ? file.problem()
                : wrong == 0         ? tr("Safe to repeat: sent with an idempotency key each")
                : wrong == 1         ? tr("1 row has a problem and is left out")
                                     : tr("%1 rows have problems and are left out")
                                   .arg(number(wrong)));
    addButtons(m_drafts.size() == 1 ? tr("&Submit 1 job")
                                    : tr("&Submit %1 jobs").arg(number(m_drafts.size())));
    acceptButton()->setEnabled(!m_drafts.empty());
    resize(firstSize);
}

QTableView *SubmitFileDialog::makePreview()
{
    auto *preview = new QTableView;
    preview->setModel(m_model);
    preview->setItemDelegate(new InsetDelegate(preview));
    preview->setAccessibleName(tr("Jobs of the file"));
    preview->setShowGrid(false);
    preview->setWordWrap(false);
    preview->setTabKeyNavigation(false);
    preview->setSelectionBehavior(QAbstractItemView::SelectRows);
    preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    preview->verticalHeader()->hide();
    preview->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    preview->verticalHeader()->setDefaultSectionSize(metrics::controlHeight(font()));
    preview->horizontalHeader()->setHighlightSections(false);
    preview->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    preview->horizontalHeader()->setStretchLastSection(true);
    for (int column = 0; column < DraftModel::columns; ++column) {
        preview->setColumnWidth(column, metrics::ch(font(), widthsInCh[column]));
    }
    const auto &rows = m_model->file().rows();
    const auto wrong = std::ranges::find_if(
        rows, [](const DraftRow &row) { return !row.problem.isNull(); });
    if (wrong != rows.end()) { // what a person has to see
        preview->selectRow(int(wrong - rows.begin()));
    }
    return preview;
}

} // namespace dubwatch::ui
