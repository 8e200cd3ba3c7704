import type { NetworkStatus } from '@apollo/client';
import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatDay } from '../app/components/when.js';
import { Loading } from '../app/components/loading.js';
import { PageHeader } from '../app/components/page-header.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { insightTexts } from './insight.texts.js';
import type { DayRange } from './range/day-range.js';
import type { RangeChoice } from './range/range-choice.js';
import { RangeControls } from './range/range-controls.js';

interface FigureQuery<Data> {
  data?: Data | undefined;
  previousData?: Data | undefined;
  error?: unknown;
  networkStatus: NetworkStatus;
  refetch: () => Promise<unknown>;
}

interface InsightFrameProps<Data> {
  title: string;
  description: string;
  beside?: ReactNode;
  choice: RangeChoice;
  result: FigureQuery<Data>;
  children: (data: Data) => ReactNode;
}

/** The frame of every metrics screen: controls, and previous data while new data loads. */
export function InsightFrame<Data>({ title, description, beside, choice, result, children }: InsightFrameProps<Data>) {
  const { data, previousData, error } = result;
  const isChanging = data === undefined && error === undefined && previousData !== undefined;
  const shown = { ...result, data: isChanging ? previousData : data };
  return (
    <>
      <PageHeader title={title} description={description} beside={beside} />
      <RangeControls choice={choice} />
      <Text size="sm" c="dimmed" mb="md">
        {insightTexts.range.shown(daysOf(choice.range), choice.isCompared ? daysOf(choice.previous) : undefined)}
      </Text>
      <ScreenQuery result={shown} loading={<Outline />}>
        {(figures) => (
          <Stack gap="lg" aria-busy={isChanging} style={{ opacity: isChanging ? 0.55 : undefined }}>
            {children(figures)}
          </Stack>
        )}
      </ScreenQuery>
    </>
  );
}

function daysOf({ first, last }: DayRange): string {
  return first === last ? formatDay(first) : `${formatDay(first)} – ${formatDay(last)}`;
}

function Outline() {
  return (
    <Stack gap="lg">
      <Loading shape="cards" count={4} />
      <Loading shape="record" />
    </Stack>
  );
}
