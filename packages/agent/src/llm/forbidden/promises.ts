import { anyOf, statementsOf } from './pattern.ts';

const WILL = String.raw`(?:'ll|\s+(?:will|shall|are\s+going\s+to|is\s+going\s+to|am\s+going\s+to|'re\s+going\s+to|would))`;
const SURELY = String.raw`(?:\s+(?:definitely|certainly|surely|also|soon|then|personally|gladly|always|be\s+sure\s+to|make\s+sure\s+to|try\s+to|shortly))*`;
const THEY = String.raw`(?:i|we|they|you|somebody|someone|hr|(?:the|our|my|a)\s+(?:hiring\s+)?(?:team|recruiters?|company|manager|colleagues?|people|boss))`;
/** What an interviewer has to give. */
const A_MOMENT = String.raw`(?:(?:short|quick|little|few|brief|small|more|bit|couple\s+of|concrete)\s+)*(?:moments?|minutes?|seconds?|time|bit|hints?|pointer|example|task|question|problem|scenario|function|while|chance\s+to|context)(?!\p{L})`;
const SICHER = String.raw`(?:\s+(?:\p{L}+)){0,4}`;

const promises = anyOf([
  String.raw`(?:i|we)\s+(?:can\s+|do\s+)?(?:promise|guarantee|assure|vow|swear)`,
  String.raw`(?:i|we)(?:'ll| will)\s+(?:promise|guarantee|see\s+to\s+it|make\s+sure)`,
  String.raw`(?:it's|that's|is|are|you(?:'re| are)|success\s+is)\s+guaranteed`,
  String.raw`you\s+have\s+my\s+word|my\s+word\s+on\s+it|rest\s+assured|take\s+my\s+word|you\s+can\s+(?:already\s+)?(?:count|rely|bet)\s+on`,
  `${THEY}${WILL}${SURELY}\\s+(?:get\\s+back\\s+to\\s+you|be\\s+in\\s+touch|be\\s+back\\s+to\\s+you|reach\\s+out|follow\\s+up\\s+with\\s+you|let\\s+you\\s+know|(?:contact|call|phone|ring|e-?mail|text|invite|inform|notify|pay|reimburse|promote|train|visa|sponsor|support|hire)\\s+you|(?:send|write|mail|give|offer|make|get|arrange|book|prepare|draw\\s+up)\\s+(?:to\\s+)?you\\s+(?:an?(?!\\s+${A_MOMENT})|the|our|your|some(?!\\s+${A_MOMENT})|all|another(?!\\s+${A_MOMENT})|feedback|results?|details?|within|by|tomorrow|soon|next)|move\\s+you|put\\s+(?:you|in\\s+a)|recommend|forward\\s+your|keep\\s+you|start\\s+you|bring\\s+you|have\\s+you\\s+(?:back|start))`,
  String.raw`(?:i|we)\s+(?:are|am|'re|'m)?\s*(?:look(?:ing)?\s+forward\s+to\s+(?:working|having|welcoming|seeing\s+you))`,
  String.raw`you(?:'ll| will| shall| are\s+going\s+to|'re\s+going\s+to| can\s+expect\s+to| should)\s+(?:(?:definitely|certainly|surely|soon|also|then|probably|very\s+soon|shortly)\s+)*(?:hear\s+(?:back\s+)?(?:from|by|within|tomorrow|soon)|get\s+(?:an?|the|our|your|this|feedback|paid|hired)\s*(?:offer|job|contract|role|position|reply|answer|results?|feedback|e-?mail|call|invitation|invite|raise|decision|second)?|receive|be\s+(?:hired|invited|contacted|called|paid|offered|notified|informed|promoted|working\s+with\s+us|joining)|earn|make\s+it|have\s+(?:the|this)\s+(?:job|role|position)|find\s+out|(?:move|go|come|advance)\s+(?:on\s+|through\s+)?(?:to|into)\s+the\s+next|start\s+(?:on\s+(?:monday|tuesday|wednesday|thursday|friday|the\s+first)|next|as\s+an?|work|working|with\s+us|in\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)))`,
  String.raw`you\s+(?:can|may)\s+(?:already\s+)?(?:start|begin|join)\s+(?:us|on\s+(?:monday|tuesday|wednesday|thursday|friday|the\s+first)|next|tomorrow|work|working|right\s+away(?=\s*(?:$|[.!,])))`,
  String.raw`(?:you\s+can\s+)?expect\s+(?:an?|our|the|to\s+hear|your)\s*(?:job\s+|formal\s+|written\s+)?(?:offer|calls?|e-?mail|reply|answer|decision|contract|invitation|back|from)`,
  String.raw`your\s+(?:starting\s+)?(?:salary|pay|bonus|offer|contract|contribution)\s+(?:will|would|is\s+going\s+to|is\s+(?:on\s+its\s+way|coming|ready|certain))`,
  String.raw`(?:an?|the|our)\s+(?:job\s+)?(?:offer|contract|decision)\s+(?:will|is\s+(?:on\s+its\s+way|coming|certain|safe|ready))`,
  String.raw`(?:nothing\s+can\s+go\s+wrong|consider\s+it\s+done|it's\s+a\s+done\s+deal|that's\s+a\s+promise)`,
  // German.
  String.raw`(?:ich|wir)\s+(?:verspreche[nt]?|garantiere[nt]?|versichere[nt]?|schwöre[nt]?|sichere[nt]?\s+(?:ihnen|dir)|sage[nt]?\s+(?:ihnen|dir)${SICHER}\s+zu)|(?:verspreche|garantiere|versichere)\s+ich|(?:fest\s+)?versprochen|(?:ist|sind)${SICHER}\s+garantiert|garantiert\s+(?:ein|die|den|das)`,
  String.raw`(?:wir|ich|das\s+team|die\s+kollegen|jemand|die\s+personalabteilung)\s+(?:meldet?|melden|melde)\s+(?:uns|mich|sich)|melden\s+wir\s+uns|meldet\s+sich\s+(?:das\s+team|jemand)`,
  String.raw`(?:sie\s+hören|hören\s+sie|du\s+hörst|hörst\s+du)${SICHER}\s+(?:von\s+(?:uns|mir|dem\s+team)|bescheid)|(?:sie|du)\s+(?:werden|wirst)${SICHER}\s+von\s+uns\s+hören`,
  String.raw`(?:sie\s+(?:bekommen|erhalten|kriegen)|(?:bekommen|erhalten|kriegen)\s+sie|du\s+(?:bekommst|erhältst|kriegst)|(?:bekommst|erhältst|kriegst)\s+du)${SICHER}\s+(?:zusage|angebot|vertrag|antwort|rückmeldung|bescheid|einladung|feedback|ergebnis|ergebnisse|e-?mail|anruf|gehalt|bonus|stelle)`,
  String.raw`(?:wir|ich|das\s+team|man|jemand)\s+(?:werde[nt]?|wird)\s+(?:sie|ihnen|dich|dir|uns|mich|sich)${SICHER}\s+(?:anrufen|einladen|kontaktieren|schreiben|melden|zusagen|empfehlen|informieren|benachrichtigen|unterstützen|mitteilen|zuschicken|zusenden|schicken|senden|machen|geben|bezahlen|vorschlagen|weiterleiten)`,
  String.raw`(?:wir\s+rufen|ich\s+rufe|rufen\s+wir|wir\s+laden|ich\s+lade|wir\s+schicken|ich\s+schicke|wir\s+senden|wir\s+schreiben|wir\s+geben|ich\s+gebe|wir\s+machen|wir\s+unterbreiten|wir\s+sagen)\s+(?:sie|ihnen|dich|dir)${SICHER}\s+(?:an|ein|zu|bescheid|angebot|vertrag|ergebnis|ergebnisse|rückmeldung|einladung|unterlagen|e-?mail)`,
  String.raw`(?:ich\s+lege|ich\s+werde)${SICHER}\s+gutes\s+wort|ich\s+(?:setze|mache)\s+mich${SICHER}\s+(?:für\s+sie|stark)`,
  String.raw`(?:sie\s+(?:können|dürfen|werden)|du\s+(?:kannst|wirst))${SICHER}\s+(?:bei\s+uns\s+)?(?:anfangen|beginnen|verdienen|eingestellt|eingeladen|weiterkommen|rechnen|verlassen)`,
  String.raw`sie\s+(?:fangen|starten|beginnen)${SICHER}\s+(?:am\s+\p{L}+|nächste\s+woche|nächsten\s+\p{L}+|bei\s+uns)(?:\s+an)?`,
  String.raw`(?:ihr|dein)\s+(?:gehalt|bonus|vertrag|angebot|einstiegsgehalt)\s+(?:wird|beträgt|liegt|kommt|ist)`,
  String.raw`(?:das|ein|unser)\s+(?:angebot|vertrag)\s+(?:kommt|folgt|ist\s+(?:unterwegs|sicher|fertig)|wird)`,
  String.raw`(?:die\s+stelle|der\s+job|der\s+platz)\s+(?:ist|bleibt)\s+(?:ihnen|dir)\s+sicher|es\s+kann\s+nichts\s+(?:mehr\s+)?schiefgehen|wir\s+freuen\s+uns${SICHER}\s+(?:zusammenarbeit|sie\s+(?:bald\s+)?(?:im\s+team|bei\s+uns|wiederzusehen))`,
]);
/** What may come of an interview. */
const OUTCOME = anyOf([
  String.raw`offers?|contracts?|jobs?|positions?|salary|paid|pay|raise|bonus|results?|feedback|decisions?|invitations?|invited|inbox|e-?mails?|refund(?:ed)?|travel\s+costs|next\s+(?:round|interview|stage|step)|second\s+interview|recommend(?:ation|ed)?|thousand|euros?|dollars?|pounds|visa|certificate`,
  String.raw`angebote?|zusage|absage|vertrag|verträge|stelle|job|gehalt|bonus|ergebnisse?|rückmeldung|bescheid|entscheidung|einladung|eingeladen|e-?mail|erstatt(?:en|et|ung)|fahrtkosten|nächste[nr]?\s+(?:runde|gespräch|schritt)|empfehl(?:en|e|ung)|weiterempfehl\p{L}*|\p{L}*tausend|euro|zertifikat|zeugnis`,
]);
const TO_YOU = anyOf(["you|your|you'(?:ll|re)|sie|ihnen|ihre?[nrms]?|du|dir|dich|deine?[nrms]?"]);
const TO_COME = anyOf([
  String.raw`will|won't|\p{L}+'ll|shall|going\s+to|can\s+expect|look(?:ing)?\s+forward|the\s+next\s+step|we\s+(?:pay|offer|send|refund)|see\s+you\s+at`,
  String.raw`werden?|wird|wirst|können\s+sich|dürfen|freuen|bekommen|erhalten|kriegen|zahlen|verdienen|schicken|senden|bieten|erstatten|sorge|sorgen|empfehle|bekommst|erhältst`,
]);
const ASSURES = anyOf([
  String.raw`trust\s+me|(?:have\s+)?nothing\s+to\s+worry\s+about|don't\s+worry,?\s+you|see\s+you\s+(?:at\s+the\s+(?:next|office|second)|on\s+(?:monday|tuesday|wednesday|thursday|friday)|in\s+the\s+office)|the\s+next\s+step\s+is\s+(?:an?|your|the)\s+(?:contract|offer|second)`,
  String.raw`(?:da|darauf)\s+können\s+sie\s+(?:sich\s+)?(?:sicher|verlassen)|(?:ich|wir)\s+sorgen?\s+dafür|(?:kann|können)\s+(?:ich|wir)\s+(?:ihnen|dir)\s+(?:\p{L}+\s+)?(?:zusichern|zusagen|versprechen|garantieren)|(?:wir\s+)?sehen\s+uns\s+(?:bald|am|nächste|wieder|im)|geht\s+es\s+(?:für\s+sie\s+)?los|ich\s+empfehle\s+sie`,
]);

