// Do not edit: `npm run generate` makes this file from openapi/store.yaml.
export interface paths {
    "/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List categories
         * @description All categories of the store, those that are switched off too, by `sortOrder`, and by age where that is the same.
         */
        get: operations["listCategories"];
        put?: never;
        /**
         * Create a category
         * @description A new category. Nothing is in it until packages name it.
         */
        post: operations["createCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The category.
                 * @example c1d2e3f4-0b7a-4e58-91c6-2d8f4a6b0e93
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a category
         * @description One category of the store, also one that is switched off.
         */
        get: operations["getCategory"];
        put?: never;
        post?: never;
        /**
         * Delete a category
         * @description The category is gone. Its packages stay on sale without a category; sales, coupons and gift cards that name it apply to what else they name, and to nothing when that is nothing.
         */
        delete: operations["deleteCategory"];
        options?: never;
        head?: never;
        /**
         * Update a category
         * @description Changes what is named. Shops show the new name at once; the category keeps its address there.
         */
        patch: operations["updateCategory"];
        trace?: never;
    };
    "/bans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List bans
         * @description All bans of the store, also those that have expired or are switched off; the newest first.
         */
        get: operations["listBans"];
        put?: never;
        /**
         * Create a ban
         * @description Nobody who matches the ban can be sold anything from now on, until it expires or is switched off: a player by the username in any case, or by the UUID under whatever name, or whoever comes from the address. At least one of the three is needed; where several are given, each is enough to match.
         *
         *     The UUID may be written with or without hyphens, and is answered with them. An address is of one machine, IPv4 or IPv6, and is answered in its canonical form; an IPv4 address written as an IPv6 one (`::ffff:192.0.2.1`) is the IPv4 address.
         */
        post: operations["createBan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The ban.
                 * @example 3e00d2eb-4459-898b-ac20-ea60f0705b9b
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a ban
         * @description One ban of the store, also one that has expired or is switched off.
         */
        get: operations["getBan"];
        put?: never;
        post?: never;
        /**
         * Delete a ban
         * @description The ban is gone. To keep it for the record, switch it off instead.
         */
        delete: operations["deleteBan"];
        options?: never;
        head?: never;
        /**
         * Update a ban
         * @description Changes why and how long. Whom it is about is settled with its creation. It is in force while it is switched on and has not expired; a moment that has passed ends it.
         */
        patch: operations["updateBan"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description Always true.
         * @enum {boolean}
         */
        Success: true;
        /**
         * Format: uuid
         * @description Names it: a UUID.
         */
        Id: string;
        /**
         * Format: date-time
         * @description When it was created, in UTC to the second.
         * @example 2026-01-15T10:00:00Z
         */
        CreatedAt: string;
        /**
         * Format: date-time
         * @description When it was last changed, in UTC to the second; right after creation the same as `createdAt`.
         * @example 2026-01-15T10:00:00Z
         */
        UpdatedAt: string;
        /** @description A category of the store. */
        Category: {
            id: components["schemas"]["Id"];
            /** @description What it is called. */
            name: string;
            /** @description What it holds. */
            description: string | null;
            /** @description Whether shops show it. */
            isEnabled: boolean;
            /**
             * Format: int64
             * @description Its place among the categories, the lowest first.
             */
            sortOrder: number;
            createdAt: components["schemas"]["CreatedAt"];
            updatedAt: components["schemas"]["UpdatedAt"];
        };
        /**
         * @description Always null.
         * @enum {string|null}
         */
        Message: null;
        /** @description Always empty. */
        Errors: string[];
        /** @description All categories. */
        CategoryList: {
            success: components["schemas"]["Success"];
            /** @description The categories of the store. */
            data: components["schemas"]["Category"][];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description Anything but a success. */
        Error: {
            /**
             * @description Always false.
             * @enum {boolean}
             */
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
        /** @description A category to make. */
        NewCategory: {
            /** @description What it is called. */
            name: string;
            /** @description What it holds. */
            description?: string | null;
            /**
             * @description Whether shops show it.
             * @default true
             */
            isEnabled: boolean;
            /**
             * Format: int64
             * @description Its place among the categories, the lowest first.
             * @default 0
             */
            sortOrder: number;
        };
        /** @description One category. */
        CategoryAnswer: {
            success: components["schemas"]["Success"];
            data: components["schemas"]["Category"];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description What was named is gone. */
        Deleted: {
            success: components["schemas"]["Success"];
            /**
             * @description Always null.
             * @enum {string|null}
             */
            data: null;
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description What to change of a category. */
        CategoryChanges: {
            /** @description What it is called. */
            name?: string;
            /** @description What it holds. */
            description?: string | null;
            /** @description Whether shops show it. */
            isEnabled?: boolean;
            /**
             * Format: int64
             * @description Its place among the categories, the lowest first.
             */
            sortOrder?: number;
        };
        /** @description A ban of the store. */
        Ban: {
            id: components["schemas"]["Id"];
            /** @description The player's name as it was given; null when the ban is not about a name. */
            playerUsername: string | null;
            /** @description The player's UUID, with hyphens; null when the ban is not about one. */
            playerUuid: string | null;
            /** @description The address in canonical form; null when the ban is not about one. */
            ipAddress: string | null;
            /** @description Why, for those who run the store. */
            reason: string;
            /**
             * Format: date-time
             * @description The instant at which it ends, in UTC; null when it does not.
             */
            expiresAt: string | null;
            /** @description Whether it is switched on, whether or not it has expired. */
            isActive: boolean;
            createdAt: components["schemas"]["CreatedAt"];
            updatedAt: components["schemas"]["UpdatedAt"];
        };
        /** @description One page of bans. */
        BanPage: {
            /** @description The bans of this page, the newest first. */
            items: components["schemas"]["Ban"][];
            /**
             * Format: int64
             * @description How many there are on all pages together.
             */
            total: number;
            /**
             * Format: int64
             * @description How many were left out at the start.
             */
            skip: number;
            /**
             * Format: int64
             * @description How many a page has at most.
             */
            take: number;
        };
        /** @description A page of bans. */
        BanList: {
            success: components["schemas"]["Success"];
            data: components["schemas"]["BanPage"];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description A ban to make. It needs one of `playerUsername`, `playerUuid` and `ipAddress` at least. */
        NewBan: {
            /** @description The player's name, matched in any case. */
            playerUsername?: string | null;
            /** @description The player's UUID, with or without hyphens. */
            playerUuid?: string | null;
            /** @description An address, IPv4 or IPv6. */
            ipAddress?: string | null;
            /** @description Why, for those who run the store. */
            reason: string;
            /**
             * Format: date-time
             * @description The instant at which it ends, in the future; null or left out: it does not end.
             */
            expiresAt?: string | null;
        };
        /** @description One ban. */
        BanAnswer: {
            success: components["schemas"]["Success"];
            data: components["schemas"]["Ban"];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description What to change of a ban. */
        BanChanges: {
            /** @description Why, for those who run the store. */
            reason?: string;
            /**
             * Format: date-time
             * @description The instant at which it ends; null: it does not end.
             */
            expiresAt?: string | null;
            /** @description Whether it is switched on. */
            isActive?: boolean;
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
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The first request with this `Idempotency-Key` is still being answered. Nothing was done a second time. */
        Conflict: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
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
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
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
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
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
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
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
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
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
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Deleted"];
            };
        };
    };
    parameters: {
        /**
         * @description How many entries to leave out at the start. Beyond the end the list is empty.
         * @example 0
         */
        Skip: number;
        /**
         * @description How many entries to give at most.
         * @example 20
         */
        Take: number;
        /**
         * @description A text of the caller's choice that names this request. Sent again with the same credential, within 24 hours, it is answered as the first time, with the header `Idempotency-Replayed: true`, and nothing is done twice. While the first is still at work the answer is a 409; for a request with another body it is refused as invalid. What was refused leaves nothing behind, and may be sent again with the same key.
         * @example 5b0c8f1e-9d0a-4a52-8c6b-0d1f3a7e2b94
         */
        IdempotencyKey: string;
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
         * @description When the current window ends, in Unix seconds.
         * @example 1718447460
         */
        "X-RateLimit-Reset": number;
        /**
         * @description Names this request in our logs; quote it when you report a problem. It is the caller's own `X-Request-Id` where that is 1 to 128 letters, digits, dots, underscores or hyphens, otherwise a new UUID.
         * @example 3f1c9a52-7c0e-4b7e-9a55-0d2f6a1f8e11
         */
        "X-Request-Id": string;
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
    listCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The categories. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createCategory: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of the caller's choice that names this request. Sent again with the same credential, within 24 hours, it is answered as the first time, with the header `Idempotency-Replayed: true`, and nothing is done twice. While the first is still at work the answer is a 409; for a request with another body it is refused as invalid. What was refused leaves nothing behind, and may be sent again with the same key.
                 * @example 5b0c8f1e-9d0a-4a52-8c6b-0d1f3a7e2b94
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Premium Ranks",
                 *       "description": "Premium rank packages",
                 *       "isEnabled": true
                 *     }
                 */
                "application/json": components["schemas"]["NewCategory"];
            };
        };
        responses: {
            /** @description The category as it was made. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The category.
                 * @example c1d2e3f4-0b7a-4e58-91c6-2d8f4a6b0e93
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The category. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryAnswer"];
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
    deleteCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The category.
                 * @example c1d2e3f4-0b7a-4e58-91c6-2d8f4a6b0e93
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
    updateCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The category.
                 * @example c1d2e3f4-0b7a-4e58-91c6-2d8f4a6b0e93
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Premium Ranks",
                 *       "sortOrder": 3
                 *     }
                 */
                "application/json": components["schemas"]["CategoryChanges"];
            };
        };
        responses: {
            /** @description The category as it is now. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryAnswer"];
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
    listBans: {
        parameters: {
            query: {
                /**
                 * @description How many entries to leave out at the start. Beyond the end the list is empty.
                 * @example 0
                 */
                skip: components["parameters"]["Skip"];
                /**
                 * @description How many entries to give at most.
                 * @example 20
                 */
                take: components["parameters"]["Take"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of bans. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BanList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createBan: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of the caller's choice that names this request. Sent again with the same credential, within 24 hours, it is answered as the first time, with the header `Idempotency-Replayed: true`, and nothing is done twice. While the first is still at work the answer is a 409; for a request with another body it is refused as invalid. What was refused leaves nothing behind, and may be sent again with the same key.
                 * @example 5b0c8f1e-9d0a-4a52-8c6b-0d1f3a7e2b94
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Whom to ban, and why. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBan"];
            };
        };
        responses: {
            /** @description The ban as it was made. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BanAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getBan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The ban.
                 * @example 3e00d2eb-4459-898b-ac20-ea60f0705b9b
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ban. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BanAnswer"];
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
    deleteBan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The ban.
                 * @example 3e00d2eb-4459-898b-ac20-ea60f0705b9b
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
    updateBan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The ban.
                 * @example 3e00d2eb-4459-898b-ac20-ea60f0705b9b
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** @description What to change. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "He gave the items back",
                 *       "isActive": false
                 *     }
                 */
                "application/json": components["schemas"]["BanChanges"];
            };
        };
        responses: {
            /** @description The ban as it is now. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BanAnswer"];
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
}
