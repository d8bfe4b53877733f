import { defineConfig } from 'vitest/config';
import { projectsOf } from '../../vitest.shared.ts';

export const projects = projectsOf({
  root: import.meta.dirname,
  name: 'agent',
  kinds: ['pure', 'services', 'realtime'],
  also: {
    services: ['anthropic', 'elevenlabs', 'worker', 'spool', 'sink', 'websocket'],
    realtime: ['session/session', 'supervisor', 'outage', 'queue', 'audio-input', 'suspension', 'deepgram'],
  },
});

export default defineConfig({ test: { projects } });
