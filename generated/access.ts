// Do not edit: `npm run generate` makes this file from openapi/access.yaml.
export interface paths {
    "/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description The token of an operator, good for an hour. It carries the operator's stores with what is permitted in each, and the answer names them; what is taken away meanwhile is no longer permitted, and a new password ends what was signed before. Whoever has more than 100 stores names the one that the token is for.
         *
         *     401, always with the same sentence, when the address is unknown, the password is wrong or the operator is disabled. 429 also beyond 10 tries a minute from one address (IP), and beyond 30 tries an hour for one operator.
         *
         *     - **Credential:** none
         *     - **Limit:** 60 requests a minute for each operator and store, unless configured otherwise
         */
        post: operations["logInOperator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{storeId}/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The store: its handle of eight characters, which its keys carry.
                 * @example k7f3a9q2
                 */
                storeId: string;
            };
            cookie?: never;
        };
        /**
         * List keys
         * @description All keys of the store without their secrets, the newest first; revoked and expired ones too.
         *
         *     - **Credential:** `Authorization: Bearer …`
         *     - **Permission:** `Stores:Edit`
         *     - **Limit:** 60 requests a minute for each operator and store, unless configured otherwise
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Create a key
         * @description A new key, shown this once: only the hash of its secret is kept. What it may do is settled with its creation. To change that, create another one and revoke this one.
         *
         *     403 also when the store's plan does not include the API. No `Idempotency-Key` is taken, since the answer holds a secret, which is kept nowhere: a key whose answer was lost is revoked, and another one made.
         *
         *     - **Credential:** `Authorization: Bearer …`
         *     - **Permission:** `Stores:Edit`
         *     - **Limit:** 60 requests a minute for each operator and store, unless configured otherwise
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{storeId}/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The store: its handle of eight characters, which its keys carry.
                 * @example k7f3a9q2
                 */
                storeId: string;
                /**
                 * @description The key.
                 * @example 5d0f7c1e-3b9a-4e62-8c47-1f2a6b8d9e03
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a key
         * @description From now on the key opens nothing, within a second on every server of the installation. It stays in the list. To revoke it again changes nothing.
         *
         *     - **Credential:** `Authorization: Bearer …`
         *     - **Permission:** `Stores:Edit`
         *     - **Limit:** 60 requests a minute for each operator and store, unless configured otherwise
         */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{storeId}/api-keys/{id}/regenerate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The store: its handle of eight characters, which its keys carry.
                 * @example k7f3a9q2
                 */
                storeId: string;
                /**
                 * @description The key.
                 * @example 5d0f7c1e-3b9a-4e62-8c47-1f2a6b8d9e03
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Regenerate a key
         * @description The same key, with its name, permissions and expiry, gets another secret, shown this once. The earlier one opens nothing from now on, within a second on every server of the installation. A key that is revoked or has expired is a 400. 403 also when the store's plan does not include the API. No `Idempotency-Key` is taken, as in creation.
         *
         *     - **Credential:** `Authorization: Bearer …`
         *     - **Permission:** `Stores:Edit`
         *     - **Limit:** 60 requests a minute for each operator and store, unless configured otherwise
         */
        post: operations["regenerateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An operator's e-mail address and password. */
        Credentials: {
            /**
             * Format: email
             * @description The address, in any case.
             */
            email: string;
            /** @description The password. */
            password: string;
            /** @description The one store that the token is to be for: its handle. Left out, it is for all of the operator's stores. */
            storeId?: string;
        };
        /** @description A store of an operator. */
        OperatedStore: {
            /** @description Its handle of eight characters, as it stands in paths. */
            storeId: string;
            /** @description What it is called. */
            name: string;
            /** @description What the operator may do there, as in `Stores:Edit`. */
            permissions: string[];
        };
        /** @description What opens the key endpoints. */
        Login: {
            /** @description The token, for the header `Authorization: Bearer …`. */
            token: string;
            /**
             * Format: date-time
             * @description When it ends, in UTC to the second.
             */
            expiresAt: string;
            /** @description The stores that the token is for, by name; empty when the operator has none. */
            stores: components["schemas"]["OperatedStore"][];
        };
        /**
         * @description Always null.
         * @enum {string|null}
         */
        Message: null;
        /** @description Always empty. */
        Errors: string[];
        /** @description The operator's token. */
        LoggedIn: {
            /** @description Always true. */
            success: true;
            data: components["schemas"]["Login"];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description Anything but a success. */
        Error: {
            /** @description Always false. */
            success: false;
            /**
             * @description Always null.
             * @enum {string|null}
             */
            data: null;
            /** @description What went wrong, for people. */
            message: string;
            /** @description One sentence for each problem with the parameters or the body; empty for all other errors. */
            errors: string[];
        };
        /**
         * Format: uuid
         * @description Names it: a UUID.
         */
        Id: string;
        /**
         * @description What may be done in an area.
         * @enum {string}
         */
        PermissionKind: "View" | "Edit" | "Delete";
        /** @description What the key may do, by area: Packages, Categories, Coupons, Sales, GiftCards, Orders, Customers, Bans, Subscriptions. An area in which it may do nothing is not there. */
        Permissions: {
            [key: string]: components["schemas"]["PermissionKind"][];
        };
        /**
         * Format: date-time
         * @description When it was created, in UTC to the second.
         * @example 2026-01-15T10:00:00Z
         */
        CreatedAt: string;
        /** @description A key, without its secret. */
        ApiKey: {
            id: components["schemas"]["Id"];
            /** @description What it is for. */
            name: string;
            /** @description How the key begins: `flx_{storeId}_` and four characters of its secret. */
            prefix: string;
            permissions: components["schemas"]["Permissions"];
            /**
             * Format: date-time
             * @description From when it opens nothing; null when it does not expire.
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description When it was last used, a minute late at most; null when it never was.
             */
            lastUsedAt: string | null;
            /**
             * Format: date-time
             * @description When it was revoked; null while it is not.
             */
            revokedAt: string | null;
            createdAt: components["schemas"]["CreatedAt"];
        };
        /** @description All keys of a store. */
        ApiKeyList: {
            /** @description Always true. */
            success: true;
            /** @description The keys. */
            data: components["schemas"]["ApiKey"][];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description What the key may do, by area. Edit does not imply View. */
        NewPermissions: {
            /** @description What may be done with packages. */
            Packages?: ("View" | "Edit" | "Delete")[];
            /** @description What may be done with categories. */
            Categories?: ("View" | "Edit" | "Delete")[];
            /** @description What may be done with coupons. */
            Coupons?: ("View" | "Edit" | "Delete")[];
            /** @description What may be done with sales. */
            Sales?: ("View" | "Edit" | "Delete")[];
            /** @description What may be done with gift cards. */
            GiftCards?: ("View" | "Edit" | "Delete")[];
            /** @description What may be done with orders. */
            Orders?: ("View" | "Edit")[];
            /** @description What may be done with customers. */
            Customers?: "View"[];
            /** @description What may be done with bans. */
            Bans?: ("View" | "Edit" | "Delete")[];
            /** @description What may be done with subscriptions. */
            Subscriptions?: "View"[];
        };
        /** @description A key to make. */
        NewApiKey: {
            /** @description What it is for. */
            name: string;
            permissions: components["schemas"]["NewPermissions"];
            /**
             * Format: date-time
             * @description From when it opens nothing, which must be in the future; null or left out: it does not expire.
             */
            expiresAt?: string | null;
        };
        /** @description A key, and its only showing. */
        ShownApiKey: {
            id: components["schemas"]["Id"];
            /** @description What it is for. */
            name: string;
            /** @description How the key begins: `flx_{storeId}_` and four characters of its secret. */
            prefix: string;
            permissions: components["schemas"]["Permissions"];
            /**
             * Format: date-time
             * @description From when it opens nothing; null when it does not expire.
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description When it was last used, a minute late at most; null when it never was.
             */
            lastUsedAt: string | null;
            /**
             * Format: date-time
             * @description When it was revoked; null while it is not.
             */
            revokedAt: string | null;
            createdAt: components["schemas"]["CreatedAt"];
            /** @description The key itself, `flx_{storeId}_{secret}`. It can't be shown again. */
            key: string;
        };
        /** @description A key with its secret. */
        ApiKeyShown: {
            /** @description Always true. */
            success: true;
            data: components["schemas"]["ShownApiKey"];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description What was named is gone. */
        Deleted: {
            /** @description Always true. */
            success: true;
            /**
             * @description Always null.
             * @enum {string|null}
             */
            data: null;
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
    };
    responses: {
        /** @description The body is malformed, or a parameter or a field of it is missing, of the wrong type, out of its bounds, or unknown. */
        BadRequest: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The credential is missing, malformed, unknown, expired or revoked. */
        Unauthenticated: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The credential lacks the permission that this requires, or the Pro subscription of the store has lapsed. */
        Forbidden: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no such thing in this store. */
        NotFound: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body is larger than this operation accepts: 1 MB (1,048,576 bytes), unless its description says more. */
        PayloadTooLarge: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body has a Content-Type that this operation does not take. */
        UnsupportedMediaType: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A limit is reached: of requests a minute, or one that the operation names. */
        TooManyRequests: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A fault of ours. */
        ServerError: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The store cannot answer just now: its database is away, or it is being restarted. The request can be repeated. */
        Unavailable: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description It is deleted. */
        Deleted: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Deleted"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /**
         * @description How many requests the current window allows.
         * @example 60
         */
        "X-RateLimit-Limit": number;
        /**
         * @description How many requests are left in the current window.
         * @example 59
         */
        "X-RateLimit-Remaining": number;
        /**
         * @description When the current window ends, in Unix seconds; where something else than requests of a window is used up, when to try again.
         * @example 1718447460
         */
        "X-RateLimit-Reset": number;
        /**
         * @description Names this request in our logs; quote it when you report a problem. It is the caller's own `X-Request-Id` where that is 1 to 128 letters, digits, dots, underscores or hyphens, otherwise a new UUID.
         * @example 3f1c9a52-7c0e-4b7e-9a55-0d2f6a1f8e11
         */
        "X-Request-Id": string;
        /**
         * @description The version of the contract that this answer obeys, as `info.version` has it.
         * @example 1.0.0
         */
        "X-Contract-Version": string;
        /**
         * @description How many seconds to wait before the next try.
         * @example 30
         */
        "Retry-After": number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    logInOperator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Who it is. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "owner@example.com",
                 *       "password": "correct horse battery staple"
                 *     }
                 */
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description The operator is signed in. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoggedIn"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The store: its handle of eight characters, which its keys carry.
                 * @example k7f3a9q2
                 */
                storeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The store: its handle of eight characters, which its keys carry.
                 * @example k7f3a9q2
                 */
                storeId: string;
            };
            cookie?: never;
        };
        /** @description What the key is for. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ban bot",
                 *       "permissions": {
                 *         "Bans": [
                 *           "View",
                 *           "Edit",
                 *           "Delete"
                 *         ],
                 *         "Customers": [
                 *           "View"
                 *         ]
                 *       },
                 *       "expiresAt": "2040-01-01T00:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        responses: {
            /** @description The key. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyShown"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The store: its handle of eight characters, which its keys carry.
                 * @example k7f3a9q2
                 */
                storeId: string;
                /**
                 * @description The key.
                 * @example 5d0f7c1e-3b9a-4e62-8c47-1f2a6b8d9e03
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Deleted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    regenerateApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The store: its handle of eight characters, which its keys carry.
                 * @example k7f3a9q2
                 */
                storeId: string;
                /**
                 * @description The key.
                 * @example 5d0f7c1e-3b9a-4e62-8c47-1f2a6b8d9e03
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key with its new secret. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyShown"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
}
