import { newId } from '@vivavoce/contract/ids';
import type { DroppedProposals, TailoringSection } from '@vivavoce/contract/records';
import type { SandboxProfile } from '@vivavoce/contract/sandbox';
import type { CoreContext } from '../../context.ts';
import type { SessionRef } from '../../core/session-ref.ts';
import { toJson } from '../../database/json.ts';
import type { LanguageModel, ModelTask } from '../../models/model.ts';
import { openModel } from '../../models/open.ts';
import { type Change, changeRecords } from '../../tasks/change.ts';
import { findVendor } from '../../vendors/vendors.ts';
import { recordUsage } from '../usage/index.ts';
import { checkLetter } from './letter.ts';
import { loadJob, loadTailoring, loadVersion, lockTailoring, type TailoredJob } from './load.ts';
import { checkMatch } from './match.ts';
import {
  letterAnswerSchema,
  letterPrompt,
  matchAnswerSchema,
  matchPrompt,
  sectionAnswerSchema,
  sectionPrompt,
} from './prompt.ts';
import { type Checked, checkAnswer } from './propose.ts';
import { readDropped, readLetter, readSections, subjectOf, type TailoringWithProposals } from './resource.ts';
import type { TailoredResume } from './sections.ts';

/** Where a tailoring is. */
export interface TailoringPlace extends Pick<SessionRef, 'tenantId' | 'mode'> {
  tailoringId: string;
}

export interface TailorOptions {
  signal: AbortSignal;
  /** When the rest was asked for. @defaultValue when the tailoring was made */
  startedAt?: string | undefined;
  /** After this time it ends with what there is. @defaultValue 180000 */
  giveUpAfterMs?: number;
  /** How the stand-ins behave, in tests. */
  sandbox?: SandboxProfile;
  attempts?: number;
  pauseMs?: number;
}

const GIVE_UP_AFTER_MS = 3 * 60_000;
/** Sections that are written at once; the first that is done is shown at once. */
export const CONCURRENCY = 3;

/** Rewording takes the deep model. */
export const REWORD: ModelTask = {
  name: 'resume section',
  model: ({ EVALUATION_MODEL }) => EVALUATION_MODEL,
  maxOutputTokens: 6_000,
  deadlineMs: 90_000,
};
/** Reading takes the fast one. */
export const MATCH: ModelTask = {
  name: 'resume match',
  model: ({ FAST_MODEL }) => FAST_MODEL,
  maxOutputTokens: 4_000,
  deadlineMs: 60_000,
};
const LETTER: ModelTask = { ...REWORD, name: 'cover letter', maxOutputTokens: 2_000 };

/** The vendor is away; thrown so that the task comes back later and goes on with the sections that are left. */
export class TailoringPostponed extends Error {
  override readonly name = 'TailoringPostponed';
}

interface Material {
  row: TailoringWithProposals;
  resume: TailoredResume;
  job: TailoredJob;
}

/**
 * Tailors a resume, section by section. Each is stored at once with its event; killed between any two lines, or beside a twin, it goes
 * on with the sections that have nothing yet.
 * @throws TailoringPostponed where the vendor is away and there is time left
 */
export async function tailorResume(
  context: CoreContext,
  place: TailoringPlace,
  options: TailorOptions,
): Promise<void> {
  const material = await load(context, place);
  if (material?.row.state !== 'working') return;
  const { startedAt = material.row.createdAt, giveUpAfterMs = GIVE_UP_AFTER_MS } = options;
  const isLast = Date.now() - new Date(startedAt).getTime() >= giveUpAfterMs;
  const model = open(context, place, options);
  if (!model) {
    if (!isLast) throw new TailoringPostponed('This deployment has no language model for it now.');
    return finish(context, place, { isWhole: false });
  }
  const asking: Asking = { context, place, material, model, signal: options.signal };
  const done = new Set(readSections(material.row.sectionsDone));
  const left: (TailoringSection | 'match')[] = [
    ...(material.row.match === null ? (['match'] as const) : []),
    ...readSections(material.row.sections).filter((section) => !done.has(section)),
  ];
  const outcomes = await atOnce(left, (part) => (part === 'match' ? match(asking) : reword(asking, part)));
  if (outcomes.includes('unavailable') && !isLast) {
    throw new TailoringPostponed('The language model is away; the rest is tailored later.');
  }
  await finish(context, place, { isWhole: outcomes.every((outcome) => outcome === 'done') });
}

