import { useWords } from '../../platform/i18n/i18n';

const KNOWN = [
  'action-not-offered',
  'field-refused',
  'too-many-elements',
  'too-long',
  'too-much-memory',
  'failed',
] as const;

/** Why a case was stopped, in the reader's language; what the engine itself says stands behind it. */
export function StopReason({ reason }: { reason: string }) {
  const { t } = useWords();
  const code = KNOWN.find((one) => reason.startsWith(one));
  if (code === undefined) return <div className="sp-quiet sp-small">{reason}</div>;
  const detail = reason.slice(code.length + 2);
  return (
    <div className="sp-quiet sp-small">
      {t(`trial.stopped.${code}`)}
      {detail === '' ? null : (
        <>
          {' · '}
          <span lang="en">{detail}</span>
        </>
      )}
    </div>
  );
}
