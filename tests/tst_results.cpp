// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/jobs.h"
#include "tests/support/windowkit.h"
#include "ui/downloadsdialog.h"
#include "ui/downloadwords.h"
#include "ui/jobcommands.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QListView>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace dubwatch::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString backend = u"Backend (backend.test)"_s;
const QStringList schemes {u"https"_s, u"http"_s, u"file"_s, u"javascript"_s};

} // namespace

/// What a person does with results in the window.
class TestResults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void opensAFreshLinkAtOnce();
    void asksForAnOldLinkAnew();
    void opensNoOtherLinks_data();
    void opensNoOtherLinks();
    void copiesTheLinksOfTheSelected();
    void downloadsTheSelectedAndShowsHowFar();
    void fetchesUnderANewLinkWhenTheOldOneHasExpired();
    void tellsWhatCouldNotBeFetched();
    void asksForAFolder();
    void saysHowManyCame();

public Q_SLOTS:
    void onOpened(const QUrl &url) { m_opened << url.toString(); }

private:
    JobUpdate completed(const QString &id, const QString &link) const
    {
        JobUpdate made = update(id, JobState::Completed, kit->clock.now());
        made.watch = WatchState::Ended;
        made.job.result = link;
        return made;
    }
    ResultCommands &results() const { return *kit->window.findChild<ResultCommands *>(); }
    DownloadsDialog *dialog() const { return kit->window.findChild<DownloadsDialog *>(); }
    QStringList files() const { return QDir(m_folder->filePath(backend)).entryList(QDir::Files); }

    std::unique_ptr<WindowKit> kit;
    std::unique_ptr<QTemporaryDir> m_folder;
    QStringList m_opened;
};

void TestResults::init()
{
    kit = std::make_unique<WindowKit>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_opened.clear();
    for (const QString &scheme : schemes) {
        QDesktopServices::setUrlHandler(scheme, this, "onOpened");
    }
}

void TestResults::cleanup()
{
    kit.reset();
    for (const QString &scheme : schemes) {
        QDesktopServices::unsetUrlHandler(scheme);
    }
}

void TestResults::opensAFreshLinkAtOnce()
{
    kit->tell({completed(u"a"_s, u"https://cdn.test/a.mp4"_s)});
    kit->select({0});
    kit->tick();
    kit->actions().openResult->trigger();
    QCOMPARE(m_opened, QStringList {u"https://cdn.test/a.mp4"_s});
}

void TestResults::asksForAnOldLinkAnew()
{
    kit->tell({completed(u"listed"_s, u"https://cdn.test/old.mp4"_s)});
    kit->clock.advance(11s);
    kit->select({0});
    kit->tick();
    kit->actions().openResult->trigger();
    QVERIFY(m_opened.isEmpty());
    QTRY_COMPARE(m_opened, QStringList {u"https://cdn.test/new.mp4"_s});
    QVERIFY(kit->asked().contains(u"GET /v1/jobs/listed"_s));
    QCOMPARE(kit->cell(0, JobColumn::Result), u"https://cdn.test/new.mp4"_s);
}

void TestResults::opensNoOtherLinks_data()
{
    QTest::addColumn<QString>("link");
    QTest::addRow("file") << u"file:///etc/passwd"_s;
    QTest::addRow("script") << u"javascript:alert(1)"_s;
    QTest::addRow("path") << u"/results/a.mp4"_s;
    QTest::addRow("none") << QString();
}

void TestResults::opensNoOtherLinks()
{
    QFETCH(QString, link);
    kit->tell({completed(u"a"_s, link)});
    kit->select({0});
    kit->tick();
    QVERIFY(!kit->actions().openResult->isEnabled());
    results().open();
    results().download();
    QVERIFY(!kit->window.findChild<QFileDialog *>());
    results().downloadInto(m_folder->path());
    QVERIFY(m_opened.isEmpty());
    QVERIFY(!dialog());
}

