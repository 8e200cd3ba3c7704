import { Anchor, Blockquote, Code, Stack, Text } from '@mantine/core';
import '@mantine/core/styles/Blockquote.css';
import { Facts, type Fact } from '../app/components/facts.js';
import { RichText } from '../app/components/rich-text.js';
import type { AssetPartsFragment } from './generated/graphql.js';
import { labTexts } from './lab.texts.js';

const { fields: names, form, run: texts } = labTexts;
interface Citation {
  readonly quote: string;
  readonly page: number | null;
}

/** Request or result of an experiment: each type has its own fields, with the same names across types. */
export function RunContent({ content }: { content: object }) {
  const entries = Object.entries(content).filter(
    ([name, value]) => name in names && value !== null && value !== undefined,
  ) as [keyof typeof names, unknown][];
  const facts: Fact[] = entries
    .filter(([, value]) => isShort(value))
    .map(([name, value]) => [names[name], wordsOfValue(value)]);
  return (
    <Stack gap="sm">
      {entries
        .filter(([, value]) => !isShort(value))
        .map(([name, value]) => (
          <div key={name}>
            <Text size="sm" c="dimmed">
              {names[name]}
            </Text>
            <Value name={name} value={value} />
          </div>
        ))}
      {facts.length > 0 && <Facts facts={facts} />}
    </Stack>
  );
}

const SHORT = 60;
const isShort = (value: unknown): boolean =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && value.length <= SHORT && !value.includes('\n'));

function wordsOfValue(value: unknown): string {
  if (typeof value === 'boolean') return value ? form.yes : form.none;
  return String(value);
}

function Value({ name, value }: { name: keyof typeof names; value: unknown }) {
  if (typeof value === 'string') return name === 'code' ? <Code block>{value}</Code> : <RichText text={value} />;
  if (name === 'citations') return <Citations citations={value as readonly Citation[]} />;
  const assets = (Array.isArray(value) ? value : [value]) as readonly AssetPartsFragment[];
  return (
    <Stack gap={2}>
      {assets.map((asset) => (
        <Asset key={asset.url} asset={asset} />
      ))}
    </Stack>
  );
}

function Citations({ citations }: { citations: readonly Citation[] }) {
  return (
    <Stack gap="xs">
      {citations.map(({ quote, page }) => (
        <Blockquote key={quote} p="xs" mt={0} cite={page === null ? undefined : texts.page(page)}>
          {quote}
        </Blockquote>
      ))}
    </Stack>
  );
}

/** A link, never an image: the console loads nothing from other hosts. */
function Asset({ asset: { url, mediaType } }: { asset: AssetPartsFragment }) {
  return (
    <Text size="sm">
      <Anchor href={url} target="_blank" rel="noreferrer" inherit>
        {url.split('/').at(-1)}
      </Anchor>{' '}
      <Text span inherit c="dimmed">
        {mediaType}
      </Text>
    </Text>
  );
}
