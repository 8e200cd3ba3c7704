import { describe, expect, it } from 'vitest';
import { anAdmin, anAgent, aUser } from '../../../../test/testkit/callers.js';
import { commandsOf } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { aTicket } from '../../../../test/testkit/tickets.js';
import { AuditEntryModel, AuditKind } from '../../../auth/audit-entry.model.js';

const graph = useGraph();
const LOG = `query ($filter: AuditFilter, $first: Int) {
  auditLog(filter: $filter, first: $first) { nodes { id kind operation targetIds outcome times roles actor { id name } } }
}`;
interface Log {
  auditLog: {
    nodes: {
      kind: string;
      operation: string;
      targetIds: string[];
      outcome: string;
      times: number;
      actor: { id: string };
    }[];
  };
}
const ASSIGN = `mutation ($id: ID!, $input: AssignTicketInput!) { assignTicket(id: $id, input: $input) { userErrors { code } } }`;

/** Entries are written with the next flush; stopping the audit log forces it. */
const flushed = (): Promise<void> => graph.app.platform.audit.stop();

describe('the audit log', () => {
  it('keeps each change of the staff before it is made, and what became of it', async () => {
    const [agent, admin, anna] = [await anAgent(), await anAdmin(), await aUser()];
    const { id } = await aTicket(graph, anna);
    await graph.run(agent, ASSIGN, { id, input: { assigneeId: agent.userId } });
    const before = await AuditEntryModel.countDocuments({ kind: AuditKind.CHANGE, actorId: agent.userId });
    expect(before).toBe(1);
    await graph.run(agent, ASSIGN, { id: 'tkt_01h455vb4pex5vsknk084sn02q', input: { assigneeId: agent.userId } });
    await flushed();
    const { auditLog } = await graph.data<Log>(admin, LOG, { filter: { actorId: agent.userId } });
    expect(auditLog.nodes).toMatchObject([
      { kind: 'CHANGE', operation: 'Mutation.assignTicket', outcome: 'REFUSED' },
      {
        operation: 'Mutation.assignTicket',
        targetIds: expect.arrayContaining([id, agent.userId]) as string[],
        outcome: 'DONE',
        actor: { id: agent.userId },
      },
    ]);
    const ofTicket = await graph.data<Log>(admin, LOG, { filter: { targetId: id } });
    expect(ofTicket.auditLog.nodes).toHaveLength(1);
  });

  it('keeps reads of the staff, the same ones as one entry, and none of a person', async () => {
    const [agent, admin, anna] = [await anAgent(), await anAdmin(), await aUser()];
    const { id } = await aTicket(graph, anna);
    const { commands } = await commandsOf(async () => {
      for (let times = 0; times < 3; times += 1)
        await graph.run(agent, 'query ($id: ID!) { ticket(id: $id) { subject } me { id } }', { id });
    });
    expect(commands.filter(({ collection }) => collection === 'auditentries')).toEqual([]);
    await graph.run(anna, 'query ($id: ID!) { ticket(id: $id) { subject } }', { id });
    await flushed();
    const { auditLog } = await graph.data<Log>(admin, LOG, { filter: { kind: 'READ', targetId: id } });
    expect(auditLog.nodes).toMatchObject([{ operation: 'Query.ticket', times: 3, actor: { id: agent.userId } }]);
  });

  it('costs the same number of commands at page size 1 and 50', async () => {
    const [admin, agent, anna] = [await anAdmin(), await anAgent(), await aUser()];
    const { id } = await aTicket(graph, anna);
    for (let times = 0; times < 3; times += 1)
      await graph.run(agent, ASSIGN, { id, input: { assigneeId: agent.userId } });
    const costs = [];
    for (const first of [1, 50])
      costs.push((await commandsOf(() => graph.data(admin, LOG, { first }))).commands.length);
    expect(costs).toEqual([2, 2]);
  });
});
