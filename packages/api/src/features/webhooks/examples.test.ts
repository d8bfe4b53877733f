import { WEBHOOK_EVENT_TYPES } from '@vivavoce/contract/events';
import { expect, it } from 'vitest';
import { exampleEvents } from './examples.ts';
import { webhookEventSchema } from './schema.ts';

it('every event that is sent has an example, which is one', () => {
  const examples = exampleEvents();
  expect(Object.keys(examples).sort()).toEqual([...WEBHOOK_EVENT_TYPES].sort());
  for (const [type, { value }] of Object.entries(examples)) {
    expect(webhookEventSchema.parse(value)).toEqual(value);
    expect(value.type).toBe(type);
  }
});
