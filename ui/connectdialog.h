// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/formdialog.h"

#include <QStringList>
#include <QUrl>

namespace dubwatch::ui {

class ChoiceField;
class TextField;

/// Where and how to connect.
struct ConnectValues
{
    QUrl url = {};
    QString dialect = {}; ///< a name of the library, or the path of a file
    QString apiKey = {}; ///< for the keychain, and for no file

    friend bool operator==(const ConnectValues &, const ConnectValues &) = default;
};

/// Asks for a backend's address, dialect and key. Connects to nothing.
///
/// A key belongs to the origin for which it was entered: it goes away when the address is changed
/// to another one.
class ConnectDialog : public FormDialog
{
    Q_OBJECT

public:
    /// \a dialects are the names of the library.
    ConnectDialog(const Look &look, const QStringList &dialects, QWidget *parent = nullptr);

    ConnectValues values() const;
    void setValues(const ConnectValues &values);

private:
    void makeFields(const QStringList &dialects);
    void onDialectActivated(int index);
    void chooseFile();
    void selectDialect(const QString &nameOrFile);
    void onAddressChanged();
    void onKeyChanged();
    void updateKeyHint();

    TextField *m_url;
    ChoiceField *m_dialect;
    TextField *m_key;
    FormField *m_keyField = nullptr;
    QUrl m_keyOrigin; ///< whom the key is for; empty: whoever will be named
    QString m_chosen; ///< the dialect chosen last, while a file is looked for
};

} // namespace dubwatch::ui
