/** Whoever wants in: one endpoint of one tenant. */
export interface Visitor {
  endpointId: string;
  tenantId: string;
}

/** Called once, on the way out: whether the endpoint answered soon; nothing where it was not asked. */
export type Leave = (quick?: boolean) => void;

/** Of all places here. */
export const PLACES = 128;
/** An endpoint of which nothing is known. */
const FIRST = 4;
/** One that keeps answering soon gets one more at a time, up to this. */
export const MOST = 16;
/** One that answered late, or not at all. */
const SLOW = 2;
/** All of those together: the rest is kept for whoever answers soon. */
const SLOW_TOGETHER = 48;
/** All endpoints of a tenant together. */
const TENANT = 32;
/** Endpoints that are remembered; the ones unheard of for longest are strangers again. */
const REMEMBERED = 10_000;

/**
 * Divides the places among the endpoints, so that none holds up another: each begins with a few, earns more by answering soon, and
 * loses them by answering late; late ones share a part of the places, and no tenant has more than a quarter.
 */
export class Turnstile {
  readonly #places = new Map<string, number>();
  readonly #inside = new Map<string, number>();
  readonly #ofTenant = new Map<string, number>();
  #allInside = 0;
  #slowInside = 0;

  /** Lets one in, if there is room. @returns The way out; nothing where there is no room. */
  enter({ endpointId, tenantId }: Visitor): Leave | undefined {
    const places = this.#places.get(endpointId) ?? FIRST;
    const isSlow = places === SLOW;
    if (this.#allInside >= PLACES) return undefined;
    if ((this.#inside.get(endpointId) ?? 0) >= places) return undefined;
    if ((this.#ofTenant.get(tenantId) ?? 0) >= TENANT) return undefined;
    if (isSlow && this.#slowInside >= SLOW_TOGETHER) return undefined;
    this.#allInside += 1;
    add(this.#inside, endpointId, 1);
    add(this.#ofTenant, tenantId, 1);
    if (isSlow) this.#slowInside += 1;
    return (quick) => {
      this.#allInside -= 1;
      add(this.#inside, endpointId, -1);
      add(this.#ofTenant, tenantId, -1);
      if (isSlow) this.#slowInside -= 1;
      if (quick !== undefined) this.#learn(endpointId, quick);
    };
  }

  #learn(endpointId: string, quick: boolean): void {
    const known = this.#places.get(endpointId) ?? FIRST;
    // Put back at the end: the first of the map is the one unheard of for longest.
    this.#places.delete(endpointId);
    this.#places.set(endpointId, quick ? Math.min(known + 1, MOST) : SLOW);
    if (this.#places.size <= REMEMBERED) return;
    for (const oldest of this.#places.keys()) {
      this.#places.delete(oldest);
      break;
    }
  }
}

function add(counts: Map<string, number>, id: string, by: number): void {
  const count = (counts.get(id) ?? 0) + by;
  if (count > 0) counts.set(id, count);
  else counts.delete(id);
}
