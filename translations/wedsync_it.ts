<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it">
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annulla</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ripeti</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Taglia</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copia</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Incolla</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Seleziona tutto</translation>
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
        <translation>Salva</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Sì</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;No</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annulla</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ripeti</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Taglia</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copia</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Incolla</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Seleziona tutto</translation>
    </message>
</context>
<context>
    <name>app::Application</name>
    <message>
        <source>%1 was paused. Open it to bring it back.</source>
        <translation>Il canale %1 è in pausa. Aprilo per riattivarlo.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>The database was damaged. It is being filled again from the server; what you had written is kept. The damaged file is %1.</source>
        <translation>Il database era danneggiato. I dati vengono ricaricati dal server; ciò che avevi scritto è stato conservato. Il file danneggiato è %1.</translation>
    </message>
    <message>
        <source>The database was damaged. It is being filled again from the server; what you had written and not sent may be lost. The damaged file is %1.</source>
        <translation>Il database era danneggiato. I dati vengono ricaricati dal server; ciò che avevi scritto e non inviato potrebbe andare perso. Il file danneggiato è %1.</translation>
    </message>
    <message>
        <source>There is no keychain to keep your sign-in in: you will have to sign in again when the program starts next.</source>
        <translation>Non c’è un portachiavi in cui conservare l’accesso: al prossimo avvio dovrai accedere di nuovo.</translation>
    </message>
    <message>
        <source>Your sign-in was revoked: ask for a new invite.</source>
        <translation>Il tuo accesso è stato revocato: chiedi un nuovo invito.</translation>
    </message>
    <message>
        <source>The keychain cannot be used, so you are not signed in: unlock it and start again.</source>
        <translation>Il portachiavi non è utilizzabile, quindi non hai effettuato l’accesso: sbloccalo e riavvia l’applicazione.</translation>
    </message>
    <message>
        <source>The server of this invite cannot be reached.</source>
        <translation>Il server di questo invito non è raggiungibile.</translation>
    </message>
    <message>
        <source>This invite has expired or was used already: ask for a new one.</source>
        <translation>Questo invito è scaduto o è già stato usato: chiedine uno nuovo.</translation>
    </message>
    <message>
        <source>%1 is over and was paused. Open it to bring it back.</source>
        <translation>Il matrimonio di %1 è passato e il canale è stato messo in pausa. Aprilo per riattivarlo.</translation>
    </message>
    <message>
        <source>%1 was paused to make room for %2. Open it to bring it back.</source>
        <translation>Il canale %1 è stato messo in pausa per fare posto a %2. Aprilo per riattivarlo.</translation>
    </message>
    <message>
        <source>%1 was paused on another of your devices. Open it to bring it back.</source>
        <translation>Il canale %1 è stato messo in pausa su un altro dei tuoi dispositivi. Aprilo per riattivarlo.</translation>
    </message>
    <message>
        <source>The server could not be started: %1</source>
        <translation>Impossibile avviare il server: %1</translation>
    </message>
    <message>
        <source>This is no invite link: it should look like https://example.com/join/ and a long code.</source>
        <translation>Questo non è un link d’invito: dovrebbe essere del tipo https://example.com/join/ seguito da un lungo codice.</translation>
    </message>
    <message>
        <source>It is on its way already, as it was.</source>
        <translation>Il messaggio è già partito, così com’era.</translation>
    </message>
    <message>
        <source>At the address of this invite no WedSync server answers: is the link complete?</source>
        <translation>All’indirizzo di questo invito non risponde nessun server WedSync: il link è completo?</translation>
    </message>
    <message>
        <source>Too many tries in one minute: wait a little and try again.</source>
        <translation>Troppi tentativi in un minuto: attendere un poco e riprovare.</translation>
    </message>
    <message>
        <source>Host here?</source>
        <translation>Ospitare qui?</translation>
    </message>
    <message>
        <source>Your weddings are at %1. A server on this computer has weddings of its own, and from then on this program shows those. The others stay where they are; an invite link brings you back to them.</source>
        <translation>I tuoi matrimoni sono su %1. Un server su questo computer ha matrimoni propri e da quel momento il programma mostra quelli. Gli altri restano dove sono; un link d’invito ti riporta a loro.</translation>
    </message>
    <message>
        <source>&amp;Host here</source>
        <translation>&amp;Ospita qui</translation>
    </message>
    <message>
        <source>another server</source>
        <translation>un altro server</translation>
    </message>
</context>
<context>
    <name>app::HostingDesk</name>
    <message>
        <source>Changed.</source>
        <translation>Modifica completata.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Rimozione completata.</translation>
    </message>
    <message>
        <source>Everything is in %1 now.</source>
        <translation>Ora è tutto in %1.</translation>
    </message>
    <message>
        <source>The server runs.</source>
        <translation>Il server è attivo.</translation>
    </message>
    <message>
        <source>%1 has a channel now. Make an invite link for them.</source>
        <translation>%1 ora ha un canale. Crea un link d’invito per la coppia.</translation>
    </message>
    <message>
        <source>That is no address: it should look like https://example.com</source>
        <translation>Questo non è un indirizzo: dovrebbe essere del tipo https://example.com</translation>
    </message>
    <message>
        <source>Invites lead to this computer only now.</source>
        <translation>Ora gli inviti portano solo a questo computer.</translation>
    </message>
    <message>
        <source>Invites begin with %1 from now on.</source>
        <translation>D’ora in poi gli inviti iniziano con %1.</translation>
    </message>
    <message>
        <source>Removed. Nobody can invite to these any more: %1.</source>
        <translation>Rimozione completata. Nessuno può più invitare a questi: %1.</translation>
    </message>
</context>
<context>
    <name>app::LinkFollower</name>
    <message>
        <source>A link asked for something that this version does not know, so nothing was done.</source>
        <translation>Un link ha chiesto qualcosa che questa versione non conosce: non è stato fatto nulla.</translation>
    </message>
    <message>
        <source>A link asks to join a wedding at %1, but here you take part in those at %2. Start WedSync with --data and a folder of its own for the other server.</source>
        <translation>Un link chiede di partecipare a un matrimonio su %1, ma qui partecipi a quelli su %2. Per l’altro server, avvia WedSync con --data e una cartella a parte.</translation>
    </message>
    <message>
        <source>A link asks to join a wedding at %1. Do you know who sent it?</source>
        <translation>Un link chiede di partecipare a un matrimonio su %1. Sai chi l’ha inviato?</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Partecipa</translation>
    </message>
    <message>
        <source>A link asks to open a wedding that you do not take part in. Ask its photographer for an invite.</source>
        <translation>Un link chiede di aprire un matrimonio a cui non partecipi. Chiedi un invito a chi lo fotografa.</translation>
    </message>
    <message>
        <source>A link asks to open %1.</source>
        <translation>Un link chiede di aprire il canale %1.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Follow a link?</source>
        <translation>Seguire un link?</translation>
    </message>
