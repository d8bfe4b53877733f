/** What is said of somebody else: who led, founded or taught, and to whom one answered. It runs to the end of its sentence. */
const OTHERS_AFTER = new RegExp(
  [
    '(?:led|headed|managed|directed|supervised|run|founded|built|owned|chaired|overseen|mentored|taught|trained|coached|written|developed|created|designed|made|given|organi[sz]ed) by',
    '(?:report(?:ed|ing|s)?|answer(?:ed|ing|s)?) (?:directly )?to',
    'under (?:the )?(?:direction|leadership|supervision|guidance|lead|management) of',
    '(?:geleitet|geführt|gegründet|betreut|entwickelt|angeleitet|gebaut|gehalten) (?:von|durch)',
    'unter (?:der )?(?:leitung|führung|anleitung|aufsicht)',
    '(?:dirigid|liderad|gestionad|supervisad|fundad|coordinad|desarrollad|cread|impartid)[oa]s? por',
    'bajo (?:la )?(?:dirección|supervisión|responsabilidad)',
    '(?:dirigé|géré|encadré|piloté|fondé|développé|créé|supervisé|animé)e?s? par',
    'sous (?:la )?(?:direction|responsabilité|supervision)',
    '(?:liderad|dirigid|gerid|gerenciad|coordenad|supervisionad|fundad|desenvolvid|criad)[oa]s? (?:por|pel[oa]s?)',
    'sob (?:a )?(?:direção|liderança|supervisão|gestão|orientação)',
    '(?:بقيادة|بإشراف|تحت إشراف|بإدارة|تحت إدارة)',
  ]
    .map((part) => `(?<!\\p{L})${part}(?!\\p{L})[^.;\\n]*`)
    .join('|'),
  'giu',
);
/** A person named after "by" or a rank: here the capital decides. */
const NAMED =
  /(?<!\p{L})(?:[Bb]y|(?:[Ll]ead|[Ll]eader|[Mm]anager|[Hh]ead|[Dd]irector|\p{L}*[Ll]eitung)\s*:)\s+(?=\p{Lu}\p{Ll})[^.;\n]*/gu;
/** Hindi and Japanese name the other person first. */
const OTHERS_BEFORE =
  /[^.;\n。、]*(?:के नेतृत्व में|के अधीन|की देखरेख में|के निर्देशन में|の指揮下|の指導の下|の指導のもと|の下で|に率いられ)/gu;

/** What a text says of the person alone. */
export function ownPartOf(text: string): string {
  return text.replaceAll(OTHERS_AFTER, ' ').replaceAll(NAMED, ' ').replaceAll(OTHERS_BEFORE, ' ');
}

const NEGATED =
  /(?<![\p{L}])(?:not|never|without|lack(?:s|ed|ing)?|reject(?:ed|ion)|declined|refused|cancell?ed|isn't|hasn't|haven't|didn't|don't|doesn't|wasn't|weren't|nicht|kein\p{L}*|nie|niemals|ohne|abgelehnt|abgesagt|nunca|ningún|ninguna?|sin|rechazad[oa]s?|ne|jamais|sans|aucune?|pas|refusée?s?|rejetée?s?|não|nenhuma?|sem|rejeitad[oa]s?|recusad[oa]s?|لم|ليس|بدون|رفض|رفضت|नहीं|बिना|अस्वीकृत|अस्वीकार)(?!\p{L})|(?:ません|しない|していない|なし|未経験|不採用|不合格)/u;
/** In Portuguese it is "in the". */
const NO = /(?<!\p{L})no(?!\p{L})/u;
const PORTUGUESE = /(?<![\p{L}.])(?:uma|em|com)(?!\p{L})|[ãõ]/u;

/** Whether a text says that something is not so: it supports nothing but what says so too. */
export function negates(text: string): boolean {
  const lower = text.toLowerCase();
  return NEGATED.test(lower) || (NO.test(lower) && !PORTUGUESE.test(lower));
}
