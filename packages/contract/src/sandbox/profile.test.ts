import { describe, expect, it } from 'vitest';
import { sandboxProfileSchema } from './profile.schema.ts';
import { readSandboxCredential, sandboxCredential } from './profile.ts';

describe('the credential of a test session', () => {
  it('carries the whole profile, words of any script included', () => {
    const profile = {
      seed: 'ses_1',
      dishonest: true,
      script: [{ text: 'Ich prüfte die Tabelle – 数据 🎧' }],
    };
    expect(sandboxProfileSchema.parse(readSandboxCredential(sandboxCredential(profile)))).toEqual(profile);
  });

  it('is told apart from a vendor’s own key', () => {
    expect(readSandboxCredential('sk-ant-123')).toBeUndefined();
    expect(readSandboxCredential('sandbox.@@@')).toBeUndefined();
  });
});
