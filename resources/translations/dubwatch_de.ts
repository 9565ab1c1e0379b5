<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>DraftFile</name>
    <message>
        <source>has more cells than columns</source>
        <translation>mehr Zellen als Spalten</translation>
    </message>
    <message>
        <source>a cell is longer than %1 letters</source>
        <translation>eine Zelle ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>a quote is not closed</source>
        <translation>ein Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>needs a source</source>
        <translation>Quelle fehlt</translation>
    </message>
    <message>
        <source>its source is no http(s) address</source>
        <translation>Quelle ist keine http(s)-Adresse</translation>
    </message>
    <message>
        <source>needs a language</source>
        <translation>Sprache fehlt</translation>
    </message>
    <message>
        <source>This is no text in UTF-8.</source>
        <translation>Dies ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>There are more than %1 rows.</source>
        <translation>Es sind mehr als %1 Zeilen.</translation>
    </message>
    <message>
        <source>There are no rows in it.</source>
        <translation>Es sind keine Zeilen darin.</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
</context>
<context>
    <name>dubwatch</name>
    <message>
        <source>“%1” is too long: ids have at most %2 characters</source>
        <translation>„%1“ ist zu lang: IDs haben höchstens %2 Zeichen</translation>
    </message>
    <message>
        <source>“%1” has “%2” in it, which no id has</source>
        <translation>„%1“ enthält „%2“, was in keiner ID vorkommt</translation>
    </message>
    <message>
        <source>There is a character U+%1, which no id has</source>
        <translation>Enthält das Zeichen U+%1, das in keiner ID vorkommt</translation>
    </message>
</context>
<context>
    <name>dubwatch::app::BackendList</name>
    <message>
        <source>Simulation</source>
        <translation>Simulation</translation>
    </message>
    <message>
        <source>Built-in simulation</source>
        <translation>Eingebaute Simulation</translation>
    </message>
</context>
<context>
    <name>dubwatch::app::Desktop</name>
    <message>
        <source>The built-in simulation did not start: %1</source>
        <translation>Die eingebaute Simulation ist nicht gestartet: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not submitted: %2</source>
        <translation>„%1“ wurde nicht eingereicht: %2</translation>
    </message>
    <message>
        <source>Submitted, and not watched: %1</source>
        <translation>Eingereicht und nicht beobachtet: %1</translation>
    </message>
    <message>
        <source>%1 was not cancelled: %2</source>
        <translation>%1 wurde nicht abgebrochen: %2</translation>
    </message>
    <message>
        <source>The jobs could not be listed: %1</source>
        <translation>Die Aufträge konnten nicht aufgelistet werden: %1</translation>
    </message>
    <message>
        <source>the built-in simulation</source>
        <translation>die eingebaute Simulation</translation>
    </message>
    <message>
        <source>Built-in simulation ready</source>
        <translation>Eingebaute Simulation bereit</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Verbunden mit %1</translation>
    </message>
    <message>
        <source>The system&apos;s keychain cannot be used: the key is kept in memory only</source>
        <translation>Der Schlüsselbund des Systems ist nicht benutzbar: der Schlüssel bleibt nur im Arbeitsspeicher</translation>
    </message>
