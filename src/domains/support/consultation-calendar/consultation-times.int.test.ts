import { beforeAll, describe, expect, it } from 'vitest';
import { anAdmin, anAgent, aUser } from '../../../../test/testkit/callers.js';
import { commandsOf } from '../../../../test/testkit/commands.js';
import { aConsultationIn, freeTimes, type ConsultationView } from '../../../../test/testkit/consultations.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { ConsultationModel } from '../consultation/consultation.model.js';

const graph = useGraph();
const MINUTE = 60_000;

const DESK = `query ($filter: ConsultationFilter, $sort: ConsultationSort! = SCHEDULED_AT_ASC, $first: Int! = 100, $after: String) {
  consultations(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount nodes { id scheduledAt host { id } } pageInfo { endCursor hasNextPage } } }`;
interface Desk {
  consultations: {
    totalCount: number;
    nodes: { id: string; scheduledAt: string; host: { id: string } | null }[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
  };
}

let agent: Awaited<ReturnType<typeof aUser>>;
let guest: Awaited<ReturnType<typeof aUser>>;
beforeAll(async () => {
  [agent, guest] = [await anAdmin(), await aUser()];
  await anAgent();
});

const desk = async (filter: object, variables: object = {}): Promise<Desk['consultations']> =>
  (await graph.data<Desk>(agent, DESK, { filter, ...variables })).consultations;
const idsOf = ({ nodes }: Desk['consultations']): string[] => nodes.map(({ id }) => id);
const shifted = (at: string, milliseconds: number): string => new Date(Date.parse(at) + milliseconds).toISOString();

/** Requests one after another, at free times with room between them. */
async function three(status: string): Promise<ConsultationView[]> {
  const made: ConsultationView[] = [];
  for (let count = 0; count < 3; count += 1) {
    const times = await freeTimes(graph, guest);
    const after = made.at(-1)?.scheduledAt;
    const scheduledAt = times.find((time) => !after || Date.parse(time) > Date.parse(after) + 24 * 60 * MINUTE);
    made.push(await aConsultationIn(graph, status, guest, agent, { scheduledAt }));
  }
  return made;
}

describe('consultations from one time to another', () => {
  it('begin in it: its begin counts, its end does not, and either may be left out', async () => {
    const [one, two, last] = (await three('CONFIRMED')) as [ConsultationView, ConsultationView, ConsultationView];
    const from = two.scheduledAt;
    const to = last.scheduledAt;
    expect(idsOf(await desk({ from, to }))).toEqual([two.id]);
    expect(idsOf(await desk({ from: shifted(from, 1), to: shifted(to, 1) }))).toEqual([last.id]);
    expect(idsOf(await desk({ from }))).toEqual(expect.arrayContaining([two.id, last.id]));
    expect(idsOf(await desk({ from }))).not.toContain(one.id);
    expect(idsOf(await desk({ to }))).toEqual(expect.arrayContaining([one.id, two.id]));
    expect(idsOf(await desk({ to }))).not.toContain(last.id);
    expect((await desk({ from, to })).totalCount).toBe(1);
  });

  it('in either order, with every other filter, page by page, by one command and one for the total', async () => {
    const made = await three('DECLINED');
    const [first, last] = [made[0]?.scheduledAt ?? '', made.at(-1)?.scheduledAt ?? ''];
    // Others within the range, and one at the same time in another status.
    const filter = { status: 'DECLINED', consultationType: 'PRODUCT_DEMO', from: first, to: shifted(last, 1) };
    const wanted = made.map(({ id }) => id);
    for (const [sort, order] of [
      ['SCHEDULED_AT_ASC', wanted],
      ['CREATED_AT_DESC', [...wanted].reverse()],
    ] as const) {
      const { result, commands } = await commandsOf(() => desk({ ...filter, host: made[0]?.host?.id }, { sort }));
      const hosted = made.filter(({ host }) => host?.id === made[0]?.host?.id).map(({ id }) => id);
      expect(idsOf(result)).toEqual(order.filter((id) => hosted.includes(id)));
      // The page and its total; scheduled jobs query in between.
      const own = commands.filter(({ command }) => JSON.stringify(command).includes('declined'));
      expect(own.map(({ collection }) => collection)).toEqual(['consultations', 'consultations']);
      const paged: string[] = [];
      for (let after: string | undefined; ;) {
        const page = await desk(filter, { sort, first: 1, after });
        paged.push(...idsOf(page));
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      expect(paged).toEqual(order);
    }
  });

  it('that ends before it begins is refused with its field', async () => {
    const at = new Date().toISOString();
    for (const to of [at, shifted(at, -1)]) {
      const { errors } = await graph.run(agent, DESK, { filter: { from: at, to } });
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        problems: [{ code: 'OUT_OF_RANGE', field: ['filter', 'to'] }],
      });
    }
  });

  it('shows those that are over in their days, too', async () => {
    const { id } = await aConsultationIn(graph, 'COMPLETED', guest, agent);
    const at = (await ConsultationModel.findOne({ _id: id }).lean())?.scheduledAt.toISOString() ?? '';
    expect(idsOf(await desk({ status: 'COMPLETED', from: at, to: shifted(at, MINUTE) }))).toContain(id);
    expect(idsOf(await desk({ status: 'COMPLETED', from: shifted(at, MINUTE), to: shifted(at, 2 * MINUTE) }))).toEqual(
      [],
    );
  });
});
