import type { Frame, Locator } from 'playwright-core';
import { expect } from 'vitest';
import { Wire } from './wire.ts';

interface CandidateWindow {
  __candidate: {
    speak(wavsBase64: string[], pauseMs: number): Promise<number>;
    heardPeak(): number;
    microphoneOpened(): number;
  };
}

/** The widget as its candidate uses it: by what is on screen, by keyboard and by voice. */
export class Room {
  readonly frame: Frame;
  readonly wire: Wire;
  constructor(frame: Frame) {
    this.frame = frame;
    this.wire = new Wire(frame.page());
  }

  /** Id of the session, once the page has called the API with it. */
  async sessionId(): Promise<string> {
    await expect.poll(() => this.wire.sessionId, { timeout: 20_000 }).toBeDefined();
    return this.wire.sessionId ?? '';
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name });
  }

  get log(): Locator {
    return this.frame.getByRole('log');
  }

  async agreeAndStart(): Promise<void> {
    await this.button('Agree and check microphone').click();
    await this.button('Start interview').click();
  }

  async agreeAndType(): Promise<void> {
    await this.button('Agree and type my answers').click();
  }

  /** Waits until the presence line says so, e.g. `is listening`. */
  async until(presence: string, timeoutMs = 30_000): Promise<void> {
    await this.frame.getByText(new RegExp(presence)).first().waitFor({ timeout: timeoutMs });
  }

  async speak(wav: Buffer): Promise<void> {
    await this.speakInParts([wav], 0);
  }

  /** Speaks with pauses; answers the loudest level that was heard meanwhile, from the first pause to the last word. */
  speakInParts(wavs: Buffer[], pauseMs: number): Promise<number> {
    return this.frame.evaluate(
      ([audio, pause]) => (window as unknown as CandidateWindow).__candidate.speak(audio, pause),
      [wavs.map((wav) => wav.toString('base64')), pauseMs] as const,
    );
  }

  heardPeak(): Promise<number> {
    return this.frame.evaluate(() => (window as unknown as CandidateWindow).__candidate.heardPeak());
  }

  microphoneOpened(): Promise<number> {
    return this.frame.evaluate(() => (window as unknown as CandidateWindow).__candidate.microphoneOpened());
  }

  async type(answer: string): Promise<void> {
    await this.frame.getByRole('textbox', { name: 'Type an answer' }).fill(answer);
    await this.button(/^Send/).click();
  }

  async end(): Promise<void> {
    await this.button(/^End/).first().click();
    await this.frame.getByRole('button', { name: 'End interview' }).last().click();
  }

  /** Waits for a text in the log. */
  async caption(text: string | RegExp, timeoutMs = 30_000): Promise<void> {
    await this.log.getByText(text).first().waitFor({ timeout: timeoutMs });
  }
}
