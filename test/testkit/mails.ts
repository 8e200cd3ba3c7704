import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MailModel } from '../../src/mail/mail.model.js';

export interface SentMail {
  to: string;
  subject: string;
  text: string;
}

/** The mails that were written to the outbox file of a data folder, once nothing waits to be sent any more. */
export async function sentMails(dataDir: string, to: string): Promise<SentMail[]> {
  for (let waited = 0; waited < 10_000 && (await MailModel.countDocuments({ to })) > 0; waited += 20) await sleep(20);
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
