import {
  controlRequestSchema,
  createSessionSchema,
  publicCreateSessionSchema,
} from '@vivavoce/contract/records';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldErrors } from './fields.ts';

function errorsOf(schema: z.ZodType, value: unknown, part: 'json' | 'query' | 'param' = 'json') {
  const parsed = schema.safeParse(value);
  return fieldErrors(part, parsed.error?.issues ?? []);
}

describe('what is wrong with a field', () => {
  it('names the field by a JSON pointer and says the fix', () => {
    expect(errorsOf(createSessionSchema, { displayName: 7 })).toEqual([
      { pointer: '/template', detail: 'Missing, or not a text. Send a text.' },
      { pointer: '/displayName', detail: 'Missing, or not a text. Send a text.' },
    ]);
  });

  it('names every field that is not known', () => {
    expect(
      errorsOf(publicCreateSessionSchema, { template: 'a', externalId: 'x', 'a/b~c': 1 }).map(
        ({ pointer }) => pointer,
      ),
    ).toEqual(['/externalId', '/a~1b~0c']);
  });

  it('points into lists, queries and paths', () => {
    const schema = z.object({ questions: z.array(z.object({ id: z.string().max(3) })) });
    expect(errorsOf(schema, { questions: [{ id: 'a' }, { id: 'long one' }] })).toEqual([
      { pointer: '/questions/1/id', detail: 'Too long. Send at most 3 characters.' },
    ]);
    expect(errorsOf(z.object({ limit: z.coerce.number().max(100) }), { limit: '900' }, 'query')).toEqual([
      { pointer: 'query.limit', detail: 'Too high. Send at most 100.' },
    ]);
  });

  it('counts in the singular where it is one', () => {
    const schema = z.object({
      name: z.string().min(1),
      tags: z.array(z.string()).min(1),
      alt: z.string().min(2),
    });
    expect(errorsOf(schema, { name: '', tags: [], alt: '' }).map(({ detail }) => detail)).toEqual([
      'Too short. Send at least 1 character.',
      'Too short. Send at least 1 entry.',
      'Too short. Send at least 2 characters.',
    ]);
  });

  it.each([{ type: 'dance' }, {}])('names what a field may be that says which form is meant: %j', (body) => {
    expect(errorsOf(controlRequestSchema, body)).toEqual([
      { pointer: '/type', detail: 'Missing, or not one of the values. Send `mode` or `run` or `submit`.' },
    ]);
  });

  it('never repeats what was sent', () => {
    const secret = 'vv_live_sk_hunter2';
    const schema = z.strictObject({
      kind: z.enum(['a', 'b']),
      at: z.iso.datetime(),
      tag: z.string().regex(/^x+$/),
    });
    expect(JSON.stringify(errorsOf(schema, { kind: secret, at: secret, tag: secret }))).not.toContain(
      'hunter2',
    );
  });

  it('stops after thirty', () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`field${index}`, 1]));
    expect(errorsOf(z.strictObject({}), many)).toHaveLength(30);
  });
});
