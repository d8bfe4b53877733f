/** Who may be named in front of a line, in lower case. */
export interface Labels {
  own: readonly string[];
  other: readonly string[];
  /** The interviewer's own name. */
  names: readonly string[];
  /** Tags around the other's lines. */
  tags: readonly string[];
}

/** `ava` is what models and templates call an interviewer. */
const OWN =
  'interviewer|ava|interviewerin|interviewer:in|assistant|ai|bot|agent|recruiter|moderator|host|voice|speaker|speaker 1|entrevistador|entrevistadora|intervieweur|intervieweuse|recruteur|المحاور|المُحاور|साक्षात्कारकर्ता|面接官|面试官'.split(
    '|',
  );
const OTHER =
  'candidate|applicant|interviewee|user|human|speaker 2|kandidat|kandidatin|bewerber|bewerberin|nutzer|candidat|candidate e|candidata|candidato|aspirante|المرشح|المرشحة|उम्मीदवार|応募者|候補者|候选人'.split(
    '|',
  );
/** Words that sentences begin with, too: a label only before what begins as a sentence does. */
const OWN_WORDS =
  'me|system|question|q|frage|ich|moi|pregunta|yo|pergunta|eu|سؤال|السؤال|सवाल|प्रश्न|質問|私'.split('|');
const OTHER_WORDS = 'you|c|sie|vous|usted|tú|você|أنت|आप|あなた'.split('|');
/** What stands so is the interviewer's before its first word, and the candidate's behind. */
const ANSWERS = 'a|answer|response|antwort|réponse|respuesta|resposta|جواب|الجواب|إجابة|जवाब|उत्तर|回答'.split(
  '|',
);

export function labelsOf({
  interviewer,
  candidate,
}: {
  interviewer: string;
  candidate: string | null;
}): Labels {
  const theirs = namesOf(candidate ?? '');
  const names = namesOf(interviewer);
  const own = [...OWN.filter((label) => !theirs.includes(label)), ...names];
  return {
    own,
    other: [...OTHER, ...theirs].filter((label) => !own.includes(label)),
    names,
    tags: ['candidate', 'user', 'human'],
  };
}

/** The whole name and the first one. */
function namesOf(name: string): string[] {
  const whole = name.trim().toLowerCase().replace(/\s+/g, ' ');
  const first = whole.split(' ')[0] ?? '';
  return [whole, first].filter((label) => label.length > 1);
}

const SAYS =
  'says|asks|replies|answers|responds|continues|sagt|fragt|antwortet|dit|demande|répond|dice|pregunta|responde|diz|pergunta|يقول|تقول|يسأل|تسأل';
const LABEL = new RegExp(
  `^[*_"“[]{0,3}([\\p{L}\\p{M}\\p{N}.'’ -]{1,60}?(?::in)?)(?:\\s(?:${SAYS}))?[*_"”\\]]{0,3}\\s?(?:\\([^()\\n]{1,30}\\)\\s?)?[*_"”\\]]{0,3}[:：][*_"”\\]]{0,3}(?=[^/:]|$)[ \\t]*`,
  'iu',
);
/** "Ava – And then?" A name of the candidate so is an address. */
const DASHED = /^[*_"“[]{0,3}([\p{L}\p{M}.'’ -]{1,60}?)[*_"”\]]{0,3}\s[-–—][*_]{0,3}\s+/u;

interface Where {
  /** Nothing was said before it. */
  first: boolean;
  final: boolean;
}

/** The label at the start of a text; `undecided` while it may still become one. */
export function labelAt(
  text: string,
  labels: Labels,
  { first, final }: Where,
): { speaker: 'own' | 'other'; length: number } | 'undecided' | null {
  const match = LABEL.exec(text);
  if (match !== null) {
    const behind = text.slice(match[0].length);
    const speaker = speakerOf(nameIn(match), labels, { first, behind });
    // Marks around a label, and the word behind it, may still be on their way.
    if (speaker !== null && behind === '' && !final) return 'undecided';
    return speaker && { speaker, length: match[0].length };
  }
  const dashed = DASHED.exec(text);
  if (dashed !== null && labels.names.includes(nameIn(dashed)))
    return text.length === dashed[0].length && !final
      ? 'undecided'
      : { speaker: 'own', length: dashed[0].length };
  return !final && mayBecomeLabel(text, labels) ? 'undecided' : null;
}

const nameIn = (match: RegExpExecArray) => (match[1] ?? '').toLowerCase().replace(/\s+/g, ' ');

function speakerOf(
  name: string,
  { own, other }: Labels,
  { first, behind }: { first: boolean; behind: string },
): 'own' | 'other' | null {
  if (own.includes(name)) return 'own';
  if (other.includes(name)) return 'other';
  // "Q: is a queue …" goes on, and `C:\` is a drive.
  if (/^[\p{Ll}\\]/u.test(behind)) return null;
  if (OWN_WORDS.includes(name) || (first && ANSWERS.includes(name))) return 'own';
  return OTHER_WORDS.includes(name) || ANSWERS.includes(name) ? 'other' : null;
}

const PARTLY_SAYS = new RegExp(
  `^(?:\\s(?:${SAYS}|\\p{L}{0,9}$))?[*_"”\\]]{0,3}\\s?(?:\\([^()\\n]{0,30}\\)?\\s?)?$`,
  'iu',
);

function mayBecomeLabel(text: string, { own, other, names }: Labels): boolean {
  const start = text
    .toLowerCase()
    .replace(/^[*_"“[]{0,3}/, '')
    .replace(/\s+/g, ' ');
  const isOpen = (label: string) =>
    label.startsWith(start) || (start.startsWith(label) && PARTLY_SAYS.test(start.slice(label.length)));
  const dashed = names.some(
    (name) => start.startsWith(name) && /^[*_"”\]]{0,3}\s?[-–—]?[*_]{0,3}$/u.test(start.slice(name.length)),
  );
  return dashed || [...own, ...other, ...OWN_WORDS, ...OTHER_WORDS, ...ANSWERS].some(isOpen);
}
