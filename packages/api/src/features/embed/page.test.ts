import { describe, expect, it } from 'vitest';
import { type FrameNeeds, NO_NEEDS, needsOf } from './needs.ts';
import { type EmbedPage, embedHeaders } from './page.ts';

const PAGE: EmbedPage = {
  publicUrl: 'https://api.test',
  assetPath: '/embed/abc',
  workletPath: '/worklets/0.1.0',
  brandingPath: '/branding/ten_1',
  origins: ['https://portal.example'],
  realtimeOrigins: ['wss://rt.test'],
  storageOrigin: 'https://storage.test',
  needs: NO_NEEDS,
};

const headersWith = (needs: Partial<FrameNeeds>) => {
  const headers = embedHeaders({ ...PAGE, needs: { ...NO_NEEDS, ...needs } });
  const policy = headers['Content-Security-Policy'] ?? '';
  const directives = Object.fromEntries(
    policy.split('; ').map((directive) => directive.split(/ (.*)/s, 2) as [string, string]),
  );
  return { directives, permissions: headers['Permissions-Policy'] };
};
const LEAST = headersWith({});

/** The directives in which two policies differ. */
const grantedBy = (needs: Partial<FrameNeeds>) =>
  Object.fromEntries(
    Object.entries(headersWith(needs).directives).filter(([name, value]) => LEAST.directives[name] !== value),
  );

describe('what the frame may do', () => {
  it.each(['practice', 'screening', 'technical'] as const)('is the least for a %s interview', (kind) => {
    expect(needsOf({ kind })).toEqual(NO_NEEDS);
  });

  it('is an interview and nothing else where nothing is needed', () => {
    expect(LEAST.directives).toEqual({
      'default-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'script-src': 'https://api.test/embed/abc/ https://api.test/worklets/0.1.0/',
      'style-src': 'https://api.test/embed/abc/',
      'img-src': 'https://api.test/embed/abc/ https://api.test/branding/ten_1/',
      'connect-src': 'https://api.test wss://rt.test',
      'media-src': "'self'",
      'worker-src': "'none'",
      'frame-ancestors': 'https://portal.example',
    });
    expect(LEAST.permissions).toBe('microphone=(self), camera=(), geolocation=()');
  });

  it('adds the camera alone for a picture', () => {
    expect(grantedBy({ camera: true })).toEqual({ 'media-src': "'self' blob:" });
    expect(headersWith({ camera: true }).permissions).toBe(
      'microphone=(self), camera=(self), geolocation=()',
    );
  });

  it('adds WebAssembly and workers of its own files, and no other evaluation', () => {
    expect(grantedBy({ wasm: true })).toEqual({
      'script-src': `${LEAST.directives['script-src']} 'wasm-unsafe-eval'`,
      'worker-src': 'https://api.test/embed/abc/',
    });
    expect(headersWith({ wasm: true }).permissions).toBe(LEAST.permissions);
  });

  it('adds the origin of the blobs, where that is another', () => {
    expect(grantedBy({ storage: true })).toEqual({
      'connect-src': 'https://api.test wss://rt.test https://storage.test',
      'media-src': "'self' https://storage.test",
    });
    const own = embedHeaders({
      ...PAGE,
      storageOrigin: PAGE.publicUrl,
      needs: { ...NO_NEEDS, storage: true },
    });
    expect(own['Content-Security-Policy']).toContain('connect-src https://api.test wss://rt.test;');
  });

  it('adds them together', () => {
    const { directives } = headersWith({ camera: true, wasm: true, storage: true });
    expect(directives['media-src']).toBe("'self' blob: https://storage.test");
  });
});
