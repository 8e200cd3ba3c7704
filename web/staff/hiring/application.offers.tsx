import { Group, Stack, Text } from '@mantine/core';
import { ConnectionList } from '../../app/components/connection-list.js';
import { Money } from '../../app/components/money.js';
import { Panel } from '../../app/components/panel.js';
import { When } from '../../app/components/when.js';
import type { DeskApplicationFragment } from '../generated/graphql.js';
import { Facts } from '../../app/components/facts.js';
import { StateBadge } from '../shared/state-badge.js';
import { applicationTexts } from './hiring.texts.js';

const { offer: words } = applicationTexts;

/** All versions of the offer, newest first. */
export function Offers({ offers }: { offers: DeskApplicationFragment['offers'] }) {
  return (
    <Panel flush title={applicationTexts.offers}>
      <ConnectionList
        label={applicationTexts.offers}
        items={[...offers].reverse()}
        itemKey={({ version }) => String(version)}
        empty={
          <Text c="dimmed" px="md" pb="md">
            {applicationTexts.noOffers}
          </Text>
        }
      >
        {(offer) => (
          <Stack gap="sm">
            <Group gap="xs">
              <Text fw={600}>{words.version(offer.version)}</Text>
              <StateBadge state={offer.status} size="sm" />
            </Group>
            <Facts
              facts={[
                [words.pay, <Money key="pay" minor={offer.salary.amountMinor} currency={offer.salary.currency} />],
                [words.expires, <When key="at" at={offer.expiresAt} show="both" />],
                [words.starts, offer.startsAt && <When at={offer.startsAt} show="absolute" />],
                [words.answered, offer.respondedAt && <When at={offer.respondedAt} />],
                [words.terms, offer.terms],
              ]}
            />
          </Stack>
        )}
      </ConnectionList>
    </Panel>
  );
}
