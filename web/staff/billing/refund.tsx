import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { formatMoney } from '../../app/components/money.js';
import { StaffRefundDocument, type DeskTransactionDetailsFragment, type RefundReason } from '../generated/graphql.js';
import { optionsOf } from '../shared/choice.js';
import { DialogButton } from '../shared/coded-dialog.js';
import { fromMinor, toMinor } from '../shared/minor-units.js';
import { useAct } from '../shared/use-act.js';
import { staffTexts } from '../staff.texts.js';
import { transactionTexts } from './billing.texts.js';

const { refund: words } = transactionTexts;
const REASONS: readonly RefundReason[] = ['REQUESTED_BY_CUSTOMER', 'DUPLICATE', 'FRAUDULENT'];

/** Gives back a part or all of a payment. The amount is written in the currency itself. */
export function Refund({ transaction }: { transaction: DeskTransactionDetailsFragment }) {
  const { send } = useAct();
  const { id, refundable } = transaction;
  const { amountMinor: left, currency } = refundable;
  return (
    <DialogButton<{ amountMinor: string; reason: RefundReason; description: string }>
      label={words.label}
      title={words.title}
      yes={words.yes}
      isHard
      done={words.done}
      values={{ amountMinor: fromMinor(left, currency), reason: 'REQUESTED_BY_CUSTOMER', description: '' }}
      send={({ amountMinor, reason, description }) =>
        send(StaffRefundDocument, {
          id,
          input: {
            amountMinor: amountMinor.trim() === '' ? null : toMinor(amountMinor, currency),
            reason,
            description: description || null,
            idempotencyKey: crypto.randomUUID(),
          },
        })
      }
    >
      {(field) => (
        <>
          <TextInput
            inputMode="decimal"
            label={words.amount(currency)}
            description={words.amountHint(formatMoney(left, currency))}
            {...field('amountMinor')}
          />
          <NativeSelect label={words.reason} data={optionsOf(REASONS)} {...field('reason')} />
          <Textarea label={words.description} description={staffTexts.optional} autosize {...field('description')} />
        </>
      )}
    </DialogButton>
  );
}
