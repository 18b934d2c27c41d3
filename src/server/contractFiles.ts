/** The contracts themselves, at stable addresses: `/openapi/{api}.yaml` and `.json`, with an ETag each. */
import { type RequestHandler, Router } from 'express';
import { stringify } from 'yaml';
import type { Contract } from '../contract/Contract';
import { nameVersion } from '../contract/lifecycle';
import { contentTypeOf, JSON_TYPE } from '../contract/mediaType';
import { type OwnFile, ownFile, sendOwnFile } from './ownFile';

export function contractFiles(contracts: readonly Contract[]): Router {
  const router = Router();
  for (const contract of contracts) {
    for (const [address, file] of filesOf(contract)) router.get(address, serve(contract, file));
  }
  return router;
}

/** Written when first asked for: most servers never are, and no start need wait for it. */
const filesOf = ({ name, document }: Contract): [string, () => OwnFile][] => [
  [`/openapi/${name}.json`, () => ownFile(contentTypeOf(JSON_TYPE), JSON.stringify(document))],
  [
    `/openapi/${name}.yaml`,
    () => ownFile('application/yaml; charset=utf-8', stringify(document, { aliasDuplicateObjects: false })),
  ],
];

function serve(contract: Contract, write: () => OwnFile): RequestHandler {
  let file: OwnFile | undefined;
  return async (request, response) => {
    nameVersion(response, contract);
    response.setHeader('Access-Control-Allow-Origin', '*');
    await sendOwnFile(request, response, (file ??= write()));
  };
}
