import { describe, expect, it } from 'vitest';
import { useGraph } from '../../test/testkit/graph.js';
import { sentMails } from '../../test/testkit/mails.js';
import { inTransaction } from '../database/transaction.js';
import { newId } from '../shared/ids.js';
import { forgetUnproven, postUnproven } from './unproven.js';

const graph = useGraph();
const START = new Date('2026-11-30T09:00:00Z');
const post = (to: string, now = START): Promise<boolean> =>
  inTransaction((session) => postUnproven({ to, subject: 'Hello', text: 'There.' }, session, now));
const anAddress = (): string => `${newId('usr')}@people.example`;

describe('mails that were asked for without a proof', () => {
  it('go to a mailbox once an hour, however the address is written', async () => {
    const email = anAddress();
    const [name = '', domain = ''] = email.split('@');
    expect(await post(email)).toBe(true);
    expect(await post(email)).toBe(false);
    expect(await post(`${name}+shop@${domain.toUpperCase()}`)).toBe(false);
    expect(await post(email, new Date('2026-11-30T09:59:59Z'))).toBe(false);
    expect(await post(email, new Date('2026-11-30T10:00:00Z'))).toBe(true);
    expect(await sentMails(graph.config.dataDir, email)).toHaveLength(2);
  });

  it('go out once of 20 requests at once', async () => {
    const email = anAddress();
    const posted = await Promise.all(Array.from({ length: 20 }, () => post(email)));
    expect(posted.filter(Boolean)).toHaveLength(1);
    expect(await sentMails(graph.config.dataDir, email)).toHaveLength(1);
  });

  it('are free again once the address is proven, and where nothing came of the request', async () => {
    const email = anAddress();
    await expect(
      inTransaction(async (session) => {
        await postUnproven({ to: email, subject: 'Hello', text: 'There.' }, session, START);
        throw new Error('refused');
      }),
    ).rejects.toThrow('refused');
    expect(await post(email)).toBe(true);
    await forgetUnproven(email);
    expect(await post(email)).toBe(true);
  });
});
