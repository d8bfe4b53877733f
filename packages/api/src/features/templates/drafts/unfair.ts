/** What no interview may be about, whoever asks for it: a description, or a model that reads one. */
const UNFAIR =
  /(?<!\p{L})(?:young|youthful|(?:under|over|below) (?:the age of )?(?:2|3|4|5|6)\d(?! ?(?:%|per ?cent|hours?|minutes?|people|employees|kg|m?s\b|k\b))|years? old|years of age|recent graduates? only|age (?:limit|range|group)|native[- ](?:speakers?|english|german)|mother tongue|accent[- ]free|without (?:an? )?accent|nationality|ethnic\w*|skin colou?r|race(?! condition)s?(?= |,|\.|$)(?! against)|religio\w+|christian|muslim|jewish|church member\w*|gender|(?:fe)?male (?:candidates?|applicants?|only|preferred)|pregnan\w*|married|unmarried|marital status|childless|no children|family planning|disabilit\w*|able-bodied|perfect health|good health|mental health status|medical history|attractive|good[- ]looking|physical appearance|well-groomed|sexual orientation|political views?|jung\p{L}*|deutschstämmig|muttersprach\p{L}*|akzentfrei|staatsangehörigkeit|religion\p{L}*|geschlecht|schwanger\p{L}*|verheiratet|kinderlos|gesundheitszustand|attraktiv\p{L}*)(?!\p{L})/iu;

/** Whether a text speaks of what must not be judged. */
export function isUnfair(...texts: readonly string[]): boolean {
  return texts.some((text) => UNFAIR.test(text));
}

/** Addresses, markup, and words that speak to whoever reads the prompt: no part of an interview. */
const FOREIGN =
  /https?:|www\.|<\/?[a-z!]|```|\]\(|(?<!\p{L})(?:ignore|disregard|forget) (?:all |any |the |your |these |previous |prior )+|system prompt|(?<!\p{L})full (?:marks|score)|(?<!\p{L})(?:give|award|assign|score) (?:every|each|all|the) ?(?:candidates?|answers?|applicants?|one)/iu;

/** Whether a text is something else than words about work. */
export function isForeign(...texts: readonly string[]): boolean {
  return texts.some((text) => FOREIGN.test(text));
}
