<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>DraftFile</name>
    <message>
        <source>has more cells than columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a cell is longer than %1 letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quote is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its source is no http(s) address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no text in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more than %1 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no rows in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QCoreApplication</name>
    <message>
        <source>+%1, job went back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch</name>
    <message>
        <source>“%1” is too long: ids have at most %2 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has “%2” in it, which no id has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a character U+%1, which no id has</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::app::BackendList</name>
    <message>
        <source>Simulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built-in simulation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::app::Desktop</name>
    <message>
        <source>Keys are kept in memory only: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in simulation did not start: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not submitted: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted, and not watched: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not cancelled: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The jobs could not be listed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the built-in simulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built-in simulation ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::app::JobArchive</name>
    <message>
        <source>The watched jobs are not kept: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::ui</name>
    <message>
        <source>No answer from %1 since %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values below are %1 old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next try in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polling resumes in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 job delayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 jobs delayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asked for a pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate limited (429)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key not accepted (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polling has stopped. It continues as soon as there is a valid key for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate limited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fewer polls than every 5 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all done ~%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%Ln active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next try in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 when last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The jobs were not listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All jobs have ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 polls/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>submitted %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dialect: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of all work done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finish not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every 5 s: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 downloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 were there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the link was not accepted (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, took %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ETA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last poll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time left +%1, the job went back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time left +%1, server revised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready any moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about 1 minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 minutes left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about 1 hour left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 hours left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>progress not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted end: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At %1 the server said: %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last answer was behind an earlier one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poll #%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since last poll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next poll in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next try in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next poll in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer, or refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>429</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+%1, server revised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done ~%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trying again in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with https:// or http://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a server after “%1://”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an address that can be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out what stands after the %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out what stands before the @: a key has its own field</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::AddJobsDialog</name>
    <message>
        <source>Add jobs of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs that exist already. They are watched, not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste ids: lines, spaces or commas between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job &amp;ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add %1 jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste at least one id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 repeated and counted once</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::Banner</name>
    <message>
        <source>&amp;Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter &amp;key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::ColumnMenu</name>
    <message>
        <source>C&amp;olumns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::ConnectDialog</name>
    <message>
        <source>Connect to a backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An API whose jobs are to be watched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is kept in the system&apos;s keychain, or in memory where there is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dia&amp;lect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a dialect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How this API spells its jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key has no spaces, and only plain letters and signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over http:// others can read the key on its way to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a dialect file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dialect files (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::DetailsPane</name>
    <message>
        <source>Select a job to see its polls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::DownloadsDialog</name>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not downloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads are over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Into %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::DraftModel</name>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::EmptyPage</name>
    <message>
        <source>The demo runs 20 simulated jobs on this computer. Nothing is sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try a demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add job IDs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;onnect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs 20 simulated jobs on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The jobs were not listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live progress, a finish time you can plan with,
and a record of every poll.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::FilterBar</name>
    <message>
        <source>Filter by title, id or tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order paused while you point</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::JobCommands</name>
    <message>
        <source>Cancel 1 job on the server?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel %1 jobs on the server?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it has done so far is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they have done so far is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry %1 jobs?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each is submitted anew. Those that have ended stay in the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retry jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save table as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save table as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::JobDesk</name>
    <message>
        <source>&quot;%1&quot; was not submitted: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the jobs were not listed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln polls came faster than the log could take them</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::JobTable</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::JsonView</name>
    <message>
        <source>No answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last answer of the server</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::LogPane</name>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every poll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polls to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only polls that went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only the current job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll along with new lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the lines selected, or all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the log to a file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::MainWindow</name>
    <message>
        <source>&amp;Backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 jobs submitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 jobs submitted, the log tells why the others were not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dubwatch %1
Watches long-running jobs, and simulates them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Dubwatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 job is not watched any more. Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 jobs are not watched any more. Undo: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::NoMatchPage</name>
    <message>
        <source>&amp;Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No job matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One job is hidden by the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 jobs are hidden by the filter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::Notifier</name>
    <message>
        <source>%1: completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cancelled or expired</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::Questions</name>
    <message>
        <source>Submit the jobs of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv *.tsv *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is longer than 64 MiB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::RateChart</name>
    <message>
        <source>%1 requests a second; asking for each job every 5 seconds would be %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::ResultCommands</name>
    <message>
        <source>its backend is not connected any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download results into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result of %1 was not opened: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the result of %1 was not downloaded: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::SearchField</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::SidebarItem</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::StateSidebar</name>
    <message>
        <source>Groups of jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::SubmitDialog</name>
    <message>
        <source>&amp;Watch it until it has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New job on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is simulated on this computer. Nothing is sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is sent to %1 and watched from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe to repeat: sent with an idempotency key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Submit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanish, German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Video address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translate &amp;into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name at least one language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One or several, with commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta&amp;g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Submit %1 jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Watch them until they have ended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::SubmitFileDialog</name>
    <message>
        <source>Submit the jobs of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are simulated on this computer. Nothing is sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are sent to %1 and watched from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe to repeat: sent with an idempotency key each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row has a problem and is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows have problems and are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Submit 1 job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Submit %1 jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs of the file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::TimelineWidget</name>
    <message>
        <source>Timeline of polls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a job to see its polls.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::Tray</name>
    <message>
        <source>Show window</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Dubwatch, %Ln active</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::WindowActions</name>
    <message>
        <source>&amp;Add job IDs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Submit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submit from a &amp;file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulate 20 jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulate 200 jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulate 2,000 jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save table as &amp;CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save table as &amp;JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause &amp;all polling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poll &amp;now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poll a&amp;ll now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel job…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo stop watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy result &amp;links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Download results…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;how downloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter &amp;key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Watch all jobs of the backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compact rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Dubwatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poll now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: watch 1 job again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: watch %1 jobs again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dubwatch::wording</name>
    <message>
        <source>which is behind what was known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server says %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>but without its result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate limited, Retry-After %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate limited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer: %2 jobs wait, one is tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asked for a pause, one job delayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asked for a pause, %2 jobs delayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept the key: polling has stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no end seen in one poll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no end seen in %1 polls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no end seen within %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within a factor of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>±%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what its estimates are worth is not known yet (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; as fast as its estimate falls, that is about %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, which makes about %2 left (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, believed at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no estimate; by how long jobs took here (%1 known)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no estimate, and no earlier jobs to go by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its estimates here are right (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jobs here take %1 times what it says (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jobs here take %1 % less than it says (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jobs here take %1 % more than it says (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half of them within %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it says is believed at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, so next look at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>~%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>~%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer %1 times in a row, waiting longer each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last poll failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 polls failed in a row, waiting longer each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no estimate, so the shortest interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server asked for a pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>completed without its result, so asked again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known there yet, so asked again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one job is tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for a valid key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a fixed interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so the shortest interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so the longest interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a last look at the deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>but the server asked to wait longer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
