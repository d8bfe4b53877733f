import { EXAMPLE, NUMBER, OWN_PART, REASON, RESULT, type Thing } from './things.ts';

const THINGS: readonly Thing[] = [NUMBER, RESULT, OWN_PART, REASON, EXAMPLE];

/** Asks for one more on top of what there is. */
const MORE: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])(?:more|another|further|second|next|exact|precise|mehr|weitere[nrs]?|zweite[nrs]?|genauer?e?|plus|davantage|autres?|deuxième|précis\p{L}*|otr[oa]s?|más|segund[oa]|exact[oa]s?|mais|outr[oa]s?|exat[oa]s?)(?![\p{L}\p{N}])/iu,
  /أخرى|(?<!\p{L})آخر|المزيد|أكثر|إضافي|بدقة/u,
  /एक और|दूसर|और (?:ज़्यादा|अधिक)|ज़्यादा|अधिक|सटीक/u,
  /もう(?:一|ひと|少)|さらに|他の|別の|もっと|より(?:具体|詳|正確)/u,
];

/**
 * Whether a piece of advice asks for what the answer is full of: "name one number", under an answer with five. Of several
 * things that it asks for, all must be there; a number that shows the result is a number.
 */
export function asksForWhatIsThere(advice: string, said: string): boolean {
  if (MORE.some((pattern) => pattern.test(advice))) return false;
  const asked = THINGS.filter((thing) => thing.asked.some((pattern) => pattern.test(advice)));
  const wanted = asked.includes(NUMBER) ? asked.filter((thing) => thing !== RESULT) : asked;
  return wanted.length > 0 && wanted.every((thing) => isFullOf(said, thing));
}

function isFullOf(said: string, { there, enough }: Thing): boolean {
  return there.reduce((sum, pattern) => sum + (said.match(pattern)?.length ?? 0), 0) >= enough;
}
