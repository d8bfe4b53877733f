// One agent of LiveKit's own framework, in a process of its own as its worker would give it. Runs where its packages are installed,
// which is not here: see install.ts. It loads what its worker loads beforehand, says so, and takes one job, a line of JSON.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Agent, AgentSession, initializeLogger } from '@livekit/agents';
import * as deepgram from '@livekit/agents-plugin-deepgram';
import * as elevenlabs from '@livekit/agents-plugin-elevenlabs';
import * as openai from '@livekit/agents-plugin-openai';
import * as silero from '@livekit/agents-plugin-silero';
import { Room } from '@livekit/rtc-node';

/**
 * What it is tried with. LiveKit's own model of the end of a turn is not among it: its licence allows it to products on that
 * framework only.
 */
const SETTINGS = {
  defaults: { vad: {}, turnHandling: { turnDetection: 'vad' } },
  fast: {
    vad: { minSilenceDuration: 300 },
    turnHandling: {
      turnDetection: 'vad',
      endpointing: { minDelay: 300 },
      preemptiveGeneration: { preemptiveTts: true },
    },
  },
};

initializeLogger({ pretty: false, level: 'warn' });
const lines = createInterface({ input: process.stdin });
// Whoever asked for it is gone.
lines.on('close', () => process.exit(0));

const { vad: vadOptions, turnHandling } = SETTINGS[process.argv[2]];
const vad = await silero.VAD.load(vadOptions);
process.stdout.write('ready\n');
const [line] = await once(lines, 'line');
const { url, token, standInsUrl, apiKey, instructions, greeting } = JSON.parse(line);

const session = new AgentSession({
  vad,
  stt: new deepgram.STT({ apiKey, baseUrl: `${standInsUrl.replace('http', 'ws')}/deepgram` }),
  llm: new openai.LLM({ apiKey, baseURL: `${standInsUrl}/openai/v1` }),
  tts: new elevenlabs.TTS({ apiKey, baseURL: `${standInsUrl}/elevenlabs/v1` }),
  turnHandling,
});
const room = new Room();
await room.connect(url, token, { autoSubscribe: true, dynacast: false });
await session.start({ agent: new Agent({ instructions }), room });
session.generateReply({ instructions: greeting });
process.stdout.write('started\n');
