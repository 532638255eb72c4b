import { Alert, Button, Label, LabelGroup } from '@patternfly/react-core';
import PaperclipIcon from '@patternfly/react-icons/dist/esm/icons/paperclip-icon';
import { type ReactNode, useRef, useState } from 'react';
import { useSettings } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { sorted, type Unfit } from './files';

interface FilePickerProps {
  files: File[];
  onChange: (files: File[]) => void;
  /** The editor: what is dropped or pasted on it is attached. */
  children: ReactNode;
}

/** Files chosen, dropped or pasted; what the server would refuse is refused here already. */
export function FilePicker({ files, onChange, children }: FilePickerProps) {
  const { t } = useWords();
  const { forbiddenFiles } = useSettings();
  const input = useRef<HTMLInputElement>(null);
  const [unfit, setUnfit] = useState<Unfit[]>([]);
  const add = (list: FileList | null) => {
    const chosen = sorted(Array.from(list ?? []), forbiddenFiles);
    setUnfit(chosen.unfit);
    if (chosen.fit.length > 0) onChange([...files, ...chosen.fit]);
  };
  return (
    // Dropping and pasting are short cuts: the button below does the same.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="group"
      aria-label={t('files.title')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        add(event.dataTransfer.files);
      }}
      onPaste={(event) => {
        if (event.clipboardData.files.length > 0) {
          event.preventDefault();
          add(event.clipboardData.files);
        }
      }}
    >
      {children}
      <div className="sp-files">
        <Button variant="plain" size="sm" icon={<PaperclipIcon />} onClick={() => input.current?.click()}>
          {t('files.choose')}
        </Button>
        <span className="sp-quiet sp-small">{t('files.hint')}</span>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('files.choose')}
          onChange={(event) => {
            add(event.target.files);
            event.target.value = '';
          }}
        />
      </div>
      {files.length > 0 ? (
        <LabelGroup aria-label={t('files.title')} numLabels={10}>
          {files.map((file, at) => (
            <Label
              key={`${file.name}-${at}`}
              isCompact
              variant="outline"
              onClose={() => onChange(files.filter((_, index) => index !== at))}
              closeBtnAriaLabel={t('files.remove', { name: file.name })}
            >
              {file.name}
            </Label>
          ))}
        </LabelGroup>
      ) : null}
      {unfit.map((one) => (
        <Alert key={one.name} isInline isPlain variant="warning" title={t(one.why, { name: one.name })} />
      ))}
    </div>
  );
}