</context>
<context>
    <name>app::Notifications</name>
    <message>
        <source>%1 new in %2</source>
        <translation>%1 nuovi messaggi in %2</translation>
    </message>
</context>
<context>
    <name>app::Notifier</name>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Mark read</source>
        <translation>Segna come letto</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Rispondi</translation>
    </message>
</context>
<context>
    <name>app::WeddingExporter</name>
    <message>
        <source>Export %1</source>
        <translation>Esporta %1</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Pagina web (*.html)</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>Dati (*.json)</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Calendario (*.ics)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place.</source>
        <translation>Impossibile scrivere %1: %2. Scegli un’altra posizione.</translation>
    </message>
</context>
<context>
    <name>models::AnnouncementTexts</name>
    <message>
        <source>Another wedding is opened</source>
        <translation>Viene aperto un altro matrimonio</translation>
    </message>
    <message>
        <source>A message in the open wedding</source>
        <translation>Un messaggio nel matrimonio aperto</translation>
    </message>
    <message>
        <source>A message in another wedding</source>
        <translation>Un messaggio in un altro matrimonio</translation>
    </message>
    <message>
        <source>Several messages at once</source>
        <translation>Più messaggi insieme</translation>
    </message>
    <message>
        <source>A change to a wedding today or tomorrow</source>
        <translation>Una modifica a un matrimonio di oggi o domani</translation>
    </message>
    <message>
        <source>Somebody is typing in the open wedding</source>
        <translation>Qualcuno scrive nel matrimonio aperto</translation>
    </message>
    <message>
        <source>The connection is lost</source>
        <translation>La connessione è persa</translation>
    </message>
    <message>
        <source>The connection is there</source>
        <translation>La connessione c’è</translation>
    </message>
    <message>
        <source>Waiting messages were sent</source>
        <translation>Messaggi in attesa inviati</translation>
    </message>
    <message>
        <source>A message could not be sent</source>
        <translation>Non è stato possibile inviare un messaggio</translation>
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
        <translation>{sender} sta scrivendo</translation>
    </message>
    <message>
        <source>Offline. Reading and writing still work</source>
        <translation>Offline. Si può ancora leggere e scrivere</translation>
    </message>
    <message>
        <source>{text}. {count}</source>
        <translation>{text}. {count}</translation>
    </message>
    <message>
        <source>Not sent: {text}</source>
        <translation>Messaggio non inviato: {text}</translation>
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
        <translation>La fiorista chiede i colori</translation>
    </message>
    <message>
        <source>Back online</source>
        <translation>Di nuovo online</translation>
    </message>
    <message>
        <source>An empty sentence says nothing: write one, or switch it off.</source>
        <translation>Una frase vuota non dice nulla: scrivine una o disattivala.</translation>
    </message>
    <message>
        <source>%1 stands for nothing here: take it out.</source>
        <translation>%1 qui non sta per nulla: toglilo.</translation>
    </message>
    <message>
        <source>%1 stands for nothing here. What can be used: %2</source>
        <translation>%1 qui non sta per nulla. Si possono usare: %2</translation>
    </message>
</context>
<context>
    <name>models::ChannelListModel</name>
    <message>
        <source>You</source>
        <translation>Tu</translation>
    </message>
</context>
<context>
    <name>models::DayPlan</name>
    <message>
        <source>%1, at first %2: removed</source>
        <translation>%1, all’inizio %2: rimosso</translation>
    </message>
    <message>
        <source>%1 %2, at first %3</source>
        <translation>%1 %2, all’inizio %3</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>All’inizio</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ora</translation>
    </message>
</context>
<context>
    <name>models::EventText</name>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Luogo</translation>
    </message>
    <message>
        <source>content</source>
        <translation>contenuto</translation>
    </message>
    <message>
        <source>%1 %2 → removed</source>
        <translation>%1 %2 → rimosso</translation>
    </message>
    <message>
        <source>%1 answered</source>
        <translation>%1: risposta ricevuta</translation>
    </message>
    <message>
        <source>%1 done, %2 of %3</source>
        <translation>%1: fatto, %2 di %3</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1: fatto</translation>
    </message>
    <message>
        <source>%1 set to %2</source>
        <translation>%1: nuovo valore %2</translation>
    </message>
    <message>
        <source>%1 removed, it was %2</source>
        <translation>%1: valore rimosso, era %2</translation>
    </message>
    <message>
        <source>%1 changed from %2 to %3</source>
        <translation>%1: cambio da %2 a %3</translation>
    </message>
</context>
<context>
    <name>models::MemberListModel</name>
    <message>
        <source>You</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Qualcuno</translation>
    </message>
</context>
<context>
    <name>models::QueueModel</name>
    <message>
        <source>You</source>
        <translation>Tu</translation>
    </message>
</context>
<context>
    <name>models::SearchModel</name>
    <message>
        <source>You</source>
        <translation>Tu</translation>
    </message>
