import type { Session } from '../records/session.ts';
import type { Values } from './speak.ts';
import type { NoticeKey } from './table.ts';

/** What a candidate reads before anything is captured. */
export interface NoticeSentences {
  title: string;
  length: string;
  voice: string;
  kept: string;
  limits: string;
  nothingYet: string;
  /** The two ways to agree: to speak, or to type only. */
  agree: string;
  type: string;
}

export interface NoticeWords {
  say(key: NoticeKey, values?: Values): string;
  /** A rough span in words, of milliseconds. */
  minutes(ms: number): string;
}

/** The facts of a session, in words. */
export function noticeSentences(
  { notice, template, tenantName }: Pick<Session, 'notice' | 'template' | 'tenantName'>,
  words: NoticeWords,
): NoticeSentences {
  const kept = notice.resultVisibility === 'candidate' ? 'consent.keptForYou' : 'consent.keptForTenant';
  return {
    title: words.say('consent.title', { name: template.interviewerName }),
    length: words.say('consent.length', {
      minutes: words.minutes(template.timeBudgetMs),
      count: template.questionCount,
    }),
    voice: words.say('consent.voice'),
    kept: words.say(kept, { count: notice.retentionDays, tenant: tenantName }),
    limits: words.say('consent.limits'),
    nothingYet: words.say('consent.nothingYet'),
    agree: words.say('consent.agree'),
    type: words.say('consent.type'),
  };
}
