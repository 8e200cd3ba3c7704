/** Community texts of the demo: about building, running and paying for agents. */
export interface DemoPost {
  key: string;
  group?: 'builders' | 'costs' | 'berlin';
  title: string;
  body: string;
  tags: string[];
  comments: { body: string; replies?: string[] }[];
}

export const GROUPS = [
  {
    key: 'builders',
    name: 'Agent builders',
    description: 'For everyone who builds agents: prompts, tools, evaluations, and what went wrong.',
    visibility: 'PUBLIC',
  },
  {
    key: 'costs',
    name: 'Costs and limits',
    description: 'How to keep the bill small and the answers good.',
    visibility: 'PUBLIC',
  },
  {
    key: 'berlin',
    name: 'Berlin meetup',
    description: 'We meet once a month and show each other what we built.',
    visibility: 'PRIVATE',
  },
] as const;

export const POSTS: readonly DemoPost[] = [
  {
    key: 'batching',
    group: 'costs',
    title: 'How we cut our bill by 40 % without a smaller model',
    body: 'We looked at a week of traces before changing anything. Two thirds of the tokens were the same system prompt and the same tool descriptions, sent again with every turn.\n\nWhat we did, by effect:\n1. Put everything that never changes at the front, so that the provider’s cache picks it up.\n2. Removed tools that had not been called for a month. Fourteen of thirty-one went.\n3. Collected nightly jobs into batches.\n\nThe answers did not get worse on our 200 test conversations. The third step alone was a quarter of the saving.',
    tags: ['costs', 'prompt caching'],
    comments: [
      {
        body: 'Which share came from the cache alone? We have the prompt in front already and see about 20 %.',
        replies: [
          'A little under half. The tool list was the larger part of it for us, because it is longer than the prompt.',
        ],
      },
      { body: 'Removing tools helped us twice: cheaper, and the agent stopped picking the wrong one.' },
    ],
  },
  {
    key: 'evaluation',
    group: 'builders',
    title: 'Twenty conversations are enough to begin with evaluation',
    body: 'We waited half a year for "a proper evaluation set". Then a colleague copied twenty real conversations into a folder, wrote one sentence for each about what a good answer must contain, and ran them before each release.\n\nIt found a broken date tool on the first day. The set has 140 conversations now, every one of them a mistake that a customer saw.\n\nIf you have nothing: begin with the last twenty complaints.',
    tags: ['evaluation', 'testing'],
    comments: [
      {
        body: 'Do you judge by hand or by a model?',
        replies: [
          'By hand for the first fifty. Now a model judges, and we read every case where it changed its mind.',
          'Same here. Reading those few cases takes ten minutes and is the most useful part of the week.',
        ],
      },
      { body: 'The sentence about what an answer must contain is a good idea; we only had whole reference answers.' },
    ],
  },
  {
    key: 'handover',
    group: 'builders',
    title: 'When should an agent hand over to a person?',
    body: 'Ours hands over after two failed tool calls, or when someone asks for a person. Customers like the second rule and hate the first: it comes in the middle of a sentence.\n\nWhat signals do you use?',
    tags: ['support', 'design'],
    comments: [
      {
        body: 'We let the agent say what it could not do and offer the handover as a question. Most people try once more.',
      },
      { body: 'Money and medical questions go to a person at once, whatever the agent thinks of itself.' },
      {
        body: 'We count how often someone says the same thing in other words. Three times means that we do not understand them.',
        replies: [
          'How do you measure "the same thing"?',
          'Similarity of the embeddings, above 0.9. Crude, and good enough.',
        ],
      },
    ],
  },
  {
    key: 'rag-tables',
    title: 'Retrieval and tables: what finally worked for our price lists',
    body: 'Splitting a price list by tokens tears rows apart, and then the agent quotes the price of the row above. We now store each row as a sentence with the column names in it ("Plan Team, monthly, per seat: 24 EUR"), and keep the table itself for showing.\n\nWrong prices went from eleven in a week to none in five weeks.',
    tags: ['rag', 'data'],
    comments: [
      {
        body: 'We do the same, and put the date of the list into every sentence. Old lists were half of our mistakes.',
      },
    ],
  },
  {
    key: 'prompt-review',
    title: 'Review prompts like code',
    body: 'A prompt is a program that nobody compiles. Since ours moved to the repository, with a reviewer and the evaluation in the pipeline, we have had no bad surprises on a Friday.\n\nThe best review comment so far: "This sentence contradicts line 12."',
    tags: ['prompts', 'teamwork'],
    comments: [
      {
        body: 'Do you keep prompts of one agent in one file?',
        replies: [
          'One file for each agent, and parts that several use in a folder beside it. Includes, nothing clever.',
        ],
      },
    ],
  },
  {
    key: 'voice',
    title: 'Our first voice agent answers 300 calls a day. Things nobody told us',
    body: '- People say "hello?" if nothing comes within 900 ms. Say something, even "one moment".\n- Numbers must be read back in groups. Always.\n- The word "cancel" is heard in "can sell". Confirm before doing anything that cannot be undone.\n- Dialects are less of a problem than bad microphones.',
    tags: ['voice', 'design'],
    comments: [
      { body: 'The 900 ms fits what we see. Below 600 ms it feels rude, by the way.' },
      { body: 'We play a quiet typing noise while a tool runs. Complaints about "dead line" stopped.' },
    ],
  },
  {
    key: 'limits',
    group: 'costs',
    title: 'A budget for each conversation, not only for each month',
    body: 'One conversation in a loop ate a tenth of our monthly budget in a night. Now every conversation has its own limit, and the agent is told when half of it is gone: it then sums up and asks what matters most.',
    tags: ['costs', 'limits'],
    comments: [{ body: 'Telling the agent is clever. Ours simply stopped, which looked like a crash.' }],
  },
  {
    key: 'next-meetup',
    group: 'berlin',
    title: 'Who wants to present on Thursday?',
    body: 'Two slots of fifteen minutes are still free. Failures are as welcome as successes; last time the failed one was the better talk.',
    tags: ['meetup'],
    comments: [{ body: 'I can show how our planner agent booked a room for 400 people instead of 4.' }],
  },
];

