import { keywords } from '../../salient.ts';

/** A line of a description that demands something, as it stands there. */
export interface Demand {
  /** Without its bullet, verbatim. */
  text: string;
  keywords: string[];
}

const BULLET = /^\s*(?:[-*•·–▪◦‣]|\d{1,2}[.)])\s+/u;
const HEADING = /^[^.!?]{1,60}:\s*$/u;
/** Words with which a description asks for something. */
const DEMANDS =
  /(?<!\p{L})(?:you(?:'ll|’ll| will| have| can| are| work| bring)?|must|should|responsib\p{L}*|experience|ability|able|skills?|knowledge|understand\p{L}*|manag\p{L}*|lead\p{L}*|build\p{L}*|develop\p{L}*|support\p{L}*|communicat\p{L}*|plan\p{L}*|improv\p{L}*|analy\p{L}*|work\p{L}*|sie|erfahrung|kenntnisse|fähigkeit\p{L}*|verantwort\p{L}*|experiencia|capacidad|responsab\p{L}*|expérience|capacité|experiência)(?!\p{L})/iu;
/** What a description says beside its demands. */
const BESIDE =
  /(?<!\p{L})(?:we offer|benefits?|salary|pension|holidays?|vacation|apply (?:now|by|to)|about us|equal opportunit\p{L}*|our office|perks?|wir bieten|gehalt|bewerb\p{L}*)(?!\p{L})/iu;
/** Words to whoever reads, and what nobody may ask for. */
const NOT_TAKEN =
  /(?<!\p{L})(?:ignore (?:all|any|the|previous)|disregard|full marks|native speakers?|young|years old|gender|married|religio\p{L}*)(?!\p{L})/iu;

const MAX_DEMANDS = 6;

/** What a description demands: its bullets, or where it has none the sentences that ask for something. */
export function demandsOf(description: string): Demand[] {
  const lines = description.split(/\n+/).filter((line) => line.trim() !== '');
  const bullets = lines.filter((line) => BULLET.test(line)).map((line) => line.replace(BULLET, '').trim());
  const sentences = lines
    .filter((line) => !BULLET.test(line) && !HEADING.test(line))
    .flatMap((line) => line.split(/(?<=[.!?])\s+/u))
    .map((sentence) => sentence.trim());
  const asks = (text: string) => DEMANDS.test(text) && !BESIDE.test(text);
  const chosen = [...bullets.filter((text) => !BESIDE.test(text)), ...sentences.filter(asks)];
  return chosen
    .filter((text) => !NOT_TAKEN.test(text) && text.split(/\s+/).length >= 3)
    .map((text) => ({ text: text.replace(/[.;,]+$/u, ''), keywords: keywords(text) }))
    .filter(({ keywords: found }) => found.length > 0)
    .slice(0, MAX_DEMANDS);
}

/** The role: the first short line that is no sentence, or what the text says it looks for. */
export function roleOf(description: string): string {
  const named =
    /(?:looking for|seeks?|hiring|suchen|buscamos|recherchons|procuramos)\s+(?:an?|the|eine?n?|una?|une?|uma?)?\s*([\p{L}][\p{L} /&-]{2,50}?)(?=\s*(?:[.,;(:]|\bwho\b|\bto\b|\bfor\b|\bin\b|\bwith\b|$))/imu.exec(
      description,
    )?.[1];
  const first = description
    .split('\n')
    .map((line) => line.replace(/^#+\s*/, '').trim())
    .find((line) => line !== '');
  const isTitle = first !== undefined && first.length <= 60 && !/[.!?]$/.test(first) && !BULLET.test(first);
  const title = isTitle ? first : (named ?? 'New role');
  return title
    .replace(/^(?:job title|position|role|stelle)\s*:\s*/iu, '')
    .replace(/\s*\([^)]*\)\s*$/u, '')
    .trim();
}
