import { IconLock } from '@tabler/icons-react';
import { appTexts } from '../app.texts.js';
import { EmptyState } from '../components/empty-state.js';
import { PageHeader } from '../components/page-header.js';

/** The server would refuse it as well; this says so before it is asked. */
export function NotAllowed() {
  return (
    <>
      <PageHeader title={appTexts.notAllowed.title} />
      <EmptyState icon={IconLock} title={appTexts.notAllowed.text} />
    </>
  );
}
