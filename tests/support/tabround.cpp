// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/tabround.h"

#include "tests/support/accessibletree.h"

#include <QComboBox>
#include <QTest>

#include <algorithm>

namespace dubwatch::test {

using namespace Qt::StringLiterals;

QList<QWidget *> roundOf(const QWidget &window, Qt::Key key)
{
    QList<QWidget *> stops;
    do {
        stops << window.focusWidget();
        QTest::keyClick(stops.back(), key);
    } while (!stops.contains(window.focusWidget()));
    return stops << window.focusWidget();
}

QList<QWidget *> controlsOf(const QWidget &window)
{
    QList<QWidget *> controls = window.findChildren<QWidget *>();
    controls.removeIf([&](const QWidget *one) {
        return one->window() != &window || !one->isVisible() || !one->isEnabled()
            || one->focusProxy() || (one->focusPolicy() & Qt::TabFocus) == 0;
    });
    return controls;
}

QStringList namesOf(const QList<QWidget *> &widgets)
{
    QStringList names;
    for (QWidget *widget : widgets) {
        // What a screen reader hears as a box's name, its own or its value, depends on Qt.
        const bool isBox = qobject_cast<QComboBox *>(widget) != nullptr;
        names << (isBox ? widget->accessibleName() : nameOf(accessible(*widget)));
    }
    return names;
}

QList<QWidget *> fromTheTop(QList<QWidget *> stops)
{
    const auto place = [](const QWidget *stop) {
        const QPoint corner = stop->mapTo(stop->window(), QPoint());
        return std::pair(corner.y(), corner.x());
    };
    std::ranges::rotate(stops, std::ranges::min_element(stops, {}, place));
    return stops;
}

bool mayFollow(const QWidget &stop, const QWidget &before)
{
    const auto place = [](const QWidget &one) {
        return QRect(one.mapTo(one.window(), QPoint()), one.size());
    };
    return place(stop).top() > place(before).bottom() || place(stop).left() > place(before).right();
}

QString differenceInRound(const QWidget &window)
{
    QList<QWidget *> there = roundOf(window, Qt::Key_Tab);
    if (there.takeLast() != there.front()) {
        return u"Tab does not lead out of "_s + namesOf({window.focusWidget()}).front();
    }
    for (QWidget *control : controlsOf(window)) {
        if (!there.contains(control)) {
            return u"Tab does not lead to "_s + namesOf({control}).front();
        }
    }
    QList<QWidget *> back = roundOf(window, Qt::Key_Backtab);
    back.takeLast();
    std::ranges::reverse(back);
    return fromTheTop(back) == fromTheTop(there) ? QString() : u"Shift+Tab goes another way"_s;
}

} // namespace dubwatch::test
