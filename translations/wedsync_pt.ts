<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt">
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Anular</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Refazer</translation>
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
        <translation>Co&amp;lar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Selecionar tudo</translation>
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
        <translation>Fechar</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Sim</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Não</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Anular</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Refazer</translation>
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
        <translation>Co&amp;lar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Selecionar tudo</translation>
    </message>
</context>
<context>
    <name>app::Application</name>
    <message>
        <source>%1 was paused. Open it to bring it back.</source>
        <translation>O canal %1 está em pausa. Abra-o para reativá-lo.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Anfitrião</translation>
    </message>
    <message>
        <source>The database was damaged. It is being filled again from the server; what you had written is kept. The damaged file is %1.</source>
        <translation>O banco de dados estava danificado. Os dados estão sendo recarregados do servidor; o que você tinha escrito foi preservado. O arquivo danificado é %1.</translation>
    </message>
    <message>
        <source>The database was damaged. It is being filled again from the server; what you had written and not sent may be lost. The damaged file is %1.</source>
        <translation>O banco de dados estava danificado. Os dados estão sendo recarregados do servidor; o que você tinha escrito e não enviado pode ter se perdido. O arquivo danificado é %1.</translation>
    </message>
    <message>
        <source>There is no keychain to keep your sign-in in: you will have to sign in again when the program starts next.</source>
        <translation>Não há um chaveiro onde guardar o seu acesso: será preciso entrar de novo na próxima vez que o programa iniciar.</translation>
    </message>
    <message>
        <source>Your sign-in was revoked: ask for a new invite.</source>
        <translation>O seu acesso foi revogado: peça um novo convite.</translation>
    </message>
    <message>
        <source>The keychain cannot be used, so you are not signed in: unlock it and start again.</source>
        <translation>Não é possível usar o chaveiro, por isso a sessão não foi iniciada: desbloqueie-o e reinicie o programa.</translation>
    </message>
    <message>
        <source>The server of this invite cannot be reached.</source>
        <translation>Não é possível acessar o servidor deste convite.</translation>
    </message>
    <message>
        <source>This invite has expired or was used already: ask for a new one.</source>
        <translation>Este convite expirou ou já foi usado: peça um novo.</translation>
    </message>
    <message>
        <source>%1 is over and was paused. Open it to bring it back.</source>
        <translation>O casamento de %1 já passou e o canal foi pausado. Abra-o para reativá-lo.</translation>
    </message>
    <message>
        <source>%1 was paused to make room for %2. Open it to bring it back.</source>
        <translation>O canal %1 foi pausado para dar lugar a %2. Abra-o para reativá-lo.</translation>
    </message>
    <message>
        <source>%1 was paused on another of your devices. Open it to bring it back.</source>
        <translation>O canal %1 foi pausado em outro dos seus dispositivos. Abra-o para reativá-lo.</translation>
    </message>
    <message>
        <source>The server could not be started: %1</source>
        <translation>Não foi possível iniciar o servidor: %1</translation>
    </message>
    <message>
        <source>This is no invite link: it should look like https://example.com/join/ and a long code.</source>
        <translation>Este não é um link de convite: ele deveria ter a forma https://example.com/join/ seguida de um código longo.</translation>
    </message>
    <message>
        <source>It is on its way already, as it was.</source>
        <translation>A mensagem já está a caminho, tal como estava.</translation>
    </message>
    <message>
        <source>At the address of this invite no WedSync server answers: is the link complete?</source>
        <translation>No endereço deste convite não responde nenhum servidor WedSync: o link está completo?</translation>
    </message>
    <message>
        <source>Too many tries in one minute: wait a little and try again.</source>
        <translation>Tentativas demais em um minuto: espere um pouco e tente de novo.</translation>
    </message>
    <message>
        <source>Host here?</source>
        <translation>Alojar aqui?</translation>
    </message>
    <message>
        <source>Your weddings are at %1. A server on this computer has weddings of its own, and from then on this program shows those. The others stay where they are; an invite link brings you back to them.</source>
        <translation>Os seus casamentos estão em %1. Um servidor neste computador tem casamentos próprios, e a partir daí este programa mostra esses. Os outros ficam onde estão; uma ligação de convite leva-o de volta a eles.</translation>
    </message>
    <message>
        <source>&amp;Host here</source>
        <translation>&amp;Alojar aqui</translation>
    </message>
    <message>
        <source>another server</source>
        <translation>outro servidor</translation>
    </message>
</context>
<context>
    <name>app::HostingDesk</name>
    <message>
        <source>Changed.</source>
        <translation>Alteração concluída.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Remoção concluída.</translation>
    </message>
    <message>
        <source>Everything is in %1 now.</source>
        <translation>Agora está tudo em %1.</translation>
    </message>
    <message>
        <source>The server runs.</source>
        <translation>O servidor está ativo.</translation>
    </message>
    <message>
        <source>%1 has a channel now. Make an invite link for them.</source>
        <translation>%1 agora tem um canal. Crie um link de convite para o casal.</translation>
    </message>
    <message>
        <source>That is no address: it should look like https://example.com</source>
        <translation>Isto não é um endereço: ele deveria ter a forma https://example.com</translation>
    </message>
    <message>
        <source>Invites lead to this computer only now.</source>
        <translation>Agora os convites levam apenas a este computador.</translation>
    </message>
    <message>
        <source>Invites begin with %1 from now on.</source>
        <translation>A partir de agora os convites começam com %1.</translation>
    </message>
    <message>
        <source>Removed. Nobody can invite to these any more: %1.</source>
        <translation>Remoção concluída. Já ninguém pode convidar para estes: %1.</translation>
    </message>
