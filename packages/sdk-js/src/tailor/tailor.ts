import type { Job, JsonResume, Page, Resume, Tailoring } from '@vivavoce/contract/plain';
import { DEFAULT_API_URL } from '../core/api-url.ts';
import { browserStorage } from '../core/memory.ts';
import { CandidateAccess } from './access.ts';
import { OwnAccount } from './account.ts';
import type { CandidateAccount } from './account-types.ts';
import { nameIn } from './file-name.ts';
import type {
  Decision,
  ExportedFile,
  ExportOptions,
  JobInput,
  LetterOptions,
  Tailor,
  TailorOptions,
  UploadOptions,
  Which,
} from './types.ts';
import { sendFile, uploadResume } from './upload.ts';
import { watchRecord } from './watch.ts';

/** The server reads the page and asks a model meanwhile. */
const JOB_DEADLINE_MS = 60_000;
const EXPORT_DEADLINE_MS = 30_000;
const PAGE_DEADLINE_MS = 30_000;
const EDIT_DEADLINE_MS = 15_000;

/**
 * The resume tailor of one candidate. Does nothing by itself: the first call asks for the token.
 *
 * @example
 * const tailor = createTailor({ getToken: () => fetch('/candidate-token').then((answer) => answer.text()) });
 * const resume = await tailor.upload(file);
 * const job = await tailor.addJob({ url: 'https://boards.greenhouse.io/acme/jobs/127817' });
 * const { id } = await tailor.start({ resumeId: resume.id, jobId: job.id });
 * for await (const tailoring of tailor.watch(id)) show(tailoring.proposals);
 * await tailor.decide(id, 'accepted', { section: 'work' });
 * const { name, blob } = await tailor.export(id, { format: 'pdf' });
 */
export function createTailor(options: TailorOptions): Tailor {
  return new CandidateTailor(options);
}

class CandidateTailor implements Tailor {
  readonly #access: CandidateAccess;
  readonly account: CandidateAccount;

  constructor(options: TailorOptions) {
    const { apiUrl = DEFAULT_API_URL, storage = browserStorage('sessionStorage') } = options;
    this.#access = new CandidateAccess(apiUrl.replace(/\/+$/, ''), storage, options);
    this.account = new OwnAccount(this.#access);
  }

  get workspace() {
    return this.#access.workspace;
  }

  async upload(file: Blob | string, options: UploadOptions = {}): Promise<Resume> {
    const sent = await uploadResume(this.#access, file, options);
    const { signal = this.#access.signal, onPage } = options;
    const read = watchRecord<Resume>({
      access: this.#access,
      path: pathOf('resumes', sent.id),
      isOver: ({ state }) => state !== 'parsing',
      onEvent: ({ type, data }) => {
        if (type !== 'resume.progress') return;
        const { page, pages } = data as { page: number; pages: number };
        onPage?.(page, pages);
      },
      signal,
    });
    let resume = sent;
    for await (resume of read) if (resume.state !== 'parsing') break;
    signal.throwIfAborted();
    return resume;
  }

  resume(id: string): Promise<Resume> {
    return this.#access.call({ path: pathOf('resumes', id) });
  }

  async resumes(): Promise<Resume[]> {
    const { data } = await this.#access.call<Page<Resume>>({ path: '/resumes?limit=100' });
    return data;
  }

  async page(resumeId: string, page: number, { signal }: { signal?: AbortSignal } = {}): Promise<Blob> {
    const path = `${pathOf('resumes', resumeId)}/pages/${page}`;
    const deadlineMs = PAGE_DEADLINE_MS;
    const response = await this.#access.open(path, { deadlineMs, ...(signal ? { signal } : {}) });
    return response.blob();
  }

  async editResume({ id, version }: Pick<Resume, 'id' | 'version'>, document: JsonResume): Promise<Resume> {
    // Sent once: a second time the version that it was made on is no longer the newest.
    const response = await this.#access.open(pathOf('resumes', id), {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ version, document }),
      deadlineMs: EDIT_DEADLINE_MS,
    });
    return response.json();
  }

  addJob(body: JobInput, { signal }: { signal?: AbortSignal } = {}): Promise<Job> {
    if ('file' in body) {
      return sendFile<Job>(this.#access, body.file, { path: '/jobs/files', ...(signal ? { signal } : {}) });
    }
    return this.#access.call({ path: '/jobs', body, deadlineMs: JOB_DEADLINE_MS, attempts: 1, signal });
  }

  job(id: string): Promise<Job> {
    return this.#access.call({ path: pathOf('jobs', id) });
  }

  start(body: { resumeId: string; jobId: string }): Promise<Tailoring> {
    return this.#access.call({ path: '/tailorings', body });
  }

  tailoring(id: string): Promise<Tailoring> {
    return this.#access.call({ path: pathOf('tailorings', id) });
  }

  watch(id: string, { signal }: { signal?: AbortSignal } = {}): AsyncIterable<Tailoring> {
    const own = this.#access.signal;
    return watchRecord<Tailoring>({
      access: this.#access,
      path: pathOf('tailorings', id),
      isOver: ({ state, letter }) => state !== 'working' && letter?.state !== 'working',
      signal: signal ? AbortSignal.any([signal, own]) : own,
    });
  }

  retry(id: string): Promise<Tailoring> {
    return this.#access.call({ path: `${pathOf('tailorings', id)}/retry`, body: {} });
  }

  decide(id: string, decision: Decision, which: Which): Promise<Tailoring> {
    const body = { decision, ...(which === 'all' ? {} : which) };
    return this.#access.call({ path: `${pathOf('tailorings', id)}/decisions`, body });
  }

  edit(id: string, proposalId: string, text: string): Promise<Tailoring> {
    const path = `${pathOf('tailorings', id)}${pathOf('proposals', proposalId)}/edit`;
    return this.#access.call({ path, body: { text } });
  }

  export(id: string, { format, ...options }: ExportOptions): Promise<ExportedFile> {
    const fallback = `resume.${EXTENSIONS[format]}`;
    return this.#file(`${pathOf('tailorings', id)}/exports`, { format, ...options }, fallback);
  }

  writeLetter(id: string): Promise<Tailoring> {
    return this.#access.call({ path: `${pathOf('tailorings', id)}/letter`, body: {} });
  }

  exportLetter(id: string, { format, ...options }: LetterOptions): Promise<ExportedFile> {
    const fallback = `letter.${EXTENSIONS[format]}`;
    return this.#file(`${pathOf('tailorings', id)}/letter/exports`, { format, ...options }, fallback);
  }

  async #file(
    path: string,
    { format, template, signal }: ExportOptions | LetterOptions,
    fallback: string,
  ): Promise<ExportedFile> {
    const response = await this.#access.open(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ format, ...(template ? { template } : {}) }),
      deadlineMs: EXPORT_DEADLINE_MS,
      ...(signal ? { signal } : {}),
    });
    return { name: nameIn(response) ?? fallback, blob: await response.blob() };
  }

  token() {
    return this.#access.token();
  }

  dispose(): void {
    this.#access.dispose();
  }
}

const EXTENSIONS = { pdf: 'pdf', docx: 'docx', json: 'json', markdown: 'md', text: 'txt' } as const;

function pathOf(kind: string, id: string): string {
  return `/${kind}/${encodeURIComponent(id)}`;
}
