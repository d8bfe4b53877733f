import { type Mode, newId } from '@vivavoce/contract/ids';
import type { JsonResume, Tailoring } from '@vivavoce/contract/records';

import { type SandboxProfile, sandboxCredential } from '@vivavoce/contract/sandbox';
import { type Sandbox, startSandbox } from '@vivavoce/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/api.ts';
import { leavesOf } from './sections.ts';
import { tailorResume, writeLetter } from './task.ts';

const DOCUMENT: JsonResume = {
  basics: { name: 'Ana Ruiz', summary: 'Engineer for payment systems, with Python and PostgreSQL.' },
  work: [
    {
      name: 'Kestrel Labs',
      position: 'Software Engineer',
      startDate: '2019-03',
      highlights: [
        'Was responsible for the development of REST APIs in Python',
        'Built a nightly job that reconciles payments with PostgreSQL',
      ],
    },
    { name: 'Hotel Alba', position: 'Receptionist', highlights: ['Worked on the front desk in two shifts'] },
  ],
  skills: [{ name: 'Languages', keywords: ['Java', 'Python', 'SQL'] }],
};
/** The model takes no time. */
const AT_ONCE = { llmFirstTokenMs: 0, llmTokensPerSecond: 10_000 };
const JOB = `Backend engineer
Requirements:
- Experience with Python services and REST APIs
- You have worked with Kubernetes`;

let sandbox: Sandbox;
let api: TestApi;
beforeAll(async () => {
  sandbox = await startSandbox();
  const environment = {
    STANDINS_URL: sandbox.url,
    ANTHROPIC_URL: `${sandbox.url}/anthropic`,
    ANTHROPIC_API_KEY: sandboxCredential({ seed: 'live', stages: AT_ONCE }),
    // Live mode wants every vendor; these two are not asked.
    DEEPGRAM_API_KEY: 'never asked',
    ELEVENLABS_API_KEY: 'never asked',
  };
  api = await startTestApi({ environment });
}, 60_000);
afterAll(async () => {
  await api?.stop();
  await sandbox?.close();
});

const secret = (mode: Mode) => api.tenant.keys[mode].secret;
const place = (mode: Mode = 'test') => ({ tenantId: api.tenant.id, mode });

async function candidate(externalId: string, mode: Mode = 'test'): Promise<{ as: string; id: string }> {
  const { body } = await api.call('POST', '/v1/candidate-tokens', { as: secret(mode), body: { externalId } });
  return { as: body.value, id: body.candidateId };
}

/** A resume as the parser leaves it: every field stands on a line of its own. */
async function resumeOf(
  candidateId: string,
  document = DOCUMENT,
  version = 1,
  mode: Mode = 'test',
): Promise<string> {
  const leaves = leavesOf(document);
  const id = newId('resume');
  await storeVersion(candidateId, { id, document, version, isNew: true, leaves }, mode);
  return id;
}

async function storeVersion(
  candidateId: string,
  given: {
    id: string;
    document: JsonResume;
    version: number;
    isNew: boolean;
    leaves: ReturnType<typeof leavesOf>;
  },
  mode: Mode = 'test',
): Promise<void> {
  const { id, document, version, isNew, leaves } = given;
  await api.context.database.withTenant(place(mode), async (records) => {
    if (isNew) {
      await records.resume.create({ data: { ...place(mode), id, candidateId, state: 'parsed', version } });
    }
    await records.resumeVersion.create({
      data: {
        ...place(mode),
        resumeId: id,
        version,
        candidateId,
        document: JSON.parse(JSON.stringify(document)),
        markdown: '',
        lines: leaves.map(({ text }) => ({ page: 1, text, box: null })),
        spans: Object.fromEntries(leaves.map(({ path }, line) => [path, [line]])),
        confidence: {},
        found: [],
      },
    });
  });
}

async function begin(
  externalId: string,
  mode: Mode = 'test',
  document = DOCUMENT,
): Promise<{ as: string; resumeId: string; tailoring: Tailoring }> {
  const { as, id } = await candidate(externalId, mode);
  const resumeId = await resumeOf(id, document, 1, mode);
  const job = await api.call('POST', '/v1/jobs', { as, body: { text: JOB } });
  expect(job.status).toBe(201);
  const made = await api.call('POST', '/v1/tailorings', { as, body: { resumeId, jobId: job.body.id } });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ state: 'working', resumeVersion: 1, proposals: [], match: [] });
  return { as, resumeId, tailoring: made.body };
}

