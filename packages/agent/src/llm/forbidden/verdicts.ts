import { anyOf, CLAUSE, statementsOf } from './pattern.ts';

const NUMBER_EN = String.raw`(?:\d+(?:[.,]\d+)?|zero|one|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|eighty|ninety|a hundred|one hundred|full|top)`;
const NUMBER_DE = String.raw`(?:\d+(?:[.,]\d+)?|null|ein|eins|eine|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|fünfzig|achtzig|neunzig|hundert|volle)`;
const VERY = String.raw`(?:(?:very|really|so|quite|pretty|extremely|truly|rather|too|not|absolutely|incredibly|simply|definitely|certainly|clearly|probably|surely|already|the|a|an|one of|by far|most)\s+)*`;
const SEHR = String.raw`(?:(?:sehr|wirklich|ganz|echt|so|ziemlich|extrem|absolut|leider|nicht|eine?|einer|der|die|das|besonders|bisher|klar|sicher|bestimmt|wohl|schon|eindeutig)\s+)*`;
const PRAISE =
  '(?:great|excellent|perfect|brilliant|outstanding|superb|fantastic|impressive|amazing|awesome|terrific|wonderful|exceptional|flawless|stellar|strong|solid|good|best|weak|poor|bad|terrible|wrong|incorrect|mediocre|disappointing|insufficient|unconvincing|worst|better|worse)';
const LOB =
  '(?:gut|super|toll|klasse|stark|schwach|schlecht|falsch|perfekt|hervorragend|ausgezeichnet|beeindruckend|überzeugend|brillant|exzellent|großartig|fantastisch|enttäuschend|mangelhaft|ungenügend|besser|best|herausragend|mittelmäßig|vorbildlich)(?:e[nrsm]?)?';
const ANSWER =
  '(?:answers?|responses?|repl(?:y|ies)|explanations?|examples?|performances?|interviews?|solutions?)';
const ANTWORT =
  '(?:antwort(?:en)?|erklärung(?:en)?|leistung(?:en)?|beispiele?|vorstellung|gespräch|lösung(?:en)?)';
const YOU_ARE = String.raw`you(?:'re|\s+(?:are|were|will be|would be|should be|'ll be|ought to be|deserve to be|have been|seem|look like|sound like))`;
const SIE_SIND = String.raw`(?:sie\s+(?:sind|wären|werden)|(?:sind|wären)\s+sie|du\s+(?:bist|wärst|wirst)|(?:bist|wärst)\s+du)`;

/** A score. Nobody asks about one like this. */
const scores = anyOf([
  String.raw`you(?:'ve|'d|'ll| have| had| will| would)?\s+(?:(?:just|already|clearly|easily)\s+)*(?:scored?|earned?|get|got|achieved?|received?|reached?|deserved?)\s+${VERY}(?:${NUMBER_EN}\s+(?:points?|marks?|stars?)|${NUMBER_EN}\s+(?:out\s+of|of)\s+${NUMBER_EN}(?=\s*(?:$|[.!?,;:-]|points?|marks?|stars?))|(?:high|highest|low|lowest|perfect|full|top|maximum|best|good|great|excellent|bad|poor)\s+(?:score|points?|marks?|grade|rating)|${NUMBER_EN}\s*%)`,
  String.raw`(?<!(?:did|do|would|could|can|have|had|where|how|when|what)\s+)you(?:'ve|'d| have| would)?\s+(?:just\s+)?scored?(?!\s+(?:the|each|every|all|these|those|your|leads?|risks?)(?!\p{L}))`,
  String.raw`(?:i|we)(?:'d|'ll|'ve| would| will| have| can| must| am going to| are going to)?\s+(?:(?:gladly|only|also|already|happily)\s+)*(?:score|rate|grade|mark)d?\s+(?:you|your|that|this|it)`,
  String.raw`(?:i|we)(?:'d|'ll|'ve| would| will| have| can| am going to)?\s+(?:(?:gladly|only|also|already)\s+)*(?:give|gave|given|award(?:ed)?)\s+(?:you|that|this|it|your\s+\w+)\s+${VERY}(?:${NUMBER_EN}|highest|best|perfect|high|low|maximum|top)`,
  String.raw`your\s+(?:(?:final|overall|total|current|interview|first)\s+)*(?:score|grade|rating|mark|marks)s?\s+(?:so far\s+)?(?:is|are|was|were|will be|would be|looks?|stands?|comes?)(?!\s+you)`,
  String.raw`(?:score|grade|rating|marks?)\s*(?:of|:|is|-)\s*${NUMBER_EN}`,
  String.raw`(?:full|top|perfect|maximum|highest|best)\s+(?:marks|score|points|grade|rating)`,
  String.raw`${NUMBER_EN}\s+(?:out\s+of|of)\s+(?:5|10|100|five|ten|a\s+hundred|one\s+hundred)(?=\s*(?:$|[.!?,;:-]|points?|stars?|marks?))`,
  String.raw`(?<![\d/])\d{1,3}(?:[.,]\d)?\s*\/\s*(?:5|10|100)(?![\d/])`,
]);

