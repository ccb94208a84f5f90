<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl">
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Cofnij</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ponów</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Wy&amp;tnij</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>S&amp;kopiuj</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Wklej</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Zaznacz wszystko</translation>
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
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Tak</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nie</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Cofnij</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ponów</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Wy&amp;tnij</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>S&amp;kopiuj</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Wklej</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Zaznacz wszystko</translation>
    </message>
</context>
<context>
    <name>app::Application</name>
    <message>
        <source>%1 was paused. Open it to bring it back.</source>
        <translation>Wstrzymano kanał %1. Otwórz go, aby go przywrócić.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Gospodarz</translation>
    </message>
    <message>
        <source>The database was damaged. It is being filled again from the server; what you had written is kept. The damaged file is %1.</source>
        <translation>Baza danych była uszkodzona. Jest ponownie wypełniana z serwera; wszystko, co napisano, zostało zachowane. Uszkodzony plik to %1.</translation>
    </message>
    <message>
        <source>The database was damaged. It is being filled again from the server; what you had written and not sent may be lost. The damaged file is %1.</source>
        <translation>Baza danych była uszkodzona. Jest ponownie wypełniana z serwera; to, co napisano, ale nie wysłano, mogło przepaść. Uszkodzony plik to %1.</translation>
    </message>
    <message>
        <source>There is no keychain to keep your sign-in in: you will have to sign in again when the program starts next.</source>
        <translation>Brak bazy kluczy do przechowania danych logowania: przy następnym uruchomieniu programu trzeba będzie zalogować się ponownie.</translation>
    </message>
    <message>
        <source>Your sign-in was revoked: ask for a new invite.</source>
        <translation>Twój dostęp został cofnięty: poproś o nowe zaproszenie.</translation>
    </message>
    <message>
        <source>The keychain cannot be used, so you are not signed in: unlock it and start again.</source>
        <translation>Nie można użyć bazy kluczy, więc logowanie się nie powiodło: odblokuj ją i uruchom program ponownie.</translation>
    </message>
    <message>
        <source>The server of this invite cannot be reached.</source>
        <translation>Nie można połączyć się z serwerem tego zaproszenia.</translation>
    </message>
    <message>
        <source>This invite has expired or was used already: ask for a new one.</source>
        <translation>To zaproszenie wygasło lub zostało już użyte: poproś o nowe.</translation>
    </message>
    <message>
        <source>%1 is over and was paused. Open it to bring it back.</source>
        <translation>Ślub %1 już się odbył, więc kanał wstrzymano. Otwórz go, aby go przywrócić.</translation>
    </message>
    <message>
        <source>%1 was paused to make room for %2. Open it to bring it back.</source>
        <translation>Kanał %1 wstrzymano, aby zwolnić miejsce dla kanału %2. Otwórz wstrzymany kanał, aby go przywrócić.</translation>
    </message>
    <message>
        <source>%1 was paused on another of your devices. Open it to bring it back.</source>
        <translation>Kanał %1 wstrzymano na innym Twoim urządzeniu. Otwórz go, aby go przywrócić.</translation>
    </message>
    <message>
        <source>The server could not be started: %1</source>
        <translation>Nie udało się uruchomić serwera: %1</translation>
    </message>
    <message>
        <source>This is no invite link: it should look like https://example.com/join/ and a long code.</source>
        <translation>To nie jest link z zaproszeniem: powinien wyglądać jak https://example.com/join/ i długi kod.</translation>
    </message>
    <message>
        <source>It is on its way already, as it was.</source>
        <translation>Wiadomość jest już w drodze, w poprzedniej wersji.</translation>
    </message>
    <message>
        <source>At the address of this invite no WedSync server answers: is the link complete?</source>
        <translation>Pod adresem z tego zaproszenia nie odpowiada żaden serwer WedSync: czy link jest kompletny?</translation>
    </message>
    <message>
        <source>Too many tries in one minute: wait a little and try again.</source>
        <translation>Zbyt wiele prób w ciągu minuty: odczekaj chwilę i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>Host here?</source>
        <translation>Hostować tutaj?</translation>
    </message>
    <message>
        <source>Your weddings are at %1. A server on this computer has weddings of its own, and from then on this program shows those. The others stay where they are; an invite link brings you back to them.</source>
        <translation>Twoje wesela są pod adresem %1. Serwer na tym komputerze ma własne wesela i odtąd program pokazuje właśnie je. Pozostałe zostają tam, gdzie są; link z zaproszeniem pozwala do nich wrócić.</translation>
    </message>
    <message>
        <source>&amp;Host here</source>
        <translation>&amp;Hostuj tutaj</translation>
    </message>
    <message>
        <source>another server</source>
        <translation>innego serwera</translation>
    </message>
</context>
<context>
    <name>app::HostingDesk</name>
    <message>
        <source>Changed.</source>
        <translation>Zmieniono.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Usunięto.</translation>
    </message>
    <message>
        <source>Everything is in %1 now.</source>
        <translation>Wszystko jest teraz w pliku %1.</translation>
    </message>
    <message>
        <source>The server runs.</source>
        <translation>Serwer działa.</translation>
    </message>
    <message>
        <source>%1 has a channel now. Make an invite link for them.</source>
        <translation>Kanał %1 jest gotowy. Utwórz dla pary link z zaproszeniem.</translation>
    </message>
    <message>
        <source>That is no address: it should look like https://example.com</source>
        <translation>To nie jest adres: powinien wyglądać jak https://example.com</translation>
    </message>
    <message>
        <source>Invites lead to this computer only now.</source>
        <translation>Zaproszenia prowadzą teraz tylko do tego komputera.</translation>
    </message>
    <message>
        <source>Invites begin with %1 from now on.</source>
        <translation>Od teraz zaproszenia zaczynają się od %1.</translation>
    </message>
    <message>
        <source>Removed. Nobody can invite to these any more: %1.</source>
        <translation>Usunięto. Do tych nikt nie może już zapraszać: %1.</translation>
    </message>
</context>
<context>
    <name>app::LinkFollower</name>
    <message>
        <source>A link asked for something that this version does not know, so nothing was done.</source>
        <translation>Link wymaga czegoś, czego ta wersja nie zna, więc nic nie zrobiono.</translation>
    </message>
    <message>
        <source>A link asks to join a wedding at %1, but here you take part in those at %2. Start WedSync with --data and a folder of its own for the other server.</source>
        <translation>Link prosi o dołączenie do ślubu na serwerze %1, ale tutaj korzystasz z serwera %2. Dla drugiego serwera uruchom WedSync z opcją --data i osobnym folderem.</translation>
    </message>
    <message>
        <source>A link asks to join a wedding at %1. Do you know who sent it?</source>
        <translation>Link prosi o dołączenie do ślubu na serwerze %1. Czy wiesz, kto go przysłał?</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Dołącz</translation>
    </message>
    <message>
        <source>A link asks to open a wedding that you do not take part in. Ask its photographer for an invite.</source>
        <translation>Link prosi o otwarcie ślubu, w którym nie uczestniczysz. Poproś fotografa tego ślubu o zaproszenie.</translation>
    </message>
    <message>
        <source>A link asks to open %1.</source>
        <translation>Link prosi o otwarcie kanału %1.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Follow a link?</source>
        <translation>Otworzyć link?</translation>
    </message>
