import { existsSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import type { Config } from '../config.js';
import { kindOf, type Check } from './check.js';
import { fault, graver, ok, type Finding } from './finding.js';

export function mailChecks(config: Config): Check[] {
  const { smtpUrl } = config;
  const look = smtpUrl ? (): Promise<Finding> => mailServer(smtpUrl) : (): Promise<Finding> => mailFile(config);
  return [{ name: 'mail', look }, ...(smtpUrl ? [{ name: 'mail: sender', look: () => sender(config) }] : [])];
}

/** Connects and authenticates without sending anything. */
async function mailServer(smtpUrl: string): Promise<Finding> {
  if (!/^smtps?:\/\//.test(smtpUrl) || !URL.canParse(smtpUrl)) {
    return fault(
      'mail',
      'SMTP_URL is not a valid URL',
      'use the form smtps://user:password@host, with special characters percent-encoded (%XX)',
    );
  }
  const transport = nodemailer.createTransport(smtpUrl);
  const { host } = new URL(smtpUrl);
  try {
    await transport.verify();
    return ok('mail', `${host} accepts the connection`);
  } catch (error) {
    const code = kindOf(error);
    if (code === 'EAUTH') return fault('mail', `${host} rejects the user name or password`, 'correct them in SMTP_URL');
    const toDo =
      'start the mail server, allow this machine to reach it, or correct the host, port and protocol (smtp or smtps) in SMTP_URL';
    return fault('mail', `${host} does not respond as a mail server (${code})`, toDo);
  } finally {
    transport.close();
  }
}

async function mailFile({ dataDir, production }: Config): Promise<Finding> {
  const folder = join(dataDir, 'outbox');
  const file = join(folder, 'mails.jsonl');
  const place = [file, folder, dataDir].find((path) => existsSync(path));
  const isWritable = await access(place ?? dataDir, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!isWritable) return fault('mail', `cannot write mail to ${file}`, 'make the file and its folder writable');
  if (production) return fault('mail', `mail is not delivered; it is written to ${file}`, 'set SMTP_URL');
  return ok('mail', `mail is written to ${file} (SMTP_URL is not set)`);
}

function sender({ mailFrom, production }: Config): Finding {
  const name = 'mail: sender';
  if (!/@tally\.example\b/.test(mailFrom)) return ok(name, mailFrom);
  return graver(production)(
    name,
    'mail is sent from an address that does not exist',
    'set MAIL_FROM to your own address',
  );
}
