import { drawPage } from '../parse/draw-page.ts';
import { type ParseOptions, parseResume, parseText } from '../parse/index.ts';
import { UnreadableFile } from '../parse/line.ts';
import type { ParseAnswer, ParseOrder, ParseResult, Wanted } from './messages.ts';

/** The process that reads files of strangers. It has no secret, no database and no key: whoever breaks it holds their own file. */
process.on('message', ({ id, wanted, bytes, budgetMs }: ParseOrder) => {
  const answer = (said: ParseAnswer) => process.send?.(said);
  const onPage = (page: number, pages: number) => answer({ id, kind: 'page', page, pages });
  read(bytes, wanted, { budgetMs, onPage })
    .then((read) => answer({ id, kind: 'parsed', read }))
    .catch((error: unknown) => {
      if (error instanceof UnreadableFile) {
        answer({ id, kind: 'refused', code: error.code, detail: error.message });
      } else answer({ id, kind: 'broken', failure: error instanceof Error ? error.name : 'error' });
    });
});
process.on('disconnect', () => process.exit(0));

function read(bytes: Uint8Array, wanted: Wanted, options: ParseOptions): Promise<ParseResult> {
  if (wanted === 'resume') return parseResume(bytes, options);
  return wanted === 'text' ? parseText(bytes, options) : drawPage(bytes, wanted);
}
