const word = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu');

const PERSON = '(?:you|the candidate|this candidate|this person|he|she|they)';
const ROLE = '(?:role|job|position|post|team|company|next round|next stage|offer)';
const PRAISE =
  '(?:strong|weak|great|good|excellent|ideal|perfect|poor|bad|suitable|unsuitable|outstanding|solid|clear|top|right|wrong|safe|promising)';
const TRAIT =
  '(?:intelligent|smart|clever|stupid|talented|gifted|lazy|arrogant|nervous|anxious|confident|unconfident|insecure|honest|dishonest|trustworthy|charismatic|emotional|stressed|depressed|happy|sad|angry|friendly|likeable|introverted|extroverted|immature|mature|hard-?working|brilliant|incompetent|competent|unqualified|overqualified|underqualified|employable|hireable|unhireable)';

const EN: readonly RegExp[] = [
  /^\W*(?:overall,? |verdict:? |result:? |recommendation:? |decision:? )?(?:an? |strong |clear |definite )?(?:hire|no hire|reject(?:ed)?|pass(?:ed)?|fail(?:ed)?|yes|no|(?:not )?recommended)\W*$/iu,
  /^\W*(?:overall )?(?:hiring )?(?:recommendation|verdict|decision)\s*:/iu,
  word(
    'recommend(?:s|ed|ing)? (?:hiring|rejecting|employing|against|(?:you|them|the candidate) for)|(?:bring|take) you on(?: board)?|(?:not |highly |strongly )recommended',
  ),
  word(
    `${PERSON}(?: are|'re|’re| is| seem| would be)(?: \\p{L}+)? (?:suitable|unsuitable|hireable|employable)`,
  ),
  word(
    "(?:have|has|lack|lacks|do not have|don['’]t have) (?:what it takes|the (?:talent|ability|intelligence|potential|personality|character)|talent|potential|confidence|charisma)",
  ),
  word(
    'natural (?:leader|talent|communicator)|born (?:leader|engineer)|(?:will|would|could) go far|belongs? in (?:this|the|a|our) (?:role|team|job|position)',
  ),
  word(
    '(?:good|great|valuable|real|fine|welcome) (?:addition|asset) (?:to|for)|asset (?:to|for) (?:the|our|any) (?:team|company)',
  ),
  word(
    `(?:should|must|would|will|can|could|ought to|deserves? to|need to|has to|have to|may)(?: not|n't|n’t)?(?: \\p{L}+)? be (?:hired|rejected|invited|recommended|shortlisted|selected|promoted|advanced|employed|taken on|turned down)`,
  ),
  word(
    `(?:I|we)(?:'d|’d| would| will| do|'ll|’ll)?(?: not| never|n't|n’t)?(?: \\p{L}+)? (?:hire|reject|recommend|employ|shortlist|select|advance|pick) (?:you|him|her|them|this candidate|the candidate)`,
  ),
  word(
    `${PERSON} (?:are|is|were|was|'re|’re|seem|seems|would be|will be|make|makes|look|looks)(?: \\p{L}+){0,3}? (?:hire|hired|no-hire|rejected|shortlisted)`,
  ),
  word('(?:strong|clear|definite|lean(?:ing)?|weak|soft)[ -](?:no[ -])?(?:hire|yes|reject)'),
  word(
    "(?:no[ -]hire|do not hire|don['’]t hire|not hire|hiring (?:decision|recommendation)|recommend(?:ed|ation)? (?:for|to) (?:hire|hiring|employment)|hire (?:you|this|him|her|them|immediately|now))",
  ),
  word(
    `${PERSON}(?:'re|’re)?(?: \\p{L}+){0,3}? (?:not )?(?:suitable|unsuitable|suited|qualified|unqualified|ready|right|fit|unfit|cut out|good enough|made) for (?:the|this|that|a|our|any) ?(?:\\p{L}+ )?${ROLE}`,
  ),
  word(`(?:good|great|bad|poor|strong|perfect|excellent|natural|cultural|culture|wrong|right) fit`),
  word(`(?:an? |the )?${PRAISE} (?:candidate|applicant|hire|employee|engineer|developer|person|prospect)`),
  word(
    `${PERSON}(?:'ve|’ve| have| has|'ll|’ll| will| did|'d|’d)?(?: not|n't|n’t)? (?:pass|passed|fail|failed) (?:the|this|your|our) (?:interview|screening|assessment|round|stage|test|evaluation)`,
  ),
  new RegExp(
    `(?:^|[.!?] )${PERSON}(?:'ve|’ve| have| has)?(?: \\p{L}+)? (?:pass(?:ed)?|fail(?:ed)?)[.!]?$`,
    'iu',
  ),
  word(
    `(?:move|moves|moving|go|goes|advance|advances|proceed|proceeds|progress|progresses|invited?|through|on) (?:you |them )?(?:on |forward )?to (?:the|our) (?:next|final|second) (?:round|stage|step|interview)`,
  ),
  word(
    `(?:get|gets|got|getting|land|offer(?:ed)?|deserve|deserves|receive|earn) (?:you )?(?:the|this|a|an) (?:job|position|role|offer|job offer)`,
  ),
  word(
    `(?:welcome to the team|you[’']re in|congratulations|your application (?:is|was|will be|has been) (?:successful|unsuccessful|rejected|accepted)|we regret|we are sorry to)`,
  ),
  word(
    `${PERSON} (?:are|is|were|was|seem|seems|sound|sounds|sounded|appear|appears|come across as|comes across as|look|looks)(?: \\p{L}+){0,2}? ${TRAIT}`,
  ),
  word(`(?:you|the candidate)(?:'re|’re) (?:\\p{L}+ )?${TRAIT}`),
  word(
    `(?:you|the candidate)(?:'ll|’ll| will| would)(?: never| not)? (?:make|be) (?:an? )?(?:\\p{L}+ )?(?:engineer|developer|manager|employee|hire|candidate|fit|asset)`,
  ),
];