const work = (id: string, more: object = {}, mode: Mode = 'test') =>
  tailorResume(
    api.context,
    { ...place(mode), tailoringId: id },
    {
      sandbox: { seed: id, stages: AT_ONCE },
      signal: AbortSignal.timeout(30_000),
      giveUpAfterMs: 0,
      attempts: 1,
      ...more,
    },
  );
const read = async (id: string, as: string): Promise<Tailoring> =>
  (await api.call('GET', `/v1/tailorings/${id}`, { as })).body;
const decide = (id: string, as: string, body: object) =>
  api.call('POST', `/v1/tailorings/${id}/decisions`, { as, body });

describe('tailoring a resume', () => {
  it('is metered once in live mode, and never in test mode', async () => {
    const live = await begin('metered', 'live');
    await work(live.tailoring.id, {}, 'live');
    await work(live.tailoring.id, {}, 'live');
    const { tailoring } = await begin('not metered');
    await work(tailoring.id);
    expect(await read(live.tailoring.id, live.as)).toMatchObject({ state: 'done' });
    const lines = await api.context.database.withTenant(place('live'), (records) =>
      records.usageEvent.findMany({ where: { tenantId: api.tenant.id, kind: 'tailored_resumes' } }),
    );
    expect(lines.map(({ subjectId, quantity }) => [subjectId, Number(quantity)])).toEqual([
      [live.tailoring.id, 1],
    ]);
  });

  it('proposes changes with what they rest on, and takes what was accepted into the resume', async () => {
    const { as, tailoring } = await begin('one');
    await work(tailoring.id);
    const done = await read(tailoring.id, as);
    expect(done.state).toBe('done');
    expect(done.sections.done.sort()).toEqual([...done.sections.all].sort());
    expect(done.dropped.filter(({ reason }) => reason !== 'unchanged')).toEqual([]);
    const [first] = done.proposals.filter(({ section }) => section === 'work');
    expect(first).toMatchObject({
      before: 'Was responsible for the development of REST APIs in Python',
      after: 'Developed REST APIs in Python',
      state: 'open',
      requirementId: expect.any(String),
      patch: [
        { op: 'test', path: '/work/0/highlights/0' },
        { op: 'replace', path: '/work/0/highlights/0', value: 'Developed REST APIs in Python' },
      ],
    });
    expect(first?.lines.length).toBeGreaterThan(0);
    expect(done.match.map(({ state }) => state)).toEqual([expect.not.stringMatching('not_met'), 'not_met']);
    expect(done.match[1]?.evidence).toEqual([]);

    const accepted = await decide(tailoring.id, as, {
      decision: 'accepted',
      proposalIds: [first?.id],
    });
    expect(accepted.status).toBe(200);
    const move = done.proposals.find(({ patch }) => patch.some(({ op }) => op === 'move'));
    await decide(tailoring.id, as, { decision: 'accepted', proposalIds: [move?.id] });
    const { body: tailored } = await api.call('GET', `/v1/tailorings/${tailoring.id}/resume`, { as });
    expect(tailored.document.work[0].highlights[0]).toBe('Developed REST APIs in Python');
    expect(tailored.document.work[0].highlights[1]).toBe(DOCUMENT.work?.[0]?.highlights?.[1]);
    expect(tailored.document.skills[0].keywords).toEqual(['Python', 'Java', 'SQL']);

    const back = await decide(tailoring.id, as, { decision: 'open', section: 'work' });
    expect(
      back.body.proposals.every(
        ({ section, state }: { section: string; state: string }) => section !== 'work' || state === 'open',
      ),
    ).toBe(true);
  });

  it('takes a person’s own words, and says what the resume does not hold', async () => {
    const { as, tailoring } = await begin('editor');
    await work(tailoring.id);
    const [first] = (await read(tailoring.id, as)).proposals.filter(({ section }) => section === 'work');
    const path = `/v1/tailorings/${tailoring.id}/proposals/${first?.id}/edit`;
    const { body } = await api.call('POST', path, { as, body: { text: 'Developed 12 REST APIs in Go' } });
    const edited = body.proposals.find(({ id }: { id: string }) => id === first?.id);
    expect(edited).toMatchObject({ state: 'edited', edited: 'Developed 12 REST APIs in Go' });
    expect(edited.warnings.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'number',
      'technology',
    ]);
    const { body: tailored } = await api.call('GET', `/v1/tailorings/${tailoring.id}/resume`, { as });
    expect(tailored.document.work[0].highlights[0]).toBe('Developed 12 REST APIs in Go');
  });

  it('lets nothing through that a lying model invents', async () => {
    const { as, tailoring } = await begin('lied-to');
    await work(tailoring.id, { sandbox: { seed: 'lies', dishonest: true, stages: AT_ONCE } });
    const done = await read(tailoring.id, as);
    expect(done.proposals).toEqual([]);
    expect(done.dropped.length).toBeGreaterThan(2);
    expect(done.match.find(({ requirementId }) => requirementId === 'r2')?.state).toBe('not_met');
    expect(done.match.every(({ note }) => note === '')).toBe(true);
  });

  it('goes on with the sections that have nothing yet, and keeps what a dead vendor left', async () => {
    const { as, tailoring } = await begin('cut-short');
    const { id } = tailoring;
    const dead: SandboxProfile = { seed: 'dead', faults: [{ vendor: 'llm', kind: 'dropped' }] };
    await api.context.database.withTenant(place(), (records) =>
      records.tailoring.updateMany({
        where: { tenantId: api.tenant.id, id },
        data: { sectionsDone: ['work'] },
      }),
    );
    await expect(work(id, { sandbox: dead, giveUpAfterMs: 60_000, pauseMs: 1 })).rejects.toThrow('away');
    expect((await read(id, as)).state).toBe('working');
    await work(id);
    const done = await read(id, as);
    expect(done.state).toBe('done');
    // Somebody else had written that section: it was not written twice.
    expect(done.proposals.some(({ section }) => section === 'work')).toBe(false);
    expect(done.sections.done).toContain('skills');
    // Again is the same as once.
    await work(id);
    expect((await read(id, as)).proposals).toEqual(done.proposals);

    const second = await begin('never-answered');
    await work(second.tailoring.id, { sandbox: dead, pauseMs: 1 });
    expect(await read(second.tailoring.id, second.as)).toMatchObject({ state: 'failed', proposals: [] });
  });

  it('says what a vendor that died on the way left unwritten, and writes it once asked again, with every decision kept', async () => {
    const { as, tailoring } = await begin('asks-again');
    const { id } = tailoring;
    const path = `/v1/tailorings/${id}/retry`;
    expect((await api.call('POST', path, { as })).body).toMatchObject({ state: 'working' });
    const dies: SandboxProfile = {
      seed: 'dies',
      stages: AT_ONCE,
      faults: [{ vendor: 'llm', kind: 'dropped', from: 2 }],
    };
    await work(id, { sandbox: dies });
    const partial = await read(id, as);
    expect(partial.state).toBe('partial');
    expect(partial.sections.done.length).toBeGreaterThan(0);
    expect(partial.sections.done.length).toBeLessThan(partial.sections.all.length);
    await decide(id, as, { decision: 'accepted' });
    const before = (await read(id, as)).proposals;

    const asked = await api.call('POST', path, { as });
    expect(asked).toMatchObject({ status: 202, body: { state: 'working', proposals: before } });
    // However old it is, it has its time anew.
    const startedAt = new Date().toISOString();
    const sandbox: SandboxProfile = { seed: 'away', faults: [{ vendor: 'llm', kind: 'dropped' }] };
    await api.owner.withTenant(place(), (records) =>
      records.tailoring.updateMany({
        where: { tenantId: api.tenant.id, id },
        data: { createdAt: new Date(Date.now() - 3_600_000) },
      }),
    );
    await expect(work(id, { sandbox, startedAt, giveUpAfterMs: 60_000, pauseMs: 1 })).rejects.toThrow('away');
    await work(id);
    const whole = await read(id, as);
    expect(whole.state).toBe('done');
    expect([...whole.sections.done].sort()).toEqual([...whole.sections.all].sort());
    const kept = new Set(before.map((proposal) => proposal.id));
    expect(whole.proposals.filter((proposal) => kept.has(proposal.id))).toEqual(before);
    expect((await api.call('POST', path, { as })).body).toEqual(whole);
  });

  it('shows a section as soon as it is written, while another has not begun to be', async () => {
    const said = 'Was responsible for the development of REST APIs in Python';
    const document: JsonResume = {
      basics: { name: 'Ana Ruiz' },
      work: [{ name: 'Kestrel Labs', position: 'Software Engineer', highlights: [said] }],
      volunteer: [{ organization: 'Open Maps', position: 'Developer', highlights: [said] }],
    };
    const { as, tailoring } = await begin('first-one', 'test', document);
    expect(tailoring.sections.all).toHaveLength(2);
    await api.context.database.withTenant(place(), (records) =>
      records.tailoring.updateMany({
        where: { tenantId: api.tenant.id, id: tailoring.id },
        data: { match: [] },
      }),
    );
    const stop = new AbortController();
    const working = work(tailoring.id, {
      signal: stop.signal,
      // One section is answered; of the other not a word comes.
      sandbox: { seed: 'first', stages: AT_ONCE, faults: [{ vendor: 'llm', kind: 'stalled', from: 1 }] },
    });
    await expect.poll(async () => (await read(tailoring.id, as)).proposals.length).toBeGreaterThan(0);
    const seen = await read(tailoring.id, as);
    expect(seen).toMatchObject({ state: 'working', sections: { done: [expect.any(String)] } });
    stop.abort(new Error('stopped'));
    await expect(working).rejects.toThrow('stopped');
  });

  it('marks a proposal whose text has changed since, and refuses to take it', async () => {
    const { as, resumeId, tailoring } = await begin('changed-mind');
    await work(tailoring.id);
    const document = structuredClone(DOCUMENT);
    const [kestrel] = document.work ?? [];
    if (kestrel?.highlights) kestrel.highlights[0] = 'Wrote APIs';
    await storeVersion(tailoring.candidateId, {
      id: resumeId,
      document,
      version: 2,
      isNew: false,
      leaves: leavesOf(document),
    });
    const [first] = (await read(tailoring.id, as)).proposals.filter(({ section }) => section === 'work');
    expect(first?.state).toBe('stale');
    const refused = await decide(tailoring.id, as, { decision: 'accepted', proposalIds: [first?.id] });
    expect(refused.body.code).toBe('proposal_stale');
    const all = await decide(tailoring.id, as, { decision: 'accepted' });
    expect(all.body.proposals.filter(({ state }: { state: string }) => state === 'accepted').length).toBe(
      all.body.proposals.length - 1,
    );
  });

  it('writes a letter whose sentences the resume says, around ours', async () => {
    const { as, tailoring } = await begin('letter');
    const asked = await api.call('POST', `/v1/tailorings/${tailoring.id}/letter`, { as, body: {} });
    expect(asked.status).toBe(202);
    expect(asked.body.letter.state).toBe('working');
    await writeLetter(
      api.context,
      { ...place(), tailoringId: tailoring.id },
      { signal: AbortSignal.timeout(20_000), isLast: true, sandbox: { seed: 'letter', stages: AT_ONCE } },
    );
    const { letter } = await read(tailoring.id, as);
    expect(letter?.state).toBe('done');
    expect(letter?.paragraphs[1]?.text).toContain('I am applying for');
    expect(letter?.paragraphs.some(({ text }) => text.includes('PostgreSQL'))).toBe(true);
    const taken = await fetch(`${api.url}/v1/tailorings/${tailoring.id}/letter/exports`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${as}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ format: 'text' }),
    });
    expect(taken.headers.get('content-disposition')).toContain('letter.txt');
    expect(await taken.text()).toBe(`${letter?.paragraphs.map(({ text }) => text).join('\n\n')}\n`);
  });

  it('has no letter to take along before one is written', async () => {
    const { as, tailoring } = await begin('letterless');
    const body = { format: 'pdf' };
    const path = `/v1/tailorings/${tailoring.id}/letter/exports`;
    expect((await api.call('POST', path, { as, body })).status).toBe(404);
  });

  it('is nobody else’s', async () => {
    const { tailoring } = await begin('owner');
    const other = await candidate('other');
    expect((await api.call('GET', `/v1/tailorings/${tailoring.id}`, { as: other.as })).status).toBe(404);
    expect((await decide(tailoring.id, other.as, { decision: 'accepted' })).status).toBe(404);
    const mine = await api.call('GET', '/v1/tailorings', { as: other.as });
    expect(mine.body.data).toEqual([]);
    expect((await api.call('GET', `/v1/tailorings/${tailoring.id}`, { as: secret('test') })).status).toBe(
      200,
    );
  });
});
