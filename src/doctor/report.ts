import type { Finding, State } from './finding.js';

const MARKS: Readonly<Record<State, string>> = { ok: '✓', warn: '!', fault: '✗' };

const count = (findings: readonly Finding[], state: State): number =>
  findings.filter((finding) => finding.state === state).length;

export const hasFault = (findings: readonly Finding[]): boolean => count(findings, 'fault') > 0;

/** A line for each finding, and a line with the totals. */
export function reportOf(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ name }) => name.length));
  const lines = findings.map(({ name, state, says, do: toDo }) => {
    const sentence = toDo === null ? says : `${says}: ${toDo}`;
    return `${MARKS[state]} ${name.padEnd(width)}  ${sentence}.`;
  });
  return [
    ...lines,
    '',
    `${amount(count(findings, 'fault'), 'fault')}, ${amount(count(findings, 'warn'), 'warning')}.`,
  ].join('\n');
}

const amount = (number: number, noun: string): string => `${String(number)} ${noun}${number === 1 ? '' : 's'}`;

/** The same as JSON. */
export function jsonOf(findings: readonly Finding[]): string {
  const [faults, warnings] = [count(findings, 'fault'), count(findings, 'warn')];
  return JSON.stringify({ faults, warnings, checks: findings }, undefined, 2);
}
