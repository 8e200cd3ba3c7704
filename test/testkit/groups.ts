import type { UserViewer, Viewer } from '../../src/auth/viewer.js';
import { GroupJoinPolicy, GroupVisibility } from '../../src/domains/community/group/group.enums.js';
import { CommunityMembershipModel } from '../../src/domains/community/membership/membership.model.js';
import { GroupRole, MembershipStatus } from '../../src/domains/community/membership/membership.enums.js';
import { newId } from '../../src/shared/ids.js';
import type { Graph } from './graph.js';
import type { Problem } from './tickets.js';

const PROBLEMS = 'userErrors { code message field allowed }';

/** Each mutation of groups, events and moderation: its variables and what is read of its answer. */
const MUTATIONS = {
  createGroup: [
    '($input: CreateGroupInput!)',
    '(input: $input)',
    'group { id name description visibility joinPolicy memberCount owners { id } myMembership { id role status } }',
  ],
  updateGroup: [
    '($id: ID!, $input: UpdateGroupInput!)',
    '(id: $id, input: $input)',
    'group { id name description visibility joinPolicy }',
  ],
  transferGroup: [
    '($id: ID!, $input: TransferGroupInput!)',
    '(id: $id, input: $input)',
    'group { owners { id } myMembership { role } }',
  ],
  joinGroup: [
    '($id: ID!, $input: JoinGroupInput)',
    '(id: $id, input: $input)',
    'membership { id role status message joinedAt group { id memberCount } user { id } history { from to reason actor { id } } }',
  ],
  leaveGroup: ['($id: ID!)', '(id: $id)', 'membership { id role status history { from to } }'],
  inviteToGroup: [
    '($id: ID!, $input: InviteToGroupInput!)',
    '(id: $id, input: $input)',
    'membership { id status user { id } }',
  ],
  reviewMembership: [
    '($id: ID!, $input: ReviewMembershipInput!)',
    '(id: $id, input: $input)',
    'membership { id role status bannedUntil possibleDecisions history { from to reason actor { id } } }',
  ],
  setMemberRole: [
    '($id: ID!, $input: SetMemberRoleInput!)',
    '(id: $id, input: $input)',
    'membership { id role group { owners { id } } }',
  ],
  createEvent: [
    '($input: CreateEventInput!)',
    '(input: $input)',
    'event { id title status capacity goingCount group { id } createdBy { id } availableTransitions }',
  ],
  updateEvent: [
    '($id: ID!, $input: UpdateEventInput!)',
    '(id: $id, input: $input)',
    'event { id title status capacity location goingCount waitlistCount }',
  ],
  cancelEvent: [
    '($id: ID!, $input: CancelEventInput!)',
    '(id: $id, input: $input)',
    'event { id status availableTransitions history { from to reason actor { id } } }',
  ],
  rsvp: [
    '($id: ID!, $input: RsvpInput!)',
    '(id: $id, input: $input)',
    'rsvp { id response status waitlistPosition } event { goingCount waitlistCount interestedCount onlineUrl }',
  ],
  reportContent: [
    '($input: ReportContentInput!)',
    '(input: $input)',
    'report { id reason text outcome snapshot reporter { id } }',
  ],
  resolveModeration: [
    '($id: ID!, $input: ResolveModerationInput!)',
    '(id: $id, input: $input)',
    'moderation { id status version score isAutoHidden possibleActions banProposal { reason by { id } } history { from to reason actor { id } } actions { id action state } reports { id outcome } }',
  ],
  appealModeration: [
    '($id: ID!, $input: AppealModerationInput!)',
    '(id: $id, input: $input)',
    'action { id appealableUntil appeal { text status } }',
  ],
  decideAppeal: [
    '($id: ID!, $input: DecideAppealInput!)',
    '(id: $id, input: $input)',
    'action { id state appeal { status decision history { from to reason actor { id } } } }',
  ],
  blockMember: ['($userId: ID!)', '(userId: $userId)', 'block { id user { id } }'],
  unblockMember: ['($userId: ID!)', '(userId: $userId)', 'block { id }'],
} as const;

type Mutation = keyof typeof MUTATIONS;
/** What a mutation answered: its record by name, as JSON, and what there is to mend. */
export type Outcome = Record<string, unknown> & { userErrors: Problem[] };

/** Runs a mutation by its name. */
export async function tryTo(graph: Graph, viewer: Viewer, mutation: Mutation, variables: object): Promise<Outcome> {
  const [types, args, fields] = MUTATIONS[mutation];
  const document = `mutation ${types} { answer: ${mutation}${args} { ${fields} ${PROBLEMS} } }`;
  const { answer } = await graph.data<{ answer: Outcome }>(viewer, document, { ...variables });
  return answer;
}

/** Like `tryTo`, and fails the test where there is something to mend. */
export async function doTo(graph: Graph, viewer: Viewer, mutation: Mutation, variables: object): Promise<Outcome> {
  const answer = await tryTo(graph, viewer, mutation, variables);
  if (answer.userErrors.length > 0) throw new Error(`${mutation}: ${JSON.stringify(answer.userErrors)}`);
  return answer;
}

/** A group of somebody; answers its id. */
export async function aGroup(
  graph: Graph,
  owner: UserViewer,
  fields: { visibility?: GroupVisibility; joinPolicy?: GroupJoinPolicy; name?: string } = {},
): Promise<string> {
  const { visibility = GroupVisibility.PUBLIC, joinPolicy = GroupJoinPolicy.OPEN, name = 'People who test' } = fields;
  const input = { name, visibility: visibility.toUpperCase(), joinPolicy: joinPolicy.toUpperCase() };
  const { group } = await doTo(graph, owner, 'createGroup', { input });
  return (group as { id: string }).id;
}

/** Somebody's row in a group, in any state, past all rules; answers its id. */
export async function aMembership(
  groupId: string,
  userId: string,
  status = MembershipStatus.ACTIVE,
  fields: { role?: GroupRole; bannedUntil?: Date } = {},
): Promise<string> {
  const _id = newId('mbr');
  await CommunityMembershipModel.create({ _id, groupId, userId, status, role: GroupRole.MEMBER, ...fields });
  return _id;
}

const HOUR = 3_600_000;

/** An event of a group, in a week from now; answers its id. */
export async function anEvent(
  graph: Graph,
  organizer: UserViewer,
  groupId: string,
  fields: object = {},
): Promise<string> {
  const startsAt = new Date(Date.now() + 7 * 24 * HOUR);
  const input = {
    groupId,
    title: 'An evening together',
    startsAt,
    endsAt: new Date(startsAt.getTime() + 2 * HOUR),
    timeZone: 'Europe/Berlin',
    location: 'Library, room 2',
    ...fields,
  };
  const { event } = await doTo(graph, organizer, 'createEvent', { input });
  return (event as { id: string }).id;
}

/** A post of somebody, outside of groups unless one is named; answers its id. */
export async function aWrittenPost(graph: Graph, author: UserViewer, fields: object = {}): Promise<string> {
  const document =
    'mutation ($input: CreatePostInput!) { createPost(input: $input) { post { id } userErrors { code message } } }';
  const input = { title: 'Something to talk about', body: 'What do you think of it?', ...fields };
  const { createPost } = await graph.data<{ createPost: { post: { id: string } | null; userErrors: unknown } }>(
    author,
    document,
    { input },
  );
  if (!createPost.post) throw new Error(JSON.stringify(createPost.userErrors));
  return createPost.post.id;
}
