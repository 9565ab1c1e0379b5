// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/aboutdialog.h"

#include "ui/look/look.h"
#include "ui/tonelabel.h"

#include <QApplication>
#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace dubwatch::ui {

namespace {

constexpr int iconSize = 64;

} // namespace

AboutDialog::AboutDialog(const Look &look, QWidget *parent)
    : FormDialog(look, parent)
{
    setHeading(u"Dubwatch"_s, tr("Watches long-running jobs, and simulates them."));
    setWindowTitle(tr("About Dubwatch"));
    setIcon(QApplication::windowIcon().pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    auto *facts = new QWidget;
    auto *layout = new QGridLayout(facts);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(metrics::groupGap);
    layout->setVerticalSpacing(metrics::gap / 2);
    layout->setColumnStretch(1, 1);
    const auto add = [&](const QString &label, const QString &value) {
        auto *name = new ToneLabel(look, FontRole::Body, Token::Text2);
        auto *text = new ToneLabel(look, FontRole::Body, Token::Text);
        name->setText(label);
        text->setText(value);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        const int row = layout->rowCount();
        layout->addWidget(name, row, 0);
        layout->addWidget(text, row, 1);
    };
    add(tr("Version"), QStringLiteral(DUBWATCH_VERSION));
    add(tr("Licence"), u"MIT"_s);
    add(tr("Qt"), QString::fromLatin1(qVersion()));
    addRow(facts);
    addOnlyButton(tr("&Close"));
}

} // namespace dubwatch::ui