</context>
<context>
    <name>models::Sentences</name>
    <message>
        <source>owner</source>
        <translation>titolare</translation>
    </message>
    <message>
        <source>member</source>
        <translation>membro</translation>
    </message>
    <message>
        <source>reader</source>
        <translation>sola lettura</translation>
    </message>
    <message>
        <source>1 older message has expired</source>
        <translation>1 messaggio meno recente è scaduto</translation>
    </message>
    <message numerus="yes">
        <source>%n older messages have expired</source>
        <translation>
            <numerusform>%n messaggio meno recente è scaduto</numerusform>
            <numerusform>%n messaggi meno recenti sono scaduti</numerusform>
        </translation>
    </message>
    <message>
        <source>1 message expired before you reconnected</source>
        <translation>1 messaggio è scaduto prima della riconnessione</translation>
    </message>
    <message numerus="yes">
        <source>%n messages expired before you reconnected</source>
        <translation>
            <numerusform>%n messaggio è scaduto prima della riconnessione</numerusform>
            <numerusform>%n messaggi sono scaduti prima della riconnessione</numerusform>
        </translation>
    </message>
    <message>
        <source>asks to join</source>
        <translation>chiede di partecipare</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>presente ora</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privato</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>condiviso</translation>
    </message>
    <message>
        <source>broadcast</source>
        <translation>broadcast</translation>
    </message>
    <message>
        <source>live</source>
        <translation>attivo</translation>
    </message>
    <message>
        <source>joining</source>
        <translation>ingresso in corso</translation>
    </message>
    <message>
        <source>catching up</source>
        <translation>in aggiornamento</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>in pausa</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rifiutato</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>in coda</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>invio in corso</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>inviato</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>consegnato</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>visto</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>invio non riuscito</translation>
    </message>
    <message>
        <source>waiting for your word</source>
        <translation>attende la tua decisione</translation>
    </message>
    <message>
        <source>The server did not understand this message.</source>
        <translation>Il server non ha capito questo messaggio.</translation>
    </message>
    <message>
        <source>This channel&apos;s name is not valid.</source>
        <translation>Il nome di questo canale non è valido.</translation>
    </message>
    <message>
        <source>The server does not know you: sign in again.</source>
        <translation>Il server non ti riconosce: accedi di nuovo.</translation>
    </message>
    <message>
        <source>Your sign-in has expired: sign in again.</source>
        <translation>Il tuo accesso è scaduto: accedi di nuovo.</translation>
    </message>
    <message>
        <source>You may read here, but not write.</source>
        <translation>Qui puoi leggere, ma non scrivere.</translation>
    </message>
    <message>
        <source>Your plan has no place for another live channel: pause one first.</source>
        <translation>Il tuo piano non ha posto per un altro canale attivo: prima mettine uno in pausa.</translation>
    </message>
    <message>
        <source>This channel no longer exists, or you are no longer in it.</source>
        <translation>Questo canale non esiste più, o non ne fai più parte.</translation>
    </message>
    <message>
        <source>A channel of this name belongs to somebody else.</source>
        <translation>Un canale con questo nome appartiene a qualcun altro.</translation>
    </message>
    <message>
        <source>This message is too long to be sent.</source>
        <translation>Questo messaggio è troppo lungo per essere inviato.</translation>
    </message>
    <message>
        <source>Too many messages in one minute: it will be tried again.</source>
        <translation>Troppi messaggi in un minuto: verrà fatto un nuovo tentativo.</translation>
    </message>
    <message>
        <source>You are signed in on too many devices at once.</source>
        <translation>Hai effettuato l’accesso su troppi dispositivi contemporaneamente.</translation>
    </message>
    <message>
        <source>100 messages are waiting here already: this one stays in the box until there is room.</source>
        <translation>Qui ci sono già 100 messaggi in attesa: questo resta nel campo di testo finché non si libera un posto.</translation>
    </message>
    <message>
        <source>The server is restarting.</source>
        <translation>Il server si sta riavviando.</translation>
    </message>
    <message>
        <source>The disk could not be written: is it full?</source>
        <translation>Impossibile scrivere sul disco: è pieno?</translation>
    </message>
    <message>
        <source>Something went wrong on the server.</source>
        <translation>Qualcosa è andato storto sul server.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Il server non è raggiungibile.</translation>
    </message>
    <message>
        <source>1 unread</source>
        <translation>1 non letto</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n non letto</numerusform>
            <numerusform>%n non letti</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 modifica</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n modifica</numerusform>
            <numerusform>%n modifiche</numerusform>
        </translation>
    </message>
    <message>
        <source>1 new message</source>
        <translation>1 nuovo messaggio</translation>
    </message>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n nuovo messaggio</numerusform>
            <numerusform>%n nuovi messaggi</numerusform>
        </translation>
    </message>
    <message>
        <source>wedding today</source>
        <translation>matrimonio oggi</translation>
    </message>
    <message>
        <source>wedding tomorrow</source>
        <translation>matrimonio domani</translation>
    </message>
    <message>
        <source>wedding yesterday</source>
        <translation>matrimonio ieri</translation>
    </message>
    <message>
        <source>wedding in 1 day</source>
        <translation>matrimonio tra 1 giorno</translation>
    </message>
    <message numerus="yes">
        <source>wedding in %n days</source>
        <translation>
            <numerusform>matrimonio tra %n giorno</numerusform>
            <numerusform>matrimonio tra %n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>wedding 1 day ago</source>
        <translation>matrimonio 1 giorno fa</translation>
    </message>
    <message numerus="yes">
        <source>wedding %n days ago</source>
        <translation>
            <numerusform>matrimonio %n giorno fa</numerusform>
            <numerusform>matrimonio %n giorni fa</numerusform>
        </translation>
    </message>
    <message>
        <source>D-day</source>
        <translation>il gran giorno</translation>
    </message>
    <message>
        <source>the day of the wedding</source>
        <translation>il giorno del matrimonio</translation>
    </message>
    <message>
        <source>1 day before the wedding</source>
        <translation>1 giorno prima del matrimonio</translation>
    </message>
    <message numerus="yes">
        <source>%n days before the wedding</source>
        <translation>
            <numerusform>%n giorno prima del matrimonio</numerusform>
            <numerusform>%n giorni prima del matrimonio</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day after the wedding</source>
        <translation>1 giorno dopo il matrimonio</translation>
    </message>
    <message numerus="yes">
        <source>%n days after the wedding</source>
        <translation>
            <numerusform>%n giorno dopo il matrimonio</numerusform>
            <numerusform>%n giorni dopo il matrimonio</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation>ora</translation>
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
        <translation>ieri</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>bozza</translation>
    </message>
    <message>
        <source>1 queued</source>
        <translation>1 in coda</translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n in coda</numerusform>
            <numerusform>%n in coda</numerusform>
        </translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>fissato</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>silenziato</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviato</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not accepted: it has expired, or is another server&apos;s. Is this computer&apos;s clock right?</source>
        <translation>Il certificato del server non è accettato: è scaduto o è di un altro server. L’orologio di questo computer è giusto?</translation>
    </message>
    <message>
        <source>At the server&apos;s address something else answers: a network that wants you to sign in, perhaps.</source>
        <translation>All’indirizzo del server risponde qualcos’altro: forse una rete che chiede di accedere.</translation>
    </message>
    <message>
        <source>1 waiting message sent</source>
        <translation>1 messaggio in attesa inviato</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting messages sent</source>
        <translation>
            <numerusform>%n messaggio in attesa inviato</numerusform>
            <numerusform>%n messaggi in attesa inviati</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::Timeline</name>
    <message>
        <source>You</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Qualcuno</translation>
    </message>
