// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/desktop/qtoptions.h"

namespace dubwatch::app {

using namespace Qt::StringLiterals;

namespace {

const QStringList flags {u"reverse"_s, u"widgetcount"_s};
const QStringList withValue {u"display"_s, u"geometry"_s, u"platform"_s, u"platformpluginpath"_s,
                             u"platformtheme"_s, u"plugin"_s, u"qmljsdebugger"_s,
                             u"qwindowgeometry"_s, u"qwindowicon"_s, u"qwindowtitle"_s,
                             u"session"_s, u"style"_s, u"stylesheet"_s};
/// The only ones whose value may also follow an equals sign: Qt leaves the others alone then.
const QStringList withEqualsSign {u"qmljsdebugger"_s, u"style"_s, u"stylesheet"_s};

/// Without its dashes; null for what is no option.
QString nameOf(const QString &argument)
{
    if (!argument.startsWith(u'-')) {
        return {};
    }
    return argument.mid(argument.startsWith(u"--"_s) ? 2 : 1);
}

bool isComplete(const QString &name)
{
    const qsizetype sign = name.indexOf(u'=');
    return flags.contains(name) || (sign > 0 && withEqualsSign.contains(name.first(sign)));
}

} // namespace

Result<QStringList> withoutQtOptions(const QStringList &arguments)
{
    QStringList ours;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString name = nameOf(arguments[i]);
        if (withValue.contains(name)) {
            if (++i == arguments.size()) {
                return invalidInput(u"%1: expected a value, found none"_s.arg(arguments[i - 1]));
            }
        } else if (!isComplete(name)) {
            ours << arguments[i];
        }
    }
    return ours;
}

} // namespace dubwatch::app
