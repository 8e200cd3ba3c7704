import type { UserViewer } from '../../src/auth/viewer.js';
import type { Graph } from './graph.js';

export interface Problem {
  code: string;
  message: string;
  field: string[];
  allowed: string[];
}

export interface TicketView {
  id: string;
  ticketNumber: number;
  subject: string;
  status: string;
  statusLabel: string | null;
  priority: string;
  updatedAt: string;
  waitingSince: string | null;
  closesAt: string | null;
  snoozedUntil: string | null;
  messageCount: number;
  requesterName: string;
  requester: { id: string } | null;
  assignee: { id: string } | null;
  availableTransitions: string[];
  tags: string[];
  mergedInto: { id: string } | null;
  followUpOf: { id: string } | null;
  sla: { state: string; firstRepliedAt: string | null; nextReplyDueAt: string | null } | null;
  resolution: { summary: string | null; resolvedBy: { id: string } | null } | null;
  satisfaction: { score: number; comment: string | null; reasonCode: string | null; ratedAt: string } | null;
  history: { from: string; to: string; reason: string | null; actor: { id: string } | null }[];
  messages: {
    nodes: { id: string; body: string; authorKind: string; authorName: string; author: { id: string } | null }[];
  };
}

export const TICKET_FIELDS = `fragment T on SupportTicket {
  id ticketNumber subject status statusLabel priority updatedAt waitingSince closesAt snoozedUntil messageCount requesterName tags
  requester { id } assignee { id } availableTransitions mergedInto { id } followUpOf { id }
  sla { state firstRepliedAt nextReplyDueAt } resolution { summary resolvedBy { id } }
  satisfaction { score comment reasonCode ratedAt } history { from to reason actor { id } }
  messages(first: 100) { nodes { id body authorKind authorName author { id } } }
}`;

const INPUTS: Record<string, string> = {
  addTicketMessage: 'AddTicketMessageInput!',
  rateTicket: 'RateTicketInput!',
  reopenTicket: 'ReopenTicketInput',
  assignTicket: 'AssignTicketInput!',
  setTicketPriority: 'SetTicketPriorityInput!',
  changeTicketStatus: 'ChangeTicketStatusInput!',
  resolveTicket: 'ResolveTicketInput!',
  mergeTickets: 'MergeTicketsInput!',
  snoozeTicket: 'SnoozeTicketInput!',
  addInternalNote: 'AddInternalNoteInput!',
};

export interface TicketAnswer {
  ticket: TicketView | null;
  userErrors: Problem[];
}

export const CREATE_TICKET = `mutation ($input: CreateTicketInput!) {
  createTicket(input: $input) { ticket { ...T } userErrors { code message field allowed } }
} ${TICKET_FIELDS}`;

/** Runs a mutation on one ticket, by its name. */
export async function act(
  graph: Graph,
  viewer: UserViewer,
  mutation: string,
  id: string,
  input: object = {},
): Promise<TicketAnswer> {
  const document = `mutation ($id: ID!, $input: ${INPUTS[mutation] ?? ''}) {
    answer: ${mutation}(id: $id, input: $input) { ticket { ...T } userErrors { code message field allowed } }
  } ${TICKET_FIELDS}`;
  const { answer } = await graph.data<{ answer: TicketAnswer }>(viewer, document, { id, input });
  return answer;
}

/** Like `act`, and fails the test where there is something to mend. */
export async function done(
  graph: Graph,
  viewer: UserViewer,
  mutation: string,
  id: string,
  input: object = {},
): Promise<TicketView> {
  const { ticket, userErrors } = await act(graph, viewer, mutation, id, input);
  if (!ticket) throw new Error(JSON.stringify(userErrors));
  return ticket;
}

export async function aTicket(graph: Graph, viewer: UserViewer, input: object = {}): Promise<TicketView> {
  const fields = {
    subject: 'The export is empty',
    body: 'Since yesterday the export has no rows.',
    category: 'TECHNICAL',
    ...input,
  };
  const { createTicket } = await graph.data<{ createTicket: TicketAnswer }>(viewer, CREATE_TICKET, { input: fields });
  if (!createTicket.ticket) throw new Error(JSON.stringify(createTicket.userErrors));
  return createTicket.ticket;
}

export async function readTicket(graph: Graph, viewer: UserViewer, id: string): Promise<TicketView | null> {
  const { ticket } = await graph.data<{ ticket: TicketView | null }>(
    viewer,
    `query ($id: ID!) { ticket(id: $id) { ...T } } ${TICKET_FIELDS}`,
    { id },
  );
  return ticket;
}

/** Brings a fresh ticket of `requester` into a status, as the staff would. */
export async function aTicketIn(
  graph: Graph,
  status: string,
  requester: UserViewer,
  agent: UserViewer,
): Promise<TicketView> {
  const ticket = await aTicket(graph, requester);
  switch (status) {
    case 'NEW':
      return (await readTicket(graph, agent, ticket.id)) ?? ticket;
    case 'RESOLVED':
      return done(graph, agent, 'resolveTicket', ticket.id, { summary: 'Mended.' });
    case 'CLOSED':
      await done(graph, agent, 'resolveTicket', ticket.id, { summary: 'Mended.' });
      return done(graph, agent, 'changeTicketStatus', ticket.id, { status: 'CLOSED' });
    case 'MERGED': {
      const target = await aTicket(graph, requester);
      await done(graph, agent, 'mergeTickets', target.id, { from: [ticket.id] });
      return (await readTicket(graph, agent, ticket.id)) ?? ticket;
    }
    default:
      return done(graph, agent, 'changeTicketStatus', ticket.id, { status });
  }
}
