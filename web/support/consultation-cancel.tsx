import { cancelConsultation } from '../../src/client/services/support.js';
import { useTally } from '../../src/client/react.js';
import { notifyDone } from '../app/components/notices.js';
import { ReasonButton } from '../app/components/reason-button.js';
import { supportTexts } from './support.texts.js';

const { consultation: texts } = supportTexts;

interface CancelButtonProps {
  consultation: { readonly id: string };
  /** Refetches the consultation. */
  onDone: () => Promise<void>;
}

export function CancelButton({ consultation, onDone }: CancelButtonProps) {
  const client = useTally();
  const cancel = async (reason: string | undefined): Promise<void> => {
    await cancelConsultation(client, consultation.id, reason);
    notifyDone(texts.cancelled);
    await onDone();
  };
  return (
    <ReasonButton
      question={texts.cancelQuestion}
      consequence={texts.cancelConsequence}
      reasonLabel={texts.cancelReason}
      yes={texts.cancel}
      no={texts.keep}
      onConfirm={cancel}
    >
      {texts.cancel}
    </ReasonButton>
  );
}
