// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/jobs.h"
#include "tests/support/windowkit.h"
#include "ui/statusbar.h"
#include "ui/statusfacts.h"

#include <QFileDialog>
#include <QTemporaryDir>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace dubwatch::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What the window answers in its status bar when something was done.
class TestStatusBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { kit = std::make_unique<WindowKit>(); }
    void cleanup() { kit.reset(); }
    void saysWhatWasSaved_data();
    void saysWhatWasSaved();
    void saysWhyAFileWasNotSaved();
    void writesMessagesWhereTheFactsBegin();

private:
    void save(QAction &action, const QString &file);
    QString message() const { return bar().currentMessage(); }
    StatusBar &bar() const { return *kit->window.findChild<StatusBar *>(); }

    std::unique_ptr<WindowKit> kit;
};

void TestStatusBar::save(QAction &action, const QString &file)
{
    action.trigger();
    auto *dialog = kit->window.findChild<QFileDialog *>();
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(file);
    dialog->reject();
    QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
}

void TestStatusBar::saysWhatWasSaved_data()
{
    QTest::addColumn<QAction * WindowActions::*>("action");
    QTest::addColumn<int>("jobs");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("csv") << &WindowActions::saveCsv << 3 << u"3 rows saved to file"_s;
    QTest::newRow("json") << &WindowActions::saveJson << 1 << u"1 row saved to file"_s;
    QTest::newRow("log") << &WindowActions::saveLog << 2 << u"2 lines saved to file"_s;
}

void TestStatusBar::saysWhatWasSaved()
{
    QFETCH(QAction * WindowActions::*, action);
    QFETCH(int, jobs);
    for (int i = 0; i < jobs; ++i) {
        const QString id = QString::number(i);
        kit->monitor.feed().publish(answer(id, 1, kit->clock.now()));
        kit->tell({update(id, JobState::Running, kit->clock.now())});
    }
    const QTemporaryDir folder;
    save(*(kit->actions().*action), folder.filePath(u"file"_s));
    QTEST(message(), "sentence");
    QVERIFY(QFile::exists(folder.filePath(u"file"_s)));
}

void TestStatusBar::saysWhyAFileWasNotSaved()
{
    kit->tell({update(u"a"_s, JobState::Running, kit->clock.now())});
    const QTemporaryDir folder;
    save(*kit->actions().saveCsv, folder.filePath(u"none/file"_s));
    QVERIFY2(message().contains(u" was not saved: "_s), qPrintable(message()));
}

void TestStatusBar::writesMessagesWhereTheFactsBegin()
{
    const auto *facts = kit->window.findChild<StatusFacts *>();
    kit->window.say(u"|"_s);
    QCoreApplication::processEvents();
    QCOMPARE(bar().messageRect().left(), facts->x() + StatusFacts::leading);
    const QImage image = bar().grab().toImage();
    const QRgb ground = image.pixel(1, image.height() / 2);
    int first = 2;
    while (first < image.width() && image.pixel(first, image.height() / 2) == ground) {
        ++first;
    }
    QVERIFY2(first >= facts->x() + StatusFacts::leading, qPrintable(QString::number(first)));
}

QTEST_MAIN(TestStatusBar)
#include "tst_statusbar.moc"
