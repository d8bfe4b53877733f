/** At the beginning of a clause. */
export const CLAUSE = String.raw`(?<=^|[.!?,;:-]\s*)`;

/** Tells whether any of these expressions stands in a text, as whole words. Texts are in their normal form. */
export function anyOf(sources: readonly string[]): (text: string) => boolean {
  const patterns = sources.map(
    (source) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'u'),
  );
  return (text) => patterns.some((pattern) => pattern.test(text));
}

/**
 * What of a text states something. What it asks of somebody's own work and past ("When you were hired, what did the tests
 * look like?", "Tell me about a time you failed.") says nothing about them, nor does what it reports of their own words.
 */
export function statementsOf(text: string): string {
  return text
    .split(/(?<=[.!?؟？])\s+/u)
    .map((sentence) => {
      if (PRESUPPOSES.test(sentence)) return sentence;
      const clauses = sentence.split(/(?<=[,;:]|\s-)\s+/u);
      const asks = /[?？؟]["'»”’)\]]*$/u.test(sentence);
      const open = asks || !/[.!]["'»”’)\]]*$/u.test(sentence);
      const requests = REQUESTS.test(sentence);
      return clauses
        .filter((clause, index) => {
          if (asks && index === clauses.length - 1) return false;
          if (REQUESTS.test(clause)) return false;
          return !((open || requests) && (SUBORDINATE.test(clause) || RELATIVE.test(clause)));
        })
        .join(' ');
    })
    .join(' ')
    .replace(REPORTS, ' ')
    .trim();
}

const FIRST = String.raw`^(?:(?:and|so|then|but|okay|now|please|thanks|thank you|und|aber|dann|also|bitte)[,\s]+)*`;
const REQUESTS = new RegExp(
  `${FIRST}(?:(?:tell|show|give|walk|talk|take) (?:me|us)|describe|explain|share|name|think of|erzähl(?:en|e)?|beschreib(?:en|e)?|schildern?|nennen|erklär(?:en|e)?|denken sie an)(?!\\p{L})`,
  'u',
);
const SUBORDINATE = new RegExp(
  `${FIRST}(?:(?:in|on|at|for|with|by|from|to|mit|bei|für|an|in|auf|aus|zu|von) )?(?:when|if|after|before|once|while|whether|who|whom|whose|what|which|how|why|where|did|do|does|have|has|was|were|is|are|could|would|can|wenn|als|nachdem|bevor|ob|während|wer|wen|wem|was|wie|warum|wieso|weshalb|wann|wo|woran|womit|welche\\p{L}?|haben|hat|hatten|sind|waren|war|ist|können|könnten|würden)(?!\\p{L})`,
  'u',
);
/** A German relative clause has its verb at its end. */
const RELATIVE =
  /^(?:(?:in|an|auf|bei|mit|von|für|zu) )?(?:der|die|das|dem|den|dessen|deren) .*\p{L}(?:t|en|st|war|ist|sind)[.,;:!]?$/u;
/** Asks only whether somebody heard what it says; "you know" may have been taken for a filler. */
const PRESUPPOSES = new RegExp(
  `${FIRST}(?:(?:did|do) (?:you (?:know|realise|realize|hear)|that you)|are you (?:happy|glad|pleased|proud|surprised)|wussten sie|wissen sie|freuen sie sich|how does it feel|wie fühlt)(?!\\p{L})`,
  'u',
);

const REPORTS =
  /(?<=^|[,;:.!-]\s*)(?:(?:so|and|okay|i see|right|thanks|then|also|danke|gut|verstehe|und)[,\s]+)*(?:you(?:'ve|\s+have)?\s+(?:said|say|mentioned|told|described|explained|spoke|talked|wrote|brought|noted|named|called|pointed|felt|thought)|when\s+you|in\s+your|sie\s+(?:sagten|sagen|nannten|erwähnten|erzählten|beschrieben|meinten|sprachen)|als\s+sie|in\s+ihre[mnr])(?![\p{L}\p{N}])[^;.!?]*/gu;