</context>
<context>
    <name>app::Notifications</name>
    <message>
        <source>%1 new in %2</source>
        <translation>Nowe wiadomości: %1, kanał %2</translation>
    </message>
</context>
<context>
    <name>app::Notifier</name>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Mark read</source>
        <translation>Oznacz jako przeczytane</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Odpowiedz</translation>
    </message>
</context>
<context>
    <name>app::WeddingExporter</name>
    <message>
        <source>Export %1</source>
        <translation>Eksport: %1</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Strona internetowa (*.html)</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>Dane (*.json)</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Kalendarz (*.ics)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place.</source>
        <translation>Nie można zapisać pliku %1: %2. Wybierz inne miejsce.</translation>
    </message>
</context>
<context>
    <name>models::AnnouncementTexts</name>
    <message>
        <source>Another wedding is opened</source>
        <translation>Otwarto inne wesele</translation>
    </message>
    <message>
        <source>A message in the open wedding</source>
        <translation>Wiadomość w otwartym weselu</translation>
    </message>
    <message>
        <source>A message in another wedding</source>
        <translation>Wiadomość w innym weselu</translation>
    </message>
    <message>
        <source>Several messages at once</source>
        <translation>Kilka wiadomości naraz</translation>
    </message>
    <message>
        <source>A change to a wedding today or tomorrow</source>
        <translation>Zmiana w weselu dziś lub jutro</translation>
    </message>
    <message>
        <source>Somebody is typing in the open wedding</source>
        <translation>Ktoś pisze w otwartym weselu</translation>
    </message>
    <message>
        <source>The connection is lost</source>
        <translation>Utracono połączenie</translation>
    </message>
    <message>
        <source>The connection is there</source>
        <translation>Połączenie działa</translation>
    </message>
    <message>
        <source>Waiting messages were sent</source>
        <translation>Wysłano oczekujące wiadomości</translation>
    </message>
    <message>
        <source>A message could not be sent</source>
        <translation>Nie udało się wysłać wiadomości</translation>
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
        <translation>{sender} w: {couple}</translation>
    </message>
    <message>
        <source>{count} in {couple}</source>
        <translation>{count} w: {couple}</translation>
    </message>
    <message>
        <source>{couple}, {sender}: {text}</source>
        <translation>{couple}, {sender}: {text}</translation>
    </message>
    <message>
        <source>{sender} is typing</source>
        <translation>{sender} pisze</translation>
    </message>
    <message>
        <source>Offline. Reading and writing still work</source>
        <translation>Offline. Nadal można czytać i pisać</translation>
    </message>
    <message>
        <source>{text}. {count}</source>
        <translation>{text}. {count}</translation>
    </message>
    <message>
        <source>Not sent: {text}</source>
        <translation>Nie wysłano: {text}</translation>
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
        <translation>Florystka pyta o kolory</translation>
    </message>
    <message>
        <source>Back online</source>
        <translation>Znów online</translation>
    </message>
    <message>
        <source>An empty sentence says nothing: write one, or switch it off.</source>
        <translation>Puste zdanie nic nie mówi: napisz je albo wyłącz.</translation>
    </message>
    <message>
        <source>%1 stands for nothing here: take it out.</source>
        <translation>%1 nic tu nie oznacza: usuń to.</translation>
    </message>
    <message>
        <source>%1 stands for nothing here. What can be used: %2</source>
        <translation>%1 nic tu nie oznacza. Można użyć: %2</translation>
    </message>
</context>
<context>
    <name>models::ChannelListModel</name>
    <message>
        <source>You</source>
        <translation>Ty</translation>
    </message>
</context>
<context>
    <name>models::DayPlan</name>
    <message>
        <source>%1, at first %2: removed</source>
        <translation>%1, początkowo %2: usunięto</translation>
    </message>
    <message>
        <source>%1 %2, at first %3</source>
        <translation>%1 %2, początkowo %3</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>Początkowo</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Teraz</translation>
    </message>
</context>
<context>
    <name>models::EventText</name>
    <message>
        <source>yes</source>
        <translation>tak</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Miejsce</translation>
    </message>
    <message>
        <source>content</source>
        <translation>treść</translation>
    </message>
    <message>
        <source>%1 %2 → removed</source>
        <translation>%1 %2 → usunięto</translation>
    </message>
    <message>
        <source>%1 answered</source>
        <translation>Wypełniono: %1</translation>
    </message>
    <message>
        <source>%1 done, %2 of %3</source>
        <translation>Ukończono: %1, %2 z %3</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>Ukończono: %1</translation>
    </message>
    <message>
        <source>%1 set to %2</source>
        <translation>%1: ustawiono %2</translation>
    </message>
    <message>
        <source>%1 removed, it was %2</source>
        <translation>Usunięto: %1, było %2</translation>
    </message>
    <message>
        <source>%1 changed from %2 to %3</source>
        <translation>%1: zmiana, było %2, jest %3</translation>
    </message>
</context>
<context>
    <name>models::MemberListModel</name>
    <message>
        <source>You</source>
        <translation>Ty</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Ktoś</translation>
    </message>
</context>
<context>
    <name>models::QueueModel</name>
    <message>
        <source>You</source>
        <translation>Ty</translation>
    </message>
</context>
<context>
    <name>models::SearchModel</name>
    <message>
        <source>You</source>
        <translation>Ty</translation>
    </message>
