/** All APIs of the installation. */
import type { Api } from '../contract/Api';
import type { CredentialSource } from '../security/findCredential';
import { access } from './access';
import { management } from './management';
import { merchant } from './merchant';
import { store } from './store';
import { storefront } from './storefront';

export const allApis = (source: CredentialSource): Api[] => [
  storefront(source),
  management(source),
  merchant(source),
  store(source),
  access(),
];
