/** Areas by what may be done in them: what the contract offers can be chosen, the rest is not there. */
import { useId } from 'preact/hooks';
import { useLanguage } from '../language/Language';
import { Fault } from '../page/Field';
import { type Area, AREAS, everywhere, type Kind, KINDS, OFFERED, type Permissions, withKind } from '../permissions';

interface PermissionMatrixProps {
  readonly value: Permissions;
  readonly onChange: (permissions: Permissions) => void;
  readonly fault: string | undefined;
}

export function PermissionMatrix({ value, onChange, fault }: PermissionMatrixProps) {
  const { words } = useLanguage();
  const id = useId();
  const described = `${id}-hint${fault === undefined ? '' : ` ${id}-fault`}`;
  return (
    <fieldset aria-describedby={described}>
      <legend>{words.permissions}</legend>
      <p id={`${id}-hint`} class="hint">
        {words.permissionsHint}
      </p>
      <Shortcuts onChange={onChange} />
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">{words.area}</th>
            {KINDS.map((kind) => (
              <th key={kind} scope="col">
                {words.kinds[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {AREAS.map((area) => (
            <tr key={area}>
              <th scope="row">{words.areas[area]}</th>
              {KINDS.map((kind) => (
                <td key={kind}>
                  <Cell area={area} kind={kind} value={value} onChange={onChange} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Fault id={`${id}-fault`} sentence={fault} />
    </fieldset>
  );
}

interface CellProps extends Pick<PermissionMatrixProps, 'value' | 'onChange'> {
  readonly area: Area;
  readonly kind: Kind;
}

function Cell({ area, kind, value, onChange }: CellProps) {
  const { words } = useLanguage();
  if (!OFFERED[area].includes(kind)) {
    return (
      <span class="absent">
        <span class="unseen">{words.notOffered}</span>
      </span>
    );
  }
  return (
    <label>
      <input
        type="checkbox"
        name={`${area}:${kind}`}
        aria-label={words.permission(words.areas[area], words.kinds[kind])}
        checked={(value[area] as readonly Kind[] | undefined)?.includes(kind) ?? false}
        onChange={({ currentTarget }) => onChange(withKind(value, area, kind, currentTarget.checked))}
      />
    </label>
  );
}

function Shortcuts({ onChange }: Pick<PermissionMatrixProps, 'onChange'>) {
  const { words } = useLanguage();
  return (
    <div class="shortcuts">
      <button type="button" class="small" onClick={() => onChange(everywhere(['View']))}>
        {words.chooseView}
      </button>
      <button type="button" class="small" onClick={() => onChange(everywhere(KINDS))}>
        {words.chooseAll}
      </button>
      <button type="button" class="small" onClick={() => onChange({})}>
        {words.chooseNone}
      </button>
    </div>
  );
}
