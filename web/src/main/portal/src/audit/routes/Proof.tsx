import { lazy } from 'react';
import type { AppRoute } from '../../platform/routing';

const ProofPage = lazy(() => import('../ProofPage'));

export const ProofRoute: AppRoute = { path: '/audit/proof', element: <ProofPage /> };

export const toProof = (): string => ProofRoute.path;