</context>
<context>
    <name>app::LinkFollower</name>
    <message>
        <source>A link asked for something that this version does not know, so nothing was done.</source>
        <translation>Um link pediu algo que esta versão não conhece: nada foi feito.</translation>
    </message>
    <message>
        <source>A link asks to join a wedding at %1, but here you take part in those at %2. Start WedSync with --data and a folder of its own for the other server.</source>
        <translation>Um link pede para entrar em um casamento em %1, mas aqui você participa dos que estão em %2. Para o outro servidor, inicie o WedSync com --data e uma pasta separada.</translation>
    </message>
    <message>
        <source>A link asks to join a wedding at %1. Do you know who sent it?</source>
        <translation>Um link pede para entrar em um casamento em %1. Você sabe quem o enviou?</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>A link asks to open a wedding that you do not take part in. Ask its photographer for an invite.</source>
        <translation>Um link pede para abrir um casamento do qual você não participa. Peça um convite a quem vai fotografá-lo.</translation>
    </message>
    <message>
        <source>A link asks to open %1.</source>
        <translation>Um link pede para abrir o canal %1.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Follow a link?</source>
        <translation>Seguir um link?</translation>
    </message>
</context>
<context>
    <name>app::Notifications</name>
    <message>
        <source>%1 new in %2</source>
        <translation>%1 novas mensagens em %2</translation>
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
        <translation>Marcar como lida</translation>
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
        <translation>Dados (*.json)</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Calendário (*.ics)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place.</source>
        <translation>Não foi possível gravar %1: %2. Escolha outro local.</translation>
    </message>
</context>
<context>
    <name>models::AnnouncementTexts</name>
    <message>
        <source>Another wedding is opened</source>
        <translation>É aberto outro casamento</translation>
    </message>
    <message>
        <source>A message in the open wedding</source>
        <translation>Uma mensagem no casamento aberto</translation>
    </message>
    <message>
        <source>A message in another wedding</source>
        <translation>Uma mensagem noutro casamento</translation>
    </message>
    <message>
        <source>Several messages at once</source>
        <translation>Várias mensagens de uma vez</translation>
    </message>
    <message>
        <source>A change to a wedding today or tomorrow</source>
        <translation>Uma alteração num casamento de hoje ou amanhã</translation>
    </message>
    <message>
        <source>Somebody is typing in the open wedding</source>
        <translation>Alguém está a escrever no casamento aberto</translation>
    </message>
    <message>
        <source>The connection is lost</source>
        <translation>A ligação perdeu-se</translation>
    </message>
    <message>
        <source>The connection is there</source>
        <translation>Há ligação</translation>
    </message>
    <message>
        <source>Waiting messages were sent</source>
        <translation>Mensagens em espera enviadas</translation>
    </message>
    <message>
        <source>A message could not be sent</source>
        <translation>Não foi possível enviar uma mensagem</translation>
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
        <translation>{sender} em {couple}</translation>
    </message>
    <message>
        <source>{count} in {couple}</source>
        <translation>{count} em {couple}</translation>
    </message>
    <message>
        <source>{couple}, {sender}: {text}</source>
        <translation>{couple}, {sender}: {text}</translation>
    </message>
    <message>
        <source>{sender} is typing</source>
        <translation>{sender} está a escrever</translation>
    </message>
    <message>
        <source>Offline. Reading and writing still work</source>
        <translation>Offline. Ainda é possível ler e escrever</translation>
    </message>
    <message>
        <source>{text}. {count}</source>
        <translation>{text}. {count}</translation>
    </message>
    <message>
        <source>Not sent: {text}</source>
        <translation>Mensagem não enviada: {text}</translation>
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
        <translation>A florista pergunta pelas cores</translation>
    </message>
    <message>
        <source>Back online</source>
        <translation>Online novamente</translation>
    </message>
    <message>
        <source>An empty sentence says nothing: write one, or switch it off.</source>
        <translation>Uma frase vazia não diz nada: escreva uma ou desligue-a.</translation>
    </message>
    <message>
        <source>%1 stands for nothing here: take it out.</source>
        <translation>%1 não representa nada aqui: retire-o.</translation>
    </message>
    <message>
        <source>%1 stands for nothing here. What can be used: %2</source>
        <translation>%1 não representa nada aqui. Podem usar-se: %2</translation>
    </message>
</context>
<context>
    <name>models::ChannelListModel</name>
    <message>
        <source>You</source>
        <translation>Você</translation>
    </message>
</context>
<context>
    <name>models::DayPlan</name>
    <message>
        <source>%1, at first %2: removed</source>
        <translation>%1, no início %2: removido</translation>
    </message>
    <message>
        <source>%1 %2, at first %3</source>
        <translation>%1 %2, no início %3</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>No início</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Agora</translation>
    </message>
</context>
<context>
    <name>models::EventText</name>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>content</source>
        <translation>conteúdo</translation>
    </message>
    <message>
        <source>%1 %2 → removed</source>
        <translation>%1 %2 → removido</translation>
    </message>
    <message>
        <source>%1 answered</source>
        <translation>%1: resposta recebida</translation>
    </message>
    <message>
        <source>%1 done, %2 of %3</source>
        <translation>%1: concluído, %2 de %3</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1: concluído</translation>
    </message>
    <message>
        <source>%1 set to %2</source>
        <translation>%1: novo valor %2</translation>
    </message>
    <message>
        <source>%1 removed, it was %2</source>
        <translation>%1: valor removido, era %2</translation>
    </message>
    <message>
        <source>%1 changed from %2 to %3</source>
        <translation>%1: mudou de %2 para %3</translation>
    </message>
</context>
<context>
    <name>models::MemberListModel</name>
    <message>
        <source>You</source>
        <translation>Você</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguém</translation>
    </message>
</context>
<context>
    <name>models::QueueModel</name>
    <message>
        <source>You</source>
        <translation>Você</translation>
    </message>
</context>
<context>
    <name>models::SearchModel</name>
    <message>
        <source>You</source>
        <translation>Você</translation>
    </message>
