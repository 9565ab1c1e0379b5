// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/addjobsdialog.h"
#include "ui/connectdialog.h"
#include "ui/fields.h"
#include "ui/formfield.h"
#include "ui/look/look.h"
#include "ui/submitdialog.h"
#include "ui/webaddress.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::ui;
using namespace Qt::StringLiterals;

class TestDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysWhatIsWrongWithAnAddress_data();
    void saysWhatIsWrongWithAnAddress();
    void keepsKeysOutOfAddresses();
    void warnsOfAKeyThatCanBeRead();
    void readsLanguages();
    void makesADraftForEachLanguageAndCopy();
    void leadsToTheFirstFieldThatIsWrong();
    void complainsOnlyOnceAFieldWasLeft();
    void forgivesAsSoonAsItIsMended();
    void givesBackWhatItWasGiven();
    void saysHowManyJobsItSubmits();
    void readsIdsHoweverTheyAreSeparated();
    void mergesDuplicatesAndCountsThem();
    void namesTheLineOfWhatIsNoId_data();
    void namesTheLineOfWhatIsNoId();
    void takesAHundredThousandIds();
    void addsNothingWhileALineIsWrong();
    void refusesAnEmptyPaste();
    void hidesTheKey();
    void forgetsTheKeyOfAnotherOrigin_data();
    void forgetsTheKeyOfAnotherOrigin();
    void keepsADialectThatIsAFile();
    void namesEveryFieldForScreenReaders();

private:
    template<typename Dialog>
    static QString shownProblems(const Dialog &dialog)
    {
        QStringList shown;
        for (const FormField *field : dialog.template findChildren<FormField *>()) {
            if (field->isMarkedInvalid()) {
                shown << field->message();
            }
        }
        return shown.join(u'|');
    }

    std::unique_ptr<Look> m_look;
};

void TestDialogs::initTestCase()
{
    m_look = std::make_unique<Look>(Appearance::Light);
}

void TestDialogs::saysWhatIsWrongWithAnAddress_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    QTest::newRow("good") << u"https://cdn.example.com/a.mp4"_s << QString();
    QTest::newRow("spaces around") << u"  http://127.0.0.1:8000 "_s << QString();
    QTest::newRow("empty") << u" "_s << u"Enter an address"_s;
    QTest::newRow("typo") << u"htps://cdn.example.com"_s << u"Begin with https:// or http://"_s;
    QTest::newRow("no scheme") << u"localhost:8000"_s << u"Begin with https:// or http://"_s;
    QTest::newRow("no slashes") << u"https:a.example"_s << u"Begin with https:// or http://"_s;
    QTest::newRow("script") << u"javascript:alert(1)"_s << u"Begin with https:// or http://"_s;
    QTest::newRow("no server") << u"https://"_s << u"Name a server after “https://”"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s << u"Begin with https:// or http://"_s;
}

void TestDialogs::saysWhatIsWrongWithAnAddress()
{
    QFETCH(QString, text);
    QTEST(sourceProblem(text), "problem");
    QTEST(backendProblem(text), "problem");
}

void TestDialogs::keepsKeysOutOfAddresses()
{
    QVERIFY(backendProblem(u"https://me:secret@api.example.com"_s).contains(u'@'));
    QVERIFY(backendProblem(u"https://api.example.com/?key=secret"_s).contains(u'?'));
    QVERIFY(!backendProblem(u"https://api.example.com/v1#x"_s).isEmpty());
    QVERIFY(sourceProblem(u"https://cdn.example.com/a.mp4?signature=1"_s).isEmpty());
}

void TestDialogs::warnsOfAKeyThatCanBeRead()
{
    QVERIFY(isReadableOnTheWay(QUrl(u"http://api.example.com"_s)));
    QVERIFY(!isReadableOnTheWay(QUrl(u"https://api.example.com"_s)));
    QVERIFY(!isReadableOnTheWay(QUrl(u"http://127.0.0.1:8000"_s)));
    QVERIFY(!isReadableOnTheWay(QUrl(u"http://localhost:8000"_s)));
}

void TestDialogs::readsLanguages()
{
    QCOMPARE(languagesOf(u" Spanish, German ,, spanish "_s),
             QStringList({u"Spanish"_s, u"German"_s}));
    QCOMPARE(languagesOf(u"Spanish，German、Hindi"_s),
             (QStringList {u"Spanish"_s, u"German"_s, u"Hindi"_s}));
    QVERIFY(languagesOf(u" , "_s).isEmpty());
}

