/** Configuration > API Keys: of which store. */
import { useState } from 'preact/hooks';
import { useLanguage } from '../language/Language';
import { Icon } from '../page/Icon';
import type { Session } from '../session';
import { KeysOfStore } from './KeysOfStore';
import { StorePicker } from './StorePicker';

interface KeysScreenProps {
  readonly session: Session;
  readonly onSessionEnded: () => void;
}

export function KeysScreen({ session: { stores, token }, onSessionEnded }: KeysScreenProps) {
  const { words } = useLanguage();
  const [store, setStore] = useState(() => stores.find(mayEdit) ?? stores[0]);
  if (store) {
    return (
      <KeysOfStore key={store.storeId} storeId={store.storeId} token={token} onSessionEnded={onSessionEnded}>
        <StorePicker stores={stores} chosen={store} onChoose={setStore} />
      </KeysOfStore>
    );
  }
  return (
    <section class="empty">
      <Icon name="key" />
      <h1>{words.noStores}</h1>
      <p class="muted">{words.noStoresLead}</p>
    </section>
  );
}

const mayEdit = ({ permissions }: Session['stores'][number]): boolean => permissions.includes('Stores:Edit');
