/** One after the other, for how long one takes; fewer than a key may in a minute, together with those at once. */
const ALONE = 300;
/** So many at once, for how many there are in a second. */
const AT_ONCE = 16;
const BURST = 800;

/** Creates sessions as a partner's backend does. */
export async function createSessions(
  apiUrl: string,
  secretKey: string,
): Promise<{ create: number[]; burst: { sessions: number; tookMs: number } }> {
  const one = async (number: number) => {
    const from = performance.now();
    const response = await fetch(`${apiUrl}/v1/sessions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        template: 'graduate-practice',
        displayName: `Bench ${number}`,
        externalId: `bench-${number}`,
      }),
    });
    const text = await response.text();
    if (response.status !== 201) throw new Error(`POST /v1/sessions answered ${response.status}: ${text}`);
    return performance.now() - from;
  };
  for (let number = 0; number < 20; number += 1) await one(number);
  const create: number[] = [];
  for (let number = 0; number < ALONE; number += 1) create.push(await one(1_000 + number));
  let next = 0;
  const from = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < BURST) {
        next += 1;
        await one(10_000 + next);
      }
    }),
  );
  return { create, burst: { sessions: BURST, tookMs: performance.now() - from } };
}
