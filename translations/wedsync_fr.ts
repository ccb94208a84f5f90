<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Co&amp;uper</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Co&amp;pier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Tout sélectionner</translation>
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
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Oui</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Non</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Co&amp;uper</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Co&amp;pier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Tout sélectionner</translation>
    </message>
</context>
<context>
    <name>app::Application</name>
    <message>
        <source>%1 was paused. Open it to bring it back.</source>
        <translation>%1 est en pause. Ouvrez le canal pour le reprendre.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>The database was damaged. It is being filled again from the server; what you had written is kept. The damaged file is %1.</source>
        <translation>La base de données était endommagée. Elle se remplit à nouveau depuis le serveur ; ce que vous aviez écrit est conservé. Le fichier endommagé est %1.</translation>
    </message>
    <message>
        <source>The database was damaged. It is being filled again from the server; what you had written and not sent may be lost. The damaged file is %1.</source>
        <translation>La base de données était endommagée. Elle se remplit à nouveau depuis le serveur ; ce que vous aviez écrit sans l’envoyer est peut-être perdu. Le fichier endommagé est %1.</translation>
    </message>
    <message>
        <source>There is no keychain to keep your sign-in in: you will have to sign in again when the program starts next.</source>
        <translation>Il n’y a pas de trousseau où conserver votre session : il faudra vous reconnecter au prochain démarrage du programme.</translation>
    </message>
    <message>
        <source>Your sign-in was revoked: ask for a new invite.</source>
        <translation>Votre accès a été révoqué : demandez une nouvelle invitation.</translation>
    </message>
    <message>
        <source>The keychain cannot be used, so you are not signed in: unlock it and start again.</source>
        <translation>Le trousseau est inutilisable, aucune session n’est donc ouverte : déverrouillez-le et relancez le programme.</translation>
    </message>
    <message>
        <source>The server of this invite cannot be reached.</source>
        <translation>Le serveur de cette invitation est injoignable.</translation>
    </message>
    <message>
        <source>This invite has expired or was used already: ask for a new one.</source>
        <translation>Cette invitation a expiré ou a déjà servi : demandez-en une nouvelle.</translation>
    </message>
    <message>
        <source>%1 is over and was paused. Open it to bring it back.</source>
        <translation>%1 : le mariage est passé et le canal a été mis en pause. Ouvrez-le pour le reprendre.</translation>
    </message>
    <message>
        <source>%1 was paused to make room for %2. Open it to bring it back.</source>
        <translation>%1 a été mis en pause pour faire de la place à %2. Ouvrez le canal pour le reprendre.</translation>
    </message>
    <message>
        <source>%1 was paused on another of your devices. Open it to bring it back.</source>
        <translation>%1 a été mis en pause sur un autre de vos appareils. Ouvrez le canal pour le reprendre.</translation>
    </message>
    <message>
        <source>The server could not be started: %1</source>
        <translation>Le serveur n’a pas pu démarrer : %1</translation>
    </message>
    <message>
        <source>This is no invite link: it should look like https://example.com/join/ and a long code.</source>
        <translation>Ce n’est pas un lien d’invitation : il devrait ressembler à https://example.com/join/ suivi d’un long code.</translation>
    </message>
    <message>
        <source>It is on its way already, as it was.</source>
        <translation>Le message est déjà parti, tel qu’il était.</translation>
    </message>
    <message>
        <source>At the address of this invite no WedSync server answers: is the link complete?</source>
        <translation>À l’adresse de cette invitation, aucun serveur WedSync ne répond : le lien est-il complet ?</translation>
    </message>
    <message>
        <source>Too many tries in one minute: wait a little and try again.</source>
        <translation>Trop d’essais en une minute : patientez un peu et réessayez.</translation>
    </message>
    <message>
        <source>Host here?</source>
        <translation>Héberger ici ?</translation>
    </message>
    <message>
        <source>Your weddings are at %1. A server on this computer has weddings of its own, and from then on this program shows those. The others stay where they are; an invite link brings you back to them.</source>
        <translation>Vos mariages sont sur %1. Un serveur sur cet ordinateur a ses propres mariages, et ce programme affichera désormais ceux-là. Les autres restent où ils sont ; un lien d’invitation vous y ramène.</translation>
    </message>
    <message>
        <source>&amp;Host here</source>
        <translation>&amp;Héberger ici</translation>
    </message>
    <message>
        <source>another server</source>
        <translation>un autre serveur</translation>
    </message>
</context>
<context>
    <name>app::HostingDesk</name>
    <message>
        <source>Changed.</source>
        <translation>Modification effectuée.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Retrait effectué.</translation>
    </message>
    <message>
        <source>Everything is in %1 now.</source>
        <translation>Tout est maintenant dans %1.</translation>
    </message>
    <message>
        <source>The server runs.</source>
        <translation>Le serveur fonctionne.</translation>
    </message>
    <message>
        <source>%1 has a channel now. Make an invite link for them.</source>
        <translation>%1 a maintenant un canal. Créez un lien d’invitation pour ce couple.</translation>
    </message>
    <message>
        <source>That is no address: it should look like https://example.com</source>
        <translation>Ce n’est pas une adresse : elle devrait ressembler à https://example.com</translation>
    </message>
    <message>
        <source>Invites lead to this computer only now.</source>
        <translation>Les invitations ne mènent désormais qu’à cet ordinateur.</translation>
    </message>
    <message>
        <source>Invites begin with %1 from now on.</source>
        <translation>Les invitations commencent désormais par %1.</translation>
    </message>
    <message>
        <source>Removed. Nobody can invite to these any more: %1.</source>
        <translation>Retrait effectué. Plus personne ne peut inviter à ceux-ci : %1.</translation>
    </message>
