import type {
  Application,
  ApplicationChange,
  ApplicationDetail,
  ApplicationStatus,
  Applications,
  ApplicationTimelineEntry,
  NewApplication,
  PracticeDraftProblem,
  VivavoceErrorShape,
} from '@vivavoce/sdk/applications';
import { withApplication, withMoves } from './columns.ts';

/** What is under way; one thing at a time. */
export type Working = 'opening' | 'reading-job' | 'saving' | 'showing' | 'drafting' | 'exporting';

/** A practice interview that is open. */
export interface Practising {
  applicationId: string;
  sessionId: string;
  /** Opens the interview. */
  token: string;
}

export interface ApplicationsState {
  working: Working | null;
  /** With the moves that are still on their way; `null` until they are loaded. */
  applications: Application[] | null;
  /** The one that is open. */
  detail: ApplicationDetail | null;
  timeline: ApplicationTimelineEntry[];
  /** More of the timeline lies before. */
  hasEarlier: boolean;
  /** The last move, to be taken back. */
  moved: { id: string; from: ApplicationStatus; to: ApplicationStatus } | null;
  practising: Practising | null;
  error: VivavoceErrorShape | null;
  /** When an anonymous workspace is erased. */
  erasedAt: string | null;
}

const EMPTY: ApplicationsState = {
  working: 'opening',
  applications: null,
  detail: null,
  timeline: [],
  hasEarlier: false,
  moved: null,
  practising: null,
  error: null,
  erasedAt: null,
};

/** One candidate's tracker, without React: what the hook shows, and all that can be done. */
export class ApplicationsStore {
  readonly #api: Applications;
  readonly #listeners = new Set<() => void>();
  #state: ApplicationsState = EMPTY;
  /** As the server knows them. */
  #known: Application[] = [];
  /** Chosen here and not there yet. */
  readonly #moves = new Map<string, ApplicationStatus>();
  /** Moves are sent in order, each once the one before has arrived. */
  #sending: Promise<void> = Promise.resolve();
  #work = new AbortController();
  #watching = new AbortController();
  #earlier: string | null = null;
  #unheard: (() => void) | undefined;

  constructor(api: Applications) {
    this.#api = api;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getState = (): ApplicationsState => this.#state;

  /** Loads the tracker, also again. */
  async open(): Promise<void> {
    this.#unheard ??= this.#api.account.onChange(() => this.#changeWhose());
    await this.#run('opening', async (signal) => {
      // Whoever only looks opens no workspace.
      if (this.#api.workspace === 'none') return this.#set({ applications: [] });
      this.#known = await this.#api.list({ signal });
      this.#show();
      await this.#lookWhenErased();
    });
  }

