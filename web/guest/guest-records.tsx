import { Button } from '@mantine/core';
import type { ComponentType } from 'react';
import { PageHeader } from '../app/components/page-header.js';
import { formatTime } from '../app/components/when.js';
import type { EmailScope } from './generated/graphql.js';
import type { GuestAccess } from './guest-access.js';
import { GuestApplications } from './guest-applications.js';
import { GuestConsultations } from './guest-consultations.js';
import { GuestRegistrations } from './guest-registrations.js';
import { guestTexts } from './guest.texts.js';

const { records: texts } = guestTexts;
const LISTS: Record<EmailScope, ComponentType> = {
  CONSULTATIONS: GuestConsultations,
  APPLICATIONS: GuestApplications,
  REGISTRATIONS: GuestRegistrations,
};

interface GuestRecordsProps {
  access: GuestAccess;
  onClose: () => void;
}

export function GuestRecords({ access: { scope, until }, onClose }: GuestRecordsProps) {
  const List = LISTS[scope];
  return (
    <>
      <PageHeader
        title={texts.titles[scope]}
        description={texts.until(formatTime(new Date(until).toISOString()))}
        actions={
          <Button variant="default" onClick={onClose}>
            {texts.close}
          </Button>
        }
      />
      <List />
    </>
  );
}
