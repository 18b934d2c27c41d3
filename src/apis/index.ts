/** All APIs of the installation. */
import type { Api } from '../contract/Api';
import { access } from './access';
import type { ApiDependencies } from './ApiDependencies';
import { management } from './management';
import { merchant } from './merchant';
import { store } from './store';
import { storefront } from './storefront';

export const allApis = (dependencies: ApiDependencies): Api[] => [
  storefront(dependencies),
  management(dependencies),
  merchant(dependencies),
  store(dependencies),
  access(dependencies),
];
