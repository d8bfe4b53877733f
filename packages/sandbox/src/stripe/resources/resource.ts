import type { StripeAccount } from '../account.ts';
import type { Form } from '../form.ts';

/** One call of Stripe's API, parsed. */
export interface ApiCall {
  account: StripeAccount;
  /** Body of a POST, query of a GET. */
  form: Form;
  parameters: readonly string[];
}

export interface ApiRoute {
  method: 'GET' | 'POST' | 'DELETE';
  /** Matches the path behind `/v1`. */
  path: RegExp;
  /** Answers the resource. @throws StripeRefusal */
  answer(call: ApiCall): unknown;
}

/** A page of a list, newest first as Stripe's are. */
export function page<T extends { id: string }>(form: Form, url: string, records: readonly T[]) {
  const limit = Math.min(Number(form.limit ?? 10) || 10, 100);
  const after = typeof form.starting_after === 'string' ? form.starting_after : undefined;
  const from = after === undefined ? 0 : records.findIndex(({ id }) => id === after) + 1;
  const data = records.slice(from, from + limit);
  return { object: 'list', url, data, has_more: from + limit < records.length };
}
