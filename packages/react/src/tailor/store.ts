import type {
  Decision,
  ExportedFile,
  ExportFormat,
  Job,
  JobInput,
  LetterFormat,
  Proposal,
  Resume,
  Tailor,
  Tailoring,
  TailoringSection,
  VivavoceErrorShape,
} from '@vivavoce/sdk/tailor';
import {
  type Acts,
  actOf,
  type Choice,
  choiceOf,
  doAgain,
  NO_ACTS,
  remember,
  takeBack,
  withChoices,
} from './decisions.ts';
import { type Move, withMove } from './order.ts';
import { type Kept, keepPlace, readPlace } from './place.ts';

/** What is under way; one thing at a time. */
export type Busy =
  | { kind: 'opening' }
  | { kind: 'uploading'; name: string; share: number }
  | { kind: 'reading'; name: string; share: number | null }
  | { kind: 'job' }
  | { kind: 'starting' }
  | { kind: 'exporting'; format: ExportFormat }
  | { kind: 'letter' }
  | { kind: 'exportingLetter'; format: LetterFormat };

export interface TailorState {
  busy: Busy | null;
  resume: Resume | null;
  job: Job | null;
  /** With the choices that are still on their way. */
  tailoring: Tailoring | null;
  acts: Acts;
  error: VivavoceErrorShape | null;
  /** What is being sent, or could not be: kept to be tried again. */
  unsent: { file: Blob | string; name: string } | null;
  /** Resumes that the candidate handed in before. */
  earlier: Resume[];
  /** When an anonymous workspace is erased. */
  erasedAt: string | null;
}

const EMPTY: TailorState = {
  busy: { kind: 'opening' },
  resume: null,
  job: null,
  tailoring: null,
  acts: NO_ACTS,
  error: null,
  unsent: null,
  earlier: [],
  erasedAt: null,
};

/** One candidate at one resume and one job, without React: what the hook shows, and all that can be done. */
export class TailorStore {
  readonly #tailor: Tailor;
  readonly #listeners = new Set<() => void>();
  #state: TailorState = EMPTY;
  /** As the server knows it. */
  #tailoring: Tailoring | null = null;
  /** Chosen here and not there yet; in this order. */
  #pending: Choice[][] = [];
  #sending = false;
  /** Ends once the order of the entries is kept. */
  #ordered: Promise<void> = Promise.resolve();
  /** The document of the resume as the server knows it, where an entry was moved. */
  #kept: Resume['document'] | null = null;
  readonly #pages = new Map<string, Promise<Blob>>();
  #work = new AbortController();
  #watching = new AbortController();
  #unheard: (() => void) | undefined;

