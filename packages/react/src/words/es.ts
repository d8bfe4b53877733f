import { esNotice } from '@vivavoce/contract/notice/es';
import type { Strings } from './strings.ts';

export const es: Strings = {
  'common.testMode': 'Modo de prueba',
  'common.testModeTitle': 'Modo de prueba.',
  'common.testModeHint':
    'Quien entrevista es un sustituto que no entiende la voz: escriba sus respuestas. Aquí nada cuenta.',
  'common.testModeHears':
    'Quien entrevista es un sustituto sencillo y un modelo pequeño le escucha: hable o escriba sus respuestas. Aquí nada cuenta.',
  'common.testModeModel':
    'Responde un modelo real, pero aquí nada entiende la voz: escriba sus respuestas. Aquí nada cuenta.',
  'common.testModeModelHears':
    'Responde un modelo real y otro pequeño le escucha: hable o escriba sus respuestas. Aquí nada cuenta.',
  'common.you': 'Usted',
  'common.checkAgain': 'Comprobar de nuevo',
  'common.tryAgain': 'Intentar de nuevo',
  'common.practiseAgain': 'Practicar otra vez',
  'common.close': 'Cerrar',
  'common.reference': 'Referencia: {reference}',
  'common.openInterview': 'Abrir la entrevista',
  'common.widget': 'Entrevista',

  'kind.practice': 'Entrevista de práctica',
  'kind.screening': 'Entrevista',
  'kind.technical': 'Entrevista técnica',

  'loading.title': 'Abriendo la entrevista',
  'loading.slow': 'Está tardando más de lo habitual. Puede que su conexión sea lenta.',
  'loading.stuck': 'Sigue sin haber respuesta. Puede intentarlo de nuevo; no se pierde nada.',

  ...esNotice,

  'about.interviewer': '{name}, IA que hace la entrevista',
  'about.questions': { one: 'Una pregunta', other: '{count} preguntas' },

  'devices.title': 'Compruebe su micrófono',
  'devices.sub': 'Prueba del micrófono',
  'devices.saySomething': 'Diga unas palabras',
  'devices.saySomethingHint': 'Por ejemplo, qué ha desayunado. La entrevista aún no ha empezado.',
  'devices.heard': 'Le oímos',
  'devices.heardHint': 'El micrófono funciona. Empiece cuando quiera.',
  'devices.silent': 'Todavía no le oímos',
  'devices.silentHint': 'Compruebe que el micrófono está encendido o elija otro.',
  'devices.muted': 'Su micrófono está silenciado',
  'devices.mutedHint': 'Actívelo y diga unas palabras para comprobar que le oímos.',
  'devices.opening': 'Esperando al micrófono',
  'devices.openingHint': 'Si el navegador se lo pregunta, permita el micrófono.',
  'devices.off': 'Su micrófono está apagado',
  'devices.offHint': 'Enciéndalo para comprobar que le oímos.',
  'devices.turnOn': 'Encender el micrófono',
  'devices.microphone': 'Micrófono',
  'devices.unnamed': 'Micrófono {number}',
  'devices.speaker': 'Altavoz',
  'devices.testSpeaker': 'Reproducir un sonido',
  'devices.speakerPlayed': 'Hemos reproducido un sonido. Si no lo ha oído, suba el volumen.',
  'devices.speakerFailed':
    'No se pudo reproducir el sonido. Inténtelo de nuevo; de todos modos, los subtítulos muestran lo que se dice.',
  'devices.start': 'Empezar la entrevista',
  'devices.type': 'Prefiero escribir mis respuestas',

  'denied.title': 'El navegador bloquea el micrófono.',
  'denied.chrome':
    'Haga clic en el icono a la izquierda de la dirección, ponga Micrófono en Permitir y compruebe de nuevo.',
  'denied.firefox':
    'Haga clic en el micrófono tachado junto a la dirección, quite el bloqueo y compruebe de nuevo.',
  'denied.safari':
    'Abra Safari > Ajustes para este sitio web, ponga Micrófono en Permitir y compruebe de nuevo.',
  'denied.ios':
    'Toque el menú de la página junto a la dirección y luego Ajustes del sitio web > Micrófono > Permitir. Después compruebe de nuevo.',
  'denied.android':
    'Toque el icono junto a la dirección y luego Permisos > Micrófono > Permitir. Después compruebe de nuevo.',
  'denied.other': 'Permita el micrófono para este sitio en los ajustes del navegador y compruebe de nuevo.',
  'missing.title': 'No se ha encontrado ningún micrófono.',
  'missing.text': 'Conecte uno y compruebe de nuevo, o escriba sus respuestas.',
  'silenced.title': 'El sistema ha silenciado su micrófono.',
  'silenced.text':
    'Actívelo con la tecla o el interruptor de su equipo, o en los ajustes de sonido. Mientras tanto puede escribir.',
  'busy.title': 'Otro programa está usando su micrófono.',
  'busy.text':
    'Cierre ese programa y compruebe de nuevo, o elija otro micrófono. Mientras tanto puede escribir.',
  'forbidden.title': 'Esta página no puede usar el micrófono.',
  'forbidden.text':
    'Puede escribir sus respuestas. Para hablar, contacte con quien gestiona esta página e indique la referencia.',
  'insecure.title': 'En esta página no hay micrófono.',
  'insecure.text':
    'La página no se sirve por HTTPS, así que el navegador no ofrece ninguno. Puede escribir sus respuestas.',
  'lost.title': 'Se ha desconectado su micrófono.',
  'lost.text':
    'Lo que ha dicho está a salvo. Vuelva a conectarlo o elija otro; mientras tanto puede escribir.',

  'connecting.title': 'Llamando a {name}',
  'connecting.slow': 'Aún se está conectando. Puede tardar unos segundos.',
  'connecting.stuck': 'Está tardando demasiado. Vuelva atrás e inténtelo de nuevo; no se pierde nada.',
  'connecting.full':
    'Su lugar está reservado y no se pierde nada. Seguiremos intentándolo automáticamente; también puede volver más tarde.',
  'connecting.back': 'Volver',

  'room.conversation': 'Conversación',
  'room.jump': 'Ir a lo último',
  'room.empty': '{name} empezará en un momento.',
  'room.waiting': 'Aún sin enviar',
  'room.interrupted': 'interrumpido',
  'room.typed': 'escrito',
  'room.kept': {
    one: 'Su voz no se guarda. La transcripción se guarda un día.',
    other: 'Su voz no se guarda. La transcripción se guarda {count} días.',
  },
  'room.questionOf': 'Pregunta {number} de {count}',
  'room.introduction': 'Introducción',
  'room.introductionHint': 'Una breve bienvenida antes de la primera pregunta.',
  'room.timeLeft': 'quedan {time}',
  'room.clockStopped': 'quedan {time}, en pausa',

  'presence.listening': '{name} le escucha',
  'presence.listeningHint': 'Tómese su tiempo.',
  'presence.codingHint': 'Trabaje en silencio todo el tiempo que quiera.',
  'presence.yourTurn': 'Es su turno',
  'presence.yourTurnHint': 'Escriba su respuesta abajo.',
  'presence.microphoneOffHint': 'Encienda el micrófono o escriba.',
  'presence.you': 'Está hablando usted',
  'presence.youHint': 'Le oímos.',
  'presence.thinking': '{name} está pensando',
  'presence.thinkingHint': 'Le responderá en un momento.',
  'presence.thinkingSlow': 'Está tardando más de lo habitual. Puede seguir hablando o escribir.',
  'presence.speaking': '{name} está hablando',
  'presence.speakingHint': 'Es una IA. Puede interrumpirla cuando quiera.',
  'presence.speakingTyped': 'Es una IA.',
  'presence.mutedHint': 'Su micrófono está silenciado. Actívelo o escriba.',
  'presence.paused': 'En pausa',
  'presence.pausedHint': 'El reloj está parado y su lugar está reservado. Puede escribir.',
  'presence.away': '{name} está esperando',
  'presence.awayHint': 'El reloj está parado hasta que vuelva la conexión.',

  'controls.mute': 'Silenciar',
  'controls.unmute': 'Activar micrófono',
  'controls.microphone': 'Encender el micrófono',
  'controls.voice': 'Oír la voz de la entrevista',
  'controls.end': 'Terminar',
  'controls.endLong': 'Terminar la entrevista',
  'controls.ending': 'Terminando…',
  'controls.menu': 'Más',
  'controls.shortcut': 'Pulse M para silenciar',
  'controls.leave': 'Salir por ahora',
  'controls.leaveHint': 'Su lugar se reserva 15 minutos, en esta pestaña.',

  'composer.label': 'Escriba una respuesta',
  'composer.placeholder': 'Escriba una respuesta…',
  'composer.send': 'Enviar',
  'composer.sendLater': 'Enviar después',
  'composer.empty': 'Escriba primero una respuesta.',
  'composer.tooLong': {
    one: 'Sobra un carácter. Acorte la respuesta para enviarla.',
    other: 'Sobran {count} caracteres. Acorte la respuesta para enviarla.',
  },
  'composer.failed': 'No se pudo enviar la respuesta. Sigue aquí: envíela de nuevo.',

  'ask.label': 'En lugar de responder',
  'ask.repeat': 'Repetir',
  'ask.repeatLong': 'Repetir la pregunta',
  'ask.pause': 'Necesito un momento',
  'ask.skip': 'Saltar',
  'ask.skipLong': 'Saltar esta pregunta',
  'ask.failed': 'No llegó. Inténtelo de nuevo cuando haya conexión.',

  'end.title': '¿Terminar la entrevista?',
  'end.text': 'Lo que ha dicho hasta ahora se guarda y se evalúa. No podrá volver a esta entrevista.',
  'end.unsent': {
    one: 'Una respuesta escrita aún no se ha enviado. Si termina ahora, puede faltar.',
    other: '{count} respuestas escritas aún no se han enviado. Si termina ahora, pueden faltar.',
  },
  'end.draft': 'Ha escrito algo que no ha enviado. Si termina ahora, se pierde.',
  'end.confirm': 'Terminar la entrevista',
  'end.cancel': 'Continuar',
  'skip.title': '¿Saltar esta pregunta?',
  'skip.text': 'Podrá volver a ella antes del final. Hasta que responda, cuenta como saltada.',
  'skip.confirm': 'Saltar pregunta',
  'skip.cancel': 'Seguir con ella',
  'leave.title': '¿Salir por ahora?',
  'leave.text':
    'El reloj se para y su lugar se reserva 15 minutos, en esta pestaña. Después termina la entrevista.',
  'leave.confirm': 'Salir por ahora',
  'leave.cancel': 'Quedarme',
  'speak.title': '¿Encender el micrófono?',
  'speak.text':
    'Su voz se convierte en texto mientras habla y no se guarda. Puede silenciarla cuando quiera, y también seguir escribiendo.',
  'speak.confirm': 'Aceptar y encender',
  'speak.cancel': 'Seguir escribiendo',

  'controls.pause': 'Pausar',
  'pause.title': '¿Pausar la entrevista?',
  'pause.text':
    'Puede volver con el mismo enlace hasta el {deadline}. El reloj se detiene y lo que ha dicho está guardado.',
  'pause.confirm': 'Pausar la entrevista',
  'pause.cancel': 'Seguir',
  'paused.title': 'Entrevista en pausa',
  'paused.text':
    'Lo que ha dicho está guardado. Vuelva con el mismo enlace hasta el {deadline}, en este dispositivo o en otro.',
  'paused.back': 'Continuar la entrevista',
  'left.title': 'Ha salido de la entrevista',
  'left.text':
    'Lo que ha dicho está a salvo. Puede volver en los próximos 15 minutos, en esta pestaña; el reloj está parado.',
  'left.back': 'Volver a la entrevista',

  'replaced.title': 'La entrevista está abierta en otra pestaña',
  'replaced.text':
    'Lo que ha dicho está a salvo. Continúe allí, o continúe aquí y la otra pestaña se detendrá.',
  'replaced.here': 'Continuar aquí',
  'elsewhere.title': 'Está en esta entrevista en otra pestaña',
  'elsewhere.text':
    'Lo que ha dicho está a salvo. Continúe aquí y la otra pestaña se detendrá, o empiece otra entrevista.',
  'elsewhere.here': 'Continuar aquí',
  'elsewhere.anew': 'Empezar otra entrevista',

  'offline.title': 'No tiene conexión.',
  'offline.text':
    'Lo que ha dicho hasta ahora está a salvo. Compruebe la red; nos reconectaremos automáticamente y enviaremos lo que escriba.',
  'reconnecting.title': 'Conexión perdida.',
  'reconnecting.first':
    'Lo que ha dicho hasta ahora está a salvo. Nos estamos reconectando. Puede seguir escribiendo: se envía cuando vuelva la conexión.',
  'reconnecting.text':
    'Lo que ha dicho hasta ahora está a salvo. Nos estamos reconectando, intento {attempt}. Puede seguir escribiendo: se envía cuando vuelva la conexión.',
  'reconnecting.fullTitle': 'No hay ningún entrevistador libre.',
  'reconnecting.full':
    'Lo que ha dicho hasta ahora está a salvo y su lugar está reservado. Seguiremos intentándolo automáticamente. Puede seguir escribiendo: se envía cuando vuelva la conexión.',
  'sound.title': 'El navegador mantiene el sonido apagado.',
  'sound.text': 'Los subtítulos continúan sin él.',
  'sound.continue': 'Continuar con sonido',
  'stalled.title': 'El sonido no se reproduce.',
  'stalled.text': 'Reinícielo o compruebe qué altavoz usa el sistema. Los subtítulos continúan sin él.',
  'stalled.restart': 'Reiniciar el sonido',
  'trouble.title': 'Algo no ha funcionado.',
  'trouble.text':
    'Lo que ha dicho está a salvo y la entrevista sigue. Si falta la voz, siga leyendo. Si estaba respondiendo, repítalo o escríbalo.',

  'finish.thanks': 'Gracias, {name}.',
  'finish.thanksNameless': 'Gracias.',
  'finish.text':
    'Sus respuestas se leen según los criterios, pregunta por pregunta. Todo lo que ha dicho se conserva.',
  'finish.waiting': 'La evaluación está a punto de empezar',
  'finish.checking': 'Buscando su resultado',
  'finish.progress': {
    one: '{done} de 1 pregunta evaluada',
    other: '{done} de {count} preguntas evaluadas',
  },
  'finish.slow':
    'Está tardando más de lo habitual. Sus respuestas están a salvo y el resultado aparecerá aquí por sí solo. Se conserva aunque cierre esta página.',
  'finish.abandoned':
    'La entrevista estuvo inactiva 15 minutos, así que ha terminado. Se evalúa lo que dijo hasta entonces.',

  'result.title': 'Su entrevista',
  'result.practiceTitle': 'Su entrevista de práctica',
  'result.figures': {
    one: '{date}, {duration}, una pregunta',
    other: '{date}, {duration}, {count} preguntas',
  },
  'result.about': 'Una IA ha puntuado estas respuestas. Cada puntuación se apoya en las citas que la siguen.',
  'result.standIn': 'Un sustituto sencillo ha evaluado estas respuestas, no una IA. Aquí nada cuenta.',
  'result.incomplete':
    'El registro de esta entrevista está incompleto: puede que no nos haya llegado todo lo dicho. Lo que no está en la transcripción no se ha puntuado.',
  'result.partial':
    'Parte de la evaluación ha fallado por nuestra parte. Los criterios que no se pudieron valorar no dicen nada de usted; todo lo que ha dicho está en la transcripción.',
  'result.abstainedSome': {
    one: 'Un criterio no se ha puntuado: no se dijo lo suficiente para valorarlo con justicia.',
    other: '{count} criterios no se han puntuado: no se dijo lo suficiente para valorarlos con justicia.',
  },
  'result.abstainedAll': 'No se dijo lo suficiente para valorar',
  'result.abstainedAllText':
    'No hay puntuación. Eso no dice nada de usted: con respuestas más largas hay más en que basarse.',
  'result.questionHeading': '{number}. {title}',
  'result.scoreLabel': '{score} de {max}, {label}',
  'result.ofLabel': 'de {max}, {label}',
  'result.shareLow': 'comenzando',
  'result.sharePart': 'en camino',
  'result.shareSolid': 'sólido',
  'result.shareStrong': 'excelente',
  'result.notScored': 'Sin puntuación',
  'result.tooLittle': 'No se dijo lo suficiente para valorar',
  'result.skipped': 'Esta pregunta se omitió',
  'result.skippedAllText':
    'No hay puntuación. Eso no dice nada de usted: puede responder en otra entrevista.',
  'result.notJudged': 'Esto no se pudo valorar',
  'result.quote': '«{text}»',
  'result.goToMoment': 'Mostrar en la transcripción, en {time}',
  'result.doneWell': 'Lo que ha ido bien',
  'result.toTry': 'Para la próxima vez',
  'result.transcript': 'Transcripción',
  'result.noTranscript': 'No se dijo nada.',
  'result.backToScores': 'Volver a las puntuaciones',
  'result.download': 'Descargar',
  'result.downloadText': 'Como texto',
  'result.downloadData': 'Como datos (JSON)',
  'result.fileName': 'resultado-entrevista',
  'result.opening': 'Abriendo su resultado',
  'past.title': 'Sus resultados anteriores',
  'past.kept': 'Guardados en este navegador, para cualquiera que lo use.',
  'past.forget': 'Olvidar',
  'past.forgetLabel': 'Olvidar el resultado: {title}, {date}',
  'forget.title': '¿Olvidar este resultado?',
  'forget.text': 'Este navegador no podrá volver a abrirlo.',
  'forget.confirm': 'Olvidar el resultado',
  'forget.cancel': 'Conservarlo',
  'past.back': 'Volver',
  'past.goneTitle': 'Este resultado ya no está aquí',
  'past.goneText': 'Se borró, caducó o se olvidó en este navegador.',
  'past.forgottenTitle': 'Resultado olvidado',
  'past.forgottenText': 'Este navegador ya no puede abrirlo.',

  'submitted.title': 'Gracias, {name}.',
  'submitted.titleNameless': 'Gracias.',
  'submitted.text': '{tenant} tiene su entrevista.',
  'submitted.next':
    'Una persona de {tenant} leerá sus respuestas y se pondrá en contacto con usted. Ahora no tiene que hacer nada más.',
  'submitted.kept': {
    one: 'La transcripción se borra al cabo de un día.',
    other: 'La transcripción se borra al cabo de {count} días.',
  },

  'unjudged.title': 'No se pudo evaluar su entrevista',
  'unjudged.text':
    'Su entrevista está completa y lo que ha dicho está a salvo, pero no hay puntuación. Contacte con {tenant} e indique la referencia.',

  'problem.expired.title': 'Este enlace ha caducado',
  'problem.expired.text':
    'Lo dicho hasta ahora está a salvo. Abra de nuevo la entrevista desde la página donde la encontró.',
  'problem.capacity.title': 'No hay ningún entrevistador libre',
  'problem.capacity.text': 'Su lugar está reservado y no se pierde nada. Inténtelo de nuevo en un minuto.',
  'problem.pace.title': 'Demasiados intentos seguidos',
  'problem.pace.text': 'No se pierde nada. Espere un minuto y vuelva a intentarlo.',
  'problem.limit.title': 'Por ahora no hay más entrevistas',
  'problem.limit.text':
    'Esta página ha alcanzado su límite de entrevistas. No se pierde nada. Inténtelo más tarde.',
  'problem.empty.title': 'Aquí no hay ninguna entrevista',
  'problem.empty.text':
    'La entrevista que pide esta página no existe. No se ha grabado nada. Contacte con quien le envió aquí e indique la referencia.',
  'problem.setup.title': 'La entrevista no se puede abrir en esta página',
  'problem.setup.text':
    'La página no está preparada para ello. No se ha grabado nada. Contacte con quien le envió aquí e indique la referencia.',
  'problem.lost.title': 'Se ha perdido la conexión',
  'problem.lost.text': 'Lo que ha dicho hasta ahora está a salvo. Compruebe la red e inténtelo de nuevo.',
  'problem.browser.title': 'A su navegador le falta algo que la entrevista necesita',
  'problem.browser.text':
    'Lo que ha dicho hasta ahora está a salvo. Use una versión actual de Chrome, Edge, Firefox o Safari, o escriba sus respuestas.',
  'problem.end.title': 'No se pudo terminar la entrevista',
  'problem.end.text':
    'Lo que ha dicho hasta ahora está a salvo. Compruebe la red y termínela de nuevo, o vuelva a la entrevista.',
  'problem.over.title': 'Esta entrevista ha terminado',
  'problem.over.text':
    'Lo que ha dicho está a salvo. Para hacer otra entrevista, empiece de nuevo desde la página donde la encontró.',
  'problem.service.title': 'Algo ha fallado por nuestra parte',
  'problem.service.text':
    'Lo que ha dicho hasta ahora está a salvo. Inténtelo de nuevo en un momento; si sigue ocurriendo, contacte con el soporte e indique la referencia.',
  'problem.erased.title': 'Esta entrevista se ha borrado',
  'problem.erased.text':
    'No se conserva nada de lo que dijo en ella. Para hacer otra entrevista, empiece de nuevo desde la página donde la encontró.',
  'problem.part.title': 'No se ha cargado una parte de esta página',
  'problem.part.text': 'Lo que ha dicho está a salvo. Compruebe la red e inténtelo de nuevo.',

  'embed.alone.title': 'La página no responde',
  'embed.alone.text':
    'Esta entrevista forma parte de otra página, y esa página no la ha abierto. No se ha grabado nada. Recargue la página o vuelva a donde encontró el enlace.',
  'embed.reload': 'Recargar',

  'announce.interviewer': '{name}: {text}',
  'announce.you': 'Usted: {text}',
};
