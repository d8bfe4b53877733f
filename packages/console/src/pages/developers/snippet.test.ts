import { describe, expect, it } from 'vitest';
import { reactSnippet, restSnippet, scriptSnippet } from './snippet.ts';

const FACTS = {
  apiUrl: 'https://api.example',
  template: 'backend-engineer',
  publishableKey: 'vv_test_pk_a',
  secretKey: 'vv_test_sk_b',
};

describe('a snippet', () => {
  it.each([
    ['script', scriptSnippet],
    ['React', reactSnippet],
  ])('for a page (%s) never holds the secret key', (_name, snippet) => {
    const code = snippet(FACTS);
    expect(code).toContain('vv_test_pk_a');
    expect(code).toContain('backend-engineer');
    expect(code).toContain('https://api.example');
    expect(code).not.toContain('vv_test_sk');
  });

  it('for a server names the secret key and the template', () => {
    expect(restSnippet(FACTS)).toContain(`VIVAVOCE_KEY='vv_test_sk_b'`);
    expect(restSnippet(FACTS)).toContain('"template": "backend-engineer"');
    expect(restSnippet(FACTS)).not.toContain('vv_test_pk');
  });
});