  constructor(tailor: Tailor) {
    this.#tailor = tailor;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getState = (): TailorState => this.#state;

  /** Goes on where this tab was, after a reload. */
  async open(): Promise<void> {
    this.#unheard ??= this.#tailor.account.onChange(() => this.#changeWhose());
    await this.#run({ kind: 'opening' }, async () => {
      // Whoever only looks opens no workspace.
      if (this.#tailor.workspace === 'none') return;
      const place = readPlace();
      const known = <T>(id: string | null | undefined, read: (id: string) => Promise<T>) =>
        id ? read(id).catch(() => null) : null;
      const [earlier, resume, job, tailoring] = await Promise.all([
        this.#tailor.resumes(),
        known(place?.resumeId, (id) => this.#tailor.resume(id)),
        known(place?.jobId, (id) => this.#tailor.job(id)),
        known(place?.tailoringId, (id) => this.#tailor.tailoring(id)),
      ]);
      this.#set({ earlier: earlier.filter(({ state }) => state === 'parsed') });
      await this.#lookWhenErased();
      if (resume?.state !== 'parsed') return;
      this.#set({ resume, job });
      if (job && tailoring) this.#follow(tailoring);
    });
  }

  /** Ends everything that is under way. */
  close(): void {
    this.#unheard?.();
    this.#unheard = undefined;
    this.#work.abort();
    this.#watching.abort();
  }

  /** Somebody signed in, and goes on with what is here; or out, and whose it was is on screen no longer. */
  #changeWhose(): void {
    if (this.#tailor.account.state === 'out') {
      this.#watching.abort();
      this.#tailoring = null;
      this.#pending = [];
      this.#set({ ...EMPTY, error: this.#state.error });
      this.#keep();
    }
    this.#set({ erasedAt: null });
    void this.open();
  }

  async upload(file: Blob | string, name: string): Promise<void> {
    await this.#run({ kind: 'uploading', name, share: 0 }, async (signal) => {
      const onProgress = (share: number) => {
        this.#set({
          busy: share < 1 ? { kind: 'uploading', name, share } : { kind: 'reading', name, share: null },
        });
      };
      const onPage = (page: number, pages: number) => {
        this.#set({ busy: { kind: 'reading', name, share: page / pages } });
      };
      this.#set({ unsent: { file, name } });
      const resume = await this.#tailor.upload(file, { name, onProgress, onPage, signal });
      this.#set({ unsent: null });
      if (resume.state === 'failed') throw problemOf(resume.problem);
      await this.#lookWhenErased();
      this.#set({ resume });
      this.#keep();
    });
  }

  /** Sends once more what could not be sent. */
  async uploadAgain(): Promise<void> {
    const { unsent } = this.#state;
    if (unsent) await this.upload(unsent.file, unsent.name);
  }

  /** Puts an entry of the resume elsewhere. Shown at once; what begins later waits until it is kept. */
  move(change: Move): void {
    const { resume } = this.#state;
    const document = resume && withMove(resume.document, change);
    if (!document || document === resume.document) return;
    this.#set({ resume: { ...resume, document }, error: null });
    this.#ordered = this.#ordered.then(() => this.#keepOrder());
  }

  takeResume(resume: Resume): void {
    this.#set({ resume, error: null, unsent: null });
    this.#keep();
  }

  async addJob(job: JobInput): Promise<void> {
    await this.#run({ kind: 'job' }, async (signal) => {
      const read = await this.#tailor.addJob(job, { signal });
      this.#set({ job: read });
      this.#keep();
      await this.#start();
    });
  }

  /** Begins anew with the resume and the job that are here, as after a failure. */
  async start(): Promise<void> {
    await this.#run({ kind: 'starting' }, () => this.#start());
  }

  /** A page of the file as it looks. Asked for once: whoever turns pages comes back to them. */
  readonly page = (number: number): Promise<Blob> => {
    const id = this.#state.resume?.id ?? '';
    const known = this.#pages.get(`${id} ${number}`);
    if (known) return known;
    const asked = this.#tailor.page(id, number);
    this.#pages.set(`${id} ${number}`, asked);
    asked.catch(() => this.#pages.delete(`${id} ${number}`));
    return asked;
  };

  /** Stops what is under way. */
  stop(): void {
    this.#work.abort();
    this.#set({ busy: null, unsent: null });
  }

  leaveJob(): void {
    this.#unfollow();
    this.#set({ job: null, error: null });
    this.#keep();
  }

  leaveResume(): void {
    this.#unfollow();
    this.#set({ resume: null, job: null, error: null });
    this.#keep();
  }

  forgiveError(): void {
    this.#set({ error: null });
  }

  decide(decision: Decision, which: 'all' | { section: TailoringSection } | { id: string }): boolean {
    const tailoring = this.#state.tailoring;
    if (!tailoring) return false;
    const meant = tailoring.proposals.filter((proposal) => isMeant(proposal, which));
    return this.#act(actOf(meant, decision));
  }

  edit(id: string, text: string): boolean {
    const proposals = this.#state.tailoring?.proposals.filter((proposal) => proposal.id === id) ?? [];
    return this.#act(actOf(proposals, 'edited', text));
  }

  undo(): boolean {
    return this.#move(takeBack(this.#state.acts));
  }

  redo(): boolean {
    return this.#move(doAgain(this.#state.acts));
  }

  /** Answers the file, or nothing where it could not be made. */
  async export(format: ExportFormat, template: string): Promise<ExportedFile | undefined> {
    const id = this.#tailoring?.id;
    if (!id) return undefined;
    let file: ExportedFile | undefined;
    await this.#run({ kind: 'exporting', format }, async (signal) => {
      // What was decided a moment ago is in the file.
      await this.#settled();
      file = await this.#tailor.export(id, { format, template, signal });
    });
    return file;
  }

  /** Has a cover letter written, or written anew. */
  async writeLetter(): Promise<void> {
    await this.#haveWritten({ kind: 'letter' }, (id) => this.#tailor.writeLetter(id));
  }

  /** Has the sections written that were not; what is here stays. */
  async retry(): Promise<void> {
    await this.#haveWritten({ kind: 'starting' }, (id) => this.#tailor.retry(id));
  }

  /** Answers the file, or nothing where it could not be made. */
  async exportLetter(format: LetterFormat, template: string): Promise<ExportedFile | undefined> {
    const id = this.#tailoring?.id;
    if (!id) return undefined;
    let file: ExportedFile | undefined;
    await this.#run({ kind: 'exportingLetter', format }, async (signal) => {
      file = await this.#tailor.exportLetter(id, { format, template, signal });
    });
    return file;
  }

  async #haveWritten(busy: Busy, ask: (id: string) => Promise<Tailoring>): Promise<void> {
    const id = this.#tailoring?.id;
    if (!id) return;
    await this.#run(busy, async () => {
      // What was decided a moment ago is known there before.
      await this.#settled();
      const asked = await ask(id);
      if (this.#tailoring?.id !== id) return;
      this.#take(asked);
      this.#watch(id);
    });
  }

  /** Of moves in a row, all that were made meanwhile go together. */
  async #keepOrder(): Promise<void> {
    const { resume } = this.#state;
    if (!resume || resume.document === this.#kept) return;
    const isStillHere = () => this.#state.resume?.id === resume.id;
    try {
      const edited = await this.#tailor.editResume(resume, resume.document);
      this.#kept = resume.document;
      const { document } = this.#state.resume ?? resume;
      if (isStillHere()) this.#set({ resume: { ...edited, document } });
    } catch (error) {
      const known = await this.#tailor.resume(resume.id).catch(() => null);
      if (isStillHere()) this.#set({ error: error as VivavoceErrorShape, ...(known && { resume: known }) });
    }
  }

  async #lookWhenErased(): Promise<void> {
    if (this.#tailor.workspace !== 'anonymous') return;
    const { erasedAt } = await this.#tailor.token();
    this.#set({ erasedAt });
  }

  async #start(): Promise<void> {
    await this.#ordered;
    const { resume, job } = this.#state;
    if (!resume || !job) return;
    this.#set({ busy: { kind: 'starting' }, acts: NO_ACTS });
    this.#follow(await this.#tailor.start({ resumeId: resume.id, jobId: job.id }));
    this.#keep();
  }

  /** Shows a tailoring, and every change of it. */
  #follow(tailoring: Tailoring): void {
    this.#unfollow();
    this.#take(tailoring);
    this.#watch(tailoring.id);
  }

  #watch(id: string): void {
    this.#watching.abort();
    const watching = new AbortController();
    this.#watching = watching;
    void (async () => {
      try {
        for await (const next of this.#tailor.watch(id, { signal: watching.signal })) this.#take(next);
      } catch (error) {
        if (!watching.signal.aborted) this.#set({ error: error as VivavoceErrorShape });
      }
    })();
  }

  #unfollow(): void {
    this.#watching.abort();
    this.#tailoring = null;
    this.#pending = [];
    this.#set({ tailoring: null, acts: NO_ACTS });
  }

  #take(tailoring: Tailoring): void {
    this.#tailoring = tailoring;
    this.#show();
  }

  #show(): void {
    const tailoring = this.#tailoring && withChoices(this.#tailoring, this.#pending.flat());
    this.#set({ tailoring });
  }

  #act(act: ReturnType<typeof actOf>): boolean {
    if (!act) return false;
    this.#set({ acts: remember(this.#state.acts, act) });
    this.#choose(act.after);
    return true;
  }

  #move(moved: ReturnType<typeof takeBack>): boolean {
    if (!moved) return false;
    this.#set({ acts: moved.acts });
    this.#choose(moved.choices);
    return true;
  }

  /** Shown at once, sent in order; where the server refuses, what it knows is shown again. */
  #choose(choices: Choice[]): void {
    this.#pending.push(choices);
    this.#show();
    void this.#send();
  }

  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    const id = this.#tailoring?.id;
    try {
      for (let choices = this.#pending[0]; choices && id; choices = this.#pending[0]) {
        const answered = await this.#sendOnce(id, choices);
        if (this.#tailoring?.id !== id) break;
        this.#pending.shift();
        this.#take(answered ?? this.#tailoring);
      }
    } catch (error) {
      this.#pending = [];
      this.#set({ error: error as VivavoceErrorShape });
      if (id)
        await this.#tailor.tailoring(id).then(
          (known) => this.#take(known),
          () => this.#show(),
        );
    } finally {
      this.#sending = false;
      for (const wake of this.#waking.splice(0)) wake();
    }
  }

  readonly #waking: (() => void)[] = [];

  #settled(): Promise<void> {
    return this.#sending ? new Promise((resolve) => this.#waking.push(resolve)) : Promise.resolve();
  }

  async #sendOnce(id: string, choices: readonly Choice[]): Promise<Tailoring | undefined> {
    let answered: Tailoring | undefined;
    for (const decision of ['accepted', 'rejected', 'open'] as const) {
      const proposalIds = choices.flatMap((choice) => (choice.state === decision ? choice.id : []));
      if (proposalIds.length > 0) answered = await this.#tailor.decide(id, decision, { proposalIds });
    }
    for (const { id: proposalId, state, edited } of choices) {
      if (state === 'edited') answered = await this.#tailor.edit(id, proposalId, edited ?? '');
    }
    return answered;
  }

  /** One thing at a time; what fails is shown, and what was there stays. */
  async #run(busy: Busy, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.#work.abort();
    const running = new AbortController();
    this.#work = running;
    this.#set({ busy, error: null });
    try {
      await work(running.signal);
    } catch (error) {
      if (!running.signal.aborted) this.#set({ error: error as VivavoceErrorShape });
    }
    if (this.#work === running) this.#set({ busy: null });
  }

  #keep(): void {
    const { resume, job } = this.#state;
    const place: Kept = {
      resumeId: resume?.id ?? null,
      jobId: job?.id ?? null,
      tailoringId: this.#tailoring?.id ?? null,
    };
    keepPlace(place);
  }

  #set(change: Partial<TailorState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}

function isMeant(proposal: Proposal, which: 'all' | { section: TailoringSection } | { id: string }): boolean {
  if (which === 'all') return choiceOf(proposal).state === 'open';
  if ('section' in which) return proposal.section === which.section && choiceOf(proposal).state === 'open';
  return proposal.id === which.id;
}

/** Why a file could not be read, in the shape of every other failure. */
function problemOf(problem: Resume['problem']): VivavoceErrorShape {
  const { code, detail } = problem ?? { code: 'resume_unreadable', detail: '' };
  return { code, message: detail, fix: '', retryable: false, requestId: null, fields: [] };
}
