import { literal, nothing, type Piece } from './markdown-piece.ts';

const TAIL = String.raw`(?:[ ,]+(?:\p{L}+ly|brief|kurz|leise|freundlich|warm|for a (?:moment|second|beat)|to (?:him|her|them)sel(?:f|ves)|at (?:the candidate|you|[A-Z]\p{L}+)|and (?:nods|smiles|waits|laughs)|avec \p{L}+|con \p{L}+))*`;
/** What somebody does, in the third person or by its name: "(laughs)", "[pause]". "(look after)" tells, it shows nothing. */
const ACTION = String.raw`(?:laugh(?:s|ing|ter)?|smil(?:e|es|ing)|paus(?:e|es|ing)|nod(?:s|ding)?|sigh(?:s|ing)?|chuckl(?:e|es|ing)|grin(?:s|ning)?|silence|beat|waits|(?:long|short|brief|slight) pause|leans (?:in|forward|back)|leaning (?:in|forward|back)|clears (?:his|her|their|my|the) throat|clearing (?:his|her|their|my) throat|thinks|looks (?:up|down|away|around|at [^()\[\]*_\n]{1,20})|gestures|takes a (?:breath|note|moment)|typing|lächel(?:t|nd|n)|lach(?:t|end|en)|nick(?:t|end|en)|seufzt|räuspert sich|sourit|sourire|rit|rires|hoche la tête|soupire|sonríe|sonriendo|ríe|risas|asiente|pausa|sorri|ri|risos|acena)${TAIL}[.!…]?`;
const PARENTHESES = new RegExp(`^\\(\\s*${ACTION}\\s*\\)`, 'iu');
const BRACKETS = new RegExp(
  `^\\[\\s*(?:${ACTION}|(?:internal |private )?(?:note|notes)(?: to self)?\\s*:[^\\[\\]\\n]*|\\^\\d+)\\s*\\]`,
  'iu',
);
const WHOLE_ACTION = new RegExp(`^${ACTION}$`, 'iu');

/** A construct that is longer than this is taken as it stands. */
const MAX_ASIDE = 60;
const MAX_LINK_TEXT = 120;
const MAX_LINK_TARGET = 160;

/** Whether this is what somebody does while speaking: "smiles warmly". */
export const isAction = (text: string) => WHOLE_ACTION.test(text);

/** Right behind these words stands what is asked about: "What does (pause) mean in a script?" */
const ASKED_ABOUT =
  /(?<!\p{L})(?:does|heißt|macht|bewirkt|bedeutet|fait|signifie|hace|significa|faz|يعني|تعني|يفعل|تفعل)\s$/iu;

/** Whether a piece behind this text is what a question is about, and not for the eye. */
export const isAskedAbout = (before: string) => ASKED_ABOUT.test(before);

/** A stage direction goes, a remark stays. */
export function parenthesis(rest: string, full: boolean): Piece | null {
  const found = PARENTHESES.exec(rest.slice(0, MAX_ASIDE))?.[0];
  if (found !== undefined) return nothing(found.length);
  const closed = /[()\n]/.test(rest.slice(1));
  return full || closed || rest.length >= MAX_ASIDE ? literal('(') : null;
}

/** A link speaks its text, a stage direction is not for the ear, an index (`a[0]`) and a list (`[1, 2]`) are code. */
export function bracket(rest: string, full: boolean, previous: string): Piece | null {
  if (/[\p{L}\p{N}_\])]/u.test(previous)) return literal('[');
  const note = new RegExp(`^\\[([^[\\]\\n]{0,${MAX_LINK_TEXT}})\\]`).exec(rest);
  if (note === null) {
    const closed = rest.slice(1).search(/[[\]\n]/) >= 0;
    return full || closed || rest.length > MAX_LINK_TEXT + 2 ? literal('[') : null;
  }
  const { length } = note[0];
  if (BRACKETS.test(note[0])) return nothing(length);
  if (rest.length === length && !full) return null;
  const behind = rest.slice(length);
  if (!behind.startsWith('(')) return literal(note[0]);
  const target = new RegExp(`^\\([^()\\s]{0,${MAX_LINK_TARGET}}\\)`).exec(behind);
  if (target !== null && isLink(target[0]))
    return { spoken: note[1] ?? '', length: length + target[0].length };
  const undecided =
    target === null && !full && behind.length < MAX_LINK_TARGET + 2 && !/[\s)]/.test(behind.slice(1));
  return undecided ? null : literal(note[0]);
}

