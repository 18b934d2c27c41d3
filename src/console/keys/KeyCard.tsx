/** One key: what it is called, what it may do, when it was used, when it ends. */
import type { ComponentChildren } from 'preact';
import type { ApiKey } from '../access';
import { useLanguage } from '../language/Language';
import { endsSoon, stateOf } from './keyState';
import { PermissionSummary } from './PermissionSummary';

export interface KeyActions {
  readonly onRegenerate: (key: ApiKey) => void;
  readonly onRevoke: (key: ApiKey) => void;
}

interface KeyCardProps extends KeyActions {
  readonly of: ApiKey;
  readonly now: Date;
}

export function KeyCard({ of: key, now, onRegenerate, onRevoke }: KeyCardProps) {
  const { words } = useLanguage();
  const state = stateOf(key, now);
  return (
    <article class="card">
      <div class="card-head">
        <h2>
          <bdi>{key.name}</bdi>
        </h2>
        <code dir="ltr">{key.prefix}…</code>
        {state !== 'active' && <span class={`badge ${state}`}>{words.states[state]}</span>}
        {endsSoon(key, now) && <span class="badge soon">{words.endsSoon}</span>}
      </div>
      <div class="card-permissions">
        <h3 class="unseen">{words.permissions}</h3>
        <PermissionSummary permissions={key.permissions} />
      </div>
      <Facts of={key} now={now} />
      {state === 'active' && (
        <div class="card-actions" role="group" aria-label={words.keyActions(key.name)}>
          <button type="button" aria-label={words.regenerateNamed(key.name)} onClick={() => onRegenerate(key)}>
            {words.regenerate}
          </button>
          <button
            type="button"
            class="danger-quiet"
            aria-label={words.revokeNamed(key.name)}
            onClick={() => onRevoke(key)}
          >
            {words.revoke}
          </button>
        </div>
      )}
    </article>
  );
}

function Facts({ of: { lastUsedAt, expiresAt, revokedAt, createdAt }, now }: Pick<KeyCardProps, 'of' | 'now'>) {
  const { words } = useLanguage();
  const isOver = expiresAt !== null && new Date(expiresAt) <= now;
  return (
    <dl class="facts">
      <Fact name={words.lastUsed}>{lastUsedAt === null ? words.neverUsed : <Moment at={lastUsedAt} now={now} />}</Fact>
      {revokedAt === null ? (
        <Fact name={isOver ? words.expired : words.expires}>
          {expiresAt === null ? words.neverExpires : <Moment at={expiresAt} now={now} />}
        </Fact>
      ) : (
        <Fact name={words.revokedAt}>
          <Moment at={revokedAt} now={now} />
        </Fact>
      )}
      <Fact name={words.created}>
        <Moment at={createdAt} now={now} />
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** How long ago or from now, and the day; the minute for those who ask. */
function Moment({ at, now }: { readonly at: string; readonly now: Date }) {
  const { moments } = useLanguage();
  return (
    <time dateTime={at} title={moments.full(at)}>
      {moments.relative(at, now)}
      <span class="day">{moments.day(at)}</span>
    </time>
  );
}