/** Says what comes next in this conversation: "I'll ask you about your last job now." */
const LEADS_ON = anyOf([
  String.raw`(?:i|we)(?:'ll| will|'m going to| am going to| are going to|'re going to|'d like to| want to| would like to)\s+(?:(?:now|just|next|first|then|also|briefly|come back and)\s+)*(?:ask|talk|speak|come|go|look|move|turn|return|get|discuss)\s+(?:you\s+)?(?:more\s+)?(?:about|to|on|at|over|through|back to your|for)`,
  String.raw`(?:ich|wir)\s+(?:werden?|möchten?|wollen)\s+(?:(?:jetzt|nun|gleich|noch|dann|zuerst|später|kurz|sie|auch|mehr|etwas)\s+)*(?:über|nach|zu|auf)\s+.*(?:sprechen|reden|fragen|kommen|eingehen)`,
]);
const AFTERWARDS = anyOf([
  'tomorrow|soon|next week|afterwards|after (?:this|the) interview|on (?:monday|tuesday|wednesday|thursday|friday)|morgen|bald|nächste woche|am (?:montag|dienstag|mittwoch|donnerstag|freitag)',
]);
const isAboutInterview = (stated: string) => LEADS_ON(stated) && !AFTERWARDS(stated);

/** Says what will come of the interview, which nobody here can know. */
export function isPromise(sentence: string): boolean {
  const stated = statementsOf(sentence);
  if (promises(stated) || ASSURES(stated)) return true;
  return !isAboutInterview(stated) && TO_COME(stated) && OUTCOME(stated) && TO_YOU(stated);
}
