import { isSameTag } from './languages.ts';
import type { Template } from './template.ts';

type Document = Pick<Template, 'locale' | 'consentText' | 'questions' | 'criteria' | 'translations'>;
type Refuse = (path: (string | number)[], message: string) => void;

/** A translation is of the whole template: every question, every criterion and every level, and nothing else. */
export function checkTranslations(
  { locale, consentText, questions, criteria, translations = {} }: Document,
  refuse: Refuse,
) {
  const taken = [locale];
  for (const [tag, translation] of Object.entries(translations)) {
    const at = ['translations', tag];
    if (taken.some((other) => isSameTag(other, tag))) {
      refuse(at, 'The template is in this locale already. Leave it out.');
    }
    taken.push(tag);
    matchPart(consentText, translation.consentText, { at: [...at, 'consentText'], refuse });
    for (const { id, phase } of questions) {
      const translated = translation.questions[id];
      if (!translated) continue;
      const atPhase = [...at, 'questions', id, 'phase'];
      matchPart(phase, translated.phase, { at: atPhase, refuse });
      if (!phase || !translated.phase) continue;
      matchPart(phase.introduction, translated.phase.introduction, {
        at: [...atPhase, 'introduction'],
        refuse,
      });
    }
    matchIds(questions, translation.questions, { at: [...at, 'questions'], refuse });
    matchIds(criteria, translation.criteria, { at: [...at, 'criteria'], refuse });
    for (const { id, levels } of criteria) {
      const translated = translation.criteria[id]?.levels.length ?? levels.length;
      if (translated === levels.length) continue;
      refuse(
        [...at, 'criteria', id, 'levels'],
        `The criterion has ${levels.length} levels. Translate each of them.`,
      );
    }
  }
}

/** What the template has, its translation has; and nothing else. */
function matchPart(
  own: unknown,
  translated: unknown,
  { at, refuse }: { at: string[]; refuse: Refuse },
): void {
  if (own !== undefined && translated === undefined) refuse(at, 'Missing. Translate it.');
  if (own === undefined && translated !== undefined) refuse(at, 'The template has none. Leave it out.');
}

function matchIds(
  own: readonly { id: string }[],
  translated: Readonly<Record<string, unknown>>,
  { at, refuse }: { at: string[]; refuse: Refuse },
): void {
  const ids = new Set(own.map(({ id }) => id));
  for (const id of ids) {
    if (!Object.hasOwn(translated, id)) refuse([...at, id], 'Missing. Translate it, under the same id.');
  }
  for (const id of Object.keys(translated)) {
    if (!ids.has(id)) refuse([...at, id], 'The template has nothing with this id. Leave it out.');
  }
}
