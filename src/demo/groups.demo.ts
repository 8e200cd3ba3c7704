import type { User } from '../domains/identity/index.js';
import type { Demo } from './demo.runner.js';

const CREATE_GROUP = `mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { id } userErrors { message } } }`;
const JOIN = `mutation ($id: ID!, $input: JoinGroupInput) { joinGroup(id: $id, input: $input) { membership { id status } userErrors { message } } }`;
const REVIEW = `mutation ($id: ID!, $input: ReviewMembershipInput!) { reviewMembership(id: $id, input: $input) { membership { id } userErrors { message } } }`;
const SET_ROLE = `mutation ($id: ID!, $input: SetMemberRoleInput!) { setMemberRole(id: $id, input: $input) { membership { id } userErrors { message } } }`;
const CREATE_EVENT = `mutation ($input: CreateEventInput!) { createEvent(input: $input) { event { id } userErrors { message } } }`;
const RSVP = `mutation ($id: ID!, $input: RsvpInput!) { rsvp(id: $id, input: $input) { rsvp { id } userErrors { message } } }`;
const CREATE_POST = `mutation ($input: CreatePostInput!) { createPost(input: $input) { post { id } userErrors { message } } }`;
const REPORT = `mutation ($input: ReportContentInput!) { reportContent(input: $input) { report { id } userErrors { message } } }`;
const QUEUE = `{ moderationQueue(first: 20, sort: NEW) { nodes { id version targetId reportCount } } }`;
const RESOLVE = `mutation ($id: ID!, $input: ResolveModerationInput!) { resolveModeration(id: $id, input: $input) { moderation { id } userErrors { message } } }`;
const MY_ACTIONS = `{ myModerationActions(first: 1) { nodes { id } } }`;
const APPEAL = `mutation ($id: ID!, $input: AppealModerationInput!) { appealModeration(id: $id, input: $input) { action { id } userErrors { message } } }`;

const DAY = 86_400_000;
/** Events start on the hour on upcoming days, so that a repeated run on the same day finds its own. */
function dayAhead(days: number, hour: number): Date {
  return new Date(Math.floor(Date.now() / DAY) * DAY + days * DAY + hour * 3_600_000);
}

const GROUPS = [
  {
    name: 'Prompt Workshop',
    description: 'Every week we take one prompt apart and put it back together. Bring the ones that do not work.',
    visibility: 'PUBLIC',
    joinPolicy: 'OPEN',
  },
  {
    name: 'Agents in Support Teams',
    description: 'How teams let agents answer tickets, where they stop them, and what customers say about it.',
    visibility: 'PUBLIC',
    joinPolicy: 'OPEN',
  },
  {
    name: 'Cost Watchers',
    description: 'Fewer tokens for the same answers: caching, smaller models, shorter contexts. With numbers, please.',
    visibility: 'PUBLIC',
    joinPolicy: 'APPROVAL',
  },
  {
    name: 'Munich Meetup',
    description: 'For everyone in and around Munich. We meet on the last Thursday of each month.',
    visibility: 'UNLISTED',
    joinPolicy: 'OPEN',
  },
  {
    name: 'Beta Circle',
    description: 'For those who try unreleased features and tell us before everyone else does.',
    visibility: 'PRIVATE',
    joinPolicy: 'INVITE',
  },
] as const;

interface Membership {
  joinGroup: { membership: { id: string; status: string } | null };
}

/** Groups of demo people with members, events that fill up, and some work for moderators. */
export async function demoGroups(demo: Demo): Promise<void> {
  const groupIds: string[] = [];
  demo.clock.goTo(62, 14);
  for (const [index, group] of GROUPS.entries()) {
    const owner = index === 0 ? demo.accounts.user : personAt(demo, index);
    const { createGroup } = await demo.run<{ createGroup: { group: { id: string } } }>(owner, CREATE_GROUP, {
      input: { ...group, idempotencyKey: `demo group ${group.name}` },
    });
    groupIds.push(createGroup.group.id);
  }
  await demoMembers(demo, groupIds);
  demo.clock.goTo(12, 8);
  await demoEvents(demo, groupIds);
  demo.clock.goTo(7, 5);
  await demoModeration(demo);
}

function personAt({ accounts }: Demo, index: number): User {
  const person = accounts.people[index % accounts.people.length];
  if (!person) throw new Error('The demo requires people.');
  return person;
}

async function demoMembers(demo: Demo, [workshop, support, costs, munich]: readonly string[]): Promise<void> {
  const join = (person: User, id: string | undefined, message?: string): Promise<Membership> =>
    demo.run<Membership>(person, JOIN, { id, input: { message } }, 'tolerant');
  for (const person of demo.accounts.people.slice(5, 19)) await join(person, workshop);
  for (const person of demo.accounts.people.slice(10, 20)) await join(person, support);
  for (const person of demo.accounts.people.slice(18, 22)) await join(person, munich);
  await join(demo.accounts.user, support);

  const moderator = await join(personAt(demo, 5), workshop);
  await demo.run(
    demo.accounts.user,
    SET_ROLE,
    { id: moderator.joinGroup.membership?.id, input: { role: 'MODERATOR' } },
    'tolerant',
  );
  const [first, second] = [
    await join(personAt(demo, 22), costs, 'We pay for 40 agents and would like to compare notes.'),
    await join(personAt(demo, 23), costs, 'I wrote the caching layer at my company and can share numbers.'),
  ];
  await join(demo.accounts.user, costs, 'Our bill doubled last month.');
  for (const { joinGroup } of [first, second]) {
    await demo.run(
      personAt(demo, 2),
      REVIEW,
      { id: joinGroup.membership?.id, input: { decision: 'APPROVE' } },
      'tolerant',
    );
  }
}