</context>
<context>
    <name>models::Typing</name>
    <message>
        <source>Somebody</source>
        <translation>Qualcuno</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 sta scrivendo…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 e %2 stanno scrivendo…</translation>
    </message>
    <message>
        <source>Several people are typing…</source>
        <translation>Diverse persone stanno scrivendo…</translation>
    </message>
</context>
<context>
    <name>models::WeddingExport</name>
    <message>
        <source>removed</source>
        <translation>rimosso</translation>
    </message>
    <message>
        <source>Changes of the plan</source>
        <translation>Modifiche al programma</translation>
    </message>
    <message>
        <source>Everything that was written</source>
        <translation>Tutto ciò che è stato scritto</translation>
    </message>
    <message>
        <source>Wedding of %1</source>
        <translation>Matrimonio di %1</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>La giornata</translation>
    </message>
</context>
<context>
    <name>models::WeddingModel</name>
    <message>
        <source>Nothing new</source>
        <translation>Nessuna novità</translation>
    </message>
    <message>
        <source>asks to be let in</source>
        <translation>chiede di entrare</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>presente ora</translation>
    </message>
    <message>
        <source>you</source>
        <translation>tu</translation>
    </message>
    <message>
        <source>%1 of %2 steps done</source>
        <translation>%1 di %2 tappe completate</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fatto</translation>
    </message>
</context>
<context>
    <name>models::WeddingOverview</name>
    <message>
        <source>%1 new: %2</source>
        <translation>%1: nuovo valore %2</translation>
    </message>
    <message>
        <source>%1 taken out, it was %2</source>
        <translation>%1: valore rimosso, era %2</translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementLog</name>
    <message>
        <source>not spoken: nobody listened</source>
        <translation>non pronunciato: nessuno ascoltava</translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementLogDialog</name>
    <message>
        <source>All announcements</source>
        <translation>Tutti gli annunci</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>Annunci</translation>
    </message>
    <message>
        <source>Nothing has been announced yet.</source>
        <translation>Non è stato ancora annunciato nulla.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copia</translation>
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
        <translation>un altro canale</translation>
    </message>
    <message>
        <source>Back online</source>
        <translation>Di nuovo online</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>%1 in %2 channels</source>
        <translation>%1 in %2 canali</translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementsDialog</name>
    <message>
        <source>Who wrote it</source>
        <translation>Chi l’ha scritto</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Che cosa</translation>
    </message>
    <message>
        <source>Whether it was delivered and seen</source>
        <translation>Se è stato consegnato e visto</translation>
    </message>
    <message>
        <source>&amp;Announce this</source>
        <translation>&amp;Annuncia questo</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>Annunci</translation>
    </message>
    <message>
        <source>What is announced</source>
        <translation>Che cosa viene annunciato</translation>
    </message>
    <message>
        <source>&amp;Sentence:</source>
        <translation>&amp;Frase:</translation>
    </message>
    <message>
        <source>&amp;Use this sentence</source>
        <translation>&amp;Usa questa frase</translation>
    </message>
    <message>
        <source>&amp;Back to its own</source>
        <translation>&amp;Ripristina predefinita</translation>
    </message>
    <message>
        <source>What is heard of a message, in this order</source>
        <translation>Che cosa si sente di un messaggio, in quest’ordine</translation>
    </message>
    <message>
        <source>Parts of a message</source>
        <translation>Parti di un messaggio</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Prima</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Dopo</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>disattivato</translation>
    </message>
    <message>
        <source>Nothing is filled in here.</source>
        <translation>Qui non viene inserito nulla.</translation>
    </message>
    <message>
        <source>Filled in: %1</source>
        <translation>Vengono inseriti: %1</translation>
    </message>
    <message>
        <source>Heard as: %1</source>
        <translation>Si sente così: %1</translation>
    </message>
    <message>
        <source>Said like this from now on: %1</source>
        <translation>D’ora in poi si dice così: %1</translation>
    </message>
    <message>
        <source>It has its own sentence again: %1</source>
        <translation>Ha di nuovo la sua frase: %1</translation>
    </message>
</context>
<context>
    <name>ui::ChannelIndicator</name>
    <message>
        <source>This week</source>
        <translation>Questa settimana</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Questo mese</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Più avanti</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Passati</translation>
    </message>
    <message>
        <source>Other channels</source>
        <translation>Altri canali</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Ancora nessun messaggio</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fissati</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviati</translation>
    </message>
</context>
<context>
    <name>ui::ChannelManager</name>
    <message>
        <source>Your weddings will be listed here.</source>
        <translation>I tuoi matrimoni compariranno qui.</translation>
    </message>
    <message>
        <source>Nothing unread.</source>
        <translation>Nessun messaggio non letto.</translation>
    </message>
