import { describe, expect, it } from 'vitest';
import { goProblem } from './livekit-server.ts';

describe('building LiveKit’s server', () => {
  it.each(['go1.26', 'go1.26.8\n', 'go1.30rc1', 'go2.0'])('is done with %s', (said) => {
    expect(goProblem(said)).toBeUndefined();
  });

  it.each([
    ['', 'Go is not installed'],
    ['go1.24.4', 'Go 1.24 is too old'],
  ])('names what to install where Go says "%s"', (said, problem) => {
    expect(goProblem(said)).toContain(problem);
    expect(goProblem(said)).toContain('Install Go 1.26 or later (https://go.dev/dl)');
  });
});
