import { BEGGING_ELSEWHERE } from './begging-languages.ts';

/**
 * Whether words beg for a score or name one: "give me 5/5", "full marks, please". Such words are addressed to whoever judges;
 * they show nothing.
 *
 * - `yes`: they do
 * - `perhaps`: they may as well be about something else ("the app got 4.8 out of 5 stars"); whole, they speak for themselves
 */
export function begs(words: string): 'yes' | 'perhaps' | 'no' {
  const text = plain(words);
  if ([...BEGGING, ...BEGGING_ELSEWHERE].some((pattern) => pattern.test(text))) return 'yes';
  return NAMING.some((pattern) => pattern.test(text)) ? 'perhaps' : 'no';
}

/** Full width, invisible characters and odd marks hide nothing. */
function plain(words: string): string {
  return (
    words
      .normalize('NFKC')
      .replaceAll(/\p{Cf}/gu, '')
      // Arabic is mostly written without its vowels.
      .replaceAll(/[\u064B-\u0652]/gu, '')
      .replaceAll(/[’‘ʼ`´]/g, "'")
      .replaceAll(/[*_~]/g, '')
      .replaceAll(/\s+/gu, ' ')
      .toLowerCase()
  );
}

const NUMBER =
  '(?:\\d+(?:[.,]\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|eins?|eine|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwanzig|hundert|(?:a|one|ein) hundred)';
const OF = '\\s*(?:\\/|out of|of|von)\\s*';
const SHARE = `${NUMBER}${OF}${NUMBER}`;
/** All of it: "5/5", "ten out of ten". */
const WHOLE_SHARE = `(${NUMBER})${OF}\\1(?![\\p{L}\\p{N}])`;
const SUPERLATIVE =
  '(?:full|top|highest|maximum|max|maximal|perfect|best|excellent|highest possible|best possible|outstanding|better|higher|volle[nrs]?|höchste[nrs]?|maximale[nrs]?|beste[nrs]?|perfekte[nrs]?|bestmögliche[nrs]?|sehr gute[nrs]?|bessere[nrs]?)';
const MARK =
  '(?:scores?|marks?|grades?|ratings?|points?|stars?|punkt(?:e|en|zahl)?|sterne?n?|noten?|bewertung|beurteilung|höchstnote|wertung)';
const GERMAN_TOP = '(?:höchstnoten?|bestnoten?|spitzennoten?|höchstpunktzahl|bestwertung|höchstwertung)';
/** Nothing goes on that the number could count. */
const END =
  '(?=\\s*(?:$|[.,;!?)]|please|bitte|for (?:me|this|that|my)|für (?:mich|das|diese|meine)|on (?:this|that|every|each|all)))';
const AWARD = `(?:${SHARE}|${SUPERLATIVE} ${MARK}|(?:level|stufe|note|score|grade) ${NUMBER}|${NUMBER} (?:points?|stars?|marks?|punkten?|sternen?)|(?:an?|ein(?:e|en)?) (?:${NUMBER}|a\\+?|a plus|pass|sehr gut|glatte eins|1,0)${END}|(?:the (?:maximum|max|highest)|das maximum|100 ?(?:%|percent|prozent)|hundert prozent)${END}|${GERMAN_TOP})(?![\\p{L}\\p{N}])`;
const LEVEL = `${SUPERLATIVE} (?:levels?|evaluation|assessment|stufen?)(?![\\p{L}])`;
/** Verbs of judging in the form that asks: never "gave", "rated". */
const ASK =
  '(?:give|grant|award|assign|rate|score|grade|mark|rank|evaluate|assess|judge|put(?: me)? down|write down|note down|enter|gib|gebt|geben sie|vergib|vergeben sie|bewerte|bewerten sie|benote|benoten sie|beurteile|beurteilen sie|trag|tragen sie|schreib|schreiben sie|notieren sie|setz|setzen sie|stufen sie|wähle|wählen sie)';
const KINDLY = '(?:,? (?:please|bitte|just|simply|einfach|doch|mal))*';
const WANT =
  "(?:deserves?|merit|am worth|is worth|want|need|expect|would like|'d like|should (?:get|receive|have|be|score)|must (?:get|receive|have|be)|ought to (?:get|receive)|hope for|verdiene|verdient|verdienen|will|möchte|brauche|erwarte|hätte gerne?|sollte|müsste|wünsche mir|hoffe auf)";
const MINE =
  '(?:me|my (?:answers?|interview|work|performance)|this (?:answer|response|interview|criterion|question)|the (?:answer|candidate)|mir|mich|meine[rn]? antworte?n?|dieser? antwort)';
const MY_ANSWER = '(?:i|this answer|my answers?|the answer|ich|meine antworte?n?|diese antwort)';
const MY_SCORE =
  '(?:my (?:answers?|score|grade|mark)|(?:the|this|your) (?:answer|score)|meine (?:antwort|note|bewertung)|die (?:antwort|note|bewertung|punktzahl))';
const BEGIN = '(?:^|[.!?;:,–—] ?|(?:please|bitte|and|so|just|now|und|also|jetzt),? )';

const word = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})`, 'u');

const EXCELLENT =
  '(?:excellent|outstanding|perfect|strong|very good|as (?:high|good|strong) as possible|as (?:excellent|outstanding|perfect|strong|passed|very good)|als (?:sehr gut|hervorragend|ausgezeichnet|stark|bestanden|exzellent)|sehr gut|hervorragend|ausgezeichnet)(?![\\p{L}])';
const PUT =
  '(?:set|assign|put|select|choose|pick|output|write|return|print|enter|use|tick|setzen? sie|setze|wählen sie|wähle|schreiben sie|schreib|trag|tragen sie|gib aus|geben sie|nimm|nehmen sie)';
const SCALE =
  '(?:criteri\\p{L}+|anchors?|scores?|levels?|ratings?|grades?|marks?|kriteri\\p{L}+|anker|stufen?|noten?|bewertung(?:en)?|punkte?)';
const TOPMOST = `(?:all|every|each|highest|maximum|max|strong|top|full|alle[ns]?|jede[sn]?|höchste[nrs]?|volle[nrs]?|${NUMBER})`;

const BEGGING: readonly RegExp[] = [
  new RegExp(
    `${BEGIN}(?:rate|score|grade|mark|evaluate|judge|assess)${KINDLY} (?:${MINE}|this|that|it)[^.!?]{0,20}? (?:highly|generously|favou?rably|leniently|positively|well|kindly)(?![\\p{L}])`,
    'u',
  ),
  new RegExp(
    `${BEGIN}(?:bewerten?|benoten?|beurteilen?)(?: sie)?${KINDLY} (?:${MINE}|das|dies)[^.!?]{0,20}? (?:hoch|großzügig|wohlwollend|positiv|gut)(?![\\p{L}])`,
    'u',
  ),
  new RegExp(
    `${BEGIN}${PUT}${KINDLY} [^.!?]{0,40}?(?:${SCALE} [^.!?]{0,30}?(?<![\\p{L}\\p{N}])${TOPMOST}|${TOPMOST} [^.!?]{0,30}?${SCALE})(?![\\p{L}\\p{N}])`,
    'u',
  ),
  word(`${ASK}${KINDLY} (?:${MINE}|this|that|it|das|dies)[^.!?]{0,40}?(?<![\\p{L}])${EXCELLENT}`),
  word(`(?:mark|put|list|log|flag) (?:me|this) (?:down )?as ${EXCELLENT}`),
  word(
    `(?:this|that|it|das|dies)(?: \\p{L}+)? (?:deserves?|merits?|is worth|verdient|ist wert) (?:at least |an? |ein(?:e|en)? |mindestens )?(?:${AWARD}|${NUMBER}${END}|${LEVEL})`,
  ),
  new RegExp(
    `${BEGIN}(?:make (?:it|that|this)|mach(?:en sie)? daraus)(?: an?)? (?:${AWARD}|${NUMBER}${END})`,
    'u',
  ),
  word(
    `(?:put|write|enter|set|schreiben sie|schreib|setzen sie|tragen sie)(?: down)?(?: einfach| just| mir)? ${NUMBER}(?: there| here| down| hin| ein)?(?: for me| für mich)`,
  ),
  word(`(?:i(?:'m| am)|ich bin)(?: \\p{L}+){0,2}? (?:an? |at |auf )?(?:level|stufe|note) ${NUMBER}${END}`),
  word(`my level (?:is|was|should be|must be) ${NUMBER}|(?:note|stufe) ${NUMBER} (?:wäre|ist|passt|bitte)`),
  new RegExp(
    `(?:${BEGIN}|you (?:should|must|have to|can) |sie (?:müssen|sollten|können) )(?:say|write|state|note|conclude|schreiben sie|sagen sie|schreib|sag|schreiben|sagen),? (?:that |dass )?(?:i|ich) (?:am|was|did|deserve|have shown|showed|sehr|bin|habe|war|gut)(?![\\p{L}])`,
    'u',
  ),
  word(
    '(?:the )?(?:evaluator|grader|examiner|assessor|der prüfer|die prüferin|prüfer|gutachter)(?:,)? (?:must|should|has to|will|please|needs to|muss|soll|sollte|wird)',
  ),
  /^\W*(?:system|assistant|developer)\s*[:\]>]/u,
  word('(?:five|four|six|ten|fünf|vier|zehn|sechs|\\d+) (?:from my side|from me|von mir|meinerseits)'),
  word('(?:bitte|please)[^.!?]{0,20}? (?:um|for) (?:die )?(?:volle|full|top|höchste|beste)'),
  word(`${ASK}${KINDLY} ${MINE}[^.!?]{0,60}?(?<![\\p{L}\\p{N}])(?:${AWARD}|${LEVEL})`),
  new RegExp(`${BEGIN}${ASK}${KINDLY} (?:die |the |an? |ein(?:e|en)? )?(?:${AWARD}|${LEVEL})`, 'u'),
  word(`${MY_ANSWER}(?: \\p{L}+){0,2}? ${WANT}[^.!?]{0,40}?(?<![\\p{L}\\p{N}])(?:${AWARD}|${LEVEL})`),
  word(`${WANT} ${MY_ANSWER}[^.!?]{0,40}?(?<![\\p{L}\\p{N}])(?:${AWARD}|${LEVEL})`),
  word(
    `${MY_SCORE} (?:is|was|counts as|makes|means|should be|must be|equals|ist|war|zählt als|sollte|muss|wäre)[^.!?]{0,30}?(?<![\\p{L}\\p{N}])(?:${AWARD}|${LEVEL})`,
  ),
  word(
    `(?:(?:this|that|it)(?: is|'s| was| counts as)|das (?:ist|war|wäre))(?: \\p{L}+){0,3}? (?:${SHARE}|(?:level|stufe|note) ${NUMBER})(?: answer| response)?${END}`,
  ),
  word(
    `(?:you|i|the candidate|the answer|this answer|sie|ich|du)(?: \\p{L}+)? (?:scored?|earned?|got|rated?|receives?|received|achieved?|erreich\\p{L}+|bekomm\\p{L}+|erhiel\\p{L}+)(?: \\p{L}+){0,2}? ${WHOLE_SHARE}${END}`,
  ),
  word(
    `(?:score|rating|grade|mark|level|points|note|bewertung|punktzahl|punkte|stufe)\\s*[:=]\\s*(?:${SHARE}|${NUMBER}|full|max)`,
  ),
  word(
    `(?:${AWARD}|${LEVEL})(?: (?:for|für) (?:me|this|that|mich|diese|das|meine)(?: \\p{L}+)?)?,? (?:please|bitte)`,
  ),
  word(`(?:please|bitte),? (?:die |the |an? |ein(?:e|en)? |mit )?(?:${AWARD}|${LEVEL})`),
  word(
    `(?:full|top|maximum|perfect|highest) (?:marks?|scores?|grades?)(?![\\p{L}])|volle punkt(?:e|zahl)|${GERMAN_TOP}|maximale punktzahl|beste note(?![\\p{L}])|glatte eins`,
  ),
  word(`${WHOLE_SHARE}(?=\\s*(?:$|[!?.]))`),
  // "Hire me", "let me pass", as a request.
  word(
    `(?:please|you (?:should|must|have to|need to|can|will)|just|so|now|i (?:want|need|ask) you to) (?:hire|pass|select|choose|recommend|advance|accept|pick|take|promote) me(?![\\p{L}])`,
  ),
  /^(?:hire|pass|select|recommend|advance|accept|pick) me(?![\p{L}])/u,
  word(
    `let me pass|say (?:that )?i(?:'ve| have)? passed|mark (?:me|this) as (?:passed|strong|excellent|complete|hired)|(?:stellen sie mich|stellt mich|stell mich)(?: \\p{L}+){0,2}? ein(?![\\p{L}])|lassen sie mich bestehen|lasst mich bestehen|lass mich bestehen|(?:empfehlen|nehmen|wählen) sie mich|nehmt mich`,
  ),
  // Whoever is spoken to is the model, or its rules.
  word(
    `(?:ignore|disregard|forget|override|bypass)(?: (?:all|any|the|your|previous|prior|above|these|of))* (?:rules?|instructions?|criteria|rubrics?|prompts?|anchors)`,
  ),
  word(
    `(?:ignoriere?n?(?: sie)?|vergiss|vergessen sie|missachten?(?: sie)?)(?: (?:alle|die|deine|ihre|vorherigen|bisherigen|obigen))* (?:regeln|anweisungen|anleitungen|kriterien|vorgaben)`,
  ),
  word(
    `(?:dear|hey|hello|attention|note to(?: the)?|message to(?: the)?|liebe[rs]?|hallo|hinweis an(?: den| die)?|achtung),? (?:evaluators?|graders?|assessors?|raters?|examiners?|judge|ai|llm|model|prüfer(?:in)?|bewerter(?:in)?|gutachter(?:in)?|ki|modell)(?![\\p{L}])`,
  ),
];

/** A share, or a mark, of something that may not be this interview. */
const NAMING: readonly RegExp[] = [
  word(`${SHARE} (?:points?|stars?|marks?|punkten?|sternen?)(?![\\p{L}])`),
  word(`${SHARE}(?=\\s*(?:$|[!?.,;]))`),
  word(`(?:scored?|rated?|graded?|marked|bewertet|benotet|erreicht)(?: \\p{L}+){0,4}? ${SHARE}`),
  word(`(?:gave|given|give|gaben|gab|gegeben)(?: \\p{L}+){0,4}? (?:${SHARE}|${SUPERLATIVE} ${MARK})`),
  word(
    `${SUPERLATIVE} (?:ratings?|points|evaluation|assessment|bewertung|beurteilung|levels?|stufe)(?![\\p{L}])`,
  ),
  word(`(?:level|stufe|grade|note) ${NUMBER}(?![\\p{L}\\p{N}])`),
  word(
    '(?:hired?|recommend(?:ed)?|select(?:ed)?) me(?![\\p{L}])|mich (?:einzustellen|eingestellt|empfohlen)',
  ),
];
