import type { SessionState } from '@vivavoce/sdk';
import type { Words } from '../words/translate.ts';

/** What the candidate reads before anything is captured: facts of the record, in words. */
export interface ConsentView {
  title: string;
  length: string;
  voice: string;
  kept: string;
  limits: string;
  /** The tenant's own words; empty where there are none. */
  tenantText: string;
  nothingYet: string;
  agree: string;
  type: string;
}

export function consentView({ record }: SessionState, words: Words): ConsentView {
  const { notice, template, tenantName } = record;
  const key = notice.resultVisibility === 'candidate' ? 'consent.keptForYou' : 'consent.keptForTenant';
  return {
    title: words.say('consent.title', { name: template.interviewerName }),
    length: words.say('consent.length', {
      minutes: words.minutes(template.timeBudgetMs),
      count: template.questionCount,
    }),
    voice: words.say('consent.voice'),
    kept: words.say(key, { count: notice.retentionDays, tenant: tenantName }),
    limits: words.say('consent.limits'),
    tenantText: notice.text ?? '',
    nothingYet: words.say('consent.nothingYet'),
    agree: words.say('consent.agree'),
    type: words.say('consent.type'),
  };
}
