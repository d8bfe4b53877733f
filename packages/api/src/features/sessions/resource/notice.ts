import { noticeSentences, noticeWords } from '@vivavoce/contract/notice';
import type { AppContext } from '../../../context.ts';
import type { Caller } from '../../../core/caller.ts';
import { readSession } from './read.ts';
import type { NoticeText } from './schema.ts';

/** What the candidate reads before agreeing, word for word as the widget shows it. @throws ApiError `not_allowed`, `not_found` */
export async function readNotice(
  context: AppContext,
  caller: Caller,
  { sessionId }: { sessionId: string },
): Promise<NoticeText> {
  const session = await readSession(context, caller, { sessionId });
  const { version, locale, text } = session.notice;
  const { title, length, voice, kept, limits, ...rest } = noticeSentences(session, noticeWords(locale));
  return { version, locale, title, facts: [length, voice, kept, limits], tenantText: text ?? null, ...rest };
}
