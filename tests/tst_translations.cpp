// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/desktop/translation.h"
#include "client/wording.h"
#include "tests/support/accessibletree.h"
#include "tests/support/everydialog.h"
#include "tests/support/filledwindow.h"
#include "ui/jobgroup.h"
#include "ui/model/jobcells.h"

#include <QAction>
#include <QLineEdit>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <set>

using namespace dubwatch;
using namespace dubwatch::app;
using namespace dubwatch::test;
using namespace dubwatch::ui;
using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    QString context;
    QString source;
    QString translation;
    bool isFinished = true;
};

std::vector<Entry> entriesOf(const QString &path)
{
    std::vector<Entry> entries;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return entries;
    }
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement()) {
            continue;
        }
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"source") {
            entries.push_back({context, xml.readElementText(), {}});
        } else if (xml.name() == u"translation") {
            entries.back().isFinished = !xml.attributes().hasAttribute(u"type"_s);
            entries.back().translation = xml.readElementText();
        }
    }
    return entries;
}

QStringList placeholdersIn(const QString &text)
{
    static const QRegularExpression placeholder(u"%L?[0-9n]+"_s);
    QStringList found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();) {
        found << match.next().captured();
    }
    found.sort();
    return found;
}

QString fileOf(const QString &language)
{
    return u"%1/resources/translations/dubwatch_%2.ts"_s.arg(
        qEnvironmentVariable("DUBWATCH_SOURCE_DIR"), language);
}

bool isChinese(QChar c) { return c.script() == QChar::Script_Han; }

/// Whether all words are names, ids, units or of the protocol: the same in every language.
bool isSameEverywhere(QString text)
{
    static const QSet<QString> same {
        u"Dubwatch"_s, u"HeyGen"_s, u"Backend"_s, u"HTTP"_s, u"JSON"_s, u"dubwatch"_s, u"seed"_s,
        u"MIT"_s, u"Qt"_s};
    // What the tests' jobs are called, and what their server says.
    static const QRegularExpression data(
        u"the server has no such file|Title of [a-z]+|backend\\.test|German|nonsense|job"
        "|^(completed|delayed|elsewhere|paused|queued|running|silent|soon)$"_s);
    static const QRegularExpression address(u"https?://[^ ]*"_s);
    static const QRegularExpression word(u"[A-Za-z]{2,}"_s);
    text.remove(address).remove(data);
    for (auto match = word.globalMatch(text); match.hasNext();) {
        if (!same.contains(match.next().captured())) {
            return false;
        }
    }
    return true;
}

bool isEnglish(const QString &text)
{
    return !text.isEmpty() && std::ranges::none_of(text, isChinese) && !isSameEverywhere(text);
}

} // namespace

/// The program's texts in other languages: whole, in step with the sources, and heard of.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isCompiledIn();
    void isWhole_data();
    void isWhole();
    void isInStepWithTheSources_data() { isWhole_data(); }
    void isInStepWithTheSources();
    void findsThePersonsLanguage_data();
    void findsThePersonsLanguage();
    void takesTheFirstLanguageThatThereIs_data();
    void takesTheFirstLanguageThatThereIs();
    void leavesNothingEnglishInTheWindow();
    void leavesNothingEnglishInADialog_data() { addEveryDialog(); }
    void leavesNothingEnglishInADialog();
};

void TestTranslations::isCompiledIn()
{
    QCOMPARE(Translation::languages(), (QStringList {u"de"_s, u"zh_CN"_s}));
}

void TestTranslations::isWhole_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : Translation::languages()) {
        QTest::addRow("%s", qPrintable(language)) << language;
    }
}

void TestTranslations::isWhole()
{
    QFETCH(QString, language);
    const std::vector<Entry> entries = entriesOf(fileOf(language));
    QVERIFY(entries.size() > 400);
    for (const Entry &entry : entries) {
        const QString where = entry.context + u": "_s + entry.source;
        QVERIFY2(entry.isFinished && !entry.translation.isEmpty(),
                 qPrintable(where));
        QVERIFY2(placeholdersIn(entry.translation) == placeholdersIn(entry.source),
                 qPrintable(where));
        QVERIFY2(entry.translation.count(u'&') == entry.source.count(u'&'),
                 qPrintable(where));
        QVERIFY2(entry.translation.count(u'…') == entry.source.count(u'…'),
                 qPrintable(where));
        QVERIFY2(entry.source.trimmed() != entry.source
                     || entry.translation.trimmed() == entry.translation,
                 qPrintable(where));
    }
}

