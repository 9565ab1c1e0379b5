// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/look/iconstore.h"

#include <QAction>
#include <QFile>
#include <QTest>

using namespace dubwatch::ui;

namespace {

/// The one colour that a picture has, whatever its transparency; invalid if there are several.
QColor onlyColor(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QColor color;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 255)
                continue;
            if (color.isValid() && pixel != color)
                return {};
            color = pixel;
        }
    }
    return color;
}

} // namespace

class TestIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasADrawingForEveryGlyph();
    void drawsInTheColourAskedFor();
    void rendersForThePixelRatio();
    void rendersEachOnce();
    void greysADisabledAction();
    void followsTheThemeWithoutNewIcons();
    void leavesTheLidsOutWhereItIsSmall();
};

void TestIcons::hasADrawingForEveryGlyph()
{
    for (int i = 0; i < glyphCount; ++i) {
        QFile file(glyphFile(Glyph(i)));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        QVERIFY2(file.readAll().contains("currentColor"), qPrintable(file.fileName()));
    }
}

void TestIcons::drawsInTheColourAskedFor()
{
    const Theme theme = Theme::light();
    const IconStore store(theme);
    const QColor red(0xb9272f);
    QCOMPARE(onlyColor(store.pixmap(Glyph::Failed, red, 48, 1)), red);
}

void TestIcons::rendersForThePixelRatio()
{
    const Theme theme = Theme::light();
    const IconStore store(theme);
    const QPixmap sharp = store.pixmap(Glyph::Running, Qt::black, 16, 2);
    QCOMPARE(sharp.size(), QSize(32, 32));
    QCOMPARE(sharp.deviceIndependentSize(), QSizeF(16, 16));
}

void TestIcons::rendersEachOnce()
{
    const Theme theme = Theme::light();
    IconStore store(theme);
    for (int i = 0; i < 3; ++i) {
        store.pixmap(Glyph::Queued, Qt::black, 16, 1);
    }
    QCOMPARE(store.cachedCount(), 1);
    store.pixmap(Glyph::Queued, Qt::white, 16, 1);
    QCOMPARE(store.cachedCount(), 2);
    store.clear();
    QCOMPARE(store.cachedCount(), 0);
}

void TestIcons::greysADisabledAction()
{
    const Theme theme = Theme::light();
    const IconStore store(theme);
    const QIcon icon = store.icon(Glyph::Failed);
    QCOMPARE(onlyColor(icon.pixmap({48, 48}, 1.0)), theme.color(Token::Text2));
    QCOMPARE(onlyColor(icon.pixmap({48, 48}, 1.0, QIcon::Disabled)), theme.color(Token::Disabled));
    QCOMPARE(onlyColor(icon.pixmap({48, 48}, 1.0, QIcon::Normal, QIcon::On)),
             theme.color(Token::Accent));
}

void TestIcons::followsTheThemeWithoutNewIcons()
{
    Theme theme = Theme::light();
    IconStore store(theme);
    const QIcon icon = store.icon(Glyph::Failed, Token::Failed);
    theme = Theme::dark();
    store.clear();
    QCOMPARE(onlyColor(icon.pixmap({48, 48}, 1.0)), darkTokens()[size_t(Token::Failed)]);
}

void TestIcons::leavesTheLidsOutWhereItIsSmall()
{
    const QColor white(Qt::white);
    // Where the large drawing has the white of the eye, the small one has the bubble.
    const QImage large = applicationPixmap(128, 1).toImage();
    const QImage small = applicationPixmap(22, 1).toImage();
    QCOMPARE(large.pixelColor(26, 55), white);
    QVERIFY(small.pixelColor(4, 9) != white);
    QVERIFY(!applicationIcon().isNull());
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
