import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PHONE, startConsole, type Console, type ConsolePage, type PageOptions } from '../../testkit/console.js';
import { askerAs, newUser, type Ask, type ConsoleUser } from '../../testkit/console-user.js';

let tally: Console;
let staff: Ask;
let vera: ConsoleUser;
let made = 0;
const opened: ConsolePage[] = [];

beforeAll(async () => {
  tally = await startConsole();
  staff = await askerAs(tally, 'admin');
});

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

afterAll(async () => {
  await tally.close();
});

async function open(options: PageOptions): Promise<ConsolePage> {
  const one = await tally.open(options);
  opened.push(one);
  return one;
}

interface Ticket {
  id: string;
  number: number;
  subject: string;
}

/** A new ticket of a person that only this test has. */
async function aTicket(requester: ConsoleUser): Promise<Ticket> {
  made += 1;
  const subject = `The lamp flickers ${String(Date.now() % 1_000_000)}-${String(made)}`;
  const input = { category: 'TECHNICAL', subject, body: `It began at dusk, ${subject}.` };
  const { createTicket } = await requester.ask<{ createTicket: { ticket: { id: string; ticketNumber: number } } }>(
    'mutation ($input: CreateTicketInput!) { createTicket(input: $input) { ticket { id ticketNumber } userErrors { message } } }',
    { input },
  );
  return { id: createTicket.ticket.id, number: createTicket.ticket.ticketNumber, subject };
}

interface Stored {
  status: string;
  priority: string;
  snoozedUntil: string | null;
  assignee: { name: string } | null;
}
const stored = async (id: string): Promise<Stored> =>
  (
    await staff<{ ticket: Stored }>(
      'query ($id: ID!) { ticket(id: $id) { status priority snoozedUntil assignee { name } } }',
      { id },
    )
  ).ticket;

const main = ({ page }: ConsolePage): Locator => page.locator('main');
const dialogOf = ({ page }: ConsolePage): Locator => page.getByRole('dialog');
const badgeOf = (one: ConsolePage, words: string): Locator =>
  main(one).locator('header').getByText(words, { exact: true });
const rowOf = (one: ConsolePage, { subject }: Ticket): Locator => main(one).locator('tr', { hasText: subject });

/** The desk's screen of a ticket, once its changes arrive live. */
async function atDesk(one: ConsolePage, { id }: Ticket): Promise<void> {
  await one.goto(`/staff/tickets/${id}`);
  await main(one).getByRole('heading', { name: 'Conversation' }).waitFor();
  await one.page.getByText('Live', { exact: true }).waitFor();
}

