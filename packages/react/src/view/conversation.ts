import type { CaptionLine, PendingAnswer, SessionState } from '@vivavoce/sdk';
import type { Words } from '../words/translate.ts';

/** One line of the log, ready to render. */
export interface LineView {
  key: string;
  role: 'interviewer' | 'candidate';
  who: string;
  /** Said and heard: solid. */
  said: string;
  /** Still growing or not heard yet: lighter. */
  later: string;
  final: boolean;
  /** Cut short: `later` is what was on screen, and never heard. */
  interrupted: boolean;
  /** `interrupted`, `typed`, `Not sent yet`; empty where there is nothing to say. */
  note: string;
  sequence: number | null;
  startMs: number | null;
}

/** What a result is shown with. */
export type ResultSource = Pick<SessionState, 'record' | 'transcript'>;

/** The log from top to bottom: what was said, then typed answers that are not stored yet. */
export function conversationView(state: SessionState, words: Words): LineView[] {
  return [...saidView(state, words), ...state.pendingAnswers.map((answer) => pendingView(answer, words))];
}

/** What was said. */
export function saidView({ record, transcript }: ResultSource, words: Words): LineView[] {
  const name = record.template.interviewerName;
  return transcript.filter(hasWords).map((line) => lineView(line, name, words));
}

function hasWords(line: CaptionLine): boolean {
  return line.text.trim() !== '';
}

function lineView(line: CaptionLine, name: string, words: Words): LineView {
  const { said, later } = splitLine(line);
  return {
    key: line.key,
    role: line.role,
    who: line.role === 'interviewer' ? name : words.say('common.you'),
    said,
    later,
    final: line.final,
    interrupted: line.interrupted,
    note: noteOf(line, words),
    sequence: line.sequence,
    startMs: line.startMs,
  };
}

/** What is solid and what is lighter: the interviewer's words as far as they were heard, for good too; the candidate's once final. */
export function splitLine(line: Pick<CaptionLine, 'role' | 'text' | 'final' | 'heardCharacters'>): {
  said: string;
  later: string;
} {
  if (line.role === 'candidate')
    return line.final ? { said: line.text, later: '' } : { said: '', later: line.text };
  const heard = Math.min(Math.max(0, line.heardCharacters), line.text.length);
  return { said: line.text.slice(0, heard), later: line.text.slice(heard) };
}

function noteOf(line: CaptionLine, words: Words): string {
  if (line.interrupted) return words.say('room.interrupted');
  if (line.role === 'candidate' && line.input === 'typed') return words.say('room.typed');
  return '';
}

function pendingView(answer: PendingAnswer, words: Words): LineView {
  return {
    key: `pending-${answer.id}`,
    role: 'candidate',
    who: words.say('common.you'),
    said: '',
    later: answer.text,
    final: false,
    interrupted: false,
    note: words.say('room.waiting'),
    sequence: null,
    startMs: null,
  };
}
