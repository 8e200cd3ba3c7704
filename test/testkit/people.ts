import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '../../src/shared/ids.js';
import { post } from './processes.js';
import { until } from './until.js';

/** Somebody who is signed in at a built server. */
export interface SignedIn {
  email: string;
  password: string;
  accessToken: string;
  refreshToken: string;
}

const PASSWORD = 'a password for built servers';
const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { accepted } }';
const VERIFY =
  'mutation ($input: VerifyEmailInput!) { verifyEmail(input: $input) { accessToken refreshToken userErrors { message } } }';

/** Signs somebody up at a built server, confirms the address by the mailed link, and so signs in. */
export async function signUpAt(url: string, dataDir: string, name = 'Person'): Promise<SignedIn> {
  const email = `${newId('usr')}@people.example`;
  await post(url, SIGN_UP, { input: { email, name } });
  const token = await newestToken(dataDir, email);
  const { data, errors } = await post<{ verifyEmail: Pick<SignedIn, 'accessToken' | 'refreshToken'> }>(url, VERIFY, {
    input: { token, password: PASSWORD },
  });
  if (!data?.verifyEmail.accessToken) throw new Error(`Nobody signed in: ${JSON.stringify(errors ?? data)}`);
  const { accessToken, refreshToken } = data.verifyEmail;
  return { email, password: PASSWORD, accessToken, refreshToken };
}

/** The token in the link of the newest mail to an address, once there is one. */
export async function newestToken(dataDir: string, to: string): Promise<string> {
  const newest = (): string | undefined => {
    const mails = readMails(dataDir).filter((mail) => mail.to === to);
    return /#token=([\w-]+)/.exec(mails.at(-1)?.text ?? '')?.[1];
  };
  return until(newest, { otherwise: () => `No link was mailed to ${to}.` });
}

function readMails(dataDir: string): { to: string; text: string }[] {
  try {
    const lines = readFileSync(join(dataDir, 'outbox', 'mails.jsonl'), 'utf8').split('\n');
    // The last line may be half written.
    return lines.slice(0, -1).map((line) => JSON.parse(line) as { to: string; text: string });
  } catch {
    return [];
  }
}