</context>
<context>
    <name>ui::ChannelMenu</name>
    <message>
        <source>For an &amp;Hour</source>
        <translation>Per un’&amp;ora</translation>
    </message>
    <message>
        <source>Until &amp;Tomorrow Morning</source>
        <translation>Fino a &amp;domattina</translation>
    </message>
    <message>
        <source>For a &amp;Week</source>
        <translation>Per una &amp;settimana</translation>
    </message>
    <message>
        <source>Until I &amp;Unmute It</source>
        <translation>Finché non &amp;riattivo le notifiche</translation>
    </message>
    <message>
        <source>Mark as &amp;Read</source>
        <translation>Segna come &amp;letto</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>Rimuovi dai &amp;fissati</translation>
    </message>
    <message>
        <source>&amp;Pin to the Top</source>
        <translation>&amp;Fissa in alto</translation>
    </message>
    <message>
        <source>Un&amp;mute</source>
        <translation>Ri&amp;attiva le notifiche</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;Silenzia</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>Metti in pa&amp;usa</translation>
    </message>
    <message>
        <source>&amp;Bring Back</source>
        <translation>&amp;Ripristina</translation>
    </message>
    <message>
        <source>Archi&amp;ve</source>
        <translation>Arc&amp;hivia</translation>
    </message>
    <message>
        <source>%1 is pinned.</source>
        <translation>Il canale %1 è fissato in alto.</translation>
    </message>
    <message>
        <source>%1 is not pinned any more.</source>
        <translation>Il canale %1 non è più fissato in alto.</translation>
    </message>
    <message>
        <source>%1 is archived. It comes back when something new is written.</source>
        <translation>Il canale %1 è archiviato. Tornerà nell’elenco quando verrà scritto qualcosa di nuovo.</translation>
    </message>
    <message>
        <source>%1 is back in the list.</source>
        <translation>Il canale %1 è di nuovo nell’elenco.</translation>
    </message>
    <message>
        <source>%1 is not muted any more.</source>
        <translation>Il canale %1 non è più silenziato.</translation>
    </message>
    <message>
        <source>%1 is muted. A change to a wedding within 48 hours still gets through.</source>
        <translation>Il canale %1 è silenziato. Le modifiche a un matrimonio entro 48 ore vengono notificate comunque.</translation>
    </message>
    <message>
        <source>As the &amp;Settings Say</source>
        <translation>Come nelle &amp;impostazioni</translation>
    </message>
    <message>
        <source>For Every &amp;Message</source>
        <translation>Per ogni &amp;messaggio</translation>
    </message>
    <message>
        <source>Only for &amp;Changes of the Plan</source>
        <translation>Solo per le modifiche al &amp;programma</translation>
    </message>
    <message>
        <source>&amp;Never</source>
        <translation>M&amp;ai</translation>
    </message>
    <message>
        <source>&amp;Notify Me</source>
        <translation>&amp;Notifiche</translation>
    </message>
    <message>
        <source>You are notified of every message of %1.</source>
        <translation>Ogni messaggio di %1 viene notificato.</translation>
    </message>
    <message>
        <source>You are notified of %1 when the plan changes.</source>
        <translation>%1 viene notificato quando cambia il programma.</translation>
    </message>
    <message>
        <source>You are not notified of %1.</source>
        <translation>Da %1 non arrivano notifiche.</translation>
    </message>
    <message>
        <source>You are notified of %1 as of all others.</source>
        <translation>Le notifiche di %1 sono come per tutti gli altri.</translation>
    </message>
</context>
<context>
    <name>ui::Composer</name>
    <message>
        <source>Send</source>
        <translation>Invia</translation>
    </message>
    <message>
        <source>Only the owner writes here</source>
        <translation>Qui scrive solo chi è titolare del canale</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>Scrivi a %1</translation>
    </message>
    <message>
        <source>Needs an &amp;answer</source>
        <translation>Richiede &amp;risposta</translation>
    </message>
</context>
<context>
    <name>ui::Connection</name>
    <message>
        <source>Connecting…</source>
        <translation>Connessione…</translation>
    </message>
    <message>
        <source>Joining your channels…</source>
        <translation>Ingresso nei tuoi canali…</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Connesso</translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation>Aggiornamento in corso…</translation>
    </message>
    <message>
        <source>Offline: reading and writing still work.</source>
        <translation>Offline: si può ancora leggere e scrivere.</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Connessione rifiutata: %1</translation>
    </message>
    <message>
        <source>Refused by the server.</source>
        <translation>Connessione rifiutata dal server.</translation>
    </message>
    <message>
        <source>Signed out: sign in again.</source>
        <translation>Sessione terminata: accedi di nuovo.</translation>
    </message>
    <message>
        <source>Not signed in.</source>
        <translation>Accesso non effettuato.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ora</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>tra %1 s</translation>
    </message>
    <message>
        <source>Offline: reading and writing still work. %1</source>
        <translation>Offline: si può ancora leggere e scrivere. %1</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionStrip</name>
    <message>
        <source>Try now</source>
        <translation>Riprova ora</translation>
    </message>
    <message>
        <source>%1 Reconnecting %2</source>
        <translation>%1 Riconnessione %2</translation>
    </message>
</context>
<context>
    <name>ui::ConversationHeader</name>
    <message>
        <source>%1 here: %2</source>
        <translation>%1 qui: %2</translation>
    </message>
</context>
<context>
    <name>ui::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostica</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapporto</translation>
    </message>
    <message>
        <source>There are no names, messages or passwords in this report.</source>
        <translation>In questo rapporto non ci sono nomi, messaggi o password.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copia</translation>
    </message>
</context>
<context>
    <name>ui::Finder</name>
    <message>
        <source>Results</source>
        <translation>Risultati</translation>
    </message>
    <message>
        <source>1 found</source>
        <translation>1 risultato</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n risultato</numerusform>
            <numerusform>%n risultati</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HostedServerPage</name>
    <message>
        <source>Only programs on this computer reach the server.</source>
        <translation>Solo i programmi su questo computer raggiungono il server.</translation>
    </message>
    <message>
        <source>Asking that address…</source>
        <translation>Verifica dell’indirizzo…</translation>
    </message>
    <message>
        <source>Your server answers there.</source>
        <translation>Il server risponde a quell’indirizzo.</translation>
    </message>
    <message>
        <source>Nothing answers there. Does your proxy or tunnel run, and does it lead to this computer?</source>
        <translation>Lì non risponde nulla. Il proxy o il tunnel è attivo, e porta a questo computer?</translation>
    </message>
    <message>
        <source>The certificate there is not accepted, so nobody can join: it has expired, is for another name, or comes from somebody that computers do not trust.</source>
        <translation>Il certificato presentato non è accettato, quindi nessuno può partecipare: è scaduto, è per un altro nome o viene da qualcuno di cui i computer non si fidano.</translation>
    </message>
    <message>
        <source>Something else answers there: lead that address to the server on this computer.</source>
        <translation>Lì risponde qualcos’altro: indirizzarlo al server su questo computer.</translation>
    </message>
    <message>
        <source>It has no certificate: whoever is in between can read along.</source>
        <translation>Non ha un certificato: chi sta in mezzo può leggere tutto.</translation>
    </message>
    <message>
        <source>Certificate for %1, from %2, good until %3.</source>
        <translation>Certificato per %1, emesso da %2, valido fino al %3.</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256): %1</source>
        <translation>Impronta (SHA-256): %1</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Usa</translation>
    </message>
    <message>
        <source>As&amp;k again</source>
        <translation>Verifica di nuo&amp;vo</translation>
    </message>
    <message>
        <source>Public a&amp;ddress</source>
        <translation>In&amp;dirizzo pubblico</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Indirizzo pubblico</translation>
    </message>
    <message>
        <source>What invite links begin with: where a proxy or a tunnel with a certificate leads to this computer.</source>
        <translation>Ciò con cui iniziano i link d’invito: dove un proxy o un tunnel con certificato porta a questo computer.</translation>
    </message>
    <message>
        <source>&amp;Log of the server</source>
        <translation>&amp;Registro del server</translation>
    </message>
    <message>
        <source>Log of the server</source>
        <translation>Registro del server</translation>
    </message>
    <message>
        <source>There are no names or messages in it.</source>
        <translation>Non contiene nomi né messaggi.</translation>
    </message>
