import { useEffect, useState } from 'react';
import { kitWords } from '../words/kit.ts';
import { relativeTime } from './relative.ts';

const EXACT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A time as people say it, exact on hover; it goes on while the page is open. */
export function RelativeTime({ at }: { at: string | Date }) {
  const date = new Date(at);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <time dateTime={date.toISOString()} title={EXACT.format(date)}>
      {relativeTime(date.getTime(), now) ?? kitWords.justNow}
    </time>
  );
}
