import { describe, expect, it } from 'vitest';
import { aModerator, anAdmin, anAgent, anonymous, aUser } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { sentMails } from '../../../../test/testkit/mails.js';
import { aSuggestion, storedSuggestion, SUGGESTION_TABLE } from '../../../../test/testkit/suggestions.js';
import type { Viewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { UserModel, UserStatus } from '../../identity/user/user.model.js';
import { SuggestionStatus } from './suggestion.enums.js';
import { SuggestionFollowModel } from '../suggestion-follow/suggestion-follow.model.js';
import { statusFields } from './suggestion.states.js';

const graph = useGraph();

const CHANGE = `mutation ($id: ID!, $input: ChangeSuggestionStatusInput!) {
  changeSuggestionStatus(id: $id, input: $input) {
    suggestion { status response respondedAt implementation { version url note } mergedInto { id } availableTransitions history { from to reason reasonCode by { id } } }
    notified
    userErrors { code field allowed message }
  }
}`;
const RECORD = `mutation ($id: ID!, $input: RecordSuggestionImplementationInput!) {
  recordSuggestionImplementation(id: $id, input: $input) { suggestion { status implementation { version url note } } userErrors { code field allowed } }
}`;
interface Problem {
  code: string;
  field: string[];
  allowed: string[];
  message: string;
}
interface Change {
  changeSuggestionStatus: {
    suggestion: Record<string, unknown> | null;
    notified: number | null;
    userErrors: Problem[];
  };
}
interface Record_ {
  recordSuggestionImplementation: { suggestion: Record<string, unknown> | null; userErrors: Problem[] };
}
const STATES = Object.values(SuggestionStatus);

async function change(
  viewer: Viewer,
  id: string,
  input: Record<string, unknown>,
): Promise<Change['changeSuggestionStatus']> {
  return (await graph.data<Change>(viewer, CHANGE, { id, input })).changeSuggestionStatus;
}
/** Input with every field that any status requires. */
async function fullInput(to: SuggestionStatus): Promise<Record<string, unknown>> {
  return {
    status: to.toUpperCase(),
    response: 'Because.',
    ...(to === SuggestionStatus.COMPLETED ? { implementation: { version: '2.0' } } : {}),
    ...(to === SuggestionStatus.DUPLICATE ? { duplicateOf: await aSuggestion() } : {}),
  };
}

const vote = (viewer: Viewer, id: string, choice: string): Promise<unknown> =>
  graph.data(
    viewer,
    'mutation ($id: ID!, $vote: VoteChoice!) { voteOnSuggestion(id: $id, input: { vote: $vote }) { userErrors { code } } }',
    { id, vote: choice },
  );
const follow = (viewer: Viewer, id: string, following: boolean): Promise<unknown> =>
  graph.data(
    viewer,
    'mutation ($id: ID!, $following: Boolean!) { followSuggestion(id: $id, input: { following: $following }) { userErrors { code } } }',
    { id, following },
  );

describe('changeSuggestionStatus', () => {
  const moves = STATES.flatMap((from) => STATES.map((to) => [from, to] as const));

  it.each(moves)('%s to %s, as the table says', async (from, to) => {
    const mod = await aModerator();
    const id = await aSuggestion({ status: from });
    const { suggestion, userErrors } = await change(mod, id, await fullInput(to));
    const stored = await storedSuggestion(id);
    if (SUGGESTION_TABLE[from].includes(to)) {
      expect(userErrors).toEqual([]);
      expect(suggestion).toMatchObject({
        status: to.toUpperCase(),
        response: 'Because.',
        availableTransitions: SUGGESTION_TABLE[to].map((one) => one.toUpperCase()),
        history: [{ from: from.toUpperCase(), to: to.toUpperCase(), by: { id: mod.userId } }],
      });
      expect(stored).toMatchObject(statusFields(to));
    } else {
      expect(suggestion).toBeNull();
      expect(userErrors).toMatchObject([
        {
          code: 'INVALID_STATE',
          field: ['input', 'status'],
          allowed: SUGGESTION_TABLE[from].map((one) => one.toUpperCase()),
        },
      ]);
      expect(stored).toMatchObject({ ...statusFields(from), history: [] });
    }
  });

  it('keeps the reason, its code and the answer', async () => {
    const [mod, anna] = [await aModerator(), await aUser()];
    const id = await aSuggestion();
    await change(mod, id, { status: 'DECLINED', response: 'Not yet.', reasonCode: 'LOW_DEMAND' });
    await change(mod, id, { status: 'OPEN', response: 'Not this year.' });
    const read = `query ($id: ID!) { suggestion(id: $id) { response respondedAt availableTransitions history { from to reason reasonCode by { id } } } }`;
    const { suggestion } = await graph.data<{ suggestion: Record<string, unknown> }>(anna, read, { id });
    expect(suggestion).toMatchObject({
      response: 'Not this year.',
      availableTransitions: [],
      history: [
        { from: 'OPEN', to: 'DECLINED', reason: 'Not yet.', reasonCode: 'LOW_DEMAND', by: null },
        { from: 'DECLINED', to: 'OPEN', reason: 'Not this year.', reasonCode: null, by: null },
      ],
    });
  });

  it.each([
    ['DECLINED', SuggestionStatus.OPEN, 'input.response'],
    ['REJECTED', SuggestionStatus.PENDING_REVIEW, 'input.response'],
    ['COMPLETED', SuggestionStatus.IN_PROGRESS, 'input.implementation'],
    ['DUPLICATE', SuggestionStatus.OPEN, 'input.duplicateOf'],
  ])('asks for what %s needs', async (status, from, field) => {
    const mod = await aModerator();
    const id = await aSuggestion({ status: from });
    const { userErrors } = await change(mod, id, { status });
    expect(userErrors).toMatchObject([{ code: 'REQUIRED', field: field.split('.') }]);
    expect(await storedSuggestion(id)).toMatchObject({ status: from, history: [] });
  });

  it('refuses bad input, all the way down', async () => {
    const mod = await aModerator();
    const id = await aSuggestion();
    expect((await change(mod, id, { status: 'DECLINED', response: 'x'.repeat(4_001) })).userErrors).toMatchObject([
      { code: 'TOO_LONG' },
    ]);
    expect(
      (await change(mod, id, { status: 'COMPLETED', implementation: { note: 'no place' } })).userErrors,
    ).toMatchObject([{ code: 'REQUIRED', field: ['input', 'implementation', 'version'] }]);
    expect(
      (await change(mod, id, { status: 'COMPLETED', implementation: { url: 'javascript:alert(1)' } })).userErrors,
    ).toMatchObject([{ code: 'INVALID', field: ['input', 'implementation', 'url'] }]);
    expect((await change(mod, id, { status: 'DUPLICATE', duplicateOf: 'tkt_1' })).userErrors).toMatchObject([
      { code: 'INVALID', field: ['input', 'duplicateOf'] },
    ]);
    expect((await change(mod, id, { status: 'DUPLICATE', duplicateOf: id })).userErrors).toMatchObject([
      { code: 'INVALID' },
    ]);
    expect(
      (await change(mod, id, { status: 'DUPLICATE', duplicateOf: 'sug_01h455vb4pex5vsknk084sn02q' })).userErrors,
    ).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'duplicateOf'] }]);
    expect((await change(mod, 'sug_01h455vb4pex5vsknk084sn02q', { status: 'PLANNED' })).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
  });

  it('is for moderators and admins', async () => {
    const author = await aUser();
    const id = await aSuggestion({ authorId: author.userId });
    for (const viewer of [author, await anAgent(), anonymous]) {
      for (const [document, input] of [
        [CHANGE, { status: 'PLANNED' }],
        [RECORD, { version: '1' }],
      ] as const) {
        const { errors } = await graph.run(viewer, document, { id, input });
        expect(errors?.[0]?.extensions['code']).toBe(viewer === anonymous ? 'UNAUTHENTICATED' : 'FORBIDDEN');
      }
    }
    expect((await change(await anAdmin(), id, { status: 'PLANNED' })).suggestion?.['status']).toBe('PLANNED');
  });

  it('lets one of 200 parallel decisions win', async () => {
    const mod = await aModerator();
    const id = await aSuggestion();
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => graph.run<Change>(mod, CHANGE, { id, input: { status: 'PLANNED' } })),
    );
    expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);
    const payloads = answers.map(({ data }) => data?.changeSuggestionStatus);
    expect(payloads.filter((payload) => payload?.suggestion)).toHaveLength(1);
    for (const payload of payloads)
      if (!payload?.suggestion) expect(payload?.userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
    expect((await storedSuggestion(id)).history).toHaveLength(1);
  });
});

