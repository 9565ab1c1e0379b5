// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/banner.h"

#include "ui/look/look.h"
#include "ui/look/mirror.h"
#include "ui/tonelabel.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVariantAnimation>

namespace dubwatch::ui {

namespace {

constexpr int openingTime = 120; ///< ms
constexpr qsizetype mostActions = 2;

Glyph glyphOf(BannerKind kind)
{
    switch (kind) {
    case BannerKind::Offline:
        return Glyph::Offline;
    case BannerKind::WrongKey:
        return Glyph::Key;
    case BannerKind::RateLimited:
        break;
    }
    return Glyph::Warning;
}

QString wordOf(BannerAction action)
{
    switch (action) {
    case BannerAction::TryNow:
        return Banner::tr("Try &now");
    case BannerAction::EnterKey:
        return Banner::tr("Enter &key…");
    case BannerAction::Details:
        break;
    }
    return Banner::tr("&Details");
}

/// Screen readers read an alert to the end as soon as it shows, wherever the focus is.
QAccessibleInterface *makeAlert(const QString &, QObject *object)
{
    auto *banner = qobject_cast<Banner *>(object);
    return banner ? new QAccessibleWidget(banner, QAccessible::AlertMessage) : nullptr;
}

} // namespace

Banner::Banner(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_icon(new GlyphLabel(look, Glyph::Warning, Token::Warn))
    , m_title(new ToneLabel(look, FontRole::Strong, Token::Text))
    , m_sentence(new ToneLabel(look, FontRole::Body, Token::Text2))
    , m_opening(new QVariantAnimation(this))
{
    [[maybe_unused]] static const bool once = (QAccessible::installFactory(makeAlert), true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(turnedMargins(12, 0, 10, 0));
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    layout->addWidget(m_sentence, 1);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (qsizetype i = 0; i < mostActions; ++i) {
        auto *button = new QPushButton;
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this,
                [this, i] { Q_EMIT actionChosen(m_content.actions.at(i)); });
        m_buttons << button;
        layout->addWidget(button);
    }
    auto *close = new QToolButton;
    close->setIcon(look.icon(Glyph::Close));
    close->setAccessibleName(tr("Close this message"));
    close->setToolTip(tr("Close"));
    close->setFocusPolicy(Qt::StrongFocus);
    connect(close, &QToolButton::clicked, this, &Banner::dismiss);
    layout->addWidget(close);

    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_opening->setDuration(openingTime);
    m_opening->setEasingCurve(QEasingCurve::OutCubic);
    connect(m_opening, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &height) { setFixedHeight(height.toInt()); });
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void Banner::setContent(const BannerContent &content)
{
    Q_ASSERT(content.actions.size() <= mostActions);
    const bool isNews = !m_known || content.kind != m_content.kind;
    m_known = true;
    m_content = content;
    m_icon->setGlyph(glyphOf(content.kind),
                     content.kind == BannerKind::WrongKey ? Token::Failed : Token::Warn);
    m_title->setText(content.title);
    m_sentence->setText(content.sentence);
    m_sentence->setToolTip(content.sentence.toHtmlEscaped());
    setAccessibleName(content.title);
    setAccessibleDescription(content.sentence);
    showActions();
    if (isNews) {
        open();
    }
}

void Banner::showActions()
{
    for (qsizetype i = 0; i < mostActions; ++i) {
        const bool used = i < m_content.actions.size();
        m_buttons[i]->setVisible(used);
        if (used) {
            m_buttons[i]->setText(wordOf(m_content.actions.at(i)));
        }
    }
}

void Banner::open()
{
    update();
    if (!m_open) {
        m_open = true;
        const int height = metrics::controlHeight(font()) + 12;
        setFixedHeight(moves() ? 0 : height);
        show();
        if (moves()) {
            m_opening->setStartValue(0);
            m_opening->setEndValue(height);
            m_opening->start();
        }
    }
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

bool Banner::moves() const
{
    return m_motion == Motion::Full && QApplication::isEffectEnabled(Qt::UI_General)
        && style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
}

void Banner::clear()
{
    m_known = false;
    m_open = false;
    m_opening->stop();
    hide();
}

void Banner::dismiss()
{
    m_open = false;
    m_opening->stop();
    hide();
}

void Banner::paintEvent(QPaintEvent *)
{
    const bool error = m_content.kind == BannerKind::WrongKey;
    QPainter painter(this);
    painter.fillRect(rect(), m_look.color(error ? Token::ErrSoft : Token::WarnSoft));
    const QColor line = m_look.color(error ? Token::ErrLine : Token::WarnLine);
    painter.fillRect(0, 0, width(), 1, line);
    painter.fillRect(0, height() - 1, width(), 1, line);
}

} // namespace dubwatch::ui
