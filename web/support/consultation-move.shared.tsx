import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Controller } from 'react-hook-form';
import { appTexts } from '../app/app.texts.js';
import { FormErrors, useCodedForm } from '../app/components/coded-form.js';
import { notifyDone } from '../app/components/notices.js';
import { viewerZone } from './calendar-days.js';
import type { ConsultationType } from './generated/graphql.js';
import { SlotPicker } from './slot-picker.js';
import { supportTexts } from './support.texts.js';

const { consultation: texts, newConsultation } = supportTexts;

interface NewTime {
  scheduledAt: string | null;
  timeZone: string;
  reason: string | null;
}

interface MoveProps {
  id: string;
  consultationType: ConsultationType;
  /** Reschedules it, or throws errors that the form shows. */
  move: (to: NewTime) => Promise<void>;
}

/** Offers the available times for a consultation's type, to signed-in users and guests. */
export function MoveButton(props: MoveProps) {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={open}>
        {texts.move}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={texts.moveTitle}
        size="xl"
        closeButtonProps={{ 'aria-label': appTexts.confirm.cancel }}
      >
        <MoveForm {...props} onDone={close} />
      </Modal>
    </>
  );
}

interface Values {
  scheduledAt: string | null;
  reason: string;
}

function MoveForm({ id, consultationType, move, onDone }: MoveProps & { onDone: () => void }) {
  const coded = useCodedForm<Values>({
    defaultValues: { scheduledAt: null, reason: '' },
    async send({ scheduledAt, reason }) {
      await move({ scheduledAt, timeZone: viewerZone(), reason: reason.trim() || null });
      onDone();
      notifyDone(texts.moved);
    },
  });
  const { control, register } = coded.form;
  return (
    <form onSubmit={coded.onSubmit} noValidate>
      <Stack>
        <FormErrors of={coded} />
        <Controller
          control={control}
          name="scheduledAt"
          rules={{ required: newConsultation.chooseTime }}
          render={({ field: { value, onChange } }) => (
            <SlotPicker
              type={consultationType}
              moving={id}
              value={value}
              onChange={onChange}
              error={coded.errorOf('scheduledAt')}
            />
          )}
        />
        <Textarea
          label={texts.moveReason}
          autosize
          minRows={2}
          error={coded.errorOf('reason')}
          {...register('reason')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={coded.isBusy}>
            {texts.moveSubmit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