</context>
<context>
    <name>models::Sentences</name>
    <message>
        <source>owner</source>
        <translation>właściciel</translation>
    </message>
    <message>
        <source>member</source>
        <translation>uczestnik</translation>
    </message>
    <message>
        <source>reader</source>
        <translation>czytelnik</translation>
    </message>
    <message>
        <source>1 older message has expired</source>
        <translation>1 starsza wiadomość wygasła</translation>
    </message>
    <message numerus="yes">
        <source>%n older messages have expired</source>
        <translation>
            <numerusform>%n starsza wiadomość wygasła</numerusform>
            <numerusform>%n starsze wiadomości wygasły</numerusform>
            <numerusform>%n starszych wiadomości wygasło</numerusform>
        </translation>
    </message>
    <message>
        <source>1 message expired before you reconnected</source>
        <translation>1 wiadomość wygasła przed ponownym połączeniem</translation>
    </message>
    <message numerus="yes">
        <source>%n messages expired before you reconnected</source>
        <translation>
            <numerusform>%n wiadomość wygasła przed ponownym połączeniem</numerusform>
            <numerusform>%n wiadomości wygasły przed ponownym połączeniem</numerusform>
            <numerusform>%n wiadomości wygasło przed ponownym połączeniem</numerusform>
        </translation>
    </message>
    <message>
        <source>asks to join</source>
        <translation>prosi o dołączenie</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>teraz tutaj</translation>
    </message>
    <message>
        <source>private</source>
        <translation>prywatny</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>wspólny</translation>
    </message>
    <message>
        <source>broadcast</source>
        <translation>ogłoszeniowy</translation>
    </message>
    <message>
        <source>live</source>
        <translation>aktywny</translation>
    </message>
    <message>
        <source>joining</source>
        <translation>dołączanie</translation>
    </message>
    <message>
        <source>catching up</source>
        <translation>synchronizacja</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>wstrzymany</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>odmowa</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>w kolejce</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>wysyłanie</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>wysłano</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>dostarczono</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>przeczytano</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>nie wysłano</translation>
    </message>
    <message>
        <source>waiting for your word</source>
        <translation>czeka na Twoją decyzję</translation>
    </message>
    <message>
        <source>The server did not understand this message.</source>
        <translation>Serwer nie zrozumiał tej wiadomości.</translation>
    </message>
    <message>
        <source>This channel&apos;s name is not valid.</source>
        <translation>Nazwa tego kanału jest nieprawidłowa.</translation>
    </message>
    <message>
        <source>The server does not know you: sign in again.</source>
        <translation>Serwer Cię nie rozpoznaje: zaloguj się ponownie.</translation>
    </message>
    <message>
        <source>Your sign-in has expired: sign in again.</source>
        <translation>Twoja sesja wygasła: zaloguj się ponownie.</translation>
    </message>
    <message>
        <source>You may read here, but not write.</source>
        <translation>Możesz tu czytać, ale nie pisać.</translation>
    </message>
    <message>
        <source>Your plan has no place for another live channel: pause one first.</source>
        <translation>Twój abonament nie obejmuje kolejnego aktywnego kanału: najpierw wstrzymaj inny.</translation>
    </message>
    <message>
        <source>This channel no longer exists, or you are no longer in it.</source>
        <translation>Tego kanału już nie ma albo już w nim nie uczestniczysz.</translation>
    </message>
    <message>
        <source>A channel of this name belongs to somebody else.</source>
        <translation>Kanał o tej nazwie należy do kogoś innego.</translation>
    </message>
    <message>
        <source>This message is too long to be sent.</source>
        <translation>Ta wiadomość jest za długa, aby ją wysłać.</translation>
    </message>
    <message>
        <source>Too many messages in one minute: it will be tried again.</source>
        <translation>Zbyt wiele wiadomości w ciągu minuty: nastąpi ponowna próba.</translation>
    </message>
    <message>
        <source>You are signed in on too many devices at once.</source>
        <translation>Zbyt wiele urządzeń zalogowanych jednocześnie.</translation>
    </message>
    <message>
        <source>100 messages are waiting here already: this one stays in the box until there is room.</source>
        <translation>Czeka tu już 100 wiadomości: ta pozostanie w polu, aż zwolni się miejsce.</translation>
    </message>
    <message>
        <source>The server is restarting.</source>
        <translation>Serwer uruchamia się ponownie.</translation>
    </message>
    <message>
        <source>The disk could not be written: is it full?</source>
        <translation>Nie udało się zapisać na dysku: czy nie jest pełny?</translation>
    </message>
    <message>
        <source>Something went wrong on the server.</source>
        <translation>Na serwerze wystąpił błąd.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Nie można połączyć się z serwerem.</translation>
    </message>
    <message>
        <source>1 unread</source>
        <translation>1 nieprzeczytana</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n nieprzeczytana</numerusform>
            <numerusform>%n nieprzeczytane</numerusform>
            <numerusform>%n nieprzeczytanych</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 zmiana</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n zmiana</numerusform>
            <numerusform>%n zmiany</numerusform>
            <numerusform>%n zmian</numerusform>
        </translation>
    </message>
    <message>
        <source>1 new message</source>
        <translation>1 nowa wiadomość</translation>
    </message>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n nowa wiadomość</numerusform>
            <numerusform>%n nowe wiadomości</numerusform>
            <numerusform>%n nowych wiadomości</numerusform>
        </translation>
    </message>
    <message>
        <source>wedding today</source>
        <translation>ślub dzisiaj</translation>
    </message>
    <message>
        <source>wedding tomorrow</source>
        <translation>ślub jutro</translation>
    </message>
    <message>
        <source>wedding yesterday</source>
        <translation>ślub wczoraj</translation>
    </message>
    <message>
        <source>wedding in 1 day</source>
        <translation>ślub za 1 dzień</translation>
    </message>
    <message numerus="yes">
        <source>wedding in %n days</source>
        <translation>
            <numerusform>ślub za %n dzień</numerusform>
            <numerusform>ślub za %n dni</numerusform>
            <numerusform>ślub za %n dni</numerusform>
        </translation>
    </message>
    <message>
        <source>wedding 1 day ago</source>
        <translation>ślub 1 dzień temu</translation>
    </message>
    <message numerus="yes">
        <source>wedding %n days ago</source>
        <translation>
            <numerusform>ślub %n dzień temu</numerusform>
            <numerusform>ślub %n dni temu</numerusform>
            <numerusform>ślub %n dni temu</numerusform>
        </translation>
    </message>
    <message>
        <source>D-day</source>
        <translation>Dzień D</translation>
    </message>
    <message>
        <source>the day of the wedding</source>
        <translation>dzień ślubu</translation>
    </message>
    <message>
        <source>1 day before the wedding</source>
        <translation>1 dzień przed ślubem</translation>
    </message>
    <message numerus="yes">
        <source>%n days before the wedding</source>
        <translation>
            <numerusform>%n dzień przed ślubem</numerusform>
            <numerusform>%n dni przed ślubem</numerusform>
            <numerusform>%n dni przed ślubem</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day after the wedding</source>
        <translation>1 dzień po ślubie</translation>
    </message>
    <message numerus="yes">
        <source>%n days after the wedding</source>
        <translation>
            <numerusform>%n dzień po ślubie</numerusform>
            <numerusform>%n dni po ślubie</numerusform>
            <numerusform>%n dni po ślubie</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation>teraz</translation>
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
        <source>yesterday</source>
        <translation>wczoraj</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>szkic</translation>
    </message>
    <message>
        <source>1 queued</source>
        <translation>1 w kolejce</translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n w kolejce</numerusform>
            <numerusform>%n w kolejce</numerusform>
            <numerusform>%n w kolejce</numerusform>
        </translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>przypięty</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>wyciszony</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>zarchiwizowany</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not accepted: it has expired, or is another server&apos;s. Is this computer&apos;s clock right?</source>
        <translation>Certyfikat serwera nie został zaakceptowany: wygasł albo należy do innego serwera. Czy zegar tego komputera jest ustawiony prawidłowo?</translation>
    </message>
    <message>
        <source>At the server&apos;s address something else answers: a network that wants you to sign in, perhaps.</source>
        <translation>Pod adresem serwera odpowiada coś innego: być może sieć, która wymaga zalogowania.</translation>
    </message>
    <message>
        <source>1 waiting message sent</source>
        <translation>Wysłano 1 oczekującą wiadomość</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting messages sent</source>
        <translation>
            <numerusform>Wysłano %n oczekującą wiadomość</numerusform>
            <numerusform>Wysłano %n oczekujące wiadomości</numerusform>
            <numerusform>Wysłano %n oczekujących wiadomości</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::Timeline</name>
    <message>
        <source>You</source>
        <translation>Ty</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Ktoś</translation>
    </message>
