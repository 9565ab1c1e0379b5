// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/jobtable.h"

#include "ui/look/look.h"
#include "ui/progressdelegate.h"
#include "ui/textdelegates.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QScopedValueRollback>

#include <array>

namespace dubwatch::ui {

namespace {

constexpr int leastTitle = 22;
constexpr int fairTitle = 28; ///< before State has more than its least
constexpr int leastState = 18;
constexpr int leastWidth = 6;

/// In ch, by JobColumn, insets included.
constexpr std::array<int, jobColumnCount> widths{12, leastTitle, 38, 29, 14, 11, 10, 10, 14,
                                                 11, 11,         12, 10, 8,  30, 30, 14,
                                                 24};

} // namespace

SharedWidths shareWidth(int room, int wantedState, const QFont &font)
{
    const int least = std::min(wantedState, metrics::ch(font, leastState));
    const int fair = std::clamp(room - least, metrics::ch(font, leastTitle),
                                metrics::ch(font, fairTitle));
    const int title = std::max(fair, room - wantedState);
    return {title, std::clamp(room - title, least, wantedState)};
}

JobTable::JobTable(const Look &look, CellTexts texts, QWidget *parent)
    : QTableView(parent)
{
    setUpView();
    setUpHeader();
    auto *facts = new FactDelegate(look, texts.anyMoment, this);
    setItemDelegate(facts);
    setItemDelegateForColumn(int(JobColumn::Job), new JobIdDelegate(look, this));
    setItemDelegateForColumn(int(JobColumn::Title), new TitleDelegate(look, this));
    setItemDelegateForColumn(int(JobColumn::State),
                             new StateDelegate(look, std::move(texts.stateDetail), this));
    setItemDelegateForColumn(int(JobColumn::Progress), new ProgressDelegate(look, this));
    connect(&look, &Look::changed, viewport(), qOverload<>(&QWidget::update));
}

void JobTable::setUpView()
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Jobs"));
}

void JobTable::setUpHeader()
{
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setDensity(Density::Normal);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setMinimumSectionSize(metrics::ch(font(), leastWidth));
    connect(header, &QHeaderView::sectionResized, this, &JobTable::onSectionResized);
    setSortingEnabled(true);
}

void JobTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    resetColumns();
}

void JobTable::resetColumns()
{
    if (!model())
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    for (int column = 0; column < std::min(jobColumnCount, model()->columnCount()); ++column) {
        setColumnHidden(column, column > int(JobColumn::Polls));
        setColumnWidth(column, metrics::ch(font(), widths[size_t(column)]));
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), column);
    }
    m_wantedState = columnWidth(int(JobColumn::State));
    fitColumns();
}

void JobTable::setColumnShown(JobColumn column, bool shown)
{
    setColumnHidden(int(column), !shown);
    fitColumns();
}

void JobTable::setDensity(Density density)
{
    m_density = density;
    const int height = metrics::rowHeight(font(), density);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

void JobTable::onSectionResized(int column, int, int newWidth)
{
    if (m_fitting || newWidth == 0)
        return;
    if (column == int(JobColumn::State)) {
        m_wantedState = newWidth;
    }
    if (column != int(JobColumn::Title)) {
        fitColumns();
    }
}

void JobTable::fitColumns()
{
    const int title = int(JobColumn::Title);
    const int state = int(JobColumn::State);
    if (!model() || isColumnHidden(title) || isColumnHidden(state))
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    const int others = horizontalHeader()->length() - columnWidth(title) - columnWidth(state);
    const SharedWidths shared = shareWidth(viewport()->width() - others, m_wantedState, font());
    setColumnWidth(title, shared.title);
    setColumnWidth(state, shared.state);
}

RowState JobTable::rowState(int row) const
{
    return {.selected = false,
            .current = currentIndex().row() == row && row >= 0,
            .hovered = row == m_hoveredRow,
            .focused = hasFocus() && isActiveWindow()};
}

/// The logical column that stands outermost, from the left (step 1) or the right (step -1).
int JobTable::visualEnd(int step) const
{
    const QHeaderView *header = horizontalHeader();
    int visual = step > 0 ? 0 : header->count() - 1;
    while (visual >= 0 && visual < header->count()
           && header->isSectionHidden(header->logicalIndex(visual))) {
        visual += step;
    }
    return header->logicalIndex(visual);
}

bool JobTable::isFirstColumn(int column) const
{
    return visualEnd(1) == column;
}

bool JobTable::isLastColumn(int column) const
{
    return visualEnd(-1) == column;
}

bool JobTable::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
        hover(rowAt(static_cast<QMouseEvent *>(event)->position().toPoint().y()));
        Q_EMIT pointerMoved();
        break;
    case QEvent::Leave:
        hover(-1);
        Q_EMIT pointerLeft();
        break;
    default:
        break;
    }
    return QTableView::viewportEvent(event);
}

void JobTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (m_hoveredRow >= 0) {
        hover(rowAt(viewport()->mapFromGlobal(QCursor::pos()).y()));
    }
}

void JobTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void JobTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void JobTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void JobTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        setDensity(m_density);
        horizontalHeader()->setMinimumSectionSize(metrics::ch(font(), leastWidth));
        fitColumns();
    }
}

void JobTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    updateRow(current.row());
    updateRow(previous.row());
}

/// Qt would go to the row before, which is another job: it means nothing that it stood there.
void JobTable::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    const int current = currentIndex().row();
    if (current >= first && current <= last) {
        selectionModel()->clearCurrentIndex();
    }
    QTableView::rowsAboutToBeRemoved(parent, first, last);
}

void JobTable::hover(int row)
{
    if (row == m_hoveredRow)
        return;
    updateRow(m_hoveredRow);
    m_hoveredRow = row;
    updateRow(row);
}

void JobTable::updateRow(int row)
{
    if (row >= 0) {
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    }
}

} // namespace dubwatch::ui
