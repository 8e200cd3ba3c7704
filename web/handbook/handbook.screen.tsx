import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState, type MouseEvent } from 'react';
import { Link, NavLink, useLocation, useNavigate, useParams } from 'react-router';
import { appTexts } from '../app/app.texts.js';
import { EmptyState } from '../app/components/empty-state.js';
import { Loading } from '../app/components/loading.js';
import { useFocusOnRoute } from '../app/shell/focus-on-route.js';
import { PublicHeader } from '../app/shell/public-header.js';
import { ToolLinks } from '../app/shell/tool-links.js';
import classes from './handbook.module.css';
import { find, FIRST_PAGE, groups, readPage } from './handbook.pages.js';
import { handbookTexts as texts } from './handbook.texts.js';

interface Shown {
  page: string;
  /** Undefined if the page does not exist. */
  found: { title: string; html: string } | undefined;
}

/** Guides and reference from the repository's Markdown, public and available offline. */
export function HandbookScreen() {
  const { '*': asked = '' } = useParams();
  const page = asked.replace(/[/]$/, '') || FIRST_PAGE;
  const main = useFocusOnRoute();
  return (
    <div className={classes.frame}>
      <PublicHeader className={classes.header}>
        <Link to="/">{texts.console}</Link>
        <ToolLinks />
      </PublicHeader>
      <aside className={classes.side}>
        <Contents />
      </aside>
      <main className={classes.main} ref={main} tabIndex={-1}>
        <PageText page={page} />
      </main>
    </div>
  );
}

/** All pages, or search results. */
function Contents() {
  const [words, setWords] = useState('');
  const places = find(words);
  const isSearching = words.trim() !== '';
  return (
    <>
      <TextInput
        type="search"
        label={texts.search}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
      />
      {isSearching && (
        <>
          <p role="status" className={classes.count}>
            {texts.results(places.length)}
          </p>
          <ul className={classes.places}>
            {places.map(({ to, name, page }) => (
              <li key={to}>
                <Link to={to}>{name}</Link> <small>{page}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {!isSearching && (
        <nav aria-label={texts.pages} className={classes.contents}>
          {groups.map(({ title, pages }) => (
            <section key={title}>
              <h2>{title}</h2>
              <ul>
                {pages.map((entry) => (
                  <li key={entry.page}>
                    <NavLink to={`/handbook/${entry.page}`} end>
                      {entry.title}
                    </NavLink>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </nav>
      )}
    </>
  );
}

function PageText({ page }: { page: string }) {
  const [shown, setShown] = useState<Shown>();
  const { hash } = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    let isWanted = true;
    void readPage(page).then((found) => {
      if (isWanted) setShown({ page, found });
    });
    return () => {
      isWanted = false;
    };
  }, [page]);
  useEffect(() => {
    if (shown?.found) document.title = appTexts.documentTitle(shown.found.title);
    const anchor = decodeURIComponent(hash.slice(1));
    if (anchor) document.getElementById(anchor)?.scrollIntoView();
  }, [shown, hash]);

  if (shown?.page !== page) return <Loading shape="record" />;
  if (!shown.found) {
    return (
      <>
        <h1>{texts.title}</h1>
        <EmptyState title={texts.missing} hint={texts.missingHint} />
      </>
    );
  }
  /** The router handles links to other pages of the handbook. */
  const follow = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttribute('href') ?? '';
    if (event.ctrlKey || event.metaKey || event.shiftKey || !/^([/]handbook[/]|#)/.test(href)) return;
    event.preventDefault();
    void navigate(href);
  };
  return (
    <article className={classes.text} onClick={follow}>
      <h1>{shown.found.title}</h1>
      {/* Built from the repository's own files, never from user input. */}
      <div dangerouslySetInnerHTML={{ __html: shown.found.html }} />
    </article>
  );
}
