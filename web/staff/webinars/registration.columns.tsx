import { Text } from '@mantine/core';
import type { Column } from '../../app/components/data-table.js';
import { When } from '../../app/components/when.js';
import type { DeskRegistrationFragment } from '../generated/graphql.js';
import { PhoneOnly } from '../shared/phone-only.js';
import { StateBadge } from '../shared/state-badge.js';
import { RegistrationActions, type Held } from './registration.actions.js';
import { webinarTexts } from './webinars.texts.js';

const { columns } = webinarTexts;

/** Before a webinar, seats are managed; from its start, attendance is recorded: `held` is its time span. */
export function registrationColumns(held: Held | undefined): readonly Column<DeskRegistrationFragment>[] {
  return [
    {
      id: 'who',
      header: columns.who,
      cell: (one) => (
        <>
          <Text size="sm" fw={600}>
            {one.name}
          </Text>
          <Text size="xs" c="dimmed">
            {one.email}
          </Text>
          <PhoneOnly>
            <Standing registration={one} />
          </PhoneOnly>
        </>
      ),
    },
    {
      id: 'status',
      header: columns.status,
      width: '150px',
      hideBelow: 'sm',
      cell: (one) => <Standing registration={one} />,
    },
    {
      id: 'registered',
      header: columns.registered,
      width: '130px',
      hideBelow: 'md',
      cell: ({ createdAt }) => <When at={createdAt} />,
    },
    ...(held ? [ATTENDANCE] : []),
    {
      id: 'actions',
      header: columns.actions,
      width: 'clamp(110px, 22vw, 230px)',
      cell: (registration) => <RegistrationActions registration={registration} held={held} />,
    },
  ];
}

const ATTENDANCE: Column<DeskRegistrationFragment> = {
  id: 'attendance',
  header: columns.attendance,
  width: '140px',
  hideBelow: 'md',
  cell: ({ attendance: { percent, isPresent }, engagementScore }) => (
    <>
      <Text size="sm">{isPresent ? webinarTexts.there : `${String(Math.round(percent))} %`}</Text>
      <Text size="xs" c="dimmed">
        {webinarTexts.score(engagementScore)}
      </Text>
    </>
  ),
};

function Standing({ registration }: { registration: DeskRegistrationFragment }) {
  const { status, waitlistPosition, offerExpiresAt } = registration;
  return (
    <>
      <StateBadge state={status} size="sm" />
      {waitlistPosition && (
        <Text size="xs" c="dimmed">
          {webinarTexts.place(waitlistPosition)}
        </Text>
      )}
      {status === 'OFFERED' && offerExpiresAt && (
        <Text size="xs" c="dimmed">
          {webinarTexts.offerUntil} <When at={offerExpiresAt} show="absolute" />
        </Text>
      )}
    </>
  );
}
