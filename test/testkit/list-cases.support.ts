import { EmailScope } from '../../src/auth/viewer.js';
import { capability } from './callers.js';
import {
  byEnum,
  byNumber,
  byText,
  byTime,
  byValue,
  NEWEST,
  upper,
  decides,
  idOf,
  middleOf,
  from,
  before,
  both,
  type FilterCase,
  type ListCase,
  type ListWorld,
} from './list-cases.js';
import { rawRows, type RawRow } from './raw-rows.js';

const isSnoozed = (row: RawRow): boolean => String(row['queue']).startsWith('snoozed:');

export async function supportLists({ staff, user, enums }: ListWorld): Promise<ListCase[]> {
  const [tickets, consultations] = [await rawRows('supporttickets'), await rawRows('consultations')];
  const statuses = enums('TicketStatus');
  const inWork = ['NEW', 'OPEN', 'PENDING', 'ON_HOLD'];
  const shown = {
    status: { values: statuses, keeps: (row: RawRow, value: string) => upper(row['publicStatus']) === value },
  };
  const own = { rows: tickets, filters: shown, sorts: { '': NEWEST } };
  const mine = { rows: consultations, filters: byEnum('status', enums('ConsultationStatus')), sorts: { '': NEWEST } };
  const soon = middleOf(consultations, 'scheduledAt');
  const ofUser = (row: RawRow): boolean => row['userId'] === user.userId;
  return [
    {
      field: 'tickets',
      viewer: staff,
      rows: tickets,
      holds: (row, { status, statuses: wanted, snoozed, unassigned, mine: own_, unattended }) =>
        isSnoozed(row) === (snoozed === true) &&
        (status !== undefined ||
          wanted !== undefined ||
          (snoozed === true ? inWork : ['NEW', 'OPEN']).includes(upper(row['status']))) &&
        (unassigned !== true || row['assigneeId'] === null) &&
        (own_ !== true || row['assigneeId'] === staff.userId) &&
        (unattended !== true || (row['sla'] as { firstRepliedAt: unknown }).firstRepliedAt === null),
      filters: {
        ...byEnum('status', enums('TicketStatus')),
        ...byEnum('category', enums('TicketCategory')),
        ...byEnum('priority', enums('TicketPriority')),
        statuses: {
          values: [['CLOSED'], ['NEW', 'PENDING', 'RESOLVED'], statuses],
          keeps: (row, value: string[]) => value.includes(upper(row['status'])),
        },
        assignee: { ...byValue('assigneeId', tickets, idOf('usr')) },
        unassigned: decides([true, false]),
        mine: decides([true, false]),
        unattended: decides([true, false]),
        snoozed: decides([true, false]),
      },
      sorts: {
        CREATED_AT_DESC: NEWEST,
        UPDATED_AT_DESC: byTime('updatedAt', -1),
        PRIORITY_DESC: byNumber('priorityRank', -1),
      },
      refuses: (chosen) =>
        both(chosen, 'status', 'statuses') ||
        [chosen['assignee'], chosen['unassigned'], chosen['mine']].filter(Boolean).length > 1,
    },
    {
      field: 'tickets',
      viewer: staff,
      rows: tickets,
      // Those that wait for nobody are not among those that wait longest.
      holds: (row, { status }) =>
        !isSnoozed(row) &&
        row['waitingSince'] instanceof Date &&
        (status !== undefined || ['NEW', 'OPEN'].includes(upper(row['status']))),
      filters: { ...byEnum('status', enums('TicketStatus')), ...byEnum('category', enums('TicketCategory')) },
      sorts: { WAITING_SINCE_ASC: byTime('waitingSince', 1) },
    },
    { field: 'myTickets', viewer: user, holds: (row) => row['requesterId'] === user.userId, ...own },
    {
      field: 'ticketsOfUser',
      viewer: staff,
      args: { userId: user.userId },
      holds: (row) => row['requesterId'] === user.userId,
      ...own,
    },
    {
      field: 'consultations',
      viewer: staff,
      rows: consultations,
      holds: (row, { status }) => status !== undefined || row['open'] === true,
      filters: {
        ...byEnum('status', enums('ConsultationStatus')),
        ...byEnum('consultationType', enums('ConsultationType')),
        host: byValue('hostId', consultations, idOf('usr')),
        from: from('scheduledAt', soon.slice(0, 1)),
        to: before('scheduledAt', soon.slice(1)),
      },
      sorts: { SCHEDULED_AT_ASC: byTime('scheduledAt', 1), CREATED_AT_DESC: NEWEST },
      refuses: (chosen) => both(chosen, 'from', 'to') && (chosen['to'] as string) <= (chosen['from'] as string),
    },
    { field: 'myConsultations', viewer: user, holds: ofUser, ...mine },
    { field: 'consultationsOfUser', viewer: staff, args: { userId: user.userId }, holds: ofUser, ...mine },
    {
      field: 'consultationsByEmail',
      viewer: capability(user.email, EmailScope.CONSULTATIONS),
      holds: (row) => (row['contact'] as { email: string } | undefined)?.email === user.email,
      ...mine,
    },
  ];
}

