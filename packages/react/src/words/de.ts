import { deNotice } from '@vivavoce/contract/notice/de';
import type { Strings } from './strings.ts';

export const de: Strings = {
  'common.testMode': 'Testmodus',
  'common.testModeTitle': 'Testmodus.',
  'common.testModeHint':
    'Der Interviewer ist ein Stellvertreter, der gesprochene Worte nicht versteht: Tippen Sie Ihre Antworten. Nichts hier zählt.',
  'common.testModeHears':
    'Der Interviewer ist ein einfacher Stellvertreter, und ein kleines Modell hört Ihnen zu: Sprechen oder tippen Sie. Nichts hier zählt.',
  'common.testModeModel':
    'Ein echtes Modell antwortet, aber gesprochene Worte versteht hier niemand: Tippen Sie Ihre Antworten. Nichts hier zählt.',
  'common.testModeModelHears':
    'Ein echtes Modell antwortet, und ein kleines hört Ihnen zu: Sprechen oder tippen Sie. Nichts hier zählt.',
  'common.you': 'Sie',
  'common.checkAgain': 'Erneut prüfen',
  'common.tryAgain': 'Erneut versuchen',
  'common.practiseAgain': 'Noch einmal üben',
  'common.close': 'Schließen',
  'common.reference': 'Referenz: {reference}',
  'common.openInterview': 'Interview öffnen',
  'common.widget': 'Interview',

  'kind.practice': 'Übungsinterview',
  'kind.screening': 'Interview',
  'kind.technical': 'Fachinterview',

  'loading.title': 'Das Interview wird geöffnet',
  'loading.slow': 'Das dauert länger als sonst. Vielleicht ist Ihre Verbindung langsam.',
  'loading.stuck': 'Noch immer nichts. Sie können es erneut versuchen; es geht nichts verloren.',

  ...deNotice,

  'about.interviewer': '{name}, KI-Interviewer',
  'about.questions': { one: 'Eine Frage', other: '{count} Fragen' },

  'devices.title': 'Prüfen Sie Ihr Mikrofon',
  'devices.sub': 'Mikrofonprüfung',
  'devices.saySomething': 'Sagen Sie ein paar Worte',
  'devices.saySomethingHint':
    'Zum Beispiel, was Sie gefrühstückt haben. Das Interview hat noch nicht begonnen.',
  'devices.heard': 'Wir hören Sie',
  'devices.heardHint': 'Das Mikrofon funktioniert. Beginnen Sie, wenn Sie so weit sind.',
  'devices.silent': 'Wir hören noch nichts',
  'devices.silentHint': 'Prüfen Sie, ob das Mikrofon an ist, oder wählen Sie ein anderes.',
  'devices.muted': 'Sie sind stumm',
  'devices.mutedHint':
    'Schalten Sie das Mikrofon ein und sagen Sie ein paar Worte, um zu sehen, ob wir Sie hören.',
  'devices.opening': 'Warten auf das Mikrofon',
  'devices.openingHint': 'Wenn der Browser fragt, erlauben Sie das Mikrofon.',
  'devices.off': 'Das Mikrofon ist aus',
  'devices.offHint': 'Schalten Sie es ein, um zu sehen, ob wir Sie hören.',
  'devices.turnOn': 'Mikrofon einschalten',
  'devices.microphone': 'Mikrofon',
  'devices.unnamed': 'Mikrofon {number}',
  'devices.speaker': 'Lautsprecher',
  'devices.testSpeaker': 'Ton abspielen',
  'devices.speakerPlayed': 'Abgespielt. Wenn Sie nichts gehört haben, stellen Sie lauter.',
  'devices.speakerFailed':
    'Der Ton konnte nicht abgespielt werden. Versuchen Sie es noch einmal; Untertitel zeigen, was gesagt wird.',
  'devices.start': 'Interview beginnen',
  'devices.type': 'Antworten lieber tippen',

  'denied.title': 'Der Browser sperrt das Mikrofon.',
  'denied.chrome':
    'Klicken Sie auf das Symbol links neben der Adresse, stellen Sie Mikrofon auf Zulassen und prüfen Sie erneut.',
  'denied.firefox':
    'Klicken Sie auf das durchgestrichene Mikrofon neben der Adresse, entfernen Sie die Sperre und prüfen Sie erneut.',
  'denied.safari':
    'Öffnen Sie Safari, Einstellungen für diese Website, stellen Sie Mikrofon auf Erlauben und prüfen Sie erneut.',
  'denied.ios':
    'Tippen Sie auf das Seitenmenü neben der Adresse, Website-Einstellungen, Mikrofon, Erlauben. Prüfen Sie dann erneut.',
  'denied.android':
    'Tippen Sie auf das Symbol neben der Adresse, Berechtigungen, Mikrofon, Zulassen. Prüfen Sie dann erneut.',
  'denied.other':
    'Erlauben Sie das Mikrofon für diese Seite in den Einstellungen des Browsers und prüfen Sie erneut.',
  'missing.title': 'Es wurde kein Mikrofon gefunden.',
  'missing.text': 'Schließen Sie eines an und prüfen Sie erneut, oder tippen Sie Ihre Antworten.',
  'silenced.title': 'Ihr System hat das Mikrofon stummgeschaltet.',
  'silenced.text':
    'Schalten Sie es mit der Taste oder dem Schalter am Gerät oder in den Toneinstellungen wieder ein. Tippen können Sie währenddessen.',
  'busy.title': 'Ein anderes Programm benutzt Ihr Mikrofon.',
  'busy.text':
    'Schließen Sie dieses Programm und prüfen Sie erneut, oder wählen Sie ein anderes Mikrofon. Tippen können Sie währenddessen.',
  'forbidden.title': 'Diese Seite darf das Mikrofon nicht benutzen.',
  'forbidden.text':
    'Sie können Ihre Antworten tippen. Wenn Sie sprechen möchten, wenden Sie sich an die Betreiber der Seite und nennen Sie die Referenz.',
  'insecure.title': 'Auf dieser Seite gibt es kein Mikrofon.',
  'insecure.text':
    'Die Seite wird nicht über HTTPS ausgeliefert, deshalb bietet Ihr Browser keines an. Sie können Ihre Antworten tippen.',
  'lost.title': 'Das Mikrofon wurde getrennt.',
  'lost.text':
    'Was Sie gesagt haben, ist sicher. Schließen Sie es wieder an oder wählen Sie ein anderes; tippen können Sie währenddessen.',

  'connecting.title': '{name} wird angerufen',
  'connecting.slow': 'Die Verbindung wird noch aufgebaut. Das kann einige Sekunden dauern.',
  'connecting.stuck':
    'Das dauert zu lange. Gehen Sie zurück und versuchen Sie es erneut; es geht nichts verloren.',
  'connecting.full':
    'Ihr Platz bleibt erhalten und es geht nichts verloren. Wir versuchen es automatisch weiter; Sie können auch später wiederkommen.',
  'connecting.back': 'Zurück',

  'room.conversation': 'Gespräch',
  'room.jump': 'Zum Neuesten',
  'room.empty': '{name} beginnt gleich.',
  'room.waiting': 'Noch nicht gesendet',
  'room.interrupted': 'unterbrochen',
  'room.typed': 'getippt',
  'room.kept': {
    one: 'Ihre Stimme wird nicht gespeichert. Die Mitschrift wird einen Tag aufbewahrt.',
    other: 'Ihre Stimme wird nicht gespeichert. Die Mitschrift wird {count} Tage aufbewahrt.',
  },
  'room.questionOf': 'Frage {number} von {count}',
  'room.introduction': 'Begrüßung',
  'room.introductionHint': 'Ein kurzer Einstieg vor der ersten Frage.',
  'room.timeLeft': 'noch {time}',
  'room.clockStopped': 'noch {time}, angehalten',

  'presence.listening': '{name} hört zu',
  'presence.listeningHint': 'Nehmen Sie sich Zeit.',
  'presence.codingHint': 'Arbeiten Sie still, so lange Sie möchten.',
  'presence.yourTurn': 'Sie sind dran',
  'presence.yourTurnHint': 'Tippen Sie Ihre Antwort unten ein.',
  'presence.microphoneOffHint': 'Schalten Sie das Mikrofon ein, oder tippen Sie.',
  'presence.you': 'Sie sprechen',
  'presence.youHint': 'Wir hören Sie.',
  'presence.thinking': '{name} denkt nach',
  'presence.thinkingHint': 'Die Antwort kommt gleich.',
  'presence.thinkingSlow': 'Das dauert länger als sonst. Sie können weitersprechen oder tippen.',
  'presence.speaking': '{name} spricht',
  'presence.speakingHint': 'KI-Interviewer. Sie können jederzeit unterbrechen.',
  'presence.speakingTyped': 'KI-Interviewer.',
  'presence.mutedHint': 'Sie sind stumm. Schalten Sie das Mikrofon ein oder tippen Sie.',
  'presence.paused': 'Angehalten',
  'presence.pausedHint': 'Die Zeit ist angehalten und Ihr Platz bleibt erhalten. Sie können tippen.',
  'presence.away': '{name} wartet',
  'presence.awayHint': 'Die Zeit ist angehalten, bis die Verbindung zurück ist.',

  'controls.mute': 'Stummschalten',
  'controls.unmute': 'Mikrofon an',
  'controls.microphone': 'Mikrofon einschalten',
  'controls.voice': 'Stimme des Interviewers abspielen',
  'controls.end': 'Beenden',
  'controls.endLong': 'Interview beenden',
  'controls.ending': 'Wird beendet…',
  'controls.menu': 'Mehr',
  'controls.shortcut': 'Mit M stummschalten',
  'controls.leave': 'Vorerst verlassen',
  'controls.leaveHint': 'Ihr Platz bleibt 15 Minuten erhalten, in diesem Tab.',

  'composer.label': 'Antwort tippen',
  'composer.placeholder': 'Antwort tippen…',
  'composer.send': 'Senden',
  'composer.sendLater': 'Später senden',
  'composer.empty': 'Schreiben Sie zuerst eine Antwort.',
  'composer.tooLong': {
    one: 'Ein Zeichen zu viel. Kürzen Sie die Antwort, um sie zu senden.',
    other: '{count} Zeichen zu viel. Kürzen Sie die Antwort, um sie zu senden.',
  },
  'composer.failed': 'Die Antwort konnte nicht gesendet werden. Sie ist noch hier: senden Sie sie erneut.',

  'ask.label': 'Statt zu antworten',
  'ask.repeat': 'Wiederholen',
  'ask.repeatLong': 'Die Frage wiederholen',
  'ask.pause': 'Einen Moment',
  'ask.skip': 'Überspringen',
  'ask.skipLong': 'Diese Frage überspringen',
  'ask.failed': 'Das ist nicht angekommen. Versuchen Sie es erneut, sobald die Verbindung wieder da ist.',

  'end.title': 'Das Interview beenden?',
  'end.text':
    'Was Sie bisher gesagt haben, bleibt erhalten und wird ausgewertet. Sie können zu diesem Interview nicht zurückkehren.',
  'end.unsent': {
    one: 'Eine getippte Antwort ist noch nicht gesendet. Wenn Sie jetzt beenden, kann sie fehlen.',
    other: '{count} getippte Antworten sind noch nicht gesendet. Wenn Sie jetzt beenden, können sie fehlen.',
  },
  'end.draft': 'Sie haben etwas getippt und nicht gesendet. Wenn Sie jetzt beenden, geht es verloren.',
  'end.confirm': 'Interview beenden',
  'end.cancel': 'Weitermachen',
  'skip.title': 'Diese Frage überspringen?',
  'skip.text': 'Vor dem Ende können Sie darauf zurückkommen. Bis Sie antworten, gilt sie als übersprungen.',
  'skip.confirm': 'Frage überspringen',
  'skip.cancel': 'Bei der Frage bleiben',
  'leave.title': 'Vorerst verlassen?',
  'leave.text':
    'Die Zeit wird angehalten und Ihr Platz bleibt 15 Minuten erhalten, in diesem Tab. Danach endet das Interview.',
  'leave.confirm': 'Vorerst verlassen',
  'leave.cancel': 'Bleiben',
  'speak.title': 'Mikrofon einschalten?',
  'speak.text':
    'Ihre Stimme wird beim Sprechen in Text umgewandelt und nicht gespeichert. Sie können sich jederzeit stummschalten und weiterhin tippen.',
  'speak.confirm': 'Zustimmen und einschalten',
  'speak.cancel': 'Weiter tippen',

  'controls.pause': 'Unterbrechen',
  'pause.title': 'Interview unterbrechen?',
  'pause.text':
    'Sie können bis {deadline} auf demselben Link weitermachen. Die Uhr steht still, und was Sie gesagt haben, ist gesichert.',
  'pause.confirm': 'Interview unterbrechen',
  'pause.cancel': 'Weitermachen',
  'paused.title': 'Interview unterbrochen',
  'paused.text':
    'Was Sie gesagt haben, ist gesichert. Machen Sie bis {deadline} auf demselben Link weiter, auf diesem Gerät oder einem anderen.',
  'paused.back': 'Interview fortsetzen',
  'left.title': 'Sie haben das Interview verlassen',
  'left.text':
    'Was Sie gesagt haben, ist sicher. Sie können innerhalb von 15 Minuten zurückkommen, in diesem Tab; die Zeit ist angehalten.',
  'left.back': 'Zurückkommen',

  'replaced.title': 'Das Interview ist in einem anderen Tab geöffnet',
  'replaced.text':
    'Was Sie gesagt haben, ist sicher. Machen Sie dort weiter oder hier; dann hört der andere Tab auf.',
  'replaced.here': 'Hier weitermachen',
  'elsewhere.title': 'Sie sind in einem anderen Tab in diesem Interview',
  'elsewhere.text':
    'Was Sie gesagt haben, ist sicher. Machen Sie hier weiter, dann hört der andere Tab auf; oder beginnen Sie ein anderes Interview.',
  'elsewhere.here': 'Hier weitermachen',
  'elsewhere.anew': 'Anderes Interview beginnen',

  'offline.title': 'Sie sind offline.',
  'offline.text':
    'Was Sie bisher gesagt haben, ist sicher. Prüfen Sie das Netz; wir verbinden uns automatisch wieder und senden dann, was Sie tippen.',
  'reconnecting.title': 'Verbindung verloren.',
  'reconnecting.first':
    'Was Sie bisher gesagt haben, ist sicher. Wir verbinden uns neu. Sie können weiter tippen; es wird gesendet, sobald wir zurück sind.',
  'reconnecting.text':
    'Was Sie bisher gesagt haben, ist sicher. Wir verbinden uns neu, Versuch {attempt}. Sie können weiter tippen; es wird gesendet, sobald wir zurück sind.',
  'reconnecting.fullTitle': 'Alle Interviewer sind beschäftigt.',
  'reconnecting.full':
    'Was Sie bisher gesagt haben, ist sicher und Ihr Platz bleibt erhalten. Wir versuchen es automatisch weiter. Sie können weiter tippen; es wird gesendet, sobald wir zurück sind.',
  'sound.title': 'Der Browser lässt den Ton aus.',
  'sound.text': 'Die Untertitel laufen auch ohne ihn.',
  'sound.continue': 'Mit Ton fortfahren',
  'stalled.title': 'Der Ton wird nicht abgespielt.',
  'stalled.text':
    'Starten Sie ihn neu, oder prüfen Sie, welchen Lautsprecher Ihr System benutzt. Die Untertitel laufen auch ohne ihn.',
  'stalled.restart': 'Ton neu starten',
  'trouble.title': 'Gerade hat etwas nicht geklappt.',
  'trouble.text':
    'Was Sie gesagt haben, ist sicher und das Interview geht weiter. Fehlt die Stimme, lesen Sie weiter. Wenn Sie gerade geantwortet haben, sagen Sie es noch einmal oder tippen Sie.',

  'finish.thanks': 'Vielen Dank, {name}.',
  'finish.thanksNameless': 'Vielen Dank.',
  'finish.text':
    'Ihre Antworten werden Frage für Frage mit den Kriterien verglichen. Alles, was Sie gesagt haben, bleibt erhalten.',
  'finish.waiting': 'Die Auswertung beginnt gleich',
  'finish.checking': 'Das Ergebnis wird gesucht',
  'finish.progress': {
    one: '{done} von 1 Frage ausgewertet',
    other: '{done} von {count} Fragen ausgewertet',
  },
  'finish.slow':
    'Das dauert länger als sonst. Ihre Antworten sind sicher, und das Ergebnis erscheint hier von selbst. Es bleibt erhalten, auch wenn Sie diese Seite schließen.',
  'finish.abandoned':
    'Im Interview ist 15 Minuten nichts geschehen, deshalb ist es zu Ende. Ausgewertet wird, was Sie bis dahin gesagt haben.',

  'result.title': 'Ihr Interview',
  'result.practiceTitle': 'Ihr Übungsinterview',
  'result.figures': {
    one: '{date}, {duration}, eine Frage',
    other: '{date}, {duration}, {count} Fragen',
  },
  'result.about': 'Eine KI hat diese Antworten bewertet. Jede Bewertung beruht auf den Zitaten darunter.',
  'result.standIn':
    'Ein einfacher Stellvertreter hat diese Antworten ausgewertet, keine KI. Nichts hier zählt.',
  'result.incomplete':
    'Die Mitschrift dieses Interviews ist unvollständig: Möglicherweise ist nicht alles bei uns angekommen. Was darin fehlt, wurde nicht bewertet.',
  'result.partial':
    'Die Auswertung ist zum Teil fehlgeschlagen, auf unserer Seite. Was nicht beurteilt werden konnte, sagt nichts über Sie; alles, was Sie gesagt haben, steht in der Mitschrift.',
  'result.abstainedSome': {
    one: 'Ein Kriterium wurde nicht bewertet: Es wurde zu wenig gesagt, um es gerecht zu beurteilen.',
    other: '{count} Kriterien wurden nicht bewertet: Es wurde zu wenig gesagt, um sie gerecht zu beurteilen.',
  },
  'result.abstainedAll': 'Für ein Urteil wurde zu wenig gesagt',
  'result.abstainedAllText':
    'Es gibt keine Bewertung. Das sagt nichts über Sie: Längere Antworten geben mehr Anhaltspunkte.',
  'result.questionHeading': '{number}. {title}',
  'result.scoreLabel': '{score} von {max}, {label}',
  'result.ofLabel': 'von {max}, {label}',
  'result.shareLow': 'am Anfang',
  'result.sharePart': 'teilweise da',
  'result.shareSolid': 'solide',
  'result.shareStrong': 'stark',
  'result.notScored': 'Nicht bewertet',
  'result.tooLittle': 'Für ein Urteil wurde zu wenig gesagt',
  'result.skipped': 'Diese Frage wurde ausgelassen',
  'result.skippedAllText':
    'Es gibt keine Bewertung. Das sagt nichts über Sie aus: In einem weiteren Gespräch können Sie antworten.',
  'result.notJudged': 'Das konnte nicht beurteilt werden',
  'result.quote': '„{text}“',
  'result.goToMoment': 'In der Mitschrift zeigen, bei {time}',
  'result.doneWell': 'Was gut war',
  'result.toTry': 'Fürs nächste Mal',
  'result.transcript': 'Mitschrift',
  'result.noTranscript': 'Es wurde nichts gesagt.',
  'result.backToScores': 'Zurück zur Bewertung',
  'result.download': 'Herunterladen',
  'result.downloadText': 'Als Text',
  'result.downloadData': 'Als Daten (JSON)',
  'result.fileName': 'interview-ergebnis',
  'result.opening': 'Ihr Ergebnis wird geöffnet',
  'past.title': 'Ihre früheren Ergebnisse',
  'past.kept': 'In diesem Browser aufbewahrt, für alle, die ihn benutzen.',
  'past.forget': 'Vergessen',
  'past.forgetLabel': 'Ergebnis vergessen: {title}, {date}',
  'forget.title': 'Dieses Ergebnis vergessen?',
  'forget.text': 'Dieser Browser kann es dann nicht mehr öffnen.',
  'forget.confirm': 'Ergebnis vergessen',
  'forget.cancel': 'Behalten',
  'past.back': 'Zurück',
  'past.goneTitle': 'Dieses Ergebnis ist nicht mehr hier',
  'past.goneText': 'Es wurde gelöscht, ist abgelaufen oder wurde in diesem Browser vergessen.',
  'past.forgottenTitle': 'Ergebnis vergessen',
  'past.forgottenText': 'Dieser Browser kann es nicht mehr öffnen.',

  'submitted.title': 'Vielen Dank, {name}.',
  'submitted.titleNameless': 'Vielen Dank.',
  'submitted.text': '{tenant} hat Ihr Interview.',
  'submitted.next':
    'Ein Mensch bei {tenant} liest Ihre Antworten und meldet sich bei Ihnen. Sie müssen jetzt nichts weiter tun.',
  'submitted.kept': {
    one: 'Die Mitschrift wird nach einem Tag gelöscht.',
    other: 'Die Mitschrift wird nach {count} Tagen gelöscht.',
  },

  'unjudged.title': 'Ihr Interview konnte nicht ausgewertet werden',
  'unjudged.text':
    'Ihr Interview ist vollständig und was Sie gesagt haben, ist sicher, aber es gibt keine Bewertung. Wenden Sie sich an {tenant} und nennen Sie die Referenz.',

  'problem.expired.title': 'Dieser Link ist abgelaufen',
  'problem.expired.text':
    'Was bisher gesagt wurde, ist sicher. Öffnen Sie das Interview erneut von der Seite, auf der Sie es gefunden haben.',
  'problem.capacity.title': 'Alle Interviewer sind beschäftigt',
  'problem.capacity.text':
    'Ihr Platz bleibt erhalten und es geht nichts verloren. Versuchen Sie es in einer Minute erneut.',
  'problem.pace.title': 'Zu viele Versuche auf einmal',
  'problem.pace.text': 'Es geht nichts verloren. Warten Sie eine Minute und versuchen Sie es dann erneut.',
  'problem.limit.title': 'Im Moment keine weiteren Interviews',
  'problem.limit.text':
    'Auf dieser Seite ist die Höchstzahl an Interviews erreicht. Es geht nichts verloren. Versuchen Sie es später erneut.',
  'problem.empty.title': 'Hier gibt es kein Interview',
  'problem.empty.text':
    'Das Interview, das diese Seite öffnen will, gibt es nicht. Es wurde nichts aufgezeichnet. Wenden Sie sich an die Stelle, die Sie hierher geschickt hat, und nennen Sie die Referenz.',
  'problem.setup.title': 'Das Interview kann auf dieser Seite nicht geöffnet werden',
  'problem.setup.text':
    'Die Seite ist dafür nicht eingerichtet. Es wurde nichts aufgezeichnet. Wenden Sie sich an die Stelle, die Sie hierher geschickt hat, und nennen Sie die Referenz.',
  'problem.lost.title': 'Die Verbindung ist abgebrochen',
  'problem.lost.text':
    'Was Sie bisher gesagt haben, ist sicher. Prüfen Sie das Netz und versuchen Sie es dann erneut.',
  'problem.browser.title': 'Diesem Browser fehlt etwas, das das Interview braucht',
  'problem.browser.text':
    'Was Sie bisher gesagt haben, ist sicher. Nehmen Sie ein aktuelles Chrome, Edge, Firefox oder Safari, oder tippen Sie Ihre Antworten.',
  'problem.end.title': 'Das Interview konnte nicht beendet werden',
  'problem.end.text':
    'Was Sie bisher gesagt haben, ist sicher. Prüfen Sie das Netz und beenden Sie es erneut, oder gehen Sie zurück zum Interview.',
  'problem.over.title': 'Dieses Interview ist zu Ende',
  'problem.over.text':
    'Was Sie gesagt haben, ist sicher. Ein neues Interview beginnen Sie auf der Seite, auf der Sie es gefunden haben.',
  'problem.service.title': 'Bei uns ist etwas schiefgegangen',
  'problem.service.text':
    'Was Sie bisher gesagt haben, ist sicher. Versuchen Sie es gleich erneut; wenn es wieder geschieht, wenden Sie sich an den Support und nennen Sie die Referenz.',
  'problem.erased.title': 'Dieses Interview wurde gelöscht',
  'problem.erased.text':
    'Nichts, was Sie darin gesagt haben, ist noch gespeichert. Ein neues Interview beginnen Sie auf der Seite, auf der Sie es gefunden haben.',
  'problem.part.title': 'Ein Teil dieser Seite wurde nicht geladen',
  'problem.part.text':
    'Was Sie gesagt haben, ist sicher. Prüfen Sie das Netz und versuchen Sie es dann erneut.',

  'embed.alone.title': 'Die Seite antwortet nicht',
  'embed.alone.text':
    'Dieses Interview gehört in eine andere Seite, und die hat es nicht geöffnet. Es wurde nichts aufgezeichnet. Laden Sie die Seite neu oder gehen Sie dorthin zurück, wo Sie den Link gefunden haben.',
  'embed.reload': 'Neu laden',

  'announce.interviewer': '{name}: {text}',
  'announce.you': 'Sie: {text}',
};
