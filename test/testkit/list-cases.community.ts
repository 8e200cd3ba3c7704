import { anonymous } from './callers.js';
import {
  byEnum,
  byNumber,
  byText,
  byTime,
  byValue,
  NEWEST,
  OLDEST,
  time,
  upper,
  decides,
  idOf,
  mostOf,
  middleOf,
  before,
  type Chosen,
  type FilterCase,
  type ListCase,
  type ListWorld,
} from './list-cases.js';
import { rawRows, type RawRow } from './raw-rows.js';

export async function communityLists({ staff, user, enums }: ListWorld): Promise<ListCase[]> {
  const names =
    'posts contents events groups memberships rsvps:communityrsvps blocks likes reports moderations metrics moderationactions'.split(
      ' ',
    );
  const read = await Promise.all(
    names.map(async (name) => [name.split(':')[0], await rawRows(name.split(':')[1] ?? `community${name}`)] as const),
  );
  const of = (name: string): RawRow[] => read.find(([known]) => known === name)?.[1] ?? [];
  const comments = await rawRows('communitycomments');
  const open = new Set(of('groups').flatMap((row) => (row['visibility'] === 'public' ? [row._id] : [])));
  const groupId = mostOf(
    of('posts').filter((row) => open.has(String(row['groupId']))),
    'groupId',
  );
  const groups: FilterCase = { values: [groupId], keeps: (row, value) => row['groupId'] === value };
  const isPublic = (row: RawRow, chosen: Chosen): boolean =>
    chosen['groupId'] !== undefined || !row['groupId'] || open.has(row['groupId'] as string);
  const tagged = (rows: readonly RawRow[]): FilterCase => ({
    values: [...new Set(rows.flatMap((row) => row['tags'] as string[]))]
      .slice(0, 2)
      .flatMap((tag) => [tag, upper(tag)]),
    keeps: (row, value) => (row['tags'] as string[]).some((tag) => upper(tag) === upper(value)),
  });
  const mine = (field: string) => (row: RawRow) => row[field] === user.userId;
  const newest = { '': NEWEST };
  const eventId = mostOf(of('rsvps'), 'eventId');
  const postId = mostOf(comments, 'postId');
  const days = of('metrics')
    .map((row) => String(row['day']))
    .sort();
  const starts = middleOf(of('events'), 'startsAt');
  const publicMember = mostOf(
    of('memberships').filter((row) => open.has(String(row['groupId']))),
    'groupId',
  );
  return [
    {
      field: 'feed',
      viewer: staff,
      rows: of('posts'),
      holds: (row, chosen) => ['PUBLISHED', 'LOCKED'].includes(upper(row['status'])) && isPublic(row, chosen),
      filters: { groupId: groups, authorId: byValue('authorId', of('posts'), idOf('usr')), tag: tagged(of('posts')) },
      sorts: {
        NEW: byTime('publishedAt', -1),
        ACTIVE: byTime('activeAt', -1),
        HOT: byNumber('hotRank', -1),
        TOP: byNumber('likeCount', -1),
      },
    },
    {
      field: 'contents',
      viewer: staff,
      rows: of('contents'),
      holds: (row, chosen) => upper(row['status']) === 'PUBLISHED' && isPublic(row, chosen),
      filters: {
        groupId: groups,
        authorId: byValue('authorId', of('contents'), idOf('usr')),
        tag: tagged(of('contents')),
        ...byEnum('kind', enums('CommunityContentKind')),
      },
      sorts: { NEW: byTime('publishedAt', -1), TOP: byNumber('likeCount', -1) },
    },
    {
      field: 'myPosts',
      viewer: user,
      rows: of('posts'),
      holds: mine('authorId'),
      filters: byEnum('status', enums('CommunityPostStatus')),
      sorts: newest,
    },
    {
      field: 'myContents',
      viewer: user,
      rows: of('contents'),
      holds: mine('authorId'),
      filters: byEnum('status', enums('CommunityContentStatus')),
      sorts: newest,
    },
    {
      field: 'pendingPosts',
      viewer: staff,
      rows: of('posts'),
      holds: (row) => upper(row['status']) === 'PENDING_REVIEW',
      filters: { groupId: groups },
      sorts: { '': OLDEST },
    },
    {
      field: 'commentThread',
      viewer: staff,
      args: { postId },
      rows: comments,
      holds: (row) => row['postId'] === postId,
      sorts: { '': byText('path', 1) },
    },
    {
      field: 'events',
      viewer: staff,
      rows: of('events'),
      holds: (row, { status, groupId: wanted }) =>
        (status !== undefined || upper(row['status']) === 'SCHEDULED') &&
        (wanted !== undefined || row['isListed'] === true),
      filters: {
        groupId: groups,
        ...byEnum('status', enums('CommunityEventStatus')),
        startsAfter: { values: starts, keeps: (row, value) => time(row['startsAt']) > Date.parse(value) },
        startsBefore: before('startsAt', starts),
      },
      sorts: { SOONEST: byTime('startsAt', 1), LATEST: byTime('startsAt', -1) },
    },
    {
      field: 'eventAttendees',
      viewer: staff,
      args: { eventId },
      rows: of('rsvps'),
      holds: (row, { status }) =>
        row['eventId'] === eventId && (status !== undefined || upper(row['status']) === 'GOING'),
      filters: byEnum('status', enums('RsvpStatus')),
      sorts: { '': byNumber('place', 1) },
    },
    {
      field: 'myRsvps',
      viewer: user,
      rows: of('rsvps'),
      holds: mine('userId'),
      filters: byEnum('status', enums('RsvpStatus')),
      sorts: newest,
    },
    {
      field: 'groups',
      viewer: anonymous,
      rows: of('groups'),
      holds: (row) => row['visibility'] === 'public',
      filters: byEnum('joinPolicy', enums('GroupJoinPolicy')),
      sorts: { NEW: NEWEST, MOST_MEMBERS: byNumber('memberCount', -1) },
    },
    {
      field: 'groupMembers',
      viewer: staff,
      args: { groupId: publicMember },
      rows: of('memberships'),
      holds: (row, { status }) =>
        row['groupId'] === publicMember && (status !== undefined || upper(row['status']) === 'ACTIVE'),
      filters: { ...byEnum('status', enums('MembershipStatus')), ...byEnum('role', enums('GroupRole')) },
      sorts: newest,
    },
    {
      field: 'myMemberships',
      viewer: user,
      rows: of('memberships'),
      holds: mine('userId'),
      filters: { ...byEnum('status', enums('MembershipStatus')), ...byEnum('role', enums('GroupRole')) },
      sorts: newest,
    },
    { field: 'myBlocks', viewer: user, rows: of('blocks'), holds: mine('userId'), sorts: newest },
    { field: 'myLikes', viewer: user, rows: of('likes'), holds: mine('userId'), sorts: { '': byTime('likedAt', -1) } },
    { field: 'myReports', viewer: user, rows: of('reports'), holds: mine('reporterId'), sorts: newest },
    {
      field: 'myModerationActions',
      viewer: user,
      rows: of('moderationactions'),
      holds: mine('subjectId'),
      sorts: newest,
    },
    {
      field: 'moderationQueue',
      viewer: staff,
      rows: of('moderations'),
      holds: (row, { status }) => status !== undefined || upper(row['status']) === 'PENDING',
      filters: {
        ...byEnum('status', enums('ModerationStatus')),
        ...byEnum('targetKind', enums('ModerationTargetKind')),
        groupId: groups,
      },
      sorts: { NEW: NEWEST, SCORE: byNumber('score', -1) },
    },
    {
      field: 'moderationLog',
      viewer: staff,
      rows: of('moderationactions'),
      holds: (row) => row['isLogged'] === true,
      filters: {
        ...byEnum('action', enums('ModerationActionKind')),
        ...byEnum('targetKind', enums('ModerationTargetKind')),
        groupId: groups,
      },
      sorts: newest,
    },
    {
      field: 'appeals',
      viewer: staff,
      rows: of('moderationactions'),
      holds: (row, { status }) =>
        upper((row['appeal'] as { status?: string } | undefined)?.status) === (status ?? 'OPEN'),
      filters: { status: decides(enums('AppealStatus')) },
      sorts: { '': OLDEST },
    },
    {
      field: 'communityMetrics',
      viewer: staff,
      rows: of('metrics'),
      holds: (row, { groupId: wanted }) => wanted !== undefined || row['scope'] === 'all',
      filters: {
        groupId: { values: [groupId], keeps: (row, value) => row['scope'] === value },
        from: { values: days.slice(0, 1), keeps: (row, value) => String(row['day']) >= String(value) },
        to: { values: days.slice(-1), keeps: (row, value) => String(row['day']) <= String(value) },
      },
      sorts: { '': byText('day', -1) },
    },
  ];
}
