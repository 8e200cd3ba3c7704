import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { appTexts } from '../app.texts.js';
import { Logo } from './logo.js';
import classes from './public-header.module.css';
import { SchemeSwitch } from './scheme-switch.js';

interface PublicHeaderProps {
  /** Links to other pages. */
  children: ReactNode;
  /** Its position on the page. */
  className?: string;
}

/** The header of public pages, signed in or not. */
export function PublicHeader({ children, className = '' }: PublicHeaderProps) {
  return (
    <header className={`${classes.header} ${className}`}>
      <Link to="/" className={classes.brand}>
        <Logo size={26} />
        {appTexts.product}
      </Link>
      <nav className={classes.tools} aria-label={appTexts.navigation.tools}>
        {children}
      </nav>
      <SchemeSwitch />
    </header>
  );
}
