export type Row = Record<string, unknown>;

/**
 * One row of every tenant table. The test of the tenancy makes every attempt on every table that the database has: a new
 * table fails it until its row stands here.
 */
export const ROW_MAKERS: Record<string, (tenant: string) => Row> = {
  tenants: (tenant) => ({ id: tenant, slug: tenant, name: tenant }),
  keys: (tenant) => ({
    ...of(tenant),
    id: `key_${tenant}`,
    kind: 'secret',
    name: 'k',
    hash: `hash ${tenant}`,
    start: 'vv_',
    scopes: [],
    origins: [],
  }),
  erasures: (tenant) => ({
    ...of(tenant),
    id: `era_${tenant}`,
    candidate_id: `cnd_gone_${tenant}`,
    asked_by: 'mem_1',
    session_count: 1,
  }),
  mail_preferences: (tenant) => ({ ...of(tenant), member_id: 'mem_1', kind: 'mention', frequency: 'never' }),
  notices: (tenant) => ({ ...of(tenant), member_id: 'mem_1', kind: 'mention', subject_id: `ses_${tenant}` }),
  requests: (tenant) => ({
    ...of(tenant),
    id: `rqt_${tenant}`,
    request_id: 'r',
    key_id: `key_${tenant}`,
    method: 'GET',
    route: '/v1/sessions',
    status: 200,
    duration_ms: 1,
    created_at: '2026-01-01',
  }),
  templates: (tenant) => ({ ...of(tenant), id: `tpl_${tenant}`, slug: 's', version: 1 }),
  template_versions: (tenant) => ({
    ...of(tenant),
    id: `tpv_${tenant}`,
    template_id: `tpl_${tenant}`,
    version: 1,
    document: '{}',
  }),
  candidates: (tenant) => ({
    ...of(tenant),
    id: `cnd_${tenant}`,
    external_id: 'x',
    merged_into: `cnd_${tenant}`,
  }),
  links: (tenant) => ({
    ...of(tenant),
    id: `lnk_${tenant}`,
    kind: 'single',
    candidate_id: `cnd_${tenant}`,
    key_id: `key_${tenant}`,
    template_id: `tpl_${tenant}`,
    template_version: 1,
    locale: 'en',
    token_hash: `link ${tenant}`,
    base_url: 'https://api.example',
    expires_at: '2030-01-01',
  }),
  candidate_mails: (tenant) => ({
    ...of(tenant),
    template_id: `tpl_${tenant}`,
    kind: 'link',
    locale: 'en',
    subject: 's',
    body: 'b',
  }),
  sessions: (tenant) => ({
    ...of(tenant),
    id: `ses_${tenant}`,
    key_id: `key_${tenant}`,
    candidate_id: `cnd_${tenant}`,
    link_id: `lnk_${tenant}`,
    template_id: `tpl_${tenant}`,
    template_version: 1,
    locale: 'en',
  }),
  consents: (tenant) => ({
    ...ofSession(tenant),
    id: 'con_1',
    notice_version: '1',
    locale: 'en',
    voice: true,
  }),
  tickets: (tenant) => ({
    ...ofSession(tenant),
    hash: `ticket ${tenant}`,
    epoch: 1,
    expires_at: '2030-01-01',
  }),
  turns: (tenant) => ({ ...ofSession(tenant), id: 'trn_1', timings: '{}' }),
  utterances: (tenant) => ({
    ...ofSession(tenant),
    sequence: 1,
    id: 'utt_1',
    epoch: 1,
    role: 'candidate',
    text: `words of ${tenant}`,
    input: 'voice',
    start_ms: 0,
    end_ms: 1,
    turn_id: 'trn_1',
    turn_mode: 'conversational',
    interrupted: false,
  }),
  snapshots: (tenant) => ({ ...ofSession(tenant), epoch: 1, counter: 1, document: '{}' }),
  subjects: (tenant) => ({ ...of(tenant), type: 'thing', id: `thing_${tenant}` }),
  events: (tenant) => ({
    ...aboutThing(tenant),
    sequence: 1,
    id: `evt_${tenant}`,
    type: 'thing.made',
    data: '{}',
  }),
  webhook_endpoints: (tenant) => ({
    ...of(tenant),
    id: `whe_${tenant}`,
    url: 'https://ats.example/hooks',
    description: '',
    events: [],
    secret: 's',
  }),
  deliveries: (tenant) => ({
    ...of(tenant),
    id: `dlv_${tenant}`,
    endpoint_id: `whe_${tenant}`,
    event_id: `evt_${tenant}`,
    event_type: 'session.ended',
    body: '{}',
  }),
  delivery_attempts: (tenant) => ({
    ...of(tenant),
    delivery_id: `dlv_${tenant}`,
    number: 1,
    duration_ms: 1,
    headers: '{}',
  }),
  mails: (tenant) => ({
    ...of(tenant),
    id: `eml_${tenant}`,
    recipient: 'a@example.com',
    locale: 'en',
    template: 'invitation',
    data: '{}',
  }),
  evaluations: (tenant) => ({ ...ofSession(tenant), id: 'evl_1', model: 'm', question_count: 1 }),
  outbox: (tenant) => ({
    ...aboutThing(tenant),
    id: `mend-${tenant}`,
    queue: 'tasks',
    name: 'mend',
    payload: '{}',
  }),
  idempotency_keys: (tenant) => ({
    ...aboutThing(tenant),
    actor: 'key',
    key: 'k',
    request_hash: 'h',
    expires_at: '2030-01-01',
  }),
  audit_entries: (tenant) => ({
    ...of(tenant),
    id: `aud_${tenant}`,
    actor_kind: 'member',
    actor_id: 'mem_1',
    action: 'session.viewed',
    subject_type: 'session',
    subject_id: `ses_${tenant}`,
  }),
  decisions: (tenant) => ({
    ...ofSession(tenant),
    ...byMember,
    id: `dec_${tenant}`,
    decision: 'hold',
    reason: 'r',
  }),
  notes: (tenant) => ({ ...ofSession(tenant), ...byMember, id: `nte_${tenant}`, text: 't' }),
  human_scores: (tenant) => ({
    ...ofSession(tenant),
    ...byMember,
    id: `hsc_${tenant}`,
    question_id: 'q1',
    criterion_id: 'c1',
    score: 1,
  }),
  reevaluations: (tenant) => ({
    ...ofSession(tenant),
    id: `rev_${tenant}`,
    template_version: 1,
    is_repeat: true,
    model: 'm',
    question_count: 1,
  }),
  impact_outcomes: (tenant) => ({
    ...of(tenant),
    id: 'imp_1',
    template_id: `tpl_${tenant}`,
    measure: 'decision',
    value: 1,
  }),
  self_descriptions: (tenant) => ({ ...ofSession(tenant), gender: 'woman' }),
  shares: (tenant) => ({
    ...ofSession(tenant),
    ...byMember,
    id: `shr_${tenant}`,
    token_hash: `share ${tenant}`,
    with_notes: false,
    expires_at: '2030-01-01',
  }),
};

const byMember: Row = { member_id: 'mem_1', member_name: 'm' };

function of(tenant: string): Row {
  return { tenant_id: tenant, mode: 'test' };
}

function ofSession(tenant: string): Row {
  return { ...of(tenant), session_id: `ses_${tenant}` };
}

/** What can be about any subject. */
function aboutThing(tenant: string): Row {
  return { ...of(tenant), subject_type: 'thing', subject_id: `thing_${tenant}` };
}
