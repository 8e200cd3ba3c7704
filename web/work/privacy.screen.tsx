import { useQuery } from '@apollo/client/react';
import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useMore } from '../app/components/more.js';
import { PageHeader } from '../app/components/page-header.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { EraseAccount } from './erase-account.js';
import { ErasureReceipt, type Receipt } from './erasure-receipt.js';
import { ExportData } from './export-data.js';
import { PrivacyDocument } from './generated/graphql.js';
import { privacyTexts as texts } from './privacy.texts.js';
import { Sessions } from './sessions.js';

export function PrivacyScreen() {
  const [receipt, setReceipt] = useState<Receipt>();
  // An erased account sends no more requests.
  const result = useQuery(PrivacyDocument, { skip: receipt !== undefined });
  const more = useMore(result.fetchMore, result.data?.mySessions.pageInfo);
  if (receipt) return <ErasureReceipt receipt={receipt} />;
  return (
    <>
      <PageHeader title={texts.title} description={texts.description} />
      <Stack maw={820}>
        <ScreenQuery result={result}>
          {({ mySessions }) => <Sessions sessions={mySessions.nodes} more={more} />}
        </ScreenQuery>
        <ExportData />
        <EraseAccount onErased={setReceipt} />
      </Stack>
    </>
  );
}
