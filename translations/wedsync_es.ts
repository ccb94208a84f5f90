<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Seleccionar todo</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Sí</translation>
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
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Seleccionar todo</translation>
    </message>
</context>
<context>
    <name>app::Application</name>
    <message>
        <source>%1 was paused. Open it to bring it back.</source>
        <translation>%1 está en pausa. Abra el canal para retomarlo.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Anfitrión</translation>
    </message>
    <message>
        <source>The database was damaged. It is being filled again from the server; what you had written is kept. The damaged file is %1.</source>
        <translation>La base de datos estaba dañada. Se está llenando de nuevo desde el servidor; lo que había escrito se conserva. El archivo dañado es %1.</translation>
    </message>
    <message>
        <source>The database was damaged. It is being filled again from the server; what you had written and not sent may be lost. The damaged file is %1.</source>
        <translation>La base de datos estaba dañada. Se está llenando de nuevo desde el servidor; lo que había escrito y no enviado puede haberse perdido. El archivo dañado es %1.</translation>
    </message>
    <message>
        <source>There is no keychain to keep your sign-in in: you will have to sign in again when the program starts next.</source>
        <translation>No hay un depósito de claves donde guardar su sesión: tendrá que iniciarla de nuevo la próxima vez.</translation>
    </message>
    <message>
        <source>Your sign-in was revoked: ask for a new invite.</source>
        <translation>Su acceso fue revocado: pida una invitación nueva.</translation>
    </message>
    <message>
        <source>The keychain cannot be used, so you are not signed in: unlock it and start again.</source>
        <translation>No se puede usar el depósito de claves, así que no hay sesión iniciada: desbloquéelo y reinicie.</translation>
    </message>
    <message>
        <source>The server of this invite cannot be reached.</source>
        <translation>No se puede acceder al servidor de esta invitación.</translation>
    </message>
    <message>
        <source>This invite has expired or was used already: ask for a new one.</source>
        <translation>Esta invitación ha caducado o ya se usó: pida una nueva.</translation>
    </message>
    <message>
        <source>%1 is over and was paused. Open it to bring it back.</source>
        <translation>%1: la boda ya pasó y el canal se puso en pausa. Ábralo para retomarlo.</translation>
    </message>
    <message>
        <source>%1 was paused to make room for %2. Open it to bring it back.</source>
        <translation>%1 se puso en pausa para hacer sitio a %2. Abra el canal para retomarlo.</translation>
    </message>
    <message>
        <source>%1 was paused on another of your devices. Open it to bring it back.</source>
        <translation>%1 se puso en pausa en otro de sus dispositivos. Abra el canal para retomarlo.</translation>
    </message>
    <message>
        <source>The server could not be started: %1</source>
        <translation>No se pudo iniciar el servidor: %1</translation>
    </message>
    <message>
        <source>This is no invite link: it should look like https://example.com/join/ and a long code.</source>
        <translation>Esto no es un enlace de invitación: debería parecerse a https://example.com/join/ y un código largo.</translation>
    </message>
    <message>
        <source>It is on its way already, as it was.</source>
        <translation>El mensaje ya va en camino, tal como estaba.</translation>
    </message>
    <message>
        <source>At the address of this invite no WedSync server answers: is the link complete?</source>
        <translation>En la dirección de esta invitación no responde ningún servidor de WedSync: ¿está completo el enlace?</translation>
    </message>
    <message>
        <source>Too many tries in one minute: wait a little and try again.</source>
        <translation>Demasiados intentos en un minuto: espere un poco y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Host here?</source>
        <translation>¿Alojar aquí?</translation>
    </message>
    <message>
        <source>Your weddings are at %1. A server on this computer has weddings of its own, and from then on this program shows those. The others stay where they are; an invite link brings you back to them.</source>
        <translation>Sus bodas están en %1. Un servidor en este ordenador tiene sus propias bodas, y desde entonces este programa muestra esas. Las demás se quedan donde están; un enlace de invitación le devuelve a ellas.</translation>
    </message>
    <message>
        <source>&amp;Host here</source>
        <translation>&amp;Alojar aquí</translation>
    </message>
    <message>
        <source>another server</source>
        <translation>otro servidor</translation>
    </message>
</context>
<context>
    <name>app::HostingDesk</name>
    <message>
        <source>Changed.</source>
        <translation>Se ha modificado.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Se ha quitado.</translation>
    </message>
    <message>
        <source>Everything is in %1 now.</source>
        <translation>Ahora todo está en %1.</translation>
    </message>
    <message>
        <source>The server runs.</source>
        <translation>El servidor está en marcha.</translation>
    </message>
    <message>
        <source>%1 has a channel now. Make an invite link for them.</source>
        <translation>%1 tiene ahora un canal. Cree un enlace de invitación para la pareja.</translation>
    </message>
    <message>
        <source>That is no address: it should look like https://example.com</source>
        <translation>Esto no es una dirección: debería parecerse a https://example.com</translation>
    </message>
    <message>
        <source>Invites lead to this computer only now.</source>
        <translation>Ahora las invitaciones solo llevan a este ordenador.</translation>
    </message>
    <message>
        <source>Invites begin with %1 from now on.</source>
        <translation>A partir de ahora las invitaciones empiezan por %1.</translation>
    </message>
    <message>
        <source>Removed. Nobody can invite to these any more: %1.</source>
        <translation>Se ha quitado. Ya nadie puede invitar a estas: %1.</translation>
    </message>