void TestResults::copiesTheLinksOfTheSelected()
{
    kit->tell({completed(u"a"_s, u"https://cdn.test/a.mp4"_s),
               update(u"b"_s, JobState::Running, kit->clock.now()),
               completed(u"c"_s, u"https://cdn.test/c%20d.mp4?x=1"_s)});
    kit->actions().selectAll->trigger();
    kit->tick();
    kit->actions().copyLinks->trigger();
    QStringList links = QGuiApplication::clipboard()->text().split(u'\n');
    links.sort();
    QCOMPARE(links, (QStringList {u"https://cdn.test/a.mp4"_s,
                                  u"https://cdn.test/c%20d.mp4?x=1"_s}));
}

void TestResults::downloadsTheSelectedAndShowsHowFar()
{
    kit->store.answerWith([](const Asked &asked) {
        return Script {.reply = {200, {}, asked.url.path().toLatin1()}};
    });
    kit->tell({completed(u"a"_s, u"https://cdn.test/x.mp4"_s),
               completed(u"b"_s, u"https://cdn.test/y.mp4"_s),
               update(u"c"_s, JobState::Running, kit->clock.now())});
    kit->actions().selectAll->trigger();
    results().downloadInto(m_folder->path());
    QTRY_COMPARE(files(), (QStringList {u"a.mp4"_s, u"b.mp4"_s}));
    QFile file(m_folder->filePath(backend + u"/b.mp4"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "/y.mp4");
    QVERIFY(dialog()->isVisible());
    QTRY_COMPARE(dialog()->windowTitle(), u"Downloads finished"_s);
    dialog()->reject();
    kit->actions().showDownloads->trigger();
    QVERIFY(dialog()->isVisible());
}

void TestResults::fetchesUnderANewLinkWhenTheOldOneHasExpired()
{
    kit->store.answerWith([](const Asked &asked) {
        return asked.url.path() == u"/new.mp4" ? Script {.reply = {200, {}, "video"}}
                                               : statusOnly(403);
    });
    kit->tell({completed(u"listed"_s, u"https://cdn.test/old.mp4"_s)});
    kit->select({0});
    results().downloadInto(m_folder->path());
    QTRY_COMPARE(files(), QStringList {u"listed.mp4"_s});
    QVERIFY(kit->asked().contains(u"GET /v1/jobs/listed"_s));
}

void TestResults::tellsWhatCouldNotBeFetched()
{
    kit->store.answerWith([](const Asked &) { return statusOnly(403); });
    kit->tell({completed(u"listed"_s, u"https://cdn.test/old.mp4"_s)});
    kit->select({0});
    results().downloadInto(m_folder->path());
    const auto *troubles = dialog()->findChild<QListView *>();
    QTRY_VERIFY(troubles->isVisible());
    QCOMPARE(troubles->model()->index(0, 0).data().toString(),
             u"listed: the link was not accepted (403)"_s);
    const LogModel &log = kit->desk.log();
    QVERIFY(log.index(log.rowCount() - 1).data(PlainTextRole).toString().contains(
        u"the result of listed was not downloaded: the link was not accepted (403)"_s));
}

void TestResults::asksForAFolder()
{
    kit->tell({completed(u"a"_s, u"https://cdn.test/a.mp4"_s)});
    kit->select({0});
    kit->tick();
    kit->actions().download->trigger();
    const auto *chooser = kit->window.findChild<QFileDialog *>();
    QVERIFY(chooser);
    QCOMPARE(chooser->fileMode(), QFileDialog::Directory);
}

void TestResults::saysHowManyCame()
{
    QCOMPARE(downloadsSentence({}), QString());
    QCOMPARE(downloadsSentence({.wanted = 50, .saved = 12, .bytes = 34'100'000}),
             u"12 of 50 downloaded (34.1 MB)"_s);
    QCOMPARE(downloadsSentence({.wanted = 50, .saved = 12, .wereThere = 3, .failed = 1}),
             u"12 of 50 downloaded, 3 were there already, 1 failed (0 bytes)"_s);
}

QTEST_MAIN(TestResults)
#include "tst_results.moc"
