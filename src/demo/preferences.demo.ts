import type { Demo } from './demo.runner.js';
import * as operation from './demo.operations.js';

/** Folders of the demo user, with agents, tools, prompts and documents in them. */
export async function demoFavorites(demo: Demo): Promise<void> {
  demo.clock.goTo(20, 30);
  const folders: (string | null)[] = [null];
  for (const name of ['Daily', 'Research', 'Reading list']) folders.push(await folderNamed(demo, name));
  for (const [index, item] of FAVORITES.entries()) {
    const folder = folders[index % folders.length];
    await demo.run(demo.accounts.user, operation.ADD_FAVORITE, {
      input: { ...item, ...(folder ? { folder } : {}), pinned: index < 2 },
    });
  }
}

async function folderNamed(demo: Demo, name: string): Promise<string> {
  const { favoriteFolders } = await demo.run<{ favoriteFolders: { id: string; name: string }[] }>(
    demo.accounts.user,
    operation.FOLDERS,
  );
  const known = favoriteFolders.find((folder) => folder.name === name);
  if (known) return known.id;
  const made = await demo.run<{ createFavoriteFolder: { folder: { id: string } } }>(
    demo.accounts.user,
    operation.ADD_FOLDER,
    {
      input: { name },
    },
  );
  return made.createFavoriteFolder.folder.id;
}

const FAVORITES = [
  { type: 'AGENT', itemId: 'neural-chat', itemTitle: 'Neural Chat', note: 'For first drafts', tags: ['writing'] },
  { type: 'AGENT', itemId: 'code-assistant', itemTitle: 'Code Assistant', tags: ['code'] },
  { type: 'TOOL', itemId: 'music-generator', itemTitle: 'Music Generator', tags: ['audio'] },
  { type: 'TOOL', itemId: 'voice-cloning', itemTitle: 'Voice Cloning', tags: ['audio'] },
  { type: 'LAB_EXPERIMENT', itemId: 'neural-art', itemTitle: 'Neural Art: harbor at dawn', tags: ['images'] },
  {
    type: 'PROMPT',
    itemId: 'weekly-report',
    itemTitle: 'Weekly report from notes',
    note: 'Ask for three bullet points',
  },
  { type: 'CONVERSATION', itemId: 'onboarding-plan', itemTitle: 'Onboarding plan for the new team' },
  { type: 'DOCUMENT', itemId: 'api-guide', itemTitle: 'API guide', itemUrl: 'https://docs.example.com/api' },
];
