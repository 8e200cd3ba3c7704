import { useQuery, useSubscription } from '@apollo/client/react';
import { Alert, Anchor, Button, Stack } from '@mantine/core';
import { useEffect } from 'react';
import { Link, useParams } from 'react-router';
import { EmptyState } from '../app/components/empty-state.js';
import { LiveDot } from '../app/components/live-dot.js';
import { Loading } from '../app/components/loading.js';
import { useMore } from '../app/components/more.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { RecordLayout } from '../app/components/record-layout.js';
import { RichText } from '../app/components/rich-text.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { StatusBadge } from '../app/components/status-badge.js';
import { When } from '../app/components/when.js';
import {
  TicketScreenDocument,
  TicketScreenUpdatesDocument,
  type TicketConversationFragment,
} from './generated/graphql.js';
import { ticketTones } from './support.states.js';
import { supportTexts, ticketStatusLabels } from './support.texts.js';
import { supportTitles } from './support.titles.js';
import { TicketFacts, TicketHistory } from './ticket-facts.js';
import { TicketMessages } from './ticket-messages.js';
import { TicketRating } from './ticket-rating.js';
import { ReopenButton } from './ticket-reopen.js';
import { TicketReply } from './ticket-reply.js';

const { ticket: texts } = supportTexts;

export type Ticket = TicketConversationFragment;

export function TicketScreen() {
  const { id = '' } = useParams();
  const result = useQuery(TicketScreenDocument, { variables: { id } });
  // Live updates are written to the cached record, which the query shows.
  useSubscription(TicketScreenUpdatesDocument, { variables: { id } });
  const ticket = result.data?.ticket;
  const { fetchMore } = result;
  const more = useMore(fetchMore, ticket?.messages.pageInfo);

  const last = ticket?.messages.pageInfo.endCursor;
  const isBehind =
    ticket !== undefined && ticket !== null && !more.hasMore && ticket.messageCount > ticket.messages.nodes.length;
  useEffect(() => {
    // An event contains only the first page: messages after later pages are fetched from there.
    if (isBehind && last) void fetchMore({ variables: { after: last } }).catch(() => undefined);
  }, [isBehind, last, fetchMore]);

  return (
    <>
      {!ticket && <PageHeader title={supportTitles.ticket} />}
      <ScreenQuery result={result} loading={<Loading shape="record" />}>
        {(data) =>
          data.ticket ? (
            <Conversation
              ticket={data.ticket}
              more={more}
              refetch={async () => {
                await result.refetch();
              }}
            />
          ) : (
            <EmptyState title={texts.missing} hint={texts.missingHint} action={<AllTickets />} />
          )
        }
      </ScreenQuery>
    </>
  );
}

function AllTickets() {
  return (
    <Button component={Link} to="/tickets" variant="default">
      {texts.all}
    </Button>
  );
}

interface ConversationProps {
  ticket: Ticket;
  more: ReturnType<typeof useMore>;
  refetch: () => Promise<void>;
}

function Conversation({ ticket, more, refetch }: ConversationProps) {
  const isDone = ticket.status === 'RESOLVED' || ticket.status === 'CLOSED';
  return (
    <>
      <PageHeader
        title={ticket.subject}
        description={texts.number(ticket.ticketNumber)}
        beside={
          <>
            <StatusBadge label={ticketStatusLabels[ticket.status]} tone={ticketTones[ticket.status]} />
            <LiveDot />
          </>
        }
        actions={<AllTickets />}
      />
      <RecordLayout
        side={
          <>
            <Panel title={texts.facts}>
              <TicketFacts ticket={ticket} />
            </Panel>
            <Panel title={texts.history}>
              <TicketHistory ticket={ticket} />
            </Panel>
          </>
        }
      >
        <Panel title={texts.conversation}>
          <TicketMessages messages={ticket.messages.nodes} more={more} />
        </Panel>
        {ticket.resolution && <Resolution ticket={ticket} refetch={refetch} />}
        {isDone && <TicketRating ticket={ticket} />}
        {ticket.mergedInto ? (
          <Alert color="iris">
            {texts.merged}{' '}
            <Anchor component={Link} to={`/tickets/${ticket.mergedInto.id}`} inherit underline="always">
              {texts.number(ticket.mergedInto.ticketNumber)}
            </Anchor>
          </Alert>
        ) : (
          <TicketReply ticket={ticket} />
        )}
      </RecordLayout>
    </>
  );
}

function Resolution({ ticket, refetch }: { ticket: Ticket; refetch: () => Promise<void> }) {
  const { resolution, closesAt, availableTransitions } = ticket;
  return (
    <Alert color="green" title={texts.resolved}>
      <Stack gap="xs" align="flex-start">
        {resolution?.summary && <RichText text={resolution.summary} />}
        {closesAt && (
          <div>
            {texts.closesAt} <When at={closesAt} show="both" />.
          </div>
        )}
        {availableTransitions.includes('OPEN') && <ReopenButton ticket={ticket} onDone={refetch} />}
      </Stack>
    </Alert>
  );
}
