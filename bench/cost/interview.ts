import {
  type HistoryEntry,
  type InterviewContext,
  initialInterviewState,
  type Move,
  messagesOf,
  planReply,
  promptStateOf,
  type ReplyModel,
  type ReplyRequest,
  type ReplyUsage,
  reduceInterview,
  systemOf,
} from '@vivavoce/agent/cost';
import { ScriptedCandidate } from './candidate.ts';

/** One reply that was heard. */
export interface Turn {
  /** Input of the request, in tokens as the vendor counted them: what it read from the cache, wrote to it, and the rest. */
  spent: ReplyUsage;
  /** Requests that were thrown away before it. */
  thrown: ReplyUsage[];
  firstTokenMs: number;
  /** Characters of what is the same for every turn, and of what this turn adds to the history. */
  shares: { prefix: number; added: number; moment: number };
}

const WORD_MS = 400;
const PAUSE_MS = 1_200;
/** In every so many answers there is a pause in which a reply is begun, and thrown away when they go on. */
const THROWN_EVERY = 3;
const MOST_TURNS = 80;
const NEVER = new AbortController().signal;

/** Holds a whole interview in virtual time, with real requests to the model. */
export async function holdInterview(
  model: ReplyModel,
  context: InterviewContext,
  { lengthMs }: { lengthMs: number },
): Promise<{ turns: Turn[]; tookMs: number }> {
  const candidate = new ScriptedCandidate();
  const history: HistoryEntry[] = [];
  const turns: Turn[] = [];
  let atMs = 0;
  let state = reduceInterview(initialInterviewState(), { type: 'clock_started', atMs }, context).state;
  let cause: { kind: 'greeting' } | { kind: 'answer' } | { kind: 'time_up' } = { kind: 'greeting' };
  let known = 0;
  const request = (entries: HistoryEntry[], speculative: boolean): ReplyRequest | string => {
    const plan = planReply(state, cause, { context, atMs, modelFailed: false, speculative });
    if (plan.kind === 'say') return plan.text;
    return {
      template: context.template,
      state: promptStateOf(state, plan, { context, cause, atMs }),
      history: entries,
    };
  };
  while (state.stage !== 'over' && turns.length < MOST_TURNS) {
    const thrown: ReplyUsage[] = [];
    const last = history.at(-1);
    if (cause.kind === 'answer' && last && last.text.length > 200 && turns.length % THROWN_EVERY === 0) {
      const half = last.text.slice(0, last.text.indexOf(' ', last.text.length / 2));
      const asked = request([...history.slice(0, -1), { ...last, text: half }], true);
      if (typeof asked !== 'string') await throwAway(model, asked, (usage) => thrown.push(usage));
    }
    const asked = request(history, false);
    let text = '';
    let move: Move = state.stage === 'closing' ? 'wrap_up' : 'wait';
    if (typeof asked === 'string') {
      text = asked;
    } else {
      const from = performance.now();
      let firstTokenMs = 0;
      let spent: ReplyUsage | undefined;
      for await (const event of model.streamReply(asked, NEVER, (usage) => {
        spent = usage;
      })) {
        if (event.type === 'first_token') firstTokenMs = performance.now() - from;
        if (event.type === 'move') move = event.move;
        if (event.type === 'text') text += event.text;
        if (event.type === 'failed') throw new Error(`The model failed: ${event.reason}.`);
      }
      if (!spent) throw new Error('The model did not say what it took.');
      const sizes = sizesOf(asked);
      turns.push({
        spent,
        thrown,
        firstTokenMs,
        shares: { prefix: sizes.prefix, added: sizes.known - known, moment: sizes.moment },
      });
      known = sizes.known;
    }
    atMs += PAUSE_MS + words(text) * WORD_MS;
    state = reduceInterview(state, { type: 'reply_started', move, atMs }, context).state;
    state = reduceInterview(
      state,
      { type: 'reply_heard', move, text, interrupted: false, heardShare: 1, atMs },
      context,
    ).state;
    history.push({ role: 'interviewer', text, interrupted: false });
    if (state.stage === 'over' || move === 'wrap_up') break;
    const open =
      state.stage === 'questions' ? (context.template.questions[state.questionIndex]?.id ?? null) : null;
    const said = candidate.answer(move, open, state.stage);
    history.push({ role: 'candidate', text: said, interrupted: false });
    atMs += words(said) * WORD_MS;
    state = reduceInterview(state, { type: 'answered', text: said, input: 'voice', atMs }, context).state;
    cause = atMs >= lengthMs ? { kind: 'time_up' } : { kind: 'answer' };
  }
  return { turns, tookMs: atMs };
}

/** Begins a reply and lets it go with its first words, as when the candidate speaks on. */
async function throwAway(
  model: ReplyModel,
  request: ReplyRequest,
  spent: (usage: ReplyUsage) => void,
): Promise<void> {
  const abort = new AbortController();
  for await (const event of model.streamReply(request, abort.signal, spent)) {
    if (event.type === 'text') abort.abort();
  }
}

const words = (text: string) => text.split(/\s+/u).filter(Boolean).length;

/** Characters of what is static, of what was said, and of the moment. */
function sizesOf(request: ReplyRequest): { prefix: number; known: number; moment: number } {
  const prefix = systemOf(request.template).reduce((sum, { text }) => sum + text.length, 0);
  const blocks = messagesOf(request).flatMap(({ content }) =>
    typeof content === 'string' ? [content] : content.map((block) => ('text' in block ? block.text : '')),
  );
  const moment = blocks.at(-1)?.length ?? 0;
  const known = blocks.reduce((sum, text) => sum + text.length, 0) - moment;
  return { prefix, known, moment };
}
