/** Which of several stores it is about; of a single one, its name. */
import { useId } from 'preact/hooks';
import type { OperatedStore } from '../access';
import { useLanguage } from '../language/Language';

interface StorePickerProps {
  readonly stores: readonly OperatedStore[];
  readonly chosen: OperatedStore;
  readonly onChoose: (store: OperatedStore) => void;
}

export function StorePicker({ stores, chosen, onChoose }: StorePickerProps) {
  const { words } = useLanguage();
  const id = useId();
  if (stores.length === 1) {
    return (
      <p class="store">
        <span class="muted">{words.store}</span> <bdi>{chosen.name}</bdi>
      </p>
    );
  }
  const choose = (storeId: string): void => onChoose(stores.find((store) => store.storeId === storeId) ?? chosen);
  return (
    <div class="store">
      <label for={id}>{words.store}</label>
      <select id={id} value={chosen.storeId} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {stores.map(({ storeId, name }) => (
          <option key={storeId} value={storeId}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
