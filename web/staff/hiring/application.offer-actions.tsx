import { Text, Textarea, TextInput } from '@mantine/core';
import {
  StaffExtendOfferDocument,
  StaffMoveOpenApplicationDocument,
  type DeskApplicationFragment,
} from '../generated/graphql.js';
import { DialogButton } from '../shared/coded-dialog.js';
import { fromLocalInput } from '../shared/local-time.js';
import { toMinor } from '../shared/minor-units.js';
import { useRequestOnce } from '../../app/request-once.js';
import { useAct } from '../shared/use-act.js';
import { staffTexts } from '../staff.texts.js';
import { applicationTexts } from './hiring.texts.js';

const CURRENCY = /^[A-Za-z]{3}$/;

interface OfApplication {
  application: DeskApplicationFragment;
}

/** The amount is entered in the offer's currency; the field has the name used in server errors. */
export function ExtendOffer({ application: { id, offers } }: OfApplication) {
  const { send } = useAct();
  const once = useRequestOnce();
  const { extend } = applicationTexts;
  return (
    <DialogButton
      label={offers.length > 0 ? extend.again : extend.label}
      title={extend.title}
      yes={extend.yes}
      done={extend.done}
      values={{ amountMinor: '', currency: 'EUR', startsAt: '', expiresAt: '', terms: '' }}
      send={({ amountMinor, currency, startsAt, expiresAt, terms }) =>
        once(
          {
            amountMinor: toMinor(amountMinor, currency.toUpperCase()) ?? 0,
            currency: currency.toUpperCase(),
            startsAt: fromLocalInput(startsAt) ?? null,
            expiresAt: fromLocalInput(expiresAt) ?? null,
            terms: terms || null,
          },
          (input) => send(StaffExtendOfferDocument, { id, input }),
        )
      }
    >
      {(field) => (
        <>
          <TextInput
            inputMode="decimal"
            label={extend.amount}
            description={extend.amountHint}
            {...field('amountMinor', {
              validate: (amount, { currency }) =>
                toMinor(amount, currency.toUpperCase()) ? true : extend.amountInvalid,
            })}
          />
          <TextInput
            label={extend.currency}
            description={extend.currencyHint}
            maxLength={3}
            {...field('currency', { pattern: { value: CURRENCY, message: extend.currencyInvalid } })}
          />
          <TextInput
            type="datetime-local"
            label={extend.starts}
            description={staffTexts.optional}
            {...field('startsAt')}
          />
          <TextInput
            type="datetime-local"
            label={extend.expires}
            description={extend.expiresHint}
            {...field('expiresAt')}
          />
          <Textarea label={extend.terms} description={staffTexts.optional} autosize {...field('terms')} />
        </>
      )}
    </DialogButton>
  );
}

/** Rescinds an open offer and moves the application back one stage. */
export function WithdrawOffer({ application: { id } }: OfApplication) {
  const { send } = useAct();
  const { rescind } = applicationTexts;
  return (
    <DialogButton
      label={rescind.label}
      title={rescind.title}
      yes={rescind.yes}
      isHard
      done={rescind.done}
      values={{ reason: '' }}
      send={({ reason }) =>
        send(StaffMoveOpenApplicationDocument, {
          id,
          input: { from: 'OFFER_EXTENDED', to: 'REFERENCE_CHECK', reason },
        })
      }
    >
      {(field) => (
        <>
          <Text size="sm">{rescind.consequence}</Text>
          <Textarea label={rescind.reason} description={rescind.hint} autosize {...field('reason')} />
        </>
      )}
    </DialogButton>
  );
}
