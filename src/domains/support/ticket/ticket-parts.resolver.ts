import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Access } from '../../../auth/access.js';
import { pageOfArray } from '../../../database/page.js';
import { PageArgs } from '../../../graphql/connection.js';
import type { Context } from '../../../graphql/context.js';
import type { MaybePromise } from '../../../shared/maybe-promise.js';
import { User, userLoader } from '../../identity/index.js';
import { ticketsOfAccount } from './ticket-account.service.js';
import { InternalNote, Message, TicketResolutionDetails, TicketStatusChange } from './ticket-parts.model.js';
import { noteLoader, ticketLoader } from './ticket.loaders.js';
import { SupportTicket } from './ticket.model.js';
import { MessageConnection, SupportTicketConnection } from './ticket.payloads.js';

/** A ticket names few accounts, and they are loaded together. */
const NAME_COST = 0.1;
const AUTHOR = "The author's account, or null if it no longer exists or never did.";

@Resolver(() => SupportTicket)
export class TicketPartsResolver {
  @FieldResolver(() => User, {
    nullable: true,
    description: 'The user who requested help, or null if the account no longer exists and for imported tickets.',
  })
  requester(@Root() { requesterId }: SupportTicket, @Ctx() context: Context): MaybePromise<User | null> {
    return userOf(context, requesterId);
  }

  @FieldResolver(() => User, { nullable: true, description: 'The staff member assigned to the ticket.' })
  assignee(@Root() { assigneeId }: SupportTicket, @Ctx() context: Context): MaybePromise<User | null> {
    return userOf(context, assigneeId);
  }

  @FieldResolver(() => MessageConnection, { description: 'Messages of the ticket, oldest first.' })
  messages(
    @Root() { _id, messages }: SupportTicket,
    @Arg('first', () => Int, { description: 'Number of messages to return, 1 to 100.', defaultValue: 10 })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to start after.' }) after?: string,
  ): InstanceType<typeof MessageConnection> {
    return new MessageConnection(pageOfArray(messages, _id, (message) => message._id, first, after));
  }

  @Access('support')
  @FieldResolver(() => [InternalNote], {
    nullable: true,
    description: 'Internal notes, oldest first, at most 100.',
  })
  internalNotes(@Root() { _id }: SupportTicket, @Ctx() context: Context): InternalNote[] | Promise<InternalNote[]> {
    return noteLoader(context).load(_id);
  }

  @FieldResolver(() => SupportTicket, { nullable: true, description: 'The ticket that this one was merged into.' })
  mergedInto(@Root() { mergedIntoId }: SupportTicket, @Ctx() context: Context): MaybePromise<SupportTicket | null> {
    return mergedIntoId === null ? null : ticketLoader(context).load(mergedIntoId);
  }

  @FieldResolver(() => SupportTicket, { nullable: true, description: 'The closed ticket that this one follows up.' })
  followUpOf(@Root() { followUpOfId }: SupportTicket, @Ctx() context: Context): MaybePromise<SupportTicket | null> {
    return followUpOfId === null ? null : ticketLoader(context).load(followUpOfId);
  }
}

@Resolver(() => Message)
export class MessageResolver {
  @FieldResolver(() => User, { nullable: true, complexity: NAME_COST, description: AUTHOR })
  author(@Root() { authorId }: Message, @Ctx() context: Context): MaybePromise<User | null> {
    return userOf(context, authorId);
  }
}

@Resolver(() => InternalNote)
export class InternalNoteResolver {
  @FieldResolver(() => User, { nullable: true, complexity: NAME_COST, description: AUTHOR })
  author(@Root() { authorId }: InternalNote, @Ctx() context: Context): MaybePromise<User | null> {
    return userOf(context, authorId);
  }
}

@Resolver(() => TicketStatusChange)
export class TicketStatusChangeResolver {
  @FieldResolver(() => User, {
    nullable: true,
    complexity: NAME_COST,
    description:
      'The account that made the change, or null if it was automatic. Of staff, requesters see only who resolved the ticket.',
  })
  actor(@Root() { actorId }: TicketStatusChange, @Ctx() context: Context): MaybePromise<User | null> {
    return userOf(context, actorId);
  }
}

@Resolver(() => TicketResolutionDetails)
export class TicketResolutionDetailsResolver {
  @FieldResolver(() => User, {
    nullable: true,
    complexity: NAME_COST,
    description: 'The staff member who resolved the ticket.',
  })
  resolvedBy(@Root() { resolvedById }: TicketResolutionDetails, @Ctx() context: Context): MaybePromise<User | null> {
    return userOf(context, resolvedById);
  }
}

@Resolver(() => User)
export class UserTicketsResolver {
  @FieldResolver(() => SupportTicketConnection, {
    nullable: true,
    description: "The account's tickets, newest first; null unless you are the account or a support agent.",
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

function userOf(context: Context, id: string | null): MaybePromise<User | null> {
  return id === null ? null : userLoader(context).load(id);
}