</context>
<context>
    <name>app::LinkFollower</name>
    <message>
        <source>A link asked for something that this version does not know, so nothing was done.</source>
        <translation>Un lien a demandé quelque chose que cette version ne connaît pas ; rien n’a été fait.</translation>
    </message>
    <message>
        <source>A link asks to join a wedding at %1, but here you take part in those at %2. Start WedSync with --data and a folder of its own for the other server.</source>
        <translation>Un lien propose de rejoindre un mariage sur %1, mais ici vous participez à ceux de %2. Pour l’autre serveur, démarrez WedSync avec --data et un dossier à part.</translation>
    </message>
    <message>
        <source>A link asks to join a wedding at %1. Do you know who sent it?</source>
        <translation>Un lien propose de rejoindre un mariage sur %1. Savez-vous qui l’a envoyé ?</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
    </message>
    <message>
        <source>A link asks to open a wedding that you do not take part in. Ask its photographer for an invite.</source>
        <translation>Un lien propose d’ouvrir un mariage auquel vous ne participez pas. Demandez une invitation à son photographe.</translation>
    </message>
    <message>
        <source>A link asks to open %1.</source>
        <translation>Un lien propose d’ouvrir %1.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Follow a link?</source>
        <translation>Suivre un lien ?</translation>
    </message>
</context>
<context>
    <name>app::Notifications</name>
    <message>
        <source>%1 new in %2</source>
        <translation>%1 nouveaux dans %2</translation>
    </message>
</context>
<context>
    <name>app::Notifier</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Mark read</source>
        <translation>Marquer comme lu</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Répondre</translation>
    </message>
</context>
<context>
    <name>app::WeddingExporter</name>
    <message>
        <source>Export %1</source>
        <translation>Exporter %1</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Page web (*.html)</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>Données (*.json)</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Calendrier (*.ics)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place.</source>
        <translation>%1 n’a pas pu être écrit : %2. Choisissez un autre endroit.</translation>
    </message>
</context>
<context>
    <name>models::AnnouncementTexts</name>
    <message>
        <source>Another wedding is opened</source>
        <translation>Un autre mariage est ouvert</translation>
    </message>
    <message>
        <source>A message in the open wedding</source>
        <translation>Un message dans le mariage ouvert</translation>
    </message>
    <message>
        <source>A message in another wedding</source>
        <translation>Un message dans un autre mariage</translation>
    </message>
    <message>
        <source>Several messages at once</source>
        <translation>Plusieurs messages à la fois</translation>
    </message>
    <message>
        <source>A change to a wedding today or tomorrow</source>
        <translation>Un changement pour un mariage d’aujourd’hui ou de demain</translation>
    </message>
    <message>
        <source>Somebody is typing in the open wedding</source>
        <translation>Quelqu’un écrit dans le mariage ouvert</translation>
    </message>
    <message>
        <source>The connection is lost</source>
        <translation>La connexion est perdue</translation>
    </message>
    <message>
        <source>The connection is there</source>
        <translation>La connexion est là</translation>
    </message>
    <message>
        <source>Waiting messages were sent</source>
        <translation>Des messages en attente sont partis</translation>
    </message>
    <message>
        <source>A message could not be sent</source>
        <translation>Un message n’a pas pu être envoyé</translation>
    </message>
    <message>
        <source>{couple}, {count}</source>
        <translation>{couple}, {count}</translation>
    </message>
    <message>
        <source>{sender}: {text}</source>
        <translation>{sender} : {text}</translation>
    </message>
    <message>
        <source>{sender} in {couple}</source>
        <translation>{sender} dans {couple}</translation>
    </message>
    <message>
        <source>{count} in {couple}</source>
        <translation>{count} dans {couple}</translation>
    </message>
    <message>
        <source>{couple}, {sender}: {text}</source>
        <translation>{couple}, {sender} : {text}</translation>
    </message>
    <message>
        <source>{sender} is typing</source>
        <translation>{sender} écrit</translation>
    </message>
    <message>
        <source>Offline. Reading and writing still work</source>
        <translation>Hors ligne. La lecture et l’écriture fonctionnent toujours</translation>
    </message>
    <message>
        <source>{text}. {count}</source>
        <translation>{text}. {count}</translation>
    </message>
    <message>
        <source>Not sent: {text}</source>
        <translation>Non envoyé : {text}</translation>
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
        <translation>La fleuriste demande les couleurs</translation>
    </message>
    <message>
        <source>Back online</source>
        <translation>De nouveau en ligne</translation>
    </message>
    <message>
        <source>An empty sentence says nothing: write one, or switch it off.</source>
        <translation>Une phrase vide ne dit rien : écrivez-en une, ou désactivez l’annonce.</translation>
    </message>
    <message>
        <source>%1 stands for nothing here: take it out.</source>
        <translation>%1 ne représente rien ici : retirez-le.</translation>
    </message>
    <message>
        <source>%1 stands for nothing here. What can be used: %2</source>
        <translation>%1 ne représente rien ici. Utilisables : %2</translation>
    </message>
</context>
<context>
    <name>models::ChannelListModel</name>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
</context>
<context>
    <name>models::DayPlan</name>
    <message>
        <source>%1, at first %2: removed</source>
        <translation>%1, d’abord %2 : supprimé</translation>
    </message>
    <message>
        <source>%1 %2, at first %3</source>
        <translation>%1 %2, d’abord %3</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>Au départ</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
</context>
<context>
    <name>models::EventText</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>content</source>
        <translation>contenu</translation>
    </message>
    <message>
        <source>%1 %2 → removed</source>
        <translation>%1 %2 → supprimé</translation>
    </message>
    <message>
        <source>%1 answered</source>
        <translation>%1 : réponse reçue</translation>
    </message>
    <message>
        <source>%1 done, %2 of %3</source>
        <translation>%1 : étape terminée, %2 sur %3</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 : étape terminée</translation>
    </message>
    <message>
        <source>%1 set to %2</source>
        <translation>%1 : désormais %2</translation>
    </message>
    <message>
        <source>%1 removed, it was %2</source>
        <translation>%1 : supprimé, c’était %2</translation>
    </message>
    <message>
        <source>%1 changed from %2 to %3</source>
        <translation>%1 passe de %2 à %3</translation>
    </message>
</context>
<context>
    <name>models::MemberListModel</name>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
</context>
<context>
    <name>models::QueueModel</name>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
</context>
<context>
    <name>models::SearchModel</name>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
