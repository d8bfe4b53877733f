import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { speak } from '../testing/speech.ts';
import { type AgentStack, startAgentStack } from '../testing/stack.ts';

let stack: AgentStack;

beforeAll(async () => {
  stack = await startAgentStack();
}, 60_000);

afterAll(async () => {
  await stack.close();
}, 30_000);

describe('an agent with two workers', () => {
  it('greets a client, hears its answer and replies', async () => {
    const agent = await stack.startAgent();
    const session = await stack.join('ses_greeting', {
      profile: { seed: 'greeting', script: [{ text: 'I once helped a customer who had lost all of their files.' }] },
    });
    const client = await stack.connect('ses_greeting');
    await client.until('the greeting', () => client.said('interviewer').length > 0, 30_000).catch((error) => {
      throw new Error(`${String(error)}\n${agent.output().slice(-6000)}`);
    });
    console.log(agent.output(), JSON.stringify(client.messages).slice(0,4000), client.frames.map(f=>[f.generation,f.firstSample,f.samples.length].join(":")).join(" ")); expect(client.frames.length).toBeGreaterThan(20);
    await client.until('the turn', () => client.of('phase').at(-1)?.phase === 'listening', 30_000);
    client.speak(await speak('I once helped a customer who had lost all of their files.'));
    await client.until('the answer', () => client.said('candidate').length > 0, 30_000).catch((error) => {
      throw new Error(`${String(error)}\n${agent.output().slice(-6000)}`);
    });
    await client.until('the reply', () => client.said('interviewer').length > 1, 30_000).catch((error) => {
      throw new Error(`${String(error)}\n${agent.output().slice(-6000)}`);
    });
    expect(session.utterances.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(session.utterances.map(({ role }) => role)).toEqual(['interviewer', 'candidate', 'interviewer']);
    console.log(session.utterances.map((u) => `${u.role}: ${u.text}`).join('\n'));
    console.log(agent.output());
    expect(await agent.stop()).toBe(0);
  }, 90_000);
});