</context>
<context>
    <name>models::Typing</name>
    <message>
        <source>Somebody</source>
        <translation>Ktoś</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 pisze…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 i %2 piszą…</translation>
    </message>
    <message>
        <source>Several people are typing…</source>
        <translation>Kilka osób pisze…</translation>
    </message>
</context>
<context>
    <name>models::WeddingExport</name>
    <message>
        <source>removed</source>
        <translation>usunięto</translation>
    </message>
    <message>
        <source>Changes of the plan</source>
        <translation>Zmiany w planie</translation>
    </message>
    <message>
        <source>Everything that was written</source>
        <translation>Wszystko, co napisano</translation>
    </message>
    <message>
        <source>Wedding of %1</source>
        <translation>Ślub: %1</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>Dzień</translation>
    </message>
</context>
<context>
    <name>models::WeddingModel</name>
    <message>
        <source>Nothing new</source>
        <translation>Nic nowego</translation>
    </message>
    <message>
        <source>asks to be let in</source>
        <translation>prosi o wpuszczenie</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>teraz tutaj</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Ty</translation>
    </message>
    <message>
        <source>%1 of %2 steps done</source>
        <translation>Ukończone kroki: %1 z %2</translation>
    </message>
    <message>
        <source>done</source>
        <translation>ukończono</translation>
    </message>
</context>
<context>
    <name>models::WeddingOverview</name>
    <message>
        <source>%1 new: %2</source>
        <translation>Dodano: %1, %2</translation>
    </message>
    <message>
        <source>%1 taken out, it was %2</source>
        <translation>Usunięto: %1, było %2</translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementLog</name>
    <message>
        <source>not spoken: nobody listened</source>
        <translation>nie wypowiedziano: nikt nie słuchał</translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementLogDialog</name>
    <message>
        <source>All announcements</source>
        <translation>Wszystkie komunikaty</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>Komunikaty</translation>
    </message>
    <message>
        <source>Nothing has been announced yet.</source>
        <translation>Nic jeszcze nie ogłoszono.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>S&amp;kopiuj</translation>
    </message>
</context>
<context>
    <name>ui::Announcements</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1, kanał %2</translation>
    </message>
    <message>
        <source>another channel</source>
        <translation>inny</translation>
    </message>
    <message>
        <source>Back online</source>
        <translation>Znów online</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>%1 in %2 channels</source>
        <translation>%1 w %2 kanałach</translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementsDialog</name>
    <message>
        <source>Who wrote it</source>
        <translation>Kto napisał</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>Whether it was delivered and seen</source>
        <translation>Czy dostarczono i przeczytano</translation>
    </message>
    <message>
        <source>&amp;Announce this</source>
        <translation>&amp;Ogłaszaj to</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>Komunikaty</translation>
    </message>
    <message>
        <source>What is announced</source>
        <translation>Co jest ogłaszane</translation>
    </message>
    <message>
        <source>&amp;Sentence:</source>
        <translation>&amp;Zdanie:</translation>
    </message>
    <message>
        <source>&amp;Use this sentence</source>
        <translation>&amp;Użyj tego zdania</translation>
    </message>
    <message>
        <source>&amp;Back to its own</source>
        <translation>&amp;Przywróć domyślne</translation>
    </message>
    <message>
        <source>What is heard of a message, in this order</source>
        <translation>Co słychać z wiadomości, w tej kolejności</translation>
    </message>
    <message>
        <source>Parts of a message</source>
        <translation>Części wiadomości</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Wcześniej</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Później</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>wyłączone</translation>
    </message>
    <message>
        <source>Nothing is filled in here.</source>
        <translation>Tu nic nie jest wstawiane.</translation>
    </message>
    <message>
        <source>Filled in: %1</source>
        <translation>Wstawiane są: %1</translation>
    </message>
    <message>
        <source>Heard as: %1</source>
        <translation>Brzmi tak: %1</translation>
    </message>
    <message>
        <source>Said like this from now on: %1</source>
        <translation>Odtąd mówione tak: %1</translation>
    </message>
    <message>
        <source>It has its own sentence again: %1</source>
        <translation>Znów ma własne zdanie: %1</translation>
    </message>
</context>
<context>
    <name>ui::ChannelIndicator</name>
    <message>
        <source>This week</source>
        <translation>W tym tygodniu</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>W tym miesiącu</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Później</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Minione</translation>
    </message>
    <message>
        <source>Other channels</source>
        <translation>Inne kanały</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Brak wiadomości</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Przypięte</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Zarchiwizowane</translation>
    </message>
</context>
<context>
    <name>ui::ChannelManager</name>
    <message>
        <source>Your weddings will be listed here.</source>
        <translation>Tutaj pojawi się lista Twoich ślubów.</translation>
    </message>
    <message>
        <source>Nothing unread.</source>
        <translation>Brak nieprzeczytanych.</translation>
    </message>
