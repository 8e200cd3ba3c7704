import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { anAgent, anonymous } from '../../test/testkit/callers.js';
import { commandsOf, unwatched } from '../../test/testkit/commands.js';
import { useGraph } from '../../test/testkit/graph.js';
import { insertMissing } from '../database/import.js';
import { CommunitySuggestionModel } from '../domains/suggestions/suggestion/suggestion.model.js';
import { TicketModel } from '../domains/support/ticket/ticket.model.js';
import { importedId } from '../shared/ids.js';
import { importFeedback, type ImportReport } from './feedback.import.js';

const graph = useGraph();
const SAMPLE = 'src/demo/data/community-feedback.sample.jsonl.gz';
let folder = '';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tally-import-'));
  await unwatched(async () => {
    await TicketModel.deleteMany({});
    await CommunitySuggestionModel.deleteMany({});
  });
});

const run = (file: string): Promise<ImportReport> => importFeedback({ file, rejectsFolder: folder });

function fileOf(name: string, content: string | Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const line = (fields: Record<string, unknown> = {}): string =>
  JSON.stringify({
    number: 1,
    kind: 'ticket',
    title: 'A title',
    body: 'A body',
    labels: ['bug'],
    state: 'open',
    stateReason: null,
    upVotes: 3,
    downVotes: 1,
    comments: 2,
    author: 'user_1',
    createdAt: '2024-05-01T12:00:00Z',
    closedAt: null,
    ...fields,
  });

describe('importFeedback', () => {
  it('imports real records, and changes nothing the second time', async () => {
    const first = await run(SAMPLE);
    expect(first).toMatchObject({ lines: 300, imported: 300, unchanged: 0, rejected: {} });
    const before = await unwatched(() => TicketModel.find({}).sort({ _id: 1 }).lean());
    const second = await run(SAMPLE);
    expect(second).toMatchObject({ lines: 300, imported: 0, unchanged: 300, rejected: {} });
    expect(await unwatched(() => TicketModel.find({}).sort({ _id: 1 }).lean())).toEqual(before);
    expect(await unwatched(() => CommunitySuggestionModel.countDocuments({}))).toBe(100);
  });

  it('keeps upstream votes as imported counts, apart from votes here', async () => {
    await run(fileOf('one.jsonl', line({ kind: 'suggestion' })));
    const { suggestions } = await graph.data<{ suggestions: { nodes: unknown[] } }>(
      anonymous,
      '{ suggestions { nodes { votes { up down score } imported { upVotes downVotes comments author } author { id } createdAt } } }',
    );
    expect(suggestions.nodes).toEqual([
      {
        votes: { up: 0, down: 0, score: 0 },
        imported: { upVotes: 3, downVotes: 1, comments: 2, author: 'user_1' },
        author: null,
        createdAt: '2024-05-01T12:00:00.000Z',
      },
    ]);
  });

  it('stores a body of 230,000 characters whole', async () => {
    const body = 'A long traceback. '.repeat(12_778).slice(0, 230_000);
    await run(fileOf('long.jsonl', line({ body })));
    const ticket = await TicketModel.findOne({ 'imported.number': 1, 'imported.source': 'community-feedback' }).lean();
    expect(ticket?.messages[0]?.body).toHaveLength(230_000);
    const agent = await anAgent();
    const { tickets } = await graph.data<{
      tickets: { nodes: { messages: { nodes: { body: string; excerpt: string }[] } }[] };
    }>(agent, '{ tickets(filter: { status: OPEN }) { nodes { messages { nodes { body excerpt } } } } }');
    expect(tickets.nodes[0]?.messages.nodes[0]?.body).toBe(body);
    expect(tickets.nodes[0]?.messages.nodes[0]?.excerpt.length).toBeLessThanOrEqual(280);
  });

  it('counts what it cannot import by reason, keeps it with its line number, and imports the rest', async () => {
    const lines = [
      line(),
      '{"number": 2, "kind"',
      '[1, 2]',
      line({ number: 3, kind: 'riddle' }),
      line({ number: 4, title: 7 }),
      line({ number: '5' }),
      line({ number: 6, createdAt: '2024-02-30T12:00:00Z' }),
      line({ number: 7, body: 'x'.repeat(250_001) }),
      line({ number: 8, title: '   ' }),
      line({ number: 9, upVotes: -1 }),
      line({ number: 10, labels: 'bug' }),
      line({ number: 11, author: undefined }),
      line({ number: 1, title: 'The same number again' }),
      line({ number: 12, createdAt: '2999-01-01T00:00:00Z' }),
      line({ number: 13, state: 'lost' }),
      line({ number: 15, state: 'closed', createdAt: '2024-05-01T12:00:00Z', closedAt: '2020-05-01T12:00:00Z' }),
      '',
      line({ number: 14, body: 'bell \u0007 and escape \u001b[31m are dropped' }),
    ];
    const report = await run(
      fileOf('broken.jsonl', Buffer.concat([Buffer.from(`${lines.join('\n')}\n`), Buffer.from([0xff, 0xfe, 0x0a])])),
    );
    expect(report).toMatchObject({ lines: 18, imported: 2 });
    expect(report.rejected).toEqual({
      'not JSON': 1,
      'not an object': 1,
      'unknown kind': 1,
      'wrong type of title': 1,
      'wrong type of number': 1,
      'impossible date': 3,
      'body too long': 1,
      'blank title': 1,
      'wrong type of upVotes': 1,
      'wrong type of labels': 1,
      'missing field': 1,
      'duplicate number': 1,
      'unknown state': 1,
      'not UTF-8': 1,
    });
    const kept = readFileSync(report.rejectsFile, 'utf8')
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text) as { line: number; reason: string });
    expect(kept).toHaveLength(16);
    expect(kept.find(({ reason }) => reason === 'duplicate number')?.line).toBe(13);
    expect(kept.find(({ reason }) => reason === 'not UTF-8')?.line).toBe(19);
  });

  it('passes over labels that say nothing, whatever JavaScript knows by their name', async () => {
    const labels = ['constructor', 'toString', 'hasOwnProperty', '__proto__'];
    const lines = [
      line({ number: 1, labels: [...labels, 'Question'] }),
      line({ number: 2, labels }),
      line({ number: 3, kind: 'suggestion', labels: [...labels, 'Streaming'] }),
      line({ number: 4, kind: 'suggestion', labels }),
    ];
    expect(await run(fileOf('labels.jsonl', lines.join('\n')))).toMatchObject({ imported: 4, rejected: {} });
    const { tickets } = await graph.data<{ tickets: { nodes: unknown[] } }>(
      await anAgent(),
      '{ tickets(filter: { status: OPEN }) { nodes { category imported { labels } } } }',
    );
    expect(tickets.nodes).toHaveLength(2);
    expect(tickets.nodes).toEqual(
      expect.arrayContaining([
        { category: 'GENERAL', imported: { labels: [...labels, 'Question'] } },
        { category: 'TECHNICAL', imported: { labels } },
      ]),
    );
    const { suggestions } = await graph.data<{ suggestions: { nodes: { category: string }[] } }>(
      anonymous,
      '{ suggestions { nodes { category } } }',
    );
    expect(suggestions.nodes.map(({ category }) => category).sort()).toEqual(['NEW_FEATURE', 'PERFORMANCE']);
  });

  it('stores no record that its model does not allow', async () => {
    const wrong = { _id: importedId('sug', new Date('2024-05-01'), 'wrong'), title: 'A title', category: 'FUNCTION' };
    await expect(
      insertMissing(
        CommunitySuggestionModel,
        [wrong],
        ({ _id }) => _id,
        () => [wrong],
      ),
    ).rejects.toThrow(/category/);
    expect(await unwatched(() => CommunitySuggestionModel.countDocuments({}))).toBe(0);
  });

  it('leaves out what turns the direction of writing, and refuses a title without anything to see', async () => {
    const report = await run(
      fileOf(
        'turning.jsonl',
        [
          line({ number: 1, title: '\u202eRedrum', author: 'user\u202e_1', labels: ['b\u2066ug', 'バグ'] }),
          line({ number: 2, body: 'open \u202e turn' }),
          line({ number: 3, body: 'closed \u2067turn\u2069 stays' }),
          ...['\u200b', '\u2800', '\u3164', '\u00ad', '\u0301'].map((sign, place) =>
            line({ number: 4 + place, title: sign.repeat(12) }),
          ),
        ].join('\n'),
      ),
    );
    expect(report).toMatchObject({ imported: 3, rejected: { 'blank title': 5 } });
    const tickets = await unwatched(() => TicketModel.find({}).sort({ 'imported.number': 1 }).lean());
    expect(tickets.map(({ subject, messages }) => [subject, messages[0]?.body])).toEqual([
      ['Redrum', 'A body'],
      ['A title', 'open  turn'],
      ['A title', 'closed \u2067turn\u2069 stays'],
    ]);
    expect(tickets[0]).toMatchObject({
      requesterName: 'Imported author user_1',
      imported: { author: 'user_1', labels: ['bug', 'バグ'] },
    });
  });

  it('imports what a cut-off gzip still gives', async () => {
    const text = Array.from({ length: 500 }, (_, index) =>
      line({ number: index + 1, body: `${String(index)} `.repeat(200) }),
    ).join('\n');
    const whole = gzipSync(text);
    const report = await run(fileOf('cut.jsonl.gz', whole.subarray(0, Math.floor(whole.length / 2))));
    expect(report.rejected['file cut off']).toBe(1);
    expect(report.imported).toBeGreaterThan(100);
    expect(report.imported).toBeLessThan(500);
    expect(await unwatched(() => TicketModel.countDocuments({}))).toBe(report.imported);
  });

  it('costs few commands however long the file is', async () => {
    const { commands } = await commandsOf(() => run(SAMPLE));
    expect(commands.length).toBeLessThanOrEqual(30);
  });

  it('takes an empty file and one with Windows line ends', async () => {
    expect(await run(fileOf('empty.jsonl', ''))).toMatchObject({ lines: 0, imported: 0, rejected: {} });
    expect(await run(fileOf('crlf.jsonl', `${line()}\r\n${line({ number: 2 })}\r\n`))).toMatchObject({
      lines: 2,
      imported: 2,
      rejected: {},
    });
  });
});
