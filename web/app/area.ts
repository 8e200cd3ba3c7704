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
  /** Roles that can use it, besides administrators; every signed-in user if omitted. */
  roles?: readonly Role[];
}

export interface ScreenRoute {
  /** An absolute path, with parameters as the router writes them: `/tickets/:id`. */
  path: string;
  /** The document title until the screen sets its own with PageHeader. */
  title: string;
  roles?: readonly Role[];
  /** Imports the screen, so that it gets its own chunk. */
  load: () => Promise<ComponentType>;
}

/** A part of the console with its screens. Plain data from which navigation and router are built. */
export interface Area {
  navigation: readonly NavigationEntry[];
  routes: readonly ScreenRoute[];
}

/** Administrators can use everything. */
export function mayUse(roles: readonly Role[], needed: readonly Role[] | undefined): boolean {
  return needed === undefined || roles.includes('ADMIN') || needed.some((role) => roles.includes(role));
}
