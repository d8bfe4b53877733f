import Razorpay from 'razorpay';

/** A person waits for most of it; tasks try again by themselves. */
const ANSWER_WITHIN_MS = 15_000;

/** What Razorpay's client keeps of its settings, and does not tell in its types. */
interface Settings {
  rq: { defaults: { baseURL: string; timeout: number } };
}

/** Razorpay's own client at any base address. */
export function razorpayClient(baseUrl: string, keys: { keyId: string; keySecret: string }): Razorpay {
  const client = new Razorpay({ key_id: keys.keyId, key_secret: keys.keySecret });
  const { defaults } = (client.api as unknown as Settings).rq;
  defaults.baseURL = baseUrl.replace(/\/$/, '');
  defaults.timeout = ANSWER_WITHIN_MS;
  return client;
}

/** A refusal of Razorpay's, as an error: its client throws a bare object. */
export class RazorpayRefusal extends Error {
  override readonly name = 'RazorpayRefusal';
  readonly status: number;

  constructor(status: number, message: string, cause: unknown) {
    super(message, { cause });
    this.status = status;
  }
}

/** @throws RazorpayRefusal where Razorpay answered, another error where it did not in time */
export async function asked<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw refusalOf(error) ?? new Error('Razorpay did not answer.', { cause: error });
  }
}

function refusalOf(error: unknown): RazorpayRefusal | undefined {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return undefined;
  const { statusCode, error: body } = error as { statusCode: unknown; error?: { description?: string } };
  return new RazorpayRefusal(Number(statusCode), body?.description ?? 'Razorpay refused.', error);
}

/** Nothing where Razorpay knows no such thing: it answers 400 for an id that does not exist. */
export async function found<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await asked(work);
  } catch (error) {
    if (error instanceof RazorpayRefusal && (error.status === 400 || error.status === 404)) return null;
    throw error;
  }
}