</context>
<context>
    <name>app::LinkFollower</name>
    <message>
        <source>A link asked for something that this version does not know, so nothing was done.</source>
        <translation>Un enlace pidió algo que esta versión no conoce; no se hizo nada.</translation>
    </message>
    <message>
        <source>A link asks to join a wedding at %1, but here you take part in those at %2. Start WedSync with --data and a folder of its own for the other server.</source>
        <translation>Un enlace propone unirse a una boda en %1, pero aquí participa en las de %2. Para el otro servidor, inicie WedSync con --data y una carpeta propia.</translation>
    </message>
    <message>
        <source>A link asks to join a wedding at %1. Do you know who sent it?</source>
        <translation>Un enlace propone unirse a una boda en %1. ¿Sabe quién lo envió?</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>A link asks to open a wedding that you do not take part in. Ask its photographer for an invite.</source>
        <translation>Un enlace propone abrir una boda en la que no participa. Pida una invitación a su fotógrafo.</translation>
    </message>
    <message>
        <source>A link asks to open %1.</source>
        <translation>Un enlace propone abrir %1.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Follow a link?</source>
        <translation>¿Seguir un enlace?</translation>
    </message>
</context>
<context>
    <name>app::Notifications</name>
    <message>
        <source>%1 new in %2</source>
        <translation>%1 nuevos en %2</translation>
    </message>
</context>
<context>
    <name>app::Notifier</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Mark read</source>
        <translation>Marcar como leído</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
</context>
<context>
    <name>app::WeddingExporter</name>
    <message>
        <source>Export %1</source>
        <translation>Exportar %1</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Página web (*.html)</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>Datos (*.json)</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Calendario (*.ics)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place.</source>
        <translation>No se pudo escribir %1: %2. Elija otro lugar.</translation>
    </message>
</context>
<context>
    <name>models::AnnouncementTexts</name>
    <message>
        <source>Another wedding is opened</source>
        <translation>Se abre otra boda</translation>
    </message>
    <message>
        <source>A message in the open wedding</source>
        <translation>Un mensaje en la boda abierta</translation>
    </message>
    <message>
        <source>A message in another wedding</source>
        <translation>Un mensaje en otra boda</translation>
    </message>
    <message>
        <source>Several messages at once</source>
        <translation>Varios mensajes a la vez</translation>
    </message>
    <message>
        <source>A change to a wedding today or tomorrow</source>
        <translation>Un cambio en una boda de hoy o de mañana</translation>
    </message>
    <message>
        <source>Somebody is typing in the open wedding</source>
        <translation>Alguien escribe en la boda abierta</translation>
    </message>
    <message>
        <source>The connection is lost</source>
        <translation>Se pierde la conexión</translation>
    </message>
    <message>
        <source>The connection is there</source>
        <translation>Hay conexión</translation>
    </message>
    <message>
        <source>Waiting messages were sent</source>
        <translation>Se enviaron mensajes en espera</translation>
    </message>
    <message>
        <source>A message could not be sent</source>
        <translation>No se pudo enviar un mensaje</translation>
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
        <translation>{sender} en {couple}</translation>
    </message>
    <message>
        <source>{count} in {couple}</source>
        <translation>{count} en {couple}</translation>
    </message>
    <message>
        <source>{couple}, {sender}: {text}</source>
        <translation>{couple}, {sender}: {text}</translation>
    </message>
    <message>
        <source>{sender} is typing</source>
        <translation>{sender} está escribiendo</translation>
    </message>
    <message>
        <source>Offline. Reading and writing still work</source>
        <translation>Sin conexión. Leer y escribir sigue funcionando</translation>
    </message>
    <message>
        <source>{text}. {count}</source>
        <translation>{text}. {count}</translation>
    </message>
    <message>
        <source>Not sent: {text}</source>
        <translation>No enviado: {text}</translation>
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
        <translation>La florista pregunta por los colores</translation>
    </message>
    <message>
        <source>Back online</source>
        <translation>De nuevo en línea</translation>
    </message>
    <message>
        <source>An empty sentence says nothing: write one, or switch it off.</source>
        <translation>Una frase vacía no dice nada: escriba una o desactívela.</translation>
    </message>
    <message>
        <source>%1 stands for nothing here: take it out.</source>
        <translation>%1 no representa nada aquí: quítelo.</translation>
    </message>
    <message>
        <source>%1 stands for nothing here. What can be used: %2</source>
        <translation>%1 no representa nada aquí. Se pueden usar: %2</translation>
    </message>
</context>
<context>
    <name>models::ChannelListModel</name>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
</context>
<context>
    <name>models::DayPlan</name>
    <message>
        <source>%1, at first %2: removed</source>
        <translation>%1, al principio %2: quitado</translation>
    </message>
    <message>
        <source>%1 %2, at first %3</source>
        <translation>%1 %2, al principio %3</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>Al principio</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
</context>
<context>
    <name>models::EventText</name>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>content</source>
        <translation>contenido</translation>
    </message>
    <message>
        <source>%1 %2 → removed</source>
        <translation>%1 %2 → eliminado</translation>
    </message>
    <message>
        <source>%1 answered</source>
        <translation>%1: respondido</translation>
    </message>
    <message>
        <source>%1 done, %2 of %3</source>
        <translation>%1: paso terminado, %2 de %3</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1: paso terminado</translation>
    </message>
    <message>
        <source>%1 set to %2</source>
        <translation>%1: ahora %2</translation>
    </message>
    <message>
        <source>%1 removed, it was %2</source>
        <translation>%1: se ha eliminado, era %2</translation>
    </message>
    <message>
        <source>%1 changed from %2 to %3</source>
        <translation>%1 cambia de %2 a %3</translation>
    </message>
</context>
<context>
    <name>models::MemberListModel</name>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
</context>
<context>
    <name>models::QueueModel</name>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
</context>
<context>
    <name>models::SearchModel</name>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
