/** The console at `/console`: the page begins here. */
import { render } from 'preact';
import { App } from './App';
import { LanguageProvider } from './language/Language';

const place = document.getElementById('console');
if (place) {
  render(
    <LanguageProvider>
      <App />
    </LanguageProvider>,
    place,
  );
}
