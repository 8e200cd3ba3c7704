import { formatMoney } from '../app/components/money.js';
import { careersTexts } from './careers.texts.js';
import type { PostingRowFragment } from './generated/graphql.js';

/** The annual salary, if the posting states it. */
export function salaryOf({
  salaryMin,
  salaryMax,
}: Pick<PostingRowFragment, 'salaryMin' | 'salaryMax'>): string | undefined {
  if (!salaryMin || !salaryMax) return undefined;
  const [from, to] = [salaryMin, salaryMax].map(({ amountMinor, currency }) => formatMoney(amountMinor, currency));
  return careersTexts.jobs.salary(from ?? '', to ?? '');
}
