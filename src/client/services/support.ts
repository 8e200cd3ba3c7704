import type { TallyClient } from '../client.js';
import type { TallyError } from '../errors.js';
import {
  AddTicketMessageDocument,
  CancelConsultationDocument,
  ConsultationSlotsDocument,
  CreateTicketDocument,
  MyConsultationsDocument,
  MyTicketsDocument,
  RateTicketDocument,
  ReopenTicketDocument,
  RequestConsultationDocument,
  RescheduleConsultationDocument,
  SubmitConsultationFeedbackDocument,
  TicketDocument,
  TicketUpdatedDocument,
  type AddTicketMessageInput,
  type ConsultationPartsFragment,
  type ConsultationSlotsQuery,
  type ConsultationSlotsQueryVariables,
  type CreateTicketInput,
  type MyConsultationsQuery,
  type MyConsultationsQueryVariables,
  type MyTicketsQuery,
  type MyTicketsQueryVariables,
  type RateTicketInput,
  type RequestConsultationInput,
  type RescheduleConsultationInput,
  type SubmitConsultationFeedbackInput,
  type TicketMessagePartsFragment,
  type TicketPartsFragment,
  type TicketQuery,
  type TicketUpdatedSubscription,
} from '../generated/graphql.js';
import { given, mutate, query, refreshLists, subscribe } from '../operations.js';
import { onceOnly } from '../repeats.js';

/** Opens a ticket. Retrying it over a bad connection does not create a second one. */
export async function createTicket(client: TallyClient, input: CreateTicketInput): Promise<TicketPartsFragment> {
  const data = await mutate(client, CreateTicketDocument, { input: onceOnly(input) });
  refreshLists(client, ['myTickets']);
  return given(data.createTicket.ticket);
}

/** Your tickets, newest first, page by page. */
export async function myTickets(
  client: TallyClient,
  variables: MyTicketsQueryVariables = {},
): Promise<MyTicketsQuery['myTickets']> {
  return (await query(client, MyTicketsDocument, variables)).myTickets;
}

/** A ticket with its conversation; null if it does not exist or you cannot see it. */
export async function ticket(client: TallyClient, id: string): Promise<TicketQuery['ticket']> {
  return (await query(client, TicketDocument, { id })).ticket;
}

export async function addTicketMessage(
  client: TallyClient,
  id: string,
  input: AddTicketMessageInput,
): Promise<TicketMessagePartsFragment> {
  const data = await mutate(client, AddTicketMessageDocument, { id, input: onceOnly(input) });
  return given(data.addTicketMessage.message);
}

export async function rateTicket(
  client: TallyClient,
  id: string,
  input: RateTicketInput,
): Promise<TicketPartsFragment> {
  return given((await mutate(client, RateTicketDocument, { id, input })).rateTicket.ticket);
}

export async function reopenTicket(client: TallyClient, id: string, reason?: string): Promise<TicketPartsFragment> {
  const input = reason === undefined ? {} : { reason };
  return given((await mutate(client, ReopenTicketDocument, { id, input })).reopenTicket.ticket);
}

/** Calls back with each change of a ticket, including its messages, until the returned function is called. */
export function watchTicket(
  client: TallyClient,
  id: string,
  changed: (ticket: TicketUpdatedSubscription['ticketUpdated']) => void,
  failed?: (error: TallyError) => void,
): () => void {
  return subscribe(
    client,
    TicketUpdatedDocument,
    { id },
    { next: ({ ticketUpdated }) => changed(ticketUpdated), ...(failed ? { error: failed } : {}) },
  );
}

/** Available times between two days, such as '2026-12-01', in your time zone. */
export async function consultationSlots(
  client: TallyClient,
  variables: ConsultationSlotsQueryVariables,
): Promise<ConsultationSlotsQuery['consultationSlots']> {
  return (await query(client, ConsultationSlotsDocument, variables)).consultationSlots;
}

export async function requestConsultation(
  client: TallyClient,
  input: RequestConsultationInput,
): Promise<ConsultationPartsFragment> {
  const data = await mutate(client, RequestConsultationDocument, { input: onceOnly(input) });
  refreshLists(client, ['myConsultations']);
  return given(data.requestConsultation.consultation);
}

export async function myConsultations(
  client: TallyClient,
  variables: MyConsultationsQueryVariables = {},
): Promise<MyConsultationsQuery['myConsultations']> {
  return (await query(client, MyConsultationsDocument, variables)).myConsultations;
}

export async function rescheduleConsultation(
  client: TallyClient,
  id: string,
  input: RescheduleConsultationInput,
): Promise<ConsultationPartsFragment> {
  const data = await mutate(client, RescheduleConsultationDocument, { id, input: onceOnly(input) });
  return given(data.rescheduleConsultation.consultation);
}

export async function cancelConsultation(
  client: TallyClient,
  id: string,
  reason?: string,
): Promise<ConsultationPartsFragment> {
  const input = reason === undefined ? {} : { reason };
  return given((await mutate(client, CancelConsultationDocument, { id, input })).cancelConsultation.consultation);
}

export async function submitConsultationFeedback(
  client: TallyClient,
  id: string,
  input: SubmitConsultationFeedbackInput,
): Promise<ConsultationPartsFragment> {
  const data = await mutate(client, SubmitConsultationFeedbackDocument, { id, input });
  return given(data.submitConsultationFeedback.consultation);
}
