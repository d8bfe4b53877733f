/** What an address says of a payment that the browser comes back from. It is told, and never believed. */
export type CheckoutNews = 'paid' | 'left';

const PARAMETER = 'vivavoce_checkout';

/** Where a payment leads back to: this page, with word of how it went. */
export function returnUrls(page: string): { successUrl: string; cancelUrl: string } {
  const url = (news: CheckoutNews) => {
    const back = new URL(page);
    back.searchParams.set(PARAMETER, news);
    return back.href;
  };
  return { successUrl: url('paid'), cancelUrl: url('left') };
}

export function newsIn(page: string): CheckoutNews | null {
  const news = new URL(page).searchParams.get(PARAMETER);
  return news === 'paid' || news === 'left' ? news : null;
}

/** The address without it, and without what the payment provider added: a reload tells nothing again. */
export function withoutNews(page: string): string {
  const url = new URL(page);
  for (const name of [...url.searchParams.keys()]) {
    if (name === PARAMETER || name.startsWith('razorpay_')) url.searchParams.delete(name);
  }
  return url.href;
}
