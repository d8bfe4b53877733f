import {
  AudioFrame,
  AudioSource,
  AudioStream,
  LocalAudioTrack,
  type RemoteTrack,
  Room,
  RoomEvent,
  TrackPublishOptions,
  TrackSource,
} from '@livekit/rtc-node';
import {
  AGENT_IDENTITY,
  type ClientMessage,
  type CloseReason,
  HELLO_EVERY_MS,
  Packets,
  ROOM_TOPIC,
  type RoomClientMessage,
  type RoomServerMessage,
  toPackets,
} from '@vivavoce/contract/realtime';
import { type LiveKit, liveKitServer, startLiveKit } from '@vivavoce/dev';
import { AccessToken, RoomServiceClient } from 'livekit-server-sdk';
import { afterAll, beforeAll } from 'vitest';
import { Door } from '../door.ts';
import { type ContractClient, describeTransport } from '../transport.contract.ts';
import type { TextToClient, Transport } from '../transport.ts';
import { LiveKitTransport } from './livekit.ts';

/** Louder than this is sound; a codec hears a hair around what it is given. */
const LOUD = 320;
const TOLERANCE = 24 * 30;
/** Who finds nobody in a room takes another way: the browser gives it longer. */
const NOBODY_AFTER_MS = 2_500;

let server: LiveKit;
let rooms: RoomServiceClient;
let made = 0;

beforeAll(async () => {
  server = await startLiveKit({ command: await liveKitServer() });
  rooms = new RoomServiceClient(server.url.replace('ws', 'http'), server.apiKey, server.apiSecret);
});
afterAll(() => server.stop());

describeTransport('a room of LiveKit', async () => {
  made += 1;
  const prefix = `test-${made}-`;
  const livekit = new LiveKitTransport(new Door());
  const opened = new Set<Room>();
  await Promise.all(['ses_1', 'ses_9'].map((name) => rooms.createRoom({ name: prefix + name })));
  const agent = await tokenOf({ room: `${prefix}ses_1`, identity: AGENT_IDENTITY });
  const transport: Transport = {
    offer: () => livekit.offer(),
    expect: (sessionId) => livekit.expect(sessionId),
    host: (session) => livekit.host(session, { url: server.url, token: agent }),
    drop: (session, reason) => livekit.drop(session, reason),
    close: async () => {
      await Promise.all([...opened].map((room) => room.disconnect()));
      await livekit.close();
    },
  };
  let count = 0;
  const dial = async (sessionId: string) => {
    count += 1;
    const room = new Room();
    opened.add(room);
    return dialRoom(room, await tokenOf({ room: prefix + sessionId, identity: `candidate-${count}` }));
  };
  return { transport, streamTolerance: TOLERANCE, dial };
});

async function tokenOf({ room, identity }: { room: string; identity: string }): Promise<string> {
  const token = new AccessToken(server.apiKey, server.apiSecret, {
    identity,
    ttl: 300,
    attributes: { origin: 'https://partner.example' },
  });
  token.addGrant({ room, roomJoin: true, canPublish: true, canSubscribe: true, canPublishData: true });
  return token.toJwt();
}

async function dialRoom(room: Room, token: string): Promise<ContractClient> {
  const received: TextToClient[] = [];
  const packets = new Packets();
  const later: string[] = [];
  let heardSamples = 0;
  let generation = 0;
  let answer: number | undefined;
  let seq = 0;
  let ack = 0;
  let answered = false;
  let stalled = false;
  let listening = false;
  let repeating: NodeJS.Timeout | undefined;
  let close: (reason: CloseReason) => void = () => undefined;
  const closed = new Promise<CloseReason>((resolve) => {
    close = (reason) => {
      clearInterval(repeating);
      resolve(reason);
    };
  });
  const publish = (text: string) => {
    for (const packet of toPackets(text)) {
      void room.localParticipant
        ?.publishData(packet, { reliable: true, topic: ROOM_TOPIC, destination_identities: [AGENT_IDENTITY] })
        .catch(() => undefined);
    }
  };
  const say = (message: RoomClientMessage) => {
    seq += 1;
    const text = JSON.stringify({ ...message, seq, ack });
    if (seq > 1) {
      if (answered) publish(text);
      else later.push(text);
      return;
    }
    // The first one is said again until somebody answers: the agent may be on its way.
    repeating = setInterval(() => {
      // What is said before its track is here would be lost.
      if (listening) publish(text);
    }, HELLO_EVERY_MS);
    setTimeout(() => {
      if (!answered) close('moved');
    }, NOBODY_AFTER_MS);
  };
  const receive = (message: RoomServerMessage) => {
    switch (message.type) {
      case 'probe':
        say({ type: 'probed', id: message.id });
        break;
      case 'onset':
        generation = message.generation;
        break;
      case 'flush':
        if (answer !== undefined)
          say({ type: 'flushed', generation: message.generation, playedSamples: answer });
        break;
      case 'close':
        close(message.reason);
        break;
      case 'halt':
      case 'pong':
      case 'speech_end':
        break;
      default:
        received.push(message);
    }
  };
  room.on(RoomEvent.DataReceived, (packet, sender) => {
    if (stalled || sender?.identity !== AGENT_IDENTITY) return;
    const text = packets.push(packet);
    if (text === undefined) return;
    const message = JSON.parse(text) as RoomServerMessage & { seq: number };
    ack = message.seq;
    answered = true;
    clearInterval(repeating);
    for (const waiting of later.splice(0)) publish(waiting);
    receive(message);
  });
  const listen = async (track: RemoteTrack) => {
    const reader = new AudioStream(track, {
      sampleRate: 24_000,
      numChannels: 1,
      frameSizeMs: 10,
    }).getReader();
    listening = true;
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const { data } = read.value;
      if (data.some((sample) => Math.abs(sample) > LOUD)) heardSamples += data.length;
    }
  };
  // The agent may have left again by now, and its track with it.
  room.on(RoomEvent.TrackSubscribed, (track) => void listen(track).catch(() => undefined));
  await room.connect(server.url, token, { autoSubscribe: true, dynacast: false });
  const source = new AudioSource(16_000, 1, 1_000);
  const microphone = LocalAudioTrack.createAudioTrack('microphone', source);
  const options = new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE });
  await room.localParticipant?.publishTrack(microphone, options);
  return {
    received,
    heardSamples: () => heardSamples,
    closed,
    say: (message: ClientMessage) => say(message),
    speak: (samples) => void source.captureFrame(new AudioFrame(samples, 16_000, 1, samples.length)),
    played: (playedSamples) => say({ type: 'played', generation, playedSamples }),
    answerFlush(samples) {
      answer = samples;
    },
    stall() {
      stalled = true;
    },
    cut: () => void room.disconnect(),
  };
}
