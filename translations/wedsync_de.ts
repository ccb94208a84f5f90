<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>app::Application</name>
    <message>
        <source>%1 was paused. Open it to bring it back.</source>
        <translation>%1 wurde pausiert. Öffnen Sie sie, um sie zurückzuholen.</translation>
    </message>
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
    <message>
        <source>%1 was paused on another of your devices. Open it to bring it back.</source>
        <translation>%1 wurde an einem anderen Ihrer Geräte angehalten. Öffnen Sie den Kanal, um ihn zurückzuholen.</translation>
    </message>
    <message>
        <source>The server could not be started: %1</source>
        <translation>Der Server konnte nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>This is no invite link: it should look like https://example.com/join/ and a long code.</source>
        <translation>Das ist kein Einladungslink: Er sollte aussehen wie https://example.com/join/ und ein langer Code.</translation>
    </message>
    <message>
        <source>It is on its way already, as it was.</source>
        <translation>Sie ist schon unterwegs, wie sie war.</translation>
    </message>
    <message>
        <source>At the address of this invite no WedSync server answers: is the link complete?</source>
        <translation>Unter der Adresse dieser Einladung antwortet kein WedSync-Server: Ist der Link vollständig?</translation>
    </message>
    <message>
        <source>Too many tries in one minute: wait a little and try again.</source>
        <translation>Zu viele Versuche in einer Minute: Warten Sie etwas und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Host here?</source>
        <translation>Hier hosten?</translation>
    </message>
    <message>
        <source>Your weddings are at %1. A server on this computer has weddings of its own, and from then on this program shows those. The others stay where they are; an invite link brings you back to them.</source>
        <translation>Ihre Hochzeiten sind bei %1. Ein Server auf diesem Computer hat eigene Hochzeiten, und von da an zeigt dieses Programm diese. Die anderen bleiben, wo sie sind; ein Einladungslink bringt Sie zu ihnen zurück.</translation>
    </message>
    <message>
        <source>&amp;Host here</source>
        <translation>&amp;Hier hosten</translation>
    </message>
    <message>
        <source>another server</source>
        <translation>einem anderen Server</translation>
    </message>
</context>
<context>
    <name>app::HostingDesk</name>
    <message>
        <source>Changed.</source>
        <translation>Geändert.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Entfernt.</translation>
    </message>
    <message>
        <source>Everything is in %1 now.</source>
        <translation>Alles ist jetzt in %1.</translation>
    </message>
    <message>
        <source>The server runs.</source>
        <translation>Der Server läuft.</translation>
    </message>
    <message>
        <source>%1 has a channel now. Make an invite link for them.</source>
        <translation>%1 hat jetzt einen Kanal. Erstellen Sie einen Einladungslink.</translation>
    </message>
    <message>
        <source>That is no address: it should look like https://example.com</source>
        <translation>Das ist keine Adresse: Sie sollte aussehen wie https://example.com</translation>
    </message>
    <message>
        <source>Invites lead to this computer only now.</source>
        <translation>Einladungen führen jetzt nur zu diesem Computer.</translation>
    </message>
    <message>
        <source>Invites begin with %1 from now on.</source>
        <translation>Einladungen beginnen ab jetzt mit %1.</translation>
    </message>
    <message>
        <source>Removed. Nobody can invite to these any more: %1.</source>
        <translation>Entfernt. Zu diesen kann nun niemand mehr einladen: %1.</translation>
    </message>
</context>
<context>
    <name>app::LinkFollower</name>
    <message>
        <source>A link asked for something that this version does not know, so nothing was done.</source>
        <translation>Ein Link wollte etwas, das diese Version nicht kennt; es ist nichts geschehen.</translation>
    </message>
    <message>
        <source>A link asks to join a wedding at %1, but here you take part in those at %2. Start WedSync with --data and a folder of its own for the other server.</source>
        <translation>Ein Link möchte einer Hochzeit auf %1 beitreten, hier nehmen Sie aber an denen auf %2 teil. Starten Sie WedSync mit --data und einem eigenen Ordner für den anderen Server.</translation>
    </message>
    <message>
        <source>A link asks to join a wedding at %1. Do you know who sent it?</source>
        <translation>Ein Link möchte einer Hochzeit auf %1 beitreten. Kennen Sie den Absender?</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>A link asks to open a wedding that you do not take part in. Ask its photographer for an invite.</source>
        <translation>Ein Link möchte eine Hochzeit öffnen, an der Sie nicht teilnehmen. Bitten Sie deren Fotografen um eine Einladung.</translation>
    </message>
    <message>
        <source>A link asks to open %1.</source>
        <translation>Ein Link möchte %1 öffnen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Follow a link?</source>
        <translation>Link folgen?</translation>
    </message>
