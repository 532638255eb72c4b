import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useApi, useMe } from '../../platform/api/context';
import { useWords } from '../../platform/i18n/i18n';
import { PageTitle } from '../../platform/ui/PageTitle';
import { Empty, Failure, Loading } from '../../platform/ui/States';
import { versionsQuery } from '../queries';
import { isOwner } from '../roles';
import { toProcess } from '../routes/Process';
import type { InForceTrialParams } from './routes/InForceTrial';
import { TrialInForce } from './TrialPage';

/** A made-up ticket goes through what is in force. */
export default function InForceTrialPage() {
  const { key = '' } = useParams<InForceTrialParams>();
  const { t, language } = useWords();
  const me = useMe();
  const versions = useQuery({ ...versionsQuery(useApi(), key), enabled: isOwner(me) });
  if (!isOwner(me)) return <Empty title={t('trial.title')} text={t('draft.ownersOnly')} />;
  if (versions.isPending) return <Loading lines={12} />;
  if (versions.error) return <Failure error={versions.error} />;
  const newest = versions.data.items[0];
  if (newest === undefined) return null;
  const name = newest.label[language];
  return (
    <div className="sp-studio">
      <PageTitle text={t('trial.ofInForce', { name })} />
      <p>
        <Link to={toProcess({ key })}>{name}</Link>
      </p>
      <p className="sp-quiet">{t('trial.aboutInForce')}</p>
      <TrialInForce process={key} type={newest.type} />
    </div>
  );
}
