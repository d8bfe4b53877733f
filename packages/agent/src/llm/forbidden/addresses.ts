const TLD =
  'com|org|net|io|dev|app|info|biz|co|ai|me|tv|gg|xyz|site|online|shop|club|link|page|cloud|tech|edu|gov|eu|de|at|ch|fr|es|it|nl|pl|uk|us|ru|cn|jp|in|br|ly|to|cc|ws';
const DOT = String.raw`(?:\s*(?:\.|。|[\[({]\s*(?:\.|dot|punkt)\s*[\])}])\s*|\s+(?:dot|punkt|point|punto)\s+)`;
const END = String.raw`(?![\p{L}\p{N}-])`;
const HOST = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?`;

const PATTERNS = [
  // Links, spelt or spoken.
  String.raw`(?:https?|hxxps?|ftp|mailto)\s*:\s*\S|(?:tel|sms)\s*:\s*\+?\d|javascript\s*:\S|data\s*:\s*\p{L}+\/`,
  String.raw`h\s*t\s*t\s*p\s*s?\s*(?::|colon|doppelpunkt)`,
  String.raw`w\s*w\s*w(?:\s*\.|\s+dot|\s+punkt)`,
  String.raw`${HOST}\s+(?:dot|punkt)\s+(?:(?:${HOST})\s+(?:dot|punkt)\s+)?(?:${TLD})${END}`,
  String.raw`${HOST}\s+\.\s+(?:${TLD})${END}`,
  String.raw`${HOST}\s+\.(?!net|app|in|info|config|me|at|to|it)(?:${TLD})${END}`,
  String.raw`(?<!\d)(?:\d{1,3}\.){3}\d{1,3}(?:[:/]\d*)?`,
  // Mail, handles.
  String.raw`[\p{L}\p{N}._%+-]+\s*(?:@|[\[({]\s*(?:at|ät)\s*[\])}])\s*[\p{L}\p{N}]`,
  String.raw`[\p{L}\p{N}._-]+\s+(?:at|ät|klammeraffe)\s+${HOST}(?:${DOT}${HOST})*${DOT}(?:${TLD})`,
  String.raw`(?:^|\s)@[\p{L}\p{N}_]{3,}`,
  String.raw`(?:my|our|the|mein|unser|der)\s+(?:telegram|whatsapp|instagram|skype|discord|(?<!the\s+|der\s+)signal|tiktok|linkedin|twitter|facebook)(?:\s+(?:name|handle|account|id|nummer|number|profile?|kanal|channel))?\s+(?:is|ist|lautet|:)`,
  String.raw`(?:on|via|over|auf|über|per)\s+(?:telegram|whatsapp|skype|signal|discord|instagram)(?:\s+(?:at|under|unter))?\s*(?::|\+|\d|@)`,
  String.raw`(?:write|message|text|call|reach|contact|find|add|schreibe?|meld\p{L}*|schreiben\s+sie|rufen\s+sie|erreichen\s+sie|kontaktieren\s+sie)\s+(?:to\s+)?(?:me|us|mir|uns|mich)\s+(?:(?:on|via|over|auf|über|per|bei)\s+)(?:telegram|whatsapp|skype|signal|discord|instagram|facebook|linkedin)`,
  // Telephone: nine digits or more, whatever lies between; or a number to call.
  String.raw`(?:\+|00)\s*\d(?:[\s()./-]*\d){6,}`,
  String.raw`(?<!\d)0\d(?:[\s()./-]*\d){6,}`,
  String.raw`(?<![\d.,])\(?\d{3}\)?[\s./-]\d{3}[\s./-]\d{4}`,
  String.raw`(?:call|dial|phone|text|telephone|number\s+is|nummer\s+(?:ist|lautet)|telefon(?:nummer)?|anrufen\s+unter|unter\s+der\s+nummer|rufen\s+sie)(?:\s+\p{L}+){0,4}\s*:?\s*\+?\(?\d(?:[\s()./-]*\d){4,}`,
  String.raw`(?:call|dial|text|number\s+is|nummer\s+(?:ist|lautet)|unter\s+der\s+nummer|wählen\s+sie|rufen\s+sie|ruf|ring)(?:\s+\p{L}+){0,2}?\s*:?(?:[\s,-]+(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|plus|null|eins|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun)){5,}`,
  // Post.
  String.raw`\d{1,5}[a-z]?\s+(?:[\p{L}'.-]+\s+){1,3}(?<!\s(?:to|did|would|could|can|will|that|who|a|the|of|in|on|hard|you|they|we)\s)(?:street|st\.|road|rd\.|avenue|ave\.?|boulevard|blvd\.?|lane|drive|square|court|plaza|terrace|crescent|highway|parkway|mews)(?!\p{L})`,
  String.raw`(?:[\p{L}.-]*(?:straße|strasse|str\.|allee|gasse|ufer|damm|chaussee)|(?:[\p{L}.-]+|(?!(?:auf|diesem|keinem|den|der|dem)\s)\p{L}{4,}er\s+)(?:weg|platz)|(?!(?:du|sp|st|br|monito|enginee|\p{L}*(?:ee|to|te|fe|ve|ge))ring)[\p{L}-]+ring)\s+(?:nummer\s+)?(?!(?:19|20)\d\d(?!\d))\d{1,4}\s?[a-z]?(?=\s*(?:$|[.!?,;]|in\s|\d{5}))`,
  String.raw`(?:[\p{L}'-]+\s+)(?:street|road|avenue|lane|drive|boulevard|square)\s+(?:no\.?\s+|number\s+)?\d{1,4}`,
  String.raw`(?:zip|post)\s?code(?:\s+\p{L}+)?\s+[\d\p{L}]*\d|(?:postleitzahl|plz)(?:\s+\p{L}+)?\s+\d{5}`,
  String.raw`(?:am|an\s+der|auf\s+dem|unter\s+den|zum|zur)\s+(?!(?:frage|punkt|schritt|teil|aufgabe|tag|version|seite|projekt|thema|beispiel|stufe|nummer|ende|anfang|stand|phase|runde|ticket|sprint|kapitel|platz|etwa|rund|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)\s)\p{L}{3,}\s+\d{1,3}[a-z]?(?=\s*(?:$|[.!,;]))`,
  String.raw`(?:p\.?\s?o\.?\s+box|post\s?office\s+box|postfach)\s+\d+`,
  String.raw`(?:d-)?\d{5}\s+(?:berlin|hamburg|münchen|köln|frankfurt|stuttgart|düsseldorf|leipzig|dortmund|essen|bremen|dresden|hannover|nürnberg)`,
  String.raw`(?:[a-z]{1,2}\d[a-z\d]?\s+\d[a-z]{2})(?=\s*(?:$|[.!?,;]))`,
  String.raw`(?:my|our|office|home|unsere?|meine?|büro)\s*-?(?:address|adresse|anschrift)\s+(?:is|ist|lautet)`,
].map((source) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})`, 'u'));
const AFTER_LETTER = new RegExp(
  String.raw`[\p{L}\p{N}](?:\.|\s*[\[({]\s*(?:\.|dot|punkt)\s*[\])}]\s*)(?:${TLD})(?![\p{L}\p{N}-])`,
  'u',
);

/** Names of techniques that look like a host. */
const TECHNIQUES =
  /(?<![\p{L}\p{N}])(?:(?:asp|vb|ado|ml|paint|akka|f#|c#)\.net|(?:socket|draw|itch|engine|fly)\.io|(?:fast|open|lang|character)\.ai|[\p{L}\p{N}]+\.(?:js|ts|py|rs|go|java|sql|json|xml|yaml|yml|md|csv))(?![\p{L}\p{N}])/gu;

/** Names a place outside the interview: a link, a mail address, a telephone number, a postal address; also spelt out. */
export function isAddress(sentence: string): boolean {
  const text = sentence.replace(TECHNIQUES, ' ');
  return AFTER_LETTER.test(text) || PATTERNS.some((pattern) => pattern.test(text));
}
