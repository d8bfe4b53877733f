import { newId } from '@vivavoce/contract/ids';
import type { ClientMessage, CloseReason, Hello } from '@vivavoce/contract/realtime';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  AdmissionError,
  type AdmissionRequest,
  type ClientConnection,
  type HostedSession,
  type SoundFrame,
  type TextFromClient,
  type TextToClient,
  type Transport,
} from './transport.ts';

/** A client that reaches a transport as a browser does, and does only what it is told. */
export interface ContractClient {
  /** What came over the text channel, apart from what the transport needs for itself. */
  readonly received: TextToClient[];
  /** Samples that came for the loudspeaker. */
  readonly heardSamples: () => number;
  /** Why the connection was closed, once it was. */
  readonly closed: Promise<CloseReason>;
  say(message: ClientMessage): void;
  /** Sends 20 ms of the microphone. */
  speak(samples: Int16Array): void;
  /** Says how much of the present generation has left the loudspeaker. */
  played(samples: number): void;
  /** What it will answer to every flush; nothing where it does not. */
  answerFlush(samples: number | undefined): void;
  /** Takes nothing more from the network, and says nothing of it. */
  stall(): void;
  /** Vanishes. */
  cut(): void;
}

export interface TransportUnderTest {
  transport: Transport;
  /**
   * Sound is a stream, silence and all, through a codec: nobody can count its samples to the last one, or tell a burst from
   * what comes in time. So many samples of the loudspeaker may be off.
   * @defaultValue 0, for frames that arrive as they were sent
   */
  streamTolerance?: number;
  /** Reaches a session's place at the transport. Resolves once it can say hello. */
  dial(sessionId: string): Promise<ContractClient>;
}

const SAMPLES_PER_FRAME = 480;
/** A voice takes its time to cross a jitter buffer. */
const HEARD = { timeout: 4_000 };

/** A jitter buffer settles during the first second of a stream, later on a busy machine. */
const STREAM_OFF_MS = 250;

/** A frame of what any codec takes for a voice; a part of something longer, as speech is. */
function tone(frame = 0): Int16Array {
  const speech = new Int16Array(3 * SAMPLES_PER_FRAME);
  for (let index = 0; index < SAMPLES_PER_FRAME; index += 1) {
    const at = frame * SAMPLES_PER_FRAME + index;
    speech[SAMPLES_PER_FRAME + index] = Math.round(4_000 * Math.sin((2 * Math.PI * 400 * at) / 24_000));
  }
  return speech.subarray(SAMPLES_PER_FRAME, 2 * SAMPLES_PER_FRAME);
}

