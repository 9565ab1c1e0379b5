// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/windowkit.h"
#include "ui/model/draftmodel.h"
#include "ui/questions.h"
#include "ui/statusfacts.h"
#include "ui/submitfiledialog.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace dubwatch::ui;
using namespace Qt::StringLiterals;

/// Many jobs from a file: read as spreadsheets write it, shown with what is wrong in each row, and
/// only then submitted.
class TestDraftFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatSpreadsheetsWrite_data();
    void readsWhatSpreadsheetsWrite();
    void knowsQuotes();
    void namesWhatIsWrongInEachRow_data();
    void namesWhatIsWrongInEachRow();
    void refusesWhatIsNoTable_data();
    void refusesWhatIsNoTable();
    void showsAndSubmits();
    void saysThatAFileCannotBeRead();
};

void TestDraftFile::readsWhatSpreadsheetsWrite_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("commas") << QByteArray("source,title,language,tag\nhttps://a.test/1,One,de,t\n");
    QTest::newRow("semicolons, CRLF, BOM")
        << QByteArray("\xef\xbb\xbfSource;Title;Language;Tag\r\nhttps://a.test/1;One;de;t\r\n");
    QTest::newRow("tabs, no line end")
        << QByteArray("tag\tlanguage\ttitle\tsource\nt\tde\tOne\thttps://a.test/1");
    QTest::newRow("no names") << QByteArray("https://a.test/1,One,de,t\n\n");
    QTest::newRow("a column that nobody knows")
        << QByteArray("source,owner,title,language,tag\nhttps://a.test/1,me,One,de,t\n");
}

void TestDraftFile::readsWhatSpreadsheetsWrite()
{
    QFETCH(const QByteArray, bytes);
    const DraftFile file = DraftFile::read(bytes);
    QVERIFY(file.problem().isNull());
    QCOMPARE(file.rows().size(), size_t(1));
    QVERIFY2(file.rows()[0].problem.isNull(), qPrintable(file.rows()[0].problem));
    QCOMPARE(file.drafts().front(),
             (JobDraft {u"One"_s, u"https://a.test/1"_s, u"de"_s, u"t"_s}));
}

void TestDraftFile::knowsQuotes()
{
    const DraftFile file
        = DraftFile::read("title,tag\n\"He said \"\"no\"\", then\nleft\",x\n\"\",y\nlast,z\n");
    QCOMPARE(file.rows().size(), size_t(3));
    QCOMPARE(file.rows()[0].draft.title, u"He said \"no\", then\nleft"_s);
    QCOMPARE(file.rows()[1].draft.tag, u"y"_s);
    QCOMPARE(file.rows()[2].line, 5); // the first one has two
}

void TestDraftFile::namesWhatIsWrongInEachRow_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("problem");
    QTest::newRow("no source") << QByteArray(",One,de") << u"needs a source"_s;
    QTest::newRow("no address") << QByteArray("file:///etc/passwd,One,de")
                                << u"its source is no http(s) address"_s;
    QTest::newRow("no language") << QByteArray("https://a.test/1,One,") << u"needs a language"_s;
    QTest::newRow("too much") << QByteArray("https://a.test/1,One,de,more")
                              << u"has more cells than columns"_s;
    QTest::newRow("open quote") << QByteArray("https://a.test/1,\"One,de")
                                << u"a quote is not closed"_s;
    QTest::newRow("long") << QByteArray("https://a.test/1,") + QByteArray(8001, 'x') + ",de"
                          << u"a cell is longer than 8000 letters"_s;
}

void TestDraftFile::namesWhatIsWrongInEachRow()
{
    QFETCH(const QByteArray, row);
    QFETCH(const QString, problem);
    const DraftFile file
        = DraftFile::read("source,title,language\nhttps://a.test/0,Zero,de\n" + row,
                          {.source = true, .language = true});
    QCOMPARE(file.rows().size(), size_t(2));
    QVERIFY(file.rows()[0].problem.isNull());
    QCOMPARE(file.rows()[1].problem, problem);
    QCOMPARE(file.drafts().size(), size_t(1));
}

void TestDraftFile::refusesWhatIsNoTable_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("names only") << QByteArray("source,title\n");
    QTest::newRow("no UTF-8") << QByteArray("title\n\xff\xfe\n");
    QTest::newRow("binary") << QByteArray("title\n\0\0\n", 10);
}

void TestDraftFile::refusesWhatIsNoTable()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!DraftFile::read(bytes).problem().isEmpty());
    const DraftFile many = DraftFile::read(QByteArray("a\n").repeated(DraftFile::mostRows + 1));
    QCOMPARE(int(many.rows().size()), DraftFile::mostRows);
    QVERIFY(many.problem().contains(u"100000"_s));
}

void TestDraftFile::showsAndSubmits()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"jobs.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("source,title,language\nhttps://a.test/1,One,de\nnonsense,Two,de\n"
               "https://a.test/3,Three,fr\n");
    file.close();
    WindowKit kit;
    auto *questions = kit.window.findChild<Questions *>();
    questions->showFile(file.fileName());
    auto *dialog = kit.window.findChild<SubmitFileDialog *>();
    QVERIFY(dialog);
    const auto *model = dialog->findChild<DraftModel *>();
    const QAbstractItemModelTester tester(const_cast<DraftModel *>(model));
    QCOMPARE(model->rowCount(), 3);
    QCOMPARE(model->index(1, DraftModel::Problem).data().toString(),
             u"its source is no http(s) address"_s);
    QCOMPARE(dialog->defaultButton()->text(), u"&Submit 2 jobs"_s);
    QSignalSpy ended(&kit.monitor, &JobMonitor::submitsEnded);
    dialog->defaultButton()->click();
    QVERIFY(ended.wait());
    QCOMPARE(kit.asked().filter(u"POST /v1/jobs"_s).size(), 2);
}

void TestDraftFile::saysThatAFileCannotBeRead()
{
    WindowKit kit;
    kit.window.findChild<Questions *>()->showFile(u"/nowhere/jobs.csv"_s);
    QVERIFY(kit.window.statusBar()->currentMessage().startsWith(u"/nowhere/jobs.csv cannot be "
                                                                "read: "_s));
}

QTEST_MAIN(TestDraftFile)
#include "tst_draftfile.moc"
