import {
  claimRequestSchema,
  recordsRequestSchema,
  redeemRequestSchema,
  releaseRequestSchema,
} from '@vivavoce/contract/internal';
import { clientMessageSchema } from '@vivavoce/contract/realtime';
import { utteranceSchema } from '@vivavoce/contract/records';
import { isStorable } from '@vivavoce/contract/text';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createApp } from '../app.ts';
import { templateInputSchema } from '../features/templates/document.ts';
import { graduatePractice } from '../features/templates/library/documents/education/graduate-practice.ts';
import { startTestApi, type TestApi } from '../testing/api.ts';

const { translations: _translations, ...english } = graduatePractice;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(() => api?.stop());

/** What this file reads of a schema's definition. */
interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  innerType?: z.ZodType;
  element?: z.ZodType;
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  options?: z.ZodType[];
  in?: z.ZodType;
  out?: z.ZodType;
}

/** Every text of a schema, with where it stands in it. */
function textsOf(schema: z.ZodType, path = ''): [string, z.ZodType][] {
  const definition = schema.def as unknown as Definition;
  if (definition.type === 'string') return [[path, schema]];
  // A transformed text is held to what comes out of it.
  if (definition.type === 'pipe' && definition.in?.def.type === 'string') {
    return [[path, schema]];
  }
  return [
    ...Object.entries(definition.shape ?? {}).flatMap(([name, field]) => textsOf(field, `${path}/${name}`)),
    ...[definition.innerType, definition.element, definition.valueType, definition.in].flatMap((inner) =>
      inner ? textsOf(inner, path) : [],
    ),
    ...(definition.options ?? []).flatMap((option) => textsOf(option, path)),
  ];
}

/** Whether NUL or half a character gets through it. */
function leaks(schema: z.ZodType): boolean {
  return ['a\u0000b', 'a\ud800b', '\udc00'].some((text) => {
    const parsed = schema.safeParse(text);
    return parsed.success && !isStorable(String(parsed.data));
  });
}

describe('a text that cannot be stored', () => {
  it('gets through no field of any route of /v1', () => {
    const limits = { consume: async () => undefined, close: async () => {} };
    const app = createApp(api.context, { limits });
    const texts = app.openAPIRegistry.definitions.flatMap((definition) => {
      if (definition.type !== 'route') return [];
      const { method, path, request } = definition.route;
      const bodies = Object.values(request?.body?.content ?? {}).map((content) =>
        content && 'schema' in content ? content.schema : undefined,
      );
      return [request?.params, request?.query, request?.headers, ...bodies].flatMap((schema) =>
        schema instanceof z.ZodType ? textsOf(schema, `${method} ${path} `) : [],
      );
    });
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter(([, schema]) => leaks(schema)).map(([path]) => path)).toEqual([]);
  });

  it('gets through no field of what the agent and a browser send', () => {
    const schemas = {
      claim: claimRequestSchema,
      redeem: redeemRequestSchema,
      records: recordsRequestSchema,
      release: releaseRequestSchema,
      client: clientMessageSchema,
    };
    const texts = Object.entries(schemas).flatMap(([name, schema]) => textsOf(schema, name));
    expect(texts.length).toBeGreaterThan(10);
    // What somebody said is mended where it is stored, and never refused.
    const { text, displayedText } = utteranceSchema.shape;
    const said: z.ZodType[] = [text, displayedText.def.innerType];
    const others = texts.filter(([, schema]) => !said.includes(schema));
    expect(others.filter(([, schema]) => leaks(schema)).map(([path]) => path)).toEqual([]);
  });

  const [question] = english.questions;
  const [criterion] = english.criteria;
  if (!question || !criterion) throw new Error('The template has neither.');
  const { interviewer } = english;

  it.each<[string, string, object]>([
    ['a title', '/title', { title: 'a\u0000' }],
    ['a persona', '/interviewer/persona', { interviewer: { ...interviewer, persona: '\u0000' } }],
    ['a name', '/interviewer/name', { interviewer: { ...interviewer, name: 'A\ud800' } }],
    ['a question’s id', '/questions/0/id', { questions: [{ ...question, id: 'q\u0000' }] }],
    ['a hint', '/questions/0/hint', { questions: [{ ...question, hint: '\u0000' }] }],
    ['a criterion’s id', '/criteria/0/id', { criteria: [{ ...criterion, id: 'c\u0000' }] }],
    ['a level', '/criteria/0/levels/0/label', withLevel('\u0000')],
  ])('is named where a template holds it in %s', async (_what, pointer, fields) => {
    const answer = await api.call('POST', '/v1/templates', {
      as: api.tenant.keys.test.secret,
      body: { ...english, slug: 'with-nul', ...fields },
    });
    expect(answer.body).toMatchObject({ status: 400, code: 'invalid_request' });
    expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  function withLevel(label: string) {
    const [first, ...rest] = criterion?.levels ?? [];
    return { criteria: [{ ...criterion, levels: [{ ...first, label }, ...rest] }] };
  }
});

describe('the ids of a template', () => {
  const refused = (fields: object) =>
    templateInputSchema.safeParse({ ...english, ...fields }).error?.issues.map(({ path }) => path.join('/'));

  it('are one question’s, one criterion’s and named once by a question', () => {
    const { questions, criteria } = english;
    const [first, second] = questions;
    expect(refused({ questions: [first, { ...second, id: first?.id }] })).toEqual(['questions/1/id']);
    expect(refused({ criteria: [...criteria, criteria[0]] })).toEqual([`criteria/${criteria.length}/id`]);
    const [id = ''] = first?.criterionIds ?? [];
    expect(refused({ questions: [{ ...first, criterionIds: [id, id] }] })).toEqual([
      'questions/0/criterionIds/1',
    ]);
  });
});
