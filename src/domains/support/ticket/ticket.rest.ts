import type { RestBody, RestRoute } from '../../../http/rest/rest.route.js';

const TICKET = `fragment Ticket on SupportTicket {
  ticketId: id ticketNumber subject category priority status statusLabel source tags
  requesterId: requester { id } requesterName assigneeId: assignee { id }
  messageCount waitingSince closesAt availableTransitions createdAt updatedAt
  resolution { summary resolvedAt }
  satisfaction { score comment reasonCode ratedAt }
}`;

const MESSAGE = `fragment TicketMessage on Message { messageId: id authorId: author { id } authorKind authorName body createdAt }`;

/** Names that old clients use for the first message. */
const BODY_NAMES = { message: 'body', description: 'body', text: 'body' } as const;

/** A new ticket; old clients send its first messages as a list of texts or objects. */
const NEW_TICKET: RestBody = {
  variable: 'input',
  aliases: BODY_NAMES,
  more: {
    messages: {
      type: 'array',
      minItems: 1,
      items: { type: ['string', 'object'] },
      description: 'The first message in parts: texts, or objects with `body`, `message`, `text`, or `content`.',
    },
  },
  needs: [['body'], ['message'], ['description'], ['text'], ['messages']],
  read({ messages, ...input }) {
    if (messages === undefined) return input;
    const parts = Array.isArray(messages) ? messages.map(textOf) : [];
    const texts = parts.filter((part) => part !== undefined);
    // Items that are not text are rejected under their own name.
    if (texts.length === 0 || texts.length < parts.length) return { ...input, messages };
    const begin = typeof input['body'] === 'string' ? [input['body']] : [];
    return { ...input, body: [...begin, ...texts].join('\n\n') };
  },
  placeOf: ([field], body) => (field === 'body' && 'messages' in body && !('body' in body) ? ['messages'] : undefined),
};

function textOf(message: unknown): string | undefined {
  if (typeof message === 'string') return message;
  if (typeof message !== 'object' || message === null) return undefined;
  const { body, message: text, text: other, content } = message as Record<string, unknown>;
  return [body, text, other, content].find((part) => typeof part === 'string');
}

const ERRORS = 'userErrors { code message field allowed }';

const page = (list: string): string => `${list} { nodes { ...Ticket } pageInfo { hasNextPage endCursor } }`;

const locationOf = (id: unknown): string => `/api/support/tickets/${String(id)}`;

export const ticketRoutes: readonly RestRoute[] = [
  {
    method: 'POST',
    path: '/api/support/tickets',
    summary: 'Create a support ticket with its first message.',
    document: `mutation RestCreateTicket($input: CreateTicketInput!) {
      createTicket(input: $input) {
        ticket { ...Ticket messages(first: 10) { nodes { ...TicketMessage } } }
        ${ERRORS}
      }
    } ${TICKET} ${MESSAGE}`,
    answer: ['createTicket', 'ticket'],
    body: NEW_TICKET,
    status: 201,
    location: ({ ticketId }) => locationOf(ticketId),
    example: {
      body: {
        subject: 'The voice agent stops after a minute',
        body: "It answers, then falls silent. It started with yesterday's update.",
        category: 'AGENT_BEHAVIOR',
        priority: 'NORMAL',
        tags: ['voice'],
      },
    },
  },
  {
    method: 'GET',
    path: '/api/support/tickets/user/:userId',
    summary: "A user's tickets, newest first.",
    document: `query RestMyTickets($filter: MyTicketFilter, $first: Int! = 20, $after: String) {
      ${page('myTickets(filter: $filter, first: $first, after: $after)')}
    } ${TICKET}`,
    answer: ['myTickets'],
    self: {
      param: 'userId',
      others: {
        document: `query RestTicketsOfUser($userId: ID!, $filter: MyTicketFilter, $first: Int! = 20, $after: String) {
          ${page('ticketsOfUser(userId: $userId, filter: $filter, first: $first, after: $after)')}
        } ${TICKET}`,
        answer: ['ticketsOfUser'],
        variable: 'userId',
      },
    },
    query: { status: 'filter.status', search: 'filter.search' },
    example: { params: { userId: '{{me.id}}' }, query: { status: 'RESOLVED', limit: '5' } },
  },
  {
    method: 'GET',
    path: '/api/support/tickets/:ticketId',
    summary: 'A ticket with its messages, oldest first.',
    document: `query RestTicket($id: ID!, $first: Int! = 100, $after: String) {
      ticket(id: $id) {
        ...Ticket
        messages(first: $first, after: $after) { nodes { ...TicketMessage } pageInfo { hasNextPage endCursor } }
        history { from to reason at }
      }
    } ${TICKET} ${MESSAGE}`,
    answer: ['ticket'],
    params: { ticketId: 'id' },
    example: { params: { ticketId: '{{aTicket.nodes.0.id}}' } },
  },
  {
    method: 'POST',
    path: '/api/support/tickets/:ticketId/messages',
    summary: 'Add a message to a ticket. A reply to a closed ticket creates a new one, which is returned.',
    document: `mutation RestAddTicketMessage($id: ID!, $input: AddTicketMessageInput!) {
      addTicketMessage(id: $id, input: $input) { message { ...TicketMessage } ticket { ...Ticket } ${ERRORS} }
    } ${TICKET} ${MESSAGE}`,
    answer: ['addTicketMessage'],
    params: { ticketId: 'id' },
    body: { variable: 'input', aliases: BODY_NAMES, needs: [['body'], ['message'], ['description'], ['text']] },
    status: 201,
    location: ({ ticket }) => locationOf((ticket as Record<string, unknown>)['ticketId']),
    example: {
      params: { ticketId: '{{aTicket.nodes.0.id}}' },
      body: { body: 'It happens on the phone as well, if that helps.' },
    },
  },
  {
    method: 'POST',
    path: '/api/support/tickets/:ticketId/satisfaction',
    summary: 'Rate how a ticket was handled once it is resolved.',
    document: `mutation RestRateTicket($id: ID!, $input: RateTicketInput!) {
      rateTicket(id: $id, input: $input) { ticket { ...Ticket } ${ERRORS} }
    } ${TICKET}`,
    answer: ['rateTicket', 'ticket'],
    params: { ticketId: 'id' },
    body: { variable: 'input', aliases: { rating: 'score', feedback: 'comment' }, needs: [['score'], ['rating']] },
    example: {
      params: { ticketId: '{{resolvedTicket.nodes.0.id}}' },
      body: { score: 5, comment: 'Solved within the hour.', reasonCode: 'FAST' },
    },
  },
];