void TestDialogs::makesADraftForEachLanguageAndCopy()
{
    SubmitValues values;
    values.draft.title = u"Demo"_s;
    values.languages = {u"Spanish"_s, u"German"_s};
    values.count = 2;
    const auto drafts = draftsOf(values);
    QCOMPARE(drafts.size(), size_t(4));
    QCOMPARE(drafts[1].title, u"Demo 2"_s);
    QCOMPARE(drafts[1].language, u"Spanish"_s);
    QCOMPARE(drafts[2].language, u"German"_s);
    QCOMPARE(draftsOf({.draft = {.title = u"Demo"_s}}).front().title, u"Demo"_s);
}

void TestDialogs::leadsToTheFirstFieldThatIsWrong()
{
    SubmitDialog dialog(*m_look, {.sourceRequired = true, .languageRequired = true});
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QVERIFY(dialog.defaultButton()->isEnabled());
    dialog.defaultButton()->click();
    QVERIFY(accepted.isEmpty());
    QCOMPARE(shownProblems(dialog), u"Enter an address|Name at least one language"_s);
    QCOMPARE(dialog.focusWidget()->accessibleName(), u"Video address"_s);
}

void TestDialogs::complainsOnlyOnceAFieldWasLeft()
{
    TextField *editor = new TextField;
    FormField field(*m_look, u"&Name"_s, editor, [] { return u"wrong"_s; });
    editor->setText(u"x"_s);
    QVERIFY(!field.isMarkedInvalid());
    QFocusEvent toAnotherWindow(QEvent::FocusOut, Qt::ActiveWindowFocusReason);
    QCoreApplication::sendEvent(editor, &toAnotherWindow);
    QVERIFY(!field.isMarkedInvalid());
    QFocusEvent left(QEvent::FocusOut, Qt::TabFocusReason);
    QCoreApplication::sendEvent(editor, &left);
    QVERIFY(field.isMarkedInvalid());
    QCOMPARE(editor->fieldMark(), FieldMark::Invalid);
    QCOMPARE(field.message(), u"wrong"_s);
    QCOMPARE(editor->accessibleDescription(), u"wrong"_s);
}

void TestDialogs::forgivesAsSoonAsItIsMended()
{
    TextField *editor = new TextField;
    FormField field(*m_look, u"&Name"_s, editor,
                    [editor] { return editor->text().isEmpty() ? u"empty"_s : QString(); });
    field.setHint(u"a hint"_s);
    QVERIFY(!field.validate());
    editor->setText(u"x"_s);
    QVERIFY(!field.isMarkedInvalid());
    QCOMPARE(field.message(), u"a hint"_s);
    QCOMPARE(editor->fieldMark(), FieldMark::None);
}

void TestDialogs::givesBackWhatItWasGiven()
{
    SubmitDialog dialog(*m_look, {});
    SubmitValues values;
    values.draft = {u"Title"_s, u"https://a.example/b"_s, {}, u"tag"_s};
    values.languages = {u"Spanish"_s, u"German"_s};
    values.count = 3;
    values.then = AfterSubmit::LeaveAlone;
    dialog.setValues(values);
    QCOMPARE(dialog.values(), values);
}

void TestDialogs::saysHowManyJobsItSubmits()
{
    SubmitDialog dialog(*m_look, {});
    QCOMPARE(dialog.defaultButton()->text(), u"&Submit"_s);
    dialog.setValues({.languages = {u"Spanish"_s, u"German"_s}, .count = 5});
    QCOMPARE(dialog.defaultButton()->text(), u"&Submit 10 jobs"_s);
}

void TestDialogs::readsIdsHoweverTheyAreSeparated()
{
    const JobIdList list = readJobIds(u" a1,b-2;\tc.3\r\n\n operations/x:4\u00a0e5 ,");
    QStringList ids;
    for (const JobId &id : list.ids) {
        ids << id.value;
    }
    QCOMPARE(ids, QStringList({u"a1"_s, u"b-2"_s, u"c.3"_s, u"operations/x:4"_s, u"e5"_s}));
    QVERIFY(list.problems.empty());
}

void TestDialogs::mergesDuplicatesAndCountsThem()
{
    const JobIdList list = readJobIds(u"a b a A b");
    QCOMPARE(list.ids.size(), size_t(3));
    QCOMPARE(list.duplicates, 2);
}

void TestDialogs::namesTheLineOfWhatIsNoId_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("word");
    QTest::newRow("quotation mark") << u"a\nb\n\"c\" d"_s << 3 << u"“\"c\"” has “\"”"_s;
    QTest::newRow("umlaut") << u"für"_s << 1 << u"“ü”"_s;
    QTest::newRow("per cent") << u"a\nb%2<"_s << 2 << u"“b%2<” has “<”"_s;
    QTest::newRow("nul") << u"a\r\nb"_s + QChar(0) << 2 << u"U+0000"_s;
    QTest::newRow("too long") << QString(257, u'x') << 1 << u"256"_s;
}

