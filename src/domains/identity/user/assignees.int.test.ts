import { describe, expect, it } from 'vitest';
import {
  anAdmin,
  anAgent,
  anonymous,
  aModerator,
  aUser,
  capability,
  service,
} from '../../../../test/testkit/callers.js';
import { commandsOf } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { Role, type Viewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { UserModel, UserStatus } from './user.model.js';

const graph = useGraph();

const ASSIGNEES = `query ($role: Role!, $first: Int! = 100, $after: String) {
  assignees(role: $role, first: $first, after: $after) { nodes { id name } pageInfo { endCursor hasNextPage } } }`;
interface Answer {
  assignees: { nodes: { id: string; name: string }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } };
}
const ask = async (viewer: Viewer, role: string, page: object = {}): Promise<Answer['assignees']> =>
  (await graph.data<Answer>(viewer, ASSIGNEES, { role, ...page })).assignees;

/** A name that no other test uses, sorted by its last letter. */
const nameOf = (mark: string, letter: string): string => `${mark} ${letter}`;

describe('assignees', () => {
  it('tells those who give work who has a role, by name, to every kind of caller as its role says', async () => {
    const mark = newId('usr');
    const [zoe, adam] = [
      await aUser({ name: nameOf(mark, 'Z'), roles: [Role.SUPPORT_AGENT, Role.MODERATOR] }),
      await aUser({ name: nameOf(mark, 'A'), roles: [Role.SUPPORT_AGENT] }),
    ];
    await aUser({ name: nameOf(mark, 'B') });
    await aUser({ name: nameOf(mark, 'C'), roles: [Role.RECRUITER] });
    const gone = await aUser({ name: nameOf(mark, 'D'), roles: [Role.SUPPORT_AGENT] });
    await UserModel.updateOne({ _id: gone.userId }, { $set: { status: UserStatus.SUSPENDED } });

    const recruiter = await aUser({ roles: [Role.RECRUITER] });
    for (const viewer of [await anAgent(), recruiter, await anAdmin()]) {
      const own = (await ask(viewer, 'SUPPORT_AGENT')).nodes.filter(({ name }) => name.startsWith(mark));
      expect(own).toEqual([
        { id: adam.userId, name: adam.name },
        { id: zoe.userId, name: zoe.name },
      ]);
    }
    expect((await ask(recruiter, 'RECRUITER')).nodes.map(({ id }) => id)).toContain(recruiter.userId);

    const others: [Viewer, string][] = [
      [anonymous, 'UNAUTHENTICATED'],
      [capability('guest@people.example'), 'FORBIDDEN'],
      [service, 'FORBIDDEN'],
      [await aUser(), 'FORBIDDEN'],
      [await aModerator(), 'FORBIDDEN'],
      [await aUser({ roles: [Role.BILLING_AGENT] }), 'FORBIDDEN'],
      [await aUser({ roles: [Role.EVENT_MANAGER] }), 'FORBIDDEN'],
    ];
    for (const [viewer, code] of others) {
      const { errors } = await graph.run(viewer, ASSIGNEES, { role: 'SUPPORT_AGENT' });
      expect(errors?.[0]?.extensions['code']).toBe(code);
    }
  });

  it('has no way to an address, and refuses a role that is none', async () => {
    const agent = await anAgent();
    const more = await graph.run(agent, '{ assignees(role: ADMIN) { nodes { id email } } }');
    expect(more.errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    const { errors } = await graph.run(agent, ASSIGNEES, { role: 'BOSS' });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    const many = await graph.run(agent, ASSIGNEES, { role: 'ADMIN', first: 101 });
    expect(many.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('pages through all of them once, namesakes too, by one command a page that reads names alone', async () => {
    const agent = await anAgent();
    const [name] = [`Ñusta ${newId('usr')}`];
    const made = await Promise.all([1, 2, 3].map(() => aUser({ name, roles: [Role.EVENT_MANAGER] })));
    const found: { id: string; name: string }[] = [];
    for (let after: string | null = null; ;) {
      const { result, commands } = await commandsOf(() => ask(agent, 'EVENT_MANAGER', { first: 1, after }));
      expect(commands.map(({ collection }) => collection)).toEqual(['users']);
      expect(JSON.stringify(commands[0]?.command)).toContain('"name":1');
      found.push(...result.nodes);
      if (!result.pageInfo.hasNextPage) break;
      after = result.pageInfo.endCursor;
    }
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(found.filter((one) => one.name === name).map(({ id }) => id)).toEqual(
      made.map(({ userId }) => userId).sort(),
    );
  });
});
