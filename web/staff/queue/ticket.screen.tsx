import { useQuery, useSubscription } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { LiveDot } from '../../app/components/live-dot.js';
import { Loading } from '../../app/components/loading.js';
import { useMore } from '../../app/components/more.js';
import { PageHeader } from '../../app/components/page-header.js';
import { Panel } from '../../app/components/panel.js';
import { RecordLayout } from '../../app/components/record-layout.js';
import { ScreenQuery } from '../../app/components/screen-query.js';
import { useViewer } from '../../app/session.js';
import {
  StaffAssignTicketDocument,
  StaffTicketDocument,
  StaffTicketUpdatedDocument,
  type DeskTicketFragment,
  type StaffTicketQuery,
} from '../generated/graphql.js';
import { Changes } from '../shared/changes.js';
import { useKeys } from '../shared/keys.js';
import { Missing } from '../shared/missing.js';
import { StateBadge } from '../shared/state-badge.js';
import { useAct } from '../shared/use-act.js';
import { staffTexts } from '../staff.texts.js';
import { staffTitles } from '../staff.titles.js';
import { queueTexts, ticketTexts } from './queue.texts.js';
import { TicketActions } from './ticket.actions.js';
import { Composer, type Mode } from './ticket.composer.js';
import { Conversation } from './ticket.conversation.js';
import { TicketFacts } from './ticket.facts.js';

const QUEUE = '/staff/tickets';

type Ticket = NonNullable<StaffTicketQuery['ticket']>;

/** A ticket for staff: conversation with notes, SLA clocks and actions. */
export function TicketScreen() {
  const { id = '' } = useParams();
  const result = useQuery(StaffTicketDocument, { variables: { id } });
  const ticket = result.data?.ticket;
  const more = useMore(result.fetchMore, ticket?.messages.pageInfo);
  useNewest(ticket, more.hasMore, result.fetchMore);
  const [mode, setMode] = useState<Mode>('reply');
  const composer = useRef<HTMLTextAreaElement>(null);
  useSubscription(StaffTicketUpdatedDocument, {
    variables: { id },
    onData: () => void result.refetch().catch(() => undefined),
  });
  const write = (next: Mode): void => {
    setMode(next);
    composer.current?.focus();
  };
  useTicketKeys(ticket, write);
  if (result.data?.ticket === null) return <Missing title={staffTitles.ticket} to={QUEUE} list={staffTitles.queue} />;
  return (
    <>
      <PageHeader
        title={ticket ? `#${String(ticket.ticketNumber)} ${ticket.subject}` : staffTitles.ticket}
        description={ticketTexts.keys}
        beside={
          ticket && (
            <>
              <StateBadge state={ticket.status} />
              <LiveDot />
            </>
          )
        }
      />
      <ScreenQuery result={result} loading={<Loading shape="record" />}>
        {(data) =>
          data.ticket && (
            <RecordLayout
              side={
                <>
                  <TicketFacts ticket={data.ticket} />
                  <Panel title={staffTexts.history}>
                    <Changes changes={data.ticket.history} />
                  </Panel>
                </>
              }
            >
              <TicketActions ticket={data.ticket} />
              <Panel title={ticketTexts.conversation}>
                <Conversation ticket={data.ticket} messages={data.ticket.messages.nodes} more={more} />
              </Panel>
              {data.ticket.status !== 'MERGED' && (
                <Composer ticket={data.ticket} mode={mode} onMode={setMode} field={composer} />
              )}
            </RecordLayout>
          )
        }
      </ScreenQuery>
    </>
  );
}

/** A refetch loads only the first page: in a long conversation, new messages are after the last one. */
function useNewest(
  ticket: Ticket | null | undefined,
  hasMore: boolean,
  fetchMore: (options: { variables: { after: string } }) => Promise<unknown>,
): void {
  const last = ticket?.messages.pageInfo.endCursor;
  const isBehind =
    !hasMore && ticket !== undefined && ticket !== null && ticket.messageCount > ticket.messages.nodes.length;
  useEffect(() => {
    if (isBehind && last) void fetchMore({ variables: { after: last } }).catch(() => undefined);
  }, [isBehind, last, fetchMore]);
}

function useTicketKeys(ticket: DeskTicketFragment | null | undefined, write: (mode: Mode) => void): void {
  const { id } = useViewer();
  const { act } = useAct();
  const navigate = useNavigate();
  useKeys((key, event) => {
    if (!ticket) return;
    if (key === 'u') void navigate(QUEUE);
    if (key === 'a' && ticket.assignee?.id !== id) {
      const variables = { id: ticket.id, input: { assigneeId: id } };
      void act(StaffAssignTicketDocument, variables, queueTexts.assigned(ticket.ticketNumber));
    }
    if (key !== 'r' && key !== 'n') return;
    event.preventDefault();
    write(key === 'r' ? 'reply' : 'note');
  });
}
