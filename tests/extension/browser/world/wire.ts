/**
 * The only way out of the browsers under test: a proxy on this computer that writes down every host that is asked for,
 * answers for the sites with the composer pages, passes questions on to the real checker, and refuses all else.
 */

import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { certificateFor } from "./certificate.ts";
import { Checker, SCHOOL_HOST } from "./checker.ts";
import { answerForSite, SITE_HOSTS } from "./sites.ts";

/** Chromium asks its maker for a dictionary, and no switch or preference keeps it from that. It gets none. */
const DICTIONARY = "redirector.gvt1.com";

/** One request that reached the checker. */
export interface Asked {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}

/** What is answered in the checker's place. */
export interface Spoilt {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

export class Wire {
  /** Hosts that were asked for and are not ours to answer for. */
  readonly strangers: string[] = [];
  asked: Asked[] = [];
  private checker: Checker;
  /** How many questions were answered. */
  answers = 0;
  private held: (() => void)[] | null = null;
  private spoilt: Spoilt | null = null;
  private readonly proxy: Server;
  private readonly sockets = new Set<Socket>();

  private constructor(checker: Checker) {
    this.checker = checker;
    const secure = createTlsServer(certificateFor([...SITE_HOSTS, SCHOOL_HOST]), (from, to) =>
      this.answer(from, to, from.headers.host ?? ""),
    );
    this.proxy = createServer((from, to) => this.answer(from, to, new URL(from.url ?? "/", "http://proxy").host));
    this.proxy.on("connect", (from: IncomingMessage, socket: Socket) => {
      const host = (from.url ?? "").replace(/:443$/, "");
      if (!SITE_HOSTS.includes(host) && host !== SCHOOL_HOST) return this.refuse(host, socket);
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      secure.emit("connection", socket);
      return undefined;
    });
    for (const server of [this.proxy, secure]) {
      server.on("connection", (socket: Socket) => {
        this.sockets.add(socket);
        socket.on("close", () => this.sockets.delete(socket)).on("error", () => socket.destroy());
      });
    }
  }

  static async start(): Promise<Wire> {
    const wire = new Wire(await Checker.start());
    await new Promise<void>((done) => wire.proxy.listen(0, "127.0.0.1", done));
    return wire;
  }

  get port(): number {
    return (this.proxy.address() as AddressInfo).port;
  }

  get localChecker(): string {
    return `http://127.0.0.1:${this.checker.port}`;
  }

  /** The drafts that the checker was asked about. */
  get drafts(): Asked[] {
    return this.asked.filter(({ path }) => path === "/v1/check");
  }

  /** From now on a question reaches the checker but for its last byte, until `go`. */
  hold(): void {
    this.held ??= [];
  }

  go(): void {
    const held = this.held ?? [];
    this.held = null;
    for (const run of held) run();
  }

  /** From now on something else answers in the checker's place. */
  spoil(answer: Spoilt): void {
    this.spoilt = answer;
  }

  async killChecker(): Promise<void> {
    await this.checker.kill();
  }

  /** As it was at the start, whatever a scenario did to it; a checker that was killed comes back, on another port. */
  async mend(): Promise<void> {
    this.go();
    this.spoilt = null;
    this.strangers.length = 0;
    this.asked = [];
    this.answers = 0;
    if (this.checker.isGone) this.checker = await Checker.start();
  }

  async end(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((done) => this.proxy.close(done));
    await this.checker.kill();
  }

  private answer(from: IncomingMessage, to: ServerResponse, host: string): void {
    const isChecker = host === SCHOOL_HOST || host === `127.0.0.1:${this.checker.port}`;
    if (SITE_HOSTS.includes(host)) answerForSite(from, to, host);
    else if (isChecker) void this.ask(from, to, host);
    else this.refuse(host, from.socket);
  }

  private refuse(host: string, socket: Socket): void {
    if (host !== DICTIONARY) this.strangers.push(host);
    socket.destroy();
  }

  private async ask(from: IncomingMessage, to: ServerResponse, host: string): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of from) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    const { pathname, search } = new URL(from.url ?? "/", "http://checker");
    const { "proxy-connection": _, ...headers } = from.headers;
    const { method = "GET" } = from;
    const parsed: unknown = body.length === 0 ? null : JSON.parse(body.toString("utf8"));
    this.asked.push({ method, host, path: pathname, headers, body: parsed });
    if (this.spoilt !== null && pathname === "/v1/check") {
      to.writeHead(this.spoilt.status, { "Content-Type": this.spoilt.type }).end(this.spoilt.body);
      return;
    }
    const onward = request({ host: "127.0.0.1", port: this.checker.port, method, path: pathname + search, headers });
    // A checker that is gone looks to the browser as it would without us: the connection breaks.
    onward.on("error", () => from.socket.destroy());
    to.on("close", () => onward.destroy());
    onward.on("response", (answer) => {
      if (pathname === "/v1/check") to.on("finish", () => (this.answers += 1));
      to.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(to);
    });
    if (body.length === 0) return void onward.end();
    onward.write(body.subarray(0, -1));
    const finish = (): void => void onward.end(body.subarray(-1));
    if (this.held !== null && pathname === "/v1/check") this.held.push(finish);
    else finish();
  }
}
