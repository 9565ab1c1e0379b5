// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QRectF>
#include <QString>

#include <functional>
#include <vector>

class QPainter;
class QWidget;

namespace dubwatch::test {

/// What a widget and its children drew, as words and shapes with their places instead of pixels.
/// A value: two of them can be compared.
struct Painting
{
    struct Word
    {
        QString text;
        QRectF rect;
    };

    QSizeF size = {};
    std::vector<Word> words = {};
    std::vector<QRectF> shapes = {}; ///< what is filled or stroked, and pictures

    /// The same seen in a mirror, words still readable.
    Painting mirrored() const;
    /// Takes out the words that end so.
    void drop(const QString &ending);
    /// What stands here and not there, or elsewhere; empty where all is there.
    QString differenceTo(const Painting &other) const;
    /// Two words that lie on one another; empty where there are none.
    QString overlap() const;
    /// Where \a text stands; invalid where it does not.
    QRectF rectOf(const QString &text) const;
};

Painting paintingOf(QWidget &widget);
Painting paintingOf(QSize size, const std::function<void(QPainter &)> &draw);

} // namespace dubwatch::test
