import { ptNotice } from '@vivavoce/contract/notice/pt';
import type { Strings } from './strings.ts';

/** Portuguese as both Brazil and Portugal read it, where there is such a word; Brazil's where there is none. */
export const pt: Strings = {
  'common.testMode': 'Modo de teste',
  'common.testModeTitle': 'Modo de teste.',
  'common.testModeHint':
    'Quem entrevista é um substituto que não entende voz: digite as suas respostas. Aqui nada conta.',
  'common.testModeHears':
    'Quem entrevista é um substituto simples, e um pequeno modelo ouve você: fale ou digite as suas respostas. Aqui nada conta.',
  'common.testModeModel':
    'Um modelo real responde, mas nada aqui entende voz: digite as suas respostas. Aqui nada conta.',
  'common.testModeModelHears':
    'Um modelo real responde, e um pequeno ouve você: fale ou digite as suas respostas. Aqui nada conta.',
  'common.you': 'Você',
  'common.checkAgain': 'Verificar de novo',
  'common.tryAgain': 'Tentar de novo',
  'common.practiseAgain': 'Praticar outra vez',
  'common.close': 'Fechar',
  'common.reference': 'Referência: {reference}',
  'common.openInterview': 'Abrir a entrevista',
  'common.widget': 'Entrevista',

  'kind.practice': 'Entrevista de treino',
  'kind.screening': 'Entrevista',
  'kind.technical': 'Entrevista técnica',

  'loading.title': 'Abrindo a entrevista',
  'loading.slow': 'Está demorando mais do que o normal. A sua conexão pode estar lenta.',
  'loading.stuck': 'Ainda sem resposta. Pode tentar de novo; nada se perde.',

  ...ptNotice,

  'about.interviewer': '{name}, IA que conduz a entrevista',
  'about.questions': { one: 'Uma pergunta', other: '{count} perguntas' },

  'devices.title': 'Verifique o seu microfone',
  'devices.sub': 'Teste do microfone',
  'devices.saySomething': 'Diga algumas palavras',
  'devices.saySomethingHint': 'Por exemplo, o que comeu hoje de manhã. A entrevista ainda não começou.',
  'devices.heard': 'Estamos ouvindo você',
  'devices.heardHint': 'O microfone funciona. Comece quando quiser.',
  'devices.silent': 'Ainda não ouvimos você',
  'devices.silentHint': 'Verifique se o microfone está ligado ou escolha outro.',
  'devices.muted': 'O seu microfone está silenciado',
  'devices.mutedHint': 'Ative-o e diga algumas palavras para verificarmos se ouvimos você.',
  'devices.opening': 'Aguardando o microfone',
  'devices.openingHint': 'Se o navegador perguntar, permita o microfone.',
  'devices.off': 'O seu microfone está desligado',
  'devices.offHint': 'Ligue-o para verificarmos se ouvimos você.',
  'devices.turnOn': 'Ligar o microfone',
  'devices.microphone': 'Microfone',
  'devices.unnamed': 'Microfone {number}',
  'devices.speaker': 'Alto-falante',
  'devices.testSpeaker': 'Tocar um som',
  'devices.speakerPlayed': 'Tocamos um som. Se não ouviu, aumente o volume.',
  'devices.speakerFailed':
    'Não foi possível tocar o som. Tente de novo; de qualquer forma, as legendas mostram o que é dito.',
  'devices.start': 'Começar a entrevista',
  'devices.type': 'Prefiro digitar as minhas respostas',

  'denied.title': 'O navegador está bloqueando o microfone.',
  'denied.chrome':
    'Clique no ícone à esquerda do endereço, defina Microfone como Permitir e verifique de novo.',
  'denied.firefox': 'Clique no microfone riscado ao lado do endereço, remova o bloqueio e verifique de novo.',
  'denied.safari':
    'Abra Safari > Ajustes para Este Site, defina Microfone como Permitir e verifique de novo.',
  'denied.ios':
    'Toque no menu da página ao lado do endereço e depois em Ajustes do Site > Microfone > Permitir. Em seguida, verifique de novo.',
  'denied.android':
    'Toque no ícone ao lado do endereço e depois em Permissões > Microfone > Permitir. Em seguida, verifique de novo.',
  'denied.other': 'Permita o microfone para este site nas configurações do navegador e verifique de novo.',
  'missing.title': 'Nenhum microfone foi encontrado.',
  'missing.text': 'Conecte um e verifique de novo, ou digite as suas respostas.',
  'silenced.title': 'O sistema silenciou o seu microfone.',
  'silenced.text':
    'Ative-o pela tecla ou pelo botão do aparelho, ou nas configurações de som. Enquanto isso, pode digitar.',
  'busy.title': 'Outro programa está usando o seu microfone.',
  'busy.text':
    'Feche esse programa e verifique de novo, ou escolha outro microfone. Enquanto isso, pode digitar.',
  'forbidden.title': 'Esta página não pode usar o microfone.',
  'forbidden.text':
    'Pode digitar as suas respostas. Para falar, entre em contato com quem administra esta página e informe a referência.',
  'insecure.title': 'Não há microfone nesta página.',
  'insecure.text':
    'A página não usa HTTPS, por isso o navegador não oferece nenhum. Pode digitar as suas respostas.',
  'lost.title': 'O seu microfone foi desconectado.',
  'lost.text':
    'O que você disse está a salvo. Conecte-o de novo ou escolha outro; enquanto isso, pode digitar.',

  'connecting.title': 'Chamando {name}',
  'connecting.slow': 'Ainda conectando. Pode levar alguns segundos.',
  'connecting.stuck': 'Está demorando demais. Volte e tente de novo; nada se perde.',
  'connecting.full':
    'O seu lugar está reservado e nada se perde. Continuaremos tentando automaticamente; também pode voltar mais tarde.',
  'connecting.back': 'Voltar',

  'room.conversation': 'Conversa',
  'room.jump': 'Ir para o mais recente',
  'room.empty': '{name} vai começar em instantes.',
  'room.waiting': 'Ainda não enviado',
  'room.interrupted': 'interrompido',
  'room.typed': 'digitado',
  'room.kept': {
    one: 'A sua voz não é guardada. A transcrição é guardada por um dia.',
    other: 'A sua voz não é guardada. A transcrição é guardada por {count} dias.',
  },
  'room.questionOf': 'Pergunta {number} de {count}',
  'room.introduction': 'Introdução',
  'room.introductionHint': 'Breves boas-vindas antes da primeira pergunta.',
  'room.timeLeft': 'restam {time}',
  'room.clockStopped': 'restam {time}, em pausa',

  'presence.listening': '{name} está ouvindo',
  'presence.listeningHint': 'Não há pressa.',
  'presence.codingHint': 'Trabalhe em silêncio o tempo que quiser.',
  'presence.yourTurn': 'É a sua vez',
  'presence.yourTurnHint': 'Digite a sua resposta abaixo.',
  'presence.microphoneOffHint': 'Ligue o microfone ou digite.',
  'presence.you': 'Você está falando',
  'presence.youHint': 'Estamos ouvindo.',
  'presence.thinking': '{name} está pensando',
  'presence.thinkingHint': 'A resposta chega em instantes.',
  'presence.thinkingSlow': 'Está demorando mais do que o normal. Pode continuar falando ou digitar.',
  'presence.speaking': '{name} está falando',
  'presence.speakingHint': 'É uma IA. Pode interromper a qualquer momento.',
  'presence.speakingTyped': 'É uma IA.',
  'presence.mutedHint': 'O seu microfone está silenciado. Ative-o ou digite.',
  'presence.paused': 'Em pausa',
  'presence.pausedHint': 'O relógio está parado e o seu lugar está reservado. Pode digitar.',
  'presence.away': '{name} está aguardando',
  'presence.awayHint': 'O relógio está parado até a conexão voltar.',

  'controls.mute': 'Silenciar',
  'controls.unmute': 'Ativar microfone',
  'controls.microphone': 'Ligar o microfone',
  'controls.voice': 'Ouvir a voz da entrevista',
  'controls.end': 'Encerrar',
  'controls.endLong': 'Encerrar a entrevista',
  'controls.ending': 'Encerrando…',
  'controls.menu': 'Mais',
  'controls.shortcut': 'Pressione M para silenciar',
  'controls.leave': 'Sair por enquanto',
  'controls.leaveHint': 'O seu lugar fica reservado por 15 minutos, nesta aba.',

  'composer.label': 'Digite uma resposta',
  'composer.placeholder': 'Digite uma resposta…',
  'composer.send': 'Enviar',
  'composer.sendLater': 'Enviar depois',
  'composer.empty': 'Digite primeiro uma resposta.',
  'composer.tooLong': {
    one: 'Um caractere a mais. Encurte a resposta para enviá-la.',
    other: '{count} caracteres a mais. Encurte a resposta para enviá-la.',
  },
  'composer.failed': 'Não foi possível enviar a resposta. Ela continua aqui: envie de novo.',

  'ask.label': 'Em vez de responder',
  'ask.repeat': 'Repetir',
  'ask.repeatLong': 'Repetir a pergunta',
  'ask.pause': 'Preciso de um momento',
  'ask.skip': 'Pular',
  'ask.skipLong': 'Pular esta pergunta',
  'ask.failed': 'O pedido não chegou. Tente de novo quando a conexão voltar.',

  'end.title': 'Encerrar a entrevista?',
  'end.text': 'O que você disse até agora é guardado e avaliado. Não poderá voltar a esta entrevista.',
  'end.unsent': {
    one: 'Uma resposta digitada ainda não foi enviada. Se encerrar agora, ela pode faltar.',
    other: '{count} respostas digitadas ainda não foram enviadas. Se encerrar agora, elas podem faltar.',
  },
  'end.draft': 'Você digitou algo que não enviou. Se encerrar agora, isso se perde.',
  'end.confirm': 'Encerrar a entrevista',
  'end.cancel': 'Continuar',
  'skip.title': 'Pular esta pergunta?',
  'skip.text': 'Você poderá voltar a ela antes do fim. Até responder, ela conta como pulada.',
  'skip.confirm': 'Pular pergunta',
  'skip.cancel': 'Ficar na pergunta',
  'leave.title': 'Sair por enquanto?',
  'leave.text':
    'O relógio para e o seu lugar fica reservado por 15 minutos, nesta aba. Depois disso a entrevista termina.',
  'leave.confirm': 'Sair por enquanto',
  'leave.cancel': 'Ficar',
  'speak.title': 'Ligar o microfone?',
  'speak.text':
    'A sua voz é convertida em texto enquanto fala e não é guardada. Pode silenciar a qualquer momento, e continuar digitando.',
  'speak.confirm': 'Aceitar e ligar',
  'speak.cancel': 'Continuar digitando',

  'controls.pause': 'Pausar',
  'pause.title': 'Pausar a entrevista?',
  'pause.text': 'Pode voltar pelo mesmo link até {deadline}. O relógio para, e o que disse está guardado.',
  'pause.confirm': 'Pausar a entrevista',
  'pause.cancel': 'Continuar',
  'paused.title': 'Entrevista em pausa',
  'paused.text':
    'O que disse está guardado. Volte pelo mesmo link até {deadline}, neste dispositivo ou noutro.',
  'paused.back': 'Continuar a entrevista',
  'left.title': 'Você saiu da entrevista',
  'left.text':
    'O que você disse está a salvo. Pode voltar em até 15 minutos, nesta aba; o relógio está parado.',
  'left.back': 'Voltar à entrevista',

  'replaced.title': 'A entrevista está aberta em outra aba',
  'replaced.text': 'O que você disse está a salvo. Continue lá, ou continue aqui e a outra aba para.',
  'replaced.here': 'Continuar aqui',
  'elsewhere.title': 'Você está nesta entrevista em outra aba',
  'elsewhere.text':
    'O que você disse está a salvo. Continue aqui e a outra aba para, ou comece outra entrevista.',
  'elsewhere.here': 'Continuar aqui',
  'elsewhere.anew': 'Começar outra entrevista',

  'offline.title': 'Você está sem conexão.',
  'offline.text':
    'O que você disse até agora está a salvo. Verifique a rede; vamos reconectar automaticamente e enviar o que digitar.',
  'reconnecting.title': 'Conexão perdida.',
  'reconnecting.first':
    'O que você disse até agora está a salvo. Estamos reconectando. Pode continuar digitando: é enviado quando a conexão voltar.',
  'reconnecting.text':
    'O que você disse até agora está a salvo. Estamos reconectando, tentativa {attempt}. Pode continuar digitando: é enviado quando a conexão voltar.',
  'reconnecting.fullTitle': 'Todos os lugares estão ocupados.',
  'reconnecting.full':
    'O que você disse até agora está a salvo e o seu lugar está reservado. Continuaremos tentando automaticamente. Pode continuar digitando: é enviado quando a conexão voltar.',
  'sound.title': 'O navegador está mantendo o som desligado.',
  'sound.text': 'As legendas continuam sem ele.',
  'sound.continue': 'Continuar com som',
  'stalled.title': 'O som não está tocando.',
  'stalled.text': 'Reinicie-o ou verifique qual alto-falante o sistema usa. As legendas continuam sem ele.',
  'stalled.restart': 'Reiniciar o som',
  'trouble.title': 'Algo não funcionou agora.',
  'trouble.text':
    'O que você disse está a salvo e a entrevista continua. Se a voz faltar, siga lendo. Se você estava respondendo, diga de novo ou digite.',

  'finish.thanks': 'Agradecemos, {name}.',
  'finish.thanksNameless': 'Agradecemos.',
  'finish.text':
    'As suas respostas são lidas segundo os critérios, uma pergunta de cada vez. Tudo o que você disse é guardado.',
  'finish.waiting': 'A avaliação está prestes a começar',
  'finish.checking': 'Procurando o seu resultado',
  'finish.progress': {
    one: '{done} de 1 pergunta avaliada',
    other: '{done} de {count} perguntas avaliadas',
  },
  'finish.slow':
    'Está demorando mais do que o normal. As suas respostas estão a salvo, e o resultado aparece aqui sozinho. Ele é guardado mesmo que feche esta página.',
  'finish.abandoned':
    'A entrevista ficou 15 minutos parada, por isso terminou. O que você disse até então está sendo avaliado.',

  'result.title': 'A sua entrevista',
  'result.practiceTitle': 'A sua entrevista de treino',
  'result.figures': {
    one: '{date}, {duration}, uma pergunta',
    other: '{date}, {duration}, {count} perguntas',
  },
  'result.about': 'Uma IA deu nota a estas respostas. Cada nota se apoia nas citações abaixo dela.',
  'result.standIn': 'Um substituto simples avaliou estas respostas, não uma IA. Aqui nada conta.',
  'result.incomplete':
    'O registro desta entrevista está incompleto: talvez nem tudo o que foi dito tenha chegado até nós. O que não está na transcrição não recebeu nota.',
  'result.partial':
    'Parte da avaliação falhou do nosso lado. Os critérios que não puderam ser avaliados não dizem nada sobre você; tudo o que disse está na transcrição.',
  'result.abstainedSome': {
    one: 'Um critério ficou sem nota: foi dito muito pouco para avaliá-lo com justiça.',
    other: '{count} critérios ficaram sem nota: foi dito muito pouco para avaliá-los com justiça.',
  },
  'result.abstainedAll': 'Foi dito muito pouco para avaliar',
  'result.abstainedAllText':
    'Não há nota. Isso não diz nada sobre você: respostas mais longas dão mais em que se apoiar.',
  'result.questionHeading': '{number}. {title}',
  'result.scoreLabel': '{score} de {max}, {label}',
  'result.ofLabel': 'de {max}, {label}',
  'result.shareLow': 'no início',
  'result.sharePart': 'a caminho',
  'result.shareSolid': 'sólido',
  'result.shareStrong': 'excelente',
  'result.notScored': 'Sem nota',
  'result.tooLittle': 'Foi dito muito pouco para avaliar',
  'result.skipped': 'Esta pergunta ficou de fora',
  'result.skippedAllText':
    'Não há pontuação. Isso não diz nada sobre você: poderá responder em outra entrevista.',
  'result.notJudged': 'Isto não pôde ser avaliado',
  'result.quote': '“{text}”',
  'result.goToMoment': 'Mostrar na transcrição, em {time}',
  'result.doneWell': 'O que foi bem',
  'result.toTry': 'Para a próxima vez',
  'result.transcript': 'Transcrição',
  'result.noTranscript': 'Nada foi dito.',
  'result.backToScores': 'Voltar às notas',
  'result.download': 'Baixar',
  'result.downloadText': 'Como texto',
  'result.downloadData': 'Como dados (JSON)',
  'result.fileName': 'resultado-da-entrevista',
  'result.opening': 'Abrindo o seu resultado',
  'past.title': 'Os seus resultados anteriores',
  'past.kept': 'Guardados neste navegador, para qualquer pessoa que o use.',
  'past.forget': 'Esquecer',
  'past.forgetLabel': 'Esquecer o resultado: {title}, {date}',
  'forget.title': 'Esquecer este resultado?',
  'forget.text': 'Este navegador não poderá mais abri-lo.',
  'forget.confirm': 'Esquecer o resultado',
  'forget.cancel': 'Manter',
  'past.back': 'Voltar',
  'past.goneTitle': 'Este resultado não está mais aqui',
  'past.goneText': 'Foi apagado, expirou ou foi esquecido neste navegador.',
  'past.forgottenTitle': 'Resultado esquecido',
  'past.forgottenText': 'Este navegador não consegue mais abri-lo.',

  'submitted.title': 'Agradecemos, {name}.',
  'submitted.titleNameless': 'Agradecemos.',
  'submitted.text': '{tenant} recebeu a sua entrevista.',
  'submitted.next':
    'Uma pessoa de {tenant} vai ler as suas respostas e entrar em contato. Você não precisa fazer mais nada agora.',
  'submitted.kept': {
    one: 'A transcrição é apagada após um dia.',
    other: 'A transcrição é apagada após {count} dias.',
  },

  'unjudged.title': 'Não foi possível avaliar a sua entrevista',
  'unjudged.text':
    'A sua entrevista está completa e o que você disse está a salvo, mas não há nota. Entre em contato com {tenant} e informe a referência.',

  'problem.expired.title': 'Este link expirou',
  'problem.expired.text':
    'O que foi dito até agora está a salvo. Abra a entrevista de novo pela página onde a encontrou.',
  'problem.capacity.title': 'Todos os lugares estão ocupados',
  'problem.capacity.text': 'O seu lugar está reservado e nada se perde. Tente de novo em um minuto.',
  'problem.pace.title': 'Tentativas demais em pouco tempo',
  'problem.pace.text': 'Nada se perde. Espere um minuto e tente de novo.',
  'problem.limit.title': 'Não há mais entrevistas neste momento',
  'problem.limit.text': 'Esta página atingiu o seu limite de entrevistas. Nada se perde. Tente mais tarde.',
  'problem.empty.title': 'Não há entrevista aqui',
  'problem.empty.text':
    'A entrevista que esta página pede não existe. Nada foi gravado. Entre em contato com quem enviou você para cá e informe a referência.',
  'problem.setup.title': 'Não é possível abrir a entrevista nesta página',
  'problem.setup.text':
    'A página não está preparada para isso. Nada foi gravado. Entre em contato com quem enviou você para cá e informe a referência.',
  'problem.lost.title': 'A conexão foi perdida',
  'problem.lost.text': 'O que você disse até agora está a salvo. Verifique a rede e tente de novo.',
  'problem.browser.title': 'Falta ao seu navegador algo de que a entrevista precisa',
  'problem.browser.text':
    'O que você disse até agora está a salvo. Use uma versão atual do Chrome, Edge, Firefox ou Safari, ou digite as suas respostas.',
  'problem.end.title': 'Não foi possível encerrar a entrevista',
  'problem.end.text':
    'O que você disse até agora está a salvo. Verifique a rede e encerre de novo, ou volte à entrevista.',
  'problem.over.title': 'Esta entrevista terminou',
  'problem.over.text':
    'O que você disse está a salvo. Para fazer outra entrevista, comece de novo pela página onde a encontrou.',
  'problem.service.title': 'Algo deu errado do nosso lado',
  'problem.service.text':
    'O que você disse até agora está a salvo. Tente de novo em instantes; se continuar acontecendo, entre em contato com o suporte e informe a referência.',
  'problem.erased.title': 'Esta entrevista foi apagada',
  'problem.erased.text':
    'Nada do que você disse nela está guardado. Para fazer outra entrevista, comece de novo pela página onde a encontrou.',
  'problem.part.title': 'Uma parte desta página não carregou',
  'problem.part.text': 'O que você disse está a salvo. Verifique a rede e tente de novo.',

  'embed.alone.title': 'A página não responde',
  'embed.alone.text':
    'Esta entrevista faz parte de outra página, e essa página não a abriu. Nada foi gravado. Recarregue a página ou volte ao lugar onde encontrou o link.',
  'embed.reload': 'Recarregar',

  'announce.interviewer': '{name}: {text}',
  'announce.you': 'Você: {text}',
};