</context>
<context>
    <name>app::Notifications</name>
    <message>
        <source>%1 new in %2</source>
        <translation>%1 neue in %2</translation>
    </message>
</context>
<context>
    <name>app::Notifier</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Mark read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
</context>
<context>
    <name>app::WeddingExporter</name>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>Daten (*.json)</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>models::AnnouncementTexts</name>
    <message>
        <source>Another wedding is opened</source>
        <translation>Eine andere Hochzeit wird geöffnet</translation>
    </message>
    <message>
        <source>A message in the open wedding</source>
        <translation>Eine Nachricht in der geöffneten Hochzeit</translation>
    </message>
    <message>
        <source>A message in another wedding</source>
        <translation>Eine Nachricht in einer anderen Hochzeit</translation>
    </message>
    <message>
        <source>Several messages at once</source>
        <translation>Mehrere Nachrichten auf einmal</translation>
    </message>
    <message>
        <source>A change to a wedding today or tomorrow</source>
        <translation>Eine Änderung an einer Hochzeit heute oder morgen</translation>
    </message>
    <message>
        <source>Somebody is typing in the open wedding</source>
        <translation>Jemand schreibt in der geöffneten Hochzeit</translation>
    </message>
    <message>
        <source>The connection is lost</source>
        <translation>Die Verbindung ist weg</translation>
    </message>
    <message>
        <source>The connection is there</source>
        <translation>Die Verbindung ist da</translation>
    </message>
    <message>
        <source>Waiting messages were sent</source>
        <translation>Wartende Nachrichten wurden gesendet</translation>
    </message>
    <message>
        <source>A message could not be sent</source>
        <translation>Eine Nachricht konnte nicht gesendet werden</translation>
    </message>
    <message>
        <source>{couple}, {count}</source>
        <translation>{couple}, {count}</translation>
    </message>
    <message>
        <source>{sender}: {text}</source>
        <translation>{sender}: {text}</translation>
    </message>
    <message>
        <source>{sender} in {couple}</source>
        <translation>{sender} in {couple}</translation>
    </message>
    <message>
        <source>{count} in {couple}</source>
        <translation>{count} in {couple}</translation>
    </message>
    <message>
        <source>{couple}, {sender}: {text}</source>
        <translation>{couple}, {sender}: {text}</translation>
    </message>
    <message>
        <source>{sender} is typing</source>
        <translation>{sender} schreibt</translation>
    </message>
    <message>
        <source>Offline. Reading and writing still work</source>
        <translation>Offline. Lesen und Schreiben gehen weiter</translation>
    </message>
    <message>
        <source>{text}. {count}</source>
        <translation>{text}. {count}</translation>
    </message>
    <message>
        <source>Not sent: {text}</source>
        <translation>Nicht gesendet: {text}</translation>
    </message>
    <message>
        <source>Sarah &amp; Tom</source>
        <translation>Sarah &amp; Tom</translation>
    </message>
    <message>
        <source>Anna</source>
        <translation>Anna</translation>
    </message>
    <message>
        <source>The florist asks for the colours</source>
        <translation>Die Floristin fragt nach den Farben</translation>
    </message>
    <message>
        <source>Back online</source>
        <translation>Wieder online</translation>
    </message>
    <message>
        <source>An empty sentence says nothing: write one, or switch it off.</source>
        <translation>Ein leerer Satz sagt nichts: Schreiben Sie einen, oder schalten Sie ihn aus.</translation>
    </message>
    <message>
        <source>%1 stands for nothing here: take it out.</source>
        <translation>%1 steht hier für nichts: Nehmen Sie es heraus.</translation>
    </message>
    <message>
        <source>%1 stands for nothing here. What can be used: %2</source>
        <translation>%1 steht hier für nichts. Verwendbar sind: %2</translation>
    </message>
</context>
<context>
    <name>models::ChannelListModel</name>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