/** Writes the letter, once. @throws TailoringPostponed where the vendor is away and there is time left */
export async function writeLetter(
  context: CoreContext,
  place: TailoringPlace,
  options: TailorOptions & { isLast: boolean },
): Promise<void> {
  const material = await load(context, place);
  if (!material || readLetter(material.row)?.state !== 'working') return;
  const model = open(context, place, options);
  const { resume, job } = material;
  const answer = await model?.ask({
    task: LETTER,
    prompt: letterPrompt({ resume, job }),
    schema: letterAnswerSchema,
    signal: options.signal,
  });
  if (answer) context.log.info({ task: LETTER.name, ...of(answer) }, 'model answered');
  if (answer?.outcome !== 'answered' && !options.isLast) {
    throw new TailoringPostponed('The language model is away; the letter is written later.');
  }
  const letter =
    answer?.outcome === 'answered'
      ? checkLetter(answer.answer, { resume, job })
      : ({ state: 'failed', paragraphs: [], droppedCount: 0 } as const);
  await update(context, place, async (change, row) => {
    if (readLetter(row)?.state !== 'working') return;
    await change.records.tailoring.updateMany({ where: whereOf(place), data: { letter: toJson(letter) } });
    await change.tell(subjectOf(row), { type: 'tailoring.letter', data: { state: letter.state } });
  });
}

function open(
  context: CoreContext,
  { tailoringId, mode }: TailoringPlace,
  { sandbox, attempts, pauseMs }: TailorOptions,
): LanguageModel | undefined {
  const access = findVendor(context.environment, 'llm', {
    id: tailoringId,
    mode,
    sandbox: sandbox ?? null,
  });
  if (!access) return undefined;
  return openModel(access, {
    environment: context.environment,
    attempts: attempts ?? 2,
    ...(pauseMs === undefined ? {} : { pauseMs }),
  });
}

async function load(context: CoreContext, place: TailoringPlace): Promise<Material | undefined> {
  return context.database.withTenant(place, async (records) => {
    const { tenantId, tailoringId } = place;
    // Erased since: nothing of it goes to a vendor any more.
    const known = await records.tailoring.count({ where: { tenantId, id: tailoringId } });
    if (known === 0) return undefined;
    const row = await loadTailoring(records, place, tailoringId);
    const version = { resumeId: row.resumeId, version: row.resumeVersion };
    return {
      row,
      resume: await loadVersion(records, place, version),
      job: await loadJob(records, place, row.jobId),
    };
  });
}

interface Asking {
  context: CoreContext;
  place: TailoringPlace;
  material: Material;
  model: LanguageModel;
  signal: AbortSignal;
}

type Outcome = 'done' | 'unusable' | 'unavailable';

async function match({ context, place, material, model, signal }: Asking): Promise<Outcome> {
  const { resume, job } = material;
  const { requirements } = job;
  const isAsked = requirements.length > 0 && resume.lines.length > 0;
  const answer = isAsked
    ? await model.ask({
        task: MATCH,
        prompt: matchPrompt({ resume, job }),
        schema: matchAnswerSchema,
        signal,
      })
    : undefined;
  if (answer) context.log.info({ task: MATCH.name, ...of(answer) }, 'model answered');
  if (answer && answer.outcome !== 'answered') return answer.outcome;
  const matched = checkMatch(answer?.answer ?? { requirements: [] }, { resume, requirements });
  await update(context, place, async (change, row) => {
    if (row.match !== null) return;
    await change.records.tailoring.updateMany({
      where: whereOf(place),
      data: { match: matched.map((one) => toJson(one)) },
    });
    await change.tell(subjectOf(row), { type: 'tailoring.matched', data: {} });
  });
  return 'done';
}

