// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/accessibletree.h"

#include <QHash>
#include <QMetaEnum>
#include <QObject>
#include <QRegularExpression>
#include <QSet>

namespace dubwatch::test {

using namespace Qt::StringLiterals;

namespace {

void collect(QAccessibleInterface *part, std::vector<QAccessibleInterface *> &into)
{
    if (!part || !part->isValid() || part->state().invisible) {
        return;
    }
    into.push_back(part);
    for (int i = 0; i < part->childCount(); ++i) {
        collect(part->child(i), into);
    }
}

/// One among many of its kind, told apart by its place.
bool isContent(QAccessible::Role role)
{
    return role == QAccessible::Cell || role == QAccessible::ListItem;
}

bool isControl(QAccessibleInterface &part)
{
    static const QSet<QAccessible::Role> roles {
        QAccessible::Button,      QAccessible::CheckBox, QAccessible::RadioButton,
        QAccessible::ComboBox,    QAccessible::SpinBox,  QAccessible::EditableText,
        QAccessible::PageTabList, QAccessible::PageTab,  QAccessible::List,
        QAccessible::ListItem,    QAccessible::Table,    QAccessible::Cell,
        QAccessible::MenuItem,    QAccessible::Slider,   QAccessible::ColumnHeader,
        QAccessible::ButtonMenu,  QAccessible::Dialog,   QAccessible::ButtonDropDown};
    return part.state().focusable || roles.contains(part.role());
}

/// On Linux Qt gives the value for a box's name: what the box is for is then to be said otherwise.
bool saysItsPurpose(QAccessibleInterface &box)
{
    return !box.relations(QAccessible::Label).isEmpty()
        || !box.text(QAccessible::Description).isEmpty() || box.state().editable;
}

QString problemOf(QAccessibleInterface &part)
{
    static const QRegularExpression className(u"dubwatch::|\\bQ[A-Z][a-z]+[A-Z]"_s);
    const QString name = nameOf(part);
    if (name.trimmed().isEmpty()) {
        return u"has no name"_s;
    }
    if (name.contains(className)) {
        return u"is called by a class"_s;
    }
    if (name.contains(u'&') && !isContent(part.role())) {
        return u"has a raw & in its name"_s;
    }
    return part.role() == QAccessible::ComboBox && !saysItsPurpose(part)
        ? u"does not say what it is for"_s
        : QString();
}

} // namespace

std::vector<QAccessibleInterface *> accessibleTree(QObject &root)
{
    std::vector<QAccessibleInterface *> parts;
    collect(QAccessible::queryAccessibleInterface(&root), parts);
    return parts;
}

QAccessibleInterface &accessible(QObject &object)
{
    return *QAccessible::queryAccessibleInterface(&object);
}

QString nameOf(QAccessibleInterface &part) { return part.text(QAccessible::Name); }

QStringList badNames(QObject &root)
{
    QStringList bad;
    QSet<std::pair<QAccessible::Role, QString>> seen;
    for (QAccessibleInterface *part : accessibleTree(root)) {
        if (!isControl(*part)) {
            continue;
        }
        const QString what = u"%1 %2 \"%3\""_s.arg(
            QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(part->role())),
            QString::fromLatin1(part->object() ? part->object()->metaObject()->className() : ""),
            nameOf(*part));
        if (const QString problem = problemOf(*part); !problem.isEmpty()) {
            bad << what + u' ' + problem;
        }
        const std::pair place(part->role(), nameOf(*part));
        if (!isContent(part->role()) && seen.contains(place)) {
            bad << what + u" is called like another one"_s;
        }
        seen << place;
    }
    return bad;
}

} // namespace dubwatch::test