</context>
<context>
    <name>models::DayPlan</name>
    <message>
        <source>%1, at first %2: removed</source>
        <translation>%1, zuerst %2: entfernt</translation>
    </message>
    <message>
        <source>%1 %2, at first %3</source>
        <translation>%1 %2, zuerst %3</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
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
    <name>models::QueueModel</name>
    <message>
        <source>You</source>
        <translation>Sie</translation>
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
    <message>
        <source>pinned</source>
        <translation>angepinnt</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not accepted: it has expired, or is another server&apos;s. Is this computer&apos;s clock right?</source>
        <translation>Das Zertifikat des Servers wird nicht anerkannt: Es ist abgelaufen oder gehört einem anderen Server. Geht die Uhr dieses Computers richtig?</translation>
    </message>
    <message>
        <source>At the server&apos;s address something else answers: a network that wants you to sign in, perhaps.</source>
        <translation>Unter der Adresse des Servers antwortet etwas anderes: vielleicht ein Netz, bei dem man sich anmelden muss.</translation>
    </message>
    <message>
        <source>1 waiting message sent</source>
        <translation>1 wartende Nachricht gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting messages sent</source>
        <translation>
            <numerusform>%n wartende Nachricht gesendet</numerusform>
            <numerusform>%n wartende Nachrichten gesendet</numerusform>
        </translation>
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
<context>
    <name>models::Typing</name>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 schreibt …</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 und %2 schreiben …</translation>
    </message>
    <message>
        <source>Several people are typing…</source>
        <translation>Mehrere schreiben …</translation>
    </message>
</context>
<context>
    <name>models::WeddingExport</name>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>Changes of the plan</source>
        <translation>Änderungen am Plan</translation>
    </message>
    <message>
        <source>Everything that was written</source>
        <translation>Alles, was geschrieben wurde</translation>
    </message>
    <message>
        <source>Wedding of %1</source>
        <translation>Hochzeit von %1</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>Der Tag</translation>
    </message>
</context>
<context>
    <name>models::WeddingModel</name>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>asks to be let in</source>
        <translation>bittet um Einlass</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>gerade hier</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>%1 of %2 steps done</source>
        <translation>%1 von %2 Schritten erledigt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
</context>
<context>
    <name>models::WeddingOverview</name>
    <message>
        <source>%1 new: %2</source>
        <translation>%1 neu: %2</translation>
    </message>
    <message>
        <source>%1 taken out, it was %2</source>
        <translation>%1 gestrichen, war %2</translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementLog</name>
    <message>
        <source>not spoken: nobody listened</source>
        <translation>nicht gesprochen: niemand hörte zu</translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementLogDialog</name>
    <message>
        <source>All announcements</source>
        <translation>Alle Ansagen</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>Ansagen</translation>
    </message>
    <message>
        <source>Nothing has been announced yet.</source>
        <translation>Es wurde noch nichts angesagt.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>ui::Announcements</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
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
        <source>%1 in %2 channels</source>
        <translation>%1 in %2 Kanälen</translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementsDialog</name>
    <message>
        <source>Who wrote it</source>
        <translation>Wer es schrieb</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Whether it was delivered and seen</source>
        <translation>Ob es zugestellt und gesehen wurde</translation>
    </message>
    <message>
        <source>&amp;Announce this</source>
        <translation>Dies &amp;ansagen</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>Ansagen</translation>
    </message>
    <message>
        <source>What is announced</source>
        <translation>Was angesagt wird</translation>
    </message>
    <message>
        <source>&amp;Sentence:</source>
        <translation>&amp;Satz:</translation>
    </message>
    <message>
        <source>&amp;Use this sentence</source>
        <translation>Diesen Satz &amp;verwenden</translation>
    </message>
    <message>
        <source>&amp;Back to its own</source>
        <translation>&amp;Zurück zum eigenen</translation>
    </message>
    <message>
        <source>What is heard of a message, in this order</source>
        <translation>Was man von einer Nachricht hört, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>Parts of a message</source>
        <translation>Teile einer Nachricht</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Früher</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>S&amp;päter</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>Nothing is filled in here.</source>
        <translation>Hier wird nichts eingesetzt.</translation>
    </message>
    <message>
        <source>Filled in: %1</source>
        <translation>Eingesetzt werden: %1</translation>
    </message>
    <message>
        <source>Heard as: %1</source>
        <translation>Klingt so: %1</translation>
    </message>
    <message>
        <source>Said like this from now on: %1</source>
        <translation>Wird von nun an so gesagt: %1</translation>
    </message>
    <message>
        <source>It has its own sentence again: %1</source>
        <translation>Es hat wieder seinen eigenen Satz: %1</translation>
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
    <message>
        <source>No messages yet</source>
        <translation>Noch keine Nachrichten</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angepinnt</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
</context>
<context>
    <name>ui::ChannelManager</name>
    <message>
        <source>Your weddings will be listed here.</source>
        <translation>Hier werden Ihre Hochzeiten stehen.</translation>
    </message>
    <message>
        <source>Nothing unread.</source>
        <translation>Nichts Ungelesenes.</translation>
    </message>
