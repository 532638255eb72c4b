import { Checkbox } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useApi } from '../../platform/api/context';
import { useWords } from '../../platform/i18n/i18n';
import { runsQuery, type Tested } from './queries';

interface TestsSeen {
  /** Whether the approver says to have seen that not all have passed. */
  areSeen: boolean;
  /** Whether nothing of the tests stands against approving. */
  isApprovable: boolean;
  /** What approving demands. */
  condition: ReactNode;
}

/** What the tests of a change demand of who approves it. */
export function useTestsSeen(tested: Tested, enabled: boolean): TestsSeen {
  const { t } = useWords();
  const runs = useQuery({ ...runsQuery(useApi(), tested), enabled });
  const [areSeen, setSeen] = useState(false);
  const run = runs.data?.items[0];
  const areRunning = run?.state === 'running';
  const isToBeSeen =
    runs.data !== undefined &&
    !areRunning &&
    (run === undefined || run.state !== 'done' || run.counts.passed < run.total);
  return {
    areSeen,
    isApprovable: !runs.isPending && !areRunning && (!isToBeSeen || areSeen),
    condition: (
      <>
        {isToBeSeen ? (
          <Checkbox
            id="decide-tests"
            label={t('tests.seen')}
            isChecked={areSeen}
            onChange={(_, yes) => setSeen(yes)}
          />
        ) : null}
        {areRunning ? <p className="sp-quiet">{t('tests.stillRunning')}</p> : null}
      </>
    ),
  };
}
