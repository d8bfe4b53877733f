import type { SignInTable } from './en.ts';

const beganElsewhere =
  'Diese Anmeldung begann in einem anderen Browser oder hat zu lange gedauert. Beginnen Sie hier neu.';
const noAnswer =
  'Die andere Seite antwortet nicht. Versuchen Sie es später noch einmal, oder melden Sie sich anders an.';

export const de: SignInTable = {
  fields: {
    email: 'E-Mail-Adresse',
    password: 'Passwort',
    newPassword: 'Neues Passwort',
    name: 'Ihr Name',
    passwordHint: 'Mindestens 10 Zeichen.',
    code: 'Code',
    missing: 'Bitte ausfüllen.',
  },
  signIn: {
    title: 'Anmelden',
    submit: 'Anmelden',
    passkey: 'Mit einem Passkey anmelden',
    with: (name) => `Mit ${name} anmelden`,
    forgot: 'Passwort vergessen?',
    noAccount: 'Noch kein Konto?',
    signUp: 'Registrieren',
  },
  secondStep: {
    title: 'Code eingeben',
    intro: 'Ihre Authenticator-App zeigt einen Code mit sechs Ziffern.',
    submit: 'Anmelden',
    useBackup: 'Stattdessen einen Ersatzcode verwenden',
    useApp: 'Stattdessen die Authenticator-App verwenden',
    backupCode: 'Ersatzcode',
    backupHint: 'Jeder gilt einmal.',
  },
  signUp: {
    title: 'Registrieren',
    submit: 'Konto erstellen',
    haveAccount: 'Haben Sie schon ein Konto?',
    signIn: 'Anmelden',
  },
  sent: {
    title: 'Sehen Sie in Ihr Postfach',
    verify: (email) =>
      `Ein Link ist unterwegs an ${email}. Öffnen Sie ihn, um fertig zu werden. Nichts da? Sehen Sie im Spam-Ordner nach, oder lassen Sie ihn noch einmal senden.`,
    reset: (email) =>
      `Wenn es für ${email} ein Konto gibt, ist ein Link für ein neues Passwort unterwegs. Er gilt eine Stunde.`,
    again: 'Noch einmal senden',
    sentAgain: 'Noch einmal gesendet.',
    back: 'Zurück zur Anmeldung',
  },
  verify: {
    title: 'Adresse bestätigen',
    busy: 'Ihre Adresse wird bestätigt …',
    doneTitle: 'Ihre Adresse ist bestätigt',
    done: 'Sie sind angemeldet.',
    go: 'Weiter',
    failedTitle: 'Dieser Link gilt nicht mehr',
    failed:
      'Er ist älter als eine Stunde oder unvollständig. Ihr Konto ist sicher. Melden Sie sich an, um einen neuen Link zu bekommen.',
  },
  reset: {
    askTitle: 'Neues Passwort wählen',
    ask: 'Wir senden einen Link an die Adresse Ihres Kontos.',
    askSubmit: 'Link senden',
    title: 'Neues Passwort wählen',
    intro: 'Alle anderen Anmeldungen Ihres Kontos werden beendet.',
    submit: 'Neues Passwort speichern',
    doneTitle: 'Ihr Passwort ist geändert',
    done: 'Melden Sie sich jetzt damit an.',
    ofLink: 'Dieser Link wurde schon verwendet oder ist älter als eine Stunde. Fordern Sie einen neuen an.',
    askAgain: 'Neuen Link anfordern',
  },
  refusals: {
    INVALID_EMAIL_OR_PASSWORD:
      'Die Adresse oder das Passwort ist falsch. Prüfen Sie beides, oder wählen Sie ein neues Passwort.',
    EMAIL_NOT_VERIFIED: 'Bestätigen Sie zuerst Ihre Adresse: Ein neuer Link ist dorthin unterwegs.',
    PASSWORD_TOO_SHORT: 'Nehmen Sie mindestens 10 Zeichen.',
    PASSWORD_TOO_LONG: 'Nehmen Sie höchstens 200 Zeichen.',
    INVALID_PASSWORD: 'Das Passwort ist falsch.',
    INVALID_EMAIL: 'Geben Sie eine Adresse wie kim@example.com ein.',
    INVALID_CODE: 'Der Code ist falsch oder zu alt. Geben Sie den ein, der jetzt angezeigt wird.',
    CODE_USED: 'Dieser Code wurde schon verwendet. Warten Sie, bis die App den nächsten zeigt.',
    INVALID_BACKUP_CODE: 'Das ist keiner Ihrer unbenutzten Ersatzcodes.',
    INVALID_TWO_FACTOR_COOKIE:
      'Das hat zu lange gedauert. Melden Sie sich noch einmal mit Ihrem Passwort an.',
    TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE:
      'Zu viele falsche Codes. Melden Sie sich noch einmal mit Ihrem Passwort an.',
    ACCOUNT_TEMPORARILY_LOCKED:
      'Zu viele falsche Codes. Warten Sie einige Minuten, und melden Sie sich dann noch einmal an.',
    PASSKEY_NOT_FOUND: 'Dieser Passkey gehört hier zu keinem Konto. Nehmen Sie Ihr Passwort.',
    AUTHENTICATION_FAILED:
      'Der Passkey wurde abgelehnt. Versuchen Sie es noch einmal, oder nehmen Sie Ihr Passwort.',
    passkey_cancelled:
      'Der Passkey wurde nicht verwendet. Versuchen Sie es noch einmal, oder nehmen Sie Ihr Passwort.',
    rate_limited:
      'Zu viele Versuche in kurzer Zeit. Warten Sie einige Minuten, und versuchen Sie es dann noch einmal.',
    account_not_linked:
      'Für diese Adresse gibt es ein Konto, das sich noch nicht auf diesem Weg anmeldet. Melden Sie sich mit Ihrem Passwort an.',
    email_not_verified:
      'Die andere Seite hat Ihre Adresse nicht bestätigt. Öffnen Sie den Link, den wir eben dorthin gesendet haben, und melden Sie sich dann noch einmal an.',
    state_mismatch: beganElsewhere,
    state_not_found: beganElsewhere,
    please_restart_the_process: beganElsewhere,
    PROVIDER_NOT_FOUND: noAnswer,
    oauth_provider_not_found: noAnswer,
    invalid_code:
      'Die andere Seite hat nicht bestätigt, wer Sie sind. Versuchen Sie es noch einmal, oder melden Sie sich anders an.',
    unable_to_get_user_info:
      'Die andere Seite hat nicht gesagt, wer Sie sind. Versuchen Sie es noch einmal, oder melden Sie sich anders an.',
    access_denied:
      'Die andere Seite hat Sie nicht eingelassen. Versuchen Sie es noch einmal, oder melden Sie sich anders an.',
    offline: 'Sie sind offline. Versuchen Sie es noch einmal, sobald Sie wieder verbunden sind.',
    other: 'Das hat nicht geklappt. Nichts wurde geändert. Versuchen Sie es noch einmal.',
  },
};