</context>
<context>
    <name>ui::ChannelMenu</name>
    <message>
        <source>For an &amp;Hour</source>
        <translation>Für eine &amp;Stunde</translation>
    </message>
    <message>
        <source>Until &amp;Tomorrow Morning</source>
        <translation>Bis morgen &amp;früh</translation>
    </message>
    <message>
        <source>For a &amp;Week</source>
        <translation>Für eine &amp;Woche</translation>
    </message>
    <message>
        <source>Until I &amp;Unmute It</source>
        <translation>Bis ich die Stummschaltung auf&amp;hebe</translation>
    </message>
    <message>
        <source>Mark as &amp;Read</source>
        <translation>Als &amp;gelesen markieren</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>&amp;Lösen</translation>
    </message>
    <message>
        <source>&amp;Pin to the Top</source>
        <translation>Oben an&amp;pinnen</translation>
    </message>
    <message>
        <source>Un&amp;mute</source>
        <translation>Stummschaltung auf&amp;heben</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;Stumm schalten</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>P&amp;ausieren</translation>
    </message>
    <message>
        <source>&amp;Bring Back</source>
        <translation>&amp;Zurückholen</translation>
    </message>
    <message>
        <source>Archi&amp;ve</source>
        <translation>Archi&amp;vieren</translation>
    </message>
    <message>
        <source>%1 is pinned.</source>
        <translation>%1 ist angepinnt.</translation>
    </message>
    <message>
        <source>%1 is not pinned any more.</source>
        <translation>%1 ist nicht mehr angepinnt.</translation>
    </message>
    <message>
        <source>%1 is archived. It comes back when something new is written.</source>
        <translation>%1 ist archiviert. Sobald etwas Neues geschrieben wird, ist der Kanal wieder da.</translation>
    </message>
    <message>
        <source>%1 is back in the list.</source>
        <translation>%1 ist wieder in der Liste.</translation>
    </message>
    <message>
        <source>%1 is not muted any more.</source>
        <translation>%1 ist nicht mehr stumm.</translation>
    </message>
    <message>
        <source>%1 is muted. A change to a wedding within 48 hours still gets through.</source>
        <translation>%1 ist stumm. Eine Änderung an einer Hochzeit binnen 48 Stunden kommt trotzdem durch.</translation>
    </message>
    <message>
        <source>As the &amp;Settings Say</source>
        <translation>Wie in den &amp;Einstellungen</translation>
    </message>
    <message>
        <source>For Every &amp;Message</source>
        <translation>Bei jeder &amp;Nachricht</translation>
    </message>
    <message>
        <source>Only for &amp;Changes of the Plan</source>
        <translation>Nur bei &amp;Änderungen am Plan</translation>
    </message>
    <message>
        <source>&amp;Never</source>
        <translation>&amp;Nie</translation>
    </message>
    <message>
        <source>&amp;Notify Me</source>
        <translation>&amp;Benachrichtigen</translation>
    </message>
    <message>
        <source>You are notified of every message of %1.</source>
        <translation>Sie werden über jede Nachricht von %1 benachrichtigt.</translation>
    </message>
    <message>
        <source>You are notified of %1 when the plan changes.</source>
        <translation>Sie werden über %1 benachrichtigt, wenn sich der Plan ändert.</translation>
    </message>
    <message>
        <source>You are not notified of %1.</source>
        <translation>Sie werden über %1 nicht benachrichtigt.</translation>
    </message>
    <message>
        <source>You are notified of %1 as of all others.</source>
        <translation>Sie werden über %1 benachrichtigt wie über alle anderen.</translation>
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
    <message>
        <source>Needs an &amp;answer</source>
        <translation>&amp;Antwort nötig</translation>
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
        <source>in %1 s</source>
        <translation>in %1 s</translation>
    </message>
    <message>
        <source>Offline: reading and writing still work. %1</source>
        <translation>Offline: Lesen und Schreiben gehen weiter. %1</translation>
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
    <name>ui::ConversationHeader</name>
    <message>
        <source>%1 here: %2</source>
        <translation>%1 hier: %2</translation>
    </message>
