// Do not edit: `npm run generate` makes this file from openapi/management.yaml.
export interface paths {
    "/inventory/update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Update the stock of many products
         * @description Up to 1,000 changes of stock in one transaction: all of them, or, when any is refused, none. Shops show the new stock from the moment of the answer, those served by other processes within a second.
         *
         *     **What an entry does.** `stock_change` is added to the product's counted stock, also while that is unlimited. With `unlimited_stock: true` stock is not counted from then on: the count is kept, and `unlimited_stock: false` goes back to it. Left out, `unlimited_stock` stays as it is. A product named by several entries gets the sum of their changes, and the last `unlimited_stock` among them. What changes nothing leaves `updated_at` as it is.
         *
         *     **What is refused.** With a 422 that names every failing entry (`updates.3.product_id`): a product that this store does not have or has deleted; a code product, whose stock is its unused codes: add codes instead; a package of a game store, which has no stock; an entry with neither a `stock_change` nor `unlimited_stock: true`; and changes that together would take the stock of a product below zero or above 2,147,483,647, in each entry that takes or adds.
         */
        post: operations["updateInventory"];
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
        /** @description Where this page stands in the whole list. */
        Pagination: {
            /**
             * Format: int64
             * @description The page asked for.
             */
            current_page: number;
            /**
             * Format: int64
             * @description The last page; 1 when the list is empty.
             */
            last_page: number;
            /**
             * Format: int64
             * @description How many entries a page holds.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many entries the whole list has.
             */
            total: number;
            /**
             * Format: int64
             * @description Position of the first entry of this page in the whole list; null when the page is empty.
             */
            from: number | null;
            /**
             * Format: int64
             * @description Position of the last entry of this page in the whole list; null when the page is empty.
             */
            to: number | null;
            /** @description Whether a page follows. */
            has_more_pages: boolean;
            /**
             * Format: uri
             * @description Address of the next page, with the same filters; null on the last.
             */
            next_page_url: string | null;
            /**
             * Format: uri
             * @description Address of the page before, with the same filters; null on the first.
             */
            prev_page_url: string | null;
        };
        /**
         * Format: date-time
         * @description When it was created, in UTC to the microsecond.
         * @example 2024-06-15T10:30:00.000000Z
         */
        CreatedAt: string;
        /**
         * Format: date-time
         * @description When it was last changed, in UTC to the microsecond; right after creation the same as `created_at`.
         * @example 2024-06-15T10:30:00.000000Z
         */
        UpdatedAt: string;
        /** @description The change of one product's stock. */
        InventoryUpdate: {
            /**
             * Format: int64
             * @description The number of a product of this store.
             */
            product_id: number;
            /**
             * Format: int64
             * @description What is added to the stock, or, when negative, taken from it. Required unless `unlimited_stock` is true.
             */
            stock_change?: number;
            /** @description `true`: stock is not counted any more. `false`: it is counted again. Left out: that stays as it is. */
            unlimited_stock?: boolean;
        };
        /** @description The changes to make, together. */
        InventoryUpdates: {
            /** @description One entry a change. */
            updates: components["schemas"]["InventoryUpdate"][];
        };
        /** @description All changes are made. */
        InventoryUpdated: {
            /**
             * @description Always true.
             * @enum {boolean}
             */
            success: true;
            /** @description Always empty. */
            data: string[];
            /**
             * @description Always the same sentence.
             * @enum {string}
             */
            message: "Inventory updated successfully";
        };
        /** @description Anything but a success. */
        Error: {
            /**
             * @description Always false.
             * @enum {boolean}
             */
            success: false;
            /** @description What went wrong, for people. */
            message: string;
            /**
             * @description Always null.
             * @enum {string|null}
             */
            data: null;
        };
        /** @description What is wrong with the parameters or the body, field by field. */
        ValidationError: {
            /**
             * @description Always false.
             * @enum {boolean}
             */
            success: false;
            /**
             * @description Always the same sentence.
             * @enum {string}
             */
            message: "The given data was invalid.";
            /**
             * @description Always null.
             * @enum {string|null}
             */
            data: null;
            /** @description One or more sentences for each faulty field. The key is the name of the parameter or the path of the field in the body, with dots (`items.0.name`). */
            errors: {
                [key: string]: string[];
            };
        };
    };
    responses: {
        /** @description The body is not the JSON that its Content-Type promises. */
        BadRequest: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The credential is missing, malformed, unknown or revoked, or the request names another store than its own. */
        Unauthenticated: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no such thing in this store, or no store at this address. */
        NotFound: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body is larger than this operation accepts. */
        PayloadTooLarge: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
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
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A parameter or a field of the body is missing, of the wrong type, out of its bounds, or unknown. */
        ValidationFailed: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationError"];
            };
        };
        /** @description The limit of requests a minute is reached. */
        TooManyRequests: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
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
                "X-Request-Id": components["headers"]["X-Request-Id"];
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
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A field is missing, of the wrong type, out of its bounds, or unknown, or a product or its stock does not allow the change. Every failing entry is named, and nothing is changed. */
        InventoryRefused: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationError"];
            };
        };
        /** @description Update failed, by a fault of ours. Nothing is changed. */
        InventoryFailed: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /**
         * @description Which page, counted from 1. A page beyond the last is answered with an empty list.
         * @example 1
         */
        Page: number;
    };
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
         * @description Names this request in our logs; quote it when you report a problem. It is the caller's own `X-Request-Id` where that is 1 to 128 letters, digits, dots, underscores or hyphens, otherwise a new UUID.
         * @example 3f1c9a52-7c0e-4b7e-9a55-0d2f6a1f8e11
         */
        "X-Request-Id": string;
        /**
         * @description When the current window ends, in Unix seconds.
         * @example 1718447460
         */
        "X-RateLimit-Reset": number;
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
    updateInventory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "updates": [
                 *         {
                 *           "product_id": 103,
                 *           "stock_change": 50
                 *         },
                 *         {
                 *           "product_id": 104,
                 *           "stock_change": -5
                 *         },
                 *         {
                 *           "product_id": 105,
                 *           "unlimited_stock": true
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["InventoryUpdates"];
            };
        };
        responses: {
            /** @description All changes are made. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryUpdated"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InventoryRefused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InventoryFailed"];
            503: components["responses"]["Unavailable"];
        };
    };
}
