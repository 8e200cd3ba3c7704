import { Button, Group, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Controller } from 'react-hook-form';
import { mutate } from '../../src/client/index.js';
import { useTally } from '../../src/client/react.js';
import { FormErrors, useCodedForm } from '../app/components/coded-form.js';
import { formatMoney } from '../app/components/money.js';
import { notifyDone } from '../app/components/notices.js';
import { billingTexts } from './billing.texts.js';
import { RefundDocument, type RefundReason, type TransactionDetailsFragment } from './generated/graphql.js';
import { digitsOf, minorOf } from './money.input.js';

const { refund: texts } = billingTexts;
const REASONS = Object.keys(texts.reasons) as (keyof typeof texts.reasons)[];

/** For billing agents: all that is left goes back unless they say less. */
export function RefundButton({ transaction }: { transaction: TransactionDetailsFragment }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={open}>
        {texts.open}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={texts.title}
        centered
        closeButtonProps={{ 'aria-label': texts.cancel }}
      >
        <RefundForm transaction={transaction} onClose={close} />
      </Modal>
    </>
  );
}

interface Values {
  amountMinor: number | '';
  reason: RefundReason;
  description: string;
}

function RefundForm({
  transaction: { id, refundable },
  onClose,
}: {
  transaction: TransactionDetailsFragment;
  onClose: () => void;
}) {
  const client = useTally();
  const { amountMinor: left, currency } = refundable;
  const digits = digitsOf(currency);
  const coded = useCodedForm<Values>({
    defaultValues: { amountMinor: left / 10 ** digits, reason: 'REQUESTED_BY_CUSTOMER', description: '' },
    async send({ amountMinor, reason, description }) {
      const idempotencyKey = crypto.getRandomValues(new Uint32Array(4)).join('-');
      const input = {
        amountMinor: minorOf(amountMinor === '' ? 0 : amountMinor, currency),
        reason,
        idempotencyKey,
        ...(description === '' ? {} : { description }),
      };
      await mutate(client, RefundDocument, { id, input });
      notifyDone(texts.done);
      onClose();
    },
  });
  const { control, register } = coded.form;
  return (
    <form onSubmit={coded.onSubmit} noValidate>
      <Stack>
        <FormErrors of={coded} />
        <Controller
          control={control}
          name="amountMinor"
          rules={{ required: texts.required, min: { value: 10 ** -digits, message: texts.required } }}
          render={({ field }) => (
            <NumberInput
              label={texts.amount(formatMoney(left, currency))}
              min={0}
              decimalScale={digits}
              data-autofocus
              {...field}
              error={coded.errorOf('amountMinor')}
            />
          )}
        />
        <Controller
          control={control}
          name="reason"
          render={({ field }) => (
            <Select
              label={texts.reason}
              data={REASONS.map((value) => ({ value, label: texts.reasons[value] }))}
              allowDeselect={false}
              {...field}
              error={coded.errorOf('reason')}
            />
          )}
        />
        <TextInput label={texts.description} {...register('description')} error={coded.errorOf('description')} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {texts.cancel}
          </Button>
          <Button type="submit" color="red.9" loading={coded.isBusy}>
            {texts.send}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