</context>
<context>
    <name>ui::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>There are no names, messages or passwords in this report.</source>
        <translation>In diesem Bericht stehen keine Namen, Nachrichten oder Passwörter.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>ui::Finder</name>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>1 found</source>
        <translation>1 gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HostedServerPage</name>
    <message>
        <source>Only programs on this computer reach the server.</source>
        <translation>Nur Programme auf diesem Computer erreichen den Server.</translation>
    </message>
    <message>
        <source>Asking that address…</source>
        <translation>Diese Adresse wird gefragt…</translation>
    </message>
    <message>
        <source>Your server answers there.</source>
        <translation>Ihr Server antwortet dort.</translation>
    </message>
    <message>
        <source>Nothing answers there. Does your proxy or tunnel run, and does it lead to this computer?</source>
        <translation>Dort antwortet nichts. Läuft Ihr Proxy oder Tunnel, und führt er zu diesem Computer?</translation>
    </message>
    <message>
        <source>The certificate there is not accepted, so nobody can join: it has expired, is for another name, or comes from somebody that computers do not trust.</source>
        <translation>Das Zertifikat dort wird nicht anerkannt, deshalb kann niemand beitreten: Es ist abgelaufen, gilt für einen anderen Namen oder kommt von jemandem, dem Computer nicht vertrauen.</translation>
    </message>
    <message>
        <source>Something else answers there: lead that address to the server on this computer.</source>
        <translation>Dort antwortet etwas anderes: Leiten Sie diese Adresse zum Server auf diesem Computer.</translation>
    </message>
    <message>
        <source>It has no certificate: whoever is in between can read along.</source>
        <translation>Ohne Zertifikat: Wer dazwischen sitzt, kann mitlesen.</translation>
    </message>
    <message>
        <source>Certificate for %1, from %2, good until %3.</source>
        <translation>Zertifikat für %1, von %2, gültig bis %3.</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256): %1</source>
        <translation>Fingerabdruck (SHA-256): %1</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>As&amp;k again</source>
        <translation>Erneut &amp;prüfen</translation>
    </message>
    <message>
        <source>Public a&amp;ddress</source>
        <translation>Öffentliche &amp;Adresse</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Öffentliche Adresse</translation>
    </message>
    <message>
        <source>What invite links begin with: where a proxy or a tunnel with a certificate leads to this computer.</source>
        <translation>Womit Einladungslinks beginnen: wo ein Proxy oder ein Tunnel mit Zertifikat zu diesem Computer führt.</translation>
    </message>
    <message>
        <source>&amp;Log of the server</source>
        <translation>&amp;Protokoll des Servers</translation>
    </message>
    <message>
        <source>Log of the server</source>
        <translation>Protokoll des Servers</translation>
    </message>
    <message>
        <source>There are no names or messages in it.</source>
        <translation>Es enthält keine Namen oder Nachrichten.</translation>
    </message>
