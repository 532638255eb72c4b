import { AuditRoute } from '../audit/routes/Audit';
import { PeopleRoute } from '../audit/routes/People';
import { RetentionRoute } from '../audit/routes/Retention';
import { PersonDataRoute } from '../audit/routes/PersonData';
import { ProofRoute } from '../audit/routes/Proof';
import { QuestionRoute } from '../audit/routes/Question';
import { StoryRoute } from '../audit/routes/Story';
import { MyTicketRoute } from '../customer/routes/MyTicket';
import { MyTicketsRoute } from '../customer/routes/MyTickets';
import { OpenTicketRoute } from '../customer/routes/OpenTicket';
import { DeskSavedRepliesRoute } from '../desk/routes/DeskSavedReplies';
import { DeskTicketRoute } from '../desk/routes/DeskTicket';
import { DeskViewRoute } from '../desk/routes/DeskView';
import type { AppRoute } from '../platform/routing';
import { BundleRoute } from '../studio/bundles/routes/Bundle';
import { BundleFileRoute } from '../studio/bundles/routes/BundleFile';
import { BundlesRoute } from '../studio/bundles/routes/Bundles';
import { InterventionsRoute } from '../studio/interventions/routes/Interventions';
import { MigrationRoute } from '../studio/moving/routes/Migration';
import { InForceTrialRoute } from '../studio/rehearsal/routes/InForceTrial';
import { ReplayRoute } from '../studio/rehearsal/routes/Replay';
import { TrialRoute } from '../studio/rehearsal/routes/Trial';
import { MovingRoute } from '../studio/moving/routes/Moving';
import { TestRoute } from '../studio/tests/routes/Test';
import { TestsRoute } from '../studio/tests/routes/Tests';
import { CompareRoute } from '../studio/routes/Compare';
import { DraftRoute } from '../studio/routes/Draft';
import { DraftsRoute } from '../studio/routes/Drafts';
import { ProcessRoute } from '../studio/routes/Process';
import { ProcessesRoute } from '../studio/routes/Processes';
import { ProposalRoute } from '../studio/routes/Proposal';
import { ProposalsRoute } from '../studio/routes/Proposals';
import { SearchRoute } from './routes/Search';

/** The pages for those who ask for help. */
export const customerRoutes: AppRoute[] = [MyTicketsRoute, OpenTicketRoute, MyTicketRoute];

/** The pages for everybody. */
export const commonRoutes: AppRoute[] = [SearchRoute];

/** The pages for those who help. */
export const deskRoutes: AppRoute[] = [DeskTicketRoute, DeskSavedRepliesRoute, DeskViewRoute];

/** The pages for those who own the processes, and those who look at them. */
export const studioRoutes: AppRoute[] = [
  ProcessesRoute,
  ProcessRoute,
  CompareRoute,
  ProposalsRoute,
  ProposalRoute,
  MovingRoute,
  MigrationRoute,
  ReplayRoute,
  TrialRoute,
  InForceTrialRoute,
  TestsRoute,
  TestRoute,
  InterventionsRoute,
  DraftsRoute,
  DraftRoute,
  BundlesRoute,
  BundleRoute,
  BundleFileRoute,
];

/** The pages for those who audit. */
export const auditRoutes: AppRoute[] = [
  StoryRoute,
  ProofRoute,
  QuestionRoute,
  PersonDataRoute,
  PeopleRoute,
  RetentionRoute,
  AuditRoute,
];
