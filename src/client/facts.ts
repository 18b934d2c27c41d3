/** What a client knows of its contract beside the types. */

/** How a list is told in pages, by what the contract declares of its parameters and its answer. */
export type Paging =
  /** `page`, and a `pagination` beside the entries in `data`. */
  | 'pagination'
  /** `page`, and `next_page_url` beside the entries in `data.data`. */
  | 'next_page_url'
  /** `skip`, and `total` beside the entries in `data.items`. */
  | 'skip';

export interface OperationFacts {
  /** Names of the credentials that it takes. */
  readonly credentials: readonly string[];
  /** It takes an `Idempotency-Key`. */
  readonly takesKey?: true;
  readonly paging?: Paging;
}

export interface ContractFacts {
  /** Where the API is on its server, such as `/api`. */
  readonly basePath: string;
  /** The header in which a credential travels, and what stands before it there. */
  readonly credentials: Readonly<Record<string, { readonly header: string; readonly prefix: string }>>;
  /** By method and path, such as `GET /products`. */
  readonly operations: Readonly<Record<string, OperationFacts>>;
}