</context>
<context>
    <name>ui::ChannelMenu</name>
    <message>
        <source>For an &amp;Hour</source>
        <translation>Na &amp;godzinę</translation>
    </message>
    <message>
        <source>Until &amp;Tomorrow Morning</source>
        <translation>Do &amp;jutra rano</translation>
    </message>
    <message>
        <source>For a &amp;Week</source>
        <translation>Na &amp;tydzień</translation>
    </message>
    <message>
        <source>Until I &amp;Unmute It</source>
        <translation>Do &amp;odwołania</translation>
    </message>
    <message>
        <source>Mark as &amp;Read</source>
        <translation>&amp;Oznacz jako przeczytane</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>O&amp;depnij</translation>
    </message>
    <message>
        <source>&amp;Pin to the Top</source>
        <translation>&amp;Przypnij na górze</translation>
    </message>
    <message>
        <source>Un&amp;mute</source>
        <translation>&amp;Cofnij wyciszenie</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;Wycisz</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>Ws&amp;trzymaj</translation>
    </message>
    <message>
        <source>&amp;Bring Back</source>
        <translation>P&amp;rzywróć</translation>
    </message>
    <message>
        <source>Archi&amp;ve</source>
        <translation>&amp;Archiwizuj</translation>
    </message>
    <message>
        <source>%1 is pinned.</source>
        <translation>Przypięto kanał %1.</translation>
    </message>
    <message>
        <source>%1 is not pinned any more.</source>
        <translation>Odpięto kanał %1.</translation>
    </message>
    <message>
        <source>%1 is archived. It comes back when something new is written.</source>
        <translation>Zarchiwizowano kanał %1. Wróci na listę, gdy pojawi się w nim coś nowego.</translation>
    </message>
    <message>
        <source>%1 is back in the list.</source>
        <translation>Kanał %1 jest znów na liście.</translation>
    </message>
    <message>
        <source>%1 is not muted any more.</source>
        <translation>Kanał %1 nie jest już wyciszony.</translation>
    </message>
    <message>
        <source>%1 is muted. A change to a wedding within 48 hours still gets through.</source>
        <translation>Wyciszono kanał %1. Zmiany dotyczące ślubu w ciągu najbliższych 48 godzin nadal będą zgłaszane.</translation>
    </message>
    <message>
        <source>As the &amp;Settings Say</source>
        <translation>Jak w &amp;ustawieniach</translation>
    </message>
    <message>
        <source>For Every &amp;Message</source>
        <translation>O każdej &amp;wiadomości</translation>
    </message>
    <message>
        <source>Only for &amp;Changes of the Plan</source>
        <translation>Tylko o &amp;zmianach w planie</translation>
    </message>
    <message>
        <source>&amp;Never</source>
        <translation>&amp;Nigdy</translation>
    </message>
    <message>
        <source>&amp;Notify Me</source>
        <translation>P&amp;owiadamianie</translation>
    </message>
    <message>
        <source>You are notified of every message of %1.</source>
        <translation>Otrzymasz powiadomienie o każdej wiadomości w kanale %1.</translation>
    </message>
    <message>
        <source>You are notified of %1 when the plan changes.</source>
        <translation>Otrzymasz powiadomienie z kanału %1, gdy zmieni się plan.</translation>
    </message>
    <message>
        <source>You are not notified of %1.</source>
        <translation>Nie otrzymasz powiadomień z kanału %1.</translation>
    </message>
    <message>
        <source>You are notified of %1 as of all others.</source>
        <translation>Powiadomienia z kanału %1 są takie jak ze wszystkich innych.</translation>
    </message>
</context>
<context>
    <name>ui::Composer</name>
    <message>
        <source>Send</source>
        <translation>Wyślij</translation>
    </message>
    <message>
        <source>Only the owner writes here</source>
        <translation>Tutaj pisze tylko właściciel</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>Napisz do: %1</translation>
    </message>
    <message>
        <source>Needs an &amp;answer</source>
        <translation>Wymaga &amp;odpowiedzi</translation>
    </message>
</context>
<context>
    <name>ui::Connection</name>
    <message>
        <source>Connecting…</source>
        <translation>Łączenie…</translation>
    </message>
    <message>
        <source>Joining your channels…</source>
        <translation>Dołączanie do kanałów…</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Połączono</translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation>Synchronizacja…</translation>
    </message>
    <message>
        <source>Offline: reading and writing still work.</source>
        <translation>Offline: nadal można czytać i pisać.</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Odmowa: %1</translation>
    </message>
    <message>
        <source>Refused by the server.</source>
        <translation>Serwer odmówił połączenia.</translation>
    </message>
    <message>
        <source>Signed out: sign in again.</source>
        <translation>Wylogowano: zaloguj się ponownie.</translation>
    </message>
    <message>
        <source>Not signed in.</source>
        <translation>Nie zalogowano.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>teraz</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>za %1 s</translation>
    </message>
    <message>
        <source>Offline: reading and writing still work. %1</source>
        <translation>Offline: nadal można czytać i pisać. %1</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionStrip</name>
    <message>
        <source>Try now</source>
        <translation>Spróbuj teraz</translation>
    </message>
    <message>
        <source>%1 Reconnecting %2</source>
        <translation>%1 Ponowne łączenie %2</translation>
    </message>
</context>
<context>
    <name>ui::ConversationHeader</name>
    <message>
        <source>%1 here: %2</source>
        <translation>Tutaj (%1): %2</translation>
    </message>
</context>
<context>
    <name>ui::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostyka</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Raport</translation>
    </message>
    <message>
        <source>There are no names, messages or passwords in this report.</source>
        <translation>W tym raporcie nie ma imion, nazwisk, wiadomości ani haseł.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiuj</translation>
    </message>
</context>
<context>
    <name>ui::Finder</name>
    <message>
        <source>Results</source>
        <translation>Wyniki</translation>
    </message>
    <message>
        <source>1 found</source>
        <translation>1 wynik</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n wynik</numerusform>
            <numerusform>%n wyniki</numerusform>
            <numerusform>%n wyników</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HostedServerPage</name>
    <message>
        <source>Only programs on this computer reach the server.</source>
        <translation>Serwer jest dostępny tylko dla programów na tym komputerze.</translation>
    </message>
    <message>
        <source>Asking that address…</source>
        <translation>Sprawdzanie tego adresu…</translation>
    </message>
    <message>
        <source>Your server answers there.</source>
        <translation>Twój serwer tam odpowiada.</translation>
    </message>
    <message>
        <source>Nothing answers there. Does your proxy or tunnel run, and does it lead to this computer?</source>
        <translation>Nic tam nie odpowiada. Czy serwer proxy lub tunel działa i prowadzi do tego komputera?</translation>
    </message>
    <message>
        <source>The certificate there is not accepted, so nobody can join: it has expired, is for another name, or comes from somebody that computers do not trust.</source>
        <translation>Tamtejszy certyfikat nie jest akceptowany, więc nikt nie może dołączyć: wygasł, jest dla innej nazwy albo pochodzi od wystawcy, któremu komputery nie ufają.</translation>
    </message>
    <message>
        <source>Something else answers there: lead that address to the server on this computer.</source>
        <translation>Odpowiada tam coś innego: skieruj ten adres do serwera na tym komputerze.</translation>
    </message>
    <message>
        <source>It has no certificate: whoever is in between can read along.</source>
        <translation>Nie ma certyfikatu: każdy po drodze może wszystko czytać.</translation>
    </message>
    <message>
        <source>Certificate for %1, from %2, good until %3.</source>
        <translation>Certyfikat dla %1, wystawca: %2, ważny do %3.</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256): %1</source>
        <translation>Odcisk palca (SHA-256): %1</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Użyj</translation>
    </message>
    <message>
        <source>As&amp;k again</source>
        <translation>Sprawdź po&amp;nownie</translation>
    </message>
    <message>
        <source>Public a&amp;ddress</source>
        <translation>A&amp;dres publiczny</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Adres publiczny</translation>
    </message>
    <message>
        <source>What invite links begin with: where a proxy or a tunnel with a certificate leads to this computer.</source>
        <translation>Od niego zaczynają się linki z zaproszeniami: tam serwer proxy lub tunel z certyfikatem prowadzi do tego komputera.</translation>
    </message>
    <message>
        <source>&amp;Log of the server</source>
        <translation>&amp;Dziennik serwera</translation>
    </message>
    <message>
        <source>Log of the server</source>
        <translation>Dziennik serwera</translation>
    </message>
    <message>
        <source>There are no names or messages in it.</source>
        <translation>Nie ma w nim imion, nazwisk ani wiadomości.</translation>
    </message>
