// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/look/contrast.h"
#include "ui/look/controllook.h"
#include "ui/look/fonts.h"
#include "ui/look/look.h"
#include "ui/look/mnemonickeys.h"
#include "ui/look/tabulartext.h"

#include <QKeyEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace dubwatch::ui;

namespace {

using Tokens = QList<Token>;

const Tokens rows {Token::Base, Token::Hover, Token::Selection, Token::SelInactive};
const Tokens grounds = rows
    + Tokens {Token::Window, Token::Sidebar, Token::SideSel, Token::WarnSoft, Token::ErrSoft,
              Token::Future};
const Tokens bars {Token::BarRun, Token::BarDone, Token::BarFailed, Token::BarIdle,
                   Token::BarStale};
const Tokens icons {Token::Running, Token::Queued, Token::Done, Token::Failed, Token::Cancelled,
                    Token::Expired, Token::Unknown, Token::Paused, Token::Warn};

double worst(const TokenColors &colors, const Tokens &marks, const Tokens &backgrounds)
{
    double least = 21;
    for (const Token mark : marks) {
        for (const Token ground : backgrounds) {
            least = std::min(least, contrastRatio(colors[size_t(mark)], colors[size_t(ground)]));
        }
    }
    return least;
}

QPalette systemPalette(const QColor &window, const QColor &text)
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    return palette;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsContrast_data();
    void keepsItsContrast();
    void knowsTheContrastOfBlackAndWhite();
    void followsTheLightnessOfTheSystem();
    void keepsTheSystemsPaletteInHighContrast();
    void changesWithTheAppearance();
    void tellsNoChangeWhereThereIsNone();
    void givesTheAccentToTheDefaultButtonOnly();
    void ringsButtonsForTheKeyboardOnly();
    void ringsAFieldWithTheFocusAndAnInvalidOneInRed();
    void marksAFilterInUse();
    void makesRowsOfEvenHeight();
    void givesAllDigitsTheSameWidth();
    void underlinesAsLongAsAMenuIsOpenThatAltOpened();
};

void TestTheme::keepsItsContrast_data()
{
    QTest::addColumn<Tokens>("marks");
    QTest::addColumn<Tokens>("backgrounds");
    QTest::addColumn<double>("light");
    QTest::addColumn<double>("dark");
    const auto claim = [](const char *what, const Tokens &marks, const Tokens &backgrounds,
                          double light, double dark) {
        QTest::newRow(what) << marks << backgrounds << light << dark;
    };
    claim("text", {Token::Text}, grounds, 13.0, 10.9);
    claim("text2", {Token::Text2}, grounds, 5.3, 6.0);
    claim("text3", {Token::Text3}, grounds, 4.6, 4.9);
    claim("words", {Token::Failed, Token::Expired, Token::Unknown, Token::Accent}, rows, 4.70,
          5.61);
    claim("icons in the sidebar", icons, {Token::Sidebar, Token::SideSel}, 4.39, 5.39);
    claim("bars", bars, {Token::Base}, 4.2, 5.4);
    claim("bars on their track", bars, {Token::Track}, 3.37, 3.73);
    claim("bars, selected", bars, {Token::TrackSel, Token::TrackSelIn}, 3.01, 3.18);
    claim("default button", {Token::OnAccent}, {Token::AccentFill}, 5.5, 4.9);
    claim("selected text", {Token::Text}, {Token::TextSel}, 10.6, 7.0);
    claim("field edges", {Token::InputBorder}, {Token::Base, Token::Window}, 3.2, 3.8);
    claim("focus ring", {Token::Focus},
          {Token::Base, Token::Window, Token::Sidebar, Token::Selection}, 4.5, 4.6);
}

void TestTheme::keepsItsContrast()
{
    QFETCH(Tokens, marks);
    QFETCH(Tokens, backgrounds);
    QFETCH(double, light);
    QFETCH(double, dark);
    constexpr double rounding = 0.05;
    const double inLight = worst(lightTokens(), marks, backgrounds);
    const double inDark = worst(darkTokens(), marks, backgrounds);
    QVERIFY2(std::abs(inLight - light) <= rounding, qPrintable(QString::number(inLight)));
    QVERIFY2(std::abs(inDark - dark) <= rounding, qPrintable(QString::number(inDark)));
}

void TestTheme::knowsTheContrastOfBlackAndWhite()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
}

void TestTheme::followsTheLightnessOfTheSystem()
{
    QCOMPARE(Theme::like(systemPalette(0xefefef, Qt::black)).kind(), Theme::Kind::Light);
    QCOMPARE(Theme::like(systemPalette(0x202020, 0xe0e0e0)).kind(), Theme::Kind::Dark);
}

void TestTheme::keepsTheSystemsPaletteInHighContrast()
{
    QPalette system = systemPalette(Qt::black, Qt::white);
    system.setColor(QPalette::Highlight, Qt::yellow);
    system.setColor(QPalette::HighlightedText, Qt::black);
    const Theme theme = Theme::like(system);
    QCOMPARE(theme.kind(), Theme::Kind::HighContrast);
    QCOMPARE(theme.palette(), system);
    for (const Token token : icons) {
        QCOMPARE(theme.color(token), QColor(Qt::white));
        QCOMPARE(theme.colorOnSelection(token), QColor(Qt::black));
    }
    QCOMPARE(theme.color(Token::Selection), QColor(Qt::yellow));
}

