import { TRPCError } from '@trpc/server';
import { newId } from '@vivavoce/contract/ids';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { MemberCaller } from './core/caller.ts';
import { type Capability, ROLES, roleMay } from './core/policy.ts';
import { SEED_TEMPLATES } from './features/templates/index.ts';
import { consoleRouter } from './procedures.ts';
import { startTestApi, type TestApi } from './testing/api.ts';
import { readCatalogue } from './testing/catalogue.ts';
import { addMember, callAs } from './testing/members.ts';
import { ROW_MAKERS } from './testing/rows.ts';
import { sampleOf } from './testing/sample.ts';
import { apiErrorOf } from './trpc/error.ts';

/**
 * What each procedure takes: a capability of the policy, to be a member, to be signed in, or nothing. A procedure that is not
 * here fails the test, and so does one that is no more.
 */
const NEEDS: Record<string, Capability | 'member' | 'account' | 'nothing'> = {
  'account.self': 'account',
  'applications.addNote': 'applications:note',
  'applications.csv': 'applications:read',
  'applications.list': 'applications:read',
  'applications.read': 'applications:read',
  'applications.timeline': 'applications:read',
  'audit.export': 'audit:read',
  'audit.list': 'audit:read',
  'billing.choosePlan': 'billing:write',
  'billing.invoices': 'billing:read',
  'billing.portal': 'billing:write',
  'billing.quote': 'billing:write',
  'billing.read': 'billing:read',
  'billing.refresh': 'billing:write',
  'billing.setEnding': 'billing:write',
  'billing.update': 'billing:write',
  'branding.read': 'settings:read',
  'branding.removeLogo': 'settings:write',
  'branding.setLogo': 'settings:write',
  'branding.shown': 'templates:read',
  'branding.signLogo': 'settings:write',
  'branding.signTemplateLogo': 'templates:write',
  'branding.takeTemplateLogo': 'templates:write',
  'branding.update': 'settings:write',
  'candidates.counts': 'candidates:read',
  'candidates.csv': 'candidates:read',
  'candidates.export': 'candidates:write',
  'candidates.list': 'candidates:read',
  'candidates.merge': 'candidates:write',
  'candidates.read': 'candidates:read',
  'candidates.separate': 'candidates:write',
  'candidates.update': 'candidates:write',
  'erasures.create': 'candidates:erase',
  'erasures.list': 'erasures:read',
  'erasures.read': 'erasures:read',
  'evaluations.again': 'evaluations:repeat',
  'evaluations.judgements': 'sessions:read',
  'impact.export': 'reports:read',
  'impact.read': 'reports:read',
  'interview.addNote': 'notes:write',
  'interview.decide': 'decisions:write',
  'interview.editNote': 'notes:write',
  'interview.giveScore': 'scores:write',
  'interview.latency': 'sessions:read',
  'interview.read': 'sessions:read',
  'interview.removeNote': 'notes:write',
  'interview.transcript': 'sessions:read',
  'interviews.choices': 'sessions:list',
  'interviews.counts': 'sessions:list',
  'interviews.list': 'sessions:list',
  'invitations.accept': 'account',
  'invitations.create': 'members:write',
  'invitations.list': 'members:write',
  'invitations.read': 'nothing',
  'invitations.resend': 'members:write',
  'invitations.revoke': 'members:write',
  'jobs.create': 'jobs:write',
  'jobs.createFromFile': 'jobs:write',
  'jobs.erase': 'jobs:write',
  'jobs.list': 'jobs:read',
  'jobs.read': 'jobs:read',
  'keys.create': 'keys:write',
  'keys.list': 'keys:read',
  'keys.options': 'keys:read',
  'keys.revoke': 'keys:write',
  'keys.rotate': 'keys:write',
  'keys.update': 'keys:write',
  'links.actOnMany': 'links:write',
  'links.counts': 'links:read',
  'links.create': 'links:write',
  'links.csv': 'links:read',
  'links.editMail': 'templates:write',
  'links.extend': 'links:write',
  'links.invite': 'links:write',
  'links.list': 'links:read',
  'links.mails': 'templates:read',
  'links.preview': 'links:write',
  'links.read': 'links:read',
  'links.remind': 'links:write',
  'links.resetMail': 'templates:write',
  'links.retake': 'links:write',
  'links.revoke': 'links:write',
  'links.templates': 'links:write',
  'members.changeRole': 'members:write',
  'members.list': 'members:read',
  'members.remove': 'members:write',
  'members.self': 'member',
  'notices.preferences': 'member',
  'notices.setPreference': 'member',
  'overview.funnel': 'sessions:list',
  'overview.trend': 'sessions:list',
  'packages.list': 'billing:read',
  'packages.sales': 'billing:read',
  'reproducibility.read': 'reports:read',
  'reproducibility.retest': 'reports:read',
  'reproducibility.templates': 'reports:read',
  'requests.list': 'requests:read',
  'settings.close': 'tenants:close',
  'settings.read': 'settings:read',
  'settings.reopen': 'tenants:close',
  'settings.update': 'settings:write',
  'shares.create': 'shares:write',
  'shares.list': 'shares:write',
  'shares.revoke': 'shares:write',
  'signIn.options': 'nothing',
  'tasks.list': 'tasks:read',
  'tasks.retry': 'tasks:retry',
  'tasks.retryAll': 'tasks:retry',
  'templates.archive': 'templates:write',
  'templates.compare': 'templates:read',
  'templates.create': 'templates:write',
  'templates.draft.outline': 'templates:write',
  'templates.draft.questions': 'templates:write',
  'templates.duplicate': 'templates:write',
  'templates.import': 'templates:write',
  'templates.library.list': 'member',
  'templates.library.start': 'templates:write',
  'templates.list': 'templates:read',
  'templates.read': 'templates:read',
  'templates.save': 'templates:write',
  'templates.versions': 'templates:read',
  'tenants.create': 'account',
  'tryouts.begin': 'templates:write',
  'usage.interview': 'usage:read',
  'usage.read': 'usage:read',
  'webhooks.create': 'webhooks:write',
  'webhooks.deliveries': 'webhooks:read',
  'webhooks.delivery': 'webhooks:read',
  'webhooks.list': 'webhooks:read',
  'webhooks.read': 'webhooks:read',
  'webhooks.remove': 'webhooks:write',
  'webhooks.replay': 'webhooks:write',
  'webhooks.replayOne': 'webhooks:write',
  'webhooks.rotate': 'webhooks:write',
  'webhooks.test': 'webhooks:write',
  'webhooks.update': 'webhooks:write',
};