</context>
<context>
    <name>ui::HostingDialog</name>
    <message>
        <source>Make an &amp;invite link</source>
        <translation>Utwórz &amp;link z zaproszeniem</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiuj</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Usuń…</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Serwer</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>Utwórz ko&amp;pię zapasową…</translation>
    </message>
    <message>
        <source>In&amp;vite to</source>
        <translation>Zapr&amp;oś na ślub</translation>
    </message>
    <message>
        <source>Wedding to invite to</source>
        <translation>Ślub, którego dotyczy zaproszenie</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>Link z zaproszeniem</translation>
    </message>
    <message>
        <source>The link will be here</source>
        <translation>Tutaj pojawi się link</translation>
    </message>
    <message>
        <source>The link is on the clipboard.</source>
        <translation>Link jest w schowku.</translation>
    </message>
    <message>
        <source>Sarah &amp; Tom</source>
        <translation>Kasia &amp; Tomek</translation>
    </message>
    <message>
        <source>Add &amp;wedding</source>
        <translation>&amp;Dodaj ślub</translation>
    </message>
    <message>
        <source>New wedding</source>
        <translation>Nowy ślub</translation>
    </message>
    <message>
        <source>C&amp;ouple</source>
        <translation>Pa&amp;ra</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>Da&amp;ta</translation>
    </message>
    <message>
        <source>Venu&amp;e</source>
        <translation>&amp;Miejsce</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Osoby</translation>
    </message>
    <message>
        <source>The server is stopped. Nobody can reach your weddings.</source>
        <translation>Serwer jest zatrzymany. Nikt nie ma dostępu do Twoich ślubów.</translation>
    </message>
    <message>
        <source>The server runs at %1</source>
        <translation>Serwer działa pod adresem %1</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Zatrzyma&amp;j</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>Uru&amp;chom</translation>
    </message>
    <message>
        <source>supplier</source>
        <translation>usługodawca</translation>
    </message>
    <message>
        <source>couple</source>
        <translation>para</translation>
    </message>
    <message>
        <source>10 weddings live</source>
        <translation>10 aktywnych ślubów</translation>
    </message>
    <message>
        <source>3 weddings live</source>
        <translation>3 aktywne śluby</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Ty</translation>
    </message>
    <message>
        <source>Whoever opens this link first joins the wedding. It is good until %1.</source>
        <translation>Kto pierwszy otworzy ten link, dołączy do ślubu. Link jest ważny do %1.</translation>
    </message>
    <message>
        <source>Whose wedding is it? Write the couple&apos;s names first.</source>
        <translation>Czyj to ślub? Najpierw wpisz imiona pary.</translation>
    </message>
    <message>
        <source>Remove somebody</source>
        <translation>Usuwanie osoby</translation>
    </message>
    <message>
        <source>Remove %1? They are signed out everywhere at once. What they wrote stays.</source>
        <translation>Usunąć: %1? Nastąpi natychmiastowe wylogowanie na wszystkich urządzeniach. Napisane wiadomości pozostaną.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Back up the server</source>
        <translation>Kopia zapasowa serwera</translation>
    </message>
    <message>
        <source>Make &amp;free (3 live)</source>
        <translation>Zmień na darmo&amp;wy (3 aktywne)</translation>
    </message>
    <message>
        <source>Make &amp;paid (10 live)</source>
        <translation>Zmień na płat&amp;ny (10 aktywnych)</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>w kontakcie</translation>
    </message>
    <message>
        <source>connected ×%1</source>
        <translation>w kontakcie ×%1</translation>
    </message>
    <message>
        <source>The server runs at %1 · connected: %2</source>
        <translation>Serwer działa pod adresem %1 · połączeni: %2</translation>
    </message>
    <message>
        <source>Weddings a&amp;nd People</source>
        <translation>Ślu&amp;by i osoby</translation>
    </message>
    <message>
        <source>Address and Lo&amp;g</source>
        <translation>Adres i dzienni&amp;k</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Move U&amp;p in the List</source>
        <translation>Przesuń &amp;wyżej na liście</translation>
    </message>
    <message>
        <source>Move &amp;Down in the List</source>
        <translation>Przesuń niż&amp;ej na liście</translation>
    </message>
    <message>
        <source>P&amp;ause This Wedding</source>
        <translation>W&amp;strzymaj ten ślub</translation>
    </message>
    <message>
        <source>S&amp;ort the List</source>
        <translation>&amp;Sortuj listę</translation>
    </message>
    <message>
        <source>By the &amp;Wedding&apos;s Date</source>
        <translation>Według &amp;daty ślubu</translation>
    </message>
    <message>
        <source>By the &amp;Last Message</source>
        <translation>Według &amp;ostatniej wiadomości</translation>
    </message>
    <message>
        <source>By &amp;Name</source>
        <translation>Według &amp;nazwy</translation>
    </message>
    <message>
        <source>As I P&amp;ut Them</source>
        <translation>&amp;Własna kolejność</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Plik</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Za&amp;kończ</translation>
    </message>
    <message>
        <source>&amp;Channel</source>
        <translation>&amp;Kanał</translation>
    </message>
    <message>
        <source>&amp;Next Channel</source>
        <translation>&amp;Następny kanał</translation>
    </message>
    <message>
        <source>&amp;Previous Channel</source>
        <translation>&amp;Poprzedni kanał</translation>
    </message>
    <message>
        <source>Next &amp;Unread Channel</source>
        <translation>Następny n&amp;ieprzeczytany kanał</translation>
    </message>
    <message>
        <source>P&amp;revious Unread Channel</source>
        <translation>Pop&amp;rzedni nieprzeczytany kanał</translation>
    </message>
    <message>
        <source>&amp;Mark as Read</source>
        <translation>Oznacz ja&amp;ko przeczytane</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Wiadomość</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Napisz</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Wyślij</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>W&amp;idok</translation>
    </message>
    <message>
        <source>&amp;Next Region</source>
        <translation>&amp;Następny obszar</translation>
    </message>
    <message>
        <source>&amp;Previous Region</source>
        <translation>&amp;Poprzedni obszar</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>Wy&amp;gląd</translation>
    </message>
    <message>
        <source>Follow the &amp;System</source>
        <translation>Jak w &amp;systemie</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Jasny</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Ciemny</translation>
    </message>
    <message>
        <source>C&amp;onnection</source>
        <translation>Połą&amp;czenie</translation>
    </message>
    <message>
        <source>&amp;Try Now</source>
        <translation>&amp;Spróbuj teraz</translation>
    </message>
    <message>
        <source>Go to a wedding</source>
        <translation>Przejdź do ślubu</translation>
    </message>
    <message>
        <source>Couple, venue or date</source>
        <translation>Para, miejsce lub data</translation>
    </message>
    <message>
        <source>Find messages</source>
        <translation>Szukaj wiadomości</translation>
    </message>
    <message>
        <source>Words of the message</source>
        <translation>Słowa z wiadomości</translation>
    </message>
    <message>
        <source>Find messages everywhere</source>
        <translation>Szukaj wiadomości wszędzie</translation>
    </message>
    <message>
        <source>Find messages here</source>
        <translation>Szukaj wiadomości tutaj</translation>
    </message>
    <message>
        <source>&amp;Hosting…</source>
        <translation>&amp;Serwer…</translation>
    </message>
    <message>
        <source>&amp;Export This Wedding…</source>
        <translation>&amp;Eksportuj ten ślub…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Ustawienia…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Po&amp;moc</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>&amp;Skróty klawiszowe…</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Diagnostyka…</translation>
    </message>
    <message>
        <source>&amp;Go To…</source>
        <translation>Przejdź &amp;do…</translation>
    </message>
    <message>
        <source>&amp;Oldest Unread Message</source>
        <translation>Najstarsza nieprzeczytana wiad&amp;omość</translation>
    </message>
    <message>
        <source>Needs an &amp;Answer</source>
        <translation>Wymaga &amp;odpowiedzi</translation>
    </message>
    <message>
        <source>I Have S&amp;een This Change</source>
        <translation>Oznacz tę &amp;zmianę jako przeczytaną</translation>
    </message>
    <message>
        <source>&amp;Find Here…</source>
        <translation>&amp;Szukaj tutaj…</translation>
    </message>
    <message>
        <source>Find Every&amp;where…</source>
        <translation>Szukaj wszę&amp;dzie…</translation>
    </message>
    <message>
        <source>&amp;Read Out</source>
        <translation>Odczytaj na &amp;głos</translation>
    </message>
    <message>
        <source>&amp;Menu Bar</source>
        <translation>Pasek &amp;menu</translation>
    </message>
    <message>
        <source>&amp;Wedding Panel</source>
        <translation>Panel ś&amp;lubu</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>&amp;Większy tekst</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>Mnie&amp;jszy tekst</translation>
    </message>
    <message>
        <source>Te&amp;xt as the System Has It</source>
        <translation>&amp;Tekst jak w systemie</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>&amp;Wysoki kontrast</translation>
    </message>
    <message>
        <source>P&amp;in or Unpin</source>
        <translation>Przypnij lub odepni&amp;j</translation>
    </message>
    <message>
        <source>Mu&amp;te</source>
        <translation>Wy&amp;cisz</translation>
    </message>
    <message>
        <source>U&amp;nmute</source>
        <translation>&amp;Cofnij wyciszenie</translation>
    </message>
    <message>
        <source>Arc&amp;hive or Bring Back</source>
        <translation>&amp;Archiwizuj lub przywróć</translation>
    </message>
    <message>
        <source>Go to Pinne&amp;d</source>
        <translation>Przejdź do przypię&amp;tych</translation>
    </message>
    <message>
        <source>Pinned Channel %1</source>
        <translation>Przypięty kanał %1</translation>
    </message>
    <message>
        <source>Only &amp;Unread Channels</source>
        <translation>Tylko ni&amp;eprzeczytane kanały</translation>
    </message>
    <message>
        <source>Arc&amp;hived Channels Too</source>
        <translation>Także zar&amp;chiwizowane kanały</translation>
    </message>
    <message>
        <source>Needs my answer</source>
        <translation>Czeka na moją odpowiedź</translation>
    </message>
    <message>
        <source>Words of the question, or a couple</source>
        <translation>Słowa z pytania lub para</translation>
    </message>
    <message>
        <source>Noti&amp;fy Me</source>
        <translation>Powiadamian&amp;ie</translation>
    </message>
    <message>
        <source>Unread &amp;From Here</source>
        <translation>Nieprzeczytane od teg&amp;o miejsca</translation>
    </message>
    <message>
        <source>Needs &amp;My Answer…</source>
        <translation>Czeka na &amp;moją odpowiedź…</translation>
    </message>
    <message>
        <source>Unread from here</source>
        <translation>Nieprzeczytane od tego miejsca</translation>
    </message>