void TestTheme::changesWithTheAppearance()
{
    Look look(Appearance::Light);
    QSignalSpy changed(&look, &Look::changed);
    QCOMPARE(look.theme().kind(), Theme::Kind::Light);
    const QPixmap before = look.icons().pixmap(Glyph::Running, look.color(Token::Running), 16, 1);
    look.setAppearance(Appearance::Dark);
    QCOMPARE(look.theme().kind(), Theme::Kind::Dark);
    QCOMPARE(look.color(Token::Base), QColor(0x15171a));
    QCOMPARE(look.theme().palette().color(QPalette::Base), look.color(Token::Base));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(look.icons().cachedCount(), 0);
}

void TestTheme::tellsNoChangeWhereThereIsNone()
{
    Look look(Appearance::Dark);
    QSignalSpy changed(&look, &Look::changed);
    look.setAppearance(Appearance::Dark);
    QVERIFY(changed.isEmpty());
}

void TestTheme::givesTheAccentToTheDefaultButtonOnly()
{
    const QStyle::State enabled = QStyle::State_Enabled;
    const ControlLook primary
        = pushButtonLook(ButtonKind::Default, enabled, Theme::Kind::Light);
    QCOMPARE(primary.fill, Token::AccentFill);
    QCOMPARE(primary.text, Token::OnAccent);
    QCOMPARE(pushButtonLook(ButtonKind::Plain, enabled, Theme::Kind::Light).fill, Token::Base);
    QCOMPARE(pushButtonLook(ButtonKind::Plain, enabled, Theme::Kind::Dark).fill, Token::Hover);
    QVERIFY(!pushButtonLook(ButtonKind::Default, {}, Theme::Kind::Light).fill);
}

void TestTheme::ringsButtonsForTheKeyboardOnly()
{
    const QStyle::State clicked = QStyle::State_Enabled | QStyle::State_HasFocus;
    const QStyle::State tabbed = clicked | QStyle::State_KeyboardFocusChange;
    QVERIFY(toolButtonLook(clicked).edge != Token::Focus);
    QCOMPARE(toolButtonLook(tabbed).edge, Token::Focus);
    QCOMPARE(toolButtonLook(tabbed).edgeWidth, 2);
    QCOMPARE(checkBoxLook(tabbed).edge, Token::Focus);
}

void TestTheme::ringsAFieldWithTheFocusAndAnInvalidOneInRed()
{
    const QStyle::State focused = QStyle::State_Enabled | QStyle::State_HasFocus;
    QCOMPARE(fieldLook(FieldMark::None, QStyle::State_Enabled).edge, Token::InputBorder);
    QCOMPARE(fieldLook(FieldMark::None, focused).edge, Token::Focus);
    QCOMPARE(fieldLook(FieldMark::Invalid, focused).edge, Token::BarFailed);
    QCOMPARE(fieldLook(FieldMark::Invalid, QStyle::State_Enabled).edgeWidth, 2);
}

void TestTheme::marksAFilterInUse()
{
    const ControlLook used
        = comboLook(FieldMark::InUse, QStyle::State_Enabled, Theme::Kind::Light);
    QCOMPARE(used.fill, Token::Selection);
    QCOMPARE(used.text, Token::Accent);
    QCOMPARE(comboLook(FieldMark::Form, QStyle::State_Enabled, Theme::Kind::Light).edge,
             Token::InputBorder);
}

void TestTheme::makesRowsOfEvenHeight()
{
    const QFont font;
    const int height = metrics::rowHeight(font);
    QCOMPARE(height % 2, 0);
    QVERIFY(height >= QFontMetrics(font).height() + 13);
    QVERIFY(metrics::rowHeight(font, Density::Compact) < height);
}

void TestTheme::givesAllDigitsTheSameWidth()
{
    const TabularText text((QFont()));
    QCOMPARE(text.width(QStringLiteral("111")), text.width(QStringLiteral("888")));
}

void TestTheme::underlinesAsLongAsAMenuIsOpenThatAltOpened()
{
    MnemonicKeys keys(nullptr);
    QKeyEvent press(QEvent::KeyPress, Qt::Key_Alt, Qt::AltModifier);
    QKeyEvent release(QEvent::KeyRelease, Qt::Key_Alt, Qt::NoModifier);
    QMenu menu;
    menu.addAction(QStringLiteral("&Quit"));
    QCoreApplication::sendEvent(&menu, &press);
    QVERIFY(keys.areShown());
    QCoreApplication::sendEvent(&menu, &release);
    QVERIFY(!keys.areShown());
    QCoreApplication::sendEvent(&menu, &press);
    menu.popup({});
    QCoreApplication::sendEvent(&menu, &release);
    QVERIFY(keys.areShown());
    menu.close();
    QTRY_VERIFY(!keys.areShown());
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
