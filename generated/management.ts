// Do not edit: `npm run generate` makes this file from openapi/management.yaml.
export interface paths {
    "/export/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export customers
         * @description All customers of the store, or those that hold to every filter given, as they are at one instant, by ascending id. Players of game servers belong to them: one without a name is shown by the username as `first_name`, and what is not known is null. Both formats have the same fields.
         *
         *     **CSV** is UTF-8 with a byte order mark, has a header row, commas between fields and CRLF between rows (RFC 4180), and is offered as a download. What is null is empty. A text that a spreadsheet could take for a formula, because it begins with `=`, `+`, `-`, `@`, a tab, CR or LF, gets a `'` in front.
         *
         *     **A whole file or none.** The answer is sent while it is read, without a length. Where that fails on its way, the connection breaks before the end of the body: what came is then no whole file, and the JSON is not closed. So does the connection of a caller that takes nothing for some ten minutes, or is not done after an hour.
         *
         *     **Limits.** Each server process runs two exports of a store at a time: one more is a 429. When others use all connections that are kept for exports, the answer is a 503.
         *
         *     - **Credential:** `X-Secret-Key`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        get: operations["exportCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the store's figures for a period
         * @description Figures of every order, customer, product and review of the store, those of game players among them, from the beginning of a calendar period to now. The answer has the metrics that were asked for, and no others.
         *
         *     **Periods** are those of the calendar in the store's time zone: today from midnight, the week from Sunday, the month, quarter and year from their first day.
         *
         *     **Orders** count in the period in which they were created, as what they are now: an order completed or refunded later moves between the figures of that period. Averages are rounded half up, money to the currency's smallest unit and ratings to one decimal; of nothing they are 0.
         *
         *     Figures are kept as orders change, so the answer costs the same for ten orders and for millions, and is never behind.
         *
         *     - **Credential:** `X-Secret-Key`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        get: operations["getAnalytics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         *     **What is refused.** With a 422. Entries that can't be read are named first, at most a hundred of them; once all can be read, every entry that fails is named (`updates.3.product_id`): a product that this store does not have or has deleted; a code product, whose stock is its unused codes: add codes instead; a package of a game store, which has no stock; an entry with neither a `stock_change` nor `unlimited_stock: true`; and changes that together would take the stock of a product below zero or above 2,147,483,647, in each entry that takes or adds.
         *
         *     - **Credential:** `X-Secret-Key`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        post: operations["updateInventory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List orders
         * @description All orders of the store, those of players too, filtered, sorted and paged. All filters given must hold; an unknown parameter or a value that can't be read is a 422. Orders that sort alike are told apart by their id, in the direction of the sort, so that an order stands on one page only. New orders and changes of what is filtered by move the pages; to keep up with changes, ask with `updated_after`.
         *
         *     - **Credential:** `X-Secret-Key`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        get: operations["listOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the latest data of an event
         * @description What an event has lately been about, the newest first, each as it is now. `message` names the event, and with it what `data` holds. A missing or unknown event is a 422.
         *
         *     - **Credential:** `X-Secret-Key`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        get: operations["listWebhookData"];
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
        /** @description What a customer must be, all of it. */
        CustomerFilters: {
            /** @description Created then or later. A date (`2024-06-15`) means the whole day in the store's time zone, an instant (`2024-06-15T14:30:00Z`, with any offset) itself. */
            created_from?: string;
            /** @description Created then or earlier, a date's whole day included. */
            created_to?: string;
            /** @description The code of the phone number's country, digits alone. */
            country_code?: string;
            /** @description This text is in the name (first, a space, last), the email or the phone number (`+966501234567`), or for a player in the username, whatever the case. */
            search?: string;
            /** @description `true` for customers with an order of any status, `false` for those without one. */
            has_orders?: boolean;
        };
        /** @description A customer. */
        ExportedCustomer: {
            /**
             * Format: int64
             * @description The customer's number.
             */
            id: number;
            /** @description The first name; of a player without one, the username. */
            first_name: string | null;
            /** @description The last name. */
            last_name: string | null;
            /** @description The email address. */
            email: string | null;
            /** @description The phone number without the country's code. */
            phone: string | null;
            /** @description The code of the phone number's country, without `+`. */
            country_code: string | null;
        };
        /** @description Customers in JSON. */
        CustomerExport: {
            /** @description Always true. */
            success: true;
            /** @description The customers, by ascending id. */
            data: components["schemas"]["ExportedCustomer"][];
            /** @description That it was done. */
            message: string;
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
        /** @description The completed orders created in the period. Orders since cancelled or refunded are none. */
        SalesFigures: {
            /**
             * Format: int64
             * @description How many.
             */
            total_orders: number;
            /** @description What they cost together, discounts taken off, VAT included, in the store's currency. */
            total_revenue: number;
            /** @description What one costs on average; 0 without any. */
            average_order_value: number;
        };
        /** @description All orders created in the period, by what has become of them. */
        OrderFigures: {
            /**
             * Format: int64
             * @description The sum of the other three.
             */
            total_orders: number;
            /**
             * Format: int64
             * @description Those received, under review and in progress.
             */
            pending_orders: number;
            /**
             * Format: int64
             * @description Those completed.
             */
            completed_orders: number;
            /**
             * Format: int64
             * @description Those cancelled or refunded.
             */
            cancelled_orders: number;
        };
        /** @description Customers, by when they came. */
        CustomerFigures: {
            /**
             * Format: int64
             * @description Those created in the period.
             */
            new_customers: number;
            /**
             * Format: int64
             * @description Those who proved their address or number in the period for the first time, whenever they were created.
             */
            verified_customers: number;
        };
        /** @description Products of every type. */
        ProductFigures: {
            /**
             * Format: int64
             * @description Those created in the period, also when they were deleted since.
             */
            new_products: number;
            /**
             * Format: int64
             * @description Those on sale now, whatever the period.
             */
            active_products: number;
            /**
             * Format: int64
             * @description Those of them that are featured now, whatever the period.
             */
            featured_products: number;
        };
        /** @description Reviews of orders, written in the period. */
        ReviewFigures: {
            /**
             * Format: int64
             * @description How many.
             */
            total_reviews: number;
            /** @description Of all of them, published or not, to one decimal; 0 without any. */
            average_rating: number;
            /**
             * Format: int64
             * @description Those of them that are published by now.
             */
            published_reviews: number;
        };
        /** @description The figures asked for, by metric. */
        Analytics: {
            sales?: components["schemas"]["SalesFigures"];
            orders?: components["schemas"]["OrderFigures"];
            customers?: components["schemas"]["CustomerFigures"];
            products?: components["schemas"]["ProductFigures"];
            reviews?: components["schemas"]["ReviewFigures"];
        };
        AnalyticsResult: {
            /** @description Always true. */
            success: true;
            data: components["schemas"]["Analytics"];
        };
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
            /** @description Always true. */
            success: true;
            /** @description Always empty. */
            data: string[];
            /**
             * @description Always the same sentence.
             * @enum {string}
             */
            message: "Inventory updated successfully";
        };
        /** @description Who ordered. */
        OrderCustomer: {
            /**
             * Format: int64
             * @description The customer's number in the store.
             */
            id: number;
            /** @description The first name; of a player without one, the username. */
            first_name: string | null;
            /** @description The last name; null when it is not known. */
            last_name: string | null;
        };
        /** @description One line of an order, as it was at the sale. */
        OrderItem: {
            /**
             * Format: int64
             * @description The item's number in the store.
             */
            id: number;
            /**
             * Format: int64
             * @description The product's number in the store.
             */
            product_id: number;
            /** @description What the product was called. */
            product_name: string;
            /**
             * @description What kind of product it was; a `package` is a game store's.
             * @enum {string}
             */
            product_type: "product" | "code" | "service" | "subscription" | "license" | "course" | "package";
            /**
             * Format: int64
             * @description How many were bought.
             */
            quantity: number;
            /** @description The price of one, after sales and before coupons. */
            price: number;
            /** @description `price` times `quantity`: coupons are taken off the order's `total`. */
            total: number;
        };
        /** @description An order, in the list and in webhook data alike. Amounts are numbers in the currency of the order, VAT included. */
        Order: {
            /**
             * Format: int64
             * @description The order's number in its store.
             */
            id: number;
            /** @description What is paid for it: its items less all discounts. */
            total: number;
            /**
             * @description Where it stands now.
             * @enum {string}
             */
            status: "Received" | "Under Review" | "In Progress" | "Completed" | "Cancelled" | "Refunded";
            customer: components["schemas"]["OrderCustomer"];
            /** @description What was bought, by `id`. */
            items: components["schemas"]["OrderItem"][];
            created_at: components["schemas"]["CreatedAt"];
        };
        /** @description A page of orders. */
        OrderList: {
            /** @description Always true. */
            success: true;
            /** @description The orders of this page, in the order asked for. */
            data: components["schemas"]["Order"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description Orders by their creation, the newest first. */
        OrderCreatedData: {
            /** @description Always true. */
            success: true;
            /** @description The orders. */
            data: components["schemas"]["Order"][];
            /**
             * @description Names the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            message: "Webhook data for order.created";
        };
        /** @description Orders by their last change, the latest first. */
        OrderUpdatedData: {
            /** @description Always true. */
            success: true;
            /** @description The orders. */
            data: components["schemas"]["Order"][];
            /**
             * @description Names the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            message: "Webhook data for order.updated";
        };
        /** @description The main image of a product; null when it has none. */
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
        } | null;
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
        /** @description A product as it is now. */
        ProductEvent: {
            /**
             * Format: int64
             * @description The product's number in its store.
             */
            id: number;
            /** @description What the product is called. */
            name: string;
            /** @description Its name in addresses, unique in the store. */
            slug: string;
            /** @description The price of one in the store's currency, without any discount. */
            price: number;
            /**
             * @description What is sold; a `package` is a game store's.
             * @enum {string}
             */
            type: "product" | "code" | "service" | "subscription" | "license" | "course" | "package";
            image: components["schemas"]["ProductImage"];
            /** @description The active categories it is in, by their `sort_order`. */
            categories: components["schemas"]["ProductCategory"][];
        };
        /** @description Products by their last change, the latest first. */
        ProductUpdatedData: {
            /** @description Always true. */
            success: true;
            /** @description The products. */
            data: components["schemas"]["ProductEvent"][];
            /**
             * @description Names the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            message: "Webhook data for product.updated";
        };
        /** @description A customer as it is now. */
        CustomerEvent: {
            /**
             * Format: int64
             * @description The customer's number in the store.
             */
            id: number;
            /** @description The first name; of a player without one, the username. */
            first_name: string | null;
            /** @description The last name; null when it is not known. */
            last_name: string | null;
            /** @description The whole address; null when it is not known. */
            email: string | null;
        };
        /** @description Customers by their creation, the newest first. */
        CustomerCreatedData: {
            /** @description Always true. */
            success: true;
            /** @description The customers. */
            data: components["schemas"]["CustomerEvent"][];
            /**
             * @description Names the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            message: "Webhook data for customer.created";
        };
        /** @description The latest data of one event, in the shape of that event. */
        WebhookData: components["schemas"]["OrderCreatedData"] | components["schemas"]["OrderUpdatedData"] | components["schemas"]["ProductUpdatedData"] | components["schemas"]["CustomerCreatedData"];
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
        /** @description A field is missing, of the wrong type, out of its bounds, or unknown, or a product or its stock does not allow the change. Nothing is changed. */
        InventoryRefused: {
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
        /** @description Update failed, by a fault of ours. Nothing is changed. */
        InventoryFailed: {
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
         * @description Which page, counted from 1. A page beyond the last is answered with an empty list.
         * @example 1
         */
        Page: number;
        /**
         * @description The format of the file.
         * @example json
         */
        Format: "json" | "csv";
        /**
         * @description Which customers; left out, all. Written as `filters[country_code]=966&filters[has_orders]=true`.
         * @example {
         *       "created_from": "2001-01-01",
         *       "created_to": "2099-12-31T23:59:59Z",
         *       "country_code": "966",
         *       "search": "ahmed@example.com",
         *       "has_orders": true
         *     }
         */
        Filters: components["schemas"]["CustomerFilters"];
        /**
         * @description The calendar period that is not over yet, in the store's time zone.
         * @example month
         */
        Period: "today" | "week" | "month" | "quarter" | "year";
        /**
         * @description The metrics to answer, each once however often it is named: `metrics=sales&metrics=orders`, `metrics[]=sales&metrics[]=orders` or `metrics=sales,orders`.
         * @example [
         *       "sales",
         *       "orders",
         *       "customers",
         *       "products",
         *       "reviews"
         *     ]
         */
        Metrics: ("sales" | "orders" | "customers" | "products" | "reviews")[];
        /**
         * @description Only orders of this status: `Received`, `Under Review`, `In Progress`, `Completed`, `Cancelled` or `Refunded`, whatever the case and with spaces, hyphens or underscores between words; or its number, 1 to 6 in this order.
         * @example Completed
         */
        Status: string;
        /**
         * @description Only orders created then or later. A date (`2024-06-15`) means the whole day in the store's time zone, an instant (`2024-06-15T14:30:00Z`, with any offset) itself.
         * @example 2001-01-01
         */
        CreatedFrom: string;
        /**
         * @description Only orders created then or earlier. A date means the whole day in the store's time zone, so that the same date in `created_from` and `created_to` gives the orders of that day. A range that ends before it begins has no orders.
         * @example 2099-12-31T23:59:59Z
         */
        CreatedTo: string;
        /**
         * @description Only orders changed after this instant; creation counts as a change.
         * @example 2001-01-01T00:00:00Z
         */
        UpdatedAfter: string;
        /**
         * @description The order, by the time of creation or by `total`. Newest first unless told otherwise.
         * @example created_desc
         */
        Sort: "created_desc" | "created_asc" | "amount_desc" | "amount_asc";
        /**
         * @description How many orders a page holds.
         * @example 1
         */
        PerPage: number;
        /**
         * @description `order.created`: orders, those of players too, by their creation. `order.updated`: those that have changed since they were created, by their last change. `product.updated`: products of every type, packages too, by their last change, for which creation counts; deleted ones are left out, inactive ones are not. `customer.created`: customers, players among them, by their creation.
         * @example order.created
         */
        Event: "order.created" | "order.updated" | "product.updated" | "customer.created";
        /**
         * @description How many at most.
         * @example 1
         */
        Limit: number;
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
         * @description Offers CSV for saving, under a name. JSON has no such header.
         * @example attachment; filename="customers.csv"
         */
        ContentDisposition: string;
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
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    exportCustomers: {
        parameters: {
            query: {
                /**
                 * @description The format of the file.
                 * @example json
                 */
                format: components["parameters"]["Format"];
                /**
                 * @description Which customers; left out, all. Written as `filters[country_code]=966&filters[has_orders]=true`.
                 * @example {
                 *       "created_from": "2001-01-01",
                 *       "created_to": "2099-12-31T23:59:59Z",
                 *       "country_code": "966",
                 *       "search": "ahmed@example.com",
                 *       "has_orders": true
                 *     }
                 */
                filters?: components["parameters"]["Filters"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customers, in the format asked for. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerExport"];
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAnalytics: {
        parameters: {
            query: {
                /**
                 * @description The calendar period that is not over yet, in the store's time zone.
                 * @example month
                 */
                period: components["parameters"]["Period"];
                /**
                 * @description The metrics to answer, each once however often it is named: `metrics=sales&metrics=orders`, `metrics[]=sales&metrics[]=orders` or `metrics=sales,orders`.
                 * @example [
                 *       "sales",
                 *       "orders",
                 *       "customers",
                 *       "products",
                 *       "reviews"
                 *     ]
                 */
                metrics: components["parameters"]["Metrics"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalyticsResult"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
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
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
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
    listOrders: {
        parameters: {
            query: {
                /**
                 * @description Only orders of this status: `Received`, `Under Review`, `In Progress`, `Completed`, `Cancelled` or `Refunded`, whatever the case and with spaces, hyphens or underscores between words; or its number, 1 to 6 in this order.
                 * @example Completed
                 */
                status?: components["parameters"]["Status"];
                /**
                 * @description Only orders created then or later. A date (`2024-06-15`) means the whole day in the store's time zone, an instant (`2024-06-15T14:30:00Z`, with any offset) itself.
                 * @example 2001-01-01
                 */
                created_from?: components["parameters"]["CreatedFrom"];
                /**
                 * @description Only orders created then or earlier. A date means the whole day in the store's time zone, so that the same date in `created_from` and `created_to` gives the orders of that day. A range that ends before it begins has no orders.
                 * @example 2099-12-31T23:59:59Z
                 */
                created_to?: components["parameters"]["CreatedTo"];
                /**
                 * @description Only orders changed after this instant; creation counts as a change.
                 * @example 2001-01-01T00:00:00Z
                 */
                updated_after?: components["parameters"]["UpdatedAfter"];
                /**
                 * @description The order, by the time of creation or by `total`. Newest first unless told otherwise.
                 * @example created_desc
                 */
                sort: components["parameters"]["Sort"];
                /**
                 * @description How many orders a page holds.
                 * @example 1
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
    listWebhookData: {
        parameters: {
            query: {
                /**
                 * @description `order.created`: orders, those of players too, by their creation. `order.updated`: those that have changed since they were created, by their last change. `product.updated`: products of every type, packages too, by their last change, for which creation counts; deleted ones are left out, inactive ones are not. `customer.created`: customers, players among them, by their creation.
                 * @example order.created
                 */
                event: components["parameters"]["Event"];
                /**
                 * @description How many at most.
                 * @example 1
                 */
                limit: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest data of the event; an empty list when nothing of the kind has happened. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookData"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
}