</context>
<context>
    <name>models::Sentences</name>
    <message>
        <source>owner</source>
        <translation>propriétaire</translation>
    </message>
    <message>
        <source>member</source>
        <translation>membre</translation>
    </message>
    <message>
        <source>reader</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>1 older message has expired</source>
        <translation>1 message plus ancien a expiré</translation>
    </message>
    <message numerus="yes">
        <source>%n older messages have expired</source>
        <translation>
            <numerusform>%n message plus ancien a expiré</numerusform>
            <numerusform>%n messages plus anciens ont expiré</numerusform>
        </translation>
    </message>
    <message>
        <source>1 message expired before you reconnected</source>
        <translation>1 message a expiré avant votre retour en ligne</translation>
    </message>
    <message numerus="yes">
        <source>%n messages expired before you reconnected</source>
        <translation>
            <numerusform>%n message a expiré avant votre retour en ligne</numerusform>
            <numerusform>%n messages ont expiré avant votre retour en ligne</numerusform>
        </translation>
    </message>
    <message>
        <source>asks to join</source>
        <translation>demande à entrer</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>ici en ce moment</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privé</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>partagé</translation>
    </message>
    <message>
        <source>broadcast</source>
        <translation>diffusion</translation>
    </message>
    <message>
        <source>live</source>
        <translation>actif</translation>
    </message>
    <message>
        <source>joining</source>
        <translation>ouverture</translation>
    </message>
    <message>
        <source>catching up</source>
        <translation>synchronisation</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en file d’attente</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>envoi en cours</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyé</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>remis</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>vu</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>waiting for your word</source>
        <translation>attend votre décision</translation>
    </message>
    <message>
        <source>The server did not understand this message.</source>
        <translation>Le serveur n’a pas compris ce message.</translation>
    </message>
    <message>
        <source>This channel&apos;s name is not valid.</source>
        <translation>Le nom de ce canal n’est pas valable.</translation>
    </message>
    <message>
        <source>The server does not know you: sign in again.</source>
        <translation>Le serveur ne vous connaît pas : connectez-vous à nouveau.</translation>
    </message>
    <message>
        <source>Your sign-in has expired: sign in again.</source>
        <translation>Votre session a expiré : connectez-vous à nouveau.</translation>
    </message>
    <message>
        <source>You may read here, but not write.</source>
        <translation>Vous pouvez lire ici, mais pas écrire.</translation>
    </message>
    <message>
        <source>Your plan has no place for another live channel: pause one first.</source>
        <translation>Votre formule n’a plus de place pour un autre canal actif : mettez-en d’abord un en pause.</translation>
    </message>
    <message>
        <source>This channel no longer exists, or you are no longer in it.</source>
        <translation>Ce canal n’existe plus, ou vous n’en faites plus partie.</translation>
    </message>
    <message>
        <source>A channel of this name belongs to somebody else.</source>
        <translation>Un canal de ce nom appartient à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>This message is too long to be sent.</source>
        <translation>Ce message est trop long pour être envoyé.</translation>
    </message>
    <message>
        <source>Too many messages in one minute: it will be tried again.</source>
        <translation>Trop de messages en une minute : un nouvel essai aura lieu.</translation>
    </message>
    <message>
        <source>You are signed in on too many devices at once.</source>
        <translation>Votre compte est connecté sur trop d’appareils à la fois.</translation>
    </message>
    <message>
        <source>100 messages are waiting here already: this one stays in the box until there is room.</source>
        <translation>100 messages attendent déjà ici : celui-ci reste dans la zone de saisie jusqu’à ce qu’il y ait de la place.</translation>
    </message>
    <message>
        <source>The server is restarting.</source>
        <translation>Le serveur redémarre.</translation>
    </message>
    <message>
        <source>The disk could not be written: is it full?</source>
        <translation>Impossible d’écrire sur le disque : est-il plein ?</translation>
    </message>
    <message>
        <source>Something went wrong on the server.</source>
        <translation>Un problème est survenu sur le serveur.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Le serveur est injoignable.</translation>
    </message>
    <message>
        <source>1 unread</source>
        <translation>1 non lu</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n non lu</numerusform>
            <numerusform>%n non lus</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 changement</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n changement</numerusform>
            <numerusform>%n changements</numerusform>
        </translation>
    </message>
    <message>
        <source>1 new message</source>
        <translation>1 nouveau message</translation>
    </message>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n nouveau message</numerusform>
            <numerusform>%n nouveaux messages</numerusform>
        </translation>
    </message>
    <message>
        <source>wedding today</source>
        <translation>mariage aujourd’hui</translation>
    </message>
    <message>
        <source>wedding tomorrow</source>
        <translation>mariage demain</translation>
    </message>
    <message>
        <source>wedding yesterday</source>
        <translation>mariage hier</translation>
    </message>
    <message>
        <source>wedding in 1 day</source>
        <translation>mariage dans 1 jour</translation>
    </message>
    <message numerus="yes">
        <source>wedding in %n days</source>
        <translation>
            <numerusform>mariage dans %n jour</numerusform>
            <numerusform>mariage dans %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>wedding 1 day ago</source>
        <translation>mariage il y a 1 jour</translation>
    </message>
    <message numerus="yes">
        <source>wedding %n days ago</source>
        <translation>
            <numerusform>mariage il y a %n jour</numerusform>
            <numerusform>mariage il y a %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>D-day</source>
        <translation>jour J</translation>
    </message>
    <message>
        <source>the day of the wedding</source>
        <translation>le jour du mariage</translation>
    </message>
    <message>
        <source>1 day before the wedding</source>
        <translation>1 jour avant le mariage</translation>
    </message>
    <message numerus="yes">
        <source>%n days before the wedding</source>
        <translation>
            <numerusform>%n jour avant le mariage</numerusform>
            <numerusform>%n jours avant le mariage</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day after the wedding</source>
        <translation>1 jour après le mariage</translation>
    </message>
    <message numerus="yes">
        <source>%n days after the wedding</source>
        <translation>
            <numerusform>%n jour après le mariage</numerusform>
            <numerusform>%n jours après le mariage</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
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
        <translation>hier</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>1 queued</source>
        <translation>1 en attente</translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>épinglé</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>en sourdine</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivé</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not accepted: it has expired, or is another server&apos;s. Is this computer&apos;s clock right?</source>
        <translation>Le certificat du serveur n’est pas accepté : il a expiré ou appartient à un autre serveur. L’horloge de cet ordinateur est-elle à l’heure ?</translation>
    </message>
    <message>
        <source>At the server&apos;s address something else answers: a network that wants you to sign in, perhaps.</source>
        <translation>À l’adresse du serveur, autre chose répond : peut-être un réseau qui demande de se connecter.</translation>
    </message>
    <message>
        <source>1 waiting message sent</source>
        <translation>1 message en attente envoyé</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting messages sent</source>
        <translation>
            <numerusform>%n message en attente envoyé</numerusform>
            <numerusform>%n messages en attente envoyés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::Timeline</name>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
