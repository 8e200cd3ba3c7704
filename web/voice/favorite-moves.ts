import { useState } from 'react';
import { moveFavorites } from '../../src/client/services/favorites.js';
import { useTally } from '../../src/client/react.js';
import { TallyError } from '../../src/client/index.js';
import { notifyDone, notifyFault } from '../app/components/notices.js';
import type { Folder } from './favorites.screen.js';
import { voiceTexts } from './voice.texts.js';

const { favorites: texts } = voiceTexts;

interface Moves {
  /** Moves a favorite to a folder, UNSORTED or TRASH; `from` is the open folder. */
  move: (id: string, to: Pick<Folder, 'id' | 'name'>, from: string) => Promise<void>;
  /** Favorites that are leaving the open folder: hidden immediately, shown again if the server rejects it. */
  leaving: ReadonlySet<string>;
}

export function useMoves(): Moves {
  const client = useTally();
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const move: Moves['move'] = async (id, to, from) => {
    if (to.id === from) return;
    const leaves = from !== 'ALL' || to.id === 'TRASH';
    if (leaves) setLeaving((ids) => new Set(ids).add(id));
    try {
      const [result] = await moveFavorites(client, [id], to.id);
      if (result?.code) throw new TallyError(result.code, result.message ?? '');
      notifyDone(to.id === 'TRASH' ? texts.removed : texts.moved(to.name));
    } catch (error) {
      notifyFault(error);
    } finally {
      // By then, the lists have been refetched.
      setLeaving((ids) => new Set([...ids].filter((each) => each !== id)));
    }
  };
  return { move, leaving };
}