</context>
<context>
    <name>ui::HostingDialog</name>
    <message>
        <source>Make an &amp;invite link</source>
        <translation>&amp;Einladungslink erstellen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>Ent&amp;fernen …</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>Jetzt &amp;sichern …</translation>
    </message>
    <message>
        <source>In&amp;vite to</source>
        <translation>E&amp;inladen zu</translation>
    </message>
    <message>
        <source>Wedding to invite to</source>
        <translation>Hochzeit, zu der eingeladen wird</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>Einladungslink</translation>
    </message>
    <message>
        <source>The link will be here</source>
        <translation>Hier steht dann der Link</translation>
    </message>
    <message>
        <source>The link is on the clipboard.</source>
        <translation>Der Link ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Sarah &amp; Tom</source>
        <translation>Sarah &amp; Tom</translation>
    </message>
    <message>
        <source>Add &amp;wedding</source>
        <translation>Hochzeit &amp;hinzufügen</translation>
    </message>
    <message>
        <source>New wedding</source>
        <translation>Neue Hochzeit</translation>
    </message>
    <message>
        <source>C&amp;ouple</source>
        <translation>&amp;Paar</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>Venu&amp;e</source>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>The server is stopped. Nobody can reach your weddings.</source>
        <translation>Der Server steht. Niemand erreicht Ihre Hochzeiten.</translation>
    </message>
    <message>
        <source>The server runs at %1</source>
        <translation>Der Server läuft unter %1</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>supplier</source>
        <translation>Dienstleister</translation>
    </message>
    <message>
        <source>couple</source>
        <translation>Paar</translation>
    </message>
    <message>
        <source>10 weddings live</source>
        <translation>10 Hochzeiten live</translation>
    </message>
    <message>
        <source>3 weddings live</source>
        <translation>3 Hochzeiten live</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Whoever opens this link first joins the wedding. It is good until %1.</source>
        <translation>Wer diesen Link zuerst öffnet, gehört zur Hochzeit. Er gilt bis %1.</translation>
    </message>
    <message>
        <source>Whose wedding is it? Write the couple&apos;s names first.</source>
        <translation>Wessen Hochzeit ist es? Schreiben Sie zuerst die Namen des Paars.</translation>
    </message>
    <message>
        <source>Remove somebody</source>
        <translation>Jemanden entfernen</translation>
    </message>
    <message>
        <source>Remove %1? They are signed out everywhere at once. What they wrote stays.</source>
        <translation>%1 entfernen? Die Abmeldung gilt sofort und überall. Geschriebenes bleibt.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Back up the server</source>
        <translation>Server sichern</translation>
    </message>
    <message>
        <source>Make &amp;free (3 live)</source>
        <translation>&amp;Kostenlos (3 live)</translation>
    </message>
    <message>
        <source>Make &amp;paid (10 live)</source>
        <translation>&amp;Bezahlt (10 live)</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>connected ×%1</source>
        <translation>verbunden ×%1</translation>
    </message>
    <message>
        <source>The server runs at %1 · connected: %2</source>
        <translation>Der Server läuft unter %1 · verbunden: %2</translation>
    </message>
    <message>
        <source>Weddings a&amp;nd People</source>
        <translation>&amp;Hochzeiten und Personen</translation>
    </message>
    <message>
        <source>Address and Lo&amp;g</source>
        <translation>Adresse und Protoko&amp;ll</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Move U&amp;p in the List</source>
        <translation>In der Liste nach o&amp;ben</translation>
    </message>
    <message>
        <source>Move &amp;Down in the List</source>
        <translation>In der Liste nach &amp;unten</translation>
    </message>
    <message>
        <source>P&amp;ause This Wedding</source>
        <translation>Diese Hochzeit &amp;pausieren</translation>
    </message>
    <message>
        <source>S&amp;ort the List</source>
        <translation>Liste s&amp;ortieren</translation>
    </message>
    <message>
        <source>By the &amp;Wedding&apos;s Date</source>
        <translation>Nach dem Datum der &amp;Hochzeit</translation>
    </message>
    <message>
        <source>By the &amp;Last Message</source>
        <translation>Nach der &amp;letzten Nachricht</translation>
    </message>
    <message>
        <source>By &amp;Name</source>
        <translation>Nach &amp;Namen</translation>
    </message>
    <message>
        <source>As I P&amp;ut Them</source>
        <translation>In meiner &amp;Reihenfolge</translation>
    </message>
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
        <source>Go to a wedding</source>
        <translation>Zu einer Hochzeit gehen</translation>
    </message>
    <message>
        <source>Couple, venue or date</source>
        <translation>Paar, Ort oder Datum</translation>
    </message>
    <message>
        <source>Find messages</source>
        <translation>Nachrichten suchen</translation>
    </message>
    <message>
        <source>Words of the message</source>
        <translation>Wörter der Nachricht</translation>
    </message>
    <message>
        <source>Find messages everywhere</source>
        <translation>Nachrichten überall suchen</translation>
    </message>
    <message>
        <source>Find messages here</source>
        <translation>Nachrichten hier suchen</translation>
    </message>
    <message>
        <source>&amp;Hosting…</source>
        <translation>S&amp;erver …</translation>
    </message>
    <message>
        <source>&amp;Export This Wedding…</source>
        <translation>Hochzeit e&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>&amp;Tastenkürzel …</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Diagnose …</translation>
    </message>
    <message>
        <source>&amp;Go To…</source>
        <translation>&amp;Gehe zu …</translation>
    </message>
    <message>
        <source>&amp;Oldest Unread Message</source>
        <translation>Älteste &amp;ungelesene Nachricht</translation>
    </message>
    <message>
        <source>Needs an &amp;Answer</source>
        <translation>&amp;Antwort nötig</translation>
    </message>
    <message>
        <source>I Have S&amp;een This Change</source>
        <translation>Diese Änderung g&amp;esehen</translation>
    </message>
    <message>
        <source>&amp;Find Here…</source>
        <translation>Hier &amp;suchen …</translation>
    </message>
    <message>
        <source>Find Every&amp;where…</source>
        <translation>&amp;Überall suchen …</translation>
    </message>
    <message>
        <source>&amp;Read Out</source>
        <translation>&amp;Vorlesen</translation>
    </message>
    <message>
        <source>&amp;Menu Bar</source>
        <translation>&amp;Menüleiste</translation>
    </message>
    <message>
        <source>&amp;Wedding Panel</source>
        <translation>&amp;Hochzeitsleiste</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>&amp;Größerer Text</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>&amp;Kleinerer Text</translation>
    </message>
    <message>
        <source>Te&amp;xt as the System Has It</source>
        <translation>Te&amp;xt wie im System</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>&amp;Hoher Kontrast</translation>
    </message>
    <message>
        <source>P&amp;in or Unpin</source>
        <translation>An&amp;pinnen oder lösen</translation>
    </message>
    <message>
        <source>Mu&amp;te</source>
        <translation>S&amp;tumm schalten</translation>
    </message>
    <message>
        <source>U&amp;nmute</source>
        <translation>Stummschaltung auf&amp;heben</translation>
    </message>
    <message>
        <source>Arc&amp;hive or Bring Back</source>
        <translation>Arc&amp;hivieren oder zurückholen</translation>
    </message>
    <message>
        <source>Go to Pinne&amp;d</source>
        <translation>Zu An&amp;gepinnten</translation>
    </message>
    <message>
        <source>Pinned Channel %1</source>
        <translation>Angepinnter Kanal %1</translation>
    </message>
    <message>
        <source>Only &amp;Unread Channels</source>
        <translation>Nur &amp;ungelesene Kanäle</translation>
    </message>
    <message>
        <source>Arc&amp;hived Channels Too</source>
        <translation>Auch arc&amp;hivierte Kanäle</translation>
    </message>
    <message>
        <source>Needs my answer</source>
        <translation>Wartet auf meine Antwort</translation>
    </message>
    <message>
        <source>Words of the question, or a couple</source>
        <translation>Wörter der Frage oder ein Paar</translation>
    </message>
    <message>
        <source>Noti&amp;fy Me</source>
        <translation>&amp;Benachrichtigen</translation>
    </message>
    <message>
        <source>Unread &amp;From Here</source>
        <translation>Ab hier &amp;ungelesen</translation>
    </message>
    <message>
        <source>Needs &amp;My Answer…</source>
        <translation>&amp;Wartet auf meine Antwort…</translation>
    </message>
    <message>
        <source>Unread from here</source>
        <translation>Ab hier ungelesen</translation>
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
    <message>
        <source>Nothing is different from the last time.</source>
        <translation>Nichts ist anders als beim letzten Mal.</translation>
    </message>
    <message>
        <source>Everything else is as it was.</source>
        <translation>Alles andere ist wie zuvor.</translation>
    </message>
    <message>
        <source>Seen by %1</source>
        <translation>Gesehen von %1</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
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
        <source>%1 of %2 sent</source>
        <translation>%1 von %2 gesendet</translation>
    </message>
    <message>
        <source>goes on when the server takes more</source>
        <translation>geht weiter, sobald der Server mehr annimmt</translation>
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
    <message>
        <source>Hides the list</source>
        <translation>Blendet die Liste aus</translation>
    </message>
    <message>
        <source>Shows the list</source>
        <translation>Zeigt die Liste</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Still send</source>
        <translation>Trotzdem senden</translation>
    </message>
    <message>
        <source>Edit a waiting message</source>
        <translation>Wartende Nachricht bearbeiten</translation>
    </message>
    <message>
        <source>It goes out like this:</source>
        <translation>So geht sie hinaus:</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
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
    <name>ui::Notice</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>ui::QrCode</name>
    <message>
        <source>Invite link as a QR code</source>
        <translation>Einladungslink als QR-Code</translation>
    </message>