void TestTranslations::isInStepWithTheSources()
{
    QFETCH(QString, language);
    const QString sources = qEnvironmentVariable("DUBWATCH_SOURCE_DIR");
    const QString lupdate = QStandardPaths::findExecutable(
        u"lupdate"_s, {u"/usr/lib/qt6/bin"_s, u"/usr/lib/x86_64-linux-gnu/qt6/bin"_s});
    if (lupdate.isEmpty()) {
        QSKIP("lupdate is not installed");
    }
    const QTemporaryDir folder;
    const QString fresh = folder.filePath(u"fresh.ts"_s);
    QProcess process;
    process.setWorkingDirectory(sources);
    process.start(lupdate, {u"-silent"_s, u"-I"_s, u"."_s, u"-locations"_s, u"none"_s, u"client"_s,
                            u"ui"_s, u"app/desktop"_s, u"app/options"_s, u"-ts"_s, fresh});
    QVERIFY(process.waitForFinished(60'000));
    const auto keysOf = [](const std::vector<Entry> &entries) {
        std::set<QString> keys;
        for (const Entry &entry : entries) {
            keys.insert(entry.context + u": "_s + entry.source);
        }
        return keys;
    };
    const std::set<QString> wanted = keysOf(entriesOf(fresh));
    const std::set<QString> there = keysOf(entriesOf(fileOf(language)));
    QVERIFY(!wanted.empty());
    for (const QString &key : wanted) {
        QVERIFY2(there.contains(key), qPrintable(u"run resources/translations/update: "_s + key));
    }
    QCOMPARE(there.size(), wanted.size());
}

void TestTranslations::findsThePersonsLanguage_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("running");
    QTest::addRow("Germany") << u"de_DE"_s << u"Läuft"_s;
    QTest::addRow("Austria") << u"de_AT"_s << u"Läuft"_s;
    QTest::addRow("China") << u"zh_CN"_s << u"运行中"_s;
    QTest::addRow("Taiwan") << u"zh_TW"_s << u"Running"_s;
    QTest::addRow("France") << u"fr_FR"_s << u"Running"_s;
    QTest::addRow("United States") << u"en_US"_s << u"Running"_s;
    QTest::addRow("none") << u"C"_s << u"Running"_s;
}

void TestTranslations::findsThePersonsLanguage()
{
    QFETCH(QString, locale);
    {
        const Translation translation {QLocale(locale)};
        QTEST(wording::stateWord(JobState::Running), "running");
    }
    QCOMPARE(wording::stateWord(JobState::Running), u"Running"_s);
}

void TestTranslations::takesTheFirstLanguageThatThereIs_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("language");
    const auto row = [](const char *wanted, const QString &language) {
        QTest::newRow(wanted) << QString::fromLatin1(wanted).split(u' ') << language;
    };
    row("fr en de", {});
    row("fr en-GB de", {});
    row("fr de", u"de"_s);
    row("fr-FR de-Latn-AT en", u"de"_s);
    row("zh-Hans-CN zh-CN zh", u"zh_CN"_s);
    row("zh-Hant-TW zh-TW zh", {});
    row("zh_TW de", u"de"_s);
    row("en de", {});
    row("C", {});
    row("", {});
}

void TestTranslations::takesTheFirstLanguageThatThereIs()
{
    QFETCH(QStringList, wanted);
    QFETCH(QString, language);
    QCOMPARE(Translation::languageFor(wanted), language);
}

void TestTranslations::leavesNothingEnglishInTheWindow()
{
    const Translation translation {QLocale(u"zh_CN"_s)};
    QLocale::setDefault(QLocale(u"zh_CN"_s));
    const auto back = qScopeGuard([] { QLocale::setDefault(QLocale::system()); });
    FilledWindow kit;
    kit.showAllColumns();
    kit.tick();
    for (const QAction *action : kit.window.findChildren<QAction *>()) {
        QVERIFY2(!isEnglish(action->text()), qPrintable(action->text()));
        QVERIFY2(!isEnglish(action->iconText()), qPrintable(action->iconText()));
    }
    for (int column = 0; column < jobColumnCount; ++column) {
        const QString title = columnTitle(JobColumn(column));
        QVERIFY2(!isEnglish(title), qPrintable(title));
    }
    for (QAccessibleInterface *part : accessibleTree(kit.window)) {
        for (const QAccessible::Text kind : {QAccessible::Name, QAccessible::Description}) {
            const QString text = part->text(kind);
            QVERIFY2(!isEnglish(text), qPrintable(text));
        }
    }
    for (const QLineEdit *field : kit.window.findChildren<QLineEdit *>()) {
        QVERIFY2(!isEnglish(field->placeholderText()), qPrintable(field->placeholderText()));
    }
}

void TestTranslations::leavesNothingEnglishInADialog()
{
    QFETCH(DialogKind, kind);
    if (kind == DialogKind::Confirm) {
        return; // it says what it is given
    }
    const Translation translation {QLocale(u"zh_CN"_s)};
    const Look look(Appearance::Light);
    const std::unique_ptr<QDialog> dialog = openDialog(kind, look);
    for (QAccessibleInterface *part : accessibleTree(*dialog)) {
        const QString text = part->text(QAccessible::Name);
        QVERIFY2(!isEnglish(text), qPrintable(text));
    }
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
