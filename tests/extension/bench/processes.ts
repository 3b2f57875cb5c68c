/** How long a page's thread was on the processor, as the system counts it: the same for both browsers. */

import { existsSync, readFileSync } from "node:fs";
import type { Browser } from "../browser/drive/driver.ts";

export const NOT_TOLD = "this system has no /proc/PID/task/PID/schedstat to read it from";

/** Whether the system tells at all. Linux does, unless it was built without. */
export const isTold = existsSync(`/proc/self/task/${process.pid}/schedstat`);

/** Milliseconds on the processor so far of the main thread of each process that may run the page in front. */
export async function mainThreads(browser: Browser): Promise<ReadonlyMap<number, number>> {
  const processes = await browser.pageProcesses();
  return new Map(processes.flatMap((id) => (existsSync(pathOf(id)) ? [[id, onProcessor(id)] as const] : [])));
}

/** Milliseconds between two readings: those of the process that did the most, which is the one that was typed in. */
export function grown(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number {
  return Math.max(...[...after].map(([id, then]) => then - (before.get(id) ?? then)));
}

/** The first number: nanoseconds on a processor (Linux, Documentation/scheduler/sched-stats.rst). The main thread's id is the process's. */
function onProcessor(id: number): number {
  return Number(readFileSync(pathOf(id), "utf8").split(" ")[0]) / 1e6;
}

function pathOf(id: number): string {
  return `/proc/${id}/task/${id}/schedstat`;
}