/** A decision, or a result. */
const decides = anyOf([
  String.raw`your\s+(?:(?:final|overall|total|current|interview|first)\s+)*(?:points|results?|evaluations?|assessments?)\s+(?:so far\s+)?(?:is|are|was|were|will be|would be|looks?|stands?|comes?)(?!\s+you)`,
  `you\\s+were\\s+${VERY}(?:hired|rejected|accepted|shortlisted|selected|disqualified|eliminated|recommended)(?=\\s*(?:$|[.!?,;:-]|for (?:this|the|our)|by us))`,
  `${YOU_ARE.replace('are|were', 'are')}\\s+${VERY}(?:hired|rejected|accepted|shortlisted|selected|disqualified|eliminated|recommended|through to|in the next round|moving (?:on|forward)|out of the running|qualified|unqualified|overqualified|underqualified|suitable|unsuitable|hireable|on board|no match|not (?:a|the) (?:fit|match))`,
  `${YOU_ARE}\\s+${VERY}(?:\\w+\\s+){0,2}(?:candidate|applicant|fit|match|choice|hire|pick|asset)(?=\\s*(?:$|[.!?,;:-]|for|to|among|we|i|here))`,
  String.raw`(?:i|we|they)(?:'d|'ll| would| will| want to| can| cannot| can't| won't| are going to| should| shall)?\s+(?:(?:definitely|certainly|not|gladly|happily|absolutely|surely|strongly)\s+)*(?:hire|reject|recommend|shortlist|pass on|turn down|advance|decline|take)\s+you(?!\s+through)`,
  String.raw`(?:(?:i|we|they)\s+)?should\s+(?:definitely\s+)?(?:hire|reject)\s+you`,
  String.raw`you(?:'ve|'ll| have| will| would)?\s+(?:(?:just|definitely|already)\s+)*(?:get|got|gotten|have|landed|won|earned|secured)\s+(?:the|this)\s+(?:job|position|role|offer|place)(?!\s+done)`,
  String.raw`the\s+(?:job|position|role|place)\s+is\s+(?:yours|as good as yours)`,
  String.raw`you(?:'ve|'ll| have| will)?\s+(?:(?:just|definitely|clearly|already|easily|unfortunately|sadly|not)\s+)*(?:pass|passed|fail|failed|ace|aced|flunk(?:ed)?|nailed|bombed|crushed|cleared)(?:(?=\s*(?:$|[.!,;:-]))|\s+(?:the|this|that|it|your|my|our|with)(?=\s+(?:interview|test|assessment|round|stage|screening|question|first|highest|flying|distinction|bar|best|full|top|a)|\s*(?:$|[.!?,])))`,
  String.raw`you\s+(?:did\s+not|didn't|won't|will\s+not|will|would|would\s+not|wouldn't)\s+(?:pass|make\s+it)(?=\s*(?:$|[.!,;:-]|this|the\s+(?:interview|round|test|bar)|to\s+the\s+next))`,
  String.raw`you\s+(?:made|did not make|didn't make|have made|'ve made)\s+(?:it|the cut)(?=\s*(?:$|[.!?,]|through|to the next|into))`,
  String.raw`(?:not\s+)?(?:what|who|whom|the one)\s+we(?:'re| are)\s+looking\s+for`,
  String.raw`welcome\s+(?:to\s+the\s+team|aboard|on\s+board|to\s+the\s+company)`,
  'congratulations',
  // German: scores.
  String.raw`(?:sie\s+haben|haben\s+sie|du\s+hast|hast\s+du|sie\s+(?:bekommen|erhalten|erreichen|verdienen)|du\s+(?:bekommst|erhältst))\s+(?:\p{L}+\s+){0,3}${NUMBER_DE}\s+(?:punkte?n?|sterne?|von\s+${NUMBER_DE}(?=\s*(?:$|[.!?,;:-]|möglichen|punkte?n?|sterne?)))`,
  String.raw`${NUMBER_DE}\s+von\s+(?:5|10|100|fünf|zehn|hundert)(?=\s*(?:$|[.!?,;:-]|möglichen|punkte?n?|sterne?n?))`,
  String.raw`(?:ihre?|deine?)\s+(?:\p{L}+\s+){0,2}(?:punktzahl|note|bewertung|wertung|ergebnis|punkte|gesamtnote|einschätzung)\s+(?:ist|sind|war|liegt|beträgt|lautet|wird|fällt|steht)`,
  String.raw`(?:ich|wir)\s+(?:gebe|geben|würde|würden|vergebe|vergeben)\s+(?:ihnen|dir|dafür|ihrer?|das|die)(?:\s+\p{L}+){0,4}\s+(?:${NUMBER_DE}\s+(?:von|punkte?|sterne?)|punktzahl|bestnote|note|höchstnote)`,
  String.raw`(?:ich|wir)\s+(?:bewerte[nt]?|benote[nt]?|werte[nt]?|stufe[nt]?)\s+(?:sie|dich|ihre|deine|das|dies)`,
  String.raw`(?:volle|höchste|maximale)\s+punktzahl|bestnote|note\s+(?:${NUMBER_DE}|sehr\s+gut|gut)`,
  // German: a decision.
  `${SIE_SIND}\\s+(?:\\p{L}+\\s+){0,3}(?:eingestellt|genommen|angenommen|abgelehnt|durchgefallen|raus|dabei|weiter|ausgewählt|aussortiert|geeignet|ungeeignet|qualifiziert|überqualifiziert)(?=\\s*(?:$|[.!?,;:-]|für|in))`,
  `${SIE_SIND}\\s+${SEHR}(?:\\p{L}+\\s+){0,2}(?:kandidat(?:in|en)?|bewerber(?:in)?|besetzung|wahl|treffer|gewinn)(?=\\s*(?:$|[.!?,;:-]|für|von|unter|bisher|hier|heute|im))`,
  String.raw`(?:sie\s+haben|haben\s+sie|du\s+hast|hast\s+du)\s+(?:\p{L}+\s+){0,3}(?:bestanden|überzeugt|beeindruckt|enttäuscht|den\s+job|die\s+stelle|die\s+zusage|es\s+geschafft)(?=\s*(?:$|[.!?,;:-]|sicher|in\s+der\s+tasche))`,
  String.raw`(?:sie\s+bekommen|du\s+bekommst|sie\s+kriegen|du\s+kriegst)\s+(?:\p{L}+\s+){0,2}(?:den\s+job|die\s+stelle|den\s+platz|die\s+zusage)`,
  String.raw`(?:wir|ich)\s+(?:würden?|werden?|sollten?|möchten?|wollen|stellen|nehmen|lehnen|empfehlen?|stelle|nehme|lehne)\s+(?:\p{L}+\s+)?(?:sie|dich)(?:\s+\p{L}+){0,4}(?:\s+(?:ein|einstellen|nehmen|empfehlen|ablehnen|ab|weiterempfehlen|auf))(?=\s*(?:$|[.!?,;:-]))`,
  String.raw`(?:man|wir|die)\s+sollten?\s+(?:sie|dich)\s+(?:\p{L}+\s+)?(?:einstellen|nehmen|ablehnen)|sie\s+sollten\s+eingestellt\s+werden`,
  String.raw`(?:sie\s+passen|passen\s+sie|du\s+passt)\s+(?:\p{L}+\s+){0,3}(?:zu\s+uns|ins\s+team|in\s+unser|zur\s+stelle|auf\s+die\s+stelle|nicht)`,
  String.raw`(?:die\s+stelle|der\s+job|der\s+platz)\s+(?:gehört|ist)\s+(?:ihnen|dir)`,
  String.raw`willkommen\s+(?:im\s+team|an\s+bord|bei\s+uns\s+im)|herzlichen\s+glückwunsch|gratul(?:iere|ieren|ation)`,
]);

