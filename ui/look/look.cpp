// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/look/look.h"

#include "ui/look/dubwatchstyle.h"

#include <QApplication>
#include <QStyleHints>
#include <QWidget>

namespace dubwatch::ui {

Look::Look(Appearance appearance, QObject *parent)
    : QObject(parent)
    , m_appearance(appearance)
    , m_system(QApplication::palette())
    , m_theme(wantedTheme())
    , m_icons(m_theme)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            &Look::followSystem);
#endif
}

Look::~Look() = default;

void Look::install()
{
    m_style = new DubwatchStyle(m_theme);
    QApplication::setStyle(m_style);
    QApplication::setPalette(m_theme.palette());
    QApplication::setWindowIcon(applicationIcon());
}

void Look::setAppearance(Appearance appearance)
{
    if (m_appearance == appearance)
        return;
    m_appearance = appearance;
    refresh();
}

void Look::wear(QWidget &widget, FontRole role) const
{
    const auto dress = [&widget, role] { widget.setFont(fontFor(role)); };
    dress();
    connect(this, &Look::changed, &widget, dress);
}

Theme Look::wantedTheme() const
{
    if (isHighContrast(m_system))
        return Theme::highContrast(m_system);
    switch (m_appearance) {
    case Appearance::Light:
        return Theme::light();
    case Appearance::Dark:
        return Theme::dark();
    case Appearance::System:
        break;
    }
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark ? Theme::dark() : Theme::light();
#endif
    return Theme::like(m_system);
}

/// Our palette is taken off for a moment: only then does Qt tell the system's.
void Look::followSystem()
{
    if (m_style) {
        QApplication::setPalette(QPalette());
        m_system = QApplication::palette();
    }
    refresh();
}

void Look::refresh()
{
    m_theme = wantedTheme();
    m_icons.clear();
    if (m_style) {
        m_style->setTheme(m_theme);
        QApplication::setPalette(m_theme.palette());
    }
    Q_EMIT changed();
}

} // namespace dubwatch::ui
