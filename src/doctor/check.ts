import { fault, type Finding } from './finding.js';

/** One check of one thing. It changes nothing. */
export interface Check {
  name: string;
  look: () => Finding | Promise<Finding>;
}

/** Time limit of one check, in milliseconds. */
export const CHECK_LIMIT = 5_000;

/** Runs a check within its time limit; a check that throws is a fault. */
export async function lookAt({ name, look }: Check, limit = CHECK_LIMIT): Promise<Finding> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Finding>((resolve) => {
    timer = setTimeout(() => {
      const seconds = String(limit / 1_000);
      resolve(fault(name, `no answer within ${seconds} s`, 'make sure that the service is running and not overloaded'));
    }, limit);
  });
  try {
    return await Promise.race([look(), late]);
  } catch (error) {
    return fault(name, `the check failed (${kindOf(error)})`, 'fix the other faults first, then run the doctor again');
  } finally {
    clearTimeout(timer);
  }
}

export function lookAtAll(checks: readonly Check[]): Promise<Finding[]> {
  return Promise.all(checks.map((check) => lookAt(check)));
}

/** The kind of error, without its message, which may contain an address with a password. */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' ? code : error.name;
}
