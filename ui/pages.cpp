// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/pages.h"

#include "ui/look/look.h"
#include "ui/tonelabel.h"

#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace dubwatch::ui {

namespace {

constexpr int pictureSize = 80;

/// The application's icon, large.
class Picture : public QWidget
{
public:
    Picture() { setFixedSize(pictureSize, pictureSize); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).drawPixmap(0, 0, applicationPixmap(pictureSize, devicePixelRatioF()));
    }
};

ToneLabel *centred(const Look &look, FontRole font, Token token, const QString &text)
{
    auto *label = new ToneLabel(look, font, token);
    label->setText(text);
    label->setAlignment(Qt::AlignCenter);
    return label;
}

} // namespace

EmptyPage::EmptyPage(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_heading(centred(look, FontRole::EmptyHeading, Token::Text, {}))
    , m_sentence(centred(look, FontRole::Body, Token::Text2, {}))
{
    setTrouble({});
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    layout->addStretch();
    layout->addWidget(new Picture, 0, Qt::AlignHCenter);
    layout->addSpacing(24);
    layout->addWidget(m_heading);
    layout->addSpacing(8);
    layout->addWidget(m_sentence);
    layout->addSpacing(28);
    layout->addWidget(makeButtons(), 0, Qt::AlignHCenter);
    layout->addSpacing(14);
    layout->addWidget(centred(look, FontRole::Small, Token::Text2,
                              tr("The demo runs 20 simulated jobs on this computer. "
                                 "Nothing is sent anywhere.")));
    layout->addStretch();
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

QWidget *EmptyPage::makeButtons()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *demo = new QPushButton(tr("&Try a demo"));
    m_add = new QPushButton(tr("&Add job IDs…"));
    auto *connectTo = new QPushButton(tr("C&onnect…"));
    demo->setDefault(true);
    demo->setAccessibleDescription(tr("Runs 20 simulated jobs on this computer"));
    for (QPushButton *button : {demo, m_add, connectTo}) {
        layout->addWidget(button);
    }
    connect(demo, &QPushButton::clicked, this, &EmptyPage::demoChosen);
    connect(m_add, &QPushButton::clicked, this, &EmptyPage::addIdsChosen);
    connect(connectTo, &QPushButton::clicked, this, &EmptyPage::connectChosen);
    setFocusProxy(demo);
    return row;
}

void EmptyPage::setCanAdd(bool can) { m_add->setEnabled(can); }

void EmptyPage::setTrouble(const QString &sentence)
{
    m_heading->setText(sentence.isEmpty() ? tr("No jobs yet") : tr("The jobs were not listed"));
    m_sentence->setText(sentence.isEmpty() ? tr("Live progress, a finish time you can plan with,\n"
                                                "and a record of every poll.")
                                           : sentence);
}

void EmptyPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_look.color(Token::Base));
}

NoMatchPage::NoMatchPage(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_sentence(centred(look, FontRole::Body, Token::Text2, {}))
{
    auto *layout = new QVBoxLayout(this);
    auto *clear = new QPushButton(tr("C&lear filter"));
    layout->addStretch();
    layout->addWidget(centred(look, FontRole::DialogHeading, Token::Text, tr("No job matches")));
    layout->addWidget(m_sentence);
    layout->addSpacing(metrics::gap);
    layout->addWidget(clear, 0, Qt::AlignHCenter);
    layout->addStretch();
    setFocusProxy(clear);
    connect(clear, &QPushButton::clicked, this, &NoMatchPage::clearFilterChosen);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void NoMatchPage::setHiddenCount(int jobs)
{
    m_sentence->setText(
        jobs == 1 ? tr("One job is hidden by the filter.")
                  : tr("%1 jobs are hidden by the filter.").arg(QLocale().toString(jobs)));
}

void NoMatchPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_look.color(Token::Base));
}

} // namespace dubwatch::ui
