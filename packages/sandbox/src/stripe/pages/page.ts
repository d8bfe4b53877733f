import { pagesOf } from '../../paying/page.ts';

export const sendPage = pagesOf('Stripe');