/** Praise and blame. */
const appraises = anyOf([
  String.raw`you(?:'re| are)\s+doing\s+${VERY}(?:well|great|fine|badly|poorly|fantastic|good|better|worse|amazing|awesome|brilliantly|wonderfully|excellent|okay)`,
  String.raw`you(?:'ve| have)?\s+(?:did|done)\s+${VERY}(?:well|great|badly|poorly|amazing|amazingly|brilliantly|better|worse|fantastic|wonderfully|excellent|good|terribl[ey])`,
  String.raw`${CLAUSE}well\s+done(?!\s+is)`,
  String.raw`${CLAUSE}(?:a\s+|what\s+a\s+|such\s+a\s+)?${VERY}${PRAISE}\s+(?:job|work)(?=\s*(?:$|[.!?,;:-]|so far|on|with|today|here))`,
  String.raw`(?:${CLAUSE}|what\s+an?\s+|such\s+an?\s+|with\s+an?\s+)${VERY}${PRAISE}\s+${ANSWER}(?=\s*(?:$|[.!?,;:-]|so far|today|again))`,
  String.raw`(?:that|this|it)(?:'s|\s+(?:is|was|sounds?|seems?|seemed))\s+${VERY}${PRAISE}(?:\s+${ANSWER})?(?=\s*(?:$|[.!?,;:-]|so far|today))`,
  String.raw`your\s+(?:\w+\s+){0,2}(?:answers?|responses?|explanations?|performances?|skills?|interview|experience|examples?|communication)\s+(?:\w+\s+){0,2}(?:is|are|was|were|has been|have been|seems?|sounds?|looks?)\s+${VERY}(?:${PRAISE}|below|above|on point|lacking|not enough|unclear|convincing)`,
  String.raw`i(?:'m| am| was)\s+${VERY}(?:impressed|disappointed|convinced|unconvinced|blown away|underwhelmed)`,
  String.raw`you(?:'ve| have)?\s+(?:really\s+)?(?:impressed|disappointed|convinced|blown)\s+(?:me|us)`,
  String.raw`(?:better|worse|stronger|weaker)\s+than\s+(?:most|all|the\s+other|any|many|the\s+average|other)\s*(?:of\s+the\s+)?(?:candidates?|applicants?|people|others?)?`,
  String.raw`(?:the|our|my)\s+(?:best|strongest|weakest|worst|top|favou?rite)\s+(?:candidates?|applicants?|answers?|interviews?)`,
  // German.
  String.raw`(?:sie\s+machen|machen\s+sie|du\s+machst)\s+(?:das|es)\s+(?:\p{L}+\s+){0,2}${LOB}`,
  String.raw`(?:sie\s+schlagen|du\s+schlägst)\s+(?:sich|dich)\s+(?:\p{L}+\s+){0,2}(?:gut|schlecht|hervorragend|wacker|prima)`,
  String.raw`${CLAUSE}(?:das\s+haben\s+sie\s+|das\s+hast\s+du\s+)?${SEHR}(?:gut|super|toll|klasse|prima|schlecht|hervorragend)\s+gemacht`,
  String.raw`(?:das|dies|es)\s+(?:ist|war|wäre|klingt)\s+${SEHR}${LOB}(?:\s+${ANTWORT})?(?=\s*(?:$|[.!?,;:-]))`,
  String.raw`(?:${CLAUSE}|was\s+für\s+)${SEHR}${LOB}\s+${ANTWORT}(?=\s*(?:$|[.!?,;:-]))`,
  String.raw`(?:ihre?|deine?)\s+(?:\p{L}+\s+){0,2}(?:antwort(?:en)?|leistung(?:en)?|erklärung(?:en)?|erfahrung|kenntnisse|beispiele?|gespräch)\s+(?:\p{L}+\s+){0,2}(?:ist|sind|war|waren|wirkt|klingt)\s+${SEHR}(?:${LOB}|unter|über|nicht|zu\s+dünn|lückenhaft)`,
  String.raw`ich\s+bin\s+${SEHR}(?:beeindruckt|enttäuscht|überzeugt|begeistert)`,
  String.raw`(?:besser|schlechter|stärker|schwächer)\s+als\s+(?:die\s+meisten|alle|die\s+anderen|viele|der\s+durchschnitt)`,
]);

