import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { toTallyError } from '../../src/client/index.js';
import { useSubmit } from '../../src/client/react.js';
import { ErrorState } from '../app/components/error-state.js';
import { RedeemEmailAccessDocument } from './generated/graphql.js';
import type { Redeemed } from './guest-access.js';
import { guestTexts } from './guest.texts.js';

const { open: texts } = guestTexts;

interface OpenLinkProps {
  token: string;
  onOpen: (redeemed: Redeemed) => void;
  /** Switches to the form that requests another link. */
  onAsk: () => void;
}

/** Requires a click: email scanners follow links and would use up the token. */
export function OpenLink({ token, onOpen, onAsk }: OpenLinkProps) {
  const { submit, busy, error } = useSubmit(RedeemEmailAccessDocument);
  const open = async (): Promise<void> => {
    const { capability, scope, expiresIn } = (await submit({ token }))?.redeemEmailAccess ?? {};
    if (capability && scope && expiresIn) onOpen({ capability, scope, expiresIn });
  };
  const isDead = error !== undefined && toTallyError(error).code === 'INVALID_TOKEN';
  return (
    <Stack gap="md">
      <Title order={1}>{isDead ? texts.dead : texts.title}</Title>
      {isDead ? (
        <>
          <Alert color="red" role="alert">
            {texts.deadText}
          </Alert>
          <Button size="md" onClick={onAsk}>
            {texts.askAgain}
          </Button>
        </>
      ) : (
        <>
          <Text>{texts.text}</Text>
          {error && <ErrorState error={error} />}
          <Button size="md" loading={busy} onClick={() => void open()}>
            {texts.submit}
          </Button>
        </>
      )}
    </Stack>
  );
}
