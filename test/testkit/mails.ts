import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MailModel } from '../../src/mail/mail.model.js';
import { unwatched } from './commands.js';
import { until } from './until.js';

export interface SentMail {
  to: string;
  subject: string;
  text: string;
}

/** The mails that were written to the outbox file of a data folder, once nothing waits to be sent any more. */
export async function sentMails(dataDir: string, to: string): Promise<SentMail[]> {
  await until(async () => (await unwatched(() => MailModel.countDocuments({ to, failedAt: null }))) === 0);
  const text = await readFile(join(dataDir, 'outbox', 'mails.jsonl'), 'utf8').catch(() => '');
  const mails = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as SentMail);
  return mails.filter((mail) => mail.to === to);
}

/** The token in the link of the newest mail to an address. */
export async function mailedToken(dataDir: string, to: string): Promise<string> {
  const mails = await sentMails(dataDir, to);
  const token = /#token=([\w-]+)/.exec(mails.at(-1)?.text ?? '')?.[1];
  if (token === undefined) throw new Error(`No link was mailed to ${to}.`);
  return token;
}
