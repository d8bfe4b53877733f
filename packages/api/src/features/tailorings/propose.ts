import type {
  DroppedProposals,
  JobRequirement,
  PatchStep,
  Proposal,
  TailoringSection,
} from '@vivavoce/contract/records';
import { isBlank, toStorable } from '@vivavoce/contract/text';
import { indexSource, linesBehind, type Source, unsupportedIn } from './check/check.ts';
import { patched, valueAt } from './patch.ts';
import type { SectionAnswer } from './prompt.ts';
import { listsOf, openTexts, sourcesOf, type TailoredResume } from './sections.ts';

/** A proposal before it has an id. */
export type NewProposal = Pick<
  Proposal,
  'section' | 'patch' | 'before' | 'after' | 'reason' | 'requirementId' | 'lines'
>;

export interface Checked {
  proposals: NewProposal[];
  dropped: DroppedProposals[];
}

const MAX_PROPOSALS = 40;
const MAX_TEXT_LENGTH = 1_500;
const MAX_REASON_LENGTH = 300;

interface Checking {
  resume: TailoredResume;
  section: TailoringSection;
  requirements: readonly JobRequirement[];
}

/** What of a model's answer may be shown. Nothing in it is believed: each change is held against the resume, in code. */
export function checkAnswer(answer: SectionAnswer, checking: Checking): Checked {
  const { resume, section } = checking;
  const proposals: NewProposal[] = [];
  const dropped = new Map<DroppedProposals['reason'], number>();
  const taken = new Set<string>();
  const sources = new Map<string, Source>();
  const sourceOf = (scope: string) => {
    const known = sources.get(scope) ?? indexSource(sourcesOf(resume, scope));
    sources.set(scope, known);
    return known;
  };
  for (const change of answer.changes.slice(0, MAX_PROPOSALS)) {
    const made = propose(change, { ...checking, sourceOf, taken });
    if (typeof made === 'string') dropped.set(made, (dropped.get(made) ?? 0) + 1);
    else {
      const { place, ...proposal } = made;
      taken.add(place);
      proposals.push(proposal);
    }
  }
  return {
    proposals,
    dropped: [...dropped].map(([reason, count]) => ({ section, reason, count })),
  };
}

type Change = SectionAnswer['changes'][number];

interface Place extends Checking {
  sourceOf: (scope: string) => Source;
  /** Places for which there is a proposal: one each, so that none stands in another's way. */
  taken: ReadonlySet<string>;
}

type Made = (NewProposal & { place: string }) | DroppedProposals['reason'];

function propose(change: Change, place: Place): Made {
  switch (change.kind) {
    case 'reword':
      return reword(change, place);
    case 'add_keyword':
      return addKeyword(change, place);
    case 'move_first':
      return moveFirst(change, place);
  }
}

function reword(change: Change, place: Place): Made {
  const { resume, section } = place;
  const open = openTexts(resume.document, section).find(({ path }) => path === change.path);
  if (!open || place.taken.has(open.path)) return 'not_applicable';
  const after = toStorable(change.text).trim();
  if (isBlank(after) || after.length > MAX_TEXT_LENGTH) return 'not_applicable';
  if (after === open.text.trim()) return 'unchanged';
  const source = place.sourceOf(open.scope);
  const [violation] = unsupportedIn(after, source);
  if (violation) return violation.kind;
  const lines = [...new Set([...(resume.spans[open.path] ?? []), ...linesBehind(after, source)])];
  if (lines.length === 0 && resume.lines.length > 0) return 'without_source';
  const before = valueText(resume, open.path);
  return finish(change, place, {
    place: open.path,
    patch: [
      { op: 'test', path: open.path, value: before },
      { op: 'replace', path: open.path, value: after },
    ],
    before,
    after,
    lines,
  });
}

/** A keyword that the resume's own text holds, and its list does not. */
function addKeyword(change: Change, place: Place): Made {
  const { resume, section } = place;
  const skill = /^\/skills\/(\d+)\/keywords$/.exec(change.path);
  const entry = skill && resume.document.skills?.[Number(skill[1])];
  const keyword = toStorable(change.text).trim();
  if (section !== 'skills' || !skill || !entry?.keywords || isBlank(keyword) || keyword.length > 60)
    return 'not_applicable';
  const known = (resume.document.skills ?? []).flatMap(({ name, keywords = [] }) => [
    name ?? '',
    ...keywords,
  ]);
  if (known.some((one) => one.toLowerCase() === keyword.toLowerCase())) return 'unchanged';
  const source = place.sourceOf('');
  const [violation] = unsupportedIn(keyword, source);
  if (violation) return violation.kind;
  const lines = linesBehind(keyword, source);
  if (lines.length === 0) return 'without_source';
  return finish(change, place, {
    place: `${change.path}/${keyword.toLowerCase()}`,
    patch: [
      { op: 'test', path: `/skills/${skill[1]}/name`, value: entry.name ?? '' },
      { op: 'add', path: `${change.path}/-`, value: keyword },
    ],
    before: '',
    after: keyword,
    lines,
  });
}

/** What the job asks for is read first. */
function moveFirst(change: Change, place: Place): Made {
  const { resume, section } = place;
  const match = /^(.*)\/(\d+)$/.exec(change.path);
  const list = listsOf(resume.document, section).find(({ path }) => path === match?.[1]);
  const text = list?.items[Number(match?.[2])];
  if (!list || text === undefined || Number(match?.[2]) === 0) return 'not_applicable';
  if (place.taken.has(`${list.path}/*`)) return 'not_applicable';
  const test: PatchStep =
    list.path === '/skills'
      ? { op: 'test', path: `${change.path}/name`, value: text }
      : { op: 'test', path: change.path, value: text };
  return finish(change, place, {
    place: `${list.path}/*`,
    patch: [test, { op: 'move', from: change.path, path: `${list.path}/0` }],
    before: text,
    after: text,
    lines: [...(resume.spans[change.path] ?? [])],
  });
}

function finish(
  { reason, requirementId }: Change,
  { resume, section, requirements }: Place,
  made: Omit<NewProposal, 'section' | 'reason' | 'requirementId'> & { place: string },
): Made {
  if (!patched(resume.document, made.patch)) return 'not_applicable';
  return {
    ...made,
    section,
    reason: toStorable(reason).replaceAll(/\s+/g, ' ').trim().slice(0, MAX_REASON_LENGTH),
    requirementId: requirements.some(({ id }) => id === requirementId) ? requirementId : null,
  };
}

function valueText({ document }: TailoredResume, path: string): string {
  const value = valueAt(document, path);
  return typeof value === 'string' ? value : '';
}
