import type { SignInTable } from './en.ts';

const beganElsewhere =
  'Cette connexion a commencé dans un autre navigateur, ou a pris trop de temps. Recommencez ici.';
const noAnswer = 'L’autre site ne répond pas. Réessayez plus tard, ou connectez-vous autrement.';

export const fr: SignInTable = {
  fields: {
    email: 'Adresse e-mail',
    password: 'Mot de passe',
    newPassword: 'Nouveau mot de passe',
    name: 'Votre nom',
    passwordHint: 'Au moins 10 caractères.',
    code: 'Code',
    missing: 'Remplissez ce champ.',
  },
  signIn: {
    title: 'Connexion',
    submit: 'Se connecter',
    passkey: 'Se connecter avec une clé d’accès',
    with: (name) => `Se connecter avec ${name}`,
    forgot: 'Mot de passe oublié ?',
    noAccount: 'Pas encore de compte ?',
    signUp: 'Créer un compte',
  },
  secondStep: {
    title: 'Saisissez votre code',
    intro: 'Votre application d’authentification affiche un code à six chiffres.',
    submit: 'Se connecter',
    useBackup: 'Utiliser un code de secours',
    useApp: 'Utiliser l’application d’authentification',
    backupCode: 'Code de secours',
    backupHint: 'Chacun sert une fois.',
  },
  signUp: {
    title: 'Créer un compte',
    submit: 'Créer le compte',
    haveAccount: 'Vous avez déjà un compte ?',
    signIn: 'Se connecter',
  },
  sent: {
    title: 'Regardez vos e-mails',
    verify: (email) =>
      `Un lien est en route vers ${email}. Ouvrez-le pour terminer. Rien reçu ? Regardez dans les indésirables, ou faites-le envoyer de nouveau.`,
    reset: (email) =>
      `S’il existe un compte pour ${email}, un lien pour choisir un nouveau mot de passe est en route. Il est valable une heure.`,
    again: 'Envoyer de nouveau',
    sentAgain: 'Envoyé de nouveau.',
    back: 'Retour à la connexion',
  },
  verify: {
    title: 'Confirmez votre adresse',
    busy: 'Confirmation de votre adresse …',
    doneTitle: 'Votre adresse est confirmée',
    done: 'Vous êtes connecté.',
    go: 'Continuer',
    failedTitle: 'Ce lien ne fonctionne plus',
    failed:
      'Il a plus d’une heure, ou il est incomplet. Votre compte est en sécurité. Connectez-vous pour recevoir un nouveau lien.',
  },
  reset: {
    askTitle: 'Choisissez un nouveau mot de passe',
    ask: 'Nous envoyons un lien à l’adresse de votre compte.',
    askSubmit: 'Envoyer le lien',
    title: 'Choisissez un nouveau mot de passe',
    intro: 'Toutes les autres connexions de votre compte prennent fin.',
    submit: 'Enregistrer le nouveau mot de passe',
    doneTitle: 'Votre mot de passe est changé',
    done: 'Connectez-vous avec lui maintenant.',
    ofLink: 'Ce lien a déjà servi, ou il a plus d’une heure. Demandez-en un nouveau.',
    askAgain: 'Demander un nouveau lien',
  },
  refusals: {
    INVALID_EMAIL_OR_PASSWORD:
      'L’adresse ou le mot de passe est faux. Vérifiez les deux, ou choisissez un nouveau mot de passe.',
    EMAIL_NOT_VERIFIED: 'Confirmez d’abord votre adresse : un nouveau lien est en route.',
    PASSWORD_TOO_SHORT: 'Utilisez au moins 10 caractères.',
    PASSWORD_TOO_LONG: 'Utilisez 200 caractères au plus.',
    INVALID_PASSWORD: 'Le mot de passe est faux.',
    INVALID_EMAIL: 'Écrivez une adresse comme kim@example.com.',
    INVALID_CODE: 'Le code est faux ou trop ancien. Saisissez celui qui est affiché maintenant.',
    CODE_USED: 'Ce code a déjà servi. Attendez que l’application affiche le suivant.',
    INVALID_BACKUP_CODE: 'Ce n’est aucun de vos codes de secours inutilisés.',
    INVALID_TWO_FACTOR_COOKIE: 'Cela a pris trop de temps. Reconnectez-vous avec votre mot de passe.',
    TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'Trop de codes faux. Reconnectez-vous avec votre mot de passe.',
    ACCOUNT_TEMPORARILY_LOCKED: 'Trop de codes faux. Attendez quelques minutes, puis reconnectez-vous.',
    PASSKEY_NOT_FOUND: 'Cette clé d’accès n’appartient à aucun compte ici. Utilisez votre mot de passe.',
    AUTHENTICATION_FAILED: 'La clé d’accès a été refusée. Réessayez, ou utilisez votre mot de passe.',
    passkey_cancelled: 'La clé d’accès n’a pas été utilisée. Réessayez, ou utilisez votre mot de passe.',
    rate_limited: 'Trop d’essais en peu de temps. Attendez quelques minutes, puis réessayez.',
    account_not_linked:
      'Il existe pour cette adresse un compte qui ne se connecte pas encore ainsi. Connectez-vous avec votre mot de passe.',
    email_not_verified:
      'L’autre site n’a pas confirmé votre adresse. Ouvrez le lien que nous venons d’y envoyer, puis reconnectez-vous.',
    state_mismatch: beganElsewhere,
    state_not_found: beganElsewhere,
    please_restart_the_process: beganElsewhere,
    PROVIDER_NOT_FOUND: noAnswer,
    oauth_provider_not_found: noAnswer,
    invalid_code: 'L’autre site n’a pas confirmé qui vous êtes. Réessayez, ou connectez-vous autrement.',
    unable_to_get_user_info:
      'L’autre site n’a pas dit qui vous êtes. Réessayez, ou connectez-vous autrement.',
    access_denied: 'L’autre site ne vous a pas laissé entrer. Réessayez, ou connectez-vous autrement.',
    offline: 'Vous êtes hors ligne. Réessayez dès que vous êtes reconnecté.',
    other: 'Cela n’a pas fonctionné. Rien n’a été changé. Réessayez.',
  },
};