</context>
<context>
    <name>models::Sentences</name>
    <message>
        <source>owner</source>
        <translation>titular</translation>
    </message>
    <message>
        <source>member</source>
        <translation>membro</translation>
    </message>
    <message>
        <source>reader</source>
        <translation>só leitura</translation>
    </message>
    <message>
        <source>1 older message has expired</source>
        <translation>1 mensagem mais antiga expirou</translation>
    </message>
    <message numerus="yes">
        <source>%n older messages have expired</source>
        <translation>
            <numerusform>%n mensagem mais antiga expirou</numerusform>
            <numerusform>%n mensagens mais antigas expiraram</numerusform>
        </translation>
    </message>
    <message>
        <source>1 message expired before you reconnected</source>
        <translation>1 mensagem expirou antes da reconexão</translation>
    </message>
    <message numerus="yes">
        <source>%n messages expired before you reconnected</source>
        <translation>
            <numerusform>%n mensagem expirou antes da reconexão</numerusform>
            <numerusform>%n mensagens expiraram antes da reconexão</numerusform>
        </translation>
    </message>
    <message>
        <source>asks to join</source>
        <translation>pede para participar</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>presente agora</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privado</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>compartilhado</translation>
    </message>
    <message>
        <source>broadcast</source>
        <translation>transmissão</translation>
    </message>
    <message>
        <source>live</source>
        <translation>ativo</translation>
    </message>
    <message>
        <source>joining</source>
        <translation>entrando</translation>
    </message>
    <message>
        <source>catching up</source>
        <translation>em atualização</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>em pausa</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>recusado</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>na fila</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>enviando</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviada</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregue</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>vista</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falhou</translation>
    </message>
    <message>
        <source>waiting for your word</source>
        <translation>aguarda a sua decisão</translation>
    </message>
    <message>
        <source>The server did not understand this message.</source>
        <translation>O servidor não entendeu esta mensagem.</translation>
    </message>
    <message>
        <source>This channel&apos;s name is not valid.</source>
        <translation>O nome deste canal não é válido.</translation>
    </message>
    <message>
        <source>The server does not know you: sign in again.</source>
        <translation>O servidor não reconhece você: entre de novo.</translation>
    </message>
    <message>
        <source>Your sign-in has expired: sign in again.</source>
        <translation>A sua sessão expirou: entre de novo.</translation>
    </message>
    <message>
        <source>You may read here, but not write.</source>
        <translation>Aqui você pode ler, mas não pode escrever.</translation>
    </message>
    <message>
        <source>Your plan has no place for another live channel: pause one first.</source>
        <translation>O seu plano não tem lugar para outro canal ativo: primeiro, pause um deles.</translation>
    </message>
    <message>
        <source>This channel no longer exists, or you are no longer in it.</source>
        <translation>Este canal não existe mais, ou você não participa mais dele.</translation>
    </message>
    <message>
        <source>A channel of this name belongs to somebody else.</source>
        <translation>Um canal com este nome pertence a outra pessoa.</translation>
    </message>
    <message>
        <source>This message is too long to be sent.</source>
        <translation>Esta mensagem é longa demais para ser enviada.</translation>
    </message>
    <message>
        <source>Too many messages in one minute: it will be tried again.</source>
        <translation>Mensagens demais em um minuto: será feita uma nova tentativa.</translation>
    </message>
    <message>
        <source>You are signed in on too many devices at once.</source>
        <translation>A sua conta está conectada em dispositivos demais ao mesmo tempo.</translation>
    </message>
    <message>
        <source>100 messages are waiting here already: this one stays in the box until there is room.</source>
        <translation>Já há 100 mensagens em espera aqui: esta fica na caixa de texto até haver espaço.</translation>
    </message>
    <message>
        <source>The server is restarting.</source>
        <translation>O servidor está reiniciando.</translation>
    </message>
    <message>
        <source>The disk could not be written: is it full?</source>
        <translation>Não foi possível gravar no disco: ele está cheio?</translation>
    </message>
    <message>
        <source>Something went wrong on the server.</source>
        <translation>Algo deu errado no servidor.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Não é possível acessar o servidor.</translation>
    </message>
    <message>
        <source>1 unread</source>
        <translation>1 não lida</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n não lida</numerusform>
            <numerusform>%n não lidas</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 alteração</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n alteração</numerusform>
            <numerusform>%n alterações</numerusform>
        </translation>
    </message>
    <message>
        <source>1 new message</source>
        <translation>1 nova mensagem</translation>
    </message>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n nova mensagem</numerusform>
            <numerusform>%n novas mensagens</numerusform>
        </translation>
    </message>
    <message>
        <source>wedding today</source>
        <translation>casamento hoje</translation>
    </message>
    <message>
        <source>wedding tomorrow</source>
        <translation>casamento amanhã</translation>
    </message>
    <message>
        <source>wedding yesterday</source>
        <translation>casamento ontem</translation>
    </message>
    <message>
        <source>wedding in 1 day</source>
        <translation>casamento daqui a 1 dia</translation>
    </message>
    <message numerus="yes">
        <source>wedding in %n days</source>
        <translation>
            <numerusform>casamento daqui a %n dia</numerusform>
            <numerusform>casamento daqui a %n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>wedding 1 day ago</source>
        <translation>casamento há 1 dia</translation>
    </message>
    <message numerus="yes">
        <source>wedding %n days ago</source>
        <translation>
            <numerusform>casamento há %n dia</numerusform>
            <numerusform>casamento há %n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>D-day</source>
        <translation>dia D</translation>
    </message>
    <message>
        <source>the day of the wedding</source>
        <translation>o dia do casamento</translation>
    </message>
    <message>
        <source>1 day before the wedding</source>
        <translation>1 dia antes do casamento</translation>
    </message>
    <message numerus="yes">
        <source>%n days before the wedding</source>
        <translation>
            <numerusform>%n dia antes do casamento</numerusform>
            <numerusform>%n dias antes do casamento</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day after the wedding</source>
        <translation>1 dia depois do casamento</translation>
    </message>
    <message numerus="yes">
        <source>%n days after the wedding</source>
        <translation>
            <numerusform>%n dia depois do casamento</numerusform>
            <numerusform>%n dias depois do casamento</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation>agora</translation>
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
        <translation>ontem</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>rascunho</translation>
    </message>
    <message>
        <source>1 queued</source>
        <translation>1 na fila</translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n na fila</numerusform>
            <numerusform>%n na fila</numerusform>
        </translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>fixado</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>silenciado</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>arquivado</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not accepted: it has expired, or is another server&apos;s. Is this computer&apos;s clock right?</source>
        <translation>O certificado do servidor não é aceito: expirou ou é de outro servidor. O relógio deste computador está certo?</translation>
    </message>
    <message>
        <source>At the server&apos;s address something else answers: a network that wants you to sign in, perhaps.</source>
        <translation>No endereço do servidor responde outra coisa: talvez uma rede que pede para entrar.</translation>
    </message>
    <message>
        <source>1 waiting message sent</source>
        <translation>1 mensagem em espera enviada</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting messages sent</source>
        <translation>
            <numerusform>%n mensagem em espera enviada</numerusform>
            <numerusform>%n mensagens em espera enviadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::Timeline</name>
    <message>
        <source>You</source>
        <translation>Você</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguém</translation>
    </message>
