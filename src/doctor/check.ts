import { fault, type Finding } from './finding.js';

/** One look at one thing. It changes nothing. */
export interface Check {
  name: string;
  look: () => Finding | Promise<Finding>;
}

/** How long one check may take, in milliseconds. */
export const CHECK_LIMIT = 5_000;

/** What a check finds, within the time that it has; one that fails is a fault. */
export async function lookAt({ name, look }: Check, limit = CHECK_LIMIT): Promise<Finding> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Finding>((resolve) => {
    timer = setTimeout(() => {
      const seconds = String(limit / 1_000);
      resolve(
        fault(name, `it gave no answer within ${seconds} s`, 'see whether what it asks is up and not overloaded'),
      );
    }, limit);
  });
  try {
    return await Promise.race([look(), late]);
  } catch (error) {
    return fault(name, `it could not be looked at (${kindOf(error)})`, 'see whether the other faults explain it');
  } finally {
    clearTimeout(timer);
  }
}

export function lookAtAll(checks: readonly Check[]): Promise<Finding[]> {
  return Promise.all(checks.map((check) => lookAt(check)));
}

/** What kind of error it is; its message might hold an address with a password. */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' ? code : error.name;
}