describe('a ticket at the desk', () => {
  it('is given to a colleague who is found by name, taken back, and taken by a key', async () => {
    const ticket = await aTicket((vera = await newUser(tally)));
    const agent = await open({ as: 'agent' });
    await atDesk(agent, ticket);
    const assigned = main(agent).getByRole('combobox', { name: 'Assignee' });
    await expect.poll(() => assigned.inputValue()).toBe('Unassigned');
    await assigned.fill('ada');
    await agent.page.getByRole('option', { name: 'Ada Admin' }).click();
    // Who is given a new ticket has taken it up.
    await badgeOf(agent, 'Open').waitFor();
    await expect.poll(() => assigned.inputValue()).toBe('Ada Admin');
    expect(await stored(ticket.id)).toMatchObject({ status: 'OPEN', assignee: { name: 'Ada Admin' } });

    const admin = await open({ as: 'admin' });
    await admin.goto(`/staff/tickets?whose=mine&search=${String(ticket.number)}`);
    await rowOf(admin, ticket).getByText('Ada Admin').waitFor();

    await assigned.click();
    await agent.page.keyboard.type('Una');
    await agent.page.getByRole('option', { name: 'Unassigned' }).click();
    await agent.page.getByText('Ticket unassigned').first().waitFor();
    expect(await stored(ticket.id)).toMatchObject({ status: 'OPEN', assignee: null });
    await main(admin).getByText('No tickets').waitFor();
    await main(agent).getByRole('heading', { name: 'Conversation' }).click();
    await agent.page.keyboard.press('a');
    await expect.poll(() => assigned.inputValue()).toBe('Grace Agent (you)');
    expect((await stored(ticket.id)).assignee?.name).toBe('Grace Agent');
    const user = await open({ as: vera });
    await user.goto(`/tickets/${ticket.id}`);
    await main(user).getByText('Grace Agent').first().waitFor();
    await agent.expectAccessible();
    agent.expectClean();
    admin.expectClean();
  });

  it('that is new is found from the queue of open ones, and leaves the new ones when somebody takes it', async () => {
    const ticket = await aTicket((vera = await newUser(tally)));
    const agent = await open({ as: 'agent' });
    await agent.goto('/staff/tickets');
    await main(agent)
      .getByRole('link', { name: /unassigned new tickets?/ })
      .click();
    await main(agent).getByLabel('Sort').selectOption('CREATED_AT_DESC');
    const row = rowOf(agent, ticket);
    await row.locator('time:visible', { hasText: 'First reply in' }).waitFor();
    await row.focus();
    await agent.page.keyboard.press('a');
    await agent.page
      .getByText(`Ticket #${String(ticket.number)} assigned to you`)
      .first()
      .waitFor();
    await row.waitFor({ state: 'detached' });
    await agent.goto(`/staff/tickets?search=${String(ticket.number)}`);
    await row.getByText('Grace Agent').waitFor();
    agent.expectClean();
  });

  it('takes in another of the same person, which then says where it went', async () => {
    vera = await newUser(tally);
    const [into, from] = [await aTicket(vera), await aTicket(vera)];
    const [agent, user] = [await open({ as: 'agent' }), await open({ as: vera })];
    await user.goto(`/tickets/${from.id}`);
    await user.page.getByText('Live', { exact: true }).waitFor();
    await atDesk(agent, into);
    await main(agent).getByRole('button', { name: 'Merge' }).click();
    await dialogOf(agent).getByRole('button', { name: 'Merge tickets' }).click();
    await dialogOf(agent).getByRole('alert').waitFor();
    await dialogOf(agent)
      .getByLabel(`#${String(from.number)} ${from.subject}`)
      .check();
    await dialogOf(agent).getByRole('button', { name: 'Merge tickets' }).click();
    await main(agent).getByText(`It began at dusk, ${from.subject}.`).waitFor();
    await main(user).getByText('This ticket was merged into another one.').waitFor();

    await agent.goto(`/staff/tickets/${from.id}`);
    await badgeOf(agent, 'Merged').waitFor();
    await expect.poll(() => main(agent).getByRole('button', { name: 'Send reply' }).count()).toBe(0);
    await main(agent)
      .getByRole('link', { name: `Ticket #${String(into.number)}` })
      .click();
    await main(agent).getByRole('heading', { name: into.subject }).waitFor();
    agent.expectClean();
    user.expectClean();
  });

  it('sleeps until its time or until its requester answers', async () => {
    const ticket = await aTicket((vera = await newUser(tally)));
    const agent = await open({ as: 'agent' });
    await atDesk(agent, ticket);
    await main(agent).getByRole('button', { name: 'Snooze' }).click();
    await dialogOf(agent).getByLabel('Until').fill('2020-01-01T09:00');
    await dialogOf(agent).getByRole('button', { name: 'Snooze ticket' }).click();
    await expect.poll(() => dialogOf(agent).getByLabel('Until').getAttribute('aria-invalid')).toBe('true');
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await dialogOf(agent).getByLabel('Until').fill(`${tomorrow}T09:30`);
    await dialogOf(agent).getByRole('button', { name: 'Snooze ticket' }).click();
    await main(agent).getByText('Snoozed until').waitFor();
    // 9:30 in Berlin, as the page's zone is.
    const { snoozedUntil } = await stored(ticket.id);
    expect(
      new Date(snoozedUntil ?? '').toLocaleTimeString('en-GB', { timeZone: 'Europe/Berlin', timeStyle: 'short' }),
    ).toBe('09:30');

    const queue = await open({ as: 'agent' });
    await queue.goto(`/staff/tickets?status=NEW&search=${String(ticket.number)}`);
    await main(queue).getByText('No tickets').waitFor();
    await main(queue).getByLabel('Only snoozed').click();
    await rowOf(queue, ticket).waitFor();
    await vera.ask(
      'mutation ($id: ID!) { addTicketMessage(id: $id, input: { body: "Now it is dark." }) { userErrors { message } } }',
      {
        id: ticket.id,
      },
    );
    await main(queue).getByText('No tickets').waitFor();
    await main(agent).getByText('Now it is dark.').waitFor();
    await main(agent).getByRole('button', { name: 'Snooze' }).waitFor();
    agent.expectClean();
    queue.expectClean();
  });

  it('keeps its notes from the requester, who sees the reply at once', async () => {
    const ticket = await aTicket((vera = await newUser(tally)));
    const [agent, user] = [await open({ as: 'agent' }), await open({ as: vera })];
    await user.goto(`/tickets/${ticket.id}`);
    await user.page.getByText('Live', { exact: true }).waitFor();
    await atDesk(agent, ticket);
    const { keyboard } = agent.page;
    await keyboard.press('n');
    await keyboard.type('Perhaps the fuse. Ask Ole.');
    await keyboard.press('Control+Enter');
    const note = main(agent).locator('li[data-kind=note]', { hasText: 'Perhaps the fuse. Ask Ole.' });
    await note.getByText('Internal note').waitFor();
    await expect.poll(() => main(agent).getByLabel('Your internal note').inputValue()).toBe('');

    await main(agent).getByRole('heading', { name: 'Conversation' }).click();
    await keyboard.press('r');
    await keyboard.type('Please change the fuse.');
    await keyboard.press('Control+Enter');
    await main(user).getByText('Please change the fuse.').waitFor();
    await main(user).getByText('Perhaps the fuse').waitFor({ state: 'detached' });
    // What is empty is not sent.
    await main(agent).getByRole('button', { name: 'Send reply' }).click();
    await expect.poll(() => main(agent).getByLabel('Your reply').getAttribute('aria-invalid')).toBe('true');
    agent.expectClean();
    user.expectClean();
  });

  it('changes its priority, its status and its clocks', async () => {
    const ticket = await aTicket((vera = await newUser(tally)));
    const [agent, user] = [await open({ as: 'agent' }), await open({ as: vera })];
    await atDesk(agent, ticket);
    const clock = main(agent).locator('time', { hasText: 'First reply in' }).first();
    const before = await clock.getAttribute('datetime');
    await main(agent).getByLabel('Priority').selectOption('URGENT');
    await agent.page.getByText('Priority changed to urgent').first().waitFor();
    await expect.poll(() => clock.getAttribute('datetime')).not.toBe(before);
    expect(Date.parse((await clock.getAttribute('datetime')) ?? '')).toBeLessThan(Date.parse(before ?? ''));
    expect((await stored(ticket.id)).priority).toBe('URGENT');

    const change = async (status: string, reason: string): Promise<void> => {
      await main(agent).getByRole('button', { name: 'Change status' }).click();
      await dialogOf(agent).getByLabel('New status').selectOption(status);
      await dialogOf(agent).getByLabel('Reason').fill(reason);
      await dialogOf(agent).getByRole('button', { name: 'Change' }).click();
      await dialogOf(agent).waitFor({ state: 'detached' });
    };
    await change('ON_HOLD', 'The supplier is closed.');
    await badgeOf(agent, 'On hold').waitFor();
    await main(agent).getByText('New → On hold', { exact: true }).waitFor();
    await main(agent).getByText('The supplier is closed.').waitFor();
    // That we wait for somebody else is nothing that a requester is told.
    await user.goto(`/tickets/${ticket.id}`);
    await badgeOf(user, 'Open').waitFor();
    await expect.poll(() => main(user).getByText('The supplier is closed.').count()).toBe(0);
    await change('PENDING', '');
    await badgeOf(user, 'Pending').waitFor();
    agent.expectClean();
    user.expectClean();
  });

  it('is resolved in words that the requester reads, and opens again when that did not help', async () => {
    const ticket = await aTicket((vera = await newUser(tally)));
    const [agent, user] = [await open({ as: 'agent' }), await open({ as: vera })];
    await user.goto(`/tickets/${ticket.id}`);
    await atDesk(agent, ticket);
    await main(agent).getByRole('button', { name: 'Resolve' }).click();
    await dialogOf(agent).getByRole('button', { name: 'Resolve ticket' }).click();
    await expect.poll(() => dialogOf(agent).getByLabel('Resolution').getAttribute('aria-invalid')).toBe('true');
    await dialogOf(agent).getByLabel('Resolution').fill('A new lamp is in.');
    await dialogOf(agent).getByRole('button', { name: 'Resolve ticket' }).click();
    await badgeOf(agent, 'Resolved').waitFor();
    await main(agent).getByText('On time').waitFor();
    await main(user).getByText('A new lamp is in.').first().waitFor();

    await main(user).getByRole('button', { name: 'Reopen ticket' }).click();
    await dialogOf(user).getByRole('textbox').fill('It flickers still.');
    await dialogOf(user).getByRole('button').last().click();
    await badgeOf(agent, 'Open').waitFor();
    expect((await stored(ticket.id)).assignee?.name).toBe('Grace Agent');
    agent.expectClean();
    user.expectClean();
  });

  it('that is late says so, in the queue and on its own screen', async () => {
    const ticket = await aTicket((vera = await newUser(tally)));
    const agent = await open({ as: 'agent' });
    await agent.page.clock.install();
    await agent.goto(`/staff/tickets?status=NEW&search=${String(ticket.number)}`);
    const clock = rowOf(agent, ticket).locator('time').first();
    await expect.poll(() => clock.textContent()).toMatch(/^First reply in \d/);
    await agent.page.clock.fastForward('48:00:00');
    await expect.poll(() => clock.textContent()).toMatch(/^First reply overdue by \d/);
    await rowOf(agent, ticket).getByRole('link').click();
    await main(agent).getByRole('heading', { name: 'SLA' }).waitFor();
    await main(agent).locator('time', { hasText: 'First reply overdue by' }).waitFor();
  });

  it('that is missing says so, and waits for nothing', async () => {
    const agent = await open({ as: 'agent' });
    await agent.goto('/staff/tickets/tkt_01h455vb4pex5vsknk084sn02q');
    await main(agent).getByText('Not found').waitFor();
    await main(agent).getByRole('link', { name: 'Back to: Ticket queue' }).click();
    await main(agent)
      .getByText(/\d+ tickets/)
      .first()
      .waitFor();
    agent.expectClean();
  });
});

