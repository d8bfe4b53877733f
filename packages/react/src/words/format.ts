/** Numbers, spans and dates as a locale writes them. Spans are milliseconds. */
export interface Formats {
  number(value: number): string;
  /** A position on a clock, `12:40`; an hour and more reads `1:02:03`. Never below zero. */
  clock(ms: number): string;
  /** A rough span in words, `15 minutes`; at least one minute. */
  minutes(ms: number): string;
  /** A short span, `14 min`. */
  span(ms: number): string;
  /** A day, `20 November 2026`. */
  date(iso: string): string;
  /** A day and a time of it where the reader is, `20 November 2026 at 18:00 CET`. */
  moment(iso: string): string;
}

export function createFormats(locale: string): Formats {
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const padded = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2, useGrouping: false });
  const long = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
  const short = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short' });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const moment = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  const wholeMinutes = (ms: number) => Math.max(1, Math.round(ms / 60_000));
  return {
    number: (value) => plain.format(value),
    clock(ms) {
      const seconds = Math.max(0, Math.floor(ms / 1000));
      const hours = Math.floor(seconds / 3600);
      const minutes = Math.floor(seconds / 60) % 60;
      const tail = padded.format(seconds % 60);
      if (hours === 0) return `${plain.format(minutes)}:${tail}`;
      return `${plain.format(hours)}:${padded.format(minutes)}:${tail}`;
    },
    minutes: (ms) => long.format(wholeMinutes(ms)),
    span: (ms) => short.format(wholeMinutes(ms)),
    moment: (iso) => (Number.isNaN(Date.parse(iso)) ? '' : moment.format(new Date(iso))),
    date: (iso) => (Number.isNaN(Date.parse(iso)) ? '' : day.format(new Date(iso))),
  };
}