</context>
<context>
    <name>models::Typing</name>
    <message>
        <source>Somebody</source>
        <translation>Alguém</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 está escrevendo…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 e %2 estão escrevendo…</translation>
    </message>
    <message>
        <source>Several people are typing…</source>
        <translation>Várias pessoas estão escrevendo…</translation>
    </message>
</context>
<context>
    <name>models::WeddingExport</name>
    <message>
        <source>removed</source>
        <translation>removido</translation>
    </message>
    <message>
        <source>Changes of the plan</source>
        <translation>Alterações na programação</translation>
    </message>
    <message>
        <source>Everything that was written</source>
        <translation>Tudo o que foi escrito</translation>
    </message>
    <message>
        <source>Wedding of %1</source>
        <translation>Casamento de %1</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>O dia</translation>
    </message>
</context>
<context>
    <name>models::WeddingModel</name>
    <message>
        <source>Nothing new</source>
        <translation>Nenhuma novidade</translation>
    </message>
    <message>
        <source>asks to be let in</source>
        <translation>pede para entrar</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>presente agora</translation>
    </message>
    <message>
        <source>you</source>
        <translation>você</translation>
    </message>
    <message>
        <source>%1 of %2 steps done</source>
        <translation>%1 de %2 etapas concluídas</translation>
    </message>
    <message>
        <source>done</source>
        <translation>concluído</translation>
    </message>
</context>
<context>
    <name>models::WeddingOverview</name>
    <message>
        <source>%1 new: %2</source>
        <translation>%1: novo valor %2</translation>
    </message>
    <message>
        <source>%1 taken out, it was %2</source>
        <translation>%1: valor removido, era %2</translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementLog</name>
    <message>
        <source>not spoken: nobody listened</source>
        <translation>não foi dito: ninguém ouvia</translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementLogDialog</name>
    <message>
        <source>All announcements</source>
        <translation>Todos os anúncios</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>Anúncios</translation>
    </message>
    <message>
        <source>Nothing has been announced yet.</source>
        <translation>Ainda nada foi anunciado.</translation>
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
        <translation>%1 em %2</translation>
    </message>
    <message>
        <source>another channel</source>
        <translation>outro canal</translation>
    </message>
    <message>
        <source>Back online</source>
        <translation>Online novamente</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>%1 in %2 channels</source>
        <translation>%1 em %2 canais</translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementsDialog</name>
    <message>
        <source>Who wrote it</source>
        <translation>Quem escreveu</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Whether it was delivered and seen</source>
        <translation>Se foi entregue e visto</translation>
    </message>
    <message>
        <source>&amp;Announce this</source>
        <translation>&amp;Anunciar isto</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>Anúncios</translation>
    </message>
    <message>
        <source>What is announced</source>
        <translation>O que é anunciado</translation>
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
        <translation>&amp;Restaurar o padrão</translation>
    </message>
    <message>
        <source>What is heard of a message, in this order</source>
        <translation>O que se ouve de uma mensagem, por esta ordem</translation>
    </message>
    <message>
        <source>Parts of a message</source>
        <translation>Partes de uma mensagem</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Mais cedo</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>Mais &amp;tarde</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>desligado</translation>
    </message>
    <message>
        <source>Nothing is filled in here.</source>
        <translation>Aqui nada é inserido.</translation>
    </message>
    <message>
        <source>Filled in: %1</source>
        <translation>São inseridos: %1</translation>
    </message>
    <message>
        <source>Heard as: %1</source>
        <translation>Ouve-se assim: %1</translation>
    </message>
    <message>
        <source>Said like this from now on: %1</source>
        <translation>A partir de agora diz-se assim: %1</translation>
    </message>
    <message>
        <source>It has its own sentence again: %1</source>
        <translation>Voltou a ter a sua própria frase: %1</translation>
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
        <translation>Este mês</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Mais adiante</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Passados</translation>
    </message>
    <message>
        <source>Other channels</source>
        <translation>Outros canais</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Ainda não há mensagens</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fixados</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Arquivados</translation>
    </message>
</context>
<context>
    <name>ui::ChannelManager</name>
    <message>
        <source>Your weddings will be listed here.</source>
        <translation>Os seus casamentos aparecerão aqui.</translation>
    </message>
    <message>
        <source>Nothing unread.</source>
        <translation>Nenhuma mensagem não lida.</translation>
    </message>