</context>
<context>
    <name>ui::HostingDialog</name>
    <message>
        <source>Make an &amp;invite link</source>
        <translation>Crea un link d’&amp;invito</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copia</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Rimuovi…</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>Esegui &amp;backup ora…</translation>
    </message>
    <message>
        <source>In&amp;vite to</source>
        <translation>In&amp;vita a</translation>
    </message>
    <message>
        <source>Wedding to invite to</source>
        <translation>Matrimonio a cui invitare</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>Link d’invito</translation>
    </message>
    <message>
        <source>The link will be here</source>
        <translation>Il link apparirà qui</translation>
    </message>
    <message>
        <source>The link is on the clipboard.</source>
        <translation>Il link è negli appunti.</translation>
    </message>
    <message>
        <source>Sarah &amp; Tom</source>
        <translation>Sarah &amp; Tom</translation>
    </message>
    <message>
        <source>Add &amp;wedding</source>
        <translation>Aggiungi &amp;matrimonio</translation>
    </message>
    <message>
        <source>New wedding</source>
        <translation>Nuovo matrimonio</translation>
    </message>
    <message>
        <source>C&amp;ouple</source>
        <translation>C&amp;oppia</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Data</translation>
    </message>
    <message>
        <source>Venu&amp;e</source>
        <translation>&amp;Luogo</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>The server is stopped. Nobody can reach your weddings.</source>
        <translation>Il server è fermo. Nessuno può raggiungere i tuoi matrimoni.</translation>
    </message>
    <message>
        <source>The server runs at %1</source>
        <translation>Il server è attivo su %1</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Ferma</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Avvia</translation>
    </message>
    <message>
        <source>supplier</source>
        <translation>fornitore</translation>
    </message>
    <message>
        <source>couple</source>
        <translation>coppia</translation>
    </message>
    <message>
        <source>10 weddings live</source>
        <translation>10 matrimoni attivi</translation>
    </message>
    <message>
        <source>3 weddings live</source>
        <translation>3 matrimoni attivi</translation>
    </message>
    <message>
        <source>you</source>
        <translation>tu</translation>
    </message>
    <message>
        <source>Whoever opens this link first joins the wedding. It is good until %1.</source>
        <translation>La prima persona che apre questo link partecipa al matrimonio. Il link scade il %1.</translation>
    </message>
    <message>
        <source>Whose wedding is it? Write the couple&apos;s names first.</source>
        <translation>Di chi è il matrimonio? Scrivi prima i nomi della coppia.</translation>
    </message>
    <message>
        <source>Remove somebody</source>
        <translation>Rimuovi una persona</translation>
    </message>
    <message>
        <source>Remove %1? They are signed out everywhere at once. What they wrote stays.</source>
        <translation>Rimuovere %1? La sessione termina subito su tutti i dispositivi. Ciò che ha scritto resta.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Back up the server</source>
        <translation>Backup del server</translation>
    </message>
    <message>
        <source>Make &amp;free (3 live)</source>
        <translation>Passa al piano &amp;gratuito (3 attivi)</translation>
    </message>
    <message>
        <source>Make &amp;paid (10 live)</source>
        <translation>Passa al piano a &amp;pagamento (10 attivi)</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>online</translation>
    </message>
    <message>
        <source>connected ×%1</source>
        <translation>online ×%1</translation>
    </message>
    <message>
        <source>The server runs at %1 · connected: %2</source>
        <translation>Il server è attivo su %1 · online: %2</translation>
    </message>
    <message>
        <source>Weddings a&amp;nd People</source>
        <translation>&amp;Matrimoni e persone</translation>
    </message>
    <message>
        <source>Address and Lo&amp;g</source>
        <translation>Indirizzo e re&amp;gistro</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Move U&amp;p in the List</source>
        <translation>Sposta s&amp;u nell’elenco</translation>
    </message>
    <message>
        <source>Move &amp;Down in the List</source>
        <translation>Sposta &amp;giù nell’elenco</translation>
    </message>
    <message>
        <source>P&amp;ause This Wedding</source>
        <translation>Metti in p&amp;ausa questo matrimonio</translation>
    </message>
    <message>
        <source>S&amp;ort the List</source>
        <translation>&amp;Ordina l’elenco</translation>
    </message>
    <message>
        <source>By the &amp;Wedding&apos;s Date</source>
        <translation>Per data del &amp;matrimonio</translation>
    </message>
    <message>
        <source>By the &amp;Last Message</source>
        <translation>Per &amp;ultimo messaggio</translation>
    </message>
    <message>
        <source>By &amp;Name</source>
        <translation>Per &amp;nome</translation>
    </message>
    <message>
        <source>As I P&amp;ut Them</source>
        <translation>Nel mio &amp;ordine</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Esci</translation>
    </message>
    <message>
        <source>&amp;Channel</source>
        <translation>&amp;Canale</translation>
    </message>
    <message>
        <source>&amp;Next Channel</source>
        <translation>Canale &amp;successivo</translation>
    </message>
    <message>
        <source>&amp;Previous Channel</source>
        <translation>Canale &amp;precedente</translation>
    </message>
    <message>
        <source>Next &amp;Unread Channel</source>
        <translation>Canale &amp;non letto successivo</translation>
    </message>
    <message>
        <source>P&amp;revious Unread Channel</source>
        <translation>Canale non &amp;letto precedente</translation>
    </message>
    <message>
        <source>&amp;Mark as Read</source>
        <translation>Segna &amp;come letto</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Messaggio</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Scrivi</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Invia</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Visualizza</translation>
    </message>
    <message>
        <source>&amp;Next Region</source>
        <translation>Area &amp;successiva</translation>
    </message>
    <message>
        <source>&amp;Previous Region</source>
        <translation>Area &amp;precedente</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Aspetto</translation>
    </message>
    <message>
        <source>Follow the &amp;System</source>
        <translation>Come il &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Chiaro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>Sc&amp;uro</translation>
    </message>
    <message>
        <source>C&amp;onnection</source>
        <translation>C&amp;onnessione</translation>
    </message>
    <message>
        <source>&amp;Try Now</source>
        <translation>&amp;Riprova ora</translation>
    </message>
    <message>
        <source>Go to a wedding</source>
        <translation>Vai a un matrimonio</translation>
    </message>
    <message>
        <source>Couple, venue or date</source>
        <translation>Coppia, luogo o data</translation>
    </message>
    <message>
        <source>Find messages</source>
        <translation>Cerca messaggi</translation>
    </message>
    <message>
        <source>Words of the message</source>
        <translation>Parole del messaggio</translation>
    </message>
    <message>
        <source>Find messages everywhere</source>
        <translation>Cerca messaggi ovunque</translation>
    </message>
    <message>
        <source>Find messages here</source>
        <translation>Cerca messaggi qui</translation>
    </message>
    <message>
        <source>&amp;Hosting…</source>
        <translation>&amp;Server…</translation>
    </message>
    <message>
        <source>&amp;Export This Wedding…</source>
        <translation>Es&amp;porta questo matrimonio…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Impostazioni…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aiuto</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>&amp;Scorciatoie da tastiera…</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Diagnostica…</translation>
    </message>
    <message>
        <source>&amp;Go To…</source>
        <translation>&amp;Vai a…</translation>
    </message>
    <message>
        <source>&amp;Oldest Unread Message</source>
        <translation>Messaggio non letto più vecchi&amp;o</translation>
    </message>
    <message>
        <source>Needs an &amp;Answer</source>
        <translation>Richiede &amp;risposta</translation>
    </message>
    <message>
        <source>I Have S&amp;een This Change</source>
        <translation>Ho &amp;visto questa modifica</translation>
    </message>
    <message>
        <source>&amp;Find Here…</source>
        <translation>&amp;Cerca qui…</translation>
    </message>
    <message>
        <source>Find Every&amp;where…</source>
        <translation>Cerca &amp;ovunque…</translation>
    </message>
    <message>
        <source>&amp;Read Out</source>
        <translation>&amp;Leggi ad alta voce</translation>
    </message>
    <message>
        <source>&amp;Menu Bar</source>
        <translation>Barra dei &amp;menu</translation>
    </message>
    <message>
        <source>&amp;Wedding Panel</source>
        <translation>Pannello del ma&amp;trimonio</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>Testo più &amp;grande</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>Testo più p&amp;iccolo</translation>
    </message>
    <message>
        <source>Te&amp;xt as the System Has It</source>
        <translation>Testo come il sist&amp;ema</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>Contrasto &amp;elevato</translation>
    </message>
    <message>
        <source>P&amp;in or Unpin</source>
        <translation>&amp;Fissa o rimuovi dai fissati</translation>
    </message>
    <message>
        <source>Mu&amp;te</source>
        <translation>Silen&amp;zia</translation>
    </message>
    <message>
        <source>U&amp;nmute</source>
        <translation>Ria&amp;ttiva le notifiche</translation>
    </message>
    <message>
        <source>Arc&amp;hive or Bring Back</source>
        <translation>Arc&amp;hivia o ripristina</translation>
    </message>
    <message>
        <source>Go to Pinne&amp;d</source>
        <translation>Vai ai fissa&amp;ti</translation>
    </message>
    <message>
        <source>Pinned Channel %1</source>
        <translation>Canale fissato %1</translation>
    </message>
    <message>
        <source>Only &amp;Unread Channels</source>
        <translation>Solo canali &amp;non letti</translation>
    </message>
    <message>
        <source>Arc&amp;hived Channels Too</source>
        <translation>Anche i canali arc&amp;hiviati</translation>
    </message>
    <message>
        <source>Needs my answer</source>
        <translation>Attende la mia risposta</translation>
    </message>
    <message>
        <source>Words of the question, or a couple</source>
        <translation>Parole della domanda o una coppia</translation>
    </message>
    <message>
        <source>Noti&amp;fy Me</source>
        <translation>Noti&amp;fiche</translation>
    </message>
    <message>
        <source>Unread &amp;From Here</source>
        <translation>Da leggere da &amp;qui</translation>
    </message>
    <message>
        <source>Needs &amp;My Answer…</source>
        <translation>Attende la &amp;mia risposta…</translation>
    </message>
    <message>
        <source>Unread from here</source>
        <translation>Da leggere da qui</translation>
    </message>
