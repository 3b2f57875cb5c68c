/** The real checker, in a process of its own on a free port of this computer. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { repository } from "../../unit/help/repository.ts";

/** A name that only the test answers for: the checker that a school runs. */
export const SCHOOL_HOST = "checker.hollybank.example";
export const OPERATOR = "Hollybank Primary School";

const SETTINGS = {
  SCHOOLGATE_PORT: "0",
  SCHOOLGATE_HOSTS: SCHOOL_HOST,
  SCHOOLGATE_OPERATOR: OPERATOR,
  SCHOOLGATE_PRIVACY_URL: `https://${SCHOOL_HOST}/privacy`,
  SCHOOLGATE_SERVER: "waitress",
};

/** The Python that `make test` uses; it holds the checker's packages. */
export function python(): string {
  const places = [".venv/bin/python", ".venv/Scripts/python.exe"].map(repository);
  const found = places.find((place) => existsSync(place));
  if (found === undefined)
    throw new Error("The checker's packages are not installed: run python3 tools/environment.py dev");
  return found;
}

export class Checker {
  readonly port: number;
  private readonly process: ChildProcess;

  private constructor(process: ChildProcess, port: number) {
    this.process = process;
    this.port = port;
  }

  /** Starts it and waits until it listens. Throws with what it wrote where it does not. */
  static async start(): Promise<Checker> {
    const { PATH } = process.env;
    const started = spawn(python(), ["-m", "schoolgate", "serve"], {
      cwd: repository("."),
      env: { PATH, PYTHONPATH: repository("server"), ...SETTINGS },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let written = "";
    started.stderr.on("data", (data) => {
      written += String(data);
    });
    for await (const line of createInterface({ input: started.stdout })) {
      const port = /http:\/\/[^:]+:(\d+)/.exec(line)?.[1];
      if (port !== undefined) return new Checker(started, Number(port));
    }
    throw new Error(`The checker did not start:\n${written}`);
  }

  get isGone(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null;
  }

  /** Ends it at once, in the middle of whatever it does. */
  async kill(): Promise<void> {
    if (this.isGone) return;
    const ended = once(this.process, "exit");
    this.process.kill("SIGKILL");
    await ended;
  }
}
