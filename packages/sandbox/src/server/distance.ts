import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

/** TCP's handshake and TLS's, one round trip each, before the first byte of a request can leave. */
const SETUP_ROUND_TRIPS = 2;

/** Puts a server far away from its clients: everything takes `distanceMs` each way, and so does the set-up of a connection. */
export function moveAway(server: Server, distanceMs: number): void {
  const listeners = server.listeners('connection') as ((socket: Duplex) => void)[];
  server.removeAllListeners('connection');
  server.on('connection', (socket: Socket) => {
    const far = new FarSocket(socket, distanceMs);
    for (const listener of listeners) listener.call(server, far);
  });
}

interface Parcel {
  dueAt: number;
  deliver: () => void;
}

/** The server's end of a connection whose other end is far away. */
class FarSocket extends Duplex {
  readonly #socket: Socket;
  readonly #distanceMs: number;
  readonly #up: Line;
  readonly #down = new Line();

  constructor(socket: Socket, distanceMs: number) {
    super({ allowHalfOpen: true });
    this.#socket = socket;
    this.#distanceMs = distanceMs;
    this.#up = new Line(performance.now() + SETUP_ROUND_TRIPS * 2 * distanceMs);
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.#up.send(distanceMs, () => this.push(chunk)));
    socket.on('end', () => this.#up.send(distanceMs, () => this.push(null)));
    socket.on('error', () => this.destroy());
    socket.on('close', () => this.#up.send(distanceMs, () => this.destroy()));
  }

  get remoteAddress(): string | undefined {
    return this.#socket.remoteAddress;
  }

  setTimeout(): this {
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  /** As a socket of Node: ends, and is gone once everything was written. */
  destroySoon(): void {
    if (this.writableFinished) this.destroy();
    else this.once('finish', () => this.destroy()).end();
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#down.send(this.#distanceMs, () => {
      if (this.#socket.writable) this.#socket.write(chunk);
    });
    done();
  }

  override _final(done: () => void): void {
    this.#down.send(this.#distanceMs, () => {
      this.#socket.end();
      done();
    });
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#up.close();
    this.#down.close();
    this.#socket.destroy();
    done(error);
  }
}

/** One direction: what is sent arrives later, and nothing overtakes. */
class Line {
  readonly #openAt: number;
  readonly #parcels: Parcel[] = [];
  #timer: NodeJS.Timeout | undefined;

  /** @param openAt Before that nothing leaves. */
  constructor(openAt = 0) {
    this.#openAt = openAt;
  }

  send(afterMs: number, deliver: () => void): void {
    const dueAt = Math.max(performance.now(), this.#openAt) + afterMs;
    this.#parcels.push({ dueAt, deliver });
    this.#timer ??= this.#wait(dueAt);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#parcels.length = 0;
  }

  #wait(dueAt: number): NodeJS.Timeout {
    return setTimeout(() => this.#deliverDue(), Math.max(0, dueAt - performance.now()));
  }

  #deliverDue(): void {
    this.#timer = undefined;
    const now = performance.now();
    for (let next = this.#parcels[0]; next && next.dueAt <= now + 0.5; next = this.#parcels[0]) {
      this.#parcels.shift();
      next.deliver();
    }
    const [next] = this.#parcels;
    if (next) this.#timer = this.#wait(next.dueAt);
  }
}