</context>
<context>
    <name>dubwatch::app::JobArchive</name>
    <message>
        <source>The watched jobs are not kept: %1</source>
        <translation>Die beobachteten Aufträge werden nicht gesichert: %1</translation>
    </message>
    <message>
        <source>Another window keeps the jobs of %1; this one does not</source>
        <translation>Ein anderes Fenster sichert die Aufträge von „%1“, dieses nicht</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui</name>
    <message>
        <source>No answer from %1 since %2.</source>
        <translation>Seit %2 antwortet %1 nicht.</translation>
    </message>
    <message>
        <source>Values below are %1 old.</source>
        <translation>Die Werte unten sind %1 alt.</translation>
    </message>
    <message>
        <source>No answer from %1.</source>
        <translation>Bisher hat %1 nicht geantwortet.</translation>
    </message>
    <message>
        <source>Next try in %1.</source>
        <translation>Nächster Versuch in %1.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Polling resumes in %1</source>
        <translation>Das Abfragen geht in %1 weiter</translation>
    </message>
    <message>
        <source>1 job delayed</source>
        <translation>1 Auftrag verzögert</translation>
    </message>
    <message>
        <source>%1 jobs delayed</source>
        <translation>%1 Aufträge verzögert</translation>
    </message>
    <message>
        <source>Rate limited (429)</source>
        <translation>Zu viele Anfragen (429)</translation>
    </message>
    <message>
        <source>Key not accepted (%1)</source>
        <translation>Schlüssel nicht akzeptiert (%1)</translation>
    </message>
    <message>
        <source>Polling has stopped. It continues as soon as there is a valid key for %1.</source>
        <translation>Das Abfragen ist gestoppt. Es geht weiter, sobald ein gültiger Schlüssel für %1 vorliegt.</translation>
    </message>
    <message>
        <source>Rate limited</source>
        <translation>Zu viele Anfragen</translation>
    </message>
    <message>
        <source>Key needed</source>
        <translation>Schlüssel nötig</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Nothing to ask</source>
        <translation>Nichts abzufragen</translation>
    </message>
    <message>
        <source>all done ~%1</source>
        <translation>alle fertig ~%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>next try in %1</source>
        <translation>nächster Versuch in %1</translation>
    </message>
    <message>
        <source>%1 when last seen</source>
        <translation>zuletzt %1</translation>
    </message>
    <message>
        <source>The jobs were not listed</source>
        <translation>Die Aufträge wurden nicht aufgelistet</translation>
    </message>
    <message>
        <source>All jobs have ended</source>
        <translation>Alle Aufträge sind beendet</translation>
    </message>
    <message>
        <source>%1 polls/s</source>
        <translation>%1 Abfragen/s</translation>
    </message>
    <message>
        <source>submitted %1 of %2</source>
        <translation>%1 von %2 eingereicht</translation>
    </message>
    <message>
        <source>Dialect: %1</source>
        <translation>Dialekt: %1</translation>
    </message>
    <message>
        <source>Without a key</source>
        <translation>Ohne Schlüssel</translation>
    </message>
    <message>
        <source>With a key</source>
        <translation>Mit Schlüssel</translation>
    </message>
    <message>
        <source>Learned from %1</source>
        <translation>Erfahrung: %1</translation>
    </message>
    <message>
        <source>%1 of all work done</source>
        <translation>%1 der Arbeit erledigt</translation>
    </message>
    <message>
        <source>finish not known</source>
        <translation>Ende unbekannt</translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation>%1 Anfragen/s</translation>
    </message>
    <message>
        <source>every 5 s: %1</source>
        <translation>alle 5 s: %1</translation>
    </message>
    <message>
        <source>%1 of %2 downloaded</source>
        <translation>%1 von %2 heruntergeladen</translation>
    </message>
    <message>
        <source>%1 were there already</source>
        <translation>%1 schon vorhanden</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>the link was not accepted (%1)</source>
        <translation>der Link wurde nicht akzeptiert (%1)</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Done at</source>
        <translation>Fertig um</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>Fehlercode</translation>
    </message>
    <message>
        <source>Polls</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>%1, took %2</source>
        <translation>%1, dauerte %2</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Verzögert</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>ETA</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Last poll</source>
        <translation>Abgefragt</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>time left +%1, the job went back</source>
        <translation>Restzeit +%1, der Auftrag fiel zurück</translation>
    </message>
    <message>
        <source>time left +%1, server revised</source>
        <translation>Restzeit +%1, vom Server korrigiert</translation>
    </message>
    <message>
        <source>waits for the key</source>
        <translation>wartet auf Schlüssel</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>next %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>ready any moment</source>
        <translation>jeden Moment fertig</translation>
    </message>
    <message>
        <source>about 1 minute left</source>
        <translation>noch etwa 1 Minute</translation>
    </message>
    <message>
        <source>about %1 minutes left</source>
        <translation>noch etwa %1 Minuten</translation>
    </message>
    <message>
        <source>about 1 hour left</source>
        <translation>noch etwa 1 Stunde</translation>
    </message>
    <message>
        <source>about %1 hours left</source>
        <translation>noch etwa %1 Stunden</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 Prozent</translation>
    </message>
    <message>
        <source>progress not known</source>
        <translation>Fortschritt unbekannt</translation>
    </message>
    <message>
        <source>Predicted end: %1</source>
        <translation>Voraussichtliches Ende: %1</translation>
    </message>
    <message>
        <source>At %1 the server said: %2 left</source>
        <translation>Um %1 meldete der Server: noch %2</translation>
    </message>
    <message>
        <source>The last answer was behind an earlier one.</source>
        <translation>Die letzte Antwort lag hinter einer früheren zurück.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 um %2</translation>
    </message>
    <message>
        <source>Poll #%1</source>
        <translation>Abfrage #%1</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Server says</source>
        <translation>Laut Server</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Angezeigt</translation>
    </message>
    <message>
        <source>Since last poll</source>
        <translation>Seit letzter Abfrage</translation>
    </message>
    <message>
        <source>Next poll in</source>
        <translation>Nächste Abfrage in</translation>
    </message>
    <message>
        <source>Next try in %1</source>
        <translation>Nächster Versuch in %1</translation>
    </message>
    <message>
        <source>Next poll in %1</source>
        <translation>Nächste Abfrage in %1</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>no answer, or refused</source>
        <translation>keine Antwort oder abgelehnt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>429</source>
        <translation>429</translation>
    </message>
    <message>
        <source>+%1, server revised</source>
        <translation>+%1, vom Server korrigiert</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>0 h</source>
        <translation>0 h</translation>
    </message>
    <message>
        <source>0 min</source>
        <translation>0 min</translation>
    </message>
    <message>
        <source>0 s</source>
        <translation>0 s</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>done ~%1</source>
        <translation>fertig ~%1</translation>
    </message>
    <message>
        <source>trying again in %1</source>
        <translation>neuer Versuch in %1</translation>
    </message>
    <message>
        <source>next in %1</source>
        <translation>nächste in %1</translation>
    </message>
    <message>
        <source>Enter an address</source>
        <translation>Adresse eingeben</translation>
    </message>
    <message>
        <source>Begin with https:// or http://</source>
        <translation>Mit https:// oder http:// beginnen</translation>
    </message>
    <message>
        <source>Name a server after “%1://”</source>
        <translation>Nach „%1://“ einen Server nennen</translation>
    </message>
    <message>
        <source>This is not an address that can be opened</source>
        <translation>Diese Adresse lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Leave out what stands after the %1</source>
        <translation>Den Teil nach dem %1 weglassen</translation>
    </message>
    <message>
        <source>Leave out what stands before the @: a key has its own field</source>
        <translation>Den Teil vor dem @ weglassen: der Schlüssel hat ein eigenes Feld</translation>
    </message>
    <message>
        <source>%1 asked for a pause.</source>
        <translation>%1 bat um eine Pause.</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>%1 active</source>
        <translation>%1 aktiv</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>about %1 seconds left</source>
        <translation>noch etwa %1 Sekunden</translation>
    </message>
    <message>
        <source>no title</source>
        <translation>kein Titel</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>no more polls</source>
        <translation>keine weiteren Abfragen</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>no error</source>
        <translation>kein Fehler</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>kein Ergebnis</translation>
    </message>
    <message>
        <source>no tag</source>
        <translation>kein Etikett</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>+%1, job went back</source>
        <translation>+%1, Auftrag fiel zurück</translation>
    </message>
    <message>
        <source>1 more backend is in trouble.</source>
        <translation>1 weiteres Backend hat Probleme.</translation>
    </message>
    <message>
        <source>%1 more backends are in trouble.</source>
        <translation>%1 weitere Backends haben Probleme.</translation>
    </message>
    <message>
        <source>%1 offline</source>
        <translation>%1 offline</translation>
    </message>
    <message>
        <source>%1 rate limited</source>
        <translation>%1: zu viele Anfragen</translation>
    </message>
    <message>
        <source>%1 needs a key</source>
        <translation>%1 braucht einen Schlüssel</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>A key has no spaces, and only plain letters and signs</source>
        <translation>Ein Schlüssel hat keine Leerzeichen und nur einfache Buchstaben und Zeichen</translation>
    </message>
    <message>
        <source>Over http:// others can read the key on its way to %1</source>
        <translation>Über http:// können andere den Schlüssel auf dem Weg zu %1 lesen</translation>
    </message>
    <message>
        <source>%1 fewer requests than every 5 s</source>
        <translation>%1 weniger Anfragen als alle 5 s</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::AboutDialog</name>
    <message>
        <source>Watches long-running jobs, and simulates them.</source>
        <translation>Beobachtet lang laufende Aufträge und simuliert sie.</translation>
    </message>
    <message>
        <source>About Dubwatch</source>
        <translation>Über Dubwatch</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::AddJobsDialog</name>
    <message>
        <source>Add jobs of %1</source>
        <translation>Aufträge hinzufügen: %1</translation>
    </message>
    <message>
        <source>Jobs that exist already. They are watched, not changed.</source>
        <translation>Bereits vorhandene Aufträge. Sie werden beobachtet, nicht verändert.</translation>
    </message>
    <message>
        <source>Paste ids: lines, spaces or commas between them</source>
        <translation>IDs einfügen, getrennt durch Zeilen, Leerzeichen oder Kommas</translation>
    </message>
    <message>
        <source>Job &amp;ids</source>
        <translation>Auftrags-&amp;IDs</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add %1 jobs</source>
        <translation>%1 Aufträge &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Paste at least one id</source>
        <translation>Mindestens eine ID einfügen</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>1 id</source>
        <translation>1 ID</translation>
    </message>
    <message>
        <source>%1 ids</source>
        <translation>%1 IDs</translation>
    </message>
    <message>
        <source>%1, %2 repeated and counted once</source>
        <translation>%1, %2 doppelte nur einmal gezählt</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::Banner</name>
    <message>
        <source>Enter &amp;key…</source>
        <translation>&amp;Schlüssel eingeben…</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>De&amp;tails</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Try &amp;now</source>
        <translation>&amp;Jetzt versuchen</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::ColumnMenu</name>
    <message>
        <source>C&amp;olumns</source>
        <translation>Sp&amp;alten</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::ConnectDialog</name>
    <message>
        <source>Connect to a backend</source>
        <translation>Mit einem Backend verbinden</translation>
    </message>
    <message>
        <source>An API whose jobs are to be watched.</source>
        <translation>Eine API, deren Aufträge beobachtet werden sollen.</translation>
    </message>
    <message>
        <source>The key is kept in the system&apos;s keychain, or in memory where there is none</source>
        <translation>Der Schlüssel bleibt im Schlüsselbund des Systems, ersatzweise im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Other file…</source>
        <translation>Andere Datei…</translation>
    </message>
    <message>
        <source>Dia&amp;lect</source>
        <translation>&amp;Dialekt</translation>
    </message>
    <message>
        <source>Choose a dialect</source>
        <translation>Dialekt wählen</translation>
    </message>
    <message>
        <source>How this API spells its jobs</source>
        <translation>Wie diese API ihre Aufträge ausdrückt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API-&amp;Schlüssel</translation>
    </message>
    <message>
        <source>Choose a dialect file</source>
        <translation>Dialektdatei wählen</translation>
    </message>
    <message>
        <source>Dialect files (*.json);;All files (*)</source>
        <translation>Dialektdateien (*.json);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::DetailsPane</name>
    <message>
        <source>Select a job to see its polls.</source>
        <translation>Einen Auftrag auswählen, um seine Abfragen zu sehen.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>What is shown of the job</source>
        <translation>Gezeigte Angaben zum Auftrag</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>This job has ended, and no polls of it are known.</source>
        <translation>Dieser Auftrag ist beendet, und keine seiner Abfragen ist bekannt.</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::DownloadsDialog</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>Not downloaded</source>
        <translation>Nicht heruntergeladen</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>Downloading results</source>
        <translation>Ergebnisse werden heruntergeladen</translation>
    </message>
    <message>
        <source>%1