</context>
<context>
    <name>models::Sentences</name>
    <message>
        <source>owner</source>
        <translation>propietario</translation>
    </message>
    <message>
        <source>member</source>
        <translation>miembro</translation>
    </message>
    <message>
        <source>reader</source>
        <translation>solo lectura</translation>
    </message>
    <message>
        <source>1 older message has expired</source>
        <translation>1 mensaje más antiguo ha caducado</translation>
    </message>
    <message numerus="yes">
        <source>%n older messages have expired</source>
        <translation>
            <numerusform>%n mensaje más antiguo ha caducado</numerusform>
            <numerusform>%n mensajes más antiguos han caducado</numerusform>
        </translation>
    </message>
    <message>
        <source>1 message expired before you reconnected</source>
        <translation>1 mensaje caducó antes de la reconexión</translation>
    </message>
    <message numerus="yes">
        <source>%n messages expired before you reconnected</source>
        <translation>
            <numerusform>%n mensaje caducó antes de la reconexión</numerusform>
            <numerusform>%n mensajes caducaron antes de la reconexión</numerusform>
        </translation>
    </message>
    <message>
        <source>asks to join</source>
        <translation>pide entrar</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>aquí ahora</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privado</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>compartido</translation>
    </message>
    <message>
        <source>broadcast</source>
        <translation>difusión</translation>
    </message>
    <message>
        <source>live</source>
        <translation>activo</translation>
    </message>
    <message>
        <source>joining</source>
        <translation>entrando</translation>
    </message>
    <message>
        <source>catching up</source>
        <translation>poniéndose al día</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en cola</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>enviando</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregado</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>visto</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>waiting for your word</source>
        <translation>espera su decisión</translation>
    </message>
    <message>
        <source>The server did not understand this message.</source>
        <translation>El servidor no entendió este mensaje.</translation>
    </message>
    <message>
        <source>This channel&apos;s name is not valid.</source>
        <translation>El nombre de este canal no es válido.</translation>
    </message>
    <message>
        <source>The server does not know you: sign in again.</source>
        <translation>El servidor no le conoce: inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>Your sign-in has expired: sign in again.</source>
        <translation>Su sesión ha caducado: iníciela de nuevo.</translation>
    </message>
    <message>
        <source>You may read here, but not write.</source>
        <translation>Aquí puede leer, pero no escribir.</translation>
    </message>
    <message>
        <source>Your plan has no place for another live channel: pause one first.</source>
        <translation>Su tarifa no tiene sitio para otro canal activo: ponga uno en pausa primero.</translation>
    </message>
    <message>
        <source>This channel no longer exists, or you are no longer in it.</source>
        <translation>Este canal ya no existe, o usted ya no participa en él.</translation>
    </message>
    <message>
        <source>A channel of this name belongs to somebody else.</source>
        <translation>Un canal con este nombre pertenece a otra persona.</translation>
    </message>
    <message>
        <source>This message is too long to be sent.</source>
        <translation>Este mensaje es demasiado largo para enviarlo.</translation>
    </message>
    <message>
        <source>Too many messages in one minute: it will be tried again.</source>
        <translation>Demasiados mensajes en un minuto: se intentará de nuevo.</translation>
    </message>
    <message>
        <source>You are signed in on too many devices at once.</source>
        <translation>Tiene la sesión iniciada en demasiados dispositivos a la vez.</translation>
    </message>
    <message>
        <source>100 messages are waiting here already: this one stays in the box until there is room.</source>
        <translation>Ya hay 100 mensajes esperando aquí: este se queda en el cuadro hasta que haya sitio.</translation>
    </message>
    <message>
        <source>The server is restarting.</source>
        <translation>El servidor se está reiniciando.</translation>
    </message>
    <message>
        <source>The disk could not be written: is it full?</source>
        <translation>No se pudo escribir en el disco: ¿está lleno?</translation>
    </message>
    <message>
        <source>Something went wrong on the server.</source>
        <translation>Algo falló en el servidor.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>No se puede acceder al servidor.</translation>
    </message>
    <message>
        <source>1 unread</source>
        <translation>1 sin leer</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n sin leer</numerusform>
            <numerusform>%n sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 cambio</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n cambio</numerusform>
            <numerusform>%n cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>1 new message</source>
        <translation>1 mensaje nuevo</translation>
    </message>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n mensaje nuevo</numerusform>
            <numerusform>%n mensajes nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>wedding today</source>
        <translation>boda hoy</translation>
    </message>
    <message>
        <source>wedding tomorrow</source>
        <translation>boda mañana</translation>
    </message>
    <message>
        <source>wedding yesterday</source>
        <translation>boda ayer</translation>
    </message>
    <message>
        <source>wedding in 1 day</source>
        <translation>boda en 1 día</translation>
    </message>
    <message numerus="yes">
        <source>wedding in %n days</source>
        <translation>
            <numerusform>boda en %n día</numerusform>
            <numerusform>boda en %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>wedding 1 day ago</source>
        <translation>boda hace 1 día</translation>
    </message>
    <message numerus="yes">
        <source>wedding %n days ago</source>
        <translation>
            <numerusform>boda hace %n día</numerusform>
            <numerusform>boda hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>D-day</source>
        <translation>día D</translation>
    </message>
    <message>
        <source>the day of the wedding</source>
        <translation>el día de la boda</translation>
    </message>
    <message>
        <source>1 day before the wedding</source>
        <translation>1 día antes de la boda</translation>
    </message>
    <message numerus="yes">
        <source>%n days before the wedding</source>
        <translation>
            <numerusform>%n día antes de la boda</numerusform>
            <numerusform>%n días antes de la boda</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day after the wedding</source>
        <translation>1 día después de la boda</translation>
    </message>
    <message numerus="yes">
        <source>%n days after the wedding</source>
        <translation>
            <numerusform>%n día después de la boda</numerusform>
            <numerusform>%n días después de la boda</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
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
        <translation>ayer</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
    <message>
        <source>1 queued</source>
        <translation>1 en cola</translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n en cola</numerusform>
            <numerusform>%n en cola</numerusform>
        </translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>fijado</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>silenciado</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivado</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not accepted: it has expired, or is another server&apos;s. Is this computer&apos;s clock right?</source>
        <translation>El certificado del servidor no se acepta: ha caducado o es de otro servidor. ¿Está en hora el reloj de este ordenador?</translation>
    </message>
    <message>
        <source>At the server&apos;s address something else answers: a network that wants you to sign in, perhaps.</source>
        <translation>En la dirección del servidor responde otra cosa: quizá una red en la que hay que iniciar sesión.</translation>
    </message>
    <message>
        <source>1 waiting message sent</source>
        <translation>1 mensaje en espera enviado</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting messages sent</source>
        <translation>
            <numerusform>%n mensaje en espera enviado</numerusform>
            <numerusform>%n mensajes en espera enviados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::Timeline</name>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