async function reword(
  { context, place, material, model, signal }: Asking,
  section: TailoringSection,
): Promise<Outcome> {
  const { resume, job } = material;
  const answer = await model.ask({
    task: REWORD,
    prompt: sectionPrompt(section, { resume, job }),
    schema: sectionAnswerSchema,
    signal,
  });
  context.log.info({ task: REWORD.name, section, ...of(answer) }, 'model answered');
  if (answer.outcome !== 'answered') return answer.outcome;
  const checked = checkAnswer(answer.answer, { resume, section, requirements: job.requirements });
  await storeSection(context, place, { section, checked });
  return 'done';
}

/** Keeps a section's proposals, once, with its event. */
async function storeSection(
  context: CoreContext,
  place: TailoringPlace,
  { section, checked }: { section: TailoringSection; checked: Checked },
): Promise<void> {
  await update(context, place, async (change, row) => {
    const done = readSections(row.sectionsDone);
    if (done.includes(section) || row.state !== 'working') return;
    const { tenantId, mode, tailoringId } = place;
    const made = checked.proposals.map((proposal, position) => ({
      tenantId,
      mode,
      id: newId('proposal'),
      tailoringId,
      candidateId: row.candidateId,
      section,
      position,
      patch: proposal.patch.map((step) => toJson(step)),
      before: proposal.before,
      after: proposal.after,
      reason: proposal.reason,
      requirementId: proposal.requirementId,
      lines: proposal.lines,
    }));
    await change.records.proposal.createMany({ data: made });
    const dropped: DroppedProposals[] = [...readDropped(row), ...checked.dropped];
    await change.records.tailoring.updateMany({
      where: whereOf(place),
      data: { sectionsDone: [...done, section], dropped: dropped.map((one) => toJson(one)) },
    });
    await change.tell(subjectOf(row), {
      type: 'tailoring.section',
      data: { section, proposalIds: made.map(({ id }) => id) },
    });
  });
}

async function finish(
  context: CoreContext,
  place: TailoringPlace,
  { isWhole }: { isWhole: boolean },
): Promise<void> {
  await update(context, place, async (change, row) => {
    if (row.state !== 'working') return;
    const hasSomething = readSections(row.sectionsDone).length > 0 || row.match !== null;
    const state = isWhole ? 'done' : hasSomething ? 'partial' : 'failed';
    await change.records.tailoring.updateMany({
      where: whereOf(place),
      data: { state, finishedAt: new Date() },
    });
    // What failed halfway costs nothing.
    if (state === 'done') {
      const subject = { type: 'tailoring', id: row.id } as const;
      await recordUsage(change, place, { kind: 'tailored_resumes', quantity: 1, subject });
    }
    await change.tell(subjectOf(row), { type: 'tailoring.finished', data: { state } });
  });
}

/** Changes a tailoring, one after the other; nothing where it was erased meanwhile. */
async function update(
  context: CoreContext,
  place: TailoringPlace,
  work: (change: Change<CoreContext>, row: TailoringWithProposals) => Promise<void>,
): Promise<void> {
  await changeRecords(context, place, async (change) => {
    if (!(await lockTailoring(change.records, place, place.tailoringId))) return;
    await work(change, await loadTailoring(change.records, place, place.tailoringId));
  });
}

function whereOf({ tenantId, tailoringId }: TailoringPlace) {
  return { tenantId, id: tailoringId };
}

function of({ outcome, usage }: { outcome: string; usage: object }) {
  return { outcome, usage };
}

/** A few at once, in their order. Where one throws, the others take no further part. */
async function atOnce<T, R>(parts: readonly T[], work: (part: T) => Promise<R>): Promise<R[]> {
  const queue = [...parts];
  const results: R[] = [];
  const run = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) results.push(await work(next));
  };
  try {
    await Promise.all(Array.from({ length: CONCURRENCY }, run));
  } finally {
    queue.length = 0;
  }
  return results;
}
