/**
 * Whether a candidate who pauses here has finished, judged by the words alone: the rule by which the stand-in model makes or
 * withholds the move `listen`, and by which the benchmarks of turn taking are to be read. It knows neither what comes next nor
 * how anything sounded. A point at the end proves nothing, since recognisers set one at any pause; what the last sentence
 * still lacks does.
 *
 * English; in other languages only punctuation that goes on says that something follows.
 */
export function hasFinished(said: string): boolean {
  const text = said.trim();
  if (text === '' || /(?:[,;:،；：、–—-]|\.{2,}|…)["'”»)\]]*$/u.test(text)) return false;
  const sentence = lastSentence(text);
  const words = sentence.toLowerCase().match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];
  const last = (words.at(-1) ?? '').replaceAll('’', "'");
  if (words.length === 0 || NEVER_LAST.has(last)) return false;
  if (last === 'to' && ELLIPSIS.has(words.at(-2) ?? '')) return true;
  if (PREPOSITIONS.has(last)) return STRANDS.test(sentence);
  // "Yes, I would." ends here, "The biggest problem was." does not.
  if (LINKS.has(last)) return PRONOUNS.has(words.at(-2) ?? '');
  return !isSubordinateAlone(sentence) && !SUBJECT_ALONE.test(words.join(' '));
}

/** "The person you are calling" has a verb, and not its own. */
const SUBJECT_ALONE =
  /^(?:(?:and|but|so|well) )?(?:what|everything|all|the|my|our|one)(?: \S+){0,3} (?:i|you|we|they|he|she)(?: (?:is|are|was|were|am|have|had|has|do|did|would|will|can|could))?(?: \S+ing)?(?: to)?(?: (?!is |are |was |were |has |had )\S+)$/;

const NEVER_LAST = new Set(
  (
    'and but or nor so because although though whereas unless until if whether than that which whose ' +
    'a an the my our your their its every very quite rather also ' +
    "i we they he she i'm i've i'd i'll we're we've we'd we'll they're it's there's that's what's " +
    'um uh er erm uhm hmm like basically actually especially including mainly mostly'
  ).split(' '),
);

const PREPOSITIONS = new Set(
  'of to in into onto for with from at by about through between among during without within against towards toward per via as'.split(
    ' ',
  ),
);

const LINKS = new Set(
  "is are was were am be been being has have had will would can could should shall might must isn't wasn't doesn't didn't get got made called".split(
    ' ',
  ),
);

/** "Yes, I would like to." says all of it. */
const ELLIPSIS = new Set('like love want have need hope going able used plan got'.split(' '));

const PRONOUNS = new Set('i we you they he she it'.split(' '));

/** A relative or asking clause may leave its preposition behind: "the result that I am proud of". */
const STRANDS =
  /\b(?:which|what|who|whom|where|how)\b|\bthat (?:i|we|you|they|he|she|it)\b|\b(?:result|thing|one|part|people|person|something|work|team|project)s? (?:i|we|you|they|he|she)\b/i;

const SUBORDINATOR =
  /^(?:(?:and|but|so|well|yes|no|also|then)[, ]+)*(?:if|when|whenever|because|although|though|while|since|once|unless|until|as soon as|as long as|even though|even if|after|before) /i;

/** "When I joined the team" waits for what happened then; behind a comma or a new subject it has come. */
function isSubordinateAlone(sentence: string): boolean {
  if (!SUBORDINATOR.test(sentence)) return false;
  const [, ...rest] = sentence.replace(SUBORDINATOR, '').split(/,\s*/u);
  return rest.join(' ').split(/\s+/u).filter(Boolean).length < 2;
}

function lastSentence(text: string): string {
  const bare = text.replace(/[.!?。！？؟।]+["'”»)\]]*$/u, '');
  const start = Math.max(
    ...[...bare.matchAll(/[.!?。！？؟।]["'”»)\]]*\s+/gu)].map((end) => end.index + end[0].length),
    0,
  );
  return bare.slice(start);
}
