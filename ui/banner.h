// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QWidget>

class QLabel;
class QPushButton;
class QVariantAnimation;

namespace dubwatch::ui {

class GlyphLabel;
class Look;
class ToneLabel;

enum class BannerKind { RateLimited, Offline, WrongKey };
enum class BannerAction { TryNow, Details, EnterKey };

/// One thing that is wrong, in words that may change while it lasts.
struct BannerContent
{
    BannerKind kind = BannerKind::RateLimited;
    QString title = {};
    QString sentence = {}; ///< with its countdown, if there is one
    QList<BannerAction> actions = {}; ///< at most two

    friend bool operator==(const BannerContent &, const BannerContent &) = default;
};

enum class Motion { Full, Reduced };

/// The line across the window that says what is wrong. Opens in 120 ms, at once where motion is
/// not wanted; pushes down what is below and never covers it.
///
/// A person's × closes it for as long as the same kind lasts: a countdown must not bring it back.
class Banner : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(const Look &look, QWidget *parent = nullptr);

    void setContent(const BannerContent &content);
    void clear(); ///< nothing is wrong any more
    void setMotion(Motion motion) { m_motion = motion; }

    bool isOpen() const { return m_open; }
    const BannerContent &content() const { return m_content; }

Q_SIGNALS:
    void actionChosen(dubwatch::ui::BannerAction action);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showActions();
    void open();
    bool moves() const;
    void dismiss();

    const Look &m_look;
    BannerContent m_content;
    bool m_known = false; ///< m_content is about something that lasts
    bool m_open = false;
    Motion m_motion = Motion::Full;
    GlyphLabel *m_icon;
    ToneLabel *m_title;
    ToneLabel *m_sentence;
    QList<QPushButton *> m_buttons; ///< two
    QVariantAnimation *m_opening;
};

} // namespace dubwatch::ui