</context>
<context>
    <name>models::Typing</name>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 está escribiendo…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 y %2 están escribiendo…</translation>
    </message>
    <message>
        <source>Several people are typing…</source>
        <translation>Varias personas están escribiendo…</translation>
    </message>
</context>
<context>
    <name>models::WeddingExport</name>
    <message>
        <source>removed</source>
        <translation>eliminado</translation>
    </message>
    <message>
        <source>Changes of the plan</source>
        <translation>Cambios en los planes</translation>
    </message>
    <message>
        <source>Everything that was written</source>
        <translation>Todo lo que se escribió</translation>
    </message>
    <message>
        <source>Wedding of %1</source>
        <translation>Boda de %1</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>El día</translation>
    </message>
</context>
<context>
    <name>models::WeddingModel</name>
    <message>
        <source>Nothing new</source>
        <translation>Nada nuevo</translation>
    </message>
    <message>
        <source>asks to be let in</source>
        <translation>pide entrar</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>aquí ahora</translation>
    </message>
    <message>
        <source>you</source>
        <translation>usted</translation>
    </message>
    <message>
        <source>%1 of %2 steps done</source>
        <translation>%1 de %2 pasos terminados</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminado</translation>
    </message>
</context>
<context>
    <name>models::WeddingOverview</name>
    <message>
        <source>%1 new: %2</source>
        <translation>Nuevo: %1, %2</translation>
    </message>
    <message>
        <source>%1 taken out, it was %2</source>
        <translation>%1 ya no está, era %2</translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementLog</name>
    <message>
        <source>not spoken: nobody listened</source>
        <translation>no se dijo: nadie escuchaba</translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementLogDialog</name>
    <message>
        <source>All announcements</source>
        <translation>Todos los anuncios</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>Anuncios</translation>
    </message>
    <message>
        <source>Nothing has been announced yet.</source>
        <translation>Aún no se ha anunciado nada.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
</context>
<context>
    <name>ui::Announcements</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>another channel</source>
        <translation>otro canal</translation>
    </message>
    <message>
        <source>Back online</source>
        <translation>De nuevo en línea</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>%1 in %2 channels</source>
        <translation>%1 en %2 canales</translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementsDialog</name>
    <message>
        <source>Who wrote it</source>
        <translation>Quién lo escribió</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Whether it was delivered and seen</source>
        <translation>Si se entregó y se vio</translation>
    </message>
    <message>
        <source>&amp;Announce this</source>
        <translation>&amp;Anunciar esto</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>Anuncios</translation>
    </message>
    <message>
        <source>What is announced</source>
        <translation>Qué se anuncia</translation>
    </message>
    <message>
        <source>&amp;Sentence:</source>
        <translation>&amp;Frase:</translation>
    </message>
    <message>
        <source>&amp;Use this sentence</source>
        <translation>&amp;Usar esta frase</translation>
    </message>
    <message>
        <source>&amp;Back to its own</source>
        <translation>&amp;Volver a la original</translation>
    </message>
    <message>
        <source>What is heard of a message, in this order</source>
        <translation>Qué se oye de un mensaje, en este orden</translation>
    </message>
    <message>
        <source>Parts of a message</source>
        <translation>Partes de un mensaje</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Antes</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Después</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>Nothing is filled in here.</source>
        <translation>Aquí no se inserta nada.</translation>
    </message>
    <message>
        <source>Filled in: %1</source>
        <translation>Se insertan: %1</translation>
    </message>
    <message>
        <source>Heard as: %1</source>
        <translation>Se oye así: %1</translation>
    </message>
    <message>
        <source>Said like this from now on: %1</source>
        <translation>Desde ahora se dice así: %1</translation>
    </message>
    <message>
        <source>It has its own sentence again: %1</source>
        <translation>Vuelve a tener su propia frase: %1</translation>
    </message>
</context>
<context>
    <name>ui::ChannelIndicator</name>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más adelante</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Pasadas</translation>
    </message>
    <message>
        <source>Other channels</source>
        <translation>Otros canales</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Aún no hay mensajes</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijados</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivados</translation>
    </message>
</context>
<context>
    <name>ui::ChannelManager</name>
    <message>
        <source>Your weddings will be listed here.</source>
        <translation>Sus bodas aparecerán aquí.</translation>
    </message>
    <message>
        <source>Nothing unread.</source>
        <translation>Nada sin leer.</translation>
    </message>