</context>
<context>
    <name>models::Typing</name>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 écrit…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 et %2 écrivent…</translation>
    </message>
    <message>
        <source>Several people are typing…</source>
        <translation>Plusieurs personnes écrivent…</translation>
    </message>
</context>
<context>
    <name>models::WeddingExport</name>
    <message>
        <source>removed</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>Changes of the plan</source>
        <translation>Changements du programme</translation>
    </message>
    <message>
        <source>Everything that was written</source>
        <translation>Tout ce qui a été écrit</translation>
    </message>
    <message>
        <source>Wedding of %1</source>
        <translation>Mariage de %1</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>La journée</translation>
    </message>
</context>
<context>
    <name>models::WeddingModel</name>
    <message>
        <source>Nothing new</source>
        <translation>Rien de nouveau</translation>
    </message>
    <message>
        <source>asks to be let in</source>
        <translation>demande à entrer</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>ici en ce moment</translation>
    </message>
    <message>
        <source>you</source>
        <translation>vous</translation>
    </message>
    <message>
        <source>%1 of %2 steps done</source>
        <translation>%1 étapes sur %2 terminées</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
</context>
<context>
    <name>models::WeddingOverview</name>
    <message>
        <source>%1 new: %2</source>
        <translation>Nouveau : %1, %2</translation>
    </message>
    <message>
        <source>%1 taken out, it was %2</source>
        <translation>%1 n’y est plus, c’était %2</translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementLog</name>
    <message>
        <source>not spoken: nobody listened</source>
        <translation>non prononcé : personne n’écoutait</translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementLogDialog</name>
    <message>
        <source>All announcements</source>
        <translation>Toutes les annonces</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>Annonces</translation>
    </message>
    <message>
        <source>Nothing has been announced yet.</source>
        <translation>Rien n’a encore été annoncé.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Co&amp;pier</translation>
    </message>
</context>
<context>
    <name>ui::Announcements</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 dans %2</translation>
    </message>
    <message>
        <source>another channel</source>
        <translation>un autre canal</translation>
    </message>
    <message>
        <source>Back online</source>
        <translation>De nouveau en ligne</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>%1 in %2 channels</source>
        <translation>%1 dans %2 canaux</translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementsDialog</name>
    <message>
        <source>Who wrote it</source>
        <translation>Qui l’a écrit</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Whether it was delivered and seen</source>
        <translation>S’il a été remis et vu</translation>
    </message>
    <message>
        <source>&amp;Announce this</source>
        <translation>&amp;Annoncer ceci</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>Annonces</translation>
    </message>
    <message>
        <source>What is announced</source>
        <translation>Ce qui est annoncé</translation>
    </message>
    <message>
        <source>&amp;Sentence:</source>
        <translation>&amp;Phrase :</translation>
    </message>
    <message>
        <source>&amp;Use this sentence</source>
        <translation>&amp;Utiliser cette phrase</translation>
    </message>
    <message>
        <source>&amp;Back to its own</source>
        <translation>&amp;Revenir à la phrase d’origine</translation>
    </message>
    <message>
        <source>What is heard of a message, in this order</source>
        <translation>Ce qu’on entend d’un message, dans cet ordre</translation>
    </message>
    <message>
        <source>Parts of a message</source>
        <translation>Parties d’un message</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>Plus &amp;tôt</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>Plus ta&amp;rd</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>Nothing is filled in here.</source>
        <translation>Rien n’est inséré ici.</translation>
    </message>
    <message>
        <source>Filled in: %1</source>
        <translation>Sont insérés : %1</translation>
    </message>
    <message>
        <source>Heard as: %1</source>
        <translation>Entendu ainsi : %1</translation>
    </message>
    <message>
        <source>Said like this from now on: %1</source>
        <translation>Désormais dit ainsi : %1</translation>
    </message>
    <message>
        <source>It has its own sentence again: %1</source>
        <translation>La phrase d’origine est rétablie : %1</translation>
    </message>
</context>
<context>
    <name>ui::ChannelIndicator</name>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Passés</translation>
    </message>
    <message>
        <source>Other channels</source>
        <translation>Autres canaux</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Aucun message pour l’instant</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglés</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivés</translation>
    </message>
</context>
<context>
    <name>ui::ChannelManager</name>
    <message>
        <source>Your weddings will be listed here.</source>
        <translation>Vos mariages apparaîtront ici.</translation>
    </message>
    <message>
        <source>Nothing unread.</source>
        <translation>Aucun message non lu.</translation>
    </message>