const OTHER = newId('tenant');

/** Inputs that no sample is made of. */
const DOCUMENT = SEED_TEMPLATES[0];
const INPUTS: Record<string, unknown> = {
  'branding.setLogo': { upload: 'x'.repeat(22) },
  'branding.takeTemplateLogo': { upload: 'x'.repeat(22) },
  'invitations.create': { email: 'colleague@example.com', role: 'reviewer' },
  'links.actOnMany': { ids: [`lnk_${OTHER}`], act: { kind: 'revoke' } },
  'links.extend': { id: `lnk_${OTHER}`, expiresAt: new Date(Date.now() + 86_400_000).toISOString() },
  'links.editMail': {
    template: `tpl_${OTHER}`,
    kind: 'link',
    locale: 'en',
    subject: 'Your interview',
    body: 'Begin here:\n{{link}}',
  },
  'jobs.create': { text: 'Requirements:\n- Three years of experience with welding steel' },
  // A stream is read once. This one is no document, so that no process has to read it.
  get 'jobs.createFromFile'() {
    return new Blob(['<!doctype html>']).stream();
  },
  'templates.create': { document: DOCUMENT },
  'templates.draft.questions': {
    description: 'Runs the warehouse. '.repeat(20),
    title: 'Warehouse',
    criteria: DOCUMENT?.criteria ?? [],
  },
  'templates.import': { document: DOCUMENT },
  'templates.save': { idOrSlug: 'no-such-template', document: DOCUMENT },
};

const procedures = consoleRouter._def.procedures as unknown as Record<
  string,
  { _def: { type: 'query' | 'mutation' | 'subscription'; inputs: z.ZodType[] } }
>;

let api: TestApi;
let owner: Client;
let tables: string[];
/** Ids of the other tenant's members and invitations, which its rows do not say. */
const theirs: Record<string, string> = {};