async function demoEvents(demo: Demo, [workshop, support, , munich]: readonly string[]): Promise<void> {
  const event = async (owner: User, input: { title: string } & Record<string, unknown>): Promise<string> => {
    const day = new Date().toISOString().slice(0, 10);
    const { createEvent } = await demo.run<{ createEvent: { event: { id: string } } }>(owner, CREATE_EVENT, {
      input: { ...input, idempotencyKey: `demo event ${input.title} ${day}` },
    });
    return createEvent.event.id;
  };
  const small = await event(demo.accounts.user, {
    groupId: workshop,
    title: 'Prompt surgery, live',
    description: 'Six people, six prompts, ninety minutes. Everyone with a seat brings a prompt.',
    startsAt: dayAhead(9, 17),
    endsAt: dayAhead(9, 18.5),
    timeZone: 'Europe/Berlin',
    onlineUrl: 'https://meet.example/prompt-surgery',
    capacity: 6,
  });
  const talk = await event(personAt(demo, 1), {
    groupId: support,
    title: 'When to hand over to a human',
    description: 'Three teams explain what their agents must never decide alone, and how they found out.',
    startsAt: dayAhead(16, 15),
    endsAt: dayAhead(16, 16),
    timeZone: 'Europe/London',
    onlineUrl: 'https://meet.example/hand-over',
  });
  await event(personAt(demo, 3), {
    groupId: munich,
    title: 'Thursday at the library',
    description: 'No talks, only tables. Bring what you are building.',
    startsAt: dayAhead(3, 18),
    endsAt: dayAhead(3, 21),
    timeZone: 'Europe/Berlin',
    location: 'Stadtbibliothek im Motorama, Rosenheimer Straße 30, München',
    capacity: 25,
  });
  for (const person of demo.accounts.people.slice(5, 14))
    await demo.run(person, RSVP, { id: small, input: { response: 'GOING' } }, 'tolerant');
  for (const [index, person] of demo.accounts.people.slice(10, 20).entries()) {
    await demo.run(
      person,
      RSVP,
      { id: talk, input: { response: index % 3 === 0 ? 'INTERESTED' : 'GOING' } },
      'tolerant',
    );
  }
  await demo.run(demo.accounts.user, RSVP, { id: talk, input: { response: 'GOING' } }, 'tolerant');
}

const DOUBTFUL = [
  {
    title: '10x your agent with this ONE plugin',
    body: 'Limited offer for members of this community! Sign up with my link and get 80 % off the first month.',
    reason: 'SPAM',
    reporters: 2,
  },
  {
    title: 'Whoever still writes prompts by hand is an amateur',
    body: 'And those who defend it in the workshop group are the worst of them. You know who you are.',
    reason: 'HARASSMENT',
    reporters: 1,
  },
  {
    title: 'Selling my old graphics cards',
    body: 'Two cards, hardly used, pick-up only. Send me a message.',
    reason: 'OFF_TOPIC',
    reporters: 1,
  },
] as const;

/** Two open reports, and one that was decided and appealed. */
async function demoModeration(demo: Demo): Promise<void> {
  const targets: string[] = [];
  for (const [index, { title, body, reason, reporters }] of DOUBTFUL.entries()) {
    const { createPost } = await demo.run<{ createPost: { post: { id: string } } }>(
      personAt(demo, 26 + index),
      CREATE_POST,
      {
        input: { title, body, idempotencyKey: `demo post ${title}` },
      },
    );
    targets.push(createPost.post.id);
    for (const reporter of demo.accounts.people.slice(6, 6 + reporters)) {
      const input = { targetKind: 'POST', targetId: createPost.post.id, reason };
      await demo.run(reporter, REPORT, { input }, 'tolerant');
    }
  }
  const { moderationQueue } = await demo.run<{
    moderationQueue: { nodes: { id: string; version: number; targetId: string }[] };
  }>(demo.accounts.agent, QUEUE);
  const item = moderationQueue.nodes.find(({ targetId }) => targetId === targets[2]);
  if (!item) return;
  const input = {
    action: 'LOCK',
    reason: 'There is a separate group for buying and selling.',
    expectedVersion: item.version,
  };
  await demo.run(demo.accounts.agent, RESOLVE, { id: item.id, input }, 'tolerant');
  const author = personAt(demo, 28);
  const { myModerationActions } = await demo.run<{ myModerationActions: { nodes: { id: string }[] } }>(
    author,
    MY_ACTIONS,
  );
  const text = 'I asked a moderator beforehand and was told that hardware is fine in the general feed.';
  await demo.run(author, APPEAL, { id: myModerationActions.nodes[0]?.id, input: { text } }, 'tolerant');
}