/** What every transport has to hold to. @param open Opens one on its own; it is closed after each test. */
export function describeTransport(name: string, open: () => Promise<TransportUnderTest>): void {
  describe(`${name}, as a transport`, () => {
    let transport: Transport;
    let dial: TransportUnderTest['dial'];
    let streamTolerance: number;
    let asked: AdmissionRequest[];
    let text: TextFromClient[];
    let sound: SoundFrame[];
    let connections: ClientConnection[];
    let closed: number;
    let nowMs: () => number;
    let admission: Promise<void>;
    let session: HostedSession;

    beforeEach(async () => {
      asked = [];
      text = [];
      sound = [];
      connections = [];
      closed = 0;
      admission = Promise.resolve();
      const startedAt = performance.now();
      nowMs = () => Math.round(performance.now() - startedAt + 10_000);
      ({ transport, dial, streamTolerance = 0 } = await open());
      session = {
        sessionId: 'ses_1',
        async admit(request) {
          asked.push(request);
          await admission;
          if (request.ticket === 'bad') throw new AdmissionError('invalid_ticket');
        },
        connected(connection) {
          connections.push(connection);
          return {
            nowMs,
            message: (message) => text.push(message),
            sound: (frame) => sound.push(frame),
            closed: () => {
              closed += 1;
            },
          };
        },
      };
      transport.host(session);
    });

    afterEach(() => transport.close());

    const hello = (ticket = 'good'): Hello => ({
      type: 'hello',
      ticket,
      clientId: newId('client'),
      audio: { upSampleRate: 16_000, downSampleRate: 24_000, codec: 'pcm16' },
      soundAllowed: true,
    });

    async function admitted(): Promise<{ client: ContractClient; connection: ClientConnection }> {
      const before = connections.length;
      const client = await dial('ses_1');
      client.say(hello());
      await expect.poll(() => connections.length).toBe(before + 1);
      const connection = connections[before];
      if (!connection) throw new Error('nobody is connected');
      return { client, connection };
    }

    it('says how a session is reached', () => {
      const { connections, rooms = false } = transport.offer('ses_1');
      expect(connections.length + Number(rooms)).toBe(1);
    });

    it('lets in a client with a ticket, and tells the others why not', async () => {
      await admitted();
      expect(asked).toMatchObject([{ ticket: 'good' }]);
      const bad = await dial('ses_1');
      bad.say(hello('bad'));
      expect(await bad.closed).toBe('invalid_ticket');
      const elsewhere = await dial('ses_9');
      elsewhere.say(hello());
      expect(await elsewhere.closed).toBe('moved');
    });

    it('hears nothing of a client that does not say hello first', async () => {
      const rude = await dial('ses_1');
      rude.say({ type: 'mute', muted: true });
      expect(await rude.closed).toBe('protocol_error');
      expect([asked, text]).toEqual([[], []]);
    });

    it.each([
      ['is let in with the answer', true],
      ['joins again where the session goes elsewhere', false],
    ])('lets a client wait that comes before the claim is answered: it %s', async (_, ours) => {
      transport.drop(session, 'moved');
      const answered = transport.expect('ses_1');
      const client = await dial('ses_1');
      client.say(hello());
      client.say({ type: 'mute', muted: true });
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(asked).toEqual([]);
      if (ours) transport.host(session);
      answered();
      if (ours) await expect.poll(() => text).toMatchObject([{ type: 'mute' }]);
      else expect(await client.closed).toBe('moved');
    });

    it('keeps text in order, both ways, and loses none that comes during the admission', async () => {
      let letIn: () => void = () => undefined;
      admission = new Promise<void>((resolve) => {
        letIn = resolve;
      });
      const client = await dial('ses_1');
      client.say(hello());
      await expect.poll(() => asked.length).toBe(1);
      client.say({ type: 'mute', muted: true });
      letIn();
      await expect.poll(() => connections.length).toBe(1);
      client.say({ type: 'mute', muted: false });
      client.say({ type: 'sound', allowed: true });
      await expect
        .poll(() => text)
        .toMatchObject([{ muted: true }, { muted: false }, { type: 'sound', allowed: true }]);
      for (const phase of ['listening', 'thinking', 'speaking'] as const) {
        connections[0]?.send({ type: 'phase', phase });
      }
      await expect
        .poll(() => client.received)
        .toMatchObject([{ phase: 'listening' }, { phase: 'thinking' }, { phase: 'speaking' }]);
    });

    it('replaces the older client of a session', async () => {
      const { client: first } = await admitted();
      await admitted();
      expect(await first.closed).toBe('replaced');
      expect(closed).toBe(1);
    });

    it('tells once that a client is gone, and closes it when the session goes', async () => {
      const { client, connection } = await admitted();
      client.cut();
      await expect.poll(() => closed).toBe(1);
      connection.send({ type: 'phase', phase: 'listening' });
      const { client: next } = await admitted();
      transport.drop(session, 'session_over');
      expect(await next.closed).toBe('session_over');
      expect(closed).toBe(2);
    });

    it('hands sound in with the time at which it was captured, also where it comes in a burst', async () => {
      const { client } = await admitted();
      const beganMs = nowMs();
      client.speak(new Int16Array(320));
      await expect.poll(() => sound.length).toBeGreaterThan(0);
      // The network stalls, and gives half a second at once.
      await new Promise((resolve) => setTimeout(resolve, 600));
      for (let index = 0; index < 25; index += 1) client.speak(new Int16Array(320).fill(index));
      const count = () => sound.reduce((sum, { samples }) => sum + samples.length, 0);
      if (streamTolerance === 0) await expect.poll(count).toBe(26 * 320);
      else await expect.poll(count, HEARD).toBeGreaterThan(26 * 320);
      let samples = 0;
      for (const frame of sound) {
        const offMs = Math.abs(frame.startMs - (sound[0]?.startMs ?? 0) - samples / 16);
        expect(offMs).toBeLessThanOrEqual(streamTolerance === 0 ? 0.5 : STREAM_OFF_MS);
        samples += frame.samples.length;
      }
      expect(sound[0]?.startMs).toBeGreaterThan(beganMs - 100);
    });

    it('takes sound out, and tells how far it was played, generation by generation', async () => {
      const { client, connection } = await admitted();
      const { soundOut } = connection;
      const reports: string[] = [];
      soundOut.begin(7, (played) => reports.push(`7: ${played}`));
      for (let frame = 0; frame < 25; frame += 1) expect(soundOut.write(tone(frame))).toBe(true);
      const missing = (frames: number) => Math.abs(client.heardSamples() - frames * SAMPLES_PER_FRAME);
      await expect.poll(() => missing(25), HEARD).toBeLessThanOrEqual(streamTolerance);
      client.played(960);
      await expect.poll(() => reports).toEqual(['7: 960']);
      soundOut.pause();
      soundOut.resume();
      soundOut.end();
      soundOut.begin(8, (played) => reports.push(`8: ${played}`));
      for (let frame = 0; frame < 5; frame += 1) soundOut.write(tone(frame));
      await expect.poll(() => missing(30), HEARD).toBeLessThanOrEqual(streamTolerance);
      // More than was written cannot have been heard.
      client.played(96_000);
      await expect.poll(() => reports).toEqual(['7: 960', `8: ${5 * SAMPLES_PER_FRAME}`]);
      expect(text).toEqual([]);
    });

    it('throws away what was not played, and says how much was: in time, or not at all', async () => {
      const { client, connection } = await admitted();
      const { soundOut } = connection;
      // Both ways are open before a deadline is set to them.
      connection.send({ type: 'phase', phase: 'listening' });
      await expect.poll(() => client.received.length).toBe(1);
      client.say({ type: 'mute', muted: false });
      await expect.poll(() => text.length).toBe(1);
      soundOut.begin(7, () => undefined);
      soundOut.write(new Int16Array(SAMPLES_PER_FRAME));
      client.answerFlush(120);
      expect(await soundOut.flush()).toBe(120);
      client.answerFlush(undefined);
      soundOut.begin(8, () => undefined);
      soundOut.write(new Int16Array(SAMPLES_PER_FRAME));
      const askedAt = performance.now();
      expect(await soundOut.flush()).toBeUndefined();
      expect(performance.now() - askedAt).toBeLessThan(2_000);
    });

    it('takes no more sound for a client whose network lags, and loses none of its text', async () => {
      const { client, connection } = await admitted();
      client.stall();
      connection.soundOut.begin(7, () => undefined);
      const second = new Int16Array(24_000).fill(1_000);
      let seconds = 0;
      // An hour of speech: whatever the system takes for itself is far less.
      while (seconds < 3_600 && connection.soundOut.write(second)) seconds += 1;
      expect(seconds).toBeLessThan(3_600);
      expect(connection.soundOut.write(second)).toBe(false);
      connection.send({ type: 'phase', phase: 'listening' });
      expect(closed).toBe(0);
    });

    it('knows every second that what it sends arrives, and that it does not', async () => {
      const { client, connection } = await admitted();
      const before = connection.soundOut.deliveredAtMs;
      await expect.poll(() => connection.soundOut.deliveredAtMs, { timeout: 4_000 }).toBeGreaterThan(before);
      client.stall();
      const stalledAt = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(connection.soundOut.deliveredAtMs).toBeLessThan(stalledAt + 200);
    });
  });
}
