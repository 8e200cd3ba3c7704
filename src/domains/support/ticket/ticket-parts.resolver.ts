import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Access } from '../../../auth/access.js';
import { pageOfArray } from '../../../database/page.js';
import { PageArgs } from '../../../graphql/connection.js';
import type { Context } from '../../../graphql/context.js';
import { User, userLoader } from '../../identity/index.js';
import { ticketsOfAccount } from './ticket-account.service.js';
import { InternalNote, Message, TicketResolutionDetails, TicketStatusChange } from './ticket-parts.model.js';
import { noteLoader, ticketLoader } from './ticket.loaders.js';
import { SupportTicket } from './ticket.model.js';
import { MessageConnection, SupportTicketConnection } from './ticket.payloads.js';

type Maybe<T> = T | null | Promise<T | null>;

/** A name within a ticket is one of few, and their accounts are read together. */
const NAME_COST = 0.1;
const AUTHOR = 'The account of the author; null where it is gone or there never was one.';

@Resolver(() => SupportTicket)
export class TicketPartsResolver {
  @FieldResolver(() => User, {
    nullable: true,
    description: 'Who asked for help; null where the account is gone and for imported tickets.',
  })
  requester(@Root() { requesterId }: SupportTicket, @Ctx() context: Context): Maybe<User> {
    return userOf(context, requesterId);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who of the staff has the ticket.' })
  assignee(@Root() { assigneeId }: SupportTicket, @Ctx() context: Context): Maybe<User> {
    return userOf(context, assigneeId);
  }

  @FieldResolver(() => MessageConnection, { description: 'The conversation, oldest first.' })
  messages(
    @Root() { _id, messages }: SupportTicket,
    @Arg('first', () => Int, { description: 'How many to answer, 1 to 100.', defaultValue: 10 }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which to go on.' }) after?: string,
  ): InstanceType<typeof MessageConnection> {
    return new MessageConnection(pageOfArray(messages, _id, (message) => message._id, first, after));
  }

  @Access('support')
  @FieldResolver(() => [InternalNote], {
    nullable: true,
    description: 'Notes of the staff, oldest first, at most 100.',
  })
  internalNotes(@Root() { _id }: SupportTicket, @Ctx() context: Context): InternalNote[] | Promise<InternalNote[]> {
    return noteLoader(context).load(_id);
  }

  @FieldResolver(() => SupportTicket, { nullable: true, description: 'The ticket that this one is part of now.' })
  mergedInto(@Root() { mergedIntoId }: SupportTicket, @Ctx() context: Context): Maybe<SupportTicket> {
    return mergedIntoId === null ? null : ticketLoader(context).load(mergedIntoId);
  }

  @FieldResolver(() => SupportTicket, { nullable: true, description: 'The closed ticket that this one goes on with.' })
  followUpOf(@Root() { followUpOfId }: SupportTicket, @Ctx() context: Context): Maybe<SupportTicket> {
    return followUpOfId === null ? null : ticketLoader(context).load(followUpOfId);
  }
}

@Resolver(() => Message)
export class MessageResolver {
  @FieldResolver(() => User, { nullable: true, complexity: NAME_COST, description: AUTHOR })
  author(@Root() { authorId }: Message, @Ctx() context: Context): Maybe<User> {
    return userOf(context, authorId);
  }
}

@Resolver(() => InternalNote)
export class InternalNoteResolver {
  @FieldResolver(() => User, { nullable: true, complexity: NAME_COST, description: AUTHOR })
  author(@Root() { authorId }: InternalNote, @Ctx() context: Context): Maybe<User> {
    return userOf(context, authorId);
  }
}

@Resolver(() => TicketStatusChange)
export class TicketStatusChangeResolver {
  @FieldResolver(() => User, {
    nullable: true,
    complexity: NAME_COST,
    description:
      'Who did it; null where it went by itself. A requester sees of the staff only who resolved the ticket.',
  })
  actor(@Root() { actorId }: TicketStatusChange, @Ctx() context: Context): Maybe<User> {
    return userOf(context, actorId);
  }
}

@Resolver(() => TicketResolutionDetails)
export class TicketResolutionDetailsResolver {
  @FieldResolver(() => User, { nullable: true, complexity: NAME_COST, description: 'Who resolved it.' })
  resolvedBy(@Root() { resolvedById }: TicketResolutionDetails, @Ctx() context: Context): Maybe<User> {
    return userOf(context, resolvedById);
  }
}

@Resolver(() => User)
export class UserTicketsResolver {
  @FieldResolver(() => SupportTicketConnection, {
    nullable: true,
    description:
      'The tickets of the account, newest first; null for everybody but the account itself and support agents.',
  })
  async tickets(
    @Root() { _id }: User,
    @Ctx() context: Context,
    @Args(() => PageArgs) { first, after }: PageArgs,
  ): Promise<InstanceType<typeof SupportTicketConnection> | null> {
    const page = await ticketsOfAccount(context, _id, { first, after });
    return page && new SupportTicketConnection(page);
  }
}

function userOf(context: Context, id: string | null): Maybe<User> {
  return id === null ? null : userLoader(context).load(id);
}
