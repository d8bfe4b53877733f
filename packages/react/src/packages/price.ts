/** Minor units as a price: 2,400 of `usd` is `$24.00`, and `$24` where nothing is behind the point. */
export function priceOf(amount: number, { currency, locale }: { currency: string; locale: string }): string {
  const options = { style: 'currency', currency } as const;
  const digits = new Intl.NumberFormat(locale, options).resolvedOptions().maximumFractionDigits ?? 2;
  const value = amount / 10 ** digits;
  const whole = Number.isInteger(value) ? { minimumFractionDigits: 0 } : {};
  return new Intl.NumberFormat(locale, { ...options, ...whole }).format(value);
}
