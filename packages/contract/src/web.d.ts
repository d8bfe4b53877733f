/** The few globals that browsers and Node share. This package is compiled without either's library, so it can use no other. */
declare const crypto: { getRandomValues(array: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> };
declare function btoa(binary: string): string;
declare function atob(base64: string): string;
declare class URL {
  static canParse(url: string): boolean;
  constructor(url: string);
  readonly href: string;
  hostname: string;
  username: string;
  password: string;
  readonly searchParams: { has(name: string): boolean; delete(name: string): void };
}
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}
