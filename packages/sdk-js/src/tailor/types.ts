import type {
  CandidateToken,
  Job,
  JsonResume,
  Resume,
  Tailoring,
  TailoringSection,
} from '@vivavoce/contract/plain';
import type { SessionStorage } from '../types.ts';
import type { CandidateAccount } from './account-types.ts';

/** How the candidate's page proves itself: exactly one of the three. */
export type TailorOptions = TailorSettings &
  (
    | {
        /** Opens an anonymous workspace, on the origins that the key allows; it is erased after a day unless your backend claims it. */
        publishableKey: string;
      }
    | {
        /** A candidate token that your backend made; it is refreshed for as long as the page is open. */
        token: string;
      }
    | {
        /** Asks your backend for the token of the candidate who is signed in. */
        getToken: () => Promise<string>;
        /** What it answers opens an anonymous workspace: asked for at first need, and kept for a reload. @defaultValue false */
        anonymous?: boolean;
        /** Of an anonymous workspace: whether the tenant offers accounts. @defaultValue the server is asked, once there is a token */
        accounts?: boolean;
      }
  );

export interface TailorSettings {
  /** @defaultValue 'https://api.vivavoce.dev' */
  apiUrl?: string;
  /** Where the token outlives a reload of the page; `null` keeps none. @defaultValue `sessionStorage` */
  storage?: SessionStorage | null;
}

export interface UploadOptions {
  /** The file's name, where the bytes have none. */
  name?: string;
  /** How much of the file has arrived, 0–1. */
  onProgress?: (share: number) => void;
  /** How far it has been read, now and then, where it has several pages. */
  onPage?: (page: number, pages: number) => void;
  signal?: AbortSignal;
}

/** A job description: the address of a public page, the text itself, or a file (PDF, DOCX, picture, text). */
export type JobInput = { url: string } | { text: string } | { file: Blob };

/** Which proposals are meant: these, those of a section, or all. */
export type Which = { proposalIds: readonly string[] } | { section: TailoringSection } | 'all';

export type Decision = 'accepted' | 'rejected' | 'open';

export const EXPORT_FORMATS = ['pdf', 'docx', 'json', 'markdown'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportOptions {
  format: ExportFormat;
  /** Of PDF and DOCX. @defaultValue 'classic' */
  template?: string;
  signal?: AbortSignal;
}

export const LETTER_FORMATS = ['pdf', 'docx', 'text'] as const;
export type LetterFormat = (typeof LETTER_FORMATS)[number];

export interface LetterOptions extends Omit<ExportOptions, 'format'> {
  format: LetterFormat;
}

export interface ExportedFile {
  name: string;
  blob: Blob;
}

/** The resume tailor of one candidate, without a widget. Every method throws a `VivavoceError`. */
export interface Tailor {
  /**
   * Where the candidate works: in a workspace of their `own`, in an `anonymous` one, or in `none` yet, as the first call opens an
   * anonymous one.
   */
  readonly workspace: 'own' | 'anonymous' | 'none';
  /** The candidate's own account, which opens the same records in every browser. */
  readonly account: CandidateAccount;
  /**
   * Hands a resume in: a file, or pasted text. Resolves once it is read. One that cannot be is `failed`, and its `problem` says why; the
   * `problem` of one that is `parsed` says why not all of it was read.
   */
  upload(resume: Blob | string, options?: UploadOptions): Promise<Resume>;
  resume(id: string): Promise<Resume>;
  /** Newest first. */
  resumes(): Promise<Resume[]>;
  /**
   * A page of the file that a resume was read from, as it looks: WebP, with two pixels for each point, so that the `box` of a line lies
   * at twice its numbers. A `not_found` says that the file was not kept, or has no such page.
   */
  page(resumeId: string, page: number, options?: { signal?: AbortSignal }): Promise<Blob>;
  /**
   * The next version of a resume, with this document: an entry moved, a word changed. Texts that stay keep their place in the file.
   * A `resume_changed` says that there is a newer version than the one that was edited.
   */
  editResume(resume: Pick<Resume, 'id' | 'version'>, document: JsonResume): Promise<Resume>;
  /** Takes a job in, by the address of its page, by its text, or in a file. */
  addJob(job: JobInput, options?: { signal?: AbortSignal }): Promise<Job>;
  job(id: string): Promise<Job>;
  /** Begins to tailor; proposals come while `watch` runs. */
  start(input: { resumeId: string; jobId: string }): Promise<Tailoring>;
  tailoring(id: string): Promise<Tailoring>;
  /** The tailoring each time it has changed, until nothing more comes by itself, or `signal` aborts. */
  watch(id: string, options?: { signal?: AbortSignal }): AsyncIterable<Tailoring>;
  /** Has the sections of a `partial` or `failed` tailoring written that were not; what is there stays. They come while `watch` runs. */
  retry(id: string): Promise<Tailoring>;
  decide(id: string, decision: Decision, which: Which): Promise<Tailoring>;
  /** The candidate's own words for a proposal. */
  edit(id: string, proposalId: string, text: string): Promise<Tailoring>;
  /** The resume with everything that was accepted, as a file. */
  export(id: string, options: ExportOptions): Promise<ExportedFile>;
  /**
   * Has a cover letter written. It stands under `letter` once it is done, which `watch` waits for; every sentence of it about the
   * candidate is one that the resume says. Asked again, it is written anew.
   */
  writeLetter(id: string): Promise<Tailoring>;
  /** The cover letter as a file, in the look of the resume. */
  exportLetter(id: string, options: LetterOptions): Promise<ExportedFile>;
  /** The token in use: hand it to your backend to claim an anonymous workspace. */
  token(): Promise<CandidateToken>;
  /** Stops everything that is under way. */
  dispose(): void;
}