</context>
<context>
    <name>ui::ChannelMenu</name>
    <message>
        <source>For an &amp;Hour</source>
        <translation>Durante una &amp;hora</translation>
    </message>
    <message>
        <source>Until &amp;Tomorrow Morning</source>
        <translation>Hasta &amp;mañana por la mañana</translation>
    </message>
    <message>
        <source>For a &amp;Week</source>
        <translation>Durante una &amp;semana</translation>
    </message>
    <message>
        <source>Until I &amp;Unmute It</source>
        <translation>Hasta que lo &amp;reactive</translation>
    </message>
    <message>
        <source>Mark as &amp;Read</source>
        <translation>Marcar como &amp;leído</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>&amp;Desfijar</translation>
    </message>
    <message>
        <source>&amp;Pin to the Top</source>
        <translation>&amp;Fijar arriba</translation>
    </message>
    <message>
        <source>Un&amp;mute</source>
        <translation>Dejar de &amp;silenciar</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;Silenciar</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>P&amp;ausar</translation>
    </message>
    <message>
        <source>&amp;Bring Back</source>
        <translation>Desa&amp;rchivar</translation>
    </message>
    <message>
        <source>Archi&amp;ve</source>
        <translation>Archi&amp;var</translation>
    </message>
    <message>
        <source>%1 is pinned.</source>
        <translation>%1 está fijado.</translation>
    </message>
    <message>
        <source>%1 is not pinned any more.</source>
        <translation>%1 ya no está fijado.</translation>
    </message>
    <message>
        <source>%1 is archived. It comes back when something new is written.</source>
        <translation>%1 está archivado. El canal reaparece en cuanto se escribe algo nuevo.</translation>
    </message>
    <message>
        <source>%1 is back in the list.</source>
        <translation>%1 está de nuevo en la lista.</translation>
    </message>
    <message>
        <source>%1 is not muted any more.</source>
        <translation>%1 ya no está silenciado.</translation>
    </message>
    <message>
        <source>%1 is muted. A change to a wedding within 48 hours still gets through.</source>
        <translation>%1 está silenciado. Los cambios en una boda a menos de 48 horas llegan de todos modos.</translation>
    </message>
    <message>
        <source>As the &amp;Settings Say</source>
        <translation>Según los &amp;ajustes</translation>
    </message>
    <message>
        <source>For Every &amp;Message</source>
        <translation>Con cada &amp;mensaje</translation>
    </message>
    <message>
        <source>Only for &amp;Changes of the Plan</source>
        <translation>Solo con &amp;cambios en los planes</translation>
    </message>
    <message>
        <source>&amp;Never</source>
        <translation>&amp;Nunca</translation>
    </message>
    <message>
        <source>&amp;Notify Me</source>
        <translation>&amp;Notificarme</translation>
    </message>
    <message>
        <source>You are notified of every message of %1.</source>
        <translation>Se le notificará cada mensaje de %1.</translation>
    </message>
    <message>
        <source>You are notified of %1 when the plan changes.</source>
        <translation>Se le notificará %1 cuando cambien los planes.</translation>
    </message>
    <message>
        <source>You are not notified of %1.</source>
        <translation>No se le notificará nada de %1.</translation>
    </message>
    <message>
        <source>You are notified of %1 as of all others.</source>
        <translation>Se le notificará %1 como todos los demás.</translation>
    </message>
</context>
<context>
    <name>ui::Composer</name>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Only the owner writes here</source>
        <translation>Aquí solo escribe el propietario</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>Escribir a %1</translation>
    </message>
    <message>
        <source>Needs an &amp;answer</source>
        <translation>&amp;Requiere respuesta</translation>
    </message>
</context>
<context>
    <name>ui::Connection</name>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Joining your channels…</source>
        <translation>Entrando en sus canales…</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Conexión activa</translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation>Poniéndose al día…</translation>
    </message>
    <message>
        <source>Offline: reading and writing still work.</source>
        <translation>Sin conexión: leer y escribir sigue funcionando.</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Rechazado: %1</translation>
    </message>
    <message>
        <source>Refused by the server.</source>
        <translation>Rechazado por el servidor.</translation>
    </message>
    <message>
        <source>Signed out: sign in again.</source>
        <translation>Sesión cerrada: iníciela de nuevo.</translation>
    </message>
    <message>
        <source>Not signed in.</source>
        <translation>Sin sesión iniciada.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>en %1 s</translation>
    </message>
    <message>
        <source>Offline: reading and writing still work. %1</source>
        <translation>Sin conexión: leer y escribir sigue funcionando. %1</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionStrip</name>
    <message>
        <source>Try now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>%1 Reconnecting %2</source>
        <translation>%1 Reconexión %2</translation>
    </message>
</context>
<context>
    <name>ui::ConversationHeader</name>
    <message>
        <source>%1 here: %2</source>
        <translation>%1 aquí: %2</translation>
    </message>
</context>
<context>
    <name>ui::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>There are no names, messages or passwords in this report.</source>
        <translation>En este informe no hay nombres, mensajes ni contraseñas.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
</context>
<context>
    <name>ui::Finder</name>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>1 found</source>
        <translation>1 encontrado</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n encontrado</numerusform>
            <numerusform>%n encontrados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HostedServerPage</name>
    <message>
        <source>Only programs on this computer reach the server.</source>
        <translation>Solo los programas de este ordenador llegan al servidor.</translation>
    </message>
    <message>
        <source>Asking that address…</source>
        <translation>Consultando esa dirección…</translation>
    </message>
    <message>
        <source>Your server answers there.</source>
        <translation>Su servidor responde ahí.</translation>
    </message>
    <message>
        <source>Nothing answers there. Does your proxy or tunnel run, and does it lead to this computer?</source>
        <translation>Ahí no responde nada. ¿Está en marcha su proxy o túnel, y lleva a este ordenador?</translation>
    </message>
    <message>
        <source>The certificate there is not accepted, so nobody can join: it has expired, is for another name, or comes from somebody that computers do not trust.</source>
        <translation>El certificado de ahí no se acepta, así que nadie puede unirse: ha caducado, es para otro nombre o procede de alguien en quien los ordenadores no confían.</translation>
    </message>
    <message>
        <source>Something else answers there: lead that address to the server on this computer.</source>
        <translation>Ahí responde otra cosa: dirija esa dirección al servidor de este ordenador.</translation>
    </message>
    <message>
        <source>It has no certificate: whoever is in between can read along.</source>
        <translation>No tiene certificado: quien esté en medio puede leerlo todo.</translation>
    </message>
    <message>
        <source>Certificate for %1, from %2, good until %3.</source>
        <translation>Certificado para %1, de %2, válido hasta el %3.</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256): %1</source>
        <translation>Huella digital (SHA-256): %1</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Usar</translation>
    </message>
    <message>
        <source>As&amp;k again</source>
        <translation>&amp;Volver a consultar</translation>
    </message>
    <message>
        <source>Public a&amp;ddress</source>
        <translation>&amp;Dirección pública</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Dirección pública</translation>
    </message>
    <message>
        <source>What invite links begin with: where a proxy or a tunnel with a certificate leads to this computer.</source>
        <translation>Con lo que empiezan los enlaces de invitación: donde un proxy o un túnel con certificado lleva a este ordenador.</translation>
    </message>
    <message>
        <source>&amp;Log of the server</source>
        <translation>&amp;Registro del servidor</translation>
    </message>
    <message>
        <source>Log of the server</source>
        <translation>Registro del servidor</translation>
    </message>
    <message>
        <source>There are no names or messages in it.</source>
        <translation>No contiene nombres ni mensajes.</translation>
    </message>
