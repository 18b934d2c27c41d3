/** Where one is, and the way to a new key. */
import type { ComponentChildren, RefObject } from 'preact';
import { useLanguage } from '../language/Language';
import { Icon } from '../page/Icon';

interface KeysHeadProps {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** Missing while nobody knows whether keys can be made here. */
  readonly onCreate?: () => void;
  readonly children: ComponentChildren;
}

export function KeysHead({ heading, onCreate, children }: KeysHeadProps) {
  const { words } = useLanguage();
  return (
    <div class="page-head">
      <div>
        <p class="eyebrow">{words.configuration}</p>
        <h1 ref={heading} tabIndex={-1}>
          {words.keys}
        </h1>
        <p class="lead">{words.keysLead}</p>
      </div>
      <div class="page-tools">
        {children}
        {onCreate && (
          <button type="button" class="primary" onClick={onCreate}>
            <Icon name="plus" />
            {words.createKey}
          </button>
        )}
      </div>
    </div>
  );
}
