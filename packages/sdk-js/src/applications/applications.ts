import type {
  Application,
  ApplicationDetail,
  ApplicationStatus,
  ApplicationTimelineEntry,
  CandidateInterview,
  CreateSessionResponse,
  Job,
  Page,
  ResultToken,
} from '@vivavoce/contract/plain';
import { DEFAULT_API_URL } from '../core/api-url.ts';
import { browserStorage } from '../core/memory.ts';
import { CandidateAccess } from '../tailor/access.ts';
import { OwnAccount } from '../tailor/account.ts';
import type { CandidateAccount } from '../tailor/account-types.ts';
import { nameIn } from '../tailor/file-name.ts';
import { watchRecord } from '../tailor/watch.ts';
import type { ApplicationChange, Applications, ApplicationsOptions, NewApplication } from './types.ts';

/** The server asks a model meanwhile. */
const SLOW_DEADLINE_MS = 75_000;
const EXPORT_DEADLINE_MS = 30_000;
const PAGE = 100;
/** As many pages as a tracker can have. */
const MAX_PAGES = 10;

/**
 * The application tracker of one candidate. Does nothing by itself: the first call asks for the token.
 *
 * @example
 * const applications = createApplications({ getToken: () => fetch('/candidate-token').then((answer) => answer.text()) });
 * const job = await applications.addJob({ url: 'https://boards.greenhouse.io/acme/jobs/127817' });
 * const { id } = await applications.save({ jobId: job.id });
 * await applications.update(id, { status: 'applied' });
 * const { token } = await applications.practise(id);
 * const client = createClient({ getSessionToken: async () => token.value });
 */
export function createApplications(options: ApplicationsOptions): Applications {
  return new CandidateApplications(options);
}

class CandidateApplications implements Applications {
  readonly apiUrl: string;
  readonly account: CandidateAccount;
  readonly #access: CandidateAccess;

  constructor(options: ApplicationsOptions) {
    const { apiUrl = DEFAULT_API_URL, storage = browserStorage('sessionStorage') } = options;
    this.apiUrl = apiUrl.replace(/\/+$/, '');
    this.#access = new CandidateAccess(this.apiUrl, storage, options);
    this.account = new OwnAccount(this.#access);
  }

  get workspace() {
    return this.#access.workspace;
  }

  async list({ status, signal }: { status?: ApplicationStatus; signal?: AbortSignal } = {}) {
    const all: Application[] = [];
    let cursor: string | null = null;
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const query = queryOf({ limit: PAGE, status, cursor });
      const { data, nextCursor }: Page<Application> = await this.#access.call({
        path: `/applications${query}`,
        signal,
      });
      all.push(...data);
      cursor = nextCursor;
      if (cursor === null) break;
    }
    return all;
  }

  read(id: string, { signal }: { signal?: AbortSignal } = {}): Promise<ApplicationDetail> {
    return this.#access.call({ path: pathOf(id), signal });
  }

  save(body: NewApplication): Promise<Application> {
    return this.#access.call({ path: '/applications', body });
  }

  update(id: string, body: ApplicationChange): Promise<ApplicationDetail> {
    return this.#access.call({ path: pathOf(id), method: 'PATCH', body });
  }

  remove(id: string): Promise<void> {
    return this.#access.call({ path: pathOf(id), method: 'DELETE' });
  }

  addNote(id: string, text: string): Promise<ApplicationDetail> {
    return this.#access.call({ path: `${pathOf(id)}/notes`, body: { text } });
  }

  editNote(id: string, noteId: string, text: string): Promise<ApplicationDetail> {
    return this.#access.call({
      path: `${pathOf(id)}/notes/${part(noteId)}`,
      method: 'PATCH',
      body: { text },
    });
  }

  removeNote(id: string, noteId: string): Promise<ApplicationDetail> {
    return this.#access.call({ path: `${pathOf(id)}/notes/${part(noteId)}`, method: 'DELETE' });
  }

  addReminder(id: string, { text, at }: { text: string; at: Date }): Promise<ApplicationDetail> {
    const body = { text, at: at.toISOString() };
    return this.#access.call({ path: `${pathOf(id)}/reminders`, body });
  }

  changeReminder(
    id: string,
    reminderId: string,
    { at, ...rest }: { text?: string; at?: Date; done?: boolean },
  ): Promise<ApplicationDetail> {
    const path = `${pathOf(id)}/reminders/${part(reminderId)}`;
    const body = { ...rest, ...(at ? { at: at.toISOString() } : {}) };
    return this.#access.call({ path, method: 'PATCH', body });
  }

  removeReminder(id: string, reminderId: string): Promise<ApplicationDetail> {
    return this.#access.call({ path: `${pathOf(id)}/reminders/${part(reminderId)}`, method: 'DELETE' });
  }

  timeline(
    id: string,
    { cursor, limit, signal }: { cursor?: string; limit?: number; signal?: AbortSignal } = {},
  ): Promise<Page<ApplicationTimelineEntry>> {
    return this.#access.call({ path: `${pathOf(id)}/timeline${queryOf({ cursor, limit })}`, signal });
  }

  watch(id: string, { signal }: { signal: AbortSignal }): AsyncIterable<ApplicationDetail> {
    return watchRecord<ApplicationDetail>({
      access: this.#access,
      path: pathOf(id),
      isOver: () => false,
      signal: AbortSignal.any([signal, this.#access.signal]),
    });
  }

  addJob(body: { url: string } | { text: string }, { signal }: { signal?: AbortSignal } = {}): Promise<Job> {
    return this.#access.call({ path: '/jobs', body, deadlineMs: SLOW_DEADLINE_MS, attempts: 1, signal });
  }

  preparePractice(
    id: string,
    { locale, signal }: { locale?: string; signal?: AbortSignal } = {},
  ): Promise<ApplicationDetail> {
    const body = locale === undefined ? {} : { locale };
    return this.#access.call({ path: `${pathOf(id)}/practice/draft`, body, signal });
  }

  practise(
    id: string,
    { locale, signal }: { locale?: string; signal?: AbortSignal } = {},
  ): Promise<CreateSessionResponse> {
    const path = `${pathOf(id)}/practice`;
    const body = locale === undefined ? {} : { locale };
    return this.#access.call({ path, body, deadlineMs: SLOW_DEADLINE_MS, attempts: 1, signal });
  }

  async export(format: 'csv' | 'json'): Promise<{ name: string; blob: Blob }> {
    const path = `/applications/export${queryOf({ format })}`;
    const response = await this.#access.open(path, { deadlineMs: EXPORT_DEADLINE_MS });
    return { name: nameIn(response) ?? `applications.${format}`, blob: await response.blob() };
  }

  interviews({ cursor, limit, signal }: { cursor?: string; limit?: number; signal?: AbortSignal } = {}) {
    const path = `/candidate-interviews${queryOf({ cursor, limit })}`;
    return this.#access.call<Page<CandidateInterview>>({ path, signal });
  }

  async interviewResult({ id: sessionId, title, endedAt }: CandidateInterview) {
    const path = `/candidate-interviews/${part(sessionId)}/result-token`;
    return { sessionId, title, endedAt, ...(await this.#access.call<ResultToken>({ path, body: {} })) };
  }

  token() {
    return this.#access.token();
  }

  dispose(): void {
    this.#access.dispose();
  }
}

const part = encodeURIComponent;

function pathOf(id: string): string {
  return `/applications/${part(id)}`;
}

function queryOf(values: Record<string, string | number | null | undefined>): string {
  const query = Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [`${name}=${part(value)}`],
  );
  return query.length === 0 ? '' : `?${query.join('&')}`;
}