</context>
<context>
    <name>ui::MessageLayout</name>
    <message>
        <source>%1 new</source>
        <translation>Nuovi: %1</translation>
    </message>
    <message>
        <source>Venue changed</source>
        <translation>Luogo modificato</translation>
    </message>
    <message>
        <source>Timeline changed</source>
        <translation>Scaletta modificata</translation>
    </message>
    <message>
        <source>Form answered</source>
        <translation>Modulo compilato</translation>
    </message>
    <message>
        <source>Step completed</source>
        <translation>Tappa completata</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Messaggio</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>rimosso</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
    <message>
        <source>Nothing is different from the last time.</source>
        <translation>Non è cambiato nulla dall’ultima volta.</translation>
    </message>
    <message>
        <source>Everything else is as it was.</source>
        <translation>Tutto il resto è come prima.</translation>
    </message>
    <message>
        <source>Seen by %1</source>
        <translation>Visto da %1</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
    <message>
        <source>you</source>
        <translation>te</translation>
    </message>
</context>
<context>
    <name>ui::MessageQueuePanel</name>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Waiting messages</source>
        <translation>Messaggi in attesa</translation>
    </message>
    <message>
        <source>%1 of %2 sent</source>
        <translation>%1 di %2 inviati</translation>
    </message>
    <message>
        <source>goes on when the server takes more</source>
        <translation>riprende quando il server ne accetta altri</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 in attesa</translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1 richiede il tuo intervento</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n richiede il tuo intervento</numerusform>
            <numerusform>%n richiedono il tuo intervento</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing waiting</source>
        <translation>niente in attesa</translation>
    </message>
    <message>
        <source>Queue: %1</source>
        <translation>Coda: %1</translation>
    </message>
    <message>
        <source>%1 · next try %2</source>
        <translation>%1 · prossimo tentativo %2</translation>
    </message>
    <message>
        <source>Hides the list</source>
        <translation>Nasconde l’elenco</translation>
    </message>
    <message>
        <source>Shows the list</source>
        <translation>Mostra l’elenco</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifica…</translation>
    </message>
    <message>
        <source>Still send</source>
        <translation>Invia comunque</translation>
    </message>
    <message>
        <source>Edit a waiting message</source>
        <translation>Modifica un messaggio in attesa</translation>
    </message>
    <message>
        <source>It goes out like this:</source>
        <translation>Verrà inviato così:</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Invia ora</translation>
    </message>
