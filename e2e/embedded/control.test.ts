import { afterEach, describe, expect, it } from 'vitest';
import { Caller } from '../support/caller.ts';
import { useProduct } from '../support/stack.ts';

describe('turns of an interview that runs', () => {
  const product = useProduct();
  let caller: Caller | undefined;
  afterEach(() => caller?.hangUp());

  it('are taken differently at once, where the partner or a button says so', async () => {
    const live = await Caller.join(product.partner, { template: 'graduate-practice', displayName: 'Sam' });
    caller = live;
    await live.until('the greeting', () => live.said('interviewer').length === 1, 60_000);
    const control = (body: object) =>
      product.partner.request('POST', `/v1/sessions/${live.sessionId}/control`, body);
    const modes = () => live.of('mode').map(({ turnMode }) => turnMode);
    const told = async (body: object, expected: string[]) => {
      expect((await control(body)).status).toBe(200);
      await live.until('the mode', () => modes().length === expected.length, 5_000);
      expect(modes()).toEqual(expected);
    };
    await told({ type: 'mode', mode: 'coding', checkInAfterMs: 60_000 }, ['coding']);
    live.say('I will sort the list first.');
    await live.until('the answer', () => live.said('candidate').length === 1, 30_000);
    await told({ type: 'run' }, ['coding', 'conversational']);
    live.say('It prints four.');
    await live.until('the answer', () => live.said('candidate').length === 2, 30_000);
    const utterances = await product.partner.utterances(live.sessionId);
    const said = utterances.filter(({ role }) => role === 'candidate');
    expect(said.map(({ mode }) => mode)).toEqual(['coding', 'conversational']);
  });
});
