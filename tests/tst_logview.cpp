// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/logpane.h"
#include "ui/logview.h"
#include "ui/look/look.h"

#include <QScrollBar>
#include <QStringListModel>
#include <QTest>

using namespace dubwatch::ui;
using namespace Qt::StringLiterals;

/// The list of the log's lines as it is seen, whatever its height is.
class TestLogView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsNoLine_data();
    void cutsNoLine();
};

void TestLogView::cutsNoLine_data()
{
    QTest::addColumn<bool>("follows");
    QTest::newRow("at the end") << true;
    QTest::newRow("scrolled up") << false;
}

void TestLogView::cutsNoLine()
{
    QFETCH(bool, follows);
    Look look(Appearance::Light);
    look.install();
    QStringList lines;
    for (int i = 0; i < 200; ++i) {
        lines << QString::number(i);
    }
    QStringListModel model(lines);
    LogPane pane(look);
    pane.setModel(&model);
    pane.show();
    QListView &view = pane.view();
    for (int height = 150; height < 190; ++height) {
        pane.resize(600, height);
        QCoreApplication::processEvents();
        view.verticalScrollBar()->setValue(follows ? view.verticalScrollBar()->maximum() : 7);
        const int bottom = view.viewport()->height() - 1;
        const QRect last = view.visualRect(view.indexAt({5, bottom}));
        QVERIFY2(last.isValid() && last.bottom() == bottom, qPrintable(QString::number(height)));
    }
}

QTEST_MAIN(TestLogView)
#include "tst_logview.moc"
