/**
 * Every identifier and key of the platform, from one table of prefixes.
 *
 * An id is `<prefix>_<22 characters>`: 128 random bits in base 62, so ids of one kind never collide and cannot be guessed.
 */
export const ID_PREFIXES = {
  tenant: 'ten',
  account: 'acc',
  member: 'mem',
  invitation: 'inv',
  mail: 'eml',
  apiKey: 'key',
  template: 'tpl',
  templateVersion: 'tpv',
  session: 'ses',
  candidate: 'cnd',
  link: 'lnk',
  consent: 'con',
  turn: 'trn',
  utterance: 'utt',
  evaluation: 'evl',
  reevaluation: 'rev',
  event: 'evt',
  request: 'req',
  loggedRequest: 'rqt',
  erasure: 'era',
  message: 'msg',
  worker: 'wrk',
  client: 'cli',
  auditEntry: 'aud',
  decision: 'dec',
  note: 'nte',
  humanScore: 'hsc',
  share: 'shr',
  webhookEndpoint: 'whe',
  delivery: 'dlv',
  billingAccount: 'bil',
  package: 'pkg',
  resume: 'res',
  tailoring: 'tlr',
  proposal: 'prp',
  job: 'job',
  application: 'app',
  applicationNote: 'apn',
  applicationReminder: 'apr',
  applicationMessage: 'apm',
  candidateCode: 'ccd',
  candidateSignIn: 'csi',
} as const;

export type IdKind = keyof typeof ID_PREFIXES;
export type Id<K extends IdKind> = `${(typeof ID_PREFIXES)[K]}_${string}`;

export type Mode = 'test' | 'live';
export type KeyKind = 'publishable' | 'secret';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ID_LENGTH = 22;
const KEY_LENGTH = 43;

/** `length` characters of base 62, unbiased, from the platform's secure source (Web Crypto: browsers, Node 20+). */
export function randomText(length: number): string {
  let text = '';
  while (text.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      if (byte < 248 && text.length < length) text += ALPHABET.charAt(byte % 62);
    }
  }
  return text;
}

/** A new id of a kind, e.g. `newId('session')` → `ses_4fVb…`. */
export function newId<K extends IdKind>(kind: K): Id<K> {
  return `${ID_PREFIXES[kind]}_${randomText(ID_LENGTH)}`;
}

/** A new API key: `vv_test_pk_…` (43 characters of base 62, over 250 bits). Stored only as its SHA-256 and visible start. */
export function newApiKey(mode: Mode, kind: KeyKind): string {
  return `vv_${mode}_${kind === 'publishable' ? 'pk' : 'sk'}_${randomText(KEY_LENGTH)}`;
}

/** What a key says about itself, or nothing where it has not the shape of a key. */
export function parseApiKey(key: string): { mode: Mode; kind: KeyKind } | undefined {
  const match = /^vv_(test|live)_(pk|sk)_[0-9A-Za-z]{43}$/.exec(key);
  if (!match) return undefined;
  return {
    mode: match[1] === 'live' ? 'live' : 'test',
    kind: match[2] === 'sk' ? 'secret' : 'publishable',
  };
}