describe('recordSuggestionImplementation', () => {
  const record = async (
    viewer: Viewer,
    id: string,
    input: Record<string, unknown>,
  ): Promise<Record_['recordSuggestionImplementation']> =>
    (await graph.data<Record_>(viewer, RECORD, { id, input })).recordSuggestionImplementation;

  it('says where it is, so that it can be completed; it does not complete it', async () => {
    const mod = await aModerator();
    const id = await aSuggestion({ status: SuggestionStatus.IN_PROGRESS });
    const { suggestion } = await record(mod, id, {
      version: '3.1',
      url: 'https://tally.example/changelog',
      note: 'In the menu.',
    });
    expect(suggestion).toEqual({
      status: 'IN_PROGRESS',
      implementation: { version: '3.1', url: 'https://tally.example/changelog', note: 'In the menu.' },
    });
    expect((await change(mod, id, { status: 'COMPLETED' })).suggestion).toMatchObject({
      status: 'COMPLETED',
      implementation: { version: '3.1' },
    });
    expect((await record(mod, id, { version: '3.2' })).suggestion).toEqual({
      status: 'COMPLETED',
      implementation: { version: '3.2', url: null, note: null },
    });
  });

  it.each(STATES)('is taken or refused where it is %s', async (status) => {
    const allowed = ['OPEN', 'UNDER_REVIEW', 'PLANNED', 'IN_PROGRESS', 'COMPLETED'];
    const { userErrors } = await record(await aModerator(), await aSuggestion({ status }), { version: '1' });
    if (allowed.includes(status.toUpperCase())) expect(userErrors).toEqual([]);
    else expect(userErrors).toMatchObject([{ code: 'INVALID_STATE', allowed }]);
  });

  it('needs a version or a web address', async () => {
    const mod = await aModerator();
    expect((await record(mod, await aSuggestion(), { note: 'Done' })).userErrors).toMatchObject([
      { code: 'REQUIRED', field: ['input', 'version'] },
    ]);
    expect((await record(mod, 'sug_01h455vb4pex5vsknk084sn02q', { version: '1' })).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
  });
});

describe('notifyVoters', () => {
  it('mails the answer to followers and voters, once each, but not to who decided', async () => {
    const [author, voter, both, stranger, mod] = [
      await aUser(),
      await aUser(),
      await aUser(),
      await aUser(),
      await aModerator(),
    ];
    const { submitSuggestion } = await graph.data<{ submitSuggestion: { suggestion: { id: string } } }>(
      author,
      'mutation { submitSuggestion(input: { title: "Mail me about it", category: OTHER }) { suggestion { id } } }',
    );
    const { id } = submitSuggestion.suggestion;
    for (const viewer of [voter, both, mod])
      await graph.data(
        viewer,
        'mutation ($id: ID!) { voteOnSuggestion(id: $id, input: { vote: UP }) { userErrors { code } } }',
        { id },
      );
    await graph.data(
      both,
      'mutation ($id: ID!) { followSuggestion(id: $id, input: { following: true }) { userErrors { code } } }',
      { id },
    );

    expect((await change(mod, id, { status: 'UNDER_REVIEW' })).notified).toBe(0);
    const { notified } = await change(mod, id, { status: 'PLANNED', response: 'Next quarter.', notifyVoters: true });
    expect(notified).toBe(3);
    for (const { email } of [author, voter, both]) {
      const mails = await sentMails(graph.config.dataDir, email);
      expect(mails).toHaveLength(1);
      for (const part of ['Next quarter.', 'Mail me about it', id]) expect(mails[0]?.text).toContain(part);
    }
    for (const { email } of [stranger, mod]) expect(await sentMails(graph.config.dataDir, email)).toEqual([]);
  });

  it('belongs to its decision: neither shown nor mailed with the next one', async () => {
    const [voter, mod] = [await aUser(), await aModerator()];
    const id = await aSuggestion();
    await vote(voter, id, 'UP');
    await change(mod, id, { status: 'DECLINED', response: 'Too few want it.' });
    const { suggestion, notified } = await change(mod, id, { status: 'OPEN', notifyVoters: true });
    expect(suggestion).toMatchObject({ status: 'OPEN', response: null, respondedAt: null });
    expect(notified).toBe(1);
    const [mail] = await sentMails(graph.config.dataDir, voter.email);
    expect(mail?.text).not.toContain('Too few want it.');
    expect((await storedSuggestion(id)).history).toMatchObject([{ reason: 'Too few want it.' }, { to: 'open' }]);
    await change(mod, id, { status: 'COMPLETED', implementation: { version: '9.9' } });
    const again = await change(mod, id, { status: 'IN_PROGRESS', notifyVoters: true });
    expect(again.suggestion).toMatchObject({ implementation: null });
    expect((await sentMails(graph.config.dataDir, voter.email)).at(-1)?.text).not.toContain('9.9');
    await change(mod, id, { status: 'DECLINED', response: 'Not after all.' });
    const target = await aSuggestion();
    await change(mod, id, { status: 'OPEN' });
    const merged = await change(mod, id, { status: 'DUPLICATE', duplicateOf: target });
    expect(merged.suggestion).toMatchObject({ status: 'DUPLICATE', response: null });
  });

  it('is mailed neither to who stopped following, in whatever order, nor to who voted against it', async () => {
    const [first, later, never, down, mod] = [
      await aUser(),
      await aUser(),
      await aUser(),
      await aUser(),
      await aModerator(),
    ];
    const id = await aSuggestion();
    await vote(first, id, 'UP');
    await follow(first, id, true);
    await follow(first, id, false);
    await follow(later, id, true);
    await follow(later, id, false);
    await vote(later, id, 'UP');
    await vote(never, id, 'UP');
    await follow(never, id, false);
    await vote(down, id, 'DOWN');
    expect((await change(mod, id, { status: 'PLANNED', notifyVoters: true })).notified).toBe(0);
    await follow(first, id, true);
    expect((await change(mod, id, { status: 'IN_PROGRESS', notifyVoters: true })).notified).toBe(1);
    for (const { email } of [later, never, down]) expect(await sentMails(graph.config.dataDir, email)).toEqual([]);
    const source = await aSuggestion();
    await vote(later, source, 'UP');
    await follow(never, source, true);
    await change(mod, source, { status: 'DUPLICATE', duplicateOf: id });
    expect((await change(mod, id, { status: 'PLANNED', notifyVoters: true })).notified).toBe(1);
  });

  it('mails a thousand people at most', async () => {
    const mod = await aModerator();
    const id = await aSuggestion();
    const userIds = Array.from({ length: 1_005 }, () => newId('usr'));
    await UserModel.insertMany(
      userIds.map((_id) => ({
        _id,
        email: `${_id}@many.example`,
        name: 'One of many',
        status: UserStatus.ACTIVE,
        roles: [],
      })),
    );
    await SuggestionFollowModel.insertMany(
      userIds.map((userId) => ({ _id: `${id}:${userId}`, suggestionId: id, userId })),
    );
    expect((await change(mod, id, { status: 'PLANNED', notifyVoters: true })).notified).toBe(1_000);
  });
});