</context>
<context>
    <name>ui::ReadOut</name>
    <message>
        <source>&amp;Last Announcement Again</source>
        <translation>&amp;Letzte Ansage noch einmal</translation>
    </message>
    <message>
        <source>&amp;All Announcements…</source>
        <translation>&amp;Alle Ansagen…</translation>
    </message>
    <message>
        <source>&amp;What Is Announced…</source>
        <translation>&amp;Was angesagt wird…</translation>
    </message>
    <message>
        <source>Message %1 From the End</source>
        <translation>Nachricht %1 vom Ende</translation>
    </message>
    <message>
        <source>No such message</source>
        <translation>Keine solche Nachricht</translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>As the system has them</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>&amp;Textgröße</translation>
    </message>
    <message>
        <source>50 %</source>
        <translation>50 %</translation>
    </message>
    <message>
        <source>75 %</source>
        <translation>75 %</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90 %</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>110 %</source>
        <translation>110 %</translation>
    </message>
    <message>
        <source>125 %</source>
        <translation>125 %</translation>
    </message>
    <message>
        <source>150 %</source>
        <translation>150 %</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200 %</translation>
    </message>
    <message>
        <source>Mark messages as &amp;read</source>
        <translation>Nachrichten als &amp;gelesen markieren</translation>
    </message>
    <message>
        <source>when I have seen them</source>
        <translation>wenn ich sie gesehen habe</translation>
    </message>
    <message>
        <source>when I leave the channel</source>
        <translation>wenn ich den Kanal verlasse</translation>
    </message>
    <message>
        <source>only by hand</source>
        <translation>nur von Hand</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>&amp;Benachrichtigungen</translation>
    </message>
    <message>
        <source>for every message</source>
        <translation>für jede Nachricht</translation>
    </message>
    <message>
        <source>only for changes of the plan</source>
        <translation>nur für Änderungen am Plan</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>&amp;Quiet from 22 to 7 o&apos;clock, but for a wedding within 48 hours</source>
        <translation>&amp;Ruhe von 22 bis 7 Uhr, außer bei einer Hochzeit binnen 48 Stunden</translation>
    </message>
    <message>
        <source>&amp;Keep running in the tray when the window is closed</source>
        <translation>Beim Schließen im Infobereich &amp;weiterlaufen</translation>
    </message>
    <message>
        <source>Show the &amp;wedding panel beside the messages</source>
        <translation>&amp;Hochzeitsleiste neben den Nachrichten zeigen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Keep &amp;delivered messages in the queue until it is closed</source>
        <translation>&amp;Zugestellte Nachrichten in der Warteschlange lassen, bis sie geschlossen wird</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>&amp;Key for this action:</source>
        <translation>&amp;Taste für diese Aktion:</translation>
    </message>
    <message>
        <source>Key for this action</source>
        <translation>Taste für diese Aktion</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>Diese Taste &amp;benutzen</translation>
    </message>
    <message>
        <source>&amp;Back to its own</source>
        <translation>&amp;Zurück zur eigenen</translation>
    </message>
    <message>
        <source>Choose an action, then press its new key in the field. An empty field takes the key away.</source>
        <translation>Wählen Sie eine Aktion und drücken Sie im Feld die neue Taste. Ein leeres Feld nimmt die Taste weg.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” already: give that another key first.</source>
        <translation>%1 gehört schon zu „%2“: Geben Sie dem zuerst eine andere Taste.</translation>
    </message>
    <message>
        <source>“%1” has no key now.</source>
        <translation>„%1“ hat jetzt keine Taste.</translation>
    </message>
    <message>
        <source>“%1” has the key %2 now.</source>
        <translation>„%1“ hat jetzt die Taste %2.</translation>
    </message>
    <message>
        <source>“%1” has its own key again.</source>
        <translation>„%1“ hat wieder die eigene Taste.</translation>
    </message>