</context>
<context>
    <name>ui::MessageLayout</name>
    <message>
        <source>%1 new</source>
        <translation>Nowe: %1</translation>
    </message>
    <message>
        <source>Venue changed</source>
        <translation>Zmiana miejsca</translation>
    </message>
    <message>
        <source>Timeline changed</source>
        <translation>Zmiana harmonogramu</translation>
    </message>
    <message>
        <source>Form answered</source>
        <translation>Wypełniono formularz</translation>
    </message>
    <message>
        <source>Step completed</source>
        <translation>Ukończono krok</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Wiadomość</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Zdarzenie</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>usunięto</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 z %2</translation>
    </message>
    <message>
        <source>Nothing is different from the last time.</source>
        <translation>Nic się nie zmieniło od ostatniego razu.</translation>
    </message>
    <message>
        <source>Everything else is as it was.</source>
        <translation>Reszta bez zmian.</translation>
    </message>
    <message>
        <source>Seen by %1</source>
        <translation>Przeczytane przez: %1</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Przeczytane</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Ty</translation>
    </message>
</context>
<context>
    <name>ui::MessageQueuePanel</name>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Odrzuć</translation>
    </message>
    <message>
        <source>Waiting messages</source>
        <translation>Oczekujące wiadomości</translation>
    </message>
    <message>
        <source>%1 of %2 sent</source>
        <translation>wysłano %1 z %2</translation>
    </message>
    <message>
        <source>goes on when the server takes more</source>
        <translation>ciąg dalszy, gdy serwer będzie gotowy</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 do wysłania</translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1 wymaga Twojej decyzji</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n wymaga Twojej decyzji</numerusform>
            <numerusform>%n wymagają Twojej decyzji</numerusform>
            <numerusform>%n wymaga Twojej decyzji</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing waiting</source>
        <translation>pusta</translation>
    </message>
    <message>
        <source>Queue: %1</source>
        <translation>Kolejka: %1</translation>
    </message>
    <message>
        <source>%1 · next try %2</source>
        <translation>%1 · następna próba %2</translation>
    </message>
    <message>
        <source>Hides the list</source>
        <translation>Ukrywa listę</translation>
    </message>
    <message>
        <source>Shows the list</source>
        <translation>Pokazuje listę</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Edytuj…</translation>
    </message>
    <message>
        <source>Still send</source>
        <translation>Wyślij mimo to</translation>
    </message>
    <message>
        <source>Edit a waiting message</source>
        <translation>Edycja oczekującej wiadomości</translation>
    </message>
    <message>
        <source>It goes out like this:</source>
        <translation>Zostanie wysłana w tej postaci:</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Wyślij teraz</translation>
    </message>