</context>
<context>
    <name>ui::ChannelMenu</name>
    <message>
        <source>For an &amp;Hour</source>
        <translation>Pour une &amp;heure</translation>
    </message>
    <message>
        <source>Until &amp;Tomorrow Morning</source>
        <translation>Jusqu’à &amp;demain matin</translation>
    </message>
    <message>
        <source>For a &amp;Week</source>
        <translation>Pour une &amp;semaine</translation>
    </message>
    <message>
        <source>Until I &amp;Unmute It</source>
        <translation>Jusqu’à ce que je le &amp;réactive</translation>
    </message>
    <message>
        <source>Mark as &amp;Read</source>
        <translation>Marquer comme &amp;lu</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>&amp;Désépingler</translation>
    </message>
    <message>
        <source>&amp;Pin to the Top</source>
        <translation>É&amp;pingler en haut</translation>
    </message>
    <message>
        <source>Un&amp;mute</source>
        <translation>Réactiver les n&amp;otifications</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>Mettre en so&amp;urdine</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>Mettre en p&amp;ause</translation>
    </message>
    <message>
        <source>&amp;Bring Back</source>
        <translation>Désa&amp;rchiver</translation>
    </message>
    <message>
        <source>Archi&amp;ve</source>
        <translation>Archi&amp;ver</translation>
    </message>
    <message>
        <source>%1 is pinned.</source>
        <translation>%1 est épinglé.</translation>
    </message>
    <message>
        <source>%1 is not pinned any more.</source>
        <translation>%1 n’est plus épinglé.</translation>
    </message>
    <message>
        <source>%1 is archived. It comes back when something new is written.</source>
        <translation>%1 est archivé. Le canal réapparaît dès qu’un nouveau message arrive.</translation>
    </message>
    <message>
        <source>%1 is back in the list.</source>
        <translation>%1 est de retour dans la liste.</translation>
    </message>
    <message>
        <source>%1 is not muted any more.</source>
        <translation>%1 n’est plus en sourdine.</translation>
    </message>
    <message>
        <source>%1 is muted. A change to a wedding within 48 hours still gets through.</source>
        <translation>%1 est en sourdine. Un changement pour un mariage prévu sous 48 heures passe quand même.</translation>
    </message>
    <message>
        <source>As the &amp;Settings Say</source>
        <translation>Selon les &amp;paramètres</translation>
    </message>
    <message>
        <source>For Every &amp;Message</source>
        <translation>Pour chaque &amp;message</translation>
    </message>
    <message>
        <source>Only for &amp;Changes of the Plan</source>
        <translation>Seulement pour les &amp;changements du programme</translation>
    </message>
    <message>
        <source>&amp;Never</source>
        <translation>&amp;Jamais</translation>
    </message>
    <message>
        <source>&amp;Notify Me</source>
        <translation>M’&amp;avertir</translation>
    </message>
    <message>
        <source>You are notified of every message of %1.</source>
        <translation>Vous êtes averti de chaque message de %1.</translation>
    </message>
    <message>
        <source>You are notified of %1 when the plan changes.</source>
        <translation>Vous êtes averti pour %1 quand le programme change.</translation>
    </message>
    <message>
        <source>You are not notified of %1.</source>
        <translation>Vous n’êtes pas averti pour %1.</translation>
    </message>
    <message>
        <source>You are notified of %1 as of all others.</source>
        <translation>Vous êtes averti pour %1 comme pour tous les autres.</translation>
    </message>
</context>
<context>
    <name>ui::Composer</name>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Only the owner writes here</source>
        <translation>Seul le propriétaire écrit ici</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>Écrire à %1</translation>
    </message>
    <message>
        <source>Needs an &amp;answer</source>
        <translation>&amp;Attend une réponse</translation>
    </message>
</context>
<context>
    <name>ui::Connection</name>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Joining your channels…</source>
        <translation>Ouverture de vos canaux…</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Connexion active</translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation>Synchronisation…</translation>
    </message>
    <message>
        <source>Offline: reading and writing still work.</source>
        <translation>Hors ligne : la lecture et l’écriture fonctionnent toujours.</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Refusé : %1</translation>
    </message>
    <message>
        <source>Refused by the server.</source>
        <translation>Refusé par le serveur.</translation>
    </message>
    <message>
        <source>Signed out: sign in again.</source>
        <translation>Session fermée : connectez-vous à nouveau.</translation>
    </message>
    <message>
        <source>Not signed in.</source>
        <translation>Aucune session ouverte.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>dans %1 s</translation>
    </message>
    <message>
        <source>Offline: reading and writing still work. %1</source>
        <translation>Hors ligne : la lecture et l’écriture fonctionnent toujours. %1</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionStrip</name>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>%1 Reconnecting %2</source>
        <translation>%1 Reconnexion %2</translation>
    </message>
</context>
<context>
    <name>ui::ConversationHeader</name>
    <message>
        <source>%1 here: %2</source>
        <translation>%1 ici : %2</translation>
    </message>
</context>
<context>
    <name>ui::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>There are no names, messages or passwords in this report.</source>
        <translation>Ce rapport ne contient ni noms, ni messages, ni mots de passe.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
</context>
<context>
    <name>ui::Finder</name>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>1 found</source>
        <translation>1 résultat</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HostedServerPage</name>
    <message>
        <source>Only programs on this computer reach the server.</source>
        <translation>Seuls les programmes de cet ordinateur atteignent le serveur.</translation>
    </message>
    <message>
        <source>Asking that address…</source>
        <translation>Interrogation de cette adresse…</translation>
    </message>
    <message>
        <source>Your server answers there.</source>
        <translation>Votre serveur y répond.</translation>
    </message>
    <message>
        <source>Nothing answers there. Does your proxy or tunnel run, and does it lead to this computer?</source>
        <translation>Rien n’y répond. Votre proxy ou tunnel fonctionne-t-il, et mène-t-il à cet ordinateur ?</translation>
    </message>
    <message>
        <source>The certificate there is not accepted, so nobody can join: it has expired, is for another name, or comes from somebody that computers do not trust.</source>
        <translation>Le certificat présenté n’est pas accepté, personne ne peut donc se joindre : il a expiré, est destiné à un autre nom ou vient d’un émetteur auquel les ordinateurs ne font pas confiance.</translation>
    </message>
    <message>
        <source>Something else answers there: lead that address to the server on this computer.</source>
        <translation>Autre chose y répond : dirigez cette adresse vers le serveur de cet ordinateur.</translation>
    </message>
    <message>
        <source>It has no certificate: whoever is in between can read along.</source>
        <translation>Il n’y a pas de certificat : quiconque se trouve entre les deux peut lire.</translation>
    </message>
    <message>
        <source>Certificate for %1, from %2, good until %3.</source>
        <translation>Certificat pour %1, émis par %2, valable jusqu’au %3.</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256): %1</source>
        <translation>Empreinte (SHA-256) : %1</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Utiliser</translation>
    </message>
    <message>
        <source>As&amp;k again</source>
        <translation>Interroger à nou&amp;veau</translation>
    </message>
    <message>
        <source>Public a&amp;ddress</source>
        <translation>A&amp;dresse publique</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Adresse publique</translation>
    </message>
    <message>
        <source>What invite links begin with: where a proxy or a tunnel with a certificate leads to this computer.</source>
        <translation>Ce par quoi commencent les liens d’invitation : là où un proxy ou un tunnel avec certificat mène à cet ordinateur.</translation>
    </message>
    <message>
        <source>&amp;Log of the server</source>
        <translation>&amp;Journal du serveur</translation>
    </message>
    <message>
        <source>Log of the server</source>
        <translation>Journal du serveur</translation>
    </message>
    <message>
        <source>There are no names or messages in it.</source>
        <translation>Il ne contient ni noms ni messages.</translation>
    </message>
