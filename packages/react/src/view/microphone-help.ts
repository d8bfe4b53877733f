import type { StringKey } from '../words/strings.ts';

/** The browser's own steps to unblock a microphone, as the key of their sentence. */
export function microphoneHelp(userAgent: string): StringKey {
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'denied.ios';
  if (/Android/.test(userAgent)) return 'denied.android';
  if (/Firefox\//.test(userAgent)) return 'denied.firefox';
  if (/Chrome\/|Chromium\/|Edg\//.test(userAgent)) return 'denied.chrome';
  if (/Safari\//.test(userAgent)) return 'denied.safari';
  return 'denied.other';
}