  /** Looks again without a word: at what was done in another tab, or that somebody signed out there. */
  async look(): Promise<void> {
    if (this.#api.workspace === 'none' || this.#state.working !== null) return;
    const known = await this.#api.list().catch(() => null);
    // What began meanwhile knows better.
    if (!known || this.#state.working !== null) return;
    this.#known = known;
    this.#show();
  }

  /** Ends everything that is under way. */
  close(): void {
    this.#unheard?.();
    this.#unheard = undefined;
    this.#work.abort();
    this.#watching.abort();
  }

  /** Somebody signed in or out: whose tracker it was is on screen no longer. */
  #changeWhose(): void {
    this.#watching.abort();
    this.#moves.clear();
    this.#known = [];
    const signedOut = this.#api.account.state === 'out';
    this.#set({ ...EMPTY, applications: signedOut ? [] : null, error: this.#state.error });
    void this.open();
  }

  /** Adds a job by its address or its text, or an application by hand. Answers whether it is there. */
  async add(wanted: { url: string } | { text: string } | NewApplication): Promise<boolean> {
    const byHand = 'title' in wanted || 'jobId' in wanted;
    return this.#run(byHand ? 'saving' : 'reading-job', async (signal) => {
      const request: NewApplication = byHand
        ? (wanted as NewApplication)
        : { jobId: (await this.#api.addJob(wanted as { url: string }, { signal })).id };
      this.#take(await this.#api.save(request));
      await this.#lookWhenErased();
    });
  }

  /** Shown at once; where the server refuses, what it knows is shown again. */
  move(id: string, to: ApplicationStatus): void {
    const from = this.#state.applications?.find((each) => each.id === id)?.status;
    if (from === undefined || from === to) return;
    this.#send(id, to);
    this.#set({ moved: { id, from, to }, error: null });
  }

  /** Takes the last move back. */
  undo(): void {
    const { moved } = this.#state;
    if (!moved) return;
    this.#send(moved.id, moved.from);
    this.#set({ moved: null });
  }

  async show(id: string): Promise<void> {
    await this.#run('showing', async (signal) => {
      const [detail, timeline] = await Promise.all([
        this.#api.read(id, { signal }),
        this.#api.timeline(id, { signal }),
      ]);
      this.#earlier = timeline.nextCursor;
      this.#set({ detail, timeline: timeline.data, hasEarlier: timeline.nextCursor !== null });
      this.#follow(id);
    });
  }

  hide(): void {
    this.#watching.abort();
    this.#set({ detail: null, timeline: [], hasEarlier: false, practising: null, error: null });
  }

  async showEarlier(): Promise<void> {
    const { detail, timeline } = this.#state;
    const cursor = this.#earlier;
    if (!detail || cursor === null) return;
    await this.#run('showing', async (signal) => {
      const page = await this.#api.timeline(detail.id, { cursor, signal });
      this.#earlier = page.nextCursor;
      this.#set({ timeline: [...timeline, ...page.data], hasEarlier: page.nextCursor !== null });
    });
  }

  change(change: ApplicationChange): Promise<boolean> {
    return this.#changeOpen((id) => this.#api.update(id, change));
  }

  addNote(text: string): Promise<boolean> {
    return this.#changeOpen((id) => this.#api.addNote(id, text));
  }

  editNote(noteId: string, text: string): Promise<boolean> {
    return this.#changeOpen((id) => this.#api.editNote(id, noteId, text));
  }

  removeNote(noteId: string): Promise<boolean> {
    return this.#changeOpen((id) => this.#api.removeNote(id, noteId));
  }

  addReminder(text: string, at: Date): Promise<boolean> {
    return this.#changeOpen((id) => this.#api.addReminder(id, { text, at }));
  }

  setReminderDone(reminderId: string, done: boolean): Promise<boolean> {
    return this.#changeOpen((id) => this.#api.changeReminder(id, reminderId, { done }));
  }

  removeReminder(reminderId: string): Promise<boolean> {
    return this.#changeOpen((id) => this.#api.removeReminder(id, reminderId));
  }

  async remove(): Promise<boolean> {
    const id = this.#state.detail?.id;
    if (id === undefined) return false;
    return this.#run('saving', async () => {
      await this.#api.remove(id);
      this.#known = this.#known.filter((each) => each.id !== id);
      this.#show();
      this.hide();
      this.#set({ moved: null });
    });
  }

  /** Begins a practice interview for the open application. */
  async practise(locale?: string): Promise<void> {
    const id = this.#state.detail?.id;
    if (id === undefined) return;
    await this.#run('drafting', async (signal) => {
      const options = { signal, ...(locale ? { locale } : {}) };
      this.#takeDetail(await this.#api.preparePractice(id, options));
      for await (const detail of this.#api.watch(id, { signal })) {
        this.#takeDetail(detail);
        if (detail.practiceDraft?.state === 'failed') throw failureOf(detail.practiceDraft.problem);
        if (detail.practiceDraft?.state === 'ready') break;
      }
      signal.throwIfAborted();
      const { session, token } = await this.#api.practise(id, options);
      this.#set({ practising: { applicationId: id, sessionId: session.id, token: token.value } });
    });
  }

  async leavePractice(): Promise<void> {
    const id = this.#state.practising?.applicationId;
    this.#set({ practising: null });
    if (id !== undefined) await this.show(id);
  }

  /** Stops what is under way. */
  stop(): void {
    this.#work.abort();
    this.#set({ working: null });
  }

  forgiveError(): void {
    this.#set({ error: null });
  }

  /** Answers the file, or nothing where it could not be made. */
  async export(format: 'csv' | 'json'): Promise<{ name: string; blob: Blob } | undefined> {
    let file: { name: string; blob: Blob } | undefined;
    await this.#run('exporting', async () => {
      await this.#sending;
      file = await this.#api.export(format);
    });
    return file;
  }

  #changeOpen(work: (id: string) => Promise<ApplicationDetail>): Promise<boolean> {
    const id = this.#state.detail?.id;
    if (id === undefined) return Promise.resolve(false);
    return this.#run('saving', async () => {
      this.#takeDetail(await work(id));
    });
  }

  #send(id: string, to: ApplicationStatus): void {
    this.#moves.set(id, to);
    this.#show();
    this.#sending = this.#sending.then(async () => {
      try {
        this.#takeDetail(await this.#api.update(id, { status: to }));
      } catch (error) {
        this.#set({ moved: null, error: error as VivavoceErrorShape });
      }
      // Moved again meanwhile, the later one is still shown.
      if (this.#moves.get(id) === to) this.#moves.delete(id);
      this.#show();
    });
  }

  /** Looks again whenever something happens to the open application; its timeline, too. */
  #follow(id: string): void {
    this.#watching.abort();
    const watching = new AbortController();
    this.#watching = watching;
    void (async () => {
      try {
        for await (const detail of this.#api.watch(id, { signal: watching.signal })) {
          if (JSON.stringify(detail) === JSON.stringify(this.#state.detail)) continue;
          this.#takeDetail(detail);
        }
      } catch {
        // What is shown stays; whoever acts hears of it.
      }
    })();
  }

  #takeDetail(detail: ApplicationDetail): void {
    const { notes: _notes, reminders: _reminders, ...application } = detail;
    this.#take(application);
    if (this.#state.detail?.id !== detail.id) return;
    this.#set({ detail });
    void this.#lookAtTimeline(detail.id);
  }

  /** The newest of the timeline again; what was shown before it stays below. */
  async #lookAtTimeline(id: string): Promise<void> {
    const { signal } = this.#watching;
    const page = await this.#api.timeline(id, { signal }).catch(() => null);
    if (!page || this.#state.detail?.id !== id) return;
    const fresh = new Set(page.data.map((entry) => entry.id));
    const older = this.#state.timeline.filter((entry) => !fresh.has(entry.id));
    this.#set({ timeline: [...page.data, ...older].sort((a, b) => b.at.localeCompare(a.at)) });
  }

  async #lookWhenErased(): Promise<void> {
    if (this.#api.workspace !== 'anonymous') return;
    const { erasedAt } = await this.#api.token();
    this.#set({ erasedAt });
  }

  #take(application: Application): void {
    this.#known = withApplication(this.#known, application);
    this.#show();
  }

  #show(): void {
    const detail = this.#state.detail;
    const status = detail && this.#moves.get(detail.id);
    this.#set({
      applications: withMoves(this.#known, this.#moves),
      ...(detail && status ? { detail: { ...detail, status } } : {}),
    });
  }

  /** One thing at a time; what fails is shown, and what was there stays. Answers whether it was done. */
  async #run(working: Working, work: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
    this.#work.abort();
    const running = new AbortController();
    this.#work = running;
    this.#set({ working, error: null });
    let done = false;
    try {
      await work(running.signal);
      done = !running.signal.aborted;
    } catch (error) {
      if (!running.signal.aborted) this.#set({ error: error as VivavoceErrorShape });
    }
    if (this.#work === running) this.#set({ working: null });
    return done;
  }

  #set(change: Partial<ApplicationsState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Why no questions could be drafted, in the shape of every other failure. */
function failureOf(code: PracticeDraftProblem | null): VivavoceErrorShape {
  const shown = code ?? 'unavailable';
  return { code: shown, message: '', fix: '', retryable: true, requestId: null, fields: [] };
}
