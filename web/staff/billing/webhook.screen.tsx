import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { ConfirmButton } from '../../app/components/confirm-button.js';
import { Loading } from '../../app/components/loading.js';
import { notifyDone, notifyFault } from '../../app/components/notices.js';
import { PageHeader } from '../../app/components/page-header.js';
import { Panel } from '../../app/components/panel.js';
import { ScreenQuery } from '../../app/components/screen-query.js';
import { wordsOf } from '../../app/components/status-badge.js';
import { When } from '../../app/components/when.js';
import { StaffReplayEventDocument, StaffWebhookEventDocument } from '../generated/graphql.js';
import { Facts } from '../../app/components/facts.js';
import { Missing } from '../shared/missing.js';
import { StateBadge } from '../shared/state-badge.js';
import { useAct } from '../shared/use-act.js';
import { staffTitles } from '../staff.titles.js';
import { transactionsTexts, webhooksTexts } from './billing.texts.js';

const { facts: words, replay } = webhooksTexts;

/** A provider event, with replay. */
export function WebhookScreen() {
  const { id = '' } = useParams();
  const result = useQuery(StaffWebhookEventDocument, { variables: { id } });
  const known = result.data?.webhookEvent;
  if (known === null)
    return <Missing title={staffTitles.webhook} to="/staff/webhook-events" list={staffTitles.webhooks} />;
  return (
    <>
      <PageHeader
        title={known?.type ?? staffTitles.webhook}
        beside={known && <StateBadge state={known.outcome} />}
        actions={known && known.outcome !== 'APPLIED' && <Replay id={known.id} />}
      />
      <ScreenQuery result={result} loading={<Loading shape="record" />}>
        {({ webhookEvent: event }) =>
          event && (
            <Panel>
              <Facts
                facts={[
                  [words.id, event.eventId],
                  [words.provider, wordsOf(event.provider)],
                  [words.type, event.type],
                  [words.occurred, <When key="occurred" at={event.occurredAt} show="both" />],
                  [words.received, <When key="received" at={event.createdAt} show="both" />],
                  [words.applied, event.appliedAt && <When at={event.appliedAt} show="both" />],
                  [words.reason, event.reason],
                  [
                    words.transaction,
                    event.transaction && (
                      <Link to={`/staff/transactions/${event.transaction.id}`}>
                        {event.transaction.description ?? transactionsTexts.noDescription}
                      </Link>
                    ),
                  ],
                  [words.subscription, event.subscription?.id],
                ]}
              />
            </Panel>
          )
        }
      </ScreenQuery>
    </>
  );
}

/** Applied events stay unchanged, so there is nothing to replay. */
function Replay({ id }: { id: string }) {
  const { send } = useAct();
  const again = async (): Promise<boolean> => {
    try {
      const { replayWebhookEvent } = await send(StaffReplayEventDocument, { id });
      notifyDone(replay.done(wordsOf(replayWebhookEvent.event?.outcome ?? '')));
    } catch (error) {
      notifyFault(error);
    }
    return true;
  };
  return (
    <ConfirmButton question={replay.question} consequence={replay.consequence} yes={replay.yes} onConfirm={again}>
      {replay.label}
    </ConfirmButton>
  );
}