</context>
<context>
    <name>ui::HostingDialog</name>
    <message>
        <source>Make an &amp;invite link</source>
        <translation>Crear un enlace de &amp;invitación</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Quitar…</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>&amp;Guardar copia ahora…</translation>
    </message>
    <message>
        <source>In&amp;vite to</source>
        <translation>In&amp;vitar a</translation>
    </message>
    <message>
        <source>Wedding to invite to</source>
        <translation>Boda a la que invitar</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>Enlace de invitación</translation>
    </message>
    <message>
        <source>The link will be here</source>
        <translation>El enlace aparecerá aquí</translation>
    </message>
    <message>
        <source>The link is on the clipboard.</source>
        <translation>El enlace está en el portapapeles.</translation>
    </message>
    <message>
        <source>Sarah &amp; Tom</source>
        <translation>Sarah &amp; Tom</translation>
    </message>
    <message>
        <source>Add &amp;wedding</source>
        <translation>Añadir &amp;boda</translation>
    </message>
    <message>
        <source>New wedding</source>
        <translation>Boda nueva</translation>
    </message>
    <message>
        <source>C&amp;ouple</source>
        <translation>&amp;Pareja</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Fecha</translation>
    </message>
    <message>
        <source>Venu&amp;e</source>
        <translation>&amp;Lugar</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>The server is stopped. Nobody can reach your weddings.</source>
        <translation>El servidor está parado. Nadie puede acceder a sus bodas.</translation>
    </message>
    <message>
        <source>The server runs at %1</source>
        <translation>El servidor está en marcha en %1</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>I&amp;niciar</translation>
    </message>
    <message>
        <source>supplier</source>
        <translation>proveedor</translation>
    </message>
    <message>
        <source>couple</source>
        <translation>pareja</translation>
    </message>
    <message>
        <source>10 weddings live</source>
        <translation>10 bodas activas</translation>
    </message>
    <message>
        <source>3 weddings live</source>
        <translation>3 bodas activas</translation>
    </message>
    <message>
        <source>you</source>
        <translation>usted</translation>
    </message>
    <message>
        <source>Whoever opens this link first joins the wedding. It is good until %1.</source>
        <translation>Quien abra primero este enlace se une a la boda. Es válido hasta el %1.</translation>
    </message>
    <message>
        <source>Whose wedding is it? Write the couple&apos;s names first.</source>
        <translation>¿De quién es la boda? Escriba primero los nombres de la pareja.</translation>
    </message>
    <message>
        <source>Remove somebody</source>
        <translation>Quitar a alguien</translation>
    </message>
    <message>
        <source>Remove %1? They are signed out everywhere at once. What they wrote stays.</source>
        <translation>¿Quitar a %1? Su sesión se cierra de inmediato en todas partes. Lo que escribió se queda.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Back up the server</source>
        <translation>Copia de seguridad del servidor</translation>
    </message>
    <message>
        <source>Make &amp;free (3 live)</source>
        <translation>Pasar a la tarifa g&amp;ratuita (3 activas)</translation>
    </message>
    <message>
        <source>Make &amp;paid (10 live)</source>
        <translation>Pasar a la tarifa de p&amp;ago (10 activas)</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>en línea</translation>
    </message>
    <message>
        <source>connected ×%1</source>
        <translation>en línea ×%1</translation>
    </message>
    <message>
        <source>The server runs at %1 · connected: %2</source>
        <translation>El servidor está en marcha en %1 · en línea: %2</translation>
    </message>
    <message>
        <source>Weddings a&amp;nd People</source>
        <translation>Bodas &amp;y personas</translation>
    </message>
    <message>
        <source>Address and Lo&amp;g</source>
        <translation>Dirección y re&amp;gistro</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Move U&amp;p in the List</source>
        <translation>Subir en la &amp;lista</translation>
    </message>
    <message>
        <source>Move &amp;Down in the List</source>
        <translation>&amp;Bajar en la lista</translation>
    </message>
    <message>
        <source>P&amp;ause This Wedding</source>
        <translation>&amp;Pausar esta boda</translation>
    </message>
    <message>
        <source>S&amp;ort the List</source>
        <translation>&amp;Ordenar la lista</translation>
    </message>
    <message>
        <source>By the &amp;Wedding&apos;s Date</source>
        <translation>Por la fecha de la &amp;boda</translation>
    </message>
    <message>
        <source>By the &amp;Last Message</source>
        <translation>Por el ú&amp;ltimo mensaje</translation>
    </message>
    <message>
        <source>By &amp;Name</source>
        <translation>Por &amp;nombre</translation>
    </message>
    <message>
        <source>As I P&amp;ut Them</source>
        <translation>En &amp;mi orden</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Channel</source>
        <translation>&amp;Canal</translation>
    </message>
    <message>
        <source>&amp;Next Channel</source>
        <translation>Canal &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Previous Channel</source>
        <translation>Canal &amp;anterior</translation>
    </message>
    <message>
        <source>Next &amp;Unread Channel</source>
        <translation>Sig&amp;uiente canal sin leer</translation>
    </message>
    <message>
        <source>P&amp;revious Unread Channel</source>
        <translation>Ante&amp;rior canal sin leer</translation>
    </message>
    <message>
        <source>&amp;Mark as Read</source>
        <translation>&amp;Marcar como leído</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Mensaje</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Escribir</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>En&amp;viar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Next Region</source>
        <translation>Zona &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Previous Region</source>
        <translation>Zona &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>Apar&amp;iencia</translation>
    </message>
    <message>
        <source>Follow the &amp;System</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>C&amp;onnection</source>
        <translation>C&amp;onexión</translation>
    </message>
    <message>
        <source>&amp;Try Now</source>
        <translation>&amp;Probar ahora</translation>
    </message>
    <message>
        <source>Go to a wedding</source>
        <translation>Ir a una boda</translation>
    </message>
    <message>
        <source>Couple, venue or date</source>
        <translation>Pareja, lugar o fecha</translation>
    </message>
    <message>
        <source>Find messages</source>
        <translation>Buscar mensajes</translation>
    </message>
    <message>
        <source>Words of the message</source>
        <translation>Palabras del mensaje</translation>
    </message>
    <message>
        <source>Find messages everywhere</source>
        <translation>Buscar mensajes en todas partes</translation>
    </message>
    <message>
        <source>Find messages here</source>
        <translation>Buscar mensajes aquí</translation>
    </message>
    <message>
        <source>&amp;Hosting…</source>
        <translation>Ser&amp;vidor…</translation>
    </message>
    <message>
        <source>&amp;Export This Wedding…</source>
        <translation>&amp;Exportar esta boda…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Preferencias…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>&amp;Atajos de teclado…</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Diagnóstico…</translation>
    </message>
    <message>
        <source>&amp;Go To…</source>
        <translation>&amp;Ir a…</translation>
    </message>
    <message>
        <source>&amp;Oldest Unread Message</source>
        <translation>Mensaje sin leer más anti&amp;guo</translation>
    </message>
    <message>
        <source>Needs an &amp;Answer</source>
        <translation>Requiere &amp;respuesta</translation>
    </message>
    <message>
        <source>I Have S&amp;een This Change</source>
        <translation>&amp;He visto este cambio</translation>
    </message>
    <message>
        <source>&amp;Find Here…</source>
        <translation>&amp;Buscar aquí…</translation>
    </message>
    <message>
        <source>Find Every&amp;where…</source>
        <translation>Buscar en &amp;todas partes…</translation>
    </message>
    <message>
        <source>&amp;Read Out</source>
        <translation>&amp;Leer en voz alta</translation>
    </message>
    <message>
        <source>&amp;Menu Bar</source>
        <translation>Barra de &amp;menús</translation>
    </message>
    <message>
        <source>&amp;Wedding Panel</source>
        <translation>Panel de la &amp;boda</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>Texto más &amp;grande</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>Texto más &amp;pequeño</translation>
    </message>
    <message>
        <source>Te&amp;xt as the System Has It</source>
        <translation>Te&amp;xto como el sistema</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>Al&amp;to contraste</translation>
    </message>
    <message>
        <source>P&amp;in or Unpin</source>
        <translation>Fi&amp;jar o desfijar</translation>
    </message>
    <message>
        <source>Mu&amp;te</source>
        <translation>Silen&amp;ciar</translation>
    </message>
    <message>
        <source>U&amp;nmute</source>
        <translation>&amp;Dejar de silenciar</translation>
    </message>
    <message>
        <source>Arc&amp;hive or Bring Back</source>
        <translation>Arc&amp;hivar o desarchivar</translation>
    </message>
    <message>
        <source>Go to Pinne&amp;d</source>
        <translation>Ir a los &amp;fijados</translation>
    </message>
    <message>
        <source>Pinned Channel %1</source>
        <translation>Canal fijado %1</translation>
    </message>
    <message>
        <source>Only &amp;Unread Channels</source>
        <translation>Solo canales sin &amp;leer</translation>
    </message>
    <message>
        <source>Arc&amp;hived Channels Too</source>
        <translation>También canales arc&amp;hivados</translation>
    </message>
    <message>
        <source>Needs my answer</source>
        <translation>Espera mi respuesta</translation>
    </message>
    <message>
        <source>Words of the question, or a couple</source>
        <translation>Palabras de la pregunta o una pareja</translation>
    </message>
    <message>
        <source>Noti&amp;fy Me</source>
        <translation>Noti&amp;ficarme</translation>
    </message>
    <message>
        <source>Unread &amp;From Here</source>
        <translation>Sin leer desde &amp;aquí</translation>
    </message>
    <message>
        <source>Needs &amp;My Answer…</source>
        <translation>Espera &amp;mi respuesta…</translation>
    </message>
    <message>
        <source>Unread from here</source>
        <translation>Sin leer desde aquí</translation>
    </message>