beforeAll(async () => {
  api = await startTestApi();
  owner = new Client({ connectionString: api.postgres.url });
  await owner.connect();
  const catalogue = await readCatalogue(api.postgres.url);
  tables = catalogue.tables.filter((table) => table in ROW_MAKERS);
  for (const table of tables) {
    const row = ROW_MAKERS[table]?.(OTHER) ?? {};
    const names = Object.keys(row);
    const places = names.map((_, index) => `$${index + 1}`);
    await owner.query(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')})`,
      Object.values(row),
    );
  }
  const stranger = await addMember(api.context, { tenantId: OTHER });
  theirs.memberId = stranger.memberId;
  const invitation = await callAs(api.context, stranger).invitations.create({
    email: 'theirs@example.com',
    role: 'reviewer',
  });
  theirs.invitationId = invitation.id;
}, 120_000);
afterAll(async () => {
  await owner?.end();
  await api?.stop();
});

const TABLE_OF: Record<string, string> = {
  erasures: 'erasures',
  receipt: 'erasures',
  tasks: 'outbox',
  task: 'outbox',
  interview: 'sessions',
  idOrSlug: 'templates',
};

/** The other tenant's record that an input of a procedure means. */
function idOf(path: string): (name: string) => string {
  const [router = ''] = path.split('.');
  return (name) => {
    const kind = name.replace(/Id$/, '');
    const table =
      TABLE_OF[name] ??
      TABLE_OF[kind] ??
      (`${kind}s` in ROW_MAKERS ? `${kind}s` : (TABLE_OF[router] ?? router));
    return theirs[name] ?? String(ROW_MAKERS[table]?.(OTHER).id ?? `xxx_${OTHER}`);
  };
}

function inputOf(path: string): unknown {
  if (path in INPUTS) return INPUTS[path];
  const { inputs } = procedures[path]?._def ?? { inputs: [] };
  if (inputs.length === 0) return undefined;
  const merged = inputs.map((schema) => sampleOf(schema, idOf(path)));
  return merged.length === 1 ? merged[0] : Object.assign({}, ...merged);
}

/** Calls a procedure in the caller's own tenant with ids of the other one. Answers the code of the refusal, and what came. */
async function attempt(member: MemberCaller, path: string): Promise<{ code: string; answer: string }> {
  const caller = callAs(api.context, member) as unknown as Record<string, unknown>;
  const procedure = path
    .split('.')
    .reduce((at, part) => (at as Record<string, unknown>)[part], caller as unknown);
  try {
    const answer = await (procedure as (input: unknown) => Promise<unknown>)(inputOf(path));
    return { code: 'allowed', answer: JSON.stringify(answer) ?? '' };
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    const { code, errors } = apiErrorOf(error);
    return { code, answer: JSON.stringify(errors) };
  }
}

/** Everything that the other tenant has, as text. */
async function everythingOfTheirs(): Promise<string[]> {
  return Promise.all(
    tables.map(async (table) => {
      const column = table === 'tenants' ? 'id' : 'tenant_id';
      const { rows } = await owner.query(`SELECT * FROM ${table} WHERE ${column} = $1`, [OTHER]);
      return `${table} ${JSON.stringify(rows)}`;
    }),
  );
}

describe('the procedures of the console', () => {
  it('are all in the table of what they take', () => {
    expect(Object.keys(procedures).sort()).toEqual(Object.keys(NEEDS).sort());
  });

  it('can all be asked', () => {
    const without = Object.keys(procedures).filter(
      (path) => (procedures[path]?._def.inputs.length ?? 0) > 0 && inputOf(path) === undefined,
    );
    expect(without).toEqual([]);
  });

  it.each(ROLES)(
    'let %s do what the policy says, and nothing of another tenant',
    async (role) => {
      const before = await everythingOfTheirs();
      const wrong: string[] = [];
      for (const [path, needs] of Object.entries(NEEDS)) {
        const tenantId = newId('tenant');
        const row = { id: tenantId, slug: tenantId.toLowerCase().replace('_', '-'), name: 'Own' };
        await api.owner.withTenant({ tenantId, mode: 'any' }, (records) =>
          records.tenant.create({ data: row }),
        );
        const member = await addMember(api.context, { tenantId, role });
        const { code, answer } = await attempt(member, path);
        const may = !needs.includes(':') || roleMay(role, needs as Capability);
        if ((code !== 'not_allowed') !== may) wrong.push(`${path}: ${code}, the policy says ${may}`);
        if (code === 'internal') wrong.push(`${path}: internal`);
        // `invitations.read` is for whoever holds the id, in no tenant.
        if (needs !== 'nothing' && answer.includes(OTHER)) wrong.push(`${path}: tells of the other tenant`);
      }
      expect(wrong).toEqual([]);
      expect(await everythingOfTheirs()).toEqual(before);
    },
    60_000,
  );
});
