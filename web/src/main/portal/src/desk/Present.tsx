import { Label } from '@patternfly/react-core';
import EyeIcon from '@patternfly/react-icons/dist/esm/icons/eye-icon';
import PencilAltIcon from '@patternfly/react-icons/dist/esm/icons/pencil-alt-icon';
import type { Schemas } from '../platform/api/client';
import { useWords } from '../platform/i18n/i18n';

/** Who else has the ticket before them, and whether they write. */
export function Present({ others }: { others: Schemas['Presence'][] }) {
  const { t } = useWords();
  return (
    <span className="sp-present" aria-live="polite">
      {others.map(({ person, activity }) =>
        activity === 'writing' ? (
          <Label key={person.id} isCompact color="orange" icon={<PencilAltIcon />}>
            {t('presence.writing', { name: person.name })}
          </Label>
        ) : (
          <Label key={person.id} isCompact color="blue" icon={<EyeIcon />}>
            {t('presence.looking', { name: person.name })}
          </Label>
        ),
      )}
    </span>
  );
}