Into %2</source>
        <translation>%1
Ordner: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Downloads finished</source>
        <translation>Downloads abgeschlossen</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::DraftModel</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>no problem</source>
        <translation>kein Problem</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::EmptyPage</name>
    <message>
        <source>The demo runs 20 simulated jobs on this computer. Nothing is sent anywhere.</source>
        <translation>Die Demo führt 20 simulierte Aufträge auf diesem Computer aus. Es wird nichts versendet.</translation>
    </message>
    <message>
        <source>&amp;Try a demo</source>
        <translation>D&amp;emo starten</translation>
    </message>
    <message>
        <source>&amp;Add job IDs…</source>
        <translation>Auftrags-&amp;IDs hinzufügen…</translation>
    </message>
    <message>
        <source>C&amp;onnect…</source>
        <translation>Verbi&amp;nden…</translation>
    </message>
    <message>
        <source>Runs 20 simulated jobs on this computer</source>
        <translation>Führt 20 simulierte Aufträge auf diesem Computer aus</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>Noch keine Aufträge</translation>
    </message>
    <message>
        <source>The jobs were not listed</source>
        <translation>Die Aufträge wurden nicht aufgelistet</translation>
    </message>
    <message>
        <source>Live progress, a finish time you can plan with,
and a record of every poll.</source>
        <translation>Fortschritt in Echtzeit, ein Endzeitpunkt, mit dem sich planen lässt,
