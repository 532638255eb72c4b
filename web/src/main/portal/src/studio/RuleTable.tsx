import { useWords } from '../platform/i18n/i18n';
import type { RuleChange, Table } from './tables';

/** A decision table; rules that differ from another state of it are marked, in words as well. */
export function RuleTable({ table, changes = [] }: { table: Table; changes?: RuleChange[] }) {
  const { t } = useWords();
  return (
    // A region that scrolls is reached by the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="sp-scroll" tabIndex={0} role="region" aria-label={table.name}>
      <table className="sp-grid">
        <caption className="sp-quiet sp-small">
          {t('studio.table.hitPolicy', { policy: table.hitPolicy })}
        </caption>
        <thead>
          <tr>
            <th scope="col">#</th>
            {table.inputs.map((column) => (
              <th key={column.id} scope="col">
                {column.label || column.expression}
                <span className="sp-block sp-quiet sp-small">{t('studio.table.input')}</span>
              </th>
            ))}
            {table.outputs.map((column) => (
              <th key={column.id} scope="col" className="sp-grid__output">
                {column.label || column.expression}
                <span className="sp-block sp-quiet sp-small">{t('studio.table.output')}</span>
              </th>
            ))}
            <th scope="col">{t('studio.table.note')}</th>
          </tr>
        </thead>
        <tbody>
          {table.rules.map((rule, at) => {
            const kind = changes.find((change) => change.id === rule.id)?.kind;
            return (
              <tr key={rule.id} className={kind ? `sp-diff-row sp-diff-row--${kind}` : undefined}>
                <th scope="row">
                  {at + 1}
                  {kind ? <span className="sp-block sp-small">{t(`studio.kind.${kind}`)}</span> : null}
                </th>
                {rule.cells.map((cell, column) => (
                  <td key={column} className={column < table.inputs.length ? undefined : 'sp-grid__output'}>
                    {cell === '' ? (
                      <span className="sp-quiet">{t('studio.table.any')}</span>
                    ) : (
                      <code>{cell}</code>
                    )}
                  </td>
                ))}
                <td>{rule.note}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
