import type { ComponentType } from 'react';
import type { Role } from './session.js';

/** Headings of the side navigation. */
export type NavigationGroup = 'user' | 'staff' | 'insight';

export interface NavigationEntry {
  group: NavigationGroup;
  label: string;
  /** A path of one of the area's routes, from the root: `/tickets`. */
  to: string;
  icon: ComponentType<{ size?: number | string; stroke?: number | string }>;
  /** Who may use it, besides administrators; everybody who is signed in if left out. */
  roles?: readonly Role[];
}

export interface ScreenRoute {
  /** From the root, with parameters as the router writes them: `/tickets/:id`. */
  path: string;
  /** The document's title until the screen gives its own by PageHeader. */
  title: string;
  roles?: readonly Role[];
  /** Imports the screen, so that it comes in a chunk of its own. */
  load: () => Promise<ComponentType>;
}

/** A part of the console with screens of its own. Plain data: navigation and router are made of it. */
export interface Area {
  navigation: readonly NavigationEntry[];
  routes: readonly ScreenRoute[];
}

/** Administrators may use everything. */
export function mayUse(roles: readonly Role[], needed: readonly Role[] | undefined): boolean {
  return needed === undefined || roles.includes('ADMIN') || needed.some((role) => roles.includes(role));
}
