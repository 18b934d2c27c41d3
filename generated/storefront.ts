// Do not edit: `npm run generate` makes this file from openapi/storefront.yaml.
export interface paths {
    "/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List products
         * @description The active products of the store, filtered, sorted and paged. All filters given must hold. An unknown parameter, or a value outside its bounds, is a 422. Products that sort alike keep one order between pages: the newest id first, in ascending sorts the oldest.
         *
         *     - **Credential:** none needed; `X-Public-Key` can be sent
         *     - **Limit:** 60 requests a minute for each customer, or address (IP) of others, unless configured otherwise
         */
        get: operations["listProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a product
         * @description One product by its slug, in the same shape as in the list. 404 when the slug is unknown, or its product is inactive, hidden, deleted or another store's. The answer has an ETag; sent back in `If-None-Match`, it saves the body.
         *
         *     - **Credential:** none needed; `X-Public-Key` can be sent
         *     - **Limit:** 60 requests a minute for each customer, or address (IP) of others, unless configured otherwise
         */
        get: operations["getProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{id}/variants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the plans of a subscription
         * @description The active plans of a subscription product in their display order, as they are stored: without the formatting of the product's `subscription_variants`. 404 when there is no such active product or it is of another type.
         *
         *     - **Credential:** none needed; `X-Public-Key` can be sent
         *     - **Limit:** 60 requests a minute for each customer, or address (IP) of others, unless configured otherwise
         */
        get: operations["listProductVariants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{id}/related": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List products related to one
         * @description Active products that share an active category with this one, never itself, shuffled anew on every request. Their shape is the product's without plans and course, and `categories` is always empty. 404 when there is no such active product.
         *
         *     - **Credential:** none needed; `X-Public-Key` can be sent
         *     - **Limit:** 60 requests a minute for each customer, or address (IP) of others, unless configured otherwise
         */
        get: operations["listRelatedProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List my orders
         * @description The orders of the customer who is signed in, newest first; orders of the same instant by their number, the highest first. A list shows no secrets: `codes` and `licenses` are always empty here, and what the detail adds to an order is left out. A page beyond the last is empty, and no error.
         *
         *     - **Credential:** `Authorization: Bearer …`
         *     - **Limit:** 60 requests a minute for each customer, or address (IP) of others, unless configured otherwise
         */
        get: operations["listCustomerOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one of my orders
         * @description One order of the customer who is signed in, with its history, what it handed over, its payment, and what was said of it. Codes, license keys and the content of courses are there at the statuses 3 and 4 alone. 404 for every other number, be it unknown, another customer's or another store's.
         *
         *     - **Credential:** `Authorization: Bearer …`
         *     - **Limit:** 60 requests a minute for each customer, or address (IP) of others, unless configured otherwise
         */
        get: operations["getCustomerOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a sign-in code
         * @description Sends a one-time code of 4 digits to a phone number or a mail address, and gives the token of the session in which it counts. Give `email` alone, or `phone` together with `country_code`. The answer is the same whether or not the store knows the person. A code lives for 5 minutes and dies after 5 wrong tries; the session ends after 30 minutes. 429 also when 50 codes were asked for from one address (IP) in a day, when 10 were sent to one number or mail address, or when too many wrong codes were tried for it that day; days are those of UTC. 503 also when the code could not be sent: ask again.
         *
         *     - **Credential:** none needed; `X-Public-Key` can be sent
         *     - **Limit:** 60 requests a minute for each customer, or address (IP) of others, unless configured otherwise
         */
        post: operations["startSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the code back
         * @description Signs in who gives the code that was sent: `data.type` is `authenticated` with a token, or `new` when the store has no customer of that number or address, who then registers in the same session (`/auth/complete`). A customer whom the merchant had written down, but who never signed in, is the same customer from now on. 422 on `code`, always with the same sentence, when the code is wrong, used, outdated or tried out, or the session is unknown. 429 also beyond 5 tries a minute from one address (IP), and when too many wrong codes were tried that day for the number or address.
         *
         *     - **Credential:** none needed; `X-Public-Key` can be sent
         *     - **Limit:** 60 requests a minute for each customer, or address (IP) of others, unless configured otherwise
         */
        post: operations["verifySignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register
         * @description Registers the person of a session that `/auth/verify` called `new`, and signs them in. Who signed in by mail gives the same address as `email`; who signed in by phone names one, which counts as a claim until it is proven: signing in by mail with it makes a customer of its own, and takes the claimed address over. 422 on `email` when another customer of the store has it, on `session_token` when the session is unknown, used, outdated, not verified or tried too often. If the number or address became a customer's meanwhile, that customer is signed in and nothing is changed.
         *
         *     - **Credential:** none needed; `X-Public-Key` can be sent
         *     - **Limit:** 60 requests a minute for each customer, or address (IP) of others, unless configured otherwise
         */
        post: operations["completeSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out
         * @description Revokes the token that was sent, at once. The customer's other tokens stay good.
         *
         *     - **Credential:** `Authorization: Bearer …`
         *     - **Limit:** 60 requests a minute for each customer, or address (IP) of others, unless configured otherwise
         */
        post: operations["logOutCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the profile
         * @description The customer of the token.
         *
         *     - **Credential:** `Authorization: Bearer …`
         *     - **Limit:** 60 requests a minute for each customer, or address (IP) of others, unless configured otherwise
         */
        get: operations["getProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the profile
         * @description Changes the names; what is left out stays. The mail address and the number can't be changed here: they are how a person signs in, and would have to be proven first.
         *
         *     - **Credential:** `Authorization: Bearer …`
         *     - **Limit:** 60 requests a minute for each customer, or address (IP) of others, unless configured otherwise
         */
        patch: operations["updateProfile"];
        trace?: never;
    };
    "/orders/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review an order
         * @description Rates an order of the signed-in customer and each of its items, once. The order is in progress or completed. It is published at once or waits for the merchant, as the store is set. What is wrong is told in this order: a body that can't be read or is out of bounds, an order that is not there (404), that is not in progress or completed (400), that has a review (409), items that are not the order's (422). Texts are kept without blanks at their ends: the least length is that of what is kept, the most of what is sent. A body has at most 2 MB (2,097,152 bytes).
         *
         *     - **Credential:** `Authorization: Bearer …`
         *     - **Limit:** 60 requests a minute for each customer, or address (IP) of others, unless configured otherwise
         */
        post: operations["submitOrderReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the customer's active subscriptions
         * @description The subscriptions of the signed-in customer that are active now, the newest first. A subscription is active from its start to its end, and, where its plan gives days of grace, until those are over; one that was cancelled is not. All of it follows from the moment of the request.
         *
         *     - **Credential:** `Authorization: Bearer …`
         *     - **Limit:** 60 requests a minute for each customer, or address (IP) of others, unless configured otherwise
         */
        get: operations["listCustomerSubscriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer/orders/{id}/vat-invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the VAT invoice of an order
         * @description The simplified tax invoice of one of the customer's own orders as a PDF, in Arabic with English beside it. It is issued, with the next number of its store, when the order is completed, and never changes: every download gives the same bytes. A refund leaves it as it is and adds a credit note, which `document=credit_note` asks for. 400 when the order has no such document: its store is not registered for VAT, it is not completed, or, for a credit note, not refunded. 404 when the order is unknown or another customer's. Names are drawn in Arabic, Latin, Greek and Cyrillic letters; others become question marks. Where more invoices are asked for than can be drawn, 503 says when to come back.
         *
         *     - **Credential:** `Authorization: Bearer …`
         *     - **Limit:** 60 requests a minute for each customer, or address (IP) of others, unless configured otherwise
         */
        get: operations["downloadVatInvoice"];
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
        /** @description What the product costs. Of a discount of its own and of the sales that apply, the one with the lowest price is in force. */
        ProductPrice: {
            /** @description The price without any discount. */
            original: number;
            /** @description The price to pay now. */
            actual: number;
            /** @description The discounted price in force now; null when none is. */
            discount: number | null;
            /**
             * Format: date-time
             * @description The instant at which the discount in force ends, in UTC to the microsecond; null when none is, or it has no end.
             */
            discount_expiry: string | null;
            /** @description Whether a page should count down to `discount_expiry`. */
            show_discount_countdown: boolean;
            /** @description Whether a page should show `savings_amount`. */
            show_discount_savings: boolean;
            /** @description `original` less `actual`. */
            savings_amount: number;
            /** @description `actual` with all decimals of the currency, commas between thousands, and its sign: Arabic where the currency has one, else `$`, `€`, `£` or its code. */
            formatted: string;
            /** @description `original`, written likewise. */
            formatted_original: string;
            /**
             * Format: int64
             * @description `savings_amount` in percent of `original`, rounded half up to a whole number; 0 without a discount.
             */
            discount_percentage: number;
            /** @description The currency of the store, by ISO 4217. */
            currency: string;
        };
        /** @description How much of it there is. */
        ProductStock: {
            /**
             * Format: int64
             * @description How many can be bought now: for codes the unused ones, otherwise the stock counted; 0 where `unlimited`, since nothing is counted.
             */
            available: number;
            /** @description Stock is not counted; there is always more. */
            unlimited: boolean;
            /**
             * Format: int64
             * @description The fewest that one order can hold.
             */
            min_qty: number;
            /**
             * Format: int64
             * @description How many unused codes there are; 0 for every other type.
             */
            codes_count: number;
            /** @description It can be bought now: `unlimited`, or at least `min_qty` available. */
            is_in_stock: boolean;
        };
        /** @description How it is advertised. */
        ProductSales: {
            /** @description A short text to put on it, as the merchant wrote it. */
            badge: string | null;
        };
        /** @description The main image. */
        ProductImage: {
            /**
             * Format: int64
             * @description The number of the file.
             */
            id: number;
            /**
             * Format: uri
             * @description Where to load it from.
             */
            url: string;
            /**
             * Format: uri
             * @description The same as `url`.
             */
            full_link: string;
            /** @description Where it lies in the storage. */
            path: string;
            /** @description The last part of `path`. */
            filename: string;
            /** @description What it shows, for those who do not see it; the name of the product unless the merchant wrote another. */
            alt_text: string;
        };
        /** @description The image of the category; null when it has none. */
        CategoryImage: {
            /**
             * Format: int64
             * @description The number of the file.
             */
            id: number;
            /**
             * Format: uri
             * @description Where to load it from.
             */
            url: string;
            /**
             * Format: uri
             * @description The same as `url`.
             */
            full_link: string;
            /** @description Where it lies in the storage. */
            path: string;
            /** @description The last part of `path`. */
            filename: string;
            /** @description What it shows, for those who do not see it; the name of the category unless the merchant wrote another. */
            alt_text: string;
        } | null;
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
        /** @description A category that the product is in. */
        ProductCategory: {
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
            image: components["schemas"]["CategoryImage"];
            /** @description The name or the address of a small picture. */
            icon: string | null;
            /** @description Whether it is shown. */
            is_active: boolean;
            /**
             * Format: int64
             * @description Its place among the categories, the lowest first.
             */
            sort_order: number;
            created_at: components["schemas"]["CreatedAt"];
            updated_at: components["schemas"]["UpdatedAt"];
        };
        /** @description One thing that a plan includes. */
        SubscriptionFeature: {
            /**
             * Format: int64
             * @description The feature's number.
             */
            id: number;
            /** @description What it is called. */
            name: string;
            /** @description What it is; empty when the merchant wrote nothing. */
            description: string;
        };
        /**
         * @description A plan of a subscription, ready to be shown.
         * @example {
         *       "id": 1,
         *       "price": 49.99,
         *       "duration": "monthly",
         *       "duration_text": "شهري",
         *       "duration_text_en": "1 Month",
         *       "formatted_price": "49.99 ر.س",
         *       "features": [
         *         {
         *           "id": 1,
         *           "name": "Feature A",
         *           "description": "The first thing that members get"
         *         },
         *         {
         *           "id": 2,
         *           "name": "Feature B",
         *           "description": "The second thing that members get"
         *         }
         *       ]
         *     }
         */
        SubscriptionVariant: {
            /**
             * Format: int64
             * @description The plan's number.
             */
            id: number;
            /** @description What one period costs. */
            price: number;
            /**
             * @description The period: 1, 7, 30, 90, 180 or 365 days; `custom` for any other number.
             * @enum {string}
             */
            duration: "daily" | "weekly" | "monthly" | "quarterly" | "semiannual" | "yearly" | "custom";
            /** @description The period in Arabic. */
            duration_text: string;
            /** @description The period in English. */
            duration_text_en: string;
            /** @description `price` with all decimals of the currency and its sign: Arabic where the currency has one, else `$`, `€`, `£` or its code. */
            formatted_price: string;
            /** @description What the plan includes. */
            features: components["schemas"]["SubscriptionFeature"][];
        };
        /** @description A lesson. What it contains is for those who bought the course. */
        CourseModule: {
            /**
             * Format: int64
             * @description The module's number.
             */
            id: number;
            /** @description What it is called. */
            title: string;
            /** @description What it is about; empty when the merchant wrote nothing. */
            description: string;
            /**
             * @description To watch or to read.
             * @enum {string}
             */
            type: "video" | "text";
            /**
             * Format: int64
             * @description Its place in the section, the lowest first.
             */
            sort_index: number;
            /**
             * Format: int64
             * @description About how many minutes it takes.
             */
            duration_minutes: number;
        };
        /** @description A part of a course. */
        CourseSection: {
            /**
             * Format: int64
             * @description The section's number.
             */
            id: number;
            /** @description What it is called. */
            title: string;
            /** @description What it is about; empty when the merchant wrote nothing. */
            description: string;
            /**
             * Format: int64
             * @description Its place in the course, the lowest first.
             */
            sort_index: number;
            /** @description Its modules, by `sort_index`. */
            modules: components["schemas"]["CourseModule"][];
        };
        /**
         * @description What a course consists of; null for every other type.
         * @example {
         *       "id": 5,
         *       "instructor": "John Doe",
         *       "level": "beginner",
         *       "level_arabic": "مبتدئ",
         *       "sections": [
         *         {
         *           "id": 1,
         *           "title": "Getting Started",
         *           "description": "Introduction to the course",
         *           "sort_index": 0,
         *           "modules": [
         *             {
         *               "id": 1,
         *               "title": "Introduction",
         *               "description": "What the course is about",
         *               "type": "video",
         *               "sort_index": 0,
         *               "duration_minutes": 15
         *             },
         *             {
         *               "id": 2,
         *               "title": "Setup",
         *               "description": "What to install before the first lesson",
         *               "type": "text",
         *               "sort_index": 1,
         *               "duration_minutes": 10
         *             }
         *           ]
         *         }
         *       ],
         *       "total_modules": 2,
         *       "estimated_duration": 25
         *     }
         */
        Course: {
            /**
             * Format: int64
             * @description The course's number.
             */
            id: number;
            /** @description Who teaches it. */
            instructor: string;
            /**
             * @description For whom it is.
             * @enum {string}
             */
            level: "beginner" | "intermediate" | "advanced";
            /** @description `level` in Arabic. */
            level_arabic: string;
            /** @description Its sections, by `sort_index`. */
            sections: components["schemas"]["CourseSection"][];
            /**
             * Format: int64
             * @description How many modules all sections have together.
             */
            total_modules: number;
            /**
             * Format: int64
             * @description The minutes of all modules together.
             */
            estimated_duration: number;
        } | null;
        /** @description An answer to choose. */
        ProductFieldOption: {
            /** @description What it is called. */
            name: string;
            /** @description What choosing it adds to the price. */
            price: number;
        };
        /** @description A question to the buyer. */
        ProductField: {
            /** @description The kind of input, such as `text` or `select`. */
            type: string;
            /** @description What is asked. */
            name: string;
            /** @description What an empty input shows. */
            placeholder: string | null;
            /** @description Whether an order must answer it. */
            required: boolean;
            /** @description The answers to choose from; empty where the buyer writes freely. */
            options: components["schemas"]["ProductFieldOption"][];
        };
        /** @description What search engines are told. */
        ProductSeo: {
            /** @description A title for them. */
            meta_title: string | null;
            /** @description A description for them. */
            meta_description: string | null;
            /** @description Keywords for them, with commas between. */
            meta_keywords: string | null;
        };
        /** @description A product as the list and the detail show it. Every key is always there. */
        Product: {
            /**
             * Format: int64
             * @description The product's number in its store.
             */
            id: number;
            /** @description What the product is called. */
            name: string;
            /** @description A headline for it. */
            marketing_title: string | null;
            /** @description Its name in addresses, unique in the store. */
            slug: string;
            /** @description The description as sanitised HTML; empty when there is none. */
            description: string;
            /** @description The first 100 characters of the text of `description`, without its tags, and `...`; empty when there is none. */
            short_description: string;
            /**
             * @description What is sold: goods in stock, codes, a service, a subscription, a license, a course.
             * @enum {string}
             */
            type: "product" | "code" | "service" | "subscription" | "license" | "course";
            /**
             * @description 1, active. Products of any other status are not shown.
             * @enum {integer}
             */
            status: 1;
            /** @description The merchant features it. */
            is_featured: boolean;
            /** @description The merchant highlights it. */
            is_noticeable: boolean;
            /** @description It was created within the last 7 days. */
            is_new: boolean;
            /** @description A discount is in force now, so that `price.actual` is below `price.original`. */
            is_discounted: boolean;
            /** @description Its own discount has ended, by its expiry. */
            is_discount_expired: boolean;
            /** @description Whether a page of the product should show its reviews. */
            show_reviews: boolean;
            price: components["schemas"]["ProductPrice"];
            stock: components["schemas"]["ProductStock"];
            sales: components["schemas"]["ProductSales"];
            image: components["schemas"]["ProductImage"];
            /** @description The active categories it is in, by their `sort_order`. */
            categories: components["schemas"]["ProductCategory"][];
            /** @description The active plans of a subscription or license in their display order; empty for every other type. */
            subscription_variants: components["schemas"]["SubscriptionVariant"][];
            course: components["schemas"]["Course"];
            /** @description What the buyer is asked when ordering; null when nothing is asked. */
            fields: components["schemas"]["ProductField"][] | null;
            /** @description What the merchant keeps with the product; free in form. */
            meta: {
                [key: string]: unknown;
            } | null;
            /** @description How the merchant wants it displayed (`display`); free in form. */
            metadata: {
                [key: string]: unknown;
            } | null;
            /** @description Tags that the merchant gave it; null when there are none. */
            tags: string[] | null;
            seo: components["schemas"]["ProductSeo"];
            created_at: components["schemas"]["CreatedAt"];
            updated_at: components["schemas"]["UpdatedAt"];
        };
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
             * @description Address of the page before, with the same filters; beyond the last page, of the last; null on the first.
             */
            prev_page_url: string | null;
        };
        /** @description A page of products. */
        ProductList: {
            /** @description Always true. */
            success: true;
            /** @description The products of this page, in the order asked for. */
            data: components["schemas"]["Product"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description Anything but a success. */
        Error: {
            /** @description Always false. */
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
            /** @description Always false. */
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
        /** @description One product. */
        ProductDetail: {
            /** @description Always true. */
            success: true;
            data: components["schemas"]["Product"];
        };
        /** @description A plan of a subscription as it is stored. */
        ProductVariant: {
            /**
             * Format: int64
             * @description The plan's number, the same as in `subscription_variants`.
             */
            id: number;
            /** @description What the plan is called. */
            name: string;
            /** @description What it gives; empty when the merchant wrote nothing. */
            description: string;
            /** @description What one period costs. */
            price: number;
            /**
             * @description The unit of the period: whole years of 365 days, else months of 30, else weeks of 7, else days. 90 days are 3 months, 45 remain days.
             * @enum {string}
             */
            duration_type: "day" | "week" | "month" | "year";
            /**
             * Format: int64
             * @description How many of these units the period has.
             */
            duration_value: number;
            /** @description The features as stored: the JSON text of the list in `subscription_variants`; `[]` when there are none. */
            features: string;
        };
        /** @description The plans of a subscription product. */
        ProductVariants: {
            /** @description Always true. */
            success: true;
            /** @description The plans in their display order. */
            data: components["schemas"]["ProductVariant"][];
        };
        /** @description A product as a list of related products shows it: without plans and course, its categories left out. */
        RelatedProduct: {
            /**
             * Format: int64
             * @description The product's number in its store.
             */
            id: number;
            /** @description What the product is called. */
            name: string;
            /** @description A headline for it. */
            marketing_title: string | null;
            /** @description Its name in addresses, unique in the store. */
            slug: string;
            /** @description The description as sanitised HTML; empty when there is none. */
            description: string;
            /** @description The first 100 characters of the text of `description`, without its tags, and `...`; empty when there is none. */
            short_description: string;
            /**
             * @description What is sold: goods in stock, codes, a service, a subscription, a license, a course.
             * @enum {string}
             */
            type: "product" | "code" | "service" | "subscription" | "license" | "course";
            /**
             * @description 1, active. Products of any other status are not shown.
             * @enum {integer}
             */
            status: 1;
            /** @description The merchant features it. */
            is_featured: boolean;
            /** @description The merchant highlights it. */
            is_noticeable: boolean;
            /** @description It was created within the last 7 days. */
            is_new: boolean;
            /** @description A discount is in force now, so that `price.actual` is below `price.original`. */
            is_discounted: boolean;
            /** @description Its own discount has ended, by its expiry. */
            is_discount_expired: boolean;
            /** @description Whether a page of the product should show its reviews. */
            show_reviews: boolean;
            price: components["schemas"]["ProductPrice"];
            stock: components["schemas"]["ProductStock"];
            sales: components["schemas"]["ProductSales"];
            image: components["schemas"]["ProductImage"];
            /** @description Always empty here. */
            categories: components["schemas"]["ProductCategory"][];
            /** @description What the buyer is asked when ordering; null when nothing is asked. */
            fields: components["schemas"]["ProductField"][] | null;
            /** @description What the merchant keeps with the product; free in form. */
            meta: {
                [key: string]: unknown;
            } | null;
            /** @description How the merchant wants it displayed (`display`); free in form. */
            metadata: {
                [key: string]: unknown;
            } | null;
            /** @description Tags that the merchant gave it; null when there are none. */
            tags: string[] | null;
            seo: components["schemas"]["ProductSeo"];
            created_at: components["schemas"]["CreatedAt"];
            updated_at: components["schemas"]["UpdatedAt"];
        };
        /** @description Products that share an active category with another. */
        RelatedProducts: {
            /** @description Always true. */
            success: true;
            /** @description The related products, in no order. */
            data: components["schemas"]["RelatedProduct"][];
        };
        /** @description A status as a page shows it. */
        OrderStatusHumanFormat: {
            /** @description The same as `name`. */
            text: string;
            /** @description The same as `color` above. */
            color: string;
            /** @description How long ago it began, in the largest whole unit from seconds to years: `2 hours ago`; `just now` within the first second. */
            date_human: string;
            /** @description When it began, on the clocks of the store's time zone. */
            date_normal: string;
        };
        /** @description The present status of an order, as the latest entry of its history has it. */
        OrderStatus: {
            /**
             * Format: int64
             * @description The number of the entry in the history.
             */
            id: number;
            /**
             * @description 1 received, 2 under review, 3 in progress, 4 completed, 5 cancelled, 6 refunded.
             * @enum {integer}
             */
            status: 1 | 2 | 3 | 4 | 5 | 6;
            /**
             * @description `status` in words.
             * @enum {string}
             */
            name: "Received" | "Under Review" | "In Progress" | "Completed" | "Cancelled" | "Refunded";
            /**
             * @description The kind of colour to show `status` in, in the order of the statuses.
             * @enum {string}
             */
            color: "info" | "warning" | "primary" | "success" | "danger" | "secondary";
            human_format: components["schemas"]["OrderStatusHumanFormat"];
        };
        /** @description An amount with its currency. */
        Money: {
            /** @description The amount in the currency's main unit. */
            amount: number;
            /** @description `amount` with all decimals of the currency, commas between thousands, and its sign: Arabic where the currency has one, else `$`, `€`, `£` or its code. */
            formatted: string;
            /** @description The currency, by ISO 4217. */
            currency: string;
        };
        /** @description How the total comes about: `subtotal` less `discount_amount` is `final_total`. */
        OrderBreakdown: {
            /** @description What the items cost together. */
            subtotal: number;
            /** @description What coupons take off. */
            discount_amount: number;
            /** @description What is to be paid, the same as `total.amount`. */
            final_total: number;
        };
        /** @description The main image of the product; null when it has none any more. */
        OrderItemImage: {
            /**
             * Format: uri
             * @description Where to load it from.
             */
            url: string;
            /**
             * Format: uri
             * @description The same as `url`.
             */
            full_link: string;
            /** @description What it shows, for those who do not see it; the name of the product unless the merchant wrote another. */
            alt: string;
        } | null;
        /** @description The product of a line as it is now. */
        OrderItemProduct: {
            /**
             * Format: int64
             * @description The product's number.
             */
            id: number;
            /** @description What it is called now. */
            name: string;
            /**
             * @description What is sold: goods in stock, codes, a service, a subscription, a license, a course.
             * @enum {string}
             */
            type: "product" | "code" | "service" | "subscription" | "license" | "course";
            /** @description The description as sanitised HTML; empty when there is none. */
            description: string;
            /**
             * Format: uri
             * @description Where to download the file that was bought, or, of several, a page that leads to each. It is signed and good for an hour or two: ask for the order again to get a new one. Null in the list, for a product without files, and while the order is not paid.
             */
            full_link: string | null;
            /** @description How to use what was bought. */
            activation_info: string | null;
            image: components["schemas"]["OrderItemImage"];
        };
        /** @description The thing bought, the same as `product`, with the address of its file once more below `product`. */
        OrderItemThing: {
            /**
             * Format: int64
             * @description The product's number.
             */
            id: number;
            /** @description What it is called now. */
            name: string;
            /**
             * @description What is sold: goods in stock, codes, a service, a subscription, a license, a course.
             * @enum {string}
             */
            type: "product" | "code" | "service" | "subscription" | "license" | "course";
            /** @description The description as sanitised HTML; empty when there is none. */
            description: string;
            /**
             * Format: uri
             * @description Where to download the file that was bought, or, of several, a page that leads to each. It is signed and good for an hour or two: ask for the order again to get a new one. Null in the list, for a product without files, and while the order is not paid.
             */
            full_link: string | null;
            /** @description How to use what was bought. */
            activation_info: string | null;
            image: components["schemas"]["OrderItemImage"];
            /** @description The address of the file alone. */
            product: {
                /**
                 * Format: uri
                 * @description The same as `full_link` above.
                 */
                full_link: string | null;
            };
        };
        /** @description A code that was bought. */
        OrderCode: {
            /**
             * Format: int64
             * @description The code's number.
             */
            id: number;
            /** @description The code itself. */
            code: string;
            /**
             * Format: date-time
             * @description When it was redeemed, in UTC to the microsecond; null as long as nobody said so.
             */
            used_at: string | null;
            /** @description Whether `used_at` is set. */
            is_used: boolean;
        };
        /** @description A license key that was bought. */
        OrderLicense: {
            /**
             * Format: int64
             * @description The license's number.
             */
            id: number;
            /** @description The key itself. */
            key: string;
            /**
             * Format: int64
             * @description How many devices may use it; 0 for any number.
             */
            max_activations: number;
            /**
             * Format: date-time
             * @description When it ends, in UTC to the microsecond; null for one without end.
             */
            expires_at: string | null;
            /**
             * Format: date-time
             * @description When it was taken back, in UTC to the microsecond; null unless it was.
             */
            revoked_at: string | null;
        };
        /** @description A line of an order as the list shows it. */
        ListedOrderItem: {
            /**
             * Format: int64
             * @description The line's number in its store.
             */
            id: number;
            /** @description What the product was called at the sale. */
            product_name: string;
            /** @description The same as `product_name`. */
            name: string;
            /**
             * Format: int64
             * @description The product's number.
             */
            product_id: number;
            /**
             * Format: int64
             * @description How many were bought.
             */
            quantity: number;
            /** @description What one cost, before coupons. */
            price: number;
            /** @description `price` times `quantity`. */
            total: number;
            /** @description `price` with its currency. */
            formatted_price: string;
            /** @description `total` with its currency. */
            formatted_total: string;
            /** @description What the buyer answered to the questions of the product, by their names; null when nothing was answered. */
            fields: {
                [key: string]: unknown;
            } | null;
            /** @description What the merchant wrote to the buyer about this line. */
            notes: string | null;
            /**
             * @description What kind of thing `item` is; always a product.
             * @enum {string}
             */
            item_type: "App\\Models\\StoreProduct";
            /**
             * Format: int64
             * @description The same as `product_id`.
             */
            item_id: number;
            product: components["schemas"]["OrderItemProduct"];
            item: components["schemas"]["OrderItemThing"];
            /** @description Always empty here; the detail has them. */
            codes: components["schemas"]["OrderCode"][];
            /** @description Always empty here; the detail has them. */
            licenses: components["schemas"]["OrderLicense"][];
        };
        /** @description Who ordered. */
        OrderCustomer: {
            /**
             * Format: int64
             * @description The customer's number in the store.
             */
            id: number;
            /** @description First and last name, as they are now; empty when neither is known. */
            name: string;
            /** @description The address; null when there is none. */
            email: string | null;
            /** @description The number without its country code; null when there is none. */
            phone: string | null;
        };
        /** @description The payment in short. */
        OrderPayment: {
            /** @description How the order is paid, such as `card`; null as long as that is open. */
            method: string | null;
            /** @description What the payment provider says of it, in its own words. */
            status: string | null;
            /** @description What the payment is called by who took it; null as long as there is none. */
            transaction_id: string | null;
        };
        /** @description What the customer can do about the order. */
        OrderEligibility: {
            /** @description Review it; at status 3 or 4 and as long as there is no review. */
            can_review: boolean;
            /** @description Complain of it; at the statuses 1 to 4 and as long as there is no complaint. */
            can_complain: boolean;
            /** @description Ask for the money back; at status 3 or 4, unless a line holds codes or licenses: what was revealed cannot be given back. */
            can_refund: boolean;
        };
        /** @description The order as a page shows it. */
        OrderHumanFormat: {
            /** @description How long ago it was placed, in the largest whole unit from seconds to years: `2 hours ago`; `just now` within the first second. */
            created_at_human: string;
            /** @description When it was placed, on the clocks of the store's time zone. */
            created_at_normal: string;
            /** @description The same as `total.formatted`. */
            total_formatted: string;
        };
        /** @description An order as the list shows it. Every key is always there. */
        ListedOrder: {
            /**
             * Format: int64
             * @description The order's number in its store.
             */
            id: number;
            /**
             * Format: int64
             * @description The same as `id`.
             */
            order_number: number;
            status: components["schemas"]["OrderStatus"];
            total: components["schemas"]["Money"];
            financial_breakdown: components["schemas"]["OrderBreakdown"];
            /** @description What was bought, in the order in which it was put in. */
            items: components["schemas"]["ListedOrderItem"][];
            customer: components["schemas"]["OrderCustomer"];
            payment: components["schemas"]["OrderPayment"];
            /** @description The same as `financial_breakdown.discount_amount`. */
            discount_amount: number;
            /** @description What the customer wrote when ordering. */
            customer_note: string | null;
            /** @description What the merchant keeps with the order; free in form. */
            meta: {
                [key: string]: unknown;
            } | null;
            eligibility: components["schemas"]["OrderEligibility"];
            human_format: components["schemas"]["OrderHumanFormat"];
            created_at: components["schemas"]["CreatedAt"];
            updated_at: components["schemas"]["UpdatedAt"];
        };
        /** @description A page of orders. */
        OrderList: {
            /** @description Always true. */
            success: true;
            /** @description The orders of this page, the newest first. */
            data: components["schemas"]["ListedOrder"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description A status that an order has had since some instant. */
        OrderStatusEntry: {
            /**
             * Format: int64
             * @description The number of the entry.
             */
            id: number;
            /**
             * @description 1 received, 2 under review, 3 in progress, 4 completed, 5 cancelled, 6 refunded.
             * @enum {integer}
             */
            status: 1 | 2 | 3 | 4 | 5 | 6;
            /**
             * @description `status` in words.
             * @enum {string}
             */
            name: "Received" | "Under Review" | "In Progress" | "Completed" | "Cancelled" | "Refunded";
            /**
             * @description The kind of colour to show `status` in, in the order of the statuses.
             * @enum {string}
             */
            color: "info" | "warning" | "primary" | "success" | "danger" | "secondary";
            created_at: components["schemas"]["CreatedAt"];
            human_format: components["schemas"]["OrderStatusHumanFormat"];
        };
        /**
         * Format: date-time
         * @description The start (`starts_at`, `start_date`) or the end (`ends_at`, `end_date`), in UTC to the microsecond.
         * @example 2024-06-15T00:00:00.000000Z
         */
        Instant: string;
        /** @description The product that is subscribed to. */
        SubscriptionProduct: {
            /**
             * Format: int64
             * @description The product's number.
             */
            id: number;
            /** @description What it was called when it was sold. */
            name: string;
            /** @description Its part of the address of its page. */
            slug: string;
            /**
             * @description Its type.
             * @enum {string}
             */
            type: "product" | "code" | "service" | "subscription" | "license" | "course" | "package";
        };
        /** @description The plan as it is stored now, in the shape of `/products/{id}/variants`; null when the subscription was sold without one. */
        SubscribedVariant: {
            /**
             * Format: int64
             * @description The plan's number.
             */
            id: number;
            /** @description What the plan is called. */
            name: string;
            /** @description What it gives; empty when the merchant wrote nothing. */
            description: string;
            /** @description What one period costs now. */
            price: number;
            /**
             * @description The unit of the period.
             * @enum {string}
             */
            duration_type: "day" | "week" | "month" | "year";
            /**
             * Format: int64
             * @description How many of these units the period has.
             */
            duration_value: number;
            /** @description The features as stored: the JSON text of the list in `features`. */
            features: string;
        } | null;
        /** @description The subscription that the line started, in the shape of the list of subscriptions; null where it started none. */
        OrderItemSubscription: {
            /**
             * Format: int64
             * @description The subscription's number in its store.
             */
            id: number;
            /**
             * @description `past_due` is over and still served for the days of grace that the merchant grants; `cancelled` was ended early.
             * @enum {string}
             */
            status: "active" | "past_due" | "cancelled" | "expired";
            starts_at: components["schemas"]["Instant"];
            ends_at: components["schemas"]["Instant"];
            start_date: components["schemas"]["Instant"];
            end_date: components["schemas"]["Instant"];
            /**
             * @description The period: 1, 7, 30, 90, 180 or 365 days; `custom` for any other number.
             * @enum {string}
             */
            duration: "daily" | "weekly" | "monthly" | "quarterly" | "semiannual" | "yearly" | "custom";
            /**
             * Format: int64
             * @description The number of the order it belongs to.
             */
            order_id: number;
            /** @description Whether it renews itself at its end. */
            auto_renew: boolean;
            price: components["schemas"]["Money"];
            product: components["schemas"]["SubscriptionProduct"];
            variant: components["schemas"]["SubscribedVariant"];
            /** @description What the plan includes; null where the subscription has no plan. */
            features: components["schemas"]["SubscriptionFeature"][] | null;
            /** @description It is served now: `status` is `active` or `past_due`. */
            is_active: boolean;
            /** @description Whether `ends_at` has passed. */
            is_expired: boolean;
            /**
             * Format: int64
             * @description Days until `ends_at`, a day begun counting as one; 0 when it has passed.
             */
            days_remaining: number;
            created_at: components["schemas"]["CreatedAt"];
            updated_at: components["schemas"]["UpdatedAt"];
        } | null;
        /** @description A lesson with its content. */
        EnrolledModule: {
            /**
             * Format: int64
             * @description The module's number.
             */
            id: number;
            /** @description What it is called. */
            title: string;
            /** @description What it is about; empty when the merchant wrote nothing. */
            description: string;
            /**
             * @description To watch or to read.
             * @enum {string}
             */
            type: "video" | "text";
            /**
             * Format: int64
             * @description Its place in the section, the lowest first.
             */
            sort_index: number;
            /**
             * Format: int64
             * @description About how many minutes it takes.
             */
            duration_minutes: number;
            /** @description Where to watch it, as the merchant wrote it; null where there is nothing to watch. */
            video_uri: string | null;
            /** @description What there is to read, as sanitised HTML; null where there is nothing to read. */
            content: string | null;
        };
        /** @description A part of a course. */
        EnrolledSection: {
            /**
             * Format: int64
             * @description The section's number.
             */
            id: number;
            /** @description What it is called. */
            title: string;
            /** @description What it is about; empty when the merchant wrote nothing. */
            description: string;
            /**
             * Format: int64
             * @description Its place in the course, the lowest first.
             */
            sort_index: number;
            /** @description Its modules, by `sort_index`. */
            modules: components["schemas"]["EnrolledModule"][];
        };
        /** @description The course with what its modules contain; null unless `is_active`. */
        EnrolledCourse: {
            /**
             * Format: int64
             * @description The course's number.
             */
            id: number;
            /** @description Who teaches it. */
            instructor: string;
            /**
             * @description For whom it is.
             * @enum {string}
             */
            level: "beginner" | "intermediate" | "advanced";
            /** @description `level` in Arabic. */
            level_arabic: string;
            /** @description Its sections, by `sort_index`. */
            sections: components["schemas"]["EnrolledSection"][];
            /**
             * Format: int64
             * @description How many modules all sections have together.
             */
            total_modules: number;
            /**
             * Format: int64
             * @description The minutes of all modules together.
             */
            estimated_duration: number;
        } | null;
        /** @description The place in a course that the line gave; null where it gave none. */
        OrderEnrollment: {
            /**
             * Format: int64
             * @description The number of the enrollment.
             */
            id: number;
            /**
             * Format: int64
             * @description The course's number.
             */
            course_id: number;
            /** @description The course is open to the customer. */
            is_active: boolean;
            /**
             * Format: date-time
             * @description When the place was taken back, in UTC to the microsecond; null unless it was.
             */
            revoked_at: string | null;
            course: components["schemas"]["EnrolledCourse"];
            created_at: components["schemas"]["CreatedAt"];
        } | null;
        /** @description A line of an order with all that it handed over. */
        OrderItem: {
            /**
             * Format: int64
             * @description The line's number in its store.
             */
            id: number;
            /** @description What the product was called at the sale. */
            product_name: string;
            /** @description The same as `product_name`. */
            name: string;
            /**
             * Format: int64
             * @description The product's number.
             */
            product_id: number;
            /**
             * Format: int64
             * @description How many were bought.
             */
            quantity: number;
            /** @description What one cost, before coupons. */
            price: number;
            /** @description `price` times `quantity`. */
            total: number;
            /** @description `price` with its currency. */
            formatted_price: string;
            /** @description `total` with its currency. */
            formatted_total: string;
            /** @description What the buyer answered to the questions of the product, by their names; null when nothing was answered. */
            fields: {
                [key: string]: unknown;
            } | null;
            /** @description What the merchant wrote to the buyer about this line. */
            notes: string | null;
            /**
             * @description What kind of thing `item` is; always a product.
             * @enum {string}
             */
            item_type: "App\\Models\\StoreProduct";
            /**
             * Format: int64
             * @description The same as `product_id`.
             */
            item_id: number;
            product: components["schemas"]["OrderItemProduct"];
            item: components["schemas"]["OrderItemThing"];
            /** @description The codes bought; empty unless the order has status 3 or 4. */
            codes: components["schemas"]["OrderCode"][];
            /** @description The license keys bought; empty unless the order has status 3 or 4. */
            licenses: components["schemas"]["OrderLicense"][];
            subscription: components["schemas"]["OrderItemSubscription"];
            course_enrollment: components["schemas"]["OrderEnrollment"];
        };
        /** @description The payment of the order; null as long as there is none. */
        OrderTransaction: {
            /** @description How it was paid, such as `card`. */
            payment_method: string;
            /**
             * Format: int64
             * @description The number of the payment in its store.
             */
            id: number;
            /** @description What the payment is called by who took it. */
            payment_id: string | null;
            /** @description What was paid. */
            total: number;
            /** @description Whether it was given back. */
            is_refunded: boolean;
            /** @description The payment as a page shows it. */
            human_format: {
                /** @description The same as `payment_method` above. */
                payment_method: string;
                /**
                 * @description `is_refunded` in words.
                 * @enum {string}
                 */
                is_refunded: "Yes" | "No";
                /** @description `total` with its currency. */
                total_formatted: string;
            };
            /** @description The receipt of who took the payment, or its address. */
            receipt: string | null;
        } | null;
        /** @description The coupon that was used; null when none was. */
        OrderCoupon: {
            /**
             * Format: uuid
             * @description The coupon.
             */
            id: string;
            /** @description Its code as it was at the sale. */
            code: string;
            /** @description What it took off. */
            discount_amount: number;
        } | null;
        /** @description What the customer said of one line. */
        OrderReviewItem: {
            /**
             * Format: int64
             * @description The line's number.
             */
            item_id: number;
            /**
             * Format: int64
             * @description From 1 to 5.
             */
            rating: number;
            /** @description What was written. */
            comment: string;
        };
        /** @description What the customer said of the order; null as long as nothing was said. */
        OrderReview: {
            /**
             * Format: int64
             * @description The review's number.
             */
            id: number;
            /**
             * Format: int64
             * @description From 1 to 5.
             */
            rating: number;
            /** @description What was written. */
            comment: string;
            /** @description Whether others can read it; until then the merchant has to accept it. */
            is_published: boolean;
            /** @description What was said of each line. */
            items: components["schemas"]["OrderReviewItem"][];
            created_at: components["schemas"]["CreatedAt"];
        } | null;
        /** @description What the customer complained of; null when of nothing. */
        OrderComplaint: {
            /**
             * Format: int64
             * @description The complaint's number.
             */
            id: number;
            /** @description What was written. */
            message: string;
            /** @description What became of it; null as long as it is open. */
            resolution: string | null;
            /**
             * Format: date-time
             * @description When it was settled, in UTC to the microsecond; null as long as it is open.
             */
            resolved_at: string | null;
            created_at: components["schemas"]["CreatedAt"];
        } | null;
        /** @description An order with all that belongs to it. Every key is always there. */
        Order: {
            /**
             * Format: int64
             * @description The order's number in its store.
             */
            id: number;
            /**
             * Format: int64
             * @description The same as `id`.
             */
            order_number: number;
            status: components["schemas"]["OrderStatus"];
            /** @description Every status that the order has had, the first first; the last is `status`. */
            statuses: components["schemas"]["OrderStatusEntry"][];
            total: components["schemas"]["Money"];
            financial_breakdown: components["schemas"]["OrderBreakdown"];
            /** @description What was bought, in the order in which it was put in. */
            items: components["schemas"]["OrderItem"][];
            customer: components["schemas"]["OrderCustomer"];
            transaction: components["schemas"]["OrderTransaction"];
            payment: components["schemas"]["OrderPayment"];
            coupon: components["schemas"]["OrderCoupon"];
            /** @description The same as `financial_breakdown.discount_amount`. */
            discount_amount: number;
            /** @description What the customer wrote when ordering. */
            customer_note: string | null;
            /** @description What the merchant keeps with the order; free in form. */
            meta: {
                [key: string]: unknown;
            } | null;
            review: components["schemas"]["OrderReview"];
            complain: components["schemas"]["OrderComplaint"];
            eligibility: components["schemas"]["OrderEligibility"];
            human_format: components["schemas"]["OrderHumanFormat"];
            created_at: components["schemas"]["CreatedAt"];
            updated_at: components["schemas"]["UpdatedAt"];
        };
        /** @description One order. */
        OrderDetail: {
            /** @description Always true. */
            success: true;
            data: components["schemas"]["Order"];
        };
        /** @description A mail address, in any case. */
        GivenEmail: string;
        /** @description `email`, or `phone` and `country_code`. */
        SignInStart: {
            /** @description The number, as it is dialled within its country, or from abroad after `+` or `00`; spaces and hyphens do no harm. */
            phone?: string;
            /** @description The country's calling code, such as `966`. */
            country_code?: string;
            email?: components["schemas"]["GivenEmail"];
        };
        /** @description The session. */
        LoginStart: {
            /** @description Goes with the code to `/auth/verify`. It opens nothing without the code. */
            session_token: string;
        };
        /** @description A session in which a code is awaited. */
        StartSignInSuccess: {
            /** @description Always true. */
            success: true;
            data: components["schemas"]["LoginStart"];
        };
        /** @description The token that `/auth/start` gave. */
        GivenSession: string;
        /** @description A session and its code. */
        SignInCode: {
            session_token: components["schemas"]["GivenSession"];
            /** @description The 4 digits that were sent. */
            code: string;
        };
        /** @description A customer of the store, as they see themselves. */
        Customer: {
            /**
             * Format: int64
             * @description The customer's number in the store.
             */
            id: number;
            /** @description The first name; null until it is known. */
            first_name: string | null;
            /** @description The last name; null until it is known. */
            last_name: string | null;
            /** @description The mail address, in lower case. */
            email: string | null;
            /** @description The number within its country, without the prefix that is dialled there alone. */
            phone: string | null;
            /** @description The calling code of the number's country. */
            country_code: string | null;
            created_at: components["schemas"]["CreatedAt"];
            updated_at: components["schemas"]["UpdatedAt"];
        };
        /** @description A customer who is signed in. */
        LoginAuthenticated: {
            /**
             * @description Says which of the two this is. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "authenticated";
            /** @description The credential of all that follows: `Authorization: Bearer {token}`. It is shown this once. */
            token: string;
            customer: components["schemas"]["Customer"];
        };
        /** @description Somebody whom the store does not know yet. */
        LoginNew: {
            /**
             * @description Says which of the two this is. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "new";
            /** @description Always true. */
            requires_registration: true;
            /** @description The same session, for `/auth/complete`. */
            session_token: string;
        };
        /** @description A customer who is signed in, or somebody who has yet to register. */
        LoginVerified: components["schemas"]["LoginAuthenticated"] | components["schemas"]["LoginNew"];
        /** @description Who gave the right code. */
        VerifySignInSuccess: {
            /** @description Always true. */
            success: true;
            data: components["schemas"]["LoginVerified"];
        };
        /** @description A part of the person's name; spaces around it are dropped. */
        GivenName: string;
        /** @description A verified session, and the person. */
        SignInRegistration: {
            session_token: components["schemas"]["GivenSession"];
            firstName: components["schemas"]["GivenName"];
            lastName: components["schemas"]["GivenName"];
            email: components["schemas"]["GivenEmail"];
        };
        /** @description A new customer, signed in. */
        CompleteSignInSuccess: {
            /** @description Always true. */
            success: true;
            data: components["schemas"]["LoginAuthenticated"];
        };
        /** @description The token is revoked. */
        LogOutSuccess: {
            /** @description Always true. */
            success: true;
            /**
             * @description Always null.
             * @enum {string|null}
             */
            data: null;
            /** @description That it was done, in Arabic. */
            message: string;
        };
        /** @description The signed-in customer. */
        ProfileSuccess: {
            /** @description Always true. */
            success: true;
            data: components["schemas"]["Customer"];
        };
        /** @description The names to be changed. */
        ProfileChanges: {
            firstName?: components["schemas"]["GivenName"];
            lastName?: components["schemas"]["GivenName"];
        };
        /** @description What the customer says of the order, and of each of its items. */
        OrderReviewSubmission: {
            /**
             * Format: int64
             * @description The order as a whole, from 1 to 5.
             */
            rating: number;
            /** @description What the customer writes of it. */
            comment: string;
            /** @description A rating from 1 to 5 for each item: the keys are the ids of exactly the order's items. */
            item_ratings: {
                [key: string]: number;
            };
            /** @description A comment on each item: the keys are the ids of exactly the order's items. */
            item_comments: {
                [key: string]: string;
            };
        };
        /** @description The review is kept. */
        OrderReviewSubmitted: {
            /** @description Always true. */
            success: true;
            /**
             * @description Always null.
             * @enum {string|null}
             */
            data: null;
            /** @description Thanks for it. */
            message: string;
        };
        /** @description One subscription. Name, price and period are those of the sale, whatever has become of the product since. */
        Subscription: {
            /**
             * Format: int64
             * @description The subscription's number.
             */
            id: number;
            /**
             * @description `past_due` after the end, while the days of grace last.
             * @enum {string}
             */
            status: "active" | "past_due";
            starts_at: components["schemas"]["Instant"];
            ends_at: components["schemas"]["Instant"];
            start_date: components["schemas"]["Instant"];
            end_date: components["schemas"]["Instant"];
            /**
             * @description A name for its period; `custom` when it has none.
             * @enum {string}
             */
            duration: "daily" | "weekly" | "monthly" | "quarterly" | "semiannual" | "yearly" | "custom";
            /**
             * Format: int64
             * @description The order that started it.
             */
            order_id: number;
            /** @description Whether it is to be renewed at its end. */
            auto_renew: boolean;
            price: components["schemas"]["Money"];
            product: components["schemas"]["SubscriptionProduct"];
            variant: components["schemas"]["SubscribedVariant"];
            /** @description What the plan includes; null without a plan. */
            features: components["schemas"]["SubscriptionFeature"][] | null;
            /** @description Whether it gives what was bought, which all of this list do. */
            is_active: boolean;
            /** @description Whether its end has passed. */
            is_expired: boolean;
            /**
             * Format: int64
             * @description Days of 24 hours to its end, a begun one counted whole.
             */
            days_remaining: number;
            created_at: components["schemas"]["CreatedAt"];
            updated_at: components["schemas"]["UpdatedAt"];
        };
        /** @description All active subscriptions. */
        CustomerSubscriptions: {
            /** @description Always true. */
            success: true;
            /** @description The subscriptions, the newest first. */
            data: components["schemas"]["Subscription"][];
        };
    };
    responses: {
        /** @description The body is not the JSON that its Content-Type promises. */
        BadRequest: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
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
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
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
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
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
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationError"];
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
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The caller's copy is current. There is no body. */
        NotModified: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The order is not in progress or completed, or the body is not the JSON that its Content-Type promises. */
        NotReviewable: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The order has a review. */
        AlreadyReviewed: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The order does not include VAT (yet), or has no credit note. */
        NoVatInvoice: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /**
         * @description Slug of a category; only its products. An unknown category has none.
         * @example games
         */
        Category: string;
        /**
         * @description Only products whose name or description contains this text, whatever the case.
         * @example Premium Game Key
         */
        Search: string;
        /**
         * @description The order, by the price to pay now, the name, or the time of creation. Newest first unless told otherwise.
         * @example created_desc
         */
        Sort: "price_asc" | "price_desc" | "name_asc" | "name_desc" | "created_asc" | "created_desc";
        /**
         * @description `true` for featured products only, `false` for the others only; left out, for both.
         * @example false
         */
        Featured: boolean;
        /**
         * @description Only products of this type.
         * @example code
         */
        Type: "product" | "code" | "service" | "subscription" | "license" | "course";
        /**
         * @description Only products whose price to pay now (`price.actual`) is at least this. More decimals than the store's currency has are a 422. A minimum above the maximum finds nothing.
         * @example 199.99
         */
        PriceMin: number;
        /**
         * @description Only products whose price to pay now (`price.actual`) is at most this. More decimals than the store's currency has are a 422.
         * @example 199.99
         */
        PriceMax: number;
        /**
         * @description `true` for products that can be bought now (`stock.is_in_stock`), `false` for those that cannot; left out, for both.
         * @example true
         */
        InStock: boolean;
        /**
         * @description How many products a page holds.
         * @example 12
         */
        PerPage: number;
        /**
         * @description Which page, counted from 1. A page beyond the last is answered with an empty list.
         * @example 1
         */
        Page: number;
        /**
         * @description The product's name in addresses. Digits alone are a slug too, never an id.
         * @example premium-game-key
         */
        Slug: string;
        /**
         * @description The ETags that the caller holds, with commas between them. When one is current, the answer is 304.
         * @example "an-older-version"
         */
        IfNoneMatch: string;
        /**
         * @description The number of a subscription product. Anything but a positive integer is a 404.
         * @example 50
         */
        SubscriptionId: number;
        /**
         * @description The product's number. Anything but a positive integer is a 404.
         * @example 101
         */
        ProductId: number;
        /**
         * @description How many related products at most.
         * @example 4
         */
        RelatedLimit: number;
        /**
         * @description How many orders a page holds.
         * @example 1
         */
        OrdersPerPage: number;
        /**
         * @description The order's number. Anything but a positive integer is a 404.
         * @example 78901
         */
        OrderId: number;
        /**
         * @description Which document of the order; the credit note exists once it is refunded.
         * @example invoice
         */
        Document: "invoice" | "credit_note";
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
         * @description The version of the contract that this answer obeys, as `info.version` has it.
         * @example 1.0.0
         */
        "X-Contract-Version": string;
        /**
         * @description When the current window ends, in Unix seconds; where something else than requests of a window is used up, when to try again.
         * @example 1718447460
         */
        "X-RateLimit-Reset": number;
        /**
         * @description How many seconds to wait before the next try.
         * @example 30
         */
        "Retry-After": number;
        /**
         * @description Names this version of the product. It changes with any field, those included that change by the clock alone: a discount that begins or ends, `is_new`.
         * @example "9b1c7d5e"
         */
        ETag: string;
        /**
         * @description Names the file by the document's kind and number.
         * @example attachment; filename="invoice-42.pdf"
         */
        "Content-Disposition": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listProducts: {
        parameters: {
            query: {
                /**
                 * @description Slug of a category; only its products. An unknown category has none.
                 * @example games
                 */
                category?: components["parameters"]["Category"];
                /**
                 * @description Only products whose name or description contains this text, whatever the case.
                 * @example Premium Game Key
                 */
                search?: components["parameters"]["Search"];
                /**
                 * @description The order, by the price to pay now, the name, or the time of creation. Newest first unless told otherwise.
                 * @example created_desc
                 */
                sort: components["parameters"]["Sort"];
                /**
                 * @description `true` for featured products only, `false` for the others only; left out, for both.
                 * @example false
                 */
                featured?: components["parameters"]["Featured"];
                /**
                 * @description Only products of this type.
                 * @example code
                 */
                type?: components["parameters"]["Type"];
                /**
                 * @description Only products whose price to pay now (`price.actual`) is at least this. More decimals than the store's currency has are a 422. A minimum above the maximum finds nothing.
                 * @example 199.99
                 */
                price_min?: components["parameters"]["PriceMin"];
                /**
                 * @description Only products whose price to pay now (`price.actual`) is at most this. More decimals than the store's currency has are a 422.
                 * @example 199.99
                 */
                price_max?: components["parameters"]["PriceMax"];
                /**
                 * @description `true` for products that can be bought now (`stock.is_in_stock`), `false` for those that cannot; left out, for both.
                 * @example true
                 */
                in_stock?: components["parameters"]["InStock"];
                /**
                 * @description How many products a page holds.
                 * @example 12
                 */
                per_page: components["parameters"]["PerPage"];
                /**
                 * @description Which page, counted from 1. A page beyond the last is answered with an empty list.
                 * @example 1
                 */
                page: components["parameters"]["Page"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of products. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProduct: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETags that the caller holds, with commas between them. When one is current, the answer is 304.
                 * @example "an-older-version"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The product's name in addresses. Digits alone are a slug too, never an id.
                 * @example premium-game-key
                 */
                slug: components["parameters"]["Slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductDetail"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listProductVariants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of a subscription product. Anything but a positive integer is a 404.
                 * @example 50
                 */
                id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plans. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductVariants"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listRelatedProducts: {
        parameters: {
            query: {
                /**
                 * @description How many related products at most.
                 * @example 4
                 */
                limit: components["parameters"]["RelatedLimit"];
            };
            header?: never;
            path: {
                /**
                 * @description The product's number. Anything but a positive integer is a 404.
                 * @example 101
                 */
                id: components["parameters"]["ProductId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The related products; an empty list when no category is shared. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelatedProducts"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listCustomerOrders: {
        parameters: {
            query: {
                /**
                 * @description How many orders a page holds.
                 * @example 1
                 */
                per_page: components["parameters"]["OrdersPerPage"];
                /**
                 * @description Which page, counted from 1. A page beyond the last is answered with an empty list.
                 * @example 1
                 */
                page: components["parameters"]["Page"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of orders. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCustomerOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order's number. Anything but a positive integer is a 404.
                 * @example 78901
                 */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetail"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    startSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Where the code is to be sent. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "phone": "501234567",
                 *       "country_code": "966"
                 *     }
                 */
                "application/json": components["schemas"]["SignInStart"];
            };
        };
        responses: {
            /** @description The code is on its way. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartSignInSuccess"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    verifySignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The session and the code that was received. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "session_token": "st_k7f3a9q2R4nV8cXw1LzPq6TbYh5JdM0sGuEo2kFi",
                 *       "code": "4821"
                 *     }
                 */
                "application/json": components["schemas"]["SignInCode"];
            };
        };
        responses: {
            /** @description The code was right. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifySignInSuccess"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    completeSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The session, and who the person is. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "session_token": "st_k7f3a9q2R4nV8cXw1LzPq6TbYh5JdM0sGuEo2kFi",
                 *       "firstName": "Sara",
                 *       "lastName": "Salem",
                 *       "email": "sara@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["SignInRegistration"];
            };
        };
        responses: {
            /** @description Registered and signed in. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompleteSignInSuccess"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    logOutCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogOutSuccess"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileSuccess"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What is to be changed. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "firstName": "Ahmed",
                 *       "lastName": "Ali"
                 *     }
                 */
                "application/json": components["schemas"]["ProfileChanges"];
            };
        };
        responses: {
            /** @description The customer as it is now. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileSuccess"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    submitOrderReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order's number. Anything but a positive integer is a 404.
                 * @example 78901
                 */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderReviewSubmission"];
            };
        };
        responses: {
            /** @description The review is kept. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderReviewSubmitted"];
                };
            };
            400: components["responses"]["NotReviewable"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["AlreadyReviewed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listCustomerSubscriptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The active subscriptions. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerSubscriptions"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    downloadVatInvoice: {
        parameters: {
            query: {
                /**
                 * @description Which document of the order; the credit note exists once it is refunded.
                 * @example invoice
                 */
                document: components["parameters"]["Document"];
            };
            header?: never;
            path: {
                /**
                 * @description The order's number. Anything but a positive integer is a 404.
                 * @example 78901
                 */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document, to be saved as a file. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["NoVatInvoice"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
}
