import type {
  Application,
  ApplicationDetail,
  ApplicationStatus,
  ApplicationTimelineEntry,
  CandidateInterview,
  CandidateToken,
  CreateSessionResponse,
  Job,
  Page,
} from '@vivavoce/contract/plain';
import type { CandidateAccount } from '../tailor/account-types.ts';
import type { TailorOptions } from '../tailor/types.ts';
import type { KeptResult } from '../types.ts';

/** How the candidate's page proves itself, as for the tailor: both can share a workspace. */
export type ApplicationsOptions = TailorOptions;

/** By a job that was taken in, or by hand with a title. */
export type NewApplication = ({ jobId: string; title?: string } | { jobId?: never; title: string }) & {
  employer?: string;
  location?: string;
  url?: string;
  status?: ApplicationStatus;
  resumeId?: string;
};

export interface ApplicationChange {
  status?: ApplicationStatus;
  title?: string;
  employer?: string | null;
  location?: string | null;
  url?: string | null;
  jobId?: string;
  resumeId?: string | null;
}

/** The application tracker of one candidate, without a widget. Every method throws a `VivavoceError`. */
export interface Applications {
  readonly apiUrl: string;
  /**
   * Where the candidate works: in a workspace of their `own`, in an `anonymous` one, or in `none` yet, as the first call opens an
   * anonymous one.
   */
  readonly workspace: 'own' | 'anonymous' | 'none';
  /** The candidate's own account, which opens the same records in every browser. */
  readonly account: CandidateAccount;
  /** All of them, newest first. */
  list(options?: { status?: ApplicationStatus; signal?: AbortSignal }): Promise<Application[]>;
  read(id: string, options?: { signal?: AbortSignal }): Promise<ApplicationDetail>;
  /** A job stands in the tracker once: saved again, the application that has it is answered. */
  save(application: NewApplication): Promise<Application>;
  update(id: string, change: ApplicationChange): Promise<ApplicationDetail>;
  remove(id: string): Promise<void>;
  addNote(id: string, text: string): Promise<ApplicationDetail>;
  editNote(id: string, noteId: string, text: string): Promise<ApplicationDetail>;
  removeNote(id: string, noteId: string): Promise<ApplicationDetail>;
  /** When `at` has come, the candidate is mailed where their address is known, and your webhooks hear of it. */
  addReminder(id: string, reminder: { text: string; at: Date }): Promise<ApplicationDetail>;
  changeReminder(
    id: string,
    reminderId: string,
    change: { text?: string; at?: Date; done?: boolean },
  ): Promise<ApplicationDetail>;
  removeReminder(id: string, reminderId: string): Promise<ApplicationDetail>;
  /** What happened around it, newest first, page by page. */
  timeline(
    id: string,
    options?: { cursor?: string; limit?: number; signal?: AbortSignal },
  ): Promise<Page<ApplicationTimelineEntry>>;
  /** The application each time it has changed, until `signal` aborts. */
  watch(id: string, options: { signal: AbortSignal }): AsyncIterable<ApplicationDetail>;
  /** Takes a job in, by the address of its page or by its text. */
  addJob(job: { url: string } | { text: string }, options?: { signal?: AbortSignal }): Promise<Job>;
  /**
   * Has the questions of a practice interview drafted, in the background: `watch` the application until its `practiceDraft` is `ready`,
   * then `practise`, which begins at once; or `failed`, then ask again.
   */
  preparePractice(
    id: string,
    options?: { locale?: string; signal?: AbortSignal },
  ): Promise<ApplicationDetail>;
  /**
   * Begins a practice interview for its job. `token.value` of the answer opens it in the interview widget, as `getSessionToken`.
   * Without `preparePractice` before it, the first for a job takes some seconds.
   */
  practise(id: string, options?: { locale?: string; signal?: AbortSignal }): Promise<CreateSessionResponse>;
  export(format: 'csv' | 'json'): Promise<{ name: string; blob: Blob }>;
  /** The candidate's interviews at this tenant, newest first, page by page. Needs the scope `interviews`. */
  interviews(options?: {
    cursor?: string;
    limit?: number;
    signal?: AbortSignal;
  }): Promise<Page<CandidateInterview>>;
  /** The right to read the result of one that has a result: hand it to `openResults(…).add`, then `open` it there. */
  interviewResult(interview: CandidateInterview): Promise<KeptResult & { token: string }>;
  /** The token in use: hand it to your backend to claim an anonymous workspace. */
  token(): Promise<CandidateToken>;
  /** Stops everything that is under way. */
  dispose(): void;
}
