import type { Partner } from './partner.ts';
import { SHORT_TEMPLATE } from './template.ts';

const JOB = `Data engineer
You build pipelines in Python and SQL that our analysts rely on every morning.
You explain trade-offs to colleagues who do not write code.`;

export interface AddRecordsOptions {
  /** Where an endpoint of webhooks is; nobody has to listen there. @defaultValue those that there are will do */
  hookUrl?: string;
  /** @defaultValue that of the tests' stacks */
  template?: string;
}

/** A record for every page of the console that shows one. Answers what takes back what would go on by itself. */
export async function addRecordOfEachPage(
  partner: Partner,
  { hookUrl, template = SHORT_TEMPLATE.slug }: AddRecordsOptions,
): Promise<() => Promise<void>> {
  const made = async (method: string, path: string, body?: object) => {
    const answer = await partner.request<{ id: string; data: { id: string }[] }>(method, path, body);
    if (answer.status >= 300)
      throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const person = async (externalId: string) => {
    await partner.createSession({ template, externalId, displayName: 'Jane Doe' });
    return (await made('GET', `/v1/candidates?externalId=${externalId}`)).data[0]?.id ?? '';
  };
  await made('DELETE', `/v1/candidates/${await person('page-of-a-receipt')}`);
  const candidateId = await person('pages');
  // Members see the applications of whoever agreed to it.
  await made('PATCH', `/v1/candidates/${candidateId}`, { advisersAgreed: true });
  await made('POST', '/v1/applications', { title: 'Data engineer', candidateId });
  await made('POST', '/v1/jobs', { text: JOB });
  await made('POST', '/v1/links', { template });
  if (hookUrl === undefined) return async () => {};
  const endpoint = await made('POST', '/v1/webhook-endpoints', { url: hookUrl });
  await made('POST', `/v1/webhook-endpoints/${endpoint.id}/test`);
  return async () => {
    await made('DELETE', `/v1/webhook-endpoints/${endpoint.id}`);
  };
}
