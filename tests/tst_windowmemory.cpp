// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/jobs.h"
#include "tests/support/windowkit.h"
#include "ui/jobgroup.h"
#include "ui/windowmemory.h"

#include <QFile>
#include <QHeaderView>
#include <QSettings>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace dubwatch::ui;
using namespace Qt::StringLiterals;

class TestWindowMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void beginsWithDefaults();
    void givesBackWhatItWasGiven();
    void setsABrokenFileAside_data();
    void setsABrokenFileAside();
    void takesNonsenseForDefaults();
    void writesNothingBesideWhatItKnows();
    void restoresColumnsPanesAndTheme();
    void tellsTheRestoredPanesBeforeItIsShown();
    void startsWithNonsenseAllOver();

private:
    QString file() const { return m_folder->filePath(u"dubwatch.ini"_s); }
    void write(const QByteArray &bytes) const
    {
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWindowMemory::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void TestWindowMemory::beginsWithDefaults()
{
    QCOMPARE(WindowMemory(file()).load(), WindowState());
    QVERIFY(!QFile::exists(file()));
}

void TestWindowMemory::givesBackWhatItWasGiven()
{
    const WindowState state {.geometry = QByteArray("\0\1\xff geometry", 12),
                             .columns = "columns",
                             .panes = {400, 250, 0},
                             .appearance = 2,
                             .detailsTab = 0,
                             .compact = true,
                             .sidebar = false,
                             .details = true,
                             .log = false,
                             .filterText = u"promo, \"ä\""_s,
                             .filterGroup = int(JobGroup::Failed),
                             .filterLanguage = u"German"_s,
                             .connections = {{u"https://api.example.com/äö"_s,
                                              u"/home/me/my, own.json"_s},
                                             {u"http://127.0.0.1:8000"_s, u"dubwatch"_s}},
                             .currentConnection = 1};
    WindowMemory(file()).save(state);
    QCOMPARE(WindowMemory(file()).load(), state);
}

void TestWindowMemory::setsABrokenFileAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no ini") << QByteArray("{\"window\": 1}");
    QTest::newRow("binary") << QByteArray("\0\x7f\x45LF\xff\xfe\0", 8);
    QTest::newRow("half a section") << QByteArray("[window\ngeometry");
}

void TestWindowMemory::setsABrokenFileAside()
{
    QFETCH(QByteArray, bytes);
    write(bytes);
    QCOMPARE(WindowMemory(file()).load(), WindowState());
    QFile aside(file() + u".broken"_s);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), bytes);
    QVERIFY(!QFile::exists(file()));
}

void TestWindowMemory::takesNonsenseForDefaults()
{
    write("[window]\ngeometry=12\npanes=-5, many\n[view]\nappearance=99\ndetailsTab=x\n"
          "log=perhaps\n[backend]\nconnections=one, @Invalid()\ncurrent=7\n[filter]\ngroup=77\n");
    const WindowState state = WindowMemory(file()).load();
    QVERIFY(state.panes.isEmpty());
    QVERIFY(state.appearance >= 0 && state.appearance <= 2);
    QVERIFY(state.connections.isEmpty());
    QCOMPARE(state.currentConnection, -1);
    QVERIFY(state.filterGroup >= 0 && state.filterGroup < jobGroupCount);
}

void TestWindowMemory::writesNothingBesideWhatItKnows()
{
    WindowMemory(file()).save({});
    const QStringList keys = QSettings(file(), QSettings::IniFormat).allKeys();
    QCOMPARE(keys,
             (QStringList {u"backend/connections"_s, u"backend/current"_s, u"filter/group"_s,
                           u"filter/language"_s, u"filter/text"_s, u"view/appearance"_s,
                           u"view/compact"_s, u"view/details"_s, u"view/detailsTab"_s,
                           u"view/log"_s, u"view/sidebar"_s, u"window/columns"_s,
                           u"window/geometry"_s, u"window/panes"_s}));
}

void TestWindowMemory::restoresColumnsPanesAndTheme()
{
    const WindowMemory memory(file());
    QList<int> panes;
    int width = 0;
    {
        WindowKit kit;
        kit.tell({update(u"a"_s, JobState::Running, kit.clock.now())});
        QHeaderView &header = *kit.table().horizontalHeader();
        kit.table().setColumnHidden(int(JobColumn::Polls), true);
        kit.table().setColumnHidden(int(JobColumn::Tag), false);
        header.resizeSection(int(JobColumn::Progress), 222);
        header.moveSection(header.visualIndex(int(JobColumn::State)), 0);
        kit.table().sortByColumn(int(JobColumn::Title), Qt::DescendingOrder);
        kit.look.setAppearance(Appearance::Dark);
        kit.actions().compact->trigger();
        kit.actions().showLog->setChecked(false);
        auto &splitter = *kit.window.findChild<QSplitter *>();
        splitter.setSizes({300, 333, 0});
        QCoreApplication::processEvents();
        panes = splitter.sizes();
        width = kit.window.width();
        memory.save(kit.window.state());
    }
    WindowKit kit;
    kit.window.restore(memory.load());
    kit.tell({update(u"a"_s, JobState::Running, kit.clock.now())});
    const QHeaderView &header = *kit.table().horizontalHeader();
    QVERIFY(kit.table().isColumnHidden(int(JobColumn::Polls)));
    QVERIFY(!kit.table().isColumnHidden(int(JobColumn::Tag)));
    QCOMPARE(header.sectionSize(int(JobColumn::Progress)), 222);
    QCOMPARE(header.visualIndex(int(JobColumn::State)), 0);
    QCOMPARE(kit.desk.jobs().sortColumn(), JobColumn::Title);
    QCOMPARE(kit.desk.jobs().sortOrder(), Qt::DescendingOrder);
    QCOMPARE(kit.look.appearance(), Appearance::Dark);
    QVERIFY(kit.actions().compact->isChecked());
    QVERIFY(!kit.actions().showLog->isChecked());
    QCoreApplication::processEvents();
    QCOMPARE(kit.window.findChild<QSplitter *>()->sizes(), panes);
    QCOMPARE(kit.window.width(), width);
    kit.actions().showLog->setChecked(true);
    QCoreApplication::processEvents();
    QVERIFY(kit.window.findChild<QSplitter *>()->sizes()[2] > 120);
}

/// It is remembered as soon as a backend is connected, so that a crash loses nothing.
void TestWindowMemory::tellsTheRestoredPanesBeforeItIsShown()
{
    ManualClock clock;
    Look look(Appearance::Light);
    JobDesk desk(clock);
    Downloads downloads;
    MainWindow window(look, desk, downloads, {});
    const QList<int> panes {400, 261, 183};
    window.restore({.panes = panes});
    QCOMPARE(window.state().panes, panes);
}

void TestWindowMemory::startsWithNonsenseAllOver()
{
    WindowKit kit;
    kit.window.restore({.geometry = "nonsense",
                        .columns = "nonsense",
                        .panes = {1, 1, 1},
                        .appearance = 77,
                        .detailsTab = -9,
                        .filterGroup = -9});
    kit.tell({update(u"a"_s, JobState::Running, kit.clock.now())});
    QVERIFY(!kit.window.grab().isNull());
    QCOMPARE(kit.table().horizontalHeader()->hiddenSectionCount(), jobColumnCount - 8);
}

QTEST_MAIN(TestWindowMemory)
#include "tst_windowmemory.moc"
