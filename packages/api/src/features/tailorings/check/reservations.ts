import { holds, type IndexedText, type Source } from './source.ts';
import type { Unit } from './units.ts';

/** Words that make a claim smaller, by what they take from it. */
const RESERVATIONS: Record<string, RegExp> = {
  'not done':
    /(?<![\p{L}])(?:not|no|never|without|didn't|don't|wasn't|nicht|kein\p{L}*|nie|ohne|nunca|ninguna?|sin|ne|jamais|sans|aucune?|não|nenhuma?|sem|لم|ليس|بدون|नहीं|बिना)(?!\p{L})|(?:ません|しない|していない|なし|未経験)/u,
  assisted:
    /(?<!\p{L})(?:assist(?:ed|ing|ant|ance)?|helped|contributed|contributing|participated|part of|observed|shadowed|mitgewirkt|mitgearbeitet|beteiligt|half|hilfe|ayuda|ajuda|aide|apoio|apoyo|colaboración|colaboração|participación|participação|participation|unterstützte|unterstützt|unterstützung|ayudé|colaboré|participé|apoyé|aidé|contribué|ajudei|colaborei|participei|apoiei|auxiliei|ساعدت|ساهمت|شاركت|المساعدة|सहायता|मदद|सहयोग|योगदान)(?!\p{L})|(?:補助|補佐|手伝|アシスト)/u,
  'a beginner':
    /(?<!\p{L})(?:basics?|beginner|elementary|learning|familiar|exposure|grundkenntnisse|anfänger|básic[oa]s?|principiante|débutante?|notions|iniciante|أساسيات|مبتدئ|बुनियादी|प्रारंभिक)(?!\p{L})|(?:初級|基礎知識|勉強中|学習中)/u,
  planned:
    /(?<!\p{L})(?:planned to|hoped|intend(?:ed)?|proposed|would like|geplant|beabsichtigt|vorhabe|pretendo|previsto|prévu|pretendia|أخطط|चाहता|चाहती)(?!\p{L})|(?:予定|希望)/u,
};

/** A reservation of the text that a sentence rests on most, where the sentence has dropped it. */
export function lostReservation(sentence: readonly Unit[], source: Source): string | undefined {
  const content = sentence.filter(({ free, kind }) => !free && kind !== 'number');
  const japanese = content.some(({ kind }) => kind === 'japanese');
  if (content.length === 0 && !japanese) return undefined;
  const best = mostLike(content, source.texts);
  if (!best) return undefined;
  const said = sentence.map(({ text, gap }) => `${gap}${text}`).join('');
  const original = best.text.toLowerCase();
  for (const [name, pattern] of Object.entries(RESERVATIONS)) {
    if (pattern.test(original) && !pattern.test(said.toLowerCase())) return `no longer says: ${name}`;
  }
  return undefined;
}

/** The text that shares most words with a sentence, where that is more than half of them. */
function mostLike(content: readonly Unit[], texts: readonly IndexedText[]): IndexedText | undefined {
  let best: IndexedText | undefined;
  let most = content.length / 2;
  for (const text of texts) {
    const count = content.filter((unit) => holds(text, unit)).length;
    // Of two texts that share as much the shorter one is meant: a line rather than the paragraph around it.
    if (count > most || (count === most && best && text.text.length < best.text.length)) {
      most = count;
      best = text;
    }
  }
  return best;
}
