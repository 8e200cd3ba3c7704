import { IconLock } from '@tabler/icons-react';
import { appTexts } from '../app.texts.js';
import { EmptyState } from '../components/empty-state.js';
import { PageHeader } from '../components/page-header.js';

/** The server would also reject the request; this avoids sending it. */
export function NotAllowed() {
  return (
    <>
      <PageHeader title={appTexts.notAllowed.title} />
      <EmptyState icon={IconLock} title={appTexts.notAllowed.text} />
    </>
  );
}
