import { describe, expect, it } from 'vitest';
import { type Leave, PLACES, Turnstile } from './turnstile.ts';

/** Enters until there is no room. */
function crowd(turnstile: Turnstile, endpointId: string, tenantId = endpointId): Leave[] {
  const ways: Leave[] = [];
  for (;;) {
    const leave = turnstile.enter({ endpointId, tenantId });
    if (!leave) return ways;
    ways.push(leave);
  }
}

/** As many rounds as it takes to be known. */
function make(turnstile: Turnstile, endpointId: string, quick: boolean, rounds = 20) {
  for (let round = 0; round < rounds; round += 1)
    turnstile.enter({ endpointId, tenantId: endpointId })?.(quick);
}

describe('the places of the deliveries', () => {
  it('are four for a stranger, more for whoever answers soon, two for whoever does not', () => {
    const turnstile = new Turnstile();
    expect(crowd(turnstile, 'stranger')).toHaveLength(4);
    make(turnstile, 'quick', true);
    expect(crowd(turnstile, 'quick')).toHaveLength(16);
    make(turnstile, 'slow', true);
    make(turnstile, 'slow', false, 1);
    expect(crowd(turnstile, 'slow')).toHaveLength(2);
  });

  it('are never all held by endpoints that answer late', () => {
    const turnstile = new Turnstile();
    for (let index = 0; index < 200; index += 1) make(turnstile, `slow-${index}`, false, 1);
    const held = Array.from({ length: 200 }, (_, index) => crowd(turnstile, `slow-${index}`)).flat();
    expect(held).toHaveLength(48);
    expect(crowd(turnstile, 'stranger')).toHaveLength(4);
    expect(held.length).toBeLessThan(PLACES / 2);
  });

  it('are at most a quarter one tenant’s', () => {
    const turnstile = new Turnstile();
    const held = Array.from({ length: 20 }, (_, index) =>
      crowd(turnstile, `endpoint-${index}`, 'one'),
    ).flat();
    expect(held).toHaveLength(PLACES / 4);
    expect(crowd(turnstile, 'other')).toHaveLength(4);
  });

  it('are free again for the next, and an endpoint that answers soon again is no longer late', () => {
    const turnstile = new Turnstile();
    for (const leave of crowd(turnstile, 'endpoint')) leave(false);
    const held = crowd(turnstile, 'endpoint');
    expect(held).toHaveLength(2);
    for (const leave of held) leave(true);
    expect(crowd(turnstile, 'endpoint')).toHaveLength(4);
  });

  it('say nothing of an endpoint that was not asked', () => {
    const turnstile = new Turnstile();
    for (const leave of crowd(turnstile, 'endpoint')) leave();
    expect(crowd(turnstile, 'endpoint')).toHaveLength(4);
  });

  it('are no more than there are', () => {
    const turnstile = new Turnstile();
    const held = Array.from({ length: 200 }, (_, index) => crowd(turnstile, `endpoint-${index}`)).flat();
    expect(held).toHaveLength(PLACES);
  });
});
