// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/formdialog.h"

#include <QUrl>

namespace dubwatch::ui {

class TextField;

/// Asks for another key of a backend that stays as it is; an empty one is not an answer. Sends it
/// nowhere.
class KeyDialog : public FormDialog
{
    Q_OBJECT

public:
    /// \a host is what the person knows the backend at \a url by.
    KeyDialog(const Look &look, const QString &host, const QUrl &url, QWidget *parent = nullptr);

    QString key() const;
    void setKey(const QString &key);

private:
    void updateHint();

    const QUrl m_url;
    TextField *m_key;
    FormField *m_field;
};

} // namespace dubwatch::ui
