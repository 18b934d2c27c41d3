/** What stands around every screen: the name, the language, and the way out. */
import type { ComponentChildren } from 'preact';
import { LanguageSwitch, useLanguage } from '../language/Language';
import { Icon } from './Icon';

interface FrameProps {
  /** Of whoever is signed in. */
  readonly email?: string;
  readonly onSignOut?: () => void;
  readonly children: ComponentChildren;
}

export function Frame({ email, onSignOut, children }: FrameProps) {
  const { words } = useLanguage();
  return (
    <>
      <a class="skip" href="#content">
        {words.skip}
      </a>
      <header class="bar">
        <p class="brand">
          <Icon name="mark" />
          <span>{words.product}</span>
        </p>
        <div class="bar-end">
          {email !== undefined && (
            <bdi class="who" dir="ltr">
              {email}
            </bdi>
          )}
          <LanguageSwitch />
          {onSignOut && (
            <button type="button" class="quiet" onClick={onSignOut}>
              {words.signOut}
            </button>
          )}
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