</context>
<context>
    <name>ui::HostingDialog</name>
    <message>
        <source>Make an &amp;invite link</source>
        <translation>Créer un lien d’&amp;invitation</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Retirer…</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>&amp;Sauvegarder maintenant…</translation>
    </message>
    <message>
        <source>In&amp;vite to</source>
        <translation>In&amp;viter à</translation>
    </message>
    <message>
        <source>Wedding to invite to</source>
        <translation>Mariage auquel inviter</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>Lien d’invitation</translation>
    </message>
    <message>
        <source>The link will be here</source>
        <translation>Le lien s’affichera ici</translation>
    </message>
    <message>
        <source>The link is on the clipboard.</source>
        <translation>Le lien est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Sarah &amp; Tom</source>
        <translation>Sarah &amp; Tom</translation>
    </message>
    <message>
        <source>Add &amp;wedding</source>
        <translation>Ajouter le &amp;mariage</translation>
    </message>
    <message>
        <source>New wedding</source>
        <translation>Nouveau mariage</translation>
    </message>
    <message>
        <source>C&amp;ouple</source>
        <translation>C&amp;ouple</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>Venu&amp;e</source>
        <translation>Li&amp;eu</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>The server is stopped. Nobody can reach your weddings.</source>
        <translation>Le serveur est arrêté. Personne ne peut accéder à vos mariages.</translation>
    </message>
    <message>
        <source>The server runs at %1</source>
        <translation>Le serveur fonctionne sur %1</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>Dém&amp;arrer</translation>
    </message>
    <message>
        <source>supplier</source>
        <translation>prestataire</translation>
    </message>
    <message>
        <source>couple</source>
        <translation>couple</translation>
    </message>
    <message>
        <source>10 weddings live</source>
        <translation>10 mariages actifs</translation>
    </message>
    <message>
        <source>3 weddings live</source>
        <translation>3 mariages actifs</translation>
    </message>
    <message>
        <source>you</source>
        <translation>vous</translation>
    </message>
    <message>
        <source>Whoever opens this link first joins the wedding. It is good until %1.</source>
        <translation>La première personne qui ouvre ce lien rejoint le mariage. Il est valable jusqu’au %1.</translation>
    </message>
    <message>
        <source>Whose wedding is it? Write the couple&apos;s names first.</source>
        <translation>De qui est-ce le mariage ? Écrivez d’abord les noms du couple.</translation>
    </message>
    <message>
        <source>Remove somebody</source>
        <translation>Retirer quelqu’un</translation>
    </message>
    <message>
        <source>Remove %1? They are signed out everywhere at once. What they wrote stays.</source>
        <translation>Retirer %1 ? Toutes ses connexions prennent fin immédiatement. Ses messages restent.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Back up the server</source>
        <translation>Sauvegarder le serveur</translation>
    </message>
    <message>
        <source>Make &amp;free (3 live)</source>
        <translation>Passer en &amp;gratuit (3 actifs)</translation>
    </message>
    <message>
        <source>Make &amp;paid (10 live)</source>
        <translation>Passer en &amp;payant (10 actifs)</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>en ligne</translation>
    </message>
    <message>
        <source>connected ×%1</source>
        <translation>en ligne ×%1</translation>
    </message>
    <message>
        <source>The server runs at %1 · connected: %2</source>
        <translation>Le serveur fonctionne sur %1 · en ligne : %2</translation>
    </message>
    <message>
        <source>Weddings a&amp;nd People</source>
        <translation>Mariages et person&amp;nes</translation>
    </message>
    <message>
        <source>Address and Lo&amp;g</source>
        <translation>Adresse et journa&amp;l</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Move U&amp;p in the List</source>
        <translation>Mo&amp;nter dans la liste</translation>
    </message>
    <message>
        <source>Move &amp;Down in the List</source>
        <translation>&amp;Descendre dans la liste</translation>
    </message>
    <message>
        <source>P&amp;ause This Wedding</source>
        <translation>Mettre ce mariage en paus&amp;e</translation>
    </message>
    <message>
        <source>S&amp;ort the List</source>
        <translation>&amp;Trier la liste</translation>
    </message>
    <message>
        <source>By the &amp;Wedding&apos;s Date</source>
        <translation>Par date du &amp;mariage</translation>
    </message>
    <message>
        <source>By the &amp;Last Message</source>
        <translation>Par &amp;dernier message</translation>
    </message>
    <message>
        <source>By &amp;Name</source>
        <translation>Par &amp;nom</translation>
    </message>
    <message>
        <source>As I P&amp;ut Them</source>
        <translation>Dans mon o&amp;rdre</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Channel</source>
        <translation>&amp;Canal</translation>
    </message>
    <message>
        <source>&amp;Next Channel</source>
        <translation>Canal &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous Channel</source>
        <translation>Canal &amp;précédent</translation>
    </message>
    <message>
        <source>Next &amp;Unread Channel</source>
        <translation>Canal non lu s&amp;uivant</translation>
    </message>
    <message>
        <source>P&amp;revious Unread Channel</source>
        <translation>Canal non lu p&amp;récédent</translation>
    </message>
    <message>
        <source>&amp;Mark as Read</source>
        <translation>&amp;Marquer comme lu</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Message</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>Écr&amp;ire</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>En&amp;voyer</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Next Region</source>
        <translation>Zone &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Previous Region</source>
        <translation>Zone &amp;précédente</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>Follow the &amp;System</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>C&amp;onnection</source>
        <translation>C&amp;onnexion</translation>
    </message>
    <message>
        <source>&amp;Try Now</source>
        <translation>&amp;Essayer maintenant</translation>
    </message>
    <message>
        <source>Go to a wedding</source>
        <translation>Aller à un mariage</translation>
    </message>
    <message>
        <source>Couple, venue or date</source>
        <translation>Couple, lieu ou date</translation>
    </message>
    <message>
        <source>Find messages</source>
        <translation>Chercher des messages</translation>
    </message>
    <message>
        <source>Words of the message</source>
        <translation>Mots du message</translation>
    </message>
    <message>
        <source>Find messages everywhere</source>
        <translation>Chercher des messages partout</translation>
    </message>
    <message>
        <source>Find messages here</source>
        <translation>Chercher des messages ici</translation>
    </message>
    <message>
        <source>&amp;Hosting…</source>
        <translation>&amp;Serveur…</translation>
    </message>
    <message>
        <source>&amp;Export This Wedding…</source>
        <translation>&amp;Exporter ce mariage…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Paramètres…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>&amp;Raccourcis clavier…</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Diagnostic…</translation>
    </message>
    <message>
        <source>&amp;Go To…</source>
        <translation>&amp;Aller à…</translation>
    </message>
    <message>
        <source>&amp;Oldest Unread Message</source>
        <translation>Message non lu le plus an&amp;cien</translation>
    </message>
    <message>
        <source>Needs an &amp;Answer</source>
        <translation>Attend une &amp;réponse</translation>
    </message>
    <message>
        <source>I Have S&amp;een This Change</source>
        <translation>&amp;J’ai vu ce changement</translation>
    </message>
    <message>
        <source>&amp;Find Here…</source>
        <translation>&amp;Chercher ici…</translation>
    </message>
    <message>
        <source>Find Every&amp;where…</source>
        <translation>Chercher &amp;partout…</translation>
    </message>
    <message>
        <source>&amp;Read Out</source>
        <translation>&amp;Lire à voix haute</translation>
    </message>
    <message>
        <source>&amp;Menu Bar</source>
        <translation>&amp;Barre de menus</translation>
    </message>
    <message>
        <source>&amp;Wedding Panel</source>
        <translation>Panneau du &amp;mariage</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>Texte plus &amp;grand</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>Texte plus p&amp;etit</translation>
    </message>
    <message>
        <source>Te&amp;xt as the System Has It</source>
        <translation>Te&amp;xte comme le système</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>Contraste é&amp;levé</translation>
    </message>
    <message>
        <source>P&amp;in or Unpin</source>
        <translation>Ép&amp;ingler ou désépingler</translation>
    </message>
    <message>
        <source>Mu&amp;te</source>
        <translation>Met&amp;tre en sourdine</translation>
    </message>
    <message>
        <source>U&amp;nmute</source>
        <translation>Réac&amp;tiver les notifications</translation>
    </message>
    <message>
        <source>Arc&amp;hive or Bring Back</source>
        <translation>Arc&amp;hiver ou désarchiver</translation>
    </message>
    <message>
        <source>Go to Pinne&amp;d</source>
        <translation>Aller aux épin&amp;glés</translation>
    </message>
    <message>
        <source>Pinned Channel %1</source>
        <translation>Canal épinglé %1</translation>
    </message>
    <message>
        <source>Only &amp;Unread Channels</source>
        <translation>Seulement les canaux &amp;non lus</translation>
    </message>
    <message>
        <source>Arc&amp;hived Channels Too</source>
        <translation>Aussi les canaux arc&amp;hivés</translation>
    </message>
    <message>
        <source>Needs my answer</source>
        <translation>Attend ma réponse</translation>
    </message>
    <message>
        <source>Words of the question, or a couple</source>
        <translation>Mots de la question, ou un couple</translation>
    </message>
    <message>
        <source>Noti&amp;fy Me</source>
        <translation>M’&amp;avertir</translation>
    </message>
    <message>
        <source>Unread &amp;From Here</source>
        <translation>Non lu à partir d’&amp;ici</translation>
    </message>
    <message>
        <source>Needs &amp;My Answer…</source>
        <translation>Attend &amp;ma réponse…</translation>
    </message>
    <message>
        <source>Unread from here</source>
        <translation>Non lu à partir d’ici</translation>
    </message>