/** An address or a path; `[](int x)` and `[x](y)` in code are none. */
const isLink = (target: string) =>
  /^\((?:[a-z][a-z\d+.-]*:|[#./])|\.\w+[)/]|^\([^()]*\/[^()]*\)$/iu.test(target);

const SPEECH_TAGS = ['speak', 'break', 'prosody', 'say-as', 'phoneme', 'emphasis'];
/** Marks of form; dropped where they hold words between them. Alone they are what is being talked about. */
const PAIRED_TAGS = 'b i em strong u s small big mark sub sup p font del ins voice lang audio center'.split(
  ' ',
);
const VOID_TAGS = ['br', 'hr'];
/** Code for a page. It is asked about inside a sentence ("What does <script>…</script> do?"); behind the last one nobody means it. */
const CODE_TAGS = ['script', 'style', 'iframe'];
const TAG_NAMES = [...SPEECH_TAGS, ...PAIRED_TAGS, ...VOID_TAGS, ...CODE_TAGS];
const MAX_TAG = 130;
const MAX_PAIR = 300;

/** Tags for the voice and pairs of marks of form go; what is asked about (`<div>`), a type (`List<String>`) and a name stay. */
export function tag(
  rest: string,
  full: boolean,
  { previous, open }: { previous: string; open: string[] },
): Piece | null {
  if (rest.length < 2) return full ? literal('<') : null;
  if (rest.startsWith('<!--')) return comment(rest, full);
  if ('<!--'.startsWith(rest) && !full) return null;
  const start = /^<(\/?)([a-z][a-z\d:-]*)?/.exec(rest);
  const name = start?.[2] ?? '';
  const closing = start?.[1] === '/';
  const whole = start?.[0].length === rest.length;
  if (start === null) return literal('<');
  if (whole && !full) {
    return name === '' || TAG_NAMES.some((known) => known.startsWith(name)) || name.includes(':')
      ? null
      : literal('<');
  }
  const isSpeech = SPEECH_TAGS.includes(name) || /^(?:amazon|mstts|google):/.test(name);
  if (!isSpeech && !TAG_NAMES.includes(name)) return literal('<');
  const found = /^<\/?[a-z][a-z\d:-]*(?:\s[^<>\n]*)?\/?>/.exec(rest.slice(0, MAX_TAG))?.[0];
  if (found === undefined) {
    const possible = /^<\/?[a-z][a-z\d:-]*(?:\s[^<>\n]*)?\/?$/.test(rest);
    return possible && !full && rest.length < MAX_TAG ? null : literal('<');
  }
  if (isSpeech) return nothing(found.length);
  if (closing) {
    const at = open.lastIndexOf(name);
    if (at < 0) return literal(found);
    open.splice(at);
    return nothing(found.length);
  }
  const behind = rest.slice(found.length);
  if (behind === '' && !full) return null;
  if (CODE_TAGS.includes(name)) return code(rest, full, { found, name });
  if (VOID_TAGS.includes(name)) {
    if (/^\s*$/.test(behind) && !full) return null;
    const attached = !/\s|^$/.test(previous) || previous === '\n' || /^\s*(?:\n|$)/.test(behind);
    return attached ? { spoken: ' ', length: found.length } : literal(found);
  }
  if (behind === '' || /^[\s.,;:!?)]/.test(behind)) return literal(found);
  const near = behind.slice(0, MAX_PAIR);
  if (near.includes(`</${name}>`)) {
    open.push(name);
    return nothing(found.length);
  }
  return !full && near.length < MAX_PAIR ? null : literal(found);
}

function code(rest: string, full: boolean, { found, name }: { found: string; name: string }): Piece | null {
  const near = rest.slice(0, MAX_PAIR);
  const mark = `</${name}>`;
  const at = near.indexOf(mark);
  if (at < 0) return full || near.length >= MAX_PAIR ? literal(found) : null;
  const end = at + mark.length;
  const behind = rest.slice(end);
  if (/^[^\S\n]*$/.test(behind) && !full) return null;
  return /^[^\S\n]*(?:\n|$)/.test(behind) ? nothing(end) : literal(rest.slice(0, end));
}

function comment(rest: string, full: boolean): Piece | null {
  const end = rest.indexOf('-->');
  if (end >= 0) return nothing(end + 3);
  return full ? literal('<') : null;
}
