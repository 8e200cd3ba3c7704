import { beforeAll, describe, expect, it } from 'vitest';
import { aUser, capability } from '../../../../test/testkit/callers.js';
import {
  act,
  anApplicationIn,
  aPosting,
  aRecruiter,
  done,
  OFFER_INPUT,
  readApplication,
  submit,
  type ApplicationView,
} from '../../../../test/testkit/careers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { sentMails } from '../../../../test/testkit/mails.js';
import { newId } from '../../../shared/ids.js';
import { expireOffers, respondToOffer } from './job-application-offer.service.js';
import { OfferResponse } from './job-application.enums.js';
import { JobApplicationModel } from './job-application.model.js';

const graph = useGraph();
let recruiter: Awaited<ReturnType<typeof aRecruiter>>;
let jobId: string;
const DAY = 86_400_000;

beforeAll(async () => {
  recruiter = await aRecruiter();
  jobId = await aPosting(graph, recruiter);
});

async function anOffer(): Promise<
  ApplicationView & { applicant: Awaited<ReturnType<typeof aUser>> & ApplicationView['applicant'] }
> {
  const applicant = await aUser();
  const application = await anApplicationIn(graph, 'OFFER_EXTENDED', { applicant, recruiter, jobId });
  return { ...application, applicant } as never;
}
const ACCEPT = { version: 1, response: 'ACCEPT' };

describe('an offer', () => {
  it('has terms, a version and an end, and is told by mail', async () => {
    const { id, applicant } = await anOffer();
    const shown = await readApplication(graph, applicant, id);
    expect(shown).toMatchObject({
      status: 'OFFER_EXTENDED',
      offer: {
        version: 1,
        status: 'EXTENDED',
        salary: { amountMinor: 7_200_000, currency: 'EUR', formatted: '72000.00 EUR' },
        terms: '30 days of leave.',
      },
    });
    expect(Math.round((Date.parse(shown?.offer?.expiresAt ?? '') - Date.now()) / DAY)).toBe(7);
    const mails = await sentMails(graph.config.dataDir, applicant.email);
    expect(mails.at(-1)?.text).toContain('72000.00 EUR');
  });

  it('is accepted or declined by its applicant, by a mailed link too', async () => {
    const [one, two] = [await anOffer(), await anOffer()];
    const accepted = await done(graph, capability(one.applicant.email), 'respondToOffer', one.id, ACCEPT);
    expect(accepted).toMatchObject({ status: 'OFFER_ACCEPTED', offer: { status: 'ACCEPTED' } });
    expect(accepted.offer?.respondedAt).not.toBeNull();
    const declined = await done(graph, two.applicant, 'respondToOffer', two.id, { version: 1, response: 'DECLINE' });
    expect(declined).toMatchObject({
      status: 'WITHDRAWN',
      offer: { status: 'DECLINED' },
      history: [{}, { reason: 'Offer declined' }],
    });
    expect(declined.anonymizeAt).not.toBeNull();
    expect((await submit(graph, two.applicant, jobId)).userErrors).toEqual([]);
    for (const { id, applicant } of [one, two]) {
      expect((await act(graph, applicant, 'respondToOffer', id, ACCEPT)).userErrors).toMatchObject([
        { code: 'INVALID_STATE' },
      ]);
    }
  });

  it('has versions: a later one supersedes, and only the latest is answered', async () => {
    const { id, applicant } = await anOffer();
    const better = await done(graph, recruiter, 'extendOffer', id, { ...OFFER_INPUT, amountMinor: 7_500_000 });
    expect(better.offers.map(({ version, status }) => [version, status])).toEqual([
      [1, 'SUPERSEDED'],
      [2, 'EXTENDED'],
    ]);
    expect(better.history).toHaveLength(1);
    expect((await act(graph, applicant, 'respondToOffer', id, ACCEPT)).userErrors).toMatchObject([
      { code: 'CONFLICT', field: ['input', 'version'], allowed: ['2'] },
    ]);
    await done(graph, applicant, 'respondToOffer', id, { ...ACCEPT, version: 2 });
    const third = await done(graph, recruiter, 'extendOffer', id, OFFER_INPUT);
    expect(third).toMatchObject({
      status: 'OFFER_EXTENDED',
      offers: [{}, { status: 'SUPERSEDED' }, { version: 3, status: 'EXTENDED' }],
    });
  });

  it('is made once for a key', async () => {
    const { id } = await anOffer();
    const input = { ...OFFER_INPUT, idempotencyKey: newId('key') };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => act(graph, recruiter, 'extendOffer', id, input)),
    );
    expect(answers.every(({ application }) => application?.offers.length === 2)).toBe(true);
    const other = await act(graph, recruiter, 'extendOffer', id, { ...input, amountMinor: 1 });
    expect(other.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT' }]);
  });

  it.each([
    ['an end in the past', { expiresAt: new Date(Date.now() - 1_000) }, 'OUT_OF_RANGE'],
    ['an end too far away', { expiresAt: new Date(Date.now() + 91 * DAY) }, 'OUT_OF_RANGE'],
    ['a first day in the past', { startsAt: new Date(0) }, 'OUT_OF_RANGE'],
    ['no pay', { amountMinor: 0 }, 'OUT_OF_RANGE'],
    ['no currency', { currency: 'XXY' }, 'INVALID'],
  ])('is refused with %s', async (_name, input, code) => {
    const { id } = await anOffer();
    expect((await act(graph, recruiter, 'extendOffer', id, { ...OFFER_INPUT, ...input })).userErrors).toMatchObject([
      { code },
    ]);
  });

  it('is taken back by going back or rejecting, and ends with a withdrawal', async () => {
    const [one, two, three] = [await anOffer(), await anOffer(), await anOffer()];
    const back = await done(graph, recruiter, 'moveApplication', one.id, {
      from: 'OFFER_EXTENDED',
      to: 'REFERENCE_CHECK',
      reason: 'x',
    });
    expect(back.offer?.status).toBe('RESCINDED');
    expect((await done(graph, recruiter, 'rejectApplication', two.id, { reasonCode: 'OTHER' })).offer?.status).toBe(
      'RESCINDED',
    );
    expect((await done(graph, three.applicant, 'withdrawApplication', three.id)).offer?.status).toBe('DECLINED');
    for (const { id, applicant } of [one, two, three]) {
      expect((await act(graph, applicant, 'respondToOffer', id, ACCEPT)).userErrors).toMatchObject([
        { code: 'INVALID_STATE' },
      ]);
    }
  });

  it('expires: at once for who looks or answers, and in the record by a job that may run twice', async () => {
    const { id, applicant } = await anOffer();
    const stays = await anOffer();
    const past = new Date(Date.now() - 1_000);
    await JobApplicationModel.updateOne({ _id: id }, { $set: { 'offers.0.expiresAt': past, offerExpiresAt: past } });
    expect((await readApplication(graph, applicant, id))?.offer?.status).toBe('EXPIRED');
    expect((await act(graph, applicant, 'respondToOffer', id, ACCEPT)).userErrors).toMatchObject([
      { code: 'INVALID_STATE' },
    ]);
    const counts = await Promise.all([expireOffers(), expireOffers(), expireOffers()]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    const stored = await JobApplicationModel.findOne({ _id: id }).lean();
    expect(stored).toMatchObject({ status: 'offer_extended', offerExpiresAt: null, offers: [{ status: 'expired' }] });
    expect((await readApplication(graph, recruiter, stays.id))?.offer?.status).toBe('EXTENDED');
    const again = await done(graph, recruiter, 'extendOffer', id, OFFER_INPUT);
    expect(again.offers.map(({ status }) => status)).toEqual(['EXPIRED', 'EXTENDED']);
  });
});

