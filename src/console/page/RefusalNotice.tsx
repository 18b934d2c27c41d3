/** Says why something was not done: what it means in the reader's language, and what the server said, in its own words. */
import { useLanguage } from '../language/Language';
import type { Refusal } from '../refusal';
import { Icon } from './Icon';

interface RefusalNoticeProps {
  readonly refusal: Refusal;
  readonly onRetry?: (() => void) | undefined;
  /** Instead of what is usual for its kind. */
  readonly said?: { readonly title: string; readonly advice: string } | undefined;
}

export function RefusalNotice({ refusal, onRetry, said }: RefusalNoticeProps) {
  const { words } = useLanguage();
  const { title, advice } = said ?? words.refusals[refusal.kind];
  return (
    <div class="notice refusal" role="alert">
      <Icon name="warning" />
      <div>
        <p class="notice-title">{title}</p>
        <ServersWords sentences={refusal.words} />
        {advice !== '' && <p>{advice}</p>}
        <Later refusal={refusal} />
        {refusal.kind === 'failed' && refusal.requestId !== undefined && (
          <p class="muted">{words.request(refusal.requestId)}</p>
        )}
        {onRetry && (
          <button type="button" onClick={onRetry}>
            {words.retry}
          </button>
        )}
      </div>
    </div>
  );
}

function ServersWords({ sentences }: { readonly sentences: readonly string[] }) {
  const { words } = useLanguage();
  if (sentences.length === 0) return null;
  return (
    <p class="servers-words">
      <span class="muted">{words.serverSays}</span>{' '}
      {sentences.map((sentence) => (
        <bdi key={sentence} lang="en">
          {sentence}{' '}
        </bdi>
      ))}
    </p>
  );
}

function Later({ refusal: { retryAt } }: { readonly refusal: Refusal }) {
  const { words, moments } = useLanguage();
  return retryAt ? <p>{words.tryAgain(moments.relative(retryAt, new Date()), moments.time(retryAt))}</p> : null;
}
