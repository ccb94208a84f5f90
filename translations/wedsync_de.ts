<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>models::ChannelListModel</name>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
</context>
<context>
    <name>models::EventText</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>%1 %2 → removed</source>
        <translation>%1 %2 → entfernt</translation>
    </message>
    <message>
        <source>%1 answered</source>
        <translation>%1 beantwortet</translation>
    </message>
    <message>
        <source>%1 done, %2 of %3</source>
        <translation>%1 erledigt, %2 von %3</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 erledigt</translation>
    </message>
    <message>
        <source>%1 set to %2</source>
        <translation>%1 auf %2 gesetzt</translation>
    </message>
    <message>
        <source>%1 removed, it was %2</source>
        <translation>%1 entfernt, es war %2</translation>
    </message>
    <message>
        <source>%1 changed from %2 to %3</source>
        <translation>%1 von %2 auf %3 geändert</translation>
    </message>
</context>
<context>
    <name>models::QueueModel</name>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
</context>
<context>
    <name>models::Sentences</name>
    <message>
        <source>owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>reader</source>
        <translation>Leser</translation>
    </message>
    <message>
        <source>1 older message has expired</source>
        <translation>1 ältere Nachricht ist abgelaufen</translation>
    </message>
    <message numerus="yes">
        <source>%n older messages have expired</source>
        <translation>
            <numerusform>%n ältere Nachricht ist abgelaufen</numerusform>
            <numerusform>%n ältere Nachrichten sind abgelaufen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 message expired before you reconnected</source>
        <translation>1 Nachricht ist abgelaufen, bevor Sie wieder verbunden waren</translation>
    </message>
    <message numerus="yes">
        <source>%n messages expired before you reconnected</source>
        <translation>
            <numerusform>%n Nachricht ist abgelaufen, bevor Sie wieder verbunden waren</numerusform>
            <numerusform>%n Nachrichten sind abgelaufen, bevor Sie wieder verbunden waren</numerusform>
        </translation>
    </message>
    <message>
        <source>asks to join</source>
        <translation>möchte beitreten</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>gerade hier</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>geteilt</translation>
    </message>
    <message>
        <source>broadcast</source>
        <translation>Rundruf</translation>
    </message>
    <message>
        <source>live</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>joining</source>
        <translation>tritt bei</translation>
    </message>
    <message>
        <source>catching up</source>
        <translation>holt auf</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>in der Warteschlange</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>gesehen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>waiting for your word</source>
        <translation>wartet auf Ihre Entscheidung</translation>
    </message>
    <message>
        <source>The server did not understand this message.</source>
        <translation>Der Server hat diese Nachricht nicht verstanden.</translation>
    </message>
    <message>
        <source>This channel&apos;s name is not valid.</source>
        <translation>Der Name dieses Kanals ist nicht gültig.</translation>
    </message>
    <message>
        <source>The server does not know you: sign in again.</source>
        <translation>Der Server kennt Sie nicht: Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>Your sign-in has expired: sign in again.</source>
        <translation>Ihre Anmeldung ist abgelaufen: Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>You may read here, but not write.</source>
        <translation>Sie dürfen hier lesen, aber nicht schreiben.</translation>
    </message>
    <message>
        <source>Your plan has no place for another live channel: pause one first.</source>
        <translation>Ihr Tarif hat keinen Platz für einen weiteren verbundenen Kanal: Pausieren Sie zuerst einen.</translation>
    </message>
    <message>
        <source>This channel no longer exists, or you are no longer in it.</source>
        <translation>Diesen Kanal gibt es nicht mehr, oder Sie sind nicht mehr dabei.</translation>
    </message>
    <message>
        <source>A channel of this name belongs to somebody else.</source>
        <translation>Ein Kanal dieses Namens gehört jemand anderem.</translation>
    </message>
    <message>
        <source>This message is too long to be sent.</source>
        <translation>Diese Nachricht ist zu lang zum Senden.</translation>
    </message>
    <message>
        <source>Too many messages in one minute: it will be tried again.</source>
        <translation>Zu viele Nachrichten in einer Minute: Es wird erneut versucht.</translation>
    </message>
    <message>
        <source>You are signed in on too many devices at once.</source>
        <translation>Sie sind auf zu vielen Geräten zugleich angemeldet.</translation>
    </message>
    <message>
        <source>100 messages are waiting here already: this one stays in the box until there is room.</source>
        <translation>Hier warten schon 100 Nachrichten: Diese bleibt im Feld, bis Platz ist.</translation>
    </message>
    <message>
        <source>The server is restarting.</source>
        <translation>Der Server startet neu.</translation>
    </message>
    <message>
        <source>The disk could not be written: is it full?</source>
        <translation>Auf die Festplatte konnte nicht geschrieben werden: Ist sie voll?</translation>
    </message>
    <message>
        <source>Something went wrong on the server.</source>
        <translation>Auf dem Server ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>1 unread</source>
        <translation>1 ungelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 Änderung</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 new message</source>
        <translation>1 neue Nachricht</translation>
    </message>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n neue Nachricht</numerusform>
            <numerusform>%n neue Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>wedding today</source>
        <translation>Hochzeit heute</translation>
    </message>
    <message>
        <source>wedding tomorrow</source>
        <translation>Hochzeit morgen</translation>
    </message>
    <message>
        <source>wedding yesterday</source>
        <translation>Hochzeit gestern</translation>
    </message>
    <message>
        <source>wedding in 1 day</source>
        <translation>Hochzeit in 1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>wedding in %n days</source>
        <translation>
            <numerusform>Hochzeit in %n Tag</numerusform>
            <numerusform>Hochzeit in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>wedding 1 day ago</source>
        <translation>Hochzeit vor 1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>wedding %n days ago</source>
        <translation>
            <numerusform>Hochzeit vor %n Tag</numerusform>
            <numerusform>Hochzeit vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>D-day</source>
        <translation>Tag X</translation>
    </message>
    <message>
        <source>the day of the wedding</source>
        <translation>der Tag der Hochzeit</translation>
    </message>
    <message>
        <source>1 day before the wedding</source>
        <translation>1 Tag vor der Hochzeit</translation>
    </message>
    <message numerus="yes">
        <source>%n days before the wedding</source>
        <translation>
            <numerusform>%n Tag vor der Hochzeit</numerusform>
            <numerusform>%n Tage vor der Hochzeit</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day after the wedding</source>
        <translation>1 Tag nach der Hochzeit</translation>
    </message>
    <message numerus="yes">
        <source>%n days after the wedding</source>
        <translation>
            <numerusform>%n Tag nach der Hochzeit</numerusform>
            <numerusform>%n Tage nach der Hochzeit</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 Std.</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>1 queued</source>
        <translation>1 in der Warteschlange</translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n in der Warteschlange</numerusform>
            <numerusform>%n in der Warteschlange</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Announcements</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Offline. Reading and writing still work</source>
        <translation>Offline. Lesen und Schreiben gehen weiter</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>Nicht gesendet: %1</translation>
    </message>
    <message>
        <source>another channel</source>
        <translation>ein anderer Kanal</translation>
    </message>
    <message>
        <source>Back online</source>
        <translation>Wieder online</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>%1. %2 in %3</source>
        <translation>%1. %2 in %3</translation>
    </message>
    <message>
        <source>%1. %2 in %3 channels</source>
        <translation>%1. %2 in %3 Kanälen</translation>
    </message>