</context>
<context>
    <name>ui::ChannelMenu</name>
    <message>
        <source>For an &amp;Hour</source>
        <translation>Por uma &amp;hora</translation>
    </message>
    <message>
        <source>Until &amp;Tomorrow Morning</source>
        <translation>Até &amp;amanhã de manhã</translation>
    </message>
    <message>
        <source>For a &amp;Week</source>
        <translation>Por uma &amp;semana</translation>
    </message>
    <message>
        <source>Until I &amp;Unmute It</source>
        <translation>Até eu &amp;reativar as notificações</translation>
    </message>
    <message>
        <source>Mark as &amp;Read</source>
        <translation>Marcar como &amp;lido</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>&amp;Desafixar</translation>
    </message>
    <message>
        <source>&amp;Pin to the Top</source>
        <translation>&amp;Fixar no topo</translation>
    </message>
    <message>
        <source>Un&amp;mute</source>
        <translation>Rea&amp;tivar as notificações</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;Silenciar</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>&amp;Bring Back</source>
        <translation>&amp;Restaurar</translation>
    </message>
    <message>
        <source>Archi&amp;ve</source>
        <translation>Ar&amp;quivar</translation>
    </message>
    <message>
        <source>%1 is pinned.</source>
        <translation>O canal %1 está fixado.</translation>
    </message>
    <message>
        <source>%1 is not pinned any more.</source>
        <translation>O canal %1 não está mais fixado.</translation>
    </message>
    <message>
        <source>%1 is archived. It comes back when something new is written.</source>
        <translation>O canal %1 está arquivado. Ele volta à lista quando algo novo for escrito.</translation>
    </message>
    <message>
        <source>%1 is back in the list.</source>
        <translation>O canal %1 está de volta à lista.</translation>
    </message>
    <message>
        <source>%1 is not muted any more.</source>
        <translation>O canal %1 não está mais silenciado.</translation>
    </message>
    <message>
        <source>%1 is muted. A change to a wedding within 48 hours still gets through.</source>
        <translation>O canal %1 está silenciado. As alterações em um casamento dentro de 48 horas são notificadas mesmo assim.</translation>
    </message>
    <message>
        <source>As the &amp;Settings Say</source>
        <translation>Conforme as &amp;configurações</translation>
    </message>
    <message>
        <source>For Every &amp;Message</source>
        <translation>A cada &amp;mensagem</translation>
    </message>
    <message>
        <source>Only for &amp;Changes of the Plan</source>
        <translation>Só nas &amp;alterações da programação</translation>
    </message>
    <message>
        <source>&amp;Never</source>
        <translation>&amp;Nunca</translation>
    </message>
    <message>
        <source>&amp;Notify Me</source>
        <translation>&amp;Notificar-me</translation>
    </message>
    <message>
        <source>You are notified of every message of %1.</source>
        <translation>Cada mensagem de %1 é notificada.</translation>
    </message>
    <message>
        <source>You are notified of %1 when the plan changes.</source>
        <translation>O canal %1 é notificado quando a programação muda.</translation>
    </message>
    <message>
        <source>You are not notified of %1.</source>
        <translation>Nada de %1 é notificado.</translation>
    </message>
    <message>
        <source>You are notified of %1 as of all others.</source>
        <translation>O canal %1 é notificado como todos os outros.</translation>
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
        <translation>Aqui só escreve quem é titular do canal</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>Escrever para %1</translation>
    </message>
    <message>
        <source>Needs an &amp;answer</source>
        <translation>&amp;Precisa de resposta</translation>
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
        <translation>Entrando nos seus canais…</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation>Atualizando…</translation>
    </message>
    <message>
        <source>Offline: reading and writing still work.</source>
        <translation>Offline: ainda é possível ler e escrever.</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Conexão recusada: %1</translation>
    </message>
    <message>
        <source>Refused by the server.</source>
        <translation>Conexão recusada pelo servidor.</translation>
    </message>
    <message>
        <source>Signed out: sign in again.</source>
        <translation>Sessão encerrada: entre de novo.</translation>
    </message>
    <message>
        <source>Not signed in.</source>
        <translation>Sessão não iniciada.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>agora</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>em %1 s</translation>
    </message>
    <message>
        <source>Offline: reading and writing still work. %1</source>
        <translation>Offline: ainda é possível ler e escrever. %1</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionStrip</name>
    <message>
        <source>Try now</source>
        <translation>Tentar agora</translation>
    </message>
    <message>
        <source>%1 Reconnecting %2</source>
        <translation>%1 Reconexão %2</translation>
    </message>
</context>
<context>
    <name>ui::ConversationHeader</name>
    <message>
        <source>%1 here: %2</source>
        <translation>%1 aqui: %2</translation>
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
        <translation>Relatório</translation>
    </message>
    <message>
        <source>There are no names, messages or passwords in this report.</source>
        <translation>Neste relatório não há nomes, mensagens nem senhas.</translation>
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
        <translation>1 resultado</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HostedServerPage</name>
    <message>
        <source>Only programs on this computer reach the server.</source>
        <translation>Só programas neste computador alcançam o servidor.</translation>
    </message>
    <message>
        <source>Asking that address…</source>
        <translation>Consultando esse endereço…</translation>
    </message>
    <message>
        <source>Your server answers there.</source>
        <translation>Seu servidor responde nesse endereço.</translation>
    </message>
    <message>
        <source>Nothing answers there. Does your proxy or tunnel run, and does it lead to this computer?</source>
        <translation>Nada responde nesse endereço. O proxy ou túnel está ativo e leva a este computador?</translation>
    </message>
    <message>
        <source>The certificate there is not accepted, so nobody can join: it has expired, is for another name, or comes from somebody that computers do not trust.</source>
        <translation>O certificado desse endereço não é aceito, então ninguém pode participar: expirou, é para outro nome ou vem de alguém em quem os computadores não confiam.</translation>
    </message>
    <message>
        <source>Something else answers there: lead that address to the server on this computer.</source>
        <translation>Outra coisa responde nesse endereço: direcione-o para o servidor neste computador.</translation>
    </message>
    <message>
        <source>It has no certificate: whoever is in between can read along.</source>
        <translation>Não há certificado: quem estiver no meio pode ler tudo.</translation>
    </message>
    <message>
        <source>Certificate for %1, from %2, good until %3.</source>
        <translation>Certificado para %1, de %2, válido até %3.</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256): %1</source>
        <translation>Impressão digital (SHA-256): %1</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Usar</translation>
    </message>
    <message>
        <source>As&amp;k again</source>
        <translation>Consultar de no&amp;vo</translation>
    </message>
    <message>
        <source>Public a&amp;ddress</source>
        <translation>En&amp;dereço público</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Endereço público</translation>
    </message>
    <message>
        <source>What invite links begin with: where a proxy or a tunnel with a certificate leads to this computer.</source>
        <translation>Com o que começam os links de convite: onde um proxy ou túnel com certificado leva a este computador.</translation>
    </message>
    <message>
        <source>&amp;Log of the server</source>
        <translation>&amp;Registro do servidor</translation>
    </message>
    <message>
        <source>Log of the server</source>
        <translation>Registro do servidor</translation>
    </message>
    <message>
        <source>There are no names or messages in it.</source>
        <translation>Nele não há nomes nem mensagens.</translation>
    </message>