</context>
<context>
    <name>ui::MessageLayout</name>
    <message>
        <source>%1 new</source>
        <translation>Mensajes nuevos: %1</translation>
    </message>
    <message>
        <source>Venue changed</source>
        <translation>Lugar cambiado</translation>
    </message>
    <message>
        <source>Timeline changed</source>
        <translation>Programa cambiado</translation>
    </message>
    <message>
        <source>Form answered</source>
        <translation>Formulario respondido</translation>
    </message>
    <message>
        <source>Step completed</source>
        <translation>Paso terminado</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>eliminado</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Nothing is different from the last time.</source>
        <translation>Nada ha cambiado desde la última vez.</translation>
    </message>
    <message>
        <source>Everything else is as it was.</source>
        <translation>Todo lo demás sigue igual.</translation>
    </message>
    <message>
        <source>Seen by %1</source>
        <translation>Visto por %1</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
    <message>
        <source>you</source>
        <translation>usted</translation>
    </message>
</context>
<context>
    <name>ui::MessageQueuePanel</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Waiting messages</source>
        <translation>Mensajes en espera</translation>
    </message>
    <message>
        <source>%1 of %2 sent</source>
        <translation>%1 de %2 enviados</translation>
    </message>
    <message>
        <source>goes on when the server takes more</source>
        <translation>continuará cuando el servidor acepte más</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 en espera</translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1 requiere su atención</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n requiere su atención</numerusform>
            <numerusform>%n requieren su atención</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing waiting</source>
        <translation>nada en espera</translation>
    </message>
    <message>
        <source>Queue: %1</source>
        <translation>Cola: %1</translation>
    </message>
    <message>
        <source>%1 · next try %2</source>
        <translation>%1 · próximo intento %2</translation>
    </message>
    <message>
        <source>Hides the list</source>
        <translation>Oculta la lista</translation>
    </message>
    <message>
        <source>Shows the list</source>
        <translation>Muestra la lista</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Still send</source>
        <translation>Enviar de todos modos</translation>
    </message>
    <message>
        <source>Edit a waiting message</source>
        <translation>Editar un mensaje en espera</translation>
    </message>
    <message>
        <source>It goes out like this:</source>
        <translation>Saldrá así:</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar ahora</translation>
    </message>
