/** Who may be named in front of a line, in lower case. */
export interface Labels {
  own: readonly string[];
  other: readonly string[];
  /** Tags around the other's lines. */
  tags: readonly string[];
}

/** `ava` is what models and templates call an interviewer. */
const OWN =
  'interviewer|ava|interviewerin|interviewer:in|assistant|ai|agent|recruiter|moderator|host|voice|entrevistador|entrevistadora|intervieweur|intervieweuse|recruteur|المحاور|المُحاور|साक्षात्कारकर्ता|面接官|面试官'.split(
    '|',
  );
const OTHER =
  'candidate|applicant|interviewee|user|human|kandidat|kandidatin|bewerber|bewerberin|nutzer|candidat|candidate e|candidata|candidato|aspirante|المرشح|المرشحة|उम्मीदवार|応募者|候補者|候选人'.split(
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
  const own = [...OWN.filter((label) => !theirs.includes(label)), ...namesOf(interviewer)];
  return {
    own,
    other: [...OTHER, ...theirs].filter((label) => !own.includes(label)),
    tags: ['candidate', 'user', 'human'],
  };
}

/** The whole name and the first one. */
function namesOf(name: string): string[] {
  const whole = name.trim().toLowerCase().replace(/\s+/g, ' ');
  const first = whole.split(' ')[0] ?? '';
  return [whole, first].filter((label) => label.length > 1);
}

const MARKS = '[*_"“]{0,3}';
const LABEL = new RegExp(
  `^${MARKS}([\\p{L}\\p{M}\\p{N}.'’ -]{1,60}?(?::in)?)${MARKS}\\s?(?:\\([^()\\n]{1,30}\\)\\s?)?${MARKS}[:：]${MARKS}(?=[^/:]|$)[ \\t]*`,
  'u',
);

/** The label at the start of a text; `undecided` while it may still become one. */
export function labelAt(
  text: string,
  labels: Labels,
  final: boolean,
): { speaker: 'own' | 'other'; length: number } | 'undecided' | null {
  const match = LABEL.exec(text);
  if (match !== null) {
    const name = (match[1] ?? '').toLowerCase().replace(/\s+/g, ' ');
    const speaker = labels.own.includes(name) ? 'own' : labels.other.includes(name) ? 'other' : null;
    // Marks around a label may still be on their way.
    if (speaker !== null && match[0].length === text.length && !final) return 'undecided';
    return speaker && { speaker, length: match[0].length };
  }
  if (final) return null;
  const start = text
    .toLowerCase()
    .replace(/^[*_"“]{0,3}/, '')
    .replace(/\s+/g, ' ');
  const name = start.replace(/\s?\([^()\n]{0,30}\)?\s?$/, '').replace(/[*_"”]{1,3}\s?$|\s$/, '');
  const all = [...labels.own, ...labels.other];
  return all.some((label) => label.startsWith(start) || label === name) ? 'undecided' : null;
}
