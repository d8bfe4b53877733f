const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

export function dayOf(iso: string): string {
  return DAY.format(new Date(iso));
}