</context>
<context>
    <name>ui::HostingDialog</name>
    <message>
        <source>Make an &amp;invite link</source>
        <translation>Criar um link de con&amp;vite</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Remover…</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>Fazer &amp;backup agora…</translation>
    </message>
    <message>
        <source>In&amp;vite to</source>
        <translation>Conv&amp;idar para</translation>
    </message>
    <message>
        <source>Wedding to invite to</source>
        <translation>Casamento para o qual convidar</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>Link de convite</translation>
    </message>
    <message>
        <source>The link will be here</source>
        <translation>O link aparecerá aqui</translation>
    </message>
    <message>
        <source>The link is on the clipboard.</source>
        <translation>O link está na área de transferência.</translation>
    </message>
    <message>
        <source>Sarah &amp; Tom</source>
        <translation>Sarah &amp; Tom</translation>
    </message>
    <message>
        <source>Add &amp;wedding</source>
        <translation>Adicionar casa&amp;mento</translation>
    </message>
    <message>
        <source>New wedding</source>
        <translation>Novo casamento</translation>
    </message>
    <message>
        <source>C&amp;ouple</source>
        <translation>Cas&amp;al</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Data</translation>
    </message>
    <message>
        <source>Venu&amp;e</source>
        <translation>&amp;Local</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pessoas</translation>
    </message>
    <message>
        <source>The server is stopped. Nobody can reach your weddings.</source>
        <translation>O servidor está parado. Ninguém pode acessar os seus casamentos.</translation>
    </message>
    <message>
        <source>The server runs at %1</source>
        <translation>O servidor está ativo em %1</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Parar</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>I&amp;niciar</translation>
    </message>
    <message>
        <source>supplier</source>
        <translation>fornecedor</translation>
    </message>
    <message>
        <source>couple</source>
        <translation>casal</translation>
    </message>
    <message>
        <source>10 weddings live</source>
        <translation>10 casamentos ativos</translation>
    </message>
    <message>
        <source>3 weddings live</source>
        <translation>3 casamentos ativos</translation>
    </message>
    <message>
        <source>you</source>
        <translation>você</translation>
    </message>
    <message>
        <source>Whoever opens this link first joins the wedding. It is good until %1.</source>
        <translation>A primeira pessoa que abrir este link entra no casamento. O link expira em %1.</translation>
    </message>
    <message>
        <source>Whose wedding is it? Write the couple&apos;s names first.</source>
        <translation>De quem é o casamento? Escreva primeiro os nomes do casal.</translation>
    </message>
    <message>
        <source>Remove somebody</source>
        <translation>Remover uma pessoa</translation>
    </message>
    <message>
        <source>Remove %1? They are signed out everywhere at once. What they wrote stays.</source>
        <translation>Remover %1? A sessão termina imediatamente em todos os dispositivos. O que foi escrito permanece.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Back up the server</source>
        <translation>Backup do servidor</translation>
    </message>
    <message>
        <source>Make &amp;free (3 live)</source>
        <translation>Mudar para o plano &amp;gratuito (3 ativos)</translation>
    </message>
    <message>
        <source>Make &amp;paid (10 live)</source>
        <translation>Mudar para o plano pa&amp;go (10 ativos)</translation>
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
        <translation>O servidor está ativo em %1 · online: %2</translation>
    </message>
    <message>
        <source>Weddings a&amp;nd People</source>
        <translation>Casame&amp;ntos e pessoas</translation>
    </message>
    <message>
        <source>Address and Lo&amp;g</source>
        <translation>Endereço e re&amp;gistro</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Move U&amp;p in the List</source>
        <translation>S&amp;ubir na lista</translation>
    </message>
    <message>
        <source>Move &amp;Down in the List</source>
        <translation>&amp;Descer na lista</translation>
    </message>
    <message>
        <source>P&amp;ause This Wedding</source>
        <translation>Pausar &amp;este casamento</translation>
    </message>
    <message>
        <source>S&amp;ort the List</source>
        <translation>&amp;Ordenar a lista</translation>
    </message>
    <message>
        <source>By the &amp;Wedding&apos;s Date</source>
        <translation>Pela data do &amp;casamento</translation>
    </message>
    <message>
        <source>By the &amp;Last Message</source>
        <translation>Pela última &amp;mensagem</translation>
    </message>
    <message>
        <source>By &amp;Name</source>
        <translation>Por &amp;nome</translation>
    </message>
    <message>
        <source>As I P&amp;ut Them</source>
        <translation>Na minha &amp;ordem</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arquivo</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Sair</translation>
    </message>
    <message>
        <source>&amp;Channel</source>
        <translation>&amp;Canal</translation>
    </message>
    <message>
        <source>&amp;Next Channel</source>
        <translation>&amp;Próximo canal</translation>
    </message>
    <message>
        <source>&amp;Previous Channel</source>
        <translation>Canal &amp;anterior</translation>
    </message>
    <message>
        <source>Next &amp;Unread Channel</source>
        <translation>Próximo canal não &amp;lido</translation>
    </message>
    <message>
        <source>P&amp;revious Unread Channel</source>
        <translation>Canal não lido a&amp;nterior</translation>
    </message>
    <message>
        <source>&amp;Mark as Read</source>
        <translation>&amp;Marcar como lido</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Mensagem</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Escrever</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>En&amp;viar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Exibir</translation>
    </message>
    <message>
        <source>&amp;Next Region</source>
        <translation>Pró&amp;xima área</translation>
    </message>
    <message>
        <source>&amp;Previous Region</source>
        <translation>Área &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>Aparên&amp;cia</translation>
    </message>
    <message>
        <source>Follow the &amp;System</source>
        <translation>Como no &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Escuro</translation>
    </message>
    <message>
        <source>C&amp;onnection</source>
        <translation>C&amp;onexão</translation>
    </message>
    <message>
        <source>&amp;Try Now</source>
        <translation>&amp;Tentar agora</translation>
    </message>
    <message>
        <source>Go to a wedding</source>
        <translation>Ir para um casamento</translation>
    </message>
    <message>
        <source>Couple, venue or date</source>
        <translation>Casal, local ou data</translation>
    </message>
    <message>
        <source>Find messages</source>
        <translation>Pesquisar mensagens</translation>
    </message>
    <message>
        <source>Words of the message</source>
        <translation>Palavras da mensagem</translation>
    </message>
    <message>
        <source>Find messages everywhere</source>
        <translation>Pesquisar mensagens em todos os canais</translation>
    </message>
    <message>
        <source>Find messages here</source>
        <translation>Pesquisar mensagens aqui</translation>
    </message>
    <message>
        <source>&amp;Hosting…</source>
        <translation>Se&amp;rvidor…</translation>
    </message>
    <message>
        <source>&amp;Export This Wedding…</source>
        <translation>&amp;Exportar este casamento…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Preferências…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aj&amp;uda</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>&amp;Atalhos de teclado…</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Diagnóstico…</translation>
    </message>
    <message>
        <source>&amp;Go To…</source>
        <translation>&amp;Ir para…</translation>
    </message>
    <message>
        <source>&amp;Oldest Unread Message</source>
        <translation>Mensa&amp;gem não lida mais antiga</translation>
    </message>
    <message>
        <source>Needs an &amp;Answer</source>
        <translation>Precisa de &amp;resposta</translation>
    </message>
    <message>
        <source>I Have S&amp;een This Change</source>
        <translation>Já vi es&amp;ta alteração</translation>
    </message>
    <message>
        <source>&amp;Find Here…</source>
        <translation>&amp;Pesquisar aqui…</translation>
    </message>
    <message>
        <source>Find Every&amp;where…</source>
        <translation>Pesquisar em todos os cana&amp;is…</translation>
    </message>
    <message>
        <source>&amp;Read Out</source>
        <translation>Ler em voz &amp;alta</translation>
    </message>
    <message>
        <source>&amp;Menu Bar</source>
        <translation>Barra de &amp;menus</translation>
    </message>
    <message>
        <source>&amp;Wedding Panel</source>
        <translation>&amp;Painel do casamento</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>Texto maio&amp;r</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>Texto m&amp;enor</translation>
    </message>
    <message>
        <source>Te&amp;xt as the System Has It</source>
        <translation>&amp;Texto como no sistema</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>&amp;Alto contraste</translation>
    </message>
    <message>
        <source>P&amp;in or Unpin</source>
        <translation>&amp;Fixar ou desafixar</translation>
    </message>
    <message>
        <source>Mu&amp;te</source>
        <translation>&amp;Silenciar</translation>
    </message>
    <message>
        <source>U&amp;nmute</source>
        <translation>Rea&amp;tivar as notificações</translation>
    </message>
    <message>
        <source>Arc&amp;hive or Bring Back</source>
        <translation>Ar&amp;quivar ou restaurar</translation>
    </message>
    <message>
        <source>Go to Pinne&amp;d</source>
        <translation>Ir para os fi&amp;xados</translation>
    </message>
    <message>
        <source>Pinned Channel %1</source>
        <translation>Canal fixado %1</translation>
    </message>
    <message>
        <source>Only &amp;Unread Channels</source>
        <translation>Só canais não &amp;lidos</translation>
    </message>
    <message>
        <source>Arc&amp;hived Channels Too</source>
        <translation>Canais ar&amp;quivados também</translation>
    </message>
    <message>
        <source>Needs my answer</source>
        <translation>Espera minha resposta</translation>
    </message>
    <message>
        <source>Words of the question, or a couple</source>
        <translation>Palavras da pergunta ou um casal</translation>
    </message>
    <message>
        <source>Noti&amp;fy Me</source>
        <translation>Noti&amp;ficar-me</translation>
    </message>
    <message>
        <source>Unread &amp;From Here</source>
        <translation>Não lidas a partir da&amp;qui</translation>
    </message>
    <message>
        <source>Needs &amp;My Answer…</source>
        <translation>Espera &amp;minha resposta…</translation>
    </message>
    <message>
        <source>Unread from here</source>
        <translation>Não lidas a partir daqui</translation>
    </message>