</context>
<context>
    <name>ui::StartPage</name>
    <message>
        <source>Host on this computer</source>
        <translation>Auf diesem Computer hosten</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>Look around with sample weddings</source>
        <translation>Mit Beispielhochzeiten umsehen</translation>
    </message>
    <message>
        <source>I have an invite link: paste it here</source>
        <translation>Ich habe einen Einladungslink: hier einfügen</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>Einladungslink</translation>
    </message>
    <message>
        <source>Welcome to WedSync</source>
        <translation>Willkommen bei WedSync</translation>
    </message>
    <message>
        <source>A channel of its own for each wedding. Hosting starts a server on this computer and keeps everything here.</source>
        <translation>Für jede Hochzeit ein eigener Kanal. Hosten startet einen Server auf diesem Computer und bewahrt alles hier auf.</translation>
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
        <source>Choose a wedding on the left, or press Alt+Shift+Down for the next one with something new.</source>
        <translation>Wählen Sie links eine Hochzeit oder drücken Sie Alt+Umschalt+Ab für die nächste mit etwas Neuem.</translation>
    </message>
</context>
<context>
    <name>ui::TrayIcon</name>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>WedSync: nothing new</source>
        <translation>WedSync: nichts Neues</translation>
    </message>
    <message>
        <source>WedSync: %1</source>
        <translation>WedSync: %1</translation>
    </message>
</context>
<context>
    <name>ui::WeddingPanel</name>
    <message>
        <source>Since you last looked</source>
        <translation>Seit Ihrem letzten Besuch</translation>
    </message>
    <message>
        <source>Needs your answer</source>
        <translation>Wartet auf Ihre Antwort</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Fortschritt</translation>
    </message>
</context>
</TS>
