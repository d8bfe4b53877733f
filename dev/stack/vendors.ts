export interface Vendor {
  /** What it does, as `npm start` prints it. */
  role: string;
  name: string;
  /** The variable that holds its key. */
  variable: string;
}

export const VENDORS: readonly Vendor[] = [
  { role: 'speech to text', name: 'Deepgram', variable: 'DEEPGRAM_API_KEY' },
  { role: 'language model', name: 'Anthropic', variable: 'ANTHROPIC_API_KEY' },
  { role: 'text to speech', name: 'ElevenLabs', variable: 'ELEVENLABS_API_KEY' },
];

/** Whether live sessions reach the vendor itself; test sessions never do. */
export function isReal(vendor: Vendor, variables: Readonly<Record<string, string | undefined>>): boolean {
  return Boolean(variables[vendor.variable]?.trim());
}

/** Whoever brought a vendor's key wants to hear that vendor, which test sessions never reach. */
export function exampleMode(own: Readonly<Record<string, string | undefined>>): 'test' | 'live' {
  return VENDORS.some((vendor) => isReal(vendor, own)) ? 'live' : 'test';
}
