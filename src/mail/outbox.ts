import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClientSession } from 'mongoose';
import { trusted } from 'mongoose';
import type { Transporter } from 'nodemailer';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { newId } from '../shared/ids.js';
import { MailModel, type Mail } from './mail.model.js';

export interface MailContent {
  to: string;
  subject: string;
  text: string;
}

/** Stores mails with the change that causes them, for callers without an outbox, such as jobs; it polls once a second. */
export async function postMails(mails: readonly MailContent[], session?: ClientSession): Promise<void> {
  if (mails.length === 0) return;
  const dueAt = new Date();
  const rows = mails.map((mail) => ({ ...mail, _id: newId('mail'), dueAt }));
  await MailModel.insertMany(rows, session ? { session } : {});
}

/** Mails are stored with the change that causes them and sent afterwards, at least once, by any process. */
export interface Outbox {
  post(mail: MailContent, session?: ClientSession): Promise<void>;
  /**
   * Does the same work without sending a mail, so that timing does not reveal whether the address exists. The row is
   * removed within minutes.
   */
  pretend(mail: MailContent, session: ClientSession): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

type Send = (mail: MailContent) => Promise<void>;

const POLL = 1_000;
const LEASE = 60_000;
const MAX_ATTEMPTS = 8;

export function createOutbox(config: Config, log: Logger): Outbox {
  const send = config.smtpUrl
    ? smtp(config.smtpUrl, config.mailFrom)
    : toFile(join(config.dataDir, 'outbox'), config.mailFrom, log);
  let timer: NodeJS.Timeout | undefined;
  let draining: Promise<void> = Promise.resolve();

  const drain = (): void => {
    draining = draining
      .then(() => sendDue(send, log))
      .catch((error: unknown) => {
        log.warn({ err: error }, 'could not read the mail outbox');
      });
  };
  return {
    async post(mail, session) {
      await MailModel.create([{ ...mail, _id: newId('mail'), dueAt: new Date() }], session ? { session } : {});
      if (!session && timer) drain();
    },
    async pretend(mail, session) {
      await MailModel.create([{ ...mail, _id: newId('mail'), to: 'nobody', failedAt: new Date(0) }], { session });
    },
    start() {
      timer = setInterval(drain, POLL);
      timer.unref();
    },
    async stop() {
      clearInterval(timer);
      await draining;
    },
  };
}

async function sendDue(send: Send, log: Logger): Promise<void> {
  for (;;) {
    const mail = await MailModel.findOneAndUpdate(
      { dueAt: trusted({ $lte: new Date() }) },
      { $set: { dueAt: new Date(Date.now() + LEASE) }, $inc: { attempts: 1 } },
      { sort: { dueAt: 1 }, returnDocument: 'after' },
    ).lean<Mail>();
    if (!mail) return;
    try {
      await send(mail);
      await MailModel.deleteOne({ _id: mail._id });
    } catch (error) {
      log.warn({ err: error, mailId: mail._id, attempts: mail.attempts }, 'could not send mail');
      await postpone(mail);
    }
  }
}

async function postpone(mail: Mail): Promise<void> {
  const next =
    mail.attempts >= MAX_ATTEMPTS
      ? { $unset: { dueAt: 1 }, $set: { failedAt: new Date() } }
      : { $set: { dueAt: new Date(Date.now() + 2 ** mail.attempts * 1_000) } };
  await MailModel.updateOne({ _id: mail._id }, next);
}

function smtp(url: string, from: string): Send {
  let transport: Transporter | undefined;
  return async (mail) => {
    // Loaded on the first mail: never without SMTP.
    transport ??= (await import('nodemailer')).default.createTransport(url);
    // As an object: a string would be parsed, and a comma would split it into several recipients.
    const to = { name: '', address: mail.to };
    await transport.sendMail({ from, to, subject: mail.subject, text: mail.text });
  };
}

/** In development a mail is a line in a file, so that you can follow its link. */
function toFile(folder: string, from: string, log: Logger): Send {
  return async ({ to, subject, text }) => {
    await mkdir(folder, { recursive: true });
    const file = join(folder, 'mails.jsonl');
    await appendFile(file, `${JSON.stringify({ at: new Date().toISOString(), from, to, subject, text })}\n`, {
      mode: 0o600,
    });
    log.info({ subject, file }, 'mail written to the outbox file');
  };
}
