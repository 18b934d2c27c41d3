// Do not edit: `npm run generate` makes this file from openapi/merchant.yaml.
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
         * @description All categories of the store, those that are not shown too, in the order in which they are shown.
         */
        get: operations["listCategories"];
        put?: never;
        /**
         * Create a category
         * @description A new category. Nothing is in it until products name it.
         *
         *     **Slug.** Left out, it is made from the name: its letters and digits, Arabic ones as they are, in lower case, words joined by hyphens; where another category has that slug, with the next free number behind it. A slug that is given must have that form, and is refused with a 422 when it is taken.
         *
         *     **Image.** A file that the store has uploaded as an image. A number that names no file of this store is a 404; a file for buyers is a 422.
         */
        post: operations["createCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/benefits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List benefits
         * @description All benefits of the store, the oldest first.
         */
        get: operations["listBenefits"];
        put?: never;
        /**
         * Create a benefit
         * @description A new benefit, which products can then name by its number.
         */
        post: operations["createBenefit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the store
         * @description The store that the token belongs to: what amounts, dates and invoices go by, and what its plan includes.
         */
        get: operations["getStore"];
        put?: never;
        post?: never;
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
        /** @description What was done, for people. */
        Message: string;
        /**
         * Format: int64
         * @description The page asked for.
         */
        CurrentPage: number;
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
        /** @description A category of the store. */
        Category: {
            /**
             * Format: int64
             * @description The category's number in its store.
             */
            id: number;
            /** @description What it is called. */
            name: string;
            /** @description Its name in addresses, unique among the categories of the store. */
            slug: string;
            /** @description What it holds. */
            description: string | null;
            /** @description Its image; null when it has none. */
            image: {
                /**
                 * Format: int64
                 * @description The number of the file.
                 */
                id: number;
            } | null;
            /** @description The name or the address of a small picture. */
            icon: string | null;
            /** @description Whether shops show it. */
            is_active: boolean;
            /**
             * Format: int64
             * @description Its place among the categories, the lowest first.
             */
            sort_order: number;
            created_at: components["schemas"]["CreatedAt"];
            updated_at: components["schemas"]["UpdatedAt"];
        };
        /**
         * Format: uri
         * @description Address of the first page.
         */
        FirstPageUrl: string;
        /**
         * Format: int64
         * @description Position of the first entry of this page in the whole list; null when the page is empty.
         */
        From: number | null;
        /**
         * Format: uri
         * @description Address of the next page; null on the last.
         */
        NextPageUrl: string | null;
        /**
         * Format: uri
         * @description Address of the list without a query.
         */
        Path: string;
        /**
         * Format: int64
         * @description How many entries a page holds.
         */
        PerPage: number;
        /**
         * Format: uri
         * @description Address of the page before; null on the first.
         */
        PrevPageUrl: string | null;
        /**
         * Format: int64
         * @description Position of the last entry of this page in the whole list; null when the page is empty.
         */
        To: number | null;
        /** @description One page of categories, and where its neighbours are. */
        CategoryPage: {
            current_page: components["schemas"]["CurrentPage"];
            /** @description The entries of this page. */
            data: components["schemas"]["Category"][];
            first_page_url: components["schemas"]["FirstPageUrl"];
            from: components["schemas"]["From"];
            next_page_url: components["schemas"]["NextPageUrl"];
            path: components["schemas"]["Path"];
            per_page: components["schemas"]["PerPage"];
            prev_page_url: components["schemas"]["PrevPageUrl"];
            to: components["schemas"]["To"];
        };
        /**
         * @description Names this API.
         * @enum {string}
         */
        ApiName: "rmz.shawarma";
        /**
         * Format: int64
         * @description When this was answered, in Unix seconds.
         */
        Timestamp: number;
        /** @description A page of categories. */
        CategoryList: {
            message: components["schemas"]["Message"];
            data: components["schemas"]["CategoryPage"];
            api: components["schemas"]["ApiName"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description Anything but a success. */
        Error: {
            /** @description What went wrong, for people. */
            message: string;
            /**
             * @description Always null.
             * @enum {string|null}
             */
            data: null;
            /**
             * @description Always true.
             * @enum {boolean}
             */
            error: true;
            /**
             * @description Names this API.
             * @enum {string}
             */
            api: "rmz.shawarma";
            /**
             * Format: int64
             * @description When this was answered, in Unix seconds.
             */
            timestamp: number;
        };
        /** @description What is wrong with the parameters or the body, field by field. */
        ValidationError: {
            /** @description What went wrong, for people. */
            message: string;
            /** @description One or more sentences for each faulty field. The key is the name of the parameter or the path of the field in the body, with dots (`codes.0.code`). */
            data: {
                [key: string]: string[];
            };
            /**
             * @description Always true.
             * @enum {boolean}
             */
            error: true;
            /**
             * @description Names this API.
             * @enum {string}
             */
            api: "rmz.shawarma";
            /**
             * Format: int64
             * @description When this was answered, in Unix seconds.
             */
            timestamp: number;
        };
        /** @description A file of the store, as its upload was answered. */
        MediaReference: {
            /** @description The uploaded file. */
            file: {
                /** @description What the upload was answered with. */
                response: {
                    /**
                     * Format: int64
                     * @description The number of the file.
                     */
                    id: number;
                };
            };
        };
        /** @description A category to make. */
        NewCategory: {
            /** @description What it is called. */
            name: string;
            /** @description Its name in addresses, unique among the categories of the store; made from the name when left out. */
            slug?: string;
            /** @description What it holds. */
            description?: string | null;
            image?: components["schemas"]["MediaReference"];
            /** @description The name or the address of a small picture. */
            icon?: string | null;
            /**
             * @description Whether shops show it.
             * @default true
             */
            is_active: boolean;
            /**
             * Format: int64
             * @description Its place among the categories, the lowest first; those with the same place in the order of their numbers.
             * @default 0
             */
            sort_order: number;
        };
        /** @description The category that was made. */
        CategoryCreated: {
            message: components["schemas"]["Message"];
            data: components["schemas"]["Category"];
            api: components["schemas"]["ApiName"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description A benefit that products of the store can name. */
        Benefit: {
            /**
             * Format: int64
             * @description The benefit's number in its store.
             */
            id: number;
            /** @description What the buyer gets besides. */
            name: string;
            /** @description What that means. */
            description: string | null;
            /** @description The name or the address of a small picture. */
            icon: string | null;
            created_at: components["schemas"]["CreatedAt"];
            updated_at: components["schemas"]["UpdatedAt"];
        };
        /** @description One page of benefits, and where its neighbours are. */
        BenefitPage: {
            current_page: components["schemas"]["CurrentPage"];
            /** @description The entries of this page. */
            data: components["schemas"]["Benefit"][];
            first_page_url: components["schemas"]["FirstPageUrl"];
            from: components["schemas"]["From"];
            next_page_url: components["schemas"]["NextPageUrl"];
            path: components["schemas"]["Path"];
            per_page: components["schemas"]["PerPage"];
            prev_page_url: components["schemas"]["PrevPageUrl"];
            to: components["schemas"]["To"];
        };
        /** @description A page of benefits. */
        BenefitList: {
            message: components["schemas"]["Message"];
            data: components["schemas"]["BenefitPage"];
            api: components["schemas"]["ApiName"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description A benefit to make. */
        NewBenefit: {
            /** @description What the buyer gets besides. */
            name: string;
            /** @description What that means. */
            description?: string | null;
            /** @description The name or the address of a small picture. */
            icon?: string | null;
        };
        /** @description The benefit that was made. */
        BenefitCreated: {
            message: components["schemas"]["Message"];
            data: components["schemas"]["Benefit"];
            api: components["schemas"]["ApiName"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description The store. */
        Store: {
            /** @description The store's handle, by which its credentials and the paths of other APIs name it. */
            id: string;
            /** @description What it is called. */
            name: string;
            /** @description Of all its amounts, by ISO 4217. */
            currency: string;
            /** @description Of its calendar, by the IANA database: days begin and end by it. */
            time_zone: string;
            /** @description The language of what it sends. */
            locale: string;
            /** @description Where it is written to. */
            email: string | null;
            /** @description Where it is called. */
            phone: string | null;
            /** @description Street and number. */
            address: string | null;
            /** @description City. */
            city: string | null;
            /** @description Postal code. */
            postal_code: string | null;
            /** @description Country, by ISO 3166-1 (two letters). */
            country: string | null;
            /** @description Its VAT number; null: it issues no VAT invoices. */
            vat_number: string | null;
            /** @description The rate of the VAT that its prices include, in percent. */
            vat_rate: number;
            /** @description Its number in the commercial register. */
            cr_number: string | null;
            /** @description Whether reviews are shown at once, or wait to be published. */
            auto_accept_reviews: boolean;
            /** @description Its plan. */
            plan: string;
            /** @description What its plan includes: this API, products with licenses. */
            plan_features: ("api" | "licenses")[];
            /**
             * Format: date-time
             * @description When its plan ends, in UTC to the microsecond; null: never.
             */
            plan_expires_at: string | null;
            /** @description Hosts of its shops, in alphabetical order: requests from their pages are for this store. */
            hosts: string[];
        };
        /** @description The store of the token. */
        StoreShown: {
            message: components["schemas"]["Message"];
            data: components["schemas"]["Store"];
            api: components["schemas"]["ApiName"];
            timestamp: components["schemas"]["Timestamp"];
        };
    };
    responses: {
        /** @description The body is not the JSON that its Content-Type promises. */
        BadRequest: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The token is missing, malformed, unknown or revoked. */
        Unauthenticated: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The plan of the store does not include this. */
        Forbidden: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Content-Language": components["headers"]["Content-Language"];
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
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Content-Language": components["headers"]["Content-Language"];
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
                "Content-Language": components["headers"]["Content-Language"];
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
                "Content-Language": components["headers"]["Content-Language"];
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
                "Content-Language": components["headers"]["Content-Language"];
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
                "Content-Language": components["headers"]["Content-Language"];
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
                "Content-Language": components["headers"]["Content-Language"];
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
                "Content-Language": components["headers"]["Content-Language"];
                "Retry-After": components["headers"]["Retry-After"];
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
        /**
         * @description How many entries a page holds.
         * @example 2
         */
        PerPage: number;
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
         * @description The language of the messages, which `Accept-Language` chooses.
         * @example ar
         */
        "Content-Language": "ar" | "en";
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
    listCategories: {
        parameters: {
            query: {
                /**
                 * @description Which page, counted from 1. A page beyond the last is answered with an empty list.
                 * @example 1
                 */
                page: components["parameters"]["Page"];
                /**
                 * @description How many entries a page holds.
                 * @example 2
                 */
                per_page: components["parameters"]["PerPage"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of categories. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createCategory: {
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
                 *       "name": "عروض الموسم",
                 *       "slug": "seasonal-offers",
                 *       "description": "ما نخفّض سعره هذا الشهر",
                 *       "image": {
                 *         "file": {
                 *           "response": {
                 *             "id": 9001
                 *           }
                 *         }
                 *       },
                 *       "icon": "tag",
                 *       "is_active": true,
                 *       "sort_order": 12
                 *     }
                 */
                "application/json": components["schemas"]["NewCategory"];
            };
        };
        responses: {
            /** @description The category as it was made. */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryCreated"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listBenefits: {
        parameters: {
            query: {
                /**
                 * @description Which page, counted from 1. A page beyond the last is answered with an empty list.
                 * @example 1
                 */
                page: components["parameters"]["Page"];
                /**
                 * @description How many entries a page holds.
                 * @example 2
                 */
                per_page: components["parameters"]["PerPage"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of benefits. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BenefitList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createBenefit: {
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
                 *       "name": "تحديثات مجانية",
                 *       "description": "طوال عام كامل",
                 *       "icon": "refresh"
                 *     }
                 */
                "application/json": components["schemas"]["NewBenefit"];
            };
        };
        responses: {
            /** @description The benefit as it was made. */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BenefitCreated"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getStore: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The store. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreShown"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
}
