import { describe, expect, it } from 'vitest';
import { recognitionModel } from './deepgram-model.ts';

describe('the model that hears a language', () => {
  it.each([
    ['nova-3', 'ar', 'nova-3'],
    ['flux-general-en', 'en-GB', 'flux-general-en'],
    ['flux-general-en', 'de-DE', 'nova-3'],
    ['flux-general-multi', 'de-DE', 'flux-general-multi'],
    ['flux-general-multi', 'ar', 'nova-3'],
  ])('%s in %s is %s', (asked, locale, model) => {
    expect(recognitionModel(asked, locale)).toBe(model);
  });
});