void TestDialogs::namesTheLineOfWhatIsNoId()
{
    QFETCH(QString, text);
    const JobIdList list = readJobIds(text);
    QCOMPARE(list.problems.size(), size_t(1));
    QTEST(list.problems.front().line, "line");
    QFETCH(QString, word);
    QVERIFY2(list.problems.front().what.contains(word), qPrintable(list.problems.front().what));
}

void TestDialogs::takesAHundredThousandIds()
{
    QString text;
    for (int i = 0; i < 100'000; ++i) {
        text += QString::number(i) + u'\n';
    }
    QCOMPARE(readJobIds(text).ids.size(), size_t(100'000));
    AddJobsDialog dialog(*m_look, u"x"_s);
    dialog.setText(text);
    QCOMPARE(dialog.defaultButton()->text(), u"&Add 100,000 jobs"_s);
}

void TestDialogs::addsNothingWhileALineIsWrong()
{
    AddJobsDialog dialog(*m_look, u"x"_s);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialog.setText(u"a\n<b>\nc\n{d}\n[e]\n(f)"_s);
    dialog.accept();
    QVERIFY(accepted.isEmpty());
    QVERIFY(shownProblems(dialog).startsWith(u"Line 2: “<b>”"_s));
    QVERIFY(shownProblems(dialog).endsWith(u"and 1 more"_s));
    dialog.setText(u"a b a"_s);
    QVERIFY(shownProblems(dialog).isEmpty());
    dialog.accept();
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(dialog.ids().size(), size_t(2));
}

void TestDialogs::refusesAnEmptyPaste()
{
    AddJobsDialog dialog(*m_look, u"x"_s);
    dialog.accept();
    QCOMPARE(shownProblems(dialog), u"Paste at least one id"_s);
}

void TestDialogs::hidesTheKey()
{
    ConnectDialog dialog(*m_look, {u"dubwatch"_s, u"seed"_s});
    const ConnectValues values {QUrl(u"http://api.example.com/v1"_s), u"seed"_s, u"sk-1"_s};
    dialog.setValues(values);
    QCOMPARE(dialog.values(), values);
    for (const QLineEdit *field : dialog.findChildren<QLineEdit *>()) {
        QVERIFY(!field->displayText().contains(u"sk-1"_s));
    }
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        QVERIFY(!label->text().contains(u"sk-1"_s));
    }
}

void TestDialogs::forgetsTheKeyOfAnotherOrigin_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("kept");
    const auto row = [](const char *name, const QString &before, const QString &after, bool kept) {
        QTest::newRow(name) << before << after << kept;
    };
    row("host", u"https://a.test/v1"_s, u"https://b.test/v1"_s, false);
    row("scheme", u"https://a.test"_s, u"http://a.test"_s, false);
    row("port", u"https://a.test"_s, u"https://a.test:8443"_s, false);
    row("emptied", u"https://a.test"_s, QString(), false);
    row("path", u"https://a.test/v1"_s, u"https://a.test:443/v2"_s, true);
    row("key first", QString(), u"https://a.test"_s, true);
}

void TestDialogs::forgetsTheKeyOfAnotherOrigin()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    ConnectDialog dialog(*m_look, {u"dubwatch"_s});
    dialog.setValues({.url = QUrl(before), .dialect = u"dubwatch"_s, .apiKey = u"sk-1"_s});
    for (FormField *field : dialog.findChildren<FormField *>()) {
        if (field->editor()->accessibleName() == u"Address"_s) {
            static_cast<TextField *>(field->editor())->setText(after);
        }
    }
    QFETCH(bool, kept);
    QCOMPARE(dialog.values().apiKey, kept ? u"sk-1"_s : QString());
    QCOMPARE(dialog.values().url, QUrl(after));
}

void TestDialogs::keepsADialectThatIsAFile()
{
    ConnectDialog dialog(*m_look, {u"dubwatch"_s, u"seed"_s});
    QCOMPARE(dialog.values().dialect, u"dubwatch"_s);
    dialog.setValues({.url = {}, .dialect = u"/home/me/mine.json"_s});
    QCOMPARE(dialog.values().dialect, u"/home/me/mine.json"_s);
}

void TestDialogs::namesEveryFieldForScreenReaders()
{
    const ConnectDialog connectDialog(*m_look, {u"dubwatch"_s});
    const SubmitDialog submitDialog(*m_look, {});
    const AddJobsDialog addDialog(*m_look, u"x"_s);
    for (const QDialog *dialog : {static_cast<const QDialog *>(&connectDialog),
                                  static_cast<const QDialog *>(&submitDialog),
                                  static_cast<const QDialog *>(&addDialog)}) {
        for (const FormField *field : dialog->findChildren<FormField *>()) {
            QVERIFY(!field->editor()->accessibleName().isEmpty());
        }
    }
}

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