</context>
<context>
    <name>ui::MessageLayout</name>
    <message>
        <source>%1 new</source>
        <translation>Nouveaux messages : %1</translation>
    </message>
    <message>
        <source>Venue changed</source>
        <translation>Lieu modifié</translation>
    </message>
    <message>
        <source>Timeline changed</source>
        <translation>Programme modifié</translation>
    </message>
    <message>
        <source>Form answered</source>
        <translation>Réponse au formulaire</translation>
    </message>
    <message>
        <source>Step completed</source>
        <translation>Étape terminée</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Nothing is different from the last time.</source>
        <translation>Rien n’a changé depuis la dernière fois.</translation>
    </message>
    <message>
        <source>Everything else is as it was.</source>
        <translation>Tout le reste est inchangé.</translation>
    </message>
    <message>
        <source>Seen by %1</source>
        <translation>Vu par %1</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Vu</translation>
    </message>
    <message>
        <source>you</source>
        <translation>vous</translation>
    </message>
</context>
<context>
    <name>ui::MessageQueuePanel</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Waiting messages</source>
        <translation>Messages en attente</translation>
    </message>
    <message>
        <source>%1 of %2 sent</source>
        <translation>%1 sur %2 envoyés</translation>
    </message>
    <message>
        <source>goes on when the server takes more</source>
        <translation>reprendra quand le serveur en acceptera d’autres</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 en attente</translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1 requiert votre attention</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n requiert votre attention</numerusform>
            <numerusform>%n requièrent votre attention</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing waiting</source>
        <translation>rien en attente</translation>
    </message>
    <message>
        <source>Queue: %1</source>
        <translation>File d’attente : %1</translation>
    </message>
    <message>
        <source>%1 · next try %2</source>
        <translation>%1 · prochain essai %2</translation>
    </message>
    <message>
        <source>Hides the list</source>
        <translation>Masque la liste</translation>
    </message>
    <message>
        <source>Shows the list</source>
        <translation>Affiche la liste</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Still send</source>
        <translation>Envoyer quand même</translation>
    </message>
    <message>
        <source>Edit a waiting message</source>
        <translation>Modifier un message en attente</translation>
    </message>
    <message>
        <source>It goes out like this:</source>
        <translation>Il partira ainsi :</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
