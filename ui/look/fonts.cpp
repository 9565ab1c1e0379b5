// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/look/fonts.h"

#include <QFontDatabase>
#include <QFontMetrics>
#include <QGuiApplication>

#include <cmath>

namespace dubwatch::ui {

namespace {

QFont scaled(QFont font, double factor, QFont::Weight weight = QFont::Normal)
{
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(font.pointSizeF() * factor);
    } else {
        font.setPixelSize(int(std::lround(font.pixelSize() * factor)));
    }
    font.setWeight(weight);
    return font;
}

QFont mono(const QFont &body)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (body.pointSizeF() > 0) {
        font.setPointSizeF(body.pointSizeF());
    } else {
        font.setPixelSize(body.pixelSize());
    }
    return scaled(font, 0.95);
}

} // namespace

QFont fontFor(FontRole role)
{
    return fontFor(role, QGuiApplication::font());
}

QFont fontFor(FontRole role, const QFont &body)
{
    switch (role) {
    case FontRole::Body:
        return body;
    case FontRole::Small:
        return scaled(body, 0.92);
    case FontRole::HeaderLabel:
        return scaled(body, 0.92, QFont::Medium);
    case FontRole::Axis:
        return scaled(body, 0.88);
    case FontRole::Mono:
        return mono(body);
    case FontRole::Strong:
        return scaled(body, 1.0, QFont::DemiBold);
    case FontRole::SectionHead:
        return scaled(body, 0.88, QFont::DemiBold);
    case FontRole::DialogHeading:
        return scaled(body, 1.25, QFont::DemiBold);
    case FontRole::EmptyHeading:
        return scaled(body, 1.6, QFont::DemiBold);
    }
    return body;
}

namespace metrics {

int rowHeight(const QFont &body, Density density)
{
    const int height = QFontMetrics(body).height() + (density == Density::Compact ? 7 : 13);
    return height + height % 2;
}

int logLineHeight(const QFont &mono)
{
    return QFontMetrics(mono).height() + 5;
}

int controlHeight(const QFont &body)
{
    return QFontMetrics(body).height() + 14;
}

int smallControlHeight(const QFont &body)
{
    return QFontMetrics(body).height() + 10;
}

int ch(const QFont &body, double count)
{
    return int(std::lround(QFontMetricsF(body).horizontalAdvance(u'0') * count));
}

} // namespace metrics

} // namespace dubwatch::ui