</context>
<context>
    <name>ui::MessageView</name>
    <message>
        <source>No messages yet.</source>
        <translation>Aún no hay mensajes.</translation>
    </message>
</context>
<context>
    <name>ui::Notice</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>ui::QrCode</name>
    <message>
        <source>Invite link as a QR code</source>
        <translation>Enlace de invitación como código QR</translation>
    </message>
</context>
<context>
    <name>ui::ReadOut</name>
    <message>
        <source>&amp;Last Announcement Again</source>
        <translation>Repetir el ú&amp;ltimo anuncio</translation>
    </message>
    <message>
        <source>&amp;All Announcements…</source>
        <translation>&amp;Todos los anuncios…</translation>
    </message>
    <message>
        <source>&amp;What Is Announced…</source>
        <translation>&amp;Qué se anuncia…</translation>
    </message>
    <message>
        <source>Message %1 From the End</source>
        <translation>Mensaje %1 desde el final</translation>
    </message>
    <message>
        <source>No such message</source>
        <translation>No existe ese mensaje</translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>As the system has them</source>
        <translation>Como los tiene el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>&amp;Tamaño del texto</translation>
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
        <translation>Marcar los mensajes como &amp;leídos</translation>
    </message>
    <message>
        <source>when I have seen them</source>
        <translation>cuando los he visto</translation>
    </message>
    <message>
        <source>when I leave the channel</source>
        <translation>cuando salgo del canal</translation>
    </message>
    <message>
        <source>only by hand</source>
        <translation>solo manualmente</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>&amp;Notificaciones</translation>
    </message>
    <message>
        <source>for every message</source>
        <translation>por cada mensaje</translation>
    </message>
    <message>
        <source>only for changes of the plan</source>
        <translation>solo por cambios en los planes</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>&amp;Quiet from 22 to 7 o&apos;clock, but for a wedding within 48 hours</source>
        <translation>&amp;Silencio de 22 a 7 h, salvo para una boda a menos de 48 horas</translation>
    </message>
    <message>
        <source>&amp;Keep running in the tray when the window is closed</source>
        <translation>Seguir en la &amp;bandeja al cerrar la ventana</translation>
    </message>
    <message>
        <source>Show the &amp;wedding panel beside the messages</source>
        <translation>Mostrar el &amp;panel de la boda junto a los mensajes</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Keep &amp;delivered messages in the queue until it is closed</source>
        <translation>Mantener los mensajes &amp;entregados en la cola hasta cerrarla</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>&amp;Key for this action:</source>
        <translation>&amp;Tecla para esta acción:</translation>
    </message>
    <message>
        <source>Key for this action</source>
        <translation>Tecla para esta acción</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>&amp;Usar esta tecla</translation>
    </message>
    <message>
        <source>&amp;Back to its own</source>
        <translation>&amp;Volver a la original</translation>
    </message>
    <message>
        <source>Choose an action, then press its new key in the field. An empty field takes the key away.</source>
        <translation>Elija una acción y pulse su nueva tecla en el campo. Un campo vacío quita la tecla.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>sin tecla</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” already: give that another key first.</source>
        <translation>%1 ya pertenece a «%2»: dé primero otra tecla a esa acción.</translation>
    </message>
    <message>
        <source>“%1” has no key now.</source>
        <translation>«%1» ahora no tiene tecla.</translation>
    </message>
    <message>
        <source>“%1” has the key %2 now.</source>
        <translation>«%1» tiene ahora la tecla %2.</translation>
    </message>
    <message>
        <source>“%1” has its own key again.</source>
        <translation>«%1» vuelve a tener su tecla original.</translation>
    </message>
</context>
<context>
    <name>ui::StartPage</name>
    <message>
        <source>Host on this computer</source>
        <translation>Usar este equipo como servidor</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>Look around with sample weddings</source>
        <translation>Explorar con bodas de ejemplo</translation>
    </message>
    <message>
        <source>I have an invite link: paste it here</source>
        <translation>Tengo un enlace de invitación: pegarlo aquí</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>Enlace de invitación</translation>
    </message>
    <message>
        <source>Welcome to WedSync</source>
        <translation>Le damos la bienvenida a WedSync</translation>
    </message>
    <message>
        <source>A channel of its own for each wedding. Hosting starts a server on this computer and keeps everything here.</source>
        <translation>Un canal propio para cada boda. Si usa este equipo como servidor, todo se guarda aquí.</translation>
    </message>
    <message>
        <source>No weddings yet</source>
        <translation>Aún no hay bodas</translation>
    </message>
    <message>
        <source>Each wedding gets a channel of its own. As soon as you are in one, it is listed on the left.</source>
        <translation>Cada boda tiene su propio canal. En cuanto participe en una, aparecerá a la izquierda.</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nada nuevo</translation>
    </message>
    <message>
        <source>Choose a wedding on the left, or press Alt+Shift+Down for the next one with something new.</source>
        <translation>Elija una boda a la izquierda, o pulse Alt+Mayús+Abajo para ir a la siguiente con novedades.</translation>
    </message>
</context>
<context>
    <name>ui::TrayIcon</name>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Mostrar</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>WedSync: nothing new</source>
        <translation>WedSync: nada nuevo</translation>
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
        <translation>Desde su última visita</translation>
    </message>
    <message>
        <source>Needs your answer</source>
        <translation>Espera su respuesta</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Progreso</translation>
    </message>
</context>
</TS>
