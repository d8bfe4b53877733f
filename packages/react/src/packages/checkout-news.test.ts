import { expect, it } from 'vitest';
import { newsIn, returnUrls, withoutNews } from './checkout-news.ts';

const PAGE = 'https://coach.example/practice?course=7#/interview/graduate';

it('leads back to the very place, and tells how it went', () => {
  const { successUrl, cancelUrl } = returnUrls(PAGE);
  expect([newsIn(successUrl), newsIn(cancelUrl), newsIn(PAGE)]).toEqual(['paid', 'left', null]);
  expect([withoutNews(successUrl), withoutNews(cancelUrl)]).toEqual([PAGE, PAGE]);
});

it('forgets what the payment provider added', () => {
  const back = new URL(returnUrls(PAGE).successUrl);
  back.searchParams.set('razorpay_payment_id', 'pay_1');
  expect(withoutNews(back.href)).toBe(PAGE);
});

it('hears nothing that it does not know', () => {
  expect(newsIn('https://coach.example/?vivavoce_checkout=free')).toBeNull();
});
