import { WHOLE_LANGUAGES, type WholeLanguage } from '@vivavoce/contract/plain';
import { beforeAll, describe, expect, it } from 'vitest';
import { Caller } from '../support/caller.ts';
import { languageOfText, SPOKEN, TRANSLATED_TEMPLATE } from '../support/languages.ts';
import { useProduct } from '../support/stack.ts';

/** Texts that read like another language than they should be in; what says too little to tell is not counted. */
function strangers(language: WholeLanguage, texts: readonly string[]): string[] {
  return texts.filter((text) => (languageOfText(text) ?? language) !== language);
}

describe('a whole interview, typed', () => {
  const { partner } = useProduct();

  beforeAll(async () => {
    await partner.createTemplate(TRANSLATED_TEMPLATE);
  });

  it.concurrent.each(WHOLE_LANGUAGES)(
    'is held and judged in %s, and in no other language',
    async (language) => {
      const spoken = SPOKEN[language];
      const caller = await Caller.join(
        partner,
        { template: TRANSLATED_TEMPLATE.slug, locale: language, displayName: 'Sam' },
        { voice: false },
      );
      const asked: string[] = [];
      for (const answer of [...spoken.answers, 'Sam']) {
        await caller.untilAnswered();
        if (caller.ended) break;
        asked.push(answer);
        caller.say(answer);
      }
      if (!caller.ended) await partner.request('POST', `/v1/sessions/${caller.sessionId}/end`);
      const session = await partner.until(caller.sessionId, 'evaluated');
      const utterances = await partner.utterances(caller.sessionId);
      const evaluation = await partner.evaluation(caller.sessionId);
      caller.hangUp();

      expect(session).toMatchObject({
        locale: language,
        template: { title: spoken.title },
        notice: { locale: language },
        consent: { locale: language },
      });
      const interviewer = utterances.filter(({ role }) => role === 'interviewer').map(({ text }) => text);
      for (const [, question] of spoken.questions) expect(interviewer.join(' ')).toContain(question);
      expect(strangers(language, interviewer)).toEqual([]);
      // A greeting and a closing are long enough to tell.
      expect(interviewer.map(languageOfText)).toContain(language);

      expect(evaluation.questions.map(({ title }) => title)).toEqual(
        spoken.questions.map(([title]) => title),
      );
      const criteria = evaluation.questions.flatMap((question) => question.criteria);
      expect(new Set(criteria.map(({ name }) => name))).toEqual(new Set([spoken.criterion.name]));
      const scored = criteria.filter((criterion) => criterion.outcome === 'scored');
      expect(scored.length).toBeGreaterThan(0);
      for (const { label, quotes } of scored) {
        expect(spoken.criterion.levels.map(([name]) => name)).toContain(label);
        for (const quote of quotes) expect(asked.join(' ')).toContain(quote.text);
      }
      const sentences = [
        evaluation.summary,
        ...scored.map(({ reason }) => reason),
        ...evaluation.questions.flatMap(({ doneWell, toTry }) => [doneWell ?? '', toTry ?? '']),
      ].filter((sentence) => sentence !== '');
      expect(strangers(language, sentences)).toEqual([]);
      expect(sentences.map(languageOfText)).toContain(language);
    },
  );

  it('is refused in a language that the template is not in, with what is missing', async () => {
    const answer = await partner.request('POST', '/v1/sessions', {
      template: TRANSLATED_TEMPLATE.slug,
      locale: 'nl',
    });
    expect(answer).toMatchObject({
      status: 400,
      body: {
        code: 'invalid_request',
        errors: [
          {
            pointer: '/locale',
            code: 'language_incomplete',
            missing: expect.arrayContaining(['template', 'lines']),
          },
        ],
      },
    });
  });
});