</context>
<context>
    <name>ui::ChannelIndicator</name>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Vergangen</translation>
    </message>
    <message>
        <source>Other channels</source>
        <translation>Andere Kanäle</translation>
    </message>
</context>
<context>
    <name>ui::ChannelManager</name>
    <message>
        <source>Your weddings will be listed here.</source>
        <translation>Hier werden Ihre Hochzeiten stehen.</translation>
    </message>
</context>
<context>
    <name>ui::Composer</name>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Only the owner writes here</source>
        <translation>Hier schreibt nur der Inhaber</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>An %1 schreiben</translation>
    </message>
</context>
<context>
    <name>ui::Connection</name>
    <message>
        <source>Connecting…</source>
        <translation>Verbindet…</translation>
    </message>
    <message>
        <source>Joining your channels…</source>
        <translation>Tritt Ihren Kanälen bei…</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation>Holt auf…</translation>
    </message>
    <message>
        <source>Offline: reading and writing still work.</source>
        <translation>Offline: Lesen und Schreiben gehen weiter.</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message>
        <source>Refused by the server.</source>
        <translation>Vom Server abgelehnt.</translation>
    </message>
    <message>
        <source>Signed out: sign in again.</source>
        <translation>Abgemeldet: Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>Not signed in.</source>
        <translation>Nicht angemeldet.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>in %1 s</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionStrip</name>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>%1 Reconnecting %2</source>
        <translation>%1 Neue Verbindung %2</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Channel</source>
        <translation>&amp;Kanal</translation>
    </message>
    <message>
        <source>&amp;Next Channel</source>
        <translation>&amp;Nächster Kanal</translation>
    </message>
    <message>
        <source>&amp;Previous Channel</source>
        <translation>&amp;Voriger Kanal</translation>
    </message>
    <message>
        <source>Next &amp;Unread Channel</source>
        <translation>Nächster &amp;ungelesener Kanal</translation>
    </message>
    <message>
        <source>P&amp;revious Unread Channel</source>
        <translation>Vo&amp;riger ungelesener Kanal</translation>
    </message>
    <message>
        <source>&amp;Mark as Read</source>
        <translation>Als &amp;gelesen markieren</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Nachricht</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>S&amp;chreiben</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Next Region</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>&amp;Previous Region</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Aussehen</translation>
    </message>
    <message>
        <source>Follow the &amp;System</source>
        <translation>Wie das &amp;System</translation>
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
        <source>C&amp;onnection</source>
        <translation>&amp;Verbindung</translation>
    </message>
    <message>
        <source>&amp;Try Now</source>
        <translation>&amp;Jetzt versuchen</translation>
    </message>
    <message>
        <source>No weddings yet</source>
        <translation>Noch keine Hochzeiten</translation>
    </message>
    <message>
        <source>Each wedding gets a channel of its own. As soon as you are in one, it is listed on the left.</source>
        <translation>Jede Hochzeit bekommt einen eigenen Kanal. Sobald Sie in einem sind, steht er links.</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>%1 in your channels</source>
        <translation>%1 in Ihren Kanälen</translation>
    </message>
    <message>
        <source>Choose a wedding on the left, or press Alt+Shift+Down for the next unread.</source>
        <translation>Wählen Sie links eine Hochzeit, oder drücken Sie Alt+Umschalt+Ab für die nächste ungelesene.</translation>
    </message>