export const CONTENTS = [
  {
    key: 'first-agent',
    kind: 'TUTORIAL',
    title: 'Your first agent in an afternoon',
    summary: 'From an empty project to an agent that answers questions about your own documents.',
    body: 'You need an account and ten documents.\n\n1. Write down in one sentence what the agent is for. If you need two, build two agents.\n2. Give it one tool: the search over your documents.\n3. Ask it the ten questions that your colleagues ask you most.\n4. For each wrong answer, read what it found before you change the prompt: nine times out of ten the search is the reason.\n5. Keep the ten questions. They are your first evaluation.',
    tags: ['beginners', 'rag'],
  },
  {
    key: 'webhooks',
    kind: 'TUTORIAL',
    title: 'Webhooks that survive a bad day',
    summary: 'Check the signature, answer quickly, and expect everything twice.',
    body: 'Verify the signature over the raw body before you parse it. Store the event by its id and answer with 200; do the work afterwards. The same event will come twice one day, and two events will come in the wrong order on another: both must do no harm.',
    tags: ['integration', 'webhooks'],
  },
  {
    key: 'memory',
    kind: 'ARTICLE',
    title: 'What an agent should forget',
    summary: 'Long memories make agents slow, expensive and sometimes tactless.',
    body: 'An agent that remembers everything remembers the wrong address as well as the right one. We keep three things: facts that the person confirmed, decisions with their reasons, and what is still open. Everything else goes after thirty days, and nobody has missed it so far.',
    tags: ['memory', 'privacy'],
  },
  {
    key: 'library',
    kind: 'SHOWCASE',
    title: 'A reading guide for a city library',
    summary: 'Recommends books in four languages and knows which shelf they are on.',
    body: 'The library of a town of 60,000 people uses an agent with two tools: the catalogue and the floor plan. It runs on an old tablet at the entrance. Children ask it twice as often as adults, mostly about dragons.',
    tags: ['showcase', 'education'],
  },
] as const;

export const EVENTS = [
  {
    key: 'meetup',
    group: 'berlin',
    title: 'Berlin meetup: show what you built',
    description: 'Two talks of fifteen minutes, then pizza. Failures are as welcome as successes.',
    location: 'Town library, second floor, the room behind the newspapers',
    capacity: 5,
  },
  {
    key: 'office-hour',
    group: 'costs',
    title: 'Office hour: review your bill with us',
    description: 'Bring a week of traces. Together we look for what you can cut.',
    onlineUrl: 'https://meet.example.com/costs-and-limits',
  },
] as const;