</context>
<context>
    <name>ui::MessageView</name>
    <message>
        <source>No messages yet.</source>
        <translation>Brak wiadomości.</translation>
    </message>
</context>
<context>
    <name>ui::Notice</name>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
</context>
<context>
    <name>ui::QrCode</name>
    <message>
        <source>Invite link as a QR code</source>
        <translation>Link z zaproszeniem jako kod QR</translation>
    </message>
</context>
<context>
    <name>ui::ReadOut</name>
    <message>
        <source>&amp;Last Announcement Again</source>
        <translation>&amp;Ostatni komunikat ponownie</translation>
    </message>
    <message>
        <source>&amp;All Announcements…</source>
        <translation>&amp;Wszystkie komunikaty…</translation>
    </message>
    <message>
        <source>&amp;What Is Announced…</source>
        <translation>&amp;Co jest ogłaszane…</translation>
    </message>
    <message>
        <source>Message %1 From the End</source>
        <translation>Wiadomość %1 od końca</translation>
    </message>
    <message>
        <source>No such message</source>
        <translation>Nie ma takiej wiadomości</translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Kolory</translation>
    </message>
    <message>
        <source>As the system has them</source>
        <translation>Jak w systemie</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Jasne</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Ciemne</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Wysoki kontrast</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>&amp;Rozmiar tekstu</translation>
    </message>
    <message>
        <source>50 %</source>
        <translation>50%</translation>
    </message>
    <message>
        <source>75 %</source>
        <translation>75%</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90%</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100%</translation>
    </message>
    <message>
        <source>110 %</source>
        <translation>110%</translation>
    </message>
    <message>
        <source>125 %</source>
        <translation>125%</translation>
    </message>
    <message>
        <source>150 %</source>
        <translation>150%</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200%</translation>
    </message>
    <message>
        <source>Mark messages as &amp;read</source>
        <translation>&amp;Oznaczaj wiadomości jako przeczytane</translation>
    </message>
    <message>
        <source>when I have seen them</source>
        <translation>gdy je zobaczę</translation>
    </message>
    <message>
        <source>when I leave the channel</source>
        <translation>gdy przejdę do innego kanału</translation>
    </message>
    <message>
        <source>only by hand</source>
        <translation>tylko ręcznie</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>Powiado&amp;mienia</translation>
    </message>
    <message>
        <source>for every message</source>
        <translation>o każdej wiadomości</translation>
    </message>
    <message>
        <source>only for changes of the plan</source>
        <translation>tylko o zmianach w planie</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nigdy</translation>
    </message>
    <message>
        <source>&amp;Quiet from 22 to 7 o&apos;clock, but for a wedding within 48 hours</source>
        <translation>&amp;Cisza od godziny 22 do 7, chyba że do ślubu zostało mniej niż 48 godzin</translation>
    </message>
    <message>
        <source>&amp;Keep running in the tray when the window is closed</source>
        <translation>Po zamknięciu okna &amp;działaj dalej w zasobniku</translation>
    </message>
    <message>
        <source>Show the &amp;wedding panel beside the messages</source>
        <translation>Pokazuj panel ś&amp;lubu obok wiadomości</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Jak w systemie</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Język</translation>
    </message>
    <message>
        <source>Keep &amp;delivered messages in the queue until it is closed</source>
        <translation>Pozostaw &amp;dostarczone wiadomości w kolejce do jej zamknięcia</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Skróty klawiszowe</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Czynności</translation>
    </message>
    <message>
        <source>&amp;Key for this action:</source>
        <translation>&amp;Skrót dla tej czynności:</translation>
    </message>
    <message>
        <source>Key for this action</source>
        <translation>Skrót dla tej czynności</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>&amp;Użyj tego skrótu</translation>
    </message>
    <message>
        <source>&amp;Back to its own</source>
        <translation>&amp;Przywróć domyślny</translation>
    </message>
    <message>
        <source>Choose an action, then press its new key in the field. An empty field takes the key away.</source>
        <translation>Wybierz czynność, a potem naciśnij w polu jej nowy skrót. Puste pole usuwa skrót.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>brak skrótu</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” already: give that another key first.</source>
        <translation>Skrótu %1 używa już czynność „%2”: najpierw przypisz jej inny.</translation>
    </message>
    <message>
        <source>“%1” has no key now.</source>
        <translation>Czynność „%1” nie ma teraz skrótu.</translation>
    </message>
    <message>
        <source>“%1” has the key %2 now.</source>
        <translation>Czynność „%1” ma teraz skrót %2.</translation>
    </message>
    <message>
        <source>“%1” has its own key again.</source>
        <translation>Czynność „%1” ma znów domyślny skrót.</translation>
    </message>
</context>
<context>
    <name>ui::StartPage</name>
    <message>
        <source>Host on this computer</source>
        <translation>Uruchom serwer na tym komputerze</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Dołącz</translation>
    </message>
    <message>
        <source>Look around with sample weddings</source>
        <translation>Wypróbuj na przykładowych ślubach</translation>
    </message>
    <message>
        <source>I have an invite link: paste it here</source>
        <translation>Masz link z zaproszeniem? Wklej go tutaj</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>Link z zaproszeniem</translation>
    </message>
    <message>
        <source>Welcome to WedSync</source>
        <translation>Witamy w programie WedSync</translation>
    </message>
    <message>
        <source>A channel of its own for each wedding. Hosting starts a server on this computer and keeps everything here.</source>
        <translation>Każdy ślub ma własny kanał. Po uruchomieniu serwera na tym komputerze wszystko pozostaje tutaj.</translation>
    </message>
    <message>
        <source>No weddings yet</source>
        <translation>Nie ma jeszcze ślubów</translation>
    </message>
    <message>
        <source>Each wedding gets a channel of its own. As soon as you are in one, it is listed on the left.</source>
        <translation>Każdy ślub ma własny kanał. Gdy tylko dołączysz do jednego z nich, pojawi się na liście po lewej.</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nic nowego</translation>
    </message>
    <message>
        <source>Choose a wedding on the left, or press Alt+Shift+Down for the next one with something new.</source>
        <translation>Wybierz ślub po lewej lub naciśnij Alt+Shift+strzałka w dół, aby przejść do następnego, w którym jest coś nowego.</translation>
    </message>
</context>
<context>
    <name>ui::TrayIcon</name>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Pokaż</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Za&amp;kończ</translation>
    </message>
    <message>
        <source>WedSync: nothing new</source>
        <translation>WedSync: nic nowego</translation>
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
        <translation>Od ostatniej wizyty</translation>
    </message>
    <message>
        <source>Needs your answer</source>
        <translation>Wymaga Twojej odpowiedzi</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Osoby</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Postęp</translation>
    </message>
</context>
</TS>