</context>
<context>
    <name>ui::MessageLayout</name>
    <message>
        <source>%1 new</source>
        <translation>Novas: %1</translation>
    </message>
    <message>
        <source>Venue changed</source>
        <translation>Local alterado</translation>
    </message>
    <message>
        <source>Timeline changed</source>
        <translation>Cronograma alterado</translation>
    </message>
    <message>
        <source>Form answered</source>
        <translation>Formulário respondido</translation>
    </message>
    <message>
        <source>Step completed</source>
        <translation>Etapa concluída</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>removido</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Nothing is different from the last time.</source>
        <translation>Nada mudou desde a última vez.</translation>
    </message>
    <message>
        <source>Everything else is as it was.</source>
        <translation>Todo o resto continua igual.</translation>
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
        <translation>você</translation>
    </message>
</context>
<context>
    <name>ui::MessageQueuePanel</name>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Waiting messages</source>
        <translation>Mensagens em espera</translation>
    </message>
    <message>
        <source>%1 of %2 sent</source>
        <translation>%1 de %2 enviadas</translation>
    </message>
    <message>
        <source>goes on when the server takes more</source>
        <translation>continua quando o servidor aceitar mais</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 em espera</translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1 requer a sua atenção</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n requer a sua atenção</numerusform>
            <numerusform>%n requerem a sua atenção</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing waiting</source>
        <translation>nada em espera</translation>
    </message>
    <message>
        <source>Queue: %1</source>
        <translation>Fila: %1</translation>
    </message>
    <message>
        <source>%1 · next try %2</source>
        <translation>%1 · próxima tentativa %2</translation>
    </message>
    <message>
        <source>Hides the list</source>
        <translation>Oculta a lista</translation>
    </message>
    <message>
        <source>Shows the list</source>
        <translation>Mostra a lista</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Still send</source>
        <translation>Enviar mesmo assim</translation>
    </message>
    <message>
        <source>Edit a waiting message</source>
        <translation>Editar uma mensagem em espera</translation>
    </message>
    <message>
        <source>It goes out like this:</source>
        <translation>Ela será enviada assim:</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar agora</translation>
    </message>