und ein Protokoll jeder Abfrage.</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::FactsView</name>
    <message>
        <source>What is known of the job</source>
        <translation>Was vom Auftrag bekannt ist</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::FilterBar</name>
    <message>
        <source>Filter by title, id or tag</source>
        <translation>Nach Titel, ID oder Etikett filtern</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Jede Sprache</translation>
    </message>
    <message>
        <source>Order paused while you point</source>
        <translation>Sortierung ruht beim Zeigen</translation>
    </message>
    <message>
        <source>Filter by state</source>
        <translation>Nach Status filtern</translation>
    </message>
    <message>
        <source>Filter by language</source>
        <translation>Nach Sprache filtern</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::JobCommands</name>
    <message>
        <source>Cancel 1 job on the server?</source>
        <translation>1 Auftrag auf dem Server abbrechen?</translation>
    </message>
    <message>
        <source>Cancel %1 jobs on the server?</source>
        <translation>%1 Aufträge auf dem Server abbrechen?</translation>
    </message>
    <message>
        <source>What it has done so far is lost.</source>
        <translation>Was er bisher erledigt hat, geht verloren.</translation>
    </message>
    <message>
        <source>What they have done so far is lost.</source>
        <translation>Was sie bisher erledigt haben, geht verloren.</translation>
    </message>
    <message>
        <source>&amp;Cancel job</source>
        <translation>&amp;Auftrag abbrechen</translation>
    </message>
    <message>
        <source>&amp;Cancel jobs</source>
        <translation>&amp;Aufträge abbrechen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>&amp;Keep them</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Retry %1 jobs?</source>
        <translation>%1 Aufträge wiederholen?</translation>
    </message>
    <message>
        <source>Each is submitted anew. Those that have ended stay in the table.</source>
        <translation>Jeder wird neu eingereicht. Die beendeten bleiben in der Tabelle.</translation>
    </message>
    <message>
        <source>&amp;Retry jobs</source>
        <translation>Aufträge &amp;wiederholen</translation>
    </message>
    <message>
        <source>&amp;Leave them</source>
        <translation>&amp;Nicht wiederholen</translation>
    </message>
    <message>
        <source>Save table as CSV</source>
        <translation>Tabelle als CSV speichern</translation>
    </message>
    <message>
        <source>Save table as JSON</source>
        <translation>Tabelle als JSON speichern</translation>
    </message>
    <message>
        <source>Save log</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 saved to %2</source>
        <translation>%1 in %2 gespeichert</translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation>%1 wurde nicht gespeichert: %2</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::JobDesk</name>
    <message>
        <source>&quot;%1&quot; was not submitted: %2</source>
        <translation>„%1“ wurde nicht eingereicht: %2</translation>
    </message>
    <message>
        <source>the jobs were not listed: %1</source>
        <translation>die Aufträge wurden nicht aufgelistet: %1</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>%1 polls came faster than the log could take them</source>
        <translation>%1 Abfragen kamen schneller, als das Protokoll sie aufnehmen konnte</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::JobTable</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::JsonView</name>
    <message>
        <source>No answer yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message>
        <source>Last answer of the server</source>
        <translation>Letzte Antwort des Servers</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::KeyDialog</name>
    <message>
        <source>Key for %1</source>
        <translation>Schlüssel für %1</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API-&amp;Schlüssel</translation>
    </message>
    <message>
        <source>Enter a key</source>
        <translation>Geben Sie einen Schlüssel ein</translation>
    </message>
    <message>
        <source>The key is kept in the system&apos;s keychain, or in memory where there is none</source>
        <translation>Der Schlüssel liegt im Schlüsselbund des Systems, oder im Arbeitsspeicher, wo es keinen gibt</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Speiche&amp;rn</translation>
    </message>
    <message>
        <source>Polling resumes at once with the new key.</source>
        <translation>Mit dem neuen Schlüssel geht das Abfragen sofort weiter.</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::LogPane</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Every poll</source>
        <translation>Jede Abfrage</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Polls to show</source>
        <translation>Anzuzeigende Abfragen</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Show only polls that went wrong</source>
        <translation>Nur fehlgeschlagene Abfragen zeigen</translation>
    </message>
    <message>
        <source>This job</source>
        <translation>Dieser Auftrag</translation>
    </message>
    <message>
        <source>Show only the current job</source>
        <translation>Nur den aktuellen Auftrag zeigen</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Scroll along with new lines</source>
        <translation>Mit neuen Zeilen mitlaufen</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Protokoll filtern</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the lines selected, or all</source>
        <translation>Ausgewählte Zeilen kopieren, sonst alle</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Save the log to a file</source>
        <translation>Protokoll in eine Datei speichern</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::MainWindow</name>
    <message>
        <source>&amp;Backend</source>
        <translation>Bac&amp;kend</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>%1 jobs submitted</source>
        <translation>%1 Aufträge eingereicht</translation>
    </message>
    <message>
        <source>%1 of %2 jobs submitted, the log tells why the others were not</source>
        <translation>%1 von %2 Aufträgen eingereicht, das Protokoll nennt die Gründe für die übrigen</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>1 job is not watched any more. Undo: %1</source>
        <translation>1 Auftrag wird nicht mehr beobachtet. Rückgängig: %1</translation>
    </message>
    <message>
        <source>%1 jobs are not watched any more. Undo: %2</source>
        <translation>%1 Aufträge werden nicht mehr beobachtet. Rückgängig: %2</translation>
    </message>
    <message>
        <source>They are watched again</source>
        <translation>Sie werden wieder beobachtet</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::NoMatchPage</name>
    <message>
        <source>No job matches</source>
        <translation>Kein Auftrag passt</translation>
    </message>
    <message>
        <source>One job is hidden by the filter.</source>
        <translation>Ein Auftrag ist durch den Filter ausgeblendet.</translation>
    </message>
    <message>
        <source>%1 jobs are hidden by the filter.</source>
        <translation>%1 Aufträge sind durch den Filter ausgeblendet.</translation>
    </message>
    <message>
        <source>C&amp;lear filter</source>
        <translation>Filter aufhe&amp;ben</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::Notifier</name>
    <message>
        <source>%1: completed</source>
        <translation>%1: fertig</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1: fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1: ended</source>
        <translation>%1: beendet</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 fertig</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 cancelled or expired</source>
        <translation>%1 abgebrochen oder abgelaufen</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::Questions</name>
    <message>
        <source>Submit the jobs of a file</source>
        <translation>Aufträge aus einer Datei einreichen</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv *.tsv *.txt)</source>
        <translation>Kommagetrennte Werte (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>it is longer than 64 MiB</source>
        <translation>größer als 64 MiB</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::RateChart</name>
    <message>
        <source>%1 requests a second; asking for each job every 5 seconds would be %2</source>
        <translation>%1 Anfragen pro Sekunde; bei einer Abfrage je Auftrag alle 5 Sekunden wären es %2</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::ResultCommands</name>
    <message>
        <source>its backend is not connected any more</source>
        <translation>sein Backend ist nicht mehr verbunden</translation>
    </message>
    <message>
        <source>Download results into</source>
        <translation>Ergebnisse herunterladen nach</translation>
    </message>
    <message>
        <source>Download here</source>
        <translation>Hierhin herunterladen</translation>
    </message>
    <message>
        <source>%1 cannot be made</source>
        <translation>%1 kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>The result of %1 was not opened: %2</source>
        <translation>Das Ergebnis von %1 wurde nicht geöffnet: %2</translation>
    </message>
    <message>
        <source>the result of %1 was not downloaded: %2</source>
        <translation>das Ergebnis von %1 wurde nicht heruntergeladen: %2</translation>
    </message>
    <message>
        <source>No result of these jobs has a link that can be followed</source>
        <translation>Kein Ergebnis dieser Aufträge hat einen Link, dem gefolgt werden kann</translation>
    </message>
    <message>
        <source>There is no program that opens %1</source>
        <translation>Kein Programm öffnet %1</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::SidebarItem</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::SortMenu</name>
    <message>
        <source>Sor&amp;t by</source>
        <translation>S&amp;ortieren nach</translation>
    </message>
    <message>
        <source>&amp;Ascending</source>
        <translation>&amp;Aufsteigend</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>A&amp;bsteigend</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::StateSidebar</name>
    <message>
        <source>Groups of jobs</source>
        <translation>Auftragsgruppen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Polling</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::SubmitDialog</name>
    <message>
        <source>&amp;Watch it until it has ended</source>
        <translation>Bis zum Ende &amp;beobachten</translation>
    </message>
    <message>
        <source>New job on %1</source>
        <translation>Neuer Auftrag: %1</translation>
    </message>
    <message>
        <source>It is simulated on this computer. Nothing is sent anywhere.</source>
        <translation>Er wird auf diesem Computer simuliert. Es wird nichts versendet.</translation>
    </message>
    <message>
        <source>It is sent to %1 and watched from there.</source>
        <translation>Er wird an %1 gesendet und dort beobachtet.</translation>
    </message>
    <message>
        <source>Safe to repeat: sent with an idempotency key</source>
        <translation>Gefahrlos wiederholbar: mit Idempotenzschlüssel gesendet</translation>
    </message>
    <message>
        <source>&amp;Submit</source>
        <translation>&amp;Einreichen</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>&amp;Video address</source>
        <translation>&amp;Videoadresse</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>Translate &amp;into</source>
        <translation>Übersetzen &amp;in</translation>
    </message>
    <message>
        <source>Name at least one language</source>
        <translation>Mindestens eine Sprache angeben</translation>
    </message>
    <message>
        <source>One or several, with commas</source>
        <translation>Eine oder mehrere, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>&amp;How many</source>
        <translation>&amp;Anzahl</translation>
    </message>
    <message>
        <source>Ta&amp;g</source>
        <translation>Eti&amp;kett</translation>
    </message>
    <message>
        <source>&amp;Submit %1 jobs</source>
        <translation>%1 Aufträge &amp;einreichen</translation>
    </message>
    <message>
        <source>&amp;Watch them until they have ended</source>
        <translation>Bis zum Ende &amp;beobachten</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::SubmitFileDialog</name>
    <message>
        <source>Submit the jobs of %1</source>
        <translation>Aufträge aus %1 einreichen</translation>
    </message>
    <message>
        <source>They are simulated on this computer. Nothing is sent anywhere.</source>
        <translation>Sie werden auf diesem Computer simuliert. Es wird nichts versendet.</translation>
    </message>
    <message>
        <source>They are sent to %1 and watched from there.</source>
        <translation>Sie werden an %1 gesendet und dort beobachtet.</translation>
    </message>
    <message>
        <source>Safe to repeat: sent with an idempotency key each</source>
        <translation>Gefahrlos wiederholbar: je mit eigenem Idempotenzschlüssel gesendet</translation>
    </message>
    <message>
        <source>1 row has a problem and is left out</source>
        <translation>1 Zeile hat ein Problem und wird ausgelassen</translation>
    </message>
    <message>
        <source>%1 rows have problems and are left out</source>
        <translation>%1 Zeilen haben Probleme und werden ausgelassen</translation>
    </message>
    <message>
        <source>&amp;Submit 1 job</source>
        <translation>1 Auftrag &amp;einreichen</translation>
    </message>
    <message>
        <source>&amp;Submit %1 jobs</source>
        <translation>%1 Aufträge &amp;einreichen</translation>
    </message>
    <message>
        <source>Jobs of the file</source>
        <translation>Aufträge der Datei</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::TimelineWidget</name>
    <message>
        <source>Timeline of polls</source>
        <translation>Verlauf der Abfragen</translation>
    </message>
    <message>
        <source>Select a job to see its polls.</source>
        <translation>Einen Auftrag auswählen, um seine Abfragen zu sehen.</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::Tray</name>
    <message>
        <source>Show window</source>
        <translation>Fenster zeigen</translation>
    </message>
    <message>
        <source>Dubwatch, %1 active</source>
        <translation>Dubwatch, %1 aktiv</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::WindowActions</name>
    <message>
        <source>&amp;Add job IDs…</source>
        <translation>Auftrags-&amp;IDs hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Submit…</source>
        <translation>&amp;Einreichen…</translation>
    </message>
    <message>
        <source>Submit from a &amp;file…</source>
        <translation>Aus &amp;Datei einreichen…</translation>
    </message>
    <message>
        <source>Simulate 20 jobs</source>
        <translation>20 Aufträge simulieren</translation>
    </message>
    <message>
        <source>Simulate 200 jobs</source>
        <translation>200 Aufträge simulieren</translation>
    </message>
    <message>
        <source>Simulate 2,000 jobs</source>
        <translation>2.000 Aufträge simulieren</translation>
    </message>
    <message>
        <source>Save table as &amp;CSV…</source>
        <translation>Tabelle als &amp;CSV speichern…</translation>
    </message>
    <message>
        <source>Save table as &amp;JSON…</source>
        <translation>Tabelle als &amp;JSON speichern…</translation>
    </message>
    <message>
        <source>Save &amp;log…</source>
        <translation>&amp;Protokoll speichern…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Copy ID</source>
        <translation>ID &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;rows</source>
        <translation>&amp;Zeilen kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alle auswählen</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtern</translation>
    </message>
    <message>
        <source>C&amp;lear filter</source>
        <translation>Filter aufhe&amp;ben</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>Pause &amp;all polling</source>
        <translation>Alle Abfragen pa&amp;usieren</translation>
    </message>
    <message>
        <source>Poll &amp;now</source>
        <translation>&amp;Jetzt abfragen</translation>
    </message>
    <message>
        <source>Poll a&amp;ll now</source>
        <translation>Alle je&amp;tzt abfragen</translation>
    </message>
    <message>
        <source>&amp;Stop watching</source>
        <translation>Beobachten &amp;beenden</translation>
    </message>
    <message>
        <source>&amp;Undo stop watching</source>
        <translation>&amp;Rückgängig: Beobachten beenden</translation>
    </message>
    <message>
        <source>&amp;Open result</source>
        <translation>&amp;Ergebnis öffnen</translation>
    </message>
    <message>
        <source>&amp;Download results…</source>
        <translation>Ergebnisse &amp;herunterladen…</translation>
    </message>
    <message>
        <source>S&amp;how downloads</source>
        <translation>Downloads an&amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Verbinden…</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>Enter &amp;key…</source>
        <translation>&amp;Schlüssel eingeben…</translation>
    </message>
    <message>
        <source>&amp;Watch all jobs of the backend</source>
        <translation>&amp;Alle Aufträge des Backends beobachten</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>&amp;Seitenleiste</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>De&amp;tails</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>&amp;Compact rows</source>
        <translation>&amp;Kompakte Zeilen</translation>
    </message>
    <message>
        <source>&amp;Go to log</source>
        <translation>&amp;Zum Protokoll</translation>
    </message>
    <message>
        <source>&amp;About Dubwatch</source>
        <translation>&amp;Über Dubwatch</translation>
    </message>
    <message>
        <source>Add jobs</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Submit…</source>
        <translation>Einreichen…</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simulieren</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Poll now</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Open result</source>
        <translation>Ergebnis öffnen</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>A&amp;ufträge</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Verbindung</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Undo: watch 1 job again</source>
        <translation>&amp;Rückgängig: 1 Auftrag wieder beobachten</translation>
    </message>
    <message>
        <source>&amp;Undo: watch %1 jobs again</source>
        <translation>&amp;Rückgängig: %1 Aufträge wieder beobachten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Cop&amp;y as curl</source>
        <translation>Als &amp;curl kopieren</translation>
    </message>
    <message>
        <source>Cancel &amp;job…</source>
        <translation>&amp;Auftrag abbrechen…</translation>
    </message>
    <message>
        <source>Re&amp;try</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Copy result lin&amp;ks</source>
        <translation>Ergebnis-&amp;Links kopieren</translation>
    </message>
    <message>
        <source>R&amp;esume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::WorkBar</name>
    <message>
        <source>%1 percent of the work done, %2 failed, %3 running</source>
        <translation>%1 Prozent der Arbeit erledigt, %2 fehlgeschlagen, %3 laufend</translation>
    </message>
</context>
<context>
    <name>dubwatch::wording</name>
    <message>
        <source>which is behind what was known</source>
        <translation>was hinter dem bekannten Stand liegt</translation>
    </message>
    <message>
        <source>server says %1 left</source>
        <translation>laut Server noch %1</translation>
    </message>
    <message>
        <source>but without its result</source>
        <translation>aber ohne Ergebnis</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Die Verbindung wurde abgelehnt</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>The answer cannot be read</source>
        <translation>Die Antwort ist nicht lesbar</translation>
    </message>
    <message>
        <source>Rate limited, Retry-After %1</source>
        <translation>Zu viele Anfragen, Retry-After %1</translation>
    </message>
    <message>
        <source>Rate limited</source>
        <translation>Zu viele Anfragen</translation>
    </message>
    <message>
        <source>The server has trouble</source>
        <translation>Der Server hat Probleme</translation>
    </message>
    <message>
        <source>Key not accepted</source>
        <translation>Der Schlüssel wird nicht akzeptiert</translation>
    </message>
    <message>
        <source>Not known there</source>
        <translation>Dort nicht bekannt</translation>
    </message>
    <message>
        <source>The server declined</source>
        <translation>Der Server hat abgelehnt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>Timeout</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1, Versuch %2</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>%1 does not answer: %2 jobs wait, one is tried</source>
        <translation>%1 antwortet nicht: %2 Aufträge warten, einer wird probeweise abgefragt</translation>
    </message>
    <message>
        <source>%1 asked for a pause, one job delayed</source>
        <translation>%1 bat um eine Pause, ein Auftrag verzögert</translation>
    </message>
    <message>
        <source>%1 asked for a pause, %2 jobs delayed</source>
        <translation>%1 bat um eine Pause, %2 Aufträge verzögert</translation>
    </message>
    <message>
        <source>%1 does not accept the key: polling has stopped</source>
        <translation>%1 akzeptiert den Schlüssel nicht: das Abfragen ist gestoppt</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>no end seen in one poll</source>
        <translation>in einer Abfrage kein Ende gesehen</translation>
    </message>
    <message>
        <source>no end seen in %1 polls</source>
        <translation>in %1 Abfragen kein Ende gesehen</translation>
    </message>
    <message>
        <source>no end seen within %1</source>
        <translation>binnen %1 kein Ende gesehen</translation>
    </message>
    <message>
        <source>no longer watched</source>
        <translation>nicht mehr beobachtet</translation>
    </message>
    <message>
        <source>within a factor of %1</source>
        <translation>auf Faktor %1 genau</translation>
    </message>
    <message>
        <source>±%1 %</source>
        <translation>±%1 %</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>what its estimates are worth is not known yet (%1)</source>
        <translation>Güte der Schätzungen noch unbekannt (%1)</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1; as fast as its estimate falls, that is about %2 (%3)</source>
        <translation>%1; so schnell, wie die Schätzung sinkt, sind das etwa %2 (%3)</translation>
    </message>
    <message>
        <source>%1, which makes about %2 left (%3)</source>
        <translation>%1, also noch etwa %2 (%3)</translation>
    </message>
    <message>
        <source>%1, believed at %2</source>
        <translation>%1, Vertrauen %2</translation>
    </message>
    <message>
        <source>no estimate; by how long jobs took here (%1 known)</source>
        <translation>keine Schätzung; nach der Dauer früherer Aufträge hier (%1 bekannt)</translation>
    </message>
    <message>
        <source>no estimate, and no earlier jobs to go by</source>
        <translation>keine Schätzung und keine früheren Aufträge als Anhalt</translation>
    </message>
    <message>
        <source>its estimates here are right (%1)</source>
        <translation>die Schätzungen stimmen hier (%1)</translation>
    </message>
    <message>
        <source>jobs here take %1 times what it says (%2)</source>
        <translation>Aufträge dauern hier %1-mal so lange wie angegeben (%2)</translation>
    </message>
    <message>
        <source>jobs here take %1 % less than it says (%2)</source>
        <translation>Aufträge dauern hier %1 % kürzer als angegeben (%2)</translation>
    </message>
    <message>
        <source>jobs here take %1 % more than it says (%2)</source>
        <translation>Aufträge dauern hier %1 % länger als angegeben (%2)</translation>
    </message>
    <message>
        <source>1 job</source>
        <translation>1 Auftrag</translation>
    </message>
    <message>
        <source>%1 jobs</source>
        <translation>%1 Aufträge</translation>
    </message>
    <message>
        <source>half of them within %1</source>
        <translation>die Hälfte davon binnen %1</translation>
    </message>
    <message>
        <source>what it says is believed at %1</source>
        <translation>Vertrauen in die Angaben %1</translation>
    </message>
    <message>
        <source>%1, so next look at %2</source>
        <translation>%1, daher nächste Abfrage nach %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>any moment</source>
        <translation>jeden Moment</translation>
    </message>
    <message>
        <source>~%1 min</source>
        <translation>~%1 min</translation>
    </message>
    <message>
        <source>~%1 h</source>
        <translation>~%1 h</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>no answer %1 times in a row, waiting longer each time</source>
        <translation>%1-mal in Folge keine Antwort, jedes Mal längere Wartezeit</translation>
    </message>
    <message>
        <source>the last poll failed</source>
        <translation>die letzte Abfrage schlug fehl</translation>
    </message>
    <message>
        <source>%1 polls failed in a row, waiting longer each time</source>
        <translation>%1 Abfragen in Folge fehlgeschlagen, jedes Mal längere Wartezeit</translation>
    </message>
    <message>
        <source>first look</source>
        <translation>erste Abfrage</translation>
    </message>
    <message>
        <source>no estimate, so the shortest interval</source>
        <translation>keine Schätzung, daher der kürzeste Abstand</translation>
    </message>
    <message>
        <source>the server asked for a pause</source>
        <translation>der Server bat um eine Pause</translation>
    </message>
    <message>
        <source>completed without its result, so asked again</source>
        <translation>fertig, aber ohne Ergebnis, daher erneut abgefragt</translation>
    </message>
    <message>
        <source>not known there yet, so asked again</source>
        <translation>dort noch nicht bekannt, daher erneut abgefragt</translation>
    </message>
    <message>
        <source>one job is tried</source>
        <translation>ein Auftrag wird probeweise abgefragt</translation>
    </message>
    <message>
        <source>waits for a valid key</source>
        <translation>wartet auf einen gültigen Schlüssel</translation>
    </message>
    <message>
        <source>a fixed interval</source>
        <translation>fester Abstand</translation>
    </message>
    <message>
        <source>so the shortest interval</source>
        <translation>daher der kürzeste Abstand</translation>
    </message>
    <message>
        <source>so the longest interval</source>
        <translation>daher der längste Abstand</translation>
    </message>
    <message>
        <source>a last look at the deadline</source>
        <translation>eine letzte Abfrage zum Fristende</translation>
    </message>
    <message>
        <source>but the server asked to wait longer</source>
        <translation>aber der Server bat um längeres Warten</translation>
    </message>
    <message>
        <source>~%1 s</source>
        <translation>~%1 s</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
</TS>
