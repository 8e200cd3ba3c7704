import { reopenTicket } from '../../src/client/services/support.js';
import { useTally } from '../../src/client/react.js';
import { notifyDone } from '../app/components/notices.js';
import { ReasonButton } from '../app/components/reason-button.js';
import { supportTexts } from './support.texts.js';

const { ticket: texts } = supportTexts;

interface ReopenButtonProps {
  ticket: { readonly id: string };
  /** Refetches the ticket. */
  onDone: () => Promise<void>;
}

export function ReopenButton({ ticket, onDone }: ReopenButtonProps) {
  const client = useTally();
  const reopen = async (reason: string | undefined): Promise<void> => {
    await reopenTicket(client, ticket.id, reason);
    notifyDone(texts.reopened);
    await onDone();
  };
  return (
    <ReasonButton
      size="xs"
      question={texts.reopenQuestion}
      reasonLabel={texts.reopenReason}
      yes={texts.reopen}
      onConfirm={reopen}
    >
      {texts.reopen}
    </ReasonButton>
  );
}
