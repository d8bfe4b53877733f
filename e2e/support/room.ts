import type { Frame, Locator } from 'playwright-core';

interface CandidateWindow {
  __candidate: {
    speak(wavBase64: string): Promise<void>;
    heardLevel(): number;
    heardPeak(): number;
    microphoneOpened(): number;
  };
}

/** The widget as its candidate uses it: by what is on screen, by keyboard and by voice. */
export class Room {
  readonly frame: Frame;
  constructor(frame: Frame) {
    this.frame = frame;
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
    await this.frame.evaluate(
      (audio) => (window as unknown as CandidateWindow).__candidate.speak(audio),
      wav.toString('base64'),
    );
  }

  heardLevel(): Promise<number> {
    return this.frame.evaluate(() => (window as unknown as CandidateWindow).__candidate.heardLevel());
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