</context>
<context>
    <name>ui::MessageView</name>
    <message>
        <source>No messages yet.</source>
        <translation>Ancora nessun messaggio.</translation>
    </message>
</context>
<context>
    <name>ui::Notice</name>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>ui::QrCode</name>
    <message>
        <source>Invite link as a QR code</source>
        <translation>Link d’invito come codice QR</translation>
    </message>
</context>
<context>
    <name>ui::ReadOut</name>
    <message>
        <source>&amp;Last Announcement Again</source>
        <translation>Ripeti l’&amp;ultimo annuncio</translation>
    </message>
    <message>
        <source>&amp;All Announcements…</source>
        <translation>&amp;Tutti gli annunci…</translation>
    </message>
    <message>
        <source>&amp;What Is Announced…</source>
        <translation>&amp;Che cosa viene annunciato…</translation>
    </message>
    <message>
        <source>Message %1 From the End</source>
        <translation>Messaggio %1 a partire dalla fine</translation>
    </message>
    <message>
        <source>No such message</source>
        <translation>Messaggio inesistente</translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colori</translation>
    </message>
    <message>
        <source>As the system has them</source>
        <translation>Come il sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contrasto elevato</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>Dimensione del &amp;testo</translation>
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
        <translation>S&amp;egna i messaggi come letti</translation>
    </message>
    <message>
        <source>when I have seen them</source>
        <translation>quando li ho visti</translation>
    </message>
    <message>
        <source>when I leave the channel</source>
        <translation>quando cambio canale</translation>
    </message>
    <message>
        <source>only by hand</source>
        <translation>solo manualmente</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>&amp;Notifiche</translation>
    </message>
    <message>
        <source>for every message</source>
        <translation>per ogni messaggio</translation>
    </message>
    <message>
        <source>only for changes of the plan</source>
        <translation>solo per le modifiche al programma</translation>
    </message>
    <message>
        <source>never</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>&amp;Quiet from 22 to 7 o&apos;clock, but for a wedding within 48 hours</source>
        <translation>&amp;Silenzio dalle 22 alle 7, tranne per un matrimonio entro 48 ore</translation>
    </message>
    <message>
        <source>&amp;Keep running in the tray when the window is closed</source>
        <translation>&amp;Resta attivo nell’area di notifica alla chiusura della finestra</translation>
    </message>
    <message>
        <source>Show the &amp;wedding panel beside the messages</source>
        <translation>Mostra il &amp;pannello del matrimonio accanto ai messaggi</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Come il sistema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Lingua</translation>
    </message>
    <message>
        <source>Keep &amp;delivered messages in the queue until it is closed</source>
        <translation>Mantieni i messaggi &amp;consegnati nella coda finché non viene chiusa</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Scorciatoie da tastiera</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Azioni</translation>
    </message>
    <message>
        <source>&amp;Key for this action:</source>
        <translation>&amp;Scorciatoia per questa azione:</translation>
    </message>
    <message>
        <source>Key for this action</source>
        <translation>Scorciatoia per questa azione</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>&amp;Usa questa scorciatoia</translation>
    </message>
    <message>
        <source>&amp;Back to its own</source>
        <translation>&amp;Ripristina predefinita</translation>
    </message>
    <message>
        <source>Choose an action, then press its new key in the field. An empty field takes the key away.</source>
        <translation>Scegli un’azione, poi premi la nuova scorciatoia nel campo. Un campo vuoto rimuove la scorciatoia.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>nessuna scorciatoia</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” already: give that another key first.</source>
        <translation>%1 appartiene già a «%2»: assegna prima un’altra scorciatoia a quell’azione.</translation>
    </message>
    <message>
        <source>“%1” has no key now.</source>
        <translation>«%1» ora non ha una scorciatoia.</translation>
    </message>
    <message>
        <source>“%1” has the key %2 now.</source>
        <translation>«%1» ora ha la scorciatoia %2.</translation>
    </message>
    <message>
        <source>“%1” has its own key again.</source>
        <translation>«%1» ha di nuovo la scorciatoia predefinita.</translation>
    </message>
</context>
<context>
    <name>ui::StartPage</name>
    <message>
        <source>Host on this computer</source>
        <translation>Ospita il server su questo computer</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Partecipa</translation>
    </message>
    <message>
        <source>Look around with sample weddings</source>
        <translation>Esplora con matrimoni di esempio</translation>
    </message>
    <message>
        <source>I have an invite link: paste it here</source>
        <translation>Ho un link d’invito: incolla qui</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>Link d’invito</translation>
    </message>
    <message>
        <source>Welcome to WedSync</source>
        <translation>Ti diamo il benvenuto in WedSync</translation>
    </message>
    <message>
        <source>A channel of its own for each wedding. Hosting starts a server on this computer and keeps everything here.</source>
        <translation>Un canale dedicato per ogni matrimonio. Se ospiti il server, viene avviato su questo computer e tutto resta qui.</translation>
    </message>
    <message>
        <source>No weddings yet</source>
        <translation>Ancora nessun matrimonio</translation>
    </message>
    <message>
        <source>Each wedding gets a channel of its own. As soon as you are in one, it is listed on the left.</source>
        <translation>Ogni matrimonio ha il proprio canale. Quando partecipi a uno, compare a sinistra.</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nessuna novità</translation>
    </message>
    <message>
        <source>Choose a wedding on the left, or press Alt+Shift+Down for the next one with something new.</source>
        <translation>Scegli un matrimonio a sinistra o premi Alt+Maiusc+Giù per passare al prossimo con novità.</translation>
    </message>
</context>
<context>
    <name>ui::TrayIcon</name>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Mostra</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Esci</translation>
    </message>
    <message>
        <source>WedSync: nothing new</source>
        <translation>WedSync: nessuna novità</translation>
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
        <translation>Dalla tua ultima visita</translation>
    </message>
    <message>
        <source>Needs your answer</source>
        <translation>In attesa della tua risposta</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Percorso</translation>
    </message>
</context>
</TS>