describe('the queue', () => {
  it('shows the tickets of one colleague, and all of it on a phone', async () => {
    const ticket = await aTicket((vera = await newUser(tally)));
    const agent = await open({ as: 'agent' });
    await atDesk(agent, ticket);
    await main(agent).getByRole('button', { name: 'Assign to me' }).click();
    await badgeOf(agent, 'Open').waitFor();
    const admin = await open({ as: 'admin', viewport: PHONE });
    await admin.goto(`/staff/tickets?search=${String(ticket.number)}`);
    const colleague = main(admin).getByRole('combobox', { name: 'Assignee' });
    await colleague.fill('Grace');
    await admin.page.getByRole('option', { name: 'Grace Agent' }).click();
    await expect.poll(() => new URL(admin.page.url()).searchParams.has('assignee')).toBe(true);
    await rowOf(admin, ticket).waitFor();
    await expect.poll(() => colleague.inputValue()).toBe('Grace Agent');
    await colleague.fill('Ada');
    await admin.page.getByRole('option', { name: 'Ada Admin (you)' }).click();
    await main(admin).getByText('No tickets').waitFor();
    // The address keeps it, and the name is looked up.
    await admin.goto(new URL(admin.page.url()).pathname + new URL(admin.page.url()).search);
    await expect.poll(() => colleague.inputValue()).toBe('Ada Admin (you)');
    await colleague.fill('Nobody at all');
    await admin.page.getByText('No matching names').waitFor();
    await admin.expectNoSidewaysScroll();
    await admin.expectAccessible();
    admin.expectClean();
  });
});
