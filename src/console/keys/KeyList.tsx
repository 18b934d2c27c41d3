/** The keys that work, and, folded away, those that do not any more. */
import type { ApiKey } from '../access';
import { useLanguage } from '../language/Language';
import { Icon } from '../page/Icon';
import { RefusalNotice } from '../page/RefusalNotice';
import { KeyCard, type KeyActions } from './KeyCard';
import { stateOf } from './keyState';
import type { KeyList as Loaded } from './useKeyList';

interface KeyListProps extends KeyActions {
  readonly list: Loaded;
}

export function KeyList({ list: { keys, refusal, loading, reload }, ...actions }: KeyListProps) {
  const { words } = useLanguage();
  if (!keys && loading) return <Loading />;
  const forbidden = refusal?.kind === 'forbidden' ? { title: words.notYours, advice: words.notYoursLead } : undefined;
  return (
    <div aria-busy={loading}>
      {refusal && <RefusalNotice refusal={refusal} said={forbidden} onRetry={forbidden ? undefined : reload} />}
      {keys && (keys.length === 0 ? <NoKeys /> : <Both keys={keys} {...actions} />)}
    </div>
  );
}

function Both({ keys, ...actions }: KeyActions & { readonly keys: readonly ApiKey[] }) {
  const { words, moments } = useLanguage();
  const now = new Date();
  const active = keys.filter((key) => stateOf(key, now) === 'active');
  const ended = keys.filter((key) => stateOf(key, now) !== 'active');
  return (
    <>
      <section aria-label={words.activeKeys}>
        {active.length === 0 && <p class="muted">{words.noneActive}</p>}
        <Cards keys={active} now={now} {...actions} />
      </section>
      {ended.length > 0 && (
        <details class="ended">
          <summary>{words.endedKeys(moments.number(ended.length))}</summary>
          <Cards keys={ended} now={now} {...actions} />
        </details>
      )}
    </>
  );
}

function Cards({ keys, now, ...actions }: KeyActions & { readonly keys: readonly ApiKey[]; readonly now: Date }) {
  return keys.length === 0 ? null : (
    <ul class="cards">
      {keys.map((key) => (
        <li key={key.id}>
          <KeyCard of={key} now={now} {...actions} />
        </li>
      ))}
    </ul>
  );
}

function Loading() {
  const { words } = useLanguage();
  return (
    <div aria-busy="true">
      <p class="unseen" role="status">
        {words.keysLoading}
      </p>
      <ul class="cards" aria-hidden="true">
        {[1, 2, 3].map((number) => (
          <li key={number} class="placeholder" />
        ))}
      </ul>
    </div>
  );
}

function NoKeys() {
  const { words } = useLanguage();
  return (
    <section class="empty">
      <Icon name="key" />
      <h2>{words.noKeys}</h2>
      <p class="muted">{words.noKeysLead}</p>
    </section>
  );
}
