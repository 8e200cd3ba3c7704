import { NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { TallyError } from '../../../src/client/index.js';
import { formatMoney } from '../../app/components/money.js';
import { notifyDone } from '../../app/components/notices.js';
import {
  StaffRefundDocument,
  type DeskTransactionDetailsFragment,
  type RefundReason,
  type StaffRefundMutation,
} from '../generated/graphql.js';
import { optionsOf } from '../shared/choice.js';
import { DialogButton } from '../shared/coded-dialog.js';
import { fromMinor, toMinor } from '../shared/minor-units.js';
import { useRequestOnce } from '../../app/request-once.js';
import { useAct } from '../shared/use-act.js';
import { transactionTexts } from './billing.texts.js';

const { refund: words } = transactionTexts;
const REASONS: readonly RefundReason[] = ['REQUESTED_BY_CUSTOMER', 'DUPLICATE', 'FRAUDULENT'];

interface Values {
  amountMinor: string;
  reason: RefundReason;
  description: string;
}

/** Refunds a payment in part or in full. The amount is entered in the payment's currency. */
export function Refund({ transaction }: { transaction: DeskTransactionDetailsFragment }) {
  const { send } = useAct();
  const once = useRequestOnce();
  const { id, refundable, stripePaymentIntentId } = transaction;
  const { amountMinor: left, currency } = refundable;
  const isAtStripe = stripePaymentIntentId !== null;
  return (
    <DialogButton<Values>
      label={words.label}
      title={words.title}
      yes={words.yes}
      isHard
      values={{ amountMinor: fromMinor(left, currency), reason: 'REQUESTED_BY_CUSTOMER', description: '' }}
      send={async ({ amountMinor, reason, description }) => {
        const answer = await once(
          { amountMinor: toMinor(amountMinor, currency) ?? 0, reason, description: description || null },
          (input) => send(StaffRefundDocument, { id, input }),
        );
        notifyDone(outcomeOf(answer, isAtStripe));
      }}
    >
      {(field) => (
        <>
          <Text size="sm">{isAtStripe ? words.byStripe : words.byHand}</Text>
          <TextInput
            inputMode="decimal"
            label={words.amount(currency)}
            description={words.amountHint(formatMoney(left, currency))}
            {...field('amountMinor', {
              validate: (amount) => (toMinor(amount, currency) ? true : words.amountInvalid(fromMinor(left, currency))),
            })}
          />
          <NativeSelect label={words.reason} data={optionsOf(REASONS)} {...field('reason')} />
          <Textarea label={words.description} description={words.descriptionHint} autosize {...field('description')} />
        </>
      )}
    </DialogButton>
  );
}

/** The state known so far. A refund that Stripe rejected is reported, so that it is not mistaken for a pending one. */
function outcomeOf({ refundTransaction: { refund } }: StaffRefundMutation, isAtStripe: boolean): string {
  if (refund?.status === 'FAILED') {
    const refusal = refund.history.findLast(({ to }) => to === 'FAILED')?.reason;
    throw new TallyError('INVALID_STATE', refusal ?? words.failed);
  }
  if (!isAtStripe) return words.booked;
  return refund?.stripeRefundId ? words.done : words.unconfirmed;
}