export async function identityLists({ staff, user, enums }: ListWorld): Promise<ListCase[]> {
  const [users, audit, sessions] = [
    await rawRows('users'),
    await rawRows('auditentries'),
    await rawRows('user_sessions'),
  ];
  const roles: FilterCase = {
    values: enums('Role'),
    keeps: (row, value: string) => (row['roles'] as string[]).map(upper).includes(value),
  };
  return [
    {
      field: 'users',
      viewer: staff,
      rows: users,
      holds: (row, { status }) => status !== undefined || row['status'] === 'active',
      filters: { ...byEnum('status', enums('UserStatus')), role: roles },
      sorts: { '': NEWEST },
    },
    {
      field: 'assignees',
      viewer: staff,
      rows: users,
      holds: (row, { role }) => row['status'] === 'active' && role !== undefined,
      filters: { role: roles },
      isPlain: true,
      sorts: { '': byText('name', 1) },
      needs: 'role',
    },
    {
      field: 'auditLog',
      viewer: staff,
      rows: audit,
      // Reads are written while the list is read.
      holds: (row) => row['kind'] === 'change',
      filters: {
        actorId: byValue('actorId', audit, idOf('usr')),
        operation: byValue('operation', audit, 'noSuchOperation'),
        targetId: {
          values: [
            ...audit.flatMap((row) => (row['targetIds'] as string[] | undefined) ?? []).slice(0, 2),
            idOf('tkt'),
          ],
          keeps: (row, value) => ((row['targetIds'] as string[] | undefined) ?? []).includes(value),
        },
      },
      sorts: { '': NEWEST },
    },
    {
      field: 'mySessions',
      viewer: user,
      rows: sessions,
      holds: (row) => row['userId'] === user.userId && !row['revokedAt'],
      sorts: { '': NEWEST },
    },
  ];
}

export async function moneyLists({ staff, user, enums }: ListWorld): Promise<ListCase[]> {
  const [transactions, events, subscriptions] = [
    await rawRows('transactions'),
    await rawRows('webhookevents'),
    await rawRows('agentsubscriptions'),
  ];
  const mine = (row: RawRow): boolean => row['userId'] === user.userId;
  const filters = { ...byEnum('status', enums('TransactionStatus')), ...byEnum('type', enums('TransactionType')) };
  return [
    {
      field: 'transactions',
      viewer: staff,
      rows: transactions,
      holds: (row, { type }) => type !== undefined || upper(row['type']) !== 'REFUND',
      filters: {
        ...filters,
        userId: byValue('userId', transactions, idOf('usr')),
        currency: byValue('currency', transactions, 'XAF'),
      },
      sorts: { CREATED_AT_DESC: NEWEST, UPDATED_AT_DESC: byTime('updatedAt', -1) },
    },
    { field: 'myTransactions', viewer: user, rows: transactions, holds: mine, filters, sorts: { '': NEWEST } },
    {
      field: 'transactionsOfUser',
      viewer: staff,
      args: { userId: user.userId },
      rows: transactions,
      holds: mine,
      filters,
      sorts: { '': NEWEST },
    },
    {
      field: 'webhookEvents',
      viewer: staff,
      rows: events,
      holds: (row) => row['provider'] === 'stripe',
      filters: {
        ...byEnum('outcome', enums('WebhookOutcome')),
        type: byValue('type', events, 'no.such.type'),
        transactionId: byValue('transactionId', events, idOf('txn')),
      },
      sorts: { '': NEWEST },
    },
    {
      field: 'myAgentSubscriptions',
      viewer: user,
      rows: subscriptions,
      holds: mine,
      filters: {
        ...byEnum('status', enums('AgentSubscriptionStatus')),
        agentId: byValue('agentId', subscriptions, 'no-such-agent'),
      },
      sorts: { '': NEWEST },
    },
  ];
}