</context>
<context>
    <name>ui::MessageView</name>
    <message>
        <source>No messages yet.</source>
        <translation>Aucun message pour l’instant.</translation>
    </message>
</context>
<context>
    <name>ui::Notice</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ui::QrCode</name>
    <message>
        <source>Invite link as a QR code</source>
        <translation>Lien d’invitation en code QR</translation>
    </message>
</context>
<context>
    <name>ui::ReadOut</name>
    <message>
        <source>&amp;Last Announcement Again</source>
        <translation>&amp;Répéter la dernière annonce</translation>
    </message>
    <message>
        <source>&amp;All Announcements…</source>
        <translation>&amp;Toutes les annonces…</translation>
    </message>
    <message>
        <source>&amp;What Is Announced…</source>
        <translation>&amp;Ce qui est annoncé…</translation>
    </message>
    <message>
        <source>Message %1 From the End</source>
        <translation>Message %1 à partir de la fin</translation>
    </message>
    <message>
        <source>No such message</source>
        <translation>Ce message n’existe pas</translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>As the system has them</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>&amp;Taille du texte</translation>
    </message>
    <message>
        <source>50 %</source>
        <translation>50 %</translation>
    </message>
    <message>
        <source>75 %</source>
        <translation>75 %</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90 %</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>110 %</source>
        <translation>110 %</translation>
    </message>
    <message>
        <source>125 %</source>
        <translation>125 %</translation>
    </message>
    <message>
        <source>150 %</source>
        <translation>150 %</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200 %</translation>
    </message>
    <message>
        <source>Mark messages as &amp;read</source>
        <translation>Marquer les messages comme l&amp;us</translation>
    </message>
    <message>
        <source>when I have seen them</source>
        <translation>quand je les ai vus</translation>
    </message>
    <message>
        <source>when I leave the channel</source>
        <translation>quand je quitte le canal</translation>
    </message>
    <message>
        <source>only by hand</source>
        <translation>manuellement uniquement</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>&amp;Notifications</translation>
    </message>
    <message>
        <source>for every message</source>
        <translation>pour chaque message</translation>
    </message>
    <message>
        <source>only for changes of the plan</source>
        <translation>seulement pour les changements du programme</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>&amp;Quiet from 22 to 7 o&apos;clock, but for a wedding within 48 hours</source>
        <translation>&amp;Silence de 22 h à 7 h, sauf pour un mariage prévu sous 48 heures</translation>
    </message>
    <message>
        <source>&amp;Keep running in the tray when the window is closed</source>
        <translation>&amp;Rester dans la zone de notification quand la fenêtre est fermée</translation>
    </message>
    <message>
        <source>Show the &amp;wedding panel beside the messages</source>
        <translation>Afficher le panneau du &amp;mariage à côté des messages</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Keep &amp;delivered messages in the queue until it is closed</source>
        <translation>Garder les messages &amp;distribués dans la file d’attente jusqu’à sa fermeture</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>&amp;Key for this action:</source>
        <translation>&amp;Touche pour cette action :</translation>
    </message>
    <message>
        <source>Key for this action</source>
        <translation>Touche pour cette action</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>&amp;Utiliser cette touche</translation>
    </message>
    <message>
        <source>&amp;Back to its own</source>
        <translation>&amp;Revenir à la touche d’origine</translation>
    </message>
    <message>
        <source>Choose an action, then press its new key in the field. An empty field takes the key away.</source>
        <translation>Choisissez une action, puis appuyez sur sa nouvelle touche dans le champ. Un champ vide enlève la touche.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>aucune touche</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” already: give that another key first.</source>
        <translation>%1 appartient déjà à « %2 » : donnez d’abord une autre touche à cette action.</translation>
    </message>
    <message>
        <source>“%1” has no key now.</source>
        <translation>« %1 » n’a plus de touche.</translation>
    </message>
    <message>
        <source>“%1” has the key %2 now.</source>
        <translation>« %1 » a maintenant la touche %2.</translation>
    </message>
    <message>
        <source>“%1” has its own key again.</source>
        <translation>« %1 » a retrouvé sa touche d’origine.</translation>
    </message>
</context>
<context>
    <name>ui::StartPage</name>
    <message>
        <source>Host on this computer</source>
        <translation>Héberger sur cet ordinateur</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
    </message>
    <message>
        <source>Look around with sample weddings</source>
        <translation>Découvrir avec des exemples de mariages</translation>
    </message>
    <message>
        <source>I have an invite link: paste it here</source>
        <translation>J’ai un lien d’invitation : le coller ici</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>Lien d’invitation</translation>
    </message>
    <message>
        <source>Welcome to WedSync</source>
        <translation>Bienvenue dans WedSync</translation>
    </message>
    <message>
        <source>A channel of its own for each wedding. Hosting starts a server on this computer and keeps everything here.</source>
        <translation>Un canal pour chaque mariage. L’hébergement démarre un serveur sur cet ordinateur et y garde tout.</translation>
    </message>
    <message>
        <source>No weddings yet</source>
        <translation>Aucun mariage pour l’instant</translation>
    </message>
    <message>
        <source>Each wedding gets a channel of its own. As soon as you are in one, it is listed on the left.</source>
        <translation>Chaque mariage a son propre canal. Dès que vous participez à l’un d’eux, il apparaît à gauche.</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Rien de nouveau</translation>
    </message>
    <message>
        <source>Choose a wedding on the left, or press Alt+Shift+Down for the next one with something new.</source>
        <translation>Choisissez un mariage à gauche, ou appuyez sur Alt+Maj+Bas pour aller au prochain qui a du nouveau.</translation>
    </message>
</context>
<context>
    <name>ui::TrayIcon</name>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Afficher</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>WedSync: nothing new</source>
        <translation>WedSync : rien de nouveau</translation>
    </message>
    <message>
        <source>WedSync: %1</source>
        <translation>WedSync : %1</translation>
    </message>
</context>
<context>
    <name>ui::WeddingPanel</name>
    <message>
        <source>Since you last looked</source>
        <translation>Depuis votre dernière visite</translation>
    </message>
    <message>
        <source>Needs your answer</source>
        <translation>Attend votre réponse</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Parcours</translation>
    </message>
</context>
</TS>
