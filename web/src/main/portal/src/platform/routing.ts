import type { ReactNode } from 'react';
import { generatePath } from 'react-router';

/** A page's address pattern and what is shown there. */
export interface AppRoute {
  path: string;
  element: ReactNode;
}

/** The address of a route with these parameters, each encoded. */
export function address(path: string, params: Record<string, string>): string {
  return generatePath(path, params);
}
