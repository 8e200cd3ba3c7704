import { createElement, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import {
  browserStore,
  createAnalytics,
  createTallyClient,
  signIn,
  trackEvent,
  trackPageview,
  trackVisitor,
} from '../../src/client/index.js';
import { TallyProvider, useFavorites, useSession } from '../../src/client/react.js';

// A page for the browser tests: bundled by esbuild, served by the test beside the real server.
const client = createTallyClient({ url: location.origin, store: browserStore() });
const analytics = createAnalytics({ url: location.origin, client, gather: 60_000 });

const ITEMS = [
  { type: 'AGENT', itemId: 'neural-chat', itemTitle: 'Neural Chat' },
  { type: 'TOOL', itemId: 'page-search', itemTitle: 'Search' },
] as const;

function Hearts(): ReactNode {
  const session = useSession();
  const { favorites, totalCount, folders, isFavorited, toggle, loadMore, loading, error } = useFavorites({
    list: { first: 3 },
    items: ITEMS,
    folders: true,
  });
  return (
    <main>
      <p id="who">{session?.id ?? 'nobody'}</p>
      <p id="state">{loading ? 'loading' : 'ready'}</p>
      <p id="error">{error?.code ?? ''}</p>
      <p id="total">{totalCount}</p>
      <ul id="favorites">
        {favorites.map((favorite) => (
          <li key={favorite.id}>{favorite.itemTitle}</li>
        ))}
      </ul>
      <ul id="folders">
        {folders.map((folder) => (
          <li key={folder.id}>
            {folder.name} {folder.favoriteCount}
          </li>
        ))}
      </ul>
      {ITEMS.map((item) => (
        <button
          key={item.itemId}
          id={item.itemId}
          type="button"
          aria-pressed={isFavorited(item) ?? 'mixed'}
          onClick={() => void toggle(item)}
        >
          {item.itemTitle}
        </button>
      ))}
      <button id="more" type="button" disabled={!loadMore} onClick={() => void loadMore?.()}>
        More
      </button>
    </main>
  );
}

declare global {
  interface Window {
    tally: {
      client: typeof client;
      analytics: typeof analytics;
      signIn: typeof signIn;
      trackEvent: typeof trackEvent;
      trackPageview: typeof trackPageview;
      trackVisitor: typeof trackVisitor;
      show: () => void;
    };
  }
}

window.tally = {
  client,
  analytics,
  signIn,
  trackEvent,
  trackPageview,
  trackVisitor,
  show() {
    const root = document.createElement('div');
    document.body.append(root);
    createRoot(root).render(createElement(TallyProvider, { client }, <Hearts />));
  },
};
