// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/look/celllook.h"
#include "ui/look/fonts.h"
#include "ui/statedelegate.h"

#include <QTableView>

namespace dubwatch::ui {

class Look;

/// What the cells say that the model's DisplayRole does not.
struct CellTexts
{
    StateDelegate::Detail stateDetail; ///< after the state's word; may be empty
    QString anyMoment; ///< the ETA that is set off by colour
};

/// The widths of the two columns that share what the others leave.
struct SharedWidths
{
    int title = 0;
    int state = 0;

    friend bool operator==(const SharedWidths &, const SharedWidths &) = default;
};

/// Title takes what is left; State gives way down to 18 ch so that Title has 28 ch, or 22 at least.
SharedWidths shareWidth(int room, int wantedState, const QFont &font);

/// The view of the jobs: rows of fixed height without grid, drawn by our delegates for a model
/// with the columns of JobColumn. Knows which row the mouse is on, since rows, not cells, light up.
class JobTable : public QTableView
{
    Q_OBJECT

public:
    JobTable(const Look &look, CellTexts texts, QWidget *parent = nullptr);

    /// Shows the columns that stand there at first, at their first widths, when the model is new.
    void setModel(QAbstractItemModel *model) override;
    void resetColumns(); ///< which, where and how wide
    void setColumnShown(JobColumn column, bool shown);
    void setDensity(Density density);

    int hoveredRow() const { return m_hoveredRow; } ///< -1 for none
    /// All but whether it is selected, which only the view's selection model knows.
    RowState rowState(int row) const;
    bool isFirstColumn(int column) const;
    bool isLastColumn(int column) const;

Q_SIGNALS:
    void pointerMoved(); ///< the mouse moved over the rows
    void pointerLeft();

protected:
    bool viewportEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void setUpView();
    void setUpHeader();
    void onSectionResized(int column, int oldWidth, int newWidth);
    void fitColumns();
    void hover(int row);
    void updateRow(int row);
    int visualEnd(int step) const;

    Density m_density = Density::Normal;
    int m_hoveredRow = -1;
    int m_wantedState = 0; ///< width of State when there is room
    bool m_fitting = false; ///< widths change by us, not by a person
};

} // namespace dubwatch::ui
