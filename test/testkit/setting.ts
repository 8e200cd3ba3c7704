/** How a test is to run, from outside: larger, or against another server. Undefined where nothing is said. */
export function setting(name: string): string | undefined {
  return process.env[name];
}
