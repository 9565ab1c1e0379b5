// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/windowkit.h"
#include "ui/aboutdialog.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace dubwatch::test;
using namespace dubwatch::ui;
using namespace Qt::StringLiterals;

class TestAboutDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatTheProgramIs();
};

void TestAboutDialog::tellsWhatTheProgramIs()
{
    const WindowKit kit;
    kit.actions().about->trigger();
    auto *about = kit.window.findChild<AboutDialog *>();
    QVERIFY(about && about->isVisible());
    QStringList texts;
    bool hasIcon = false;
    for (const QLabel *label : about->findChildren<QLabel *>()) {
        texts << label->text();
        hasIcon = hasIcon || !label->pixmap().isNull();
    }
    QVERIFY(hasIcon);
    for (const QString &text : {u"Dubwatch"_s, QStringLiteral(DUBWATCH_VERSION), u"MIT"_s,
                                QString::fromLatin1(qVersion())}) {
        QVERIFY2(texts.contains(text), qPrintable(text));
    }
    about->defaultButton()->click();
    QVERIFY(!about->isVisible());
}

QTEST_MAIN(TestAboutDialog)
#include "tst_aboutdialog.moc"