</context>
<context>
    <name>ui::MessageLayout</name>
    <message>
        <source>%1 new</source>
        <translation>%1 neu</translation>
    </message>
    <message>
        <source>Venue changed</source>
        <translation>Ort geändert</translation>
    </message>
    <message>
        <source>Timeline changed</source>
        <translation>Ablauf geändert</translation>
    </message>
    <message>
        <source>Form answered</source>
        <translation>Formular beantwortet</translation>
    </message>
    <message>
        <source>Step completed</source>
        <translation>Schritt erledigt</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::MessageQueuePanel</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Waiting messages</source>
        <translation>Wartende Nachrichten</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 warten</translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1 braucht Sie</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n braucht Sie</numerusform>
            <numerusform>%n brauchen Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing waiting</source>
        <translation>nichts wartet</translation>
    </message>
    <message>
        <source>Queue: %1</source>
        <translation>Warteschlange: %1</translation>
    </message>
    <message>
        <source>%1 · next try %2</source>
        <translation>%1 · nächster Versuch %2</translation>
    </message>
</context>
<context>
    <name>ui::MessageView</name>
    <message>
        <source>No messages yet.</source>
        <translation>Noch keine Nachrichten.</translation>
    </message>
</context>
<context>
    <name>app::Application</name>
    <message>
        <source>Host</source>
        <translation>Gastgeber</translation>
    </message>
    <message>
        <source>The database was damaged. It is being filled again from the server; what you had written is kept. The damaged file is %1.</source>
        <translation>Die Datenbank war beschädigt. Sie wird vom Server neu gefüllt; was Sie geschrieben hatten, ist erhalten. Die beschädigte Datei ist %1.</translation>
    </message>
    <message>
        <source>The database was damaged. It is being filled again from the server; what you had written and not sent may be lost. The damaged file is %1.</source>
        <translation>Die Datenbank war beschädigt. Sie wird vom Server neu gefüllt; was Sie geschrieben und nicht gesendet hatten, kann verloren sein. Die beschädigte Datei ist %1.</translation>
    </message>
    <message>
        <source>There is no keychain to keep your sign-in in: you will have to sign in again when the program starts next.</source>
        <translation>Es gibt keinen Schlüsselbund für Ihre Anmeldung: Beim nächsten Start müssen Sie sich neu anmelden.</translation>
    </message>
    <message>
        <source>Your sign-in was revoked: ask for a new invite.</source>
        <translation>Ihre Anmeldung wurde widerrufen: Bitten Sie um eine neue Einladung.</translation>
    </message>
    <message>
        <source>The keychain cannot be used, so you are not signed in: unlock it and start again.</source>
        <translation>Der Schlüsselbund kann nicht benutzt werden, daher sind Sie nicht angemeldet: Entsperren Sie ihn und starten Sie neu.</translation>
    </message>
    <message>
        <source>The server of this invite cannot be reached.</source>
        <translation>Der Server dieser Einladung ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>This invite has expired or was used already: ask for a new one.</source>
        <translation>Diese Einladung ist abgelaufen oder schon benutzt: Bitten Sie um eine neue.</translation>
    </message>
    <message>
        <source>%1 is over and was paused. Open it to bring it back.</source>
        <translation>%1 ist vorbei und wurde angehalten. Öffnen Sie den Kanal, um ihn zurückzuholen.</translation>
    </message>
    <message>
        <source>%1 was paused to make room for %2. Open it to bring it back.</source>
        <translation>%1 wurde angehalten, um %2 Platz zu machen. Öffnen Sie den Kanal, um ihn zurückzuholen.</translation>
    </message>
</context>
<context>
    <name>models::MemberListModel</name>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
</context>
<context>
    <name>models::SearchModel</name>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
</context>
<context>
    <name>models::Timeline</name>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
</context>
</TS>
