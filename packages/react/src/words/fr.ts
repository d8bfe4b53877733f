import { frNotice } from '@vivavoce/contract/notice/fr';
import type { Strings } from './strings.ts';

export const fr: Strings = {
  'common.testMode': 'Mode test',
  'common.testModeTitle': 'Mode test.',
  'common.testModeHint':
    'L’IA qui mène l’entretien est remplacée par une doublure qui ne comprend pas la voix : écrivez vos réponses. Rien ne compte ici.',
  'common.testModeHears':
    'L’IA qui mène l’entretien est remplacée par une doublure simple, et un petit modèle vous entend : parlez ou écrivez. Rien ne compte ici.',
  'common.testModeModel':
    'Un vrai modèle répond, mais rien ici ne comprend la voix : écrivez vos réponses. Rien ne compte ici.',
  'common.testModeModelHears':
    'Un vrai modèle répond, et un petit vous entend : parlez ou écrivez vos réponses. Rien ne compte ici.',
  'common.you': 'Vous',
  'common.checkAgain': 'Vérifier à nouveau',
  'common.tryAgain': 'Réessayer',
  'common.practiseAgain': 'S’entraîner encore',
  'common.close': 'Fermer',
  'common.reference': 'Référence : {reference}',
  'common.openInterview': 'Ouvrir l’entretien',
  'common.widget': 'Entretien',

  'kind.practice': 'Entretien d’entraînement',
  'kind.screening': 'Entretien',
  'kind.technical': 'Entretien technique',

  'loading.title': 'Ouverture de l’entretien',
  'loading.slow': 'C’est plus long que d’habitude. Votre connexion est peut-être lente.',
  'loading.stuck': 'Toujours pas de réponse. Vous pouvez réessayer ; rien n’est perdu.',

  ...frNotice,

  'about.interviewer': '{name}, IA qui mène l’entretien',
  'about.questions': { one: 'Une question', other: '{count} questions' },

  'devices.title': 'Vérifiez votre micro',
  'devices.sub': 'Vérification du micro',
  'devices.saySomething': 'Dites quelques mots',
  'devices.saySomethingHint':
    'Ce que vous avez pris au petit déjeuner, par exemple. L’entretien n’a pas commencé.',
  'devices.heard': 'Nous vous entendons',
  'devices.heardHint': 'Votre micro fonctionne. Commencez quand vous voulez.',
  'devices.silent': 'Nous ne vous entendons pas encore',
  'devices.silentHint': 'Vérifiez que votre micro est allumé, ou choisissez-en un autre.',
  'devices.muted': 'Votre micro est coupé',
  'devices.mutedHint': 'Réactivez-le, puis dites quelques mots pour vérifier que nous vous entendons.',
  'devices.opening': 'En attente du micro',
  'devices.openingHint': 'Si le navigateur vous le demande, autorisez le micro.',
  'devices.off': 'Votre micro est éteint',
  'devices.offHint': 'Allumez-le pour vérifier que nous vous entendons.',
  'devices.turnOn': 'Allumer le micro',
  'devices.microphone': 'Micro',
  'devices.unnamed': 'Micro {number}',
  'devices.speaker': 'Haut-parleur',
  'devices.testSpeaker': 'Jouer un son',
  'devices.speakerPlayed': 'Un son a été joué. Si vous ne l’avez pas entendu, montez le volume.',
  'devices.speakerFailed':
    'Le son n’a pas pu être joué. Réessayez ; les sous-titres montrent de toute façon ce qui est dit.',
  'devices.start': 'Commencer l’entretien',
  'devices.type': 'Écrire plutôt mes réponses',

  'denied.title': 'Votre navigateur bloque le micro.',
  'denied.chrome':
    'Cliquez sur l’icône à gauche de l’adresse, réglez Micro sur Autoriser, puis vérifiez à nouveau.',
  'denied.firefox':
    'Cliquez sur le micro barré à côté de l’adresse, retirez le blocage, puis vérifiez à nouveau.',
  'denied.safari':
    'Ouvrez Safari > Réglages pour ce site web, réglez Micro sur Autoriser, puis vérifiez à nouveau.',
  'denied.ios':
    'Touchez le menu de la page à côté de l’adresse, puis Réglages du site web > Micro > Autoriser. Vérifiez ensuite à nouveau.',
  'denied.android':
    'Touchez l’icône à côté de l’adresse, puis Autorisations > Micro > Autoriser. Vérifiez ensuite à nouveau.',
  'denied.other':
    'Autorisez le micro pour ce site dans les réglages de votre navigateur, puis vérifiez à nouveau.',
  'missing.title': 'Aucun micro n’a été trouvé.',
  'missing.text': 'Branchez-en un et vérifiez à nouveau, ou écrivez vos réponses.',
  'silenced.title': 'Votre système a coupé le micro.',
  'silenced.text':
    'Réactivez-le avec la touche ou le bouton de votre appareil, ou dans les réglages du son. Vous pouvez écrire en attendant.',
  'busy.title': 'Un autre programme utilise votre micro.',
  'busy.text':
    'Fermez ce programme puis vérifiez à nouveau, ou choisissez un autre micro. Vous pouvez écrire en attendant.',
  'forbidden.title': 'Cette page n’a pas le droit d’utiliser le micro.',
  'forbidden.text':
    'Vous pouvez écrire vos réponses. Pour parler, contactez les responsables de cette page et indiquez la référence.',
  'insecure.title': 'Il n’y a pas de micro sur cette page.',
  'insecure.text':
    'La page n’est pas servie en HTTPS, votre navigateur n’en propose donc pas. Vous pouvez écrire vos réponses.',
  'lost.title': 'Votre micro a été débranché.',
  'lost.text':
    'Ce que vous avez dit est en sécurité. Rebranchez-le ou choisissez-en un autre ; vous pouvez écrire en attendant.',

  'connecting.title': 'Appel de {name}',
  'connecting.slow': 'Connexion en cours. Cela peut prendre quelques secondes.',
  'connecting.stuck': 'C’est trop long. Revenez en arrière et réessayez ; rien n’est perdu.',
  'connecting.full':
    'Votre place est gardée et rien n’est perdu. Nous continuons d’essayer automatiquement ; vous pouvez aussi revenir plus tard.',
  'connecting.back': 'Retour',

  'room.conversation': 'Conversation',
  'room.jump': 'Aller au plus récent',
  'room.empty': '{name} va commencer dans un instant.',
  'room.waiting': 'Pas encore envoyé',
  'room.interrupted': 'interrompu',
  'room.typed': 'écrit',
  'room.kept': {
    one: 'Votre voix n’est pas conservée. La transcription est conservée un jour.',
    other: 'Votre voix n’est pas conservée. La transcription est conservée {count} jours.',
  },
  'room.questionOf': 'Question {number} sur {count}',
  'room.introduction': 'Accueil',
  'room.introductionHint': 'Quelques mots de bienvenue avant la première question.',
  'room.timeLeft': 'il reste {time}',
  'room.clockStopped': 'il reste {time}, en pause',

  'presence.listening': '{name} vous écoute',
  'presence.listeningHint': 'Prenez votre temps.',
  'presence.codingHint': 'Travaillez en silence aussi longtemps que vous le souhaitez.',
  'presence.yourTurn': 'C’est à vous',
  'presence.yourTurnHint': 'Écrivez votre réponse ci-dessous.',
  'presence.microphoneOffHint': 'Allumez votre micro, ou écrivez.',
  'presence.you': 'Vous parlez',
  'presence.youHint': 'Nous vous entendons.',
  'presence.thinking': '{name} réfléchit',
  'presence.thinkingHint': 'La réponse arrive dans un instant.',
  'presence.thinkingSlow': 'C’est plus long que d’habitude. Vous pouvez continuer à parler ou écrire.',
  'presence.speaking': '{name} parle',
  'presence.speakingHint': 'C’est une IA. Vous pouvez l’interrompre à tout moment.',
  'presence.speakingTyped': 'C’est une IA.',
  'presence.mutedHint': 'Votre micro est coupé. Réactivez-le ou écrivez.',
  'presence.paused': 'En pause',
  'presence.pausedHint': 'Le chronomètre est arrêté et votre place est gardée. Vous pouvez écrire.',
  'presence.away': '{name} vous attend',
  'presence.awayHint': 'Le chronomètre est arrêté jusqu’au retour de la connexion.',

  'controls.mute': 'Couper le micro',
  'controls.unmute': 'Réactiver le micro',
  'controls.microphone': 'Allumer le micro',
  'controls.voice': 'Écouter la voix de l’entretien',
  'controls.end': 'Terminer',
  'controls.endLong': 'Terminer l’entretien',
  'controls.ending': 'Fin en cours…',
  'controls.menu': 'Plus',
  'controls.shortcut': 'Touche M pour couper le micro',
  'controls.leave': 'Quitter pour l’instant',
  'controls.leaveHint': 'Votre place est gardée 15 minutes, dans cet onglet.',

  'composer.label': 'Écrivez une réponse',
  'composer.placeholder': 'Écrivez une réponse…',
  'composer.send': 'Envoyer',
  'composer.sendLater': 'Envoyer plus tard',
  'composer.empty': 'Écrivez d’abord une réponse.',
  'composer.tooLong': {
    one: 'Un caractère de trop. Raccourcissez la réponse pour l’envoyer.',
    other: '{count} caractères de trop. Raccourcissez la réponse pour l’envoyer.',
  },
  'composer.failed': 'Votre réponse n’a pas pu être envoyée. Elle est toujours là : envoyez-la à nouveau.',

  'ask.label': 'Au lieu de répondre',
  'ask.repeat': 'Répéter',
  'ask.repeatLong': 'Répéter la question',
  'ask.pause': 'Un instant',
  'ask.skip': 'Passer',
  'ask.skipLong': 'Passer cette question',
  'ask.failed': 'La demande n’est pas arrivée. Réessayez une fois la connexion rétablie.',

  'end.title': 'Terminer l’entretien ?',
  'end.text':
    'Ce que vous avez dit jusqu’ici est conservé et évalué. Vous ne pourrez pas revenir à cet entretien.',
  'end.unsent': {
    one: 'Une réponse écrite n’a pas encore été envoyée. Si vous terminez maintenant, elle risque de manquer.',
    other:
      '{count} réponses écrites n’ont pas encore été envoyées. Si vous terminez maintenant, elles risquent de manquer.',
  },
  'end.draft': 'Vous avez écrit quelque chose sans l’envoyer. Si vous terminez maintenant, ce sera perdu.',
  'end.confirm': 'Terminer l’entretien',
  'end.cancel': 'Continuer',
  'skip.title': 'Passer cette question ?',
  'skip.text':
    'Vous pourrez y revenir avant la fin. Tant que vous n’y répondez pas, elle compte comme passée.',
  'skip.confirm': 'Passer la question',
  'skip.cancel': 'Rester sur la question',
  'leave.title': 'Quitter pour l’instant ?',
  'leave.text':
    'Le chronomètre s’arrête et votre place est gardée 15 minutes, dans cet onglet. Ensuite l’entretien prend fin.',
  'leave.confirm': 'Quitter pour l’instant',
  'leave.cancel': 'Rester',
  'speak.title': 'Allumer votre micro ?',
  'speak.text':
    'Votre voix est convertie en texte pendant que vous parlez et n’est pas conservée. Vous pouvez couper le micro à tout moment, et continuer à écrire.',
  'speak.confirm': 'Accepter et allumer',
  'speak.cancel': 'Continuer à écrire',

  'controls.pause': 'Mettre en pause',
  'pause.title': 'Mettre l’entretien en pause ?',
  'pause.text':
    'Vous pouvez revenir par le même lien jusqu’au {deadline}. Le chronomètre s’arrête, et ce que vous avez dit est en sécurité.',
  'pause.confirm': 'Mettre en pause',
  'pause.cancel': 'Continuer',
  'paused.title': 'Entretien en pause',
  'paused.text':
    'Ce que vous avez dit est en sécurité. Revenez par le même lien jusqu’au {deadline}, sur cet appareil ou un autre.',
  'paused.back': 'Reprendre l’entretien',
  'left.title': 'Vous avez quitté l’entretien',
  'left.text':
    'Ce que vous avez dit est en sécurité. Vous pouvez revenir dans les 15 minutes, dans cet onglet ; le chronomètre est arrêté.',
  'left.back': 'Revenir à l’entretien',

  'replaced.title': 'L’entretien est ouvert dans un autre onglet',
  'replaced.text':
    'Ce que vous avez dit est en sécurité. Continuez là-bas, ou continuez ici et l’autre onglet s’arrêtera.',
  'replaced.here': 'Continuer ici',
  'elsewhere.title': 'Vous êtes déjà dans cet entretien, dans un autre onglet',
  'elsewhere.text':
    'Ce que vous avez dit est en sécurité. Continuez ici et l’autre onglet s’arrêtera, ou commencez un autre entretien.',
  'elsewhere.here': 'Continuer ici',
  'elsewhere.anew': 'Commencer un autre entretien',

  'offline.title': 'Vous êtes hors ligne.',
  'offline.text':
    'Ce que vous avez dit jusqu’ici est en sécurité. Vérifiez votre réseau ; nous nous reconnecterons automatiquement et enverrons ce que vous écrivez.',
  'reconnecting.title': 'Connexion perdue.',
  'reconnecting.first':
    'Ce que vous avez dit jusqu’ici est en sécurité. Reconnexion en cours. Vous pouvez continuer à écrire : l’envoi se fera au retour de la connexion.',
  'reconnecting.text':
    'Ce que vous avez dit jusqu’ici est en sécurité. Reconnexion en cours, tentative {attempt}. Vous pouvez continuer à écrire : l’envoi se fera au retour de la connexion.',
  'reconnecting.fullTitle': 'Toutes les places sont prises pour l’instant.',
  'reconnecting.full':
    'Ce que vous avez dit jusqu’ici est en sécurité et votre place est gardée. Nous continuons d’essayer automatiquement. Vous pouvez continuer à écrire : l’envoi se fera au retour de la connexion.',
  'sound.title': 'Votre navigateur laisse le son coupé.',
  'sound.text': 'Les sous-titres continuent sans lui.',
  'sound.continue': 'Continuer avec le son',
  'stalled.title': 'Le son n’est pas diffusé.',
  'stalled.text':
    'Relancez-le, ou vérifiez quel haut-parleur votre système utilise. Les sous-titres continuent sans lui.',
  'stalled.restart': 'Relancer le son',
  'trouble.title': 'Quelque chose n’a pas fonctionné.',
  'trouble.text':
    'Ce que vous avez dit est en sécurité et l’entretien continue. Si la voix manque, lisez la suite. Si vous étiez en train de répondre, redites-le ou écrivez.',

  'finish.thanks': 'Merci, {name}.',
  'finish.thanksNameless': 'Merci.',
  'finish.text':
    'Vos réponses sont lues au regard des critères, une question après l’autre. Tout ce que vous avez dit est conservé.',
  'finish.waiting': 'L’évaluation va commencer',
  'finish.checking': 'Recherche de votre résultat',
  'finish.progress': {
    one: '{done} question évaluée sur 1',
    other: '{done} sur {count} questions évaluées',
  },
  'finish.slow':
    'C’est plus long que d’habitude. Vos réponses sont en sécurité, et votre résultat apparaîtra ici tout seul. Il est conservé même si vous fermez cette page.',
  'finish.abandoned':
    'L’entretien est resté inactif 15 minutes, il est donc terminé. Ce que vous avez dit jusque-là est évalué.',

  'result.title': 'Votre entretien',
  'result.practiceTitle': 'Votre entretien d’entraînement',
  'result.figures': {
    one: '{date}, {duration}, une question',
    other: '{date}, {duration}, {count} questions',
  },
  'result.about': 'Une IA a noté ces réponses. Chaque note repose sur les citations qui la suivent.',
  'result.standIn': 'Une simple doublure a évalué ces réponses, pas une IA. Rien ne compte ici.',
  'result.incomplete':
    'La transcription de cet entretien est incomplète : il se peut que tout ne nous soit pas parvenu. Ce qui n’y figure pas n’a pas été noté.',
  'result.partial':
    'Une partie de l’évaluation a échoué de notre côté. Les critères qui n’ont pas pu être jugés ne disent rien de vous ; tout ce que vous avez dit est dans la transcription.',
  'result.abstainedSome': {
    one: 'Un critère n’a pas été noté : il y avait trop peu d’éléments pour le juger équitablement.',
    other:
      '{count} critères n’ont pas été notés : il y avait trop peu d’éléments pour les juger équitablement.',
  },
  'result.abstainedAll': 'Trop peu a été dit pour juger',
  'result.abstainedAllText':
    'Il n’y a pas de note. Cela ne dit rien de vous : des réponses plus longues donnent plus d’éléments.',
  'result.questionHeading': '{number}. {title}',
  'result.scoreLabel': '{score} sur {max}, {label}',
  'result.ofLabel': 'sur {max}, {label}',
  'result.shareLow': 'au début',
  'result.sharePart': 'en bonne voie',
  'result.shareSolid': 'solide',
  'result.shareStrong': 'excellent',
  'result.notScored': 'Non noté',
  'result.tooLittle': 'Trop peu a été dit pour juger',
  'result.skipped': 'Cette question a été laissée de côté',
  'result.skippedAllText':
    'Il n’y a pas de note. Cela ne dit rien de vous : vous pourrez répondre lors d’un autre entretien.',
  'result.notJudged': 'Ceci n’a pas pu être jugé',
  'result.quote': '« {text} »',
  'result.goToMoment': 'Voir dans la transcription, à {time}',
  'result.doneWell': 'Ce qui a bien marché',
  'result.toTry': 'Pour la prochaine fois',
  'result.transcript': 'Transcription',
  'result.noTranscript': 'Rien n’a été dit.',
  'result.backToScores': 'Retour aux notes',
  'result.download': 'Télécharger',
  'result.downloadText': 'En texte',
  'result.downloadData': 'En données (JSON)',
  'result.fileName': 'resultat-entretien',
  'result.opening': 'Ouverture de votre résultat',
  'past.title': 'Vos résultats précédents',
  'past.kept': 'Conservés dans ce navigateur, pour toute personne qui l’utilise.',
  'past.forget': 'Oublier',
  'past.forgetLabel': 'Oublier le résultat : {title}, {date}',
  'forget.title': 'Oublier ce résultat ?',
  'forget.text': 'Ce navigateur ne pourra plus l’ouvrir.',
  'forget.confirm': 'Oublier le résultat',
  'forget.cancel': 'Le garder',
  'past.back': 'Retour',
  'past.goneTitle': 'Ce résultat n’est plus ici',
  'past.goneText': 'Il a été effacé, il a expiré ou il a été oublié dans ce navigateur.',
  'past.forgottenTitle': 'Résultat oublié',
  'past.forgottenText': 'Ce navigateur ne peut plus l’ouvrir.',

  'submitted.title': 'Merci, {name}.',
  'submitted.titleNameless': 'Merci.',
  'submitted.text': '{tenant} a bien reçu votre entretien.',
  'submitted.next':
    'Une personne de {tenant} lira vos réponses et vous contactera. Vous n’avez plus rien à faire pour l’instant.',
  'submitted.kept': {
    one: 'La transcription est effacée après un jour.',
    other: 'La transcription est effacée après {count} jours.',
  },

  'unjudged.title': 'Votre entretien n’a pas pu être évalué',
  'unjudged.text':
    'Votre entretien est complet et ce que vous avez dit est en sécurité, mais il n’y a pas de note. Contactez {tenant} et indiquez la référence.',

  'problem.expired.title': 'Ce lien a expiré',
  'problem.expired.text':
    'Ce qui a été dit jusqu’ici est en sécurité. Rouvrez l’entretien depuis la page où vous l’avez trouvé.',
  'problem.capacity.title': 'Toutes les places sont prises pour l’instant',
  'problem.capacity.text': 'Votre place est gardée et rien n’est perdu. Réessayez dans une minute.',
  'problem.pace.title': 'Trop d’essais à la fois',
  'problem.pace.text': 'Rien n’est perdu. Attendez une minute, puis réessayez.',
  'problem.limit.title': 'Plus d’entretiens pour le moment',
  'problem.limit.text': 'Cette page a atteint sa limite d’entretiens. Rien n’est perdu. Réessayez plus tard.',
  'problem.empty.title': 'Il n’y a pas d’entretien ici',
  'problem.empty.text':
    'L’entretien demandé par cette page n’existe pas. Rien n’a été enregistré. Contactez la personne qui vous a envoyé ici et indiquez la référence.',
  'problem.setup.title': 'L’entretien ne peut pas s’ouvrir sur cette page',
  'problem.setup.text':
    'La page n’est pas configurée pour cela. Rien n’a été enregistré. Contactez la personne qui vous a envoyé ici et indiquez la référence.',
  'problem.lost.title': 'La connexion a été perdue',
  'problem.lost.text':
    'Ce que vous avez dit jusqu’ici est en sécurité. Vérifiez votre réseau, puis réessayez.',
  'problem.browser.title': 'Il manque à votre navigateur quelque chose dont l’entretien a besoin',
  'problem.browser.text':
    'Ce que vous avez dit jusqu’ici est en sécurité. Utilisez une version récente de Chrome, Edge, Firefox ou Safari, ou écrivez vos réponses.',
  'problem.end.title': 'L’entretien n’a pas pu être terminé',
  'problem.end.text':
    'Ce que vous avez dit jusqu’ici est en sécurité. Vérifiez votre réseau et terminez-le à nouveau, ou revenez à l’entretien.',
  'problem.over.title': 'Cet entretien est terminé',
  'problem.over.text':
    'Ce que vous avez dit est en sécurité. Pour un autre entretien, recommencez depuis la page où vous l’avez trouvé.',
  'problem.service.title': 'Un problème est survenu de notre côté',
  'problem.service.text':
    'Ce que vous avez dit jusqu’ici est en sécurité. Réessayez dans un instant ; si cela se reproduit, contactez l’assistance et indiquez la référence.',
  'problem.erased.title': 'Cet entretien a été effacé',
  'problem.erased.text':
    'Rien de ce que vous y avez dit n’est conservé. Pour un autre entretien, recommencez depuis la page où vous l’avez trouvé.',
  'problem.part.title': 'Une partie de cette page ne s’est pas chargée',
  'problem.part.text': 'Ce que vous avez dit est en sécurité. Vérifiez votre réseau, puis réessayez.',

  'embed.alone.title': 'La page ne répond pas',
  'embed.alone.text':
    'Cet entretien fait partie d’une autre page, et cette page ne l’a pas ouvert. Rien n’a été enregistré. Rechargez la page, ou retournez là où vous avez trouvé le lien.',
  'embed.reload': 'Recharger',

  'announce.interviewer': '{name} : {text}',
  'announce.you': 'Vous : {text}',
};
