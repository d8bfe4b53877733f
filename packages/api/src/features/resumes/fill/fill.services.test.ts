import { newId } from '@vivavoce/contract/ids';
import { sandboxCredential } from '@vivavoce/contract/sandbox';
import { type Sandbox, startSandbox } from '@vivavoce/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../../testing/api.ts';
import { parseResume } from '../parse/index.ts';
import { type ParseRef, parseUpload } from '../parse-task.ts';
import { ResumeParser } from '../process/parser.ts';
import { fillUnsure } from './fill.ts';

const FILE = new TextEncoder().encode(`Maya Lindqvist
maya@example.org

Experience
Brightwater, Larkspur, 2019 - 2021
- Wrote stock reports

Skills
Excel, Python
`);
/** The model takes no time. */
const AT_ONCE = { llmFirstTokenMs: 0, llmTokensPerSecond: 10_000 };

let sandbox: Sandbox;
let api: TestApi;
beforeAll(async () => {
  sandbox = await startSandbox();
  api = await startTestApi({
    environment: {
      STANDINS_URL: sandbox.url,
      ANTHROPIC_URL: `${sandbox.url}/anthropic`,
      ANTHROPIC_API_KEY: sandboxCredential({ seed: 'live', stages: AT_ONCE }),
      // Live mode wants every vendor; these two are not asked.
      DEEPGRAM_API_KEY: 'never asked',
      ELEVENLABS_API_KEY: 'never asked',
    },
  });
}, 60_000);
afterAll(async () => {
  await api?.stop();
  await sandbox?.close();
});

const ref = (mode: ParseRef['mode'] = 'live'): ParseRef => ({
  tenantId: api.tenant.id,
  mode,
  resumeId: newId('resume'),
});
const options = () => ({ signal: AbortSignal.timeout(20_000) });

describe('what a parser is unsure of', () => {
  it('is named by a model, from the lines of the file, and metered in live mode', async () => {
    const parsed = await parseResume(FILE);
    expect(parsed.document.work?.[0]).toMatchObject({ position: 'Brightwater', name: 'Larkspur' });
    const place = ref();
    const filled = await fillUnsure(api.context, place, parsed, options());
    const { position: _, ...work } = parsed.document.work?.[0] ?? {};
    expect(filled.document).toEqual({
      ...parsed.document,
      work: [{ ...work, name: 'Brightwater', location: 'Larkspur' }],
    });
    expect(filled.spans).toMatchObject({ '/work/0/name': [3], '/work/0/location': [3] });
    expect(filled.spans).not.toHaveProperty('/work/0/position');
    const used = await api.context.database.withTenant(place, (records) =>
      records.usageEvent.findMany({ where: { tenantId: place.tenantId, subjectId: place.resumeId } }),
    );
    expect(used.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['model_input_tokens', 'model_output_tokens']),
    );
  });

  it('stays as it was read where the model lies, is away or is none', async () => {
    const parsed = await parseResume(FILE);
    for (const seed of ['one', 'two', 'three', 'four']) {
      const lied = { ...options(), sandbox: { seed, stages: AT_ONCE, dishonest: true } };
      expect(await fillUnsure(api.context, ref('test'), parsed, lied)).toEqual(parsed);
    }
    const { ANTHROPIC_API_KEY: _, ...keyless } = api.context.environment;
    const dead = { ...api.context.environment, ANTHROPIC_URL: 'http://127.0.0.1:9' };
    for (const environment of [dead, keyless]) {
      expect(await fillUnsure({ ...api.context, environment }, ref(), parsed, options())).toEqual(parsed);
    }
  });

  it('is filled as an upload is read', async () => {
    const response = await fetch(`${api.url}/v1/resumes?externalId=maya&name=cv.txt`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${api.tenant.keys.test.secret}`,
        'Content-Type': 'application/octet-stream',
      },
      body: FILE,
    });
    const { id } = (await response.json()) as { id: string };
    const parser = new ResumeParser();
    try {
      await parseUpload(api.context, { ...ref('test'), resumeId: id }, { parser, ...options() });
    } finally {
      parser.close();
    }
    const { body } = await api.call('GET', `/v1/resumes/${id}`, { as: api.tenant.keys.test.secret });
    expect(body).toMatchObject({ state: 'parsed', document: { work: [{ name: 'Brightwater' }] } });
  });
});
