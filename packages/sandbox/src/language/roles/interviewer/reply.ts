import { pick, unit } from '../../../session/random.ts';
import { type Request, requestIn } from '../../requests.ts';
import { salientPhrase } from '../../salient.ts';
import type { Character } from '../role.ts';
import { hasFinished } from './finished.ts';
import { kindOfQuestion } from './kinds.ts';
import { phrasebook } from './phrases.ts';
import type { Scene } from './scene.ts';

/** One reply: the move marker, then what is said. The same seed in the same scene says the same. */
export function interviewerReply(scene: Scene, character: Character): string {
  const say = (move: string) => `#${move} ${phrase(scene, move, character.seed)}`.trimEnd();
  const move = chooseMove(scene, character);
  if (move !== 'listen') return say(move);
  // Behind it, what to say if no more comes.
  const allowedMoves = scene.allowedMoves.filter((each) => each !== 'listen');
  return `#listen ${say(chooseMove({ ...scene, allowedMoves }, character))}`;
}

/** What is asked for, and the moves that grant it, the best first. */
const GRANTS: Readonly<Record<Request, readonly string[]>> = {
  repeat: ['repeat'],
  reword: ['reword', 'repeat', 'hint'],
  skip: ['skip', 'next', 'close'],
  pause: ['pause', 'wait'],
  help: ['hint', 'reword'],
  refuse: ['skip', 'next', 'close'],
};

/** What fits the answer, among what is allowed now. */
export function chooseMove(scene: Scene, { seed, misjudges }: Character): string {
  const allowed = new Set(scene.allowedMoves);
  const answer = scene.lastAnswer;
  const words = answer.split(/\s+/u).filter(Boolean).length;
  const first = (...moves: string[]) => moves.find((move) => allowed.has(move));
  const fallback = () => first(scene.defaultMove ?? '', 'next', 'close') ?? scene.allowedMoves[0] ?? 'wait';
  if (!scene.hasSpoken || words === 0) return fallback();
  if (allowed.has('listen')) {
    const isWrong = unit(seed, 'misjudges', answer) < misjudges;
    if (hasFinished(answer) === isWrong) return 'listen';
  }
  const request = requestIn(answer);
  const granted = request && first(...GRANTS[request]);
  if (granted !== undefined) return granted;
  if (/[?？؟]["'”]?$/u.test(answer) && allowed.has('answer')) return 'answer';
  const wantsMore = words < 25 || unit(seed, 'follow', scene.currentQuestion?.text ?? '', answer) < 0.6;
  if (allowed.has('follow') && words >= 3 && wantsMore) return 'follow';
  return first('next', 'close') ?? fallback();
}

function phrase(scene: Scene, move: string, seed: string): string {
  const book = phrasebook(scene.language);
  const { address = ', {name}' } = book;
  const quote = mayQuote(scene) ? salientPhrase(scene.lastAnswer) : undefined;
  const say = (choices: readonly [string, ...string[]], about: string) =>
    pick(choices, seed, about, scene.lastAnswer, scene.currentQuestion?.text ?? '')
      .replaceAll('{phrase}', quote ?? '')
      .replaceAll('{hint}', scene.currentQuestion?.hint ?? '')
      .replaceAll('{name}', scene.candidateName ? address.replace('{name}', scene.candidateName) : '')
      .replaceAll('{interviewer}', scene.interviewerName ?? book.interviewer);
  const kind = kindOfQuestion(scene.currentQuestion?.text ?? '');
  const followUps = (kind && book.followUpBy[kind]) ?? book.followUpPlain;
  const acknowledgement = () =>
    quote === undefined ? say(book.acknowledgePlain, 'acknowledge') : say(book.acknowledge, 'acknowledge');
  switch (move) {
    case 'follow':
      // The prompt wants a short clause first, so that the voice can begin with it.
      return `${say(book.acknowledgePlain, 'acknowledge')} ${say(quote === undefined ? followUps : book.followUp, 'follow')}`;
    case 'hint':
      return scene.currentQuestion?.hint ? say(book.hint, 'hint') : say(book.hintPlain, 'hint');
    case 'wait':
    case 'pause':
      return say(book.wait, 'wait');
    case 'listen':
      return '';
    case 'repeat':
      return scene.currentQuestion?.text ?? book.openQuestion;
    case 'reword':
      return `${scene.currentQuestion?.text ?? book.openQuestion} ${scene.currentQuestion?.hint ? say(book.hint, 'hint') : say(book.hintPlain, 'hint')}`;
    case 'answer':
      return say(book.answer, 'answer');
    case 'close':
      return say(book.wrapUp, 'wrap');
    default: {
      // A question that is left out is no answer to thank for.
      const isLeftOut = move === 'skip' || requestIn(scene.lastAnswer) !== undefined;
      const question = scene.nextQuestion?.text ?? scene.currentQuestion?.text ?? book.openQuestion;
      if (!scene.hasSpoken) return `${say(book.greet, 'greet')} ${question}`;
      if (scene.isResumed) return `${say(book.resume, 'resume')} ${question}`;
      const again = question === scene.currentQuestion?.text;
      if (again) return scene.lastAnswer === '' || isLeftOut ? question : `${acknowledgement()} ${question}`;
      // Nothing comes next behind the last question.
      const asked =
        scene.nextQuestion?.isListed === false ? question : `${say(book.bridge, 'bridge')} ${question}`;
      return scene.lastAnswer === '' || isLeftOut ? asked : `${acknowledgement()} ${asked}`;
    }
  }
}

/** Quoting every answer is a machine's habit: at most every third reply does, and never a request. */
function mayQuote({ recentReplies, lastAnswer }: Scene): boolean {
  return !recentReplies.some((text) => /[“„«「]/u.test(text)) && requestIn(lastAnswer) === undefined;
}