</context>
<context>
    <name>ui::MessageView</name>
    <message>
        <source>No messages yet.</source>
        <translation>Ainda não há mensagens.</translation>
    </message>
</context>
<context>
    <name>ui::Notice</name>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
</context>
<context>
    <name>ui::QrCode</name>
    <message>
        <source>Invite link as a QR code</source>
        <translation>Link de convite como código QR</translation>
    </message>
</context>
<context>
    <name>ui::ReadOut</name>
    <message>
        <source>&amp;Last Announcement Again</source>
        <translation>Repetir o último &amp;anúncio</translation>
    </message>
    <message>
        <source>&amp;All Announcements…</source>
        <translation>&amp;Todos os anúncios…</translation>
    </message>
    <message>
        <source>&amp;What Is Announced…</source>
        <translation>&amp;O que é anunciado…</translation>
    </message>
    <message>
        <source>Message %1 From the End</source>
        <translation>Mensagem %1 a partir do fim</translation>
    </message>
    <message>
        <source>No such message</source>
        <translation>Mensagem inexistente</translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Preferências</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Cores</translation>
    </message>
    <message>
        <source>As the system has them</source>
        <translation>Como no sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>&amp;Tamanho do texto</translation>
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
        <translation>Marcar as mensagens como &amp;lidas</translation>
    </message>
    <message>
        <source>when I have seen them</source>
        <translation>quando eu as tiver visto</translation>
    </message>
    <message>
        <source>when I leave the channel</source>
        <translation>quando eu mudar de canal</translation>
    </message>
    <message>
        <source>only by hand</source>
        <translation>só manualmente</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>&amp;Notificações</translation>
    </message>
    <message>
        <source>for every message</source>
        <translation>para cada mensagem</translation>
    </message>
    <message>
        <source>only for changes of the plan</source>
        <translation>só para alterações na programação</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>&amp;Quiet from 22 to 7 o&apos;clock, but for a wedding within 48 hours</source>
        <translation>&amp;Silêncio das 22h às 7h, exceto para um casamento dentro de 48 horas</translation>
    </message>
    <message>
        <source>&amp;Keep running in the tray when the window is closed</source>
        <translation>Continuar na &amp;bandeja do sistema ao fechar a janela</translation>
    </message>
    <message>
        <source>Show the &amp;wedding panel beside the messages</source>
        <translation>Mostrar o &amp;painel do casamento ao lado das mensagens</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Como no sistema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Keep &amp;delivered messages in the queue until it is closed</source>
        <translation>Manter as mensagens &amp;entregues na fila até ela ser fechada</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Ações</translation>
    </message>
    <message>
        <source>&amp;Key for this action:</source>
        <translation>&amp;Atalho para esta ação:</translation>
    </message>
    <message>
        <source>Key for this action</source>
        <translation>Atalho para esta ação</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>&amp;Usar este atalho</translation>
    </message>
    <message>
        <source>&amp;Back to its own</source>
        <translation>&amp;Restaurar o padrão</translation>
    </message>
    <message>
        <source>Choose an action, then press its new key in the field. An empty field takes the key away.</source>
        <translation>Escolha uma ação e pressione o novo atalho no campo. Um campo vazio remove o atalho.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>sem atalho</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” already: give that another key first.</source>
        <translation>%1 já pertence a “%2”: primeiro, dê outro atalho a essa ação.</translation>
    </message>
    <message>
        <source>“%1” has no key now.</source>
        <translation>“%1” agora não tem atalho.</translation>
    </message>
    <message>
        <source>“%1” has the key %2 now.</source>
        <translation>“%1” agora tem o atalho %2.</translation>
    </message>
    <message>
        <source>“%1” has its own key again.</source>
        <translation>“%1” voltou ao atalho padrão.</translation>
    </message>
</context>
<context>
    <name>ui::StartPage</name>
    <message>
        <source>Host on this computer</source>
        <translation>Hospedar o servidor neste computador</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Look around with sample weddings</source>
        <translation>Explorar com casamentos de exemplo</translation>
    </message>
    <message>
        <source>I have an invite link: paste it here</source>
        <translation>Tenho um link de convite: cole aqui</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>Link de convite</translation>
    </message>
    <message>
        <source>Welcome to WedSync</source>
        <translation>Boas-vindas ao WedSync</translation>
    </message>
    <message>
        <source>A channel of its own for each wedding. Hosting starts a server on this computer and keeps everything here.</source>
        <translation>Um canal próprio para cada casamento. Se você hospedar o servidor, ele é iniciado neste computador e tudo fica aqui.</translation>
    </message>
    <message>
        <source>No weddings yet</source>
        <translation>Ainda não há casamentos</translation>
    </message>
    <message>
        <source>Each wedding gets a channel of its own. As soon as you are in one, it is listed on the left.</source>
        <translation>Cada casamento tem o seu próprio canal. Assim que você participar de um, ele aparece à esquerda.</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nenhuma novidade</translation>
    </message>
    <message>
        <source>Choose a wedding on the left, or press Alt+Shift+Down for the next one with something new.</source>
        <translation>Escolha um casamento à esquerda ou pressione Alt+Shift+Seta para baixo para ir ao próximo com novidades.</translation>
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
        <translation>&amp;Sair</translation>
    </message>
    <message>
        <source>WedSync: nothing new</source>
        <translation>WedSync: nenhuma novidade</translation>
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
        <translation>Desde a sua última visita</translation>
    </message>
    <message>
        <source>Needs your answer</source>
        <translation>Aguardando a sua resposta</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pessoas</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Percurso</translation>
    </message>
</context>
</TS>
