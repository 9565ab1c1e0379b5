// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/desktop/commandline.h"
#include "app/desktop/qtoptions.h"

#include <QApplication>
#include <QTest>

#include <vector>

using namespace dubwatch;
using namespace dubwatch::app;
using namespace Qt::StringLiterals;

namespace {

Result<DesktopCommand> parse(const QStringList &arguments)
{
    return parseCommandLine(QStringList {u"dubwatch"_s} + arguments);
}

/// What an application with this command line finds there.
QStringList leftByQt(const QStringList &arguments)
{
    std::vector<QByteArray> texts {"dubwatch"};
    for (const QString &argument : arguments) {
        texts.push_back(argument.toLocal8Bit());
    }
    std::vector<char *> pointers;
    for (QByteArray &text : texts) {
        pointers.push_back(text.data());
    }
    int count = int(pointers.size());
    pointers.push_back(nullptr);
    const QApplication application(count, pointers.data());
    return QApplication::arguments().mid(1);
}

} // namespace

/// Qt's own options, which our parser must not see. Has no application of its own: each row of
/// the comparison is one.
class TestQtOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOutWhatQtTakesOut_data();
    void takesOutWhatQtTakesOut();
    void readsOursBetweenThem();
    void refusesOneWithoutItsValue_data();
    void refusesOneWithoutItsValue();
    void refusesWhatQtDoesNotKnow_data();
    void refusesWhatQtDoesNotKnow();
    void saysInTheHelpThatTheyAreAccepted();
};

void TestQtOptions::takesOutWhatQtTakesOut_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString value = u"value"_s;
    for (const QString &dash : {u"-"_s, u"--"_s}) {
        const auto row = [&](const QString &name, const QStringList &values = {}) {
            QTest::newRow(qPrintable(dash + name)) << QStringList {dash + name} + values;
        };
        row(u"reverse"_s);
        row(u"widgetcount"_s);
        row(u"platform"_s, {u"offscreen"_s});
        for (const QString &name :
             {u"platformpluginpath"_s, u"platformtheme"_s, u"plugin"_s, u"qmljsdebugger"_s,
              u"qwindowgeometry"_s, u"qwindowicon"_s, u"qwindowtitle"_s, u"session"_s,
              u"style"_s, u"stylesheet"_s}) {
            row(name, {value});
        }
        row(u"style=fusion"_s);
        row(u"stylesheet=a.qss"_s);
        row(u"qmljsdebugger=port:1"_s);
        row(u"platform=offscreen"_s);
        row(u"qwindowtitle=Jobs"_s);
        row(u"reversed"_s);
        row(u"demo"_s, {u"20"_s, dash + u"reverse"_s});
    }
    QTest::newRow("no option") << QStringList {u"reverse"_s, u"style"_s, value};
}

void TestQtOptions::takesOutWhatQtTakesOut()
{
    QFETCH(QStringList, arguments);
    const Result<QStringList> ours = withoutQtOptions(arguments);
    QVERIFY(ours);
    QCOMPARE(*ours, leftByQt(arguments));
}

void TestQtOptions::readsOursBetweenThem()
{
    const Result<DesktopCommand> command =
        parse({u"-reverse"_s, u"--platform"_s, u"xcb:a=1"_s, u"--demo"_s, u"7"_s, u"-display"_s,
               u":1"_s, u"-geometry"_s, u"800x600"_s});
    QVERIFY2(command, qPrintable(command ? QString() : command.error().detail));
    QCOMPARE(std::get<DesktopOptions>(*command).demo, 7);
}

void TestQtOptions::refusesOneWithoutItsValue_data()
{
    QTest::addColumn<QString>("option");
    QTest::newRow("one dash") << u"-platform"_s;
    QTest::newRow("two dashes") << u"--style"_s;
}

void TestQtOptions::refusesOneWithoutItsValue()
{
    QFETCH(QString, option);
    const Result<DesktopCommand> command = parse({u"--demo"_s, u"1"_s, option});
    QVERIFY(!command);
    QCOMPARE(command.error().detail, option + u": expected a value, found none"_s);
}

void TestQtOptions::refusesWhatQtDoesNotKnow_data()
{
    QTest::addColumn<QString>("argument");
    for (const QString &argument :
         {u"--reversed"_s, u"--platform=xcb"_s, u"--bg"_s, u"--help-all"_s, u"-title"_s,
          u"reverse"_s, u"---reverse"_s}) {
        QTest::newRow(qPrintable(argument)) << argument;
    }
}

void TestQtOptions::refusesWhatQtDoesNotKnow()
{
    QFETCH(QString, argument);
    const Result<DesktopCommand> command = parse({u"-reverse"_s, argument});
    QVERIFY(!command);
    QCOMPARE(command.error().kind, ApiError::Kind::InvalidInput);
}

void TestQtOptions::saysInTheHelpThatTheyAreAccepted()
{
    const QString help = std::get<QString>(*parse({u"--help"_s, u"-reverse"_s}));
    QVERIFY2(help.contains(u"Qt's own options are accepted as well: -platform"_s),
             qPrintable(help));
}

QTEST_APPLESS_MAIN(TestQtOptions)
#include "tst_qtoptions.moc"
