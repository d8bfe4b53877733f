import { randomUUID } from 'node:crypto';
import type { Schemas, ServerClient } from '@vivavoce/sdk/server';

/** What the interview of an applicant has come to. */
export interface Applicant {
  /** Our own id. Vivavoce knows the applicant by it: `externalId`. */
  id: string;
  name: string;
  email: string;
  linkId: string;
  linkUrl: string;
  sessionId: string | undefined;
  status: Schemas['Session']['status'] | 'invited' | 'erased';
  transcript: { who: 'interviewer' | 'candidate'; text: string }[];
  evaluation: Schemas['Evaluation'] | undefined;
}

/** The applicants, in memory; a real system has a database. */
export class Applicants {
  readonly #vivavoce: ServerClient;
  readonly #all = new Map<string, Applicant>();

  constructor(vivavoce: ServerClient) {
    this.#vivavoce = vivavoce;
  }

  list(): Applicant[] {
    return [...this.#all.values()];
  }

  find(id: string): Applicant | undefined {
    return this.#all.get(id);
  }

  /** Makes the applicant's own link, and has it mailed. */
  async invite({ name, email, template }: { name: string; email: string; template: string }) {
    const id = `applicant-${randomUUID()}`;
    const link = await this.#vivavoce.createLink(
      { template, candidate: { externalId: id, name, email }, send: true },
      // Ours: whoever runs this twice for one applicant gets one link.
      { idempotencyKey: `invite-${id}` },
    );
    const applicant: Applicant = {
      ...{ id, name, email, linkId: link.id, linkUrl: link.url },
      ...{ sessionId: undefined, status: 'invited', transcript: [], evaluation: undefined },
    };
    this.#all.set(id, applicant);
    return applicant;
  }

  /**
   * Brings what we know of an interview up to date. An event holds ids only, so whatever it was, and however often it came, this
   * reads how things are now.
   */
  async refresh(sessionId: string): Promise<void> {
    const session = await this.#vivavoce.readSession({ id: sessionId });
    const applicant = session.externalId === null ? undefined : this.#all.get(session.externalId);
    // Somebody else's, or erased by us.
    if (!applicant || applicant.status === 'erased') return;
    applicant.sessionId = sessionId;
    applicant.status = session.status;
    if (session.status !== 'evaluated') return;
    const transcript: Applicant['transcript'] = [];
    for await (const { role, text } of this.#vivavoce.listUtterances({ id: sessionId, limit: 100 }))
      transcript.push({ who: role, text });
    applicant.transcript = transcript;
    const result = await this.#vivavoce.readEvaluation({ id: sessionId });
    applicant.evaluation = result.status === 'done' ? result.evaluation : undefined;
  }

  /** Takes the link back and erases the interview, there and here. */
  async erase(id: string): Promise<void> {
    const applicant = this.#all.get(id);
    if (!applicant) return;
    await this.#vivavoce.revokeLink({ id: applicant.linkId });
    if (applicant.sessionId) await this.#vivavoce.eraseSession({ id: applicant.sessionId });
    Object.assign(applicant, {
      status: 'erased',
      name: 'Erased',
      email: '',
      transcript: [],
      evaluation: undefined,
    });
  }
}
