import type { User } from '../domains/identity/index.js';
import type { Demo } from './demo.runner.js';
import { CONTENTS, EVENTS, GROUPS, POSTS, type DemoPost } from './community.texts.js';

const CREATE_GROUP = `mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { id } userErrors { message } } }`;
const JOIN_GROUP = `mutation ($id: ID!) { joinGroup(id: $id) { membership { id status } userErrors { message } } }`;
const REVIEW_MEMBERSHIP = `mutation ($id: ID!, $input: ReviewMembershipInput!) { reviewMembership(id: $id, input: $input) { membership { id } userErrors { message } } }`;
const CREATE_POST = `mutation ($input: CreatePostInput!) { createPost(input: $input) { post { id } userErrors { message } } }`;
const ADD_COMMENT = `mutation ($postId: ID!, $input: AddCommentInput!) { addComment(postId: $postId, input: $input) { comment { id } userErrors { message } } }`;
const PUBLISH_CONTENT = `mutation ($input: PublishContentInput!) { publishContent(input: $input) { content { id } userErrors { message } } }`;
const CREATE_EVENT = `mutation ($input: CreateEventInput!) { createEvent(input: $input) { event { id } userErrors { message } } }`;
const RSVP = `mutation ($id: ID!, $input: RsvpInput!) { rsvp(id: $id, input: $input) { event { id } userErrors { message } } }`;
const LIKE = `mutation ($id: ID!) { like(id: $id) { likeCount userErrors { message } } }`;

type GroupKey = (typeof GROUPS)[number]['key'];
const MEMBERS = 6;
const HOUR = 3_600_000;

/** Groups with members, posts with threads, content, likes on all of them, and two events. */
export async function demoCommunity(demo: Demo): Promise<void> {
  const members = [demo.accounts.user, ...demo.accounts.people.slice(0, MEMBERS)];
  demo.clock.goTo(55, 6);
  const groups = await makeGroups(demo, members);
  const liked: string[] = [];
  for (const [index, post] of POSTS.entries()) {
    demo.clock.goTo(2.5 * (POSTS.length - index) - 1, 7);
    liked.push(...(await makePost(demo, post, members, index, post.group ? groups.get(post.group) : undefined)));
  }
  demo.clock.goTo(17, 90);
  liked.push(...(await makeContents(demo, members)));
  demo.clock.goTo(1, 0.4);
  await makeLikes(demo, members, liked);
  demo.clock.goTo(8, 7);
  for (const { key, group, ...event } of EVENTS) await makeEvent(demo, members, key, event, groups.get(group));
}

async function makeGroups(demo: Demo, members: readonly User[]): Promise<Map<GroupKey, string>> {
  const ids = new Map<GroupKey, string>();
  const [, owner = demo.accounts.admin] = members;
  for (const { key, ...group } of GROUPS) {
    const { createGroup } = await demo.run<{ createGroup: { group: { id: string } } }>(owner, CREATE_GROUP, {
      input: { ...group, idempotencyKey: `demo group ${key}` },
    });
    ids.set(key, createGroup.group.id);
    const others = members.filter((member) => member !== owner);
    await Promise.all(others.map((member) => join(demo, owner, member, createGroup.group.id)));
  }
  return ids;
}

/** Private groups require approval. */
async function join(demo: Demo, owner: User, member: User, id: string): Promise<void> {
  const { joinGroup } = await demo.run<{ joinGroup: { membership: { id: string; status: string } | null } }>(
    member,
    JOIN_GROUP,
    { id },
    'tolerant',
  );
  if (joinGroup.membership?.status !== 'PENDING') return;
  const variables = { id: joinGroup.membership.id, input: { decision: 'APPROVE' } };
  await demo.run(owner, REVIEW_MEMBERSHIP, variables, 'tolerant');
}

/** Returns the targets for likes: the post and its comments. */
async function makePost(
  demo: Demo,
  { key, title, body, tags, comments }: DemoPost,
  members: readonly User[],
  index: number,
  groupId: string | undefined,
): Promise<string[]> {
  const someone = (turn: number): User => members[(index + turn) % members.length] ?? demo.accounts.user;
  const idempotencyKey = `demo post ${key}`;
  const { createPost } = await demo.run<{ createPost: { post: { id: string } } }>(someone(0), CREATE_POST, {
    input: { title, body, tags, idempotencyKey, ...(groupId ? { groupId } : {}) },
  });
  const postId = createPost.post.id;
  const ids = [postId];
  let turn = 0;
  const say = async (text: string, parentId?: string): Promise<string> => {
    turn += 1;
    const input = {
      body: text,
      idempotencyKey: `${idempotencyKey} ${String(turn)}`,
      ...(parentId ? { parentId } : {}),
    };
    const { addComment } = await demo.run<{ addComment: { comment: { id: string } | null } }>(
      someone(turn),
      ADD_COMMENT,
      { postId, input },
      'tolerant',
    );
    const id = addComment.comment?.id ?? postId;
    ids.push(id);
    return id;
  };
  for (const comment of comments) {
    const parentId = await say(comment.body);
    for (const reply of comment.replies ?? []) await say(reply, parentId);
  }
  return ids;
}

async function makeContents(demo: Demo, members: readonly User[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, { key, ...content }] of CONTENTS.entries()) {
    const { publishContent } = await demo.run<{ publishContent: { content: { id: string } } }>(
      members[(index * 2) % members.length] ?? demo.accounts.user,
      PUBLISH_CONTENT,
      { input: { ...content, idempotencyKey: `demo content ${key}` } },
    );
    ids.push(publishContent.content.id);
  }
  return ids;
}

/** On the first of next month: within the same month, a repeated run creates no second one. */
async function makeEvent(
  demo: Demo,
  members: readonly User[],
  key: string,
  event: object,
  groupId: string | undefined,
): Promise<void> {
  const now = new Date();
  const startsAt = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1, 17));
  const endsAt = new Date(startsAt.getTime() + 2 * HOUR);
  const idempotencyKey = `demo event ${key} ${startsAt.toISOString()}`;
  const [guest = demo.accounts.user, owner = demo.accounts.admin, ...others] = members;
  const { createEvent } = await demo.run<{ createEvent: { event: { id: string } | null } }>(
    owner,
    CREATE_EVENT,
    { input: { ...event, groupId, startsAt, endsAt, timeZone: 'Europe/Berlin', idempotencyKey } },
    'tolerant',
  );
  if (!createEvent.event) return;
  for (const [index, person] of [guest, ...others].entries()) {
    const response = index % 4 === 3 ? 'INTERESTED' : 'GOING';
    await demo.run(person, RSVP, { id: createEvent.event.id, input: { response } }, 'tolerant');
  }
}

async function makeLikes(demo: Demo, members: readonly User[], ids: readonly string[]): Promise<void> {
  const wishes = members.flatMap((member) => demo.random.some(ids, 7).map((id) => ({ member, id })));
  await Promise.all(wishes.map(({ member, id }) => demo.run(member, LIKE, { id }, 'tolerant')));
}
