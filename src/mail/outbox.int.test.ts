import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trusted } from 'mongoose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { useGraph } from '../../test/testkit/graph.js';
import { readConfig } from '../config.js';
import { inTransaction } from '../database/transaction.js';
import { createLogger } from '../http/logger.js';
import { newId } from '../shared/ids.js';
import { MailModel, type Mail } from './mail.model.js';
import { createOutbox, type Outbox } from './outbox.js';

const graph = useGraph();
const folder = mkdtempSync(join(tmpdir(), 'tally-outbox-'));
const lines: string[] = [];
const log = createLogger('info', { write: (line: string) => void lines.push(line) });
const outboxes: Outbox[] = [];

beforeAll(() => graph.app.platform.outbox.stop());
afterEach(async () => {
  for (const outbox of outboxes.splice(0)) await outbox.stop();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function anOutbox(env: Record<string, string> = {}): Outbox {
  const outbox = createOutbox(readConfig({ DATA_DIR: folder, ...env }), log);
  outboxes.push(outbox);
  outbox.start();
  return outbox;
}
const mail = (): { to: string; subject: string; text: string } => ({
  to: `${newId('usr')}@people.example`,
  subject: 'Größe',
  text: `line one\nline two #token=${newId('canary')}`,
});
const waiting = (to: string): Promise<Mail | null> => MailModel.findOne({ to }).lean<Mail>();
const soon = { interval: 20 };

/** A mail server that accepts or refuses everything, and stores what it accepted. */
async function mailServer(): Promise<{
  url: string;
  taken: string[];
  recipients: string[];
  refuse: { now: boolean };
  server: Server;
}> {
  const taken: string[] = [];
  const recipients: string[] = [];
  const refuse = { now: false };
  const server = createServer((socket: Socket) => {
    let body: string | undefined;
    socket.write('220 ready\r\n');
    socket.on('data', (chunk) => {
      for (const line of chunk
        .toString()
        .split('\r\n')
        .filter((text) => text !== '')) {
        if (body !== undefined) {
          if (line === '.') {
            taken.push(body);
            body = undefined;
            socket.write('250 taken\r\n');
          } else body += `${line}\n`;
        } else if (line.startsWith('DATA')) {
          body = '';
          socket.write('354 go on\r\n');
        } else if (line.startsWith('RCPT') && recipients.push(line) > 0 && refuse.now) socket.write('451 not now\r\n');
        else if (line.startsWith('QUIT')) socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      }
    });
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    taken,
    recipients,
    refuse,
    server,
  };
}

describe('the outbox', () => {
  it('writes mails to a file that only its owner may read, once, and forgets them', async () => {
    const outbox = anOutbox();
    const posted = mail();
    await outbox.post(posted);
    await expect.poll(() => waiting(posted.to), soon).toBeNull();
    const file = join(folder, 'outbox', 'mails.jsonl');
    const written = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(written.filter((line) => (line as { to: string }).to === posted.to)).toEqual([
      expect.objectContaining(posted),
    ]);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('logs neither address nor link', async () => {
    const outbox = anOutbox();
    const posted = mail();
    await outbox.post(posted);
    await expect.poll(() => waiting(posted.to), soon).toBeNull();
    expect(lines.join('\n')).toContain('mail written');
    expect(lines.join('\n')).not.toContain(posted.to);
    expect(lines.join('\n')).not.toContain('canary');
  });

  it('sends each mail once, though two processes look', async () => {
    const { url, taken, server } = await mailServer();
    try {
      const one = anOutbox({ SMTP_URL: url });
      const other = anOutbox({ SMTP_URL: url });
      const posted = Array.from({ length: 20 }, mail);
      await Promise.all(posted.map((each) => one.post(each)));
      await expect
        .poll(() => MailModel.countDocuments({ to: trusted({ $in: posted.map(({ to }) => to) }) }), soon)
        .toBe(0);
      // Mails in progress on either of them are sent once it has stopped.
      await Promise.all([one.stop(), other.stop()]);
      expect(taken).toHaveLength(20);
      for (const { to } of posted) expect(taken.filter((text) => text.includes(to))).toHaveLength(1);
    } finally {
      server.close();
    }
  });

  it('tries again later, with growing pauses, and gives up after eight times', async () => {
    const { url, taken, refuse, server } = await mailServer();
    try {
      refuse.now = true;
      const outbox = anOutbox({ SMTP_URL: url });
      const posted = mail();
      await outbox.post(posted);
      await expect
        .poll(async () => {
          const row = await waiting(posted.to);
          return (
            row?.attempts === 1 &&
            (row.dueAt?.getTime() ?? 0) > Date.now() &&
            (row.dueAt?.getTime() ?? 0) < Date.now() + 3_000
          );
        }, soon)
        .toBe(true);
      refuse.now = false;
      await expect.poll(() => waiting(posted.to), soon).toBeNull();
      expect(taken).toHaveLength(1);

      refuse.now = true;
      const lost = mail();
      await outbox.post(lost);
      await expect.poll(async () => (await waiting(lost.to))?.attempts, soon).toBe(1);
      await expect.poll(async () => (await waiting(lost.to))?.dueAt?.getTime(), soon).toBeLessThan(Date.now() + 10_000);
      const row = await waiting(lost.to);
      await MailModel.updateOne({ _id: row?._id ?? '' }, { $set: { attempts: 7, dueAt: new Date() } });
      await expect.poll(async () => (await waiting(lost.to))?.failedAt, soon).toBeInstanceOf(Date);
      const given = await waiting(lost.to);
      expect(given).toMatchObject({ attempts: 8 });
      expect(given).not.toHaveProperty('dueAt');
    } finally {
      server.close();
    }
  }, 180_000);

  it.each([
    ['victim@bank.example, attacker@evil.example', 'RCPT TO:<"victim@bank.example, attacker"@evil.example>'],
    ['Bank <victim@bank.example>', 'RCPT TO:<"Bank  victim"@bank.example>'],
    ['friends: ann@one.example, ben@two.example;', 'RCPT TO:<"friends: ann@one.example, ben"@two.example;>'],
  ])('names one recipient, whatever an old record holds: %s', async (to, command) => {
    const { url, recipients, refuse, server } = await mailServer();
    try {
      refuse.now = true;
      const outbox = anOutbox({ SMTP_URL: url });
      await outbox.post({ ...mail(), to });
      await expect.poll(() => recipients.length, soon).toBeGreaterThan(0);
      await outbox.stop();
      expect([...new Set(recipients)]).toEqual([command]);
    } finally {
      await MailModel.deleteOne({ to });
      server.close();
    }
  });

  it('sends what a transaction posted only if it was committed', async () => {
    const outbox = anOutbox();
    const [kept, dropped] = [mail(), mail()];
    await inTransaction((session) => outbox.post(kept, session));
    await expect(
      inTransaction(async (session) => {
        await outbox.post(dropped, session);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await expect.poll(() => waiting(kept.to), soon).toBeNull();
    const text = readFileSync(join(folder, 'outbox', 'mails.jsonl'), 'utf8');
    expect(text).toContain(kept.to);
    expect(text).not.toContain(dropped.to);
    expect(await waiting(dropped.to)).toBeNull();
  });

  it('sends what a process left behind', async () => {
    const left = mail();
    await MailModel.create({ ...left, _id: newId('mail'), dueAt: new Date(Date.now() - 1_000), attempts: 1 });
    anOutbox();
    await expect.poll(() => waiting(left.to), soon).toBeNull();
  });
});