const ABOUT_YOU = anyOf([
  "you|your|yours|you'(?:re|ve|d|ll)|sie|ihnen|ihre?[nrms]?|du|dir|dich|deine?[nrms]?",
]);
/** Words that say what somebody is worth, in a statement about them. */
const judges = anyOf([
  String.raw`hir(?:e|es|ed|ing)|reject(?:ed|ion|ing)?|shortlist(?:ed)?|(?:strong|good|great|ideal|promising|weak|best|top|right|perfect|average)\s+(?:candidate|applicant|person|fit|match|choice|one)`,
  String.raw`(?:perfect|right|ideal|ready|suited|suitable|made|cut\s+out|wrong|too\s+\p{L}+|qualified|prepared|good\s+enough|strong\s+enough)\s+for\s+(?:this|the|our|that)\s+(?:\p{L}+\s+)?(?:job|role|position|team|company|place|level)`,
  String.raw`(?:get|got|win|won|land|landed|have|having|getting|deserve|lose|lost|secure|secured)\s+(?:the|this|that)\s+(?:job|role|position|place)(?!\s+done)`,
  String.raw`(?:chances?|odds)\s+(?:is|are|of|look|looks|seem)|(?:good|great|high|low|bad|poor|slim|real|excellent|no|little|every)\s+(?:chances?|odds)`,
  String.raw`exactly\s+(?:what|who|whom|the)|what\s+it\s+takes|(?:addition|asset|credit)\s+to|moving\s+(?:you\s+)?forward|move\s+(?:you\s+)?forward|in\s+the\s+top|top\s+\p{L}+\s+per\s?cent|percentile|rank(?:s|ed)?\s+(?:first|last|high|low|among|above|below|in)`,
  String.raw`impress(?:ed|es|ive|ively)|convinc(?:ed|ing|ingly)|unconvinc(?:ed|ing)|disappoint(?:ed|ing)|(?:dis|un|not\s+)?satisfied|flawless(?:ly)?|perfectly|brilliantly|superbly|excellently|outstanding(?:ly)?|incorrectly|every\s+question\s+correctly|that\s+correctly|talented|gifted|brilliant|genius|a\s+natural|underperform(?:ed|ing)?|over-?qualified|under-?qualified|unqualified`,
  String.raw`(?:you|you're|sie|du)\s+(?:\p{L}+\s+)?(?:lack|lacks|are\s+lacking|fehlt|mangelt)|(?:ihnen|dir)\s+(?:fehlt|fehlen|mangelt)`,
  String.raw`(?:an?|the)\s+(?:a|b|c|d|f)\s+(?:plus|minus|grade)|(?:\d+|one|two|three|four|five|six|ten)\s+stars?(?=\s*(?:$|[.!,;:-]|for|from|out))`,
  // German.
  String.raw`ein(?:ge)?stell(?:en|t|ung)|(?:an|ab|aus)?genommen|abgelehnt|ablehnen|durchgefallen|(?:für|gegen)\s+(?:sie|dich)\s+entschieden|entscheiden\s+uns\s+(?:für|gegen)|(?:beste[rn]?|starke[rn]?|ideale[rn]?|gute[rn]?|schwache[rn]?|richtige[rn]?|passende[rn]?|vielversprechende[rn]?)\s+(?:kandidat(?:in)?|bewerber(?:in)?|besetzung|wahl|person|mann|frau)`,
  String.raw`genau\s+(?:der|die|das)\s+richtige|(?:perfekt|ideal|richtig|geeignet|bereit|gemacht|qualifiziert|gut\s+genug|ungeeignet)\s+für\s+(?:die|diese|den|diesen|unser|das)\s+(?:\p{L}+\s+)?(?:stelle|job|team|rolle|position|aufgabe|niveau)`,
  String.raw`(?:gute|sehr\s+gute|beste|hohe|geringe|kaum|keine|schlechte|große)\s+(?:chancen?|aussichten|karten)|(?:zu|unter)\s+den\s+(?:besten|stärksten|schwächsten|schlechtesten)|nummer\s+eins|an\s+der\s+spitze|überdurchschnittlich|unterdurchschnittlich`,
  'beeindruck(?:t|end|en)|überzeug(?:t|end)|enttäusch(?:t|end)|begeister(?:t|nd)|zufrieden|unzufrieden|fehlerfrei|perfekt|hervorragend|brillant|ausgezeichnet|großartig|talentiert|begabt|überqualifiziert|unterqualifiziert',
  String.raw`(?:das|es)\s+(?:\p{L}+\s+)?(?:super|toll|klasse|prima|schlecht)\s+gemacht|(?:eine\s+)?(?:glatte\s+)?(?:eins|zwei|drei|vier|fünf|sechs)\s+(?:verdient|plus|minus)`,
]);
/** The same where nobody is named: of an answer, or on its own. */
const judgesAlone = anyOf([
  String.raw`not\s+good\s+enough|good\s+enough(?=\s*(?:$|[.!]))|(?:not|very|quite|really|un|dis)\s*satisfied\s+with\s+(?:that|this|it|the\s+answer)`,
  String.raw`(?:\d+|one|two|three|four|five|six|ten)\s+stars?\s+(?:for|from|out)|(?:an?|the)\s+(?:a|b|c|d|f)\s+(?:plus|minus)|(?:eine\s+)?glatte\s+(?:eins|sechs)|(?:\d+|ein|zwei|drei|vier|fünf|zehn)\s+sterne?(?=\s*(?:$|[.!]|für|von))`,
  String.raw`(?:das\s+)?reicht\s+(?:leider\s+|so\s+|noch\s+)*nicht(?:\s+aus)?|(?:nicht|un)\s*zufrieden\s+mit`,
  String.raw`(?:i|we)(?:'d|'ll| would| will|'ve| have)?\s+(?:\p{L}+\s+)?(?:hire|reject|grade|rate)`,
]);
/** A statement that is only these words is about somebody. */
const isDecision = anyOf([
  String.raw`(?:you're|you\s+are)\s+(?:in|out)(?=\s*(?:$|[.!,]))|(?:wir\s+)?nehmen\s+(?:wir\s+)?(?:sie|dich)(?=\s*(?:$|[.!,]))|sie\s+sind\s+(?:leider\s+)?(?:raus|drin|dabei)`,
]);

/** An opinion on how the candidate did. What a question asks about somebody's work is no praise of it. */
export function isVerdict(sentence: string): boolean {
  if (scores(sentence)) return true;
  const stated = statementsOf(sentence);
  return (
    decides(stated) ||
    appraises(stated) ||
    judgesAlone(stated) ||
    isDecision(stated) ||
    (ABOUT_YOU(stated) && judges(stated))
  );
}