describe('of acceptance, expiry and withdrawal at once', () => {
  it.each([1, 2, 3])('one wins, round %i', async () => {
    const later = new Date(Date.now() + 8 * DAY);
    // Ignore applications of other tests.
    await expireOffers(later);
    const { id, applicant } = await anOffer();
    const context = graph.context(applicant);
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, async (_each, index) => {
        if (index % 3 === 0) {
          const answer = { version: 1, response: OfferResponse.ACCEPT };
          const accepted = await respondToOffer(context, id, answer).catch(() => undefined);
          return accepted ? 'accepted' : undefined;
        }
        if (index % 3 === 1) return (await expireOffers(later)) > 0 ? 'expired' : undefined;
        const { application } = await act(graph, applicant, 'withdrawApplication', id);
        return application ? 'withdrawn' : undefined;
      }),
    );
    const won = outcomes.filter((outcome) => outcome !== undefined);
    for (const outcome of ['accepted', 'expired', 'withdrawn'])
      expect(won.filter((each) => each === outcome).length).toBeLessThanOrEqual(1);
    const { offer, history, status } = (await readApplication(graph, recruiter, id)) ?? {};
    // The offer has exactly one outcome; an applicant can still withdraw after accepting or after its expiry.
    const outcome = { ACCEPTED: 'accepted', EXPIRED: 'expired', DECLINED: 'withdrawn' }[offer?.status ?? ''];
    expect(won).toContain(outcome);
    expect(won.includes('accepted') && won.includes('expired')).toBe(false);
    expect(history?.map(({ to }) => to).slice(1)).toEqual([
      ...(won.includes('accepted') ? ['OFFER_ACCEPTED'] : []),
      ...(won.includes('withdrawn') ? ['WITHDRAWN'] : []),
    ]);
    expect(status).toBe(history?.at(-1)?.to);
  });

  it('of 200 acceptances one wins', async () => {
    const { id, applicant } = await anOffer();
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => act(graph, applicant, 'respondToOffer', id, ACCEPT)),
    );
    expect(answers.filter(({ application }) => application)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)))).toEqual(
      new Set(['INVALID_STATE']),
    );
    expect((await readApplication(graph, recruiter, id))?.history).toHaveLength(2);
  });
});