const SIE = '(?:sie|du|der kandidat|die kandidatin|der bewerber|die bewerberin|die person)';
const EIGENSCHAFT =
  '(?:intelligent|klug|dumm|begabt|talentiert|faul|arrogant|nervös|ängstlich|selbstbewusst|unsicher|ehrlich|unehrlich|vertrauenswürdig|charismatisch|gestresst|traurig|wütend|sympathisch|unsympathisch|introvertiert|extrovertiert|unreif|reif|fleißig|brillant|inkompetent|kompetent|überqualifiziert|unterqualifiziert|unqualifiziert|qualifiziert)';

const DE: readonly RegExp[] = [
  /^\W*(?:insgesamt:? |fazit:? |ergebnis:? |empfehlung:? |entscheidung:? )?(?:klare |starke )?(?:zusage|absage|einstellen|ablehnen|abgelehnt|bestanden|(?:nicht )?empfohlen|(?:nicht )?geeignet)\W*$/iu,
  /^\W*(?:einstellungs)?(?:empfehlung|fazit zur person|entscheidung)\s*:/iu,
  word(
    'einzustellen|(?:sie|dich) (?:nehmen|einstellen|ablehnen)|(?:ein|kein) angebot (?:bekommen|machen|erhalten)|(?:bekommen|erhalten|bekommst|erhältst) (?:sie |du )?(?:ein|kein) angebot',
  ),
  word(
    'richtige[rn]? (?:mann|frau|person|besetzung|wahl|kandidat\\p{L}*)|bereicherung für|gewinn für (?:das|unser|jedes) (?:team|unternehmen)',
  ),
  word(
    '(?:haben|hast|hat) (?:nicht )?das zeug|naturtalent|(?:kein|viel|wenig|großes) (?:talent|potenzial|potential)|eign(?:en|est|et) (?:sich|dich)|werden es weit bringen',
  ),
  word(
    '(?:eingestellt|abgelehnt|eingeladen|ausgewählt|genommen|befördert|weiterempfohlen) (?:werden|worden)',
  ),
  word(
    '(?:sollte|sollten|solltest|muss|müssen|musst|würde|würden|werden|kann|können|darf|dürfen)(?: \\p{L}+){0,4}? (?:einstellen|ablehnen|absagen|einzustellen)',
  ),
  word(
    `(?:ich|wir|man)(?: \\p{L}+){0,3}? (?:sie|dich|ihn|diesen? kandidat\\p{L}*)(?: \\p{L}+){0,2}? (?:ein|ab|einstellen|ablehnen|einzustellen|nehmen|weiterempfehlen)`,
  ),
  word(
    '(?:klare|starke|eindeutige|bedingte|schwache)[nrs]? (?:einstellung|zusage|absage|empfehlung|einstellungsempfehlung)|einstellungsempfehlung|(?:keine|zur) einstellung|nicht einstellen',
  ),
  word(
    '(?:un)?geeignet (?:für|als)|für (?:die|diese|den|das|unsere) (?:stelle|position|rolle|job|team|aufgabe)(?: \\p{L}+){0,2}? (?:un)?geeignet|(?:un)?geeignete[rns]? (?:kandidat\\p{L}*|bewerber\\p{L}*)',
  ),
  word(
    `${SIE}(?: \\p{L}+){0,3}? (?:gut |nicht |perfekt |sehr gut |schlecht )?(?:zu uns|ins team|in unser team|zur firma|zum unternehmen|auf die stelle|für die stelle|zur stelle)`,
  ),
  word(
    '(?:starke|gute|schwache|ideale|perfekte|hervorragende|schlechte|vielversprechende|solide)[rnsm]? (?:kandidat\\p{L}*|bewerber\\p{L}*|entwickler\\p{L}*|ingenieur\\p{L}*|mitarbeiter\\p{L}*|besetzung)',
  ),
  word(
    `${SIE} (?:haben|hast|hat) (?:das|dieses|die|diese|den|leider)?(?: \\p{L}+){0,3}? ?(?:nicht )?bestanden`,
  ),
  word('durchgefallen|nicht bestanden|(?:gespräch|interview|test|prüfung) bestanden'),
  word('(?:in die|zur|zum|für die) (?:nächste|zweite|letzte|finale)[nr]? (?:runde|stufe|gespräch|phase)'),
  word(
    '(?:die|diese|eine) (?:stelle|zusage|absage|position)(?: \\p{L}+){0,2}? (?:bekommen|erhalten|verdient|verdienen|haben|sicher)|(?:bekommen|erhalten|verdienen|bekommst|verdienst) (?:sie |du )?(?:die|diese|den|eine) (?:stelle|job|zusage|absage|position)',
  ),
  word(
    'willkommen im team|herzlichen glückwunsch|wir bedauern|ihre bewerbung (?:ist|war|wurde|wird)|leider müssen wir',
  ),
  word(
    `${SIE} (?:sind|bist|ist|waren|warst|war|wirken|wirkst|wirkt|wirkten|scheinen|klingen|klingst|klingt)(?: \\p{L}+){0,2}? ${EIGENSCHAFT}`,
  ),
  word(`(?:sind|bist|wirken|wirkst) ${SIE}(?: \\p{L}+){0,2}? ${EIGENSCHAFT}`),
  word(
    '(?:nicht )?(?:qualifiziert|reif|gut genug|bereit) für (?:die|diese|den|das) (?:stelle|position|rolle|job|aufgabe)',
  ),
];

/**
 * Whether a sentence passes a verdict: on hiring, on passing, on fitness for a role, or on what kind of person somebody is. An
 * evaluation speaks of answers; the rest is decided by people. Both languages are looked for, whatever the session's.
 */
export function isVerdict(sentence: string): boolean {
  return EN.some((pattern) => pattern.test(sentence)) || DE.some((pattern) => pattern.test(sentence));
}
