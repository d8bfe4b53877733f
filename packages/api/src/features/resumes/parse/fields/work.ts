import type { Draft } from '../draft.ts';
import { type Numbered, paragraphsOf } from '../sections.ts';
import { organisationsIn, rolesIn } from '../words/roles.ts';
import { isPlace } from './contact.ts';
import { type Entry, entriesOf } from './entries.ts';
import { type Piece, piecesOf, splitAt, splitCommas } from './pieces.ts';

interface Named {
  entry: Entry;
  first: Piece | undefined;
  second: Piece | undefined;
  place: Piece | undefined;
  more: Piece[];
}

/** Whom the two sections name: an employer and a position, or an organisation and a role in it. */
export interface WorkFields {
  section: 'work' | 'volunteer';
  employer: 'name' | 'organization';
}

export const WORK: WorkFields = { section: 'work', employer: 'name' };
export const VOLUNTEER: WorkFields = { section: 'volunteer', employer: 'organization' };

/** Fills the jobs in. Which of two names is the employer is asked of the whole section: nobody changes order between two jobs. */
export function takeWork(draft: Draft, lines: readonly Numbered[], fields: WorkFields = WORK): void {
  const named = entriesOf(lines).map(nameEntry);
  const lean = named.reduce((sum, { first, second }) => sum + leanOf(first, second), 0);
  const start = (draft.document[fields.section] ?? []).length;
  let at = start;
  let employer: Piece | undefined;
  for (const each of named) {
    const filled = fill(draft, [fields.section, at], { ...each, lean, fields, employer });
    employer = filled.employer;
    if (filled.done) at += 1;
  }
}

function nameEntry(entry: Entry): Named {
  let pieces = piecesOf(entry.head);
  const places = pieces.filter(({ text }) => isPlace(text) && !rolesIn(text) && !organisationsIn(text));
  const place = pieces.length > 1 ? (places.at(-1) ?? townUnderTime(entry, pieces)) : undefined;
  pieces = pieces.filter((piece) => piece !== place);
  if (pieces.length === 1 && pieces[0]) pieces = splitOne(pieces[0]);
  const [first, second, ...more] = pieces;
  const trailing = place ?? more.find(({ text }) => isPlace(text));
  return { entry, first, second, place: trailing, more: more.filter((piece) => piece !== trailing) };
}

const TOWN = /^\p{Lu}[\p{L}\p{M}'’-]+(?: (?:am|an|der|and|und|de|do|la|del|\p{Lu}[\p{L}\p{M}'’-]+)){0,4}$/u;

/** Employer, position, time, and `Munich` by itself: with both named over the time, the one name under it is where. */
function townUnderTime({ head, range }: Entry, pieces: readonly Piece[]): Piece | undefined {
  const under = head[head.findIndex(({ at }) => at === range?.at) + 1];
  const piece = pieces.find(({ line, text }) => line === under?.at && text === under.line.text);
  if (!range || !piece || !TOWN.test(piece.text) || rolesIn(piece.text) || organisationsIn(piece.text)) {
    return undefined;
  }
  return pieces.filter(({ line }) => line <= range.at).length >= 2 ? piece : undefined;
}

/** A title and an employer on one line, apart by a word or a comma. */
function splitOne(piece: Piece): Piece[] {
  const parts = splitAt(piece.text) ?? splitCommas(piece.text);
  if (parts.length < 2 || parts.length > 4) return [piece];
  return parts.map((text) => ({ ...piece, text }));
}

/** Above nothing: the first of the two is the position. */
function leanOf(first: Piece | undefined, second: Piece | undefined): number {
  if (!first || !second) return 0;
  const role = (piece: Piece) => (rolesIn(piece.text) ? 2 : 0) - (organisationsIn(piece.text) ? 2 : 0);
  const looks = (piece: Piece) => (piece.withTime ? 0.3 : 0) - (piece.withPlace ? 0.6 : 0);
  const sameLine = first.line === second.line;
  return role(first) - role(second) + (sameLine ? 0 : looks(first) - looks(second)) + 0.1;
}

interface Filling extends Named {
  lean: number;
  fields: WorkFields;
  employer: Piece | undefined;
}

function fill(
  draft: Draft,
  path: [string, number],
  { entry, first, second, place, more, lean, fields, employer }: Filling,
): { done: boolean; employer: Piece | undefined } {
  const { range, body } = entry;
  if (!first && !range) return { done: false, employer };
  const own = leanOf(first, second);
  const order = Math.abs(own) >= 3 ? own : lean;
  let [position, name] = order >= 0 ? [first, second] : [second, first];
  let sure = first && second ? Math.min(0.95, 0.6 + 0.1 * Math.abs(own)) : 0.6;
  if (first && !second) {
    const isRole = rolesIn(first.text) && !(organisationsIn(first.text) && !rolesIn(first.text));
    position = isRole ? first : undefined;
    // Another position at the employer over it.
    name = isRole ? (entry.head.length === 1 && body.length > 0 ? employer : undefined) : first;
    sure = 0.5;
  }
  const put = (field: string, piece: Piece | undefined, how: number) => {
    if (piece) draft.set([...path, field], { text: piece.text, lines: [piece.line], sure: how });
  };
  put('position', position, sure);
  put(fields.employer, name, sure);
  if (fields.section === 'work') put('location', place, place && isPlace(place.text) ? 0.8 : 0.6);
  if (range?.startDate)
    draft.set([...path, 'startDate'], { text: range.startDate, lines: [range.at], sure: 0.95 });
  if (range?.endDate) draft.set([...path, 'endDate'], { text: range.endDate, lines: [range.at], sure: 0.95 });
  takeBody(draft, path, [...more.flatMap((piece) => lineOf(entry, piece)), ...body]);
  return { done: true, employer: name ?? employer };
}

/** A third piece of the head on a line of its own is the first thing that is told. */
function lineOf({ head }: Entry, { line, text }: Piece): Numbered[] {
  const found = head.find(({ at }) => at === line);
  return found && found.line.text === text ? [found] : [];
}

function takeBody(draft: Draft, path: readonly (string | number)[], body: readonly Numbered[]): void {
  let at = 0;
  const paragraphs = paragraphsOf(body);
  const points = paragraphs.some(({ bullet }) => bullet);
  for (const { text, lines, bullet } of paragraphs) {
    if (!bullet && (points ? at === 0 : paragraphs.length === 1)) {
      draft.set([...path, 'summary'], { text, lines, sure: 0.8 });
      continue;
    }
    draft.set([...path, 'highlights', at], { text, lines, sure: 0.9 });
    at += 1;
  }
}
