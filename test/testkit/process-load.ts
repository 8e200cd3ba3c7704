import { readFileSync } from 'node:fs';

/** Linux counts the processor's time in ticks of 10 ms. */
const TICK = 10;
const [USER, SYSTEM] = [11, 12];

/** Milliseconds of processor that a process has used so far, all its threads together. */
export function processorTime(pid: number): number {
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  // The name before the last bracket may have blanks.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[USER]) + Number(fields[SYSTEM])) * TICK;
}

/** Megabytes of memory that a process holds. */
export function residentMemory(pid: number): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1_024;
}
