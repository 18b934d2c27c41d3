// Do not edit: `npm run generate` makes this file from openapi/merchant.yaml.
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
         * @description All products of the store that are not deleted, whatever their status, the newest first. Packages of game stores are not among them.
         *
         *     - **Credential:** `Authorization: Bearer …`
         *     - **Limit:** 60 requests a minute for each token, unless configured otherwise
         */
        get: operations["listProducts"];
        put?: never;
        /**
         * Create a product
         * @description A new product of any type, with everything that belongs to it: all of it, or, when anything is refused, nothing. Shops show it at once.
         *
         *     **Slug.** Left out, it is made from the name: its letters and digits, Arabic ones as they are, in lower case, words joined by hyphens; where another product has that slug, with a number behind it that is one more than the highest so far. A slug that is given must have that form, and is refused with a 422 when it is taken.
         *
         *     **By type.** A `code` has codes and no `stock`, a `subscription` or a `license` variants, a `license` also `license_config`, a `course` its content; what belongs to another type is refused with a 422, unless it is empty (`0`, `false`, `null`, an empty list). A license needs a plan of the store that includes licenses: 403 otherwise.
         *
         *     **Media.** Files that the store has uploaded. A number that names no file of this store is a 404; an image in place of a file for buyers, or the other way round, a 422.
         *
         *     **HTML.** Of `description`, `activation_info` and the content of modules, what could do harm on a page is taken out before it is kept.
         *
         *     **Amounts** have no more decimals than the currency of the store: 422.
         *
         *     **Size.** A body has at most 32 MB (33,554,432 bytes), else it is a 413: room for 10,000 codes of any length, and for a course whose texts come to as much. Further codes can follow by an operation of their own.
         *
         *     - **Credential:** `Authorization: Bearer …`
         *     - **Limit:** 60 requests a minute for each token, unless configured otherwise
         */
        post: operations["createProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a product
         * @description A product of the store with everything that its merchant has written, whatever its status. One that is deleted is a 404.
         *
         *     - **Credential:** `Authorization: Bearer …`
         *     - **Limit:** 60 requests a minute for each token, unless configured otherwise
         */
        get: operations["getProduct"];
        /**
         * Change a product
         * @description Changes what is sent, with the rules of its creation, and `updated_at`; shops show it at once. The type stays, and codes are added by an operation of their own. A license is changed while the plan of the store includes licenses: 403 otherwise; it can be deleted all the same.
         *
         *     **Lists** are sent whole. Of `subscriptionVariants` one with an `id` is changed, one without is new, and one that is left out is no longer sold: what was bought by it goes on, for which it is kept as inactive; one that nobody has bought is gone. Of a course all sections take the place of those before.
         *
         *     **Objects** (`seo`, `license_config`, `course`) change by what is sent of them; `metadata` is sent whole. `discount_price: null` ends the discount, with its expiry. A body has at most 32 MB (33,554,432 bytes), else it is a 413.
         *
         *     - **Credential:** `Authorization: Bearer …`
         *     - **Limit:** 60 requests a minute for each token, unless configured otherwise
         */
        put: operations["updateProduct"];
        post?: never;
        /**
         * Delete a product
         * @description Takes a product out of the store for good. Orders still name it, and what was bought stays with its buyers; its slug is free again.
         *
         *     - **Credential:** `Authorization: Bearer …`
         *     - **Limit:** 60 requests a minute for each token, unless configured otherwise
         */
        delete: operations["deleteProduct"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{id}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of a code product of the store.
                 * @example 101
                 */
                id: components["parameters"]["CodeProductId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add codes
         * @description Adds codes to a code product, up to 10,000 and 32 MB (33,554,432 bytes) at once: all of them, or none. A code that is sent twice, or that the product has or had already, is refused with a 422 that names it.
         *
         *     - **Credential:** `Authorization: Bearer …`
         *     - **Limit:** 60 requests a minute for each token, unless configured otherwise
         */
        post: operations["addCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         *
         *     - **Credential:** `Authorization: Bearer …`
         *     - **Limit:** 60 requests a minute for each token, unless configured otherwise
         */
        get: operations["listCategories"];
        put?: never;
        /**
         * Create a category
         * @description A new category. Nothing is in it until products name it.
         *
         *     **Slug.** Left out, it is made from the name: its letters and digits, Arabic ones as they are, in lower case, words joined by hyphens; where another category has that slug, with a number behind it that is one more than the highest so far. A slug that is given must have that form, and is refused with a 422 when it is taken.
         *
         *     **Image.** A file that the store has uploaded as an image. A number that names no file of this store is a 404; a file for buyers is a 422.
         *
         *     - **Credential:** `Authorization: Bearer …`
         *     - **Limit:** 60 requests a minute for each token, unless configured otherwise
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
         *
         *     - **Credential:** `Authorization: Bearer …`
         *     - **Limit:** 60 requests a minute for each token, unless configured otherwise
         */
        get: operations["listBenefits"];
        put?: never;
        /**
         * Create a benefit
         * @description A new benefit, which products can then name by its number.
         *
         *     - **Credential:** `Authorization: Bearer …`
         *     - **Limit:** 60 requests a minute for each token, unless configured otherwise
         */
        post: operations["createBenefit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload product media
         * @description An image or a file for a product, sent as a form. The number in the answer is what products and categories name it by. What nothing names within a day is removed.
         *
         *     **Images.** JPEG, PNG, GIF or WebP, up to 10 MB (10,485,760 bytes) and 40 million pixels, all frames of an animation together. They are turned upright, brought to at most 2,560 pixels on the longer side and stored anew as WebP, without what cameras write into them; name, type and size in the answer are those of the stored form. Anybody can load them, from this server's address and `path`. Beside each lie smaller forms, at most 320, 640 and 1,280 pixels wide: the same path with `-320`, `-640` or `-1280` before `.webp`.
         *
         *     **Files.** Of any type, up to 117 MB (122,683,392 bytes), stored as they are. They are never public: the detail of a paid order gives its customer an address that is signed and expires.
         *
         *     **Refused.** More bytes than that are a 413, as soon as they are noticed. A file whose content is not what its name says, that is two things at once (an image that is also an archive or a page), or an image that can't be decoded, is a 422.
         *
         *     - **Credential:** `Authorization: Bearer …`
         *     - **Limit:** 60 requests a minute for each token, unless configured otherwise
         */
        post: operations["uploadProductMedia"];
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
         * @description The orders of the store's customers, the newest first, without what they handed over. Orders of players of games are no part of this API.
         *
         *     - **Credential:** `Authorization: Bearer …`
         *     - **Limit:** 60 requests a minute for each token, unless configured otherwise
         */
        get: operations["listOrders"];
        put?: never;
        /**
         * Place an order
         * @description An order for a customer, in one transaction: all of it, or nothing. What it takes is held for it at once; two orders never get the same piece or code.
         *
         *     **Customer.** By `id`, or by `phone` with its `country_code`, or by `email`. Where both are given, the phone number tells who it is, and the address if nobody has the number. A new customer is made where nobody is found, with the names given; one who is known keeps their own. Nobody is verified by an order: an address that was told beside a number finds nobody, until its customer proves it, and is the next one's who is told by it alone.
         *
         *     **Price.** The server's: the price to pay at this moment (the product's discount or the best sale, whichever is lower), or that of the variant, and what the chosen options of its fields add. A percentage coupon takes its part off each piece, rounded half up; a fixed one comes off once, divided among the items that it is for, and never takes them below nothing.
         *
         *     **What is refused.** With a 422 that names each item, as far as could be judged: what is for sale first, then what there is of it, then what a customer may have. A product that is not for sale in this store (`items.1.product_id`), sold out or fewer left than asked for, below its minimum or above what one customer may have in all, counting all items of the product (`items.1.quantity`), a variant that it does not have or that is missing (`items.1.variant_id`), an answer that is missing or no option (`items.1.fields.Region`). An item of a subscription or a course holds one. A coupon that is not valid, used up, or for none of the items is named as `coupon_code`.
         *
         *     **Status.** 1 unless told otherwise. With 3 or 4 the order counts as paid, with 4 it is completed at once: see the update of an order.
         *
         *     **Size.** A body has at most 32 MB (33,554,432 bytes), else it is a 413.
         *
         *     - **Credential:** `Authorization: Bearer …`
         *     - **Limit:** 60 requests a minute for each token, unless configured otherwise
         */
        post: operations["createOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an order
         * @description An order with what it has handed over.
         *
         *     - **Credential:** `Authorization: Bearer …`
         *     - **Limit:** 60 requests a minute for each token, unless configured otherwise
         */
        get: operations["getOrder"];
        /**
         * Update an order
         * @description Changes what is sent, and leaves the rest as it is.
         *
         *     **Status.** 1 Received goes to 2 Under Review, 3 In Progress, 4 Completed or 5 Cancelled; 2 to 3, 4 or 5; 3 to 4 or 5; 4 to 6 Refunded. The status that it has already changes nothing but `updated_at`; any other is a 409, and nothing of the request is done.
         *
         *     **Completing** hands over what was bought, in one transaction: codes, license keys, subscriptions, places in courses; it fixes the VAT and issues the invoice of a store that is registered for it. **Cancelling** gives back what was held: stock, codes, uses of the coupon. **Refunding** revokes keys, subscriptions and places, and issues a credit note; codes and goods that were handed over do not come back.
         *
         *     **Payment.** In progress and completed the order counts as paid, by `manual` payment unless another is told.
         *
         *     **Size.** A body has at most 32 MB (33,554,432 bytes), else it is a 413.
         *
         *     - **Credential:** `Authorization: Bearer …`
         *     - **Limit:** 60 requests a minute for each token, unless configured otherwise
         */
        put: operations["updateOrder"];
        post?: never;
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
         *
         *     - **Credential:** `Authorization: Bearer …`
         *     - **Limit:** 60 requests a minute for each token, unless configured otherwise
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
        /** @description A possible answer. */
        ProductFieldOption: {
            /** @description The answer. */
            name: string;
            /** @description What it adds to the price. */
            price: number;
        };
        /** @description A question to the buyer. */
        ProductField: {
            /** @description How it is asked. */
            type: string;
            /** @description What is asked, by which it is answered. */
            name: string;
            /** @description What stands where nothing is answered yet. */
            placeholder: string | null;
            /** @description Whether there is no order without an answer. */
            required: boolean;
            /** @description What can be answered; every text when there are none. */
            options: components["schemas"]["ProductFieldOption"][];
        };
        /** @description Something that a variant includes. */
        VariantFeature: {
            /** @description What it is called. */
            name: string;
            /** @description What it is. */
            description: string | null;
        };
        /** @description What a subscription or a license is bought by. */
        Variant: {
            /**
             * Format: int64
             * @description Its number.
             */
            id: number;
            /** @description What it is called. */
            name: string;
            /** @description What it is. */
            description: string | null;
            /**
             * Format: int64
             * @description How long it lasts, in days.
             */
            duration: number;
            /** @description What it costs. */
            price: number;
            /** @description A short text to put on it. */
            badge: string | null;
            /** @description Whether it is sold. */
            is_active: boolean;
            /**
             * Format: int64
             * @description Its place among the variants, the lowest first.
             */
            sort_order: number;
            /** @description What it includes. */
            features: components["schemas"]["VariantFeature"][];
        };
        /** @description How its keys are made and bound; null of what is no license. */
        LicenseConfig: {
            /**
             * @description What the merchant's software is to bind a key to at its first use.
             * @enum {string}
             */
            lock_type: "none" | "hwid" | "ip";
            /** @description What its keys begin with. */
            prefix: string | null;
            /**
             * @description Whether keys expire.
             * @enum {string}
             */
            expiry_type: "lifetime" | "timed";
            /**
             * Format: int64
             * @description After how many days.
             */
            expiry_days: number | null;
            /**
             * Format: int64
             * @description On how many machines the merchant's software is to let a key be in use; 0 for any number.
             */
            max_activations: number;
            /** @description Whether what a key protects is to be encrypted from end to end by the merchant's software. */
            e2ee: boolean;
        } | null;
        /** @description What search engines and social networks are told. */
        ProductSeo: {
            /** @description Its title in search results. */
            meta_title: string | null;
            /** @description Its description in search results. */
            meta_description: string | null;
            /** @description Keywords. */
            meta_keywords: string | null;
            /** @description Its title where it is shared. */
            og_title: string | null;
            /** @description Its description where it is shared. */
            og_description: string | null;
            /** @description The address by which it is to be known. */
            canonical_url: string | null;
            /** @description What robots may do. */
            robots: string | null;
            /** @description Further entries. */
            extra_meta: {
                [key: string]: unknown;
            }[] | null;
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
        /** @description A product in a list: without its codes and the content of its course. */
        ListedProduct: {
            /**
             * Format: int64
             * @description Its number in the store.
             */
            id: number;
            /** @description What it is called. */
            name: string;
            /** @description Its name in addresses, unique in the store. */
            slug: string;
            /**
             * @description What is sold.
             * @enum {string}
             */
            type: "product" | "code" | "service" | "subscription" | "license" | "course";
            /** @description What it costs, VAT included. */
            price: number;
            /** @description What it costs the merchant. */
            cost_price: number | null;
            /** @description What it is, as sanitised HTML. */
            description: string | null;
            /** @description A headline for it. */
            marketing_title: string | null;
            /** @description How the buyer uses it, as sanitised HTML. */
            activation_info: string | null;
            /**
             * @description 1 active, 2 inactive, 3 hidden.
             * @enum {integer}
             */
            status: 1 | 2 | 3;
            /** @description Whether a page of the product should show its reviews. */
            show_reviews: boolean;
            /** @description It is highlighted. */
            is_noticeable: boolean;
            /** @description It is featured. */
            is_featured: boolean;
            /** @description A short text to put on it. */
            badge: string | null;
            /** @description Tags. */
            tags: string[] | null;
            /** @description What the merchant keeps with it. */
            meta: {
                [key: string]: unknown;
            } | null;
            /** @description What it costs while discounted. */
            discount_price: number | null;
            /**
             * Format: date
             * @description The last day of the discount, by the calendar of the store; null: it has no end.
             */
            discount_expiry: string | null;
            /**
             * Format: int64
             * @description How many there are, where they are counted; 0 of codes.
             */
            stock: number;
            /** @description Nothing is counted. */
            unlimited_stock: boolean;
            /**
             * Format: int64
             * @description How many codes can still be sold: those that nobody has bought, less those that open orders hold.
             */
            codes_count: number;
            /**
             * Format: int64
             * @description The fewest that one order can hold.
             */
            min_qty: number;
            /**
             * Format: int64
             * @description The most that one customer can buy.
             */
            max_purchase_count: number | null;
            /** @description Its main image; null when it has none. */
            image: {
                /**
                 * Format: int64
                 * @description The number of the file.
                 */
                id: number;
            } | null;
            /** @description What the caller calls the image. */
            image_ulid: string | null;
            /** @description Files that its buyers get. */
            product_files: {
                /**
                 * Format: int64
                 * @description Its number.
                 */
                id: number;
            }[];
            /** @description Further images, in their order. */
            extra_images: {
                /**
                 * Format: int64
                 * @description Its number.
                 */
                id: number;
            }[];
            /** @description The categories that it is in. */
            categories: {
                /**
                 * Format: int64
                 * @description Its number.
                 */
                id: number;
            }[];
            /** @description The benefits that it has. */
            benefits: {
                /**
                 * Format: int64
                 * @description Its number.
                 */
                id: number;
            }[];
            /** @description What its buyers are asked. */
            fields: components["schemas"]["ProductField"][] | null;
            /** @description Its variants, in the order in which they are shown. */
            subscriptionVariants: components["schemas"]["Variant"][];
            license_config: components["schemas"]["LicenseConfig"];
            /**
             * Format: int64
             * @description Days that cost nothing; null of what is no subscription.
             */
            trial_days: number | null;
            /**
             * @description When it is to end once it is cancelled; null of what is no subscription.
             * @enum {string|null}
             */
            cancel_behavior: "end_of_period" | "immediate" | null;
            /** @description Whether it is to be renewed; null of what is no subscription. */
            auto_renew_default: boolean | null;
            /**
             * Format: int64
             * @description Days for which it goes on unpaid; null of what is no subscription.
             */
            grace_period_days: number | null;
            /** @description How it wants to be displayed. */
            metadata: {
                [key: string]: unknown;
            } | null;
            seo: components["schemas"]["ProductSeo"];
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
        /** @description One page of products, and where its neighbours are. */
        ProductPage: {
            current_page: components["schemas"]["CurrentPage"];
            /** @description The entries of this page. */
            data: components["schemas"]["ListedProduct"][];
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
        /** @description A page of products. */
        ProductList: {
            message: components["schemas"]["Message"];
            data: components["schemas"]["ProductPage"];
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
            /** @description Always true. */
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
            /** @description Always true. */
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
        /** @description A possible answer. */
        NewFieldOption: {
            /** @description The answer. */
            name: string;
            /**
             * @description What it adds to the price.
             * @default 0
             */
            price: number;
        };
        /** @description A question to the buyer. */
        NewField: {
            /** @description How it is asked: `text`, `select`. */
            type: string;
            /** @description What is asked, by which it is answered. */
            name: string;
            /** @description What stands where nothing is answered yet. */
            placeholder?: string | null;
            /**
             * @description Whether there is no order without an answer.
             * @default false
             */
            required: boolean;
            /** @description What can be answered, each once; a `select` needs some. Without any, every text can be. */
            options?: components["schemas"]["NewFieldOption"][];
        };
        /** @description A code to be sold once. */
        NewCode: {
            /** @description The code itself, at most 2,600 bytes in UTF-8; it may have several lines. */
            code: string;
        };
        /** @description Something that a variant includes. */
        NewFeature: {
            /** @description What it is called. */
            name: string;
            /** @description What it is. */
            description?: string | null;
        };
        /** @description A variant to make. */
        NewVariant: {
            /**
             * Format: int64
             * @description How long it lasts, in days. Years of 365, months of 30 and weeks of 7 days are shown as such.
             */
            duration: number;
            /** @description What it costs. */
            price: number;
            /** @description What it is called; made from the duration when left out. */
            name?: string;
            /** @description What it is. */
            description?: string | null;
            /** @description A short text to put on it. */
            badge?: string | null;
            /**
             * @description Whether it is sold.
             * @default true
             */
            is_active: boolean;
            /**
             * Format: int64
             * @description Its place among the variants, the lowest first; its place in this list when left out.
             */
            sort_order?: number;
            /** @description What it includes, in this order. */
            features?: components["schemas"]["NewFeature"][];
        };
        /** @description How the keys of a license are made and bound; needed at the creation of one, and of nothing else. */
        LicenseRules: {
            /**
             * @description What the merchant's software is to bind a key to at its first use; `none` when left out at creation.
             * @enum {string}
             */
            lock_type?: "none" | "hwid" | "ip";
            /** @description What its keys begin with. */
            prefix?: string | null;
            /**
             * @description Whether keys expire; left out at creation, `timed` where there are `expiry_days`, else `lifetime`.
             * @enum {string}
             */
            expiry_type?: "lifetime" | "timed";
            /**
             * Format: int64
             * @description After how many days; needed where keys are `timed`, and only there.
             */
            expiry_days?: number | null;
            /**
             * Format: int64
             * @description On how many machines the merchant's software is to let a key be in use; 0, also when left out at creation, for any number.
             */
            max_activations?: number;
            /** @description Whether what a key protects is to be encrypted from end to end by the merchant's software: a key for that is then made, and kept so that only this server reads it. Switched off, it is kept for what was issued by it, and taken again when it is switched on. */
            e2ee?: boolean;
        };
        /** @description A lesson. */
        NewModule: {
            /** @description What it is called. */
            title: string;
            /** @description What it is about. */
            description?: string | null;
            /**
             * @description What it is; `media` is read as `video` in shops.
             * @enum {string}
             */
            type: "media" | "text";
            /**
             * Format: uri
             * @description Where its video is; of `media` alone, which needs it.
             */
            video_uri?: string | null;
            /** @description Its text as HTML, sanitised; of `text` alone, which needs some that is left then. */
            content?: string | null;
            /**
             * Format: int64
             * @description Its place in the section, the lowest first; its place in this list when left out.
             */
            sort_index?: number;
            /**
             * Format: int64
             * @description How long it takes.
             * @default 0
             */
            duration_minutes: number;
        };
        /** @description A section of a course. */
        NewSection: {
            /** @description What it is called. */
            title: string;
            /** @description What it is about. */
            description?: string | null;
            /**
             * Format: int64
             * @description Its place, the lowest first; its place in this list when left out.
             */
            sort_index?: number;
            /** @description What it consists of. */
            modules?: components["schemas"]["NewModule"][];
        };
        /** @description The content of a course; needed at the creation of one, and of nothing else. */
        NewCourse: {
            /** @description Who teaches it. */
            instructor?: string | null;
            /**
             * @description For whom it is; `beginner` when left out at creation.
             * @enum {string}
             */
            level?: "beginner" | "intermediate" | "advanced";
            /** @description Its sections; needed at its creation. */
            sections?: components["schemas"]["NewSection"][];
        };
        /** @description How it wants to be displayed. */
        NewMetadata: {
            /** @description What shops show. */
            display?: {
                /** @description Whether a page should count down to the end of a discount. */
                show_discount_countdown?: boolean;
                /** @description Whether a page should show what a discount saves. */
                show_discount_savings?: boolean;
                /** @description Whether a page should show prices by the month. */
                show_monthly_breakdown?: boolean;
            };
        } | null;
        /** @description What search engines and social networks are told. What is left out stays. */
        NewSeo: {
            /** @description Its title in search results. */
            meta_title?: string | null;
            /** @description Its description in search results. */
            meta_description?: string | null;
            /** @description Keywords. */
            meta_keywords?: string | null;
            /** @description Its title where it is shared. */
            og_title?: string | null;
            /** @description Its description where it is shared. */
            og_description?: string | null;
            /**
             * Format: uri
             * @description The address by which it is to be known.
             */
            canonical_url?: string | null;
            /** @description What robots may do. */
            robots?: string | null;
            /** @description Further entries, free in form. */
            extra_meta?: {
                [key: string]: unknown;
            }[] | null;
        };
        /** @description A product to make. What is left out is as its description says, else empty. */
        NewProduct: {
            /** @description What it is called. */
            name: string;
            /**
             * @description What is sold: goods in stock, codes, a service, a subscription, a license, a course. It stays what it is.
             * @enum {string}
             */
            type: "product" | "code" | "service" | "subscription" | "license" | "course";
            /** @description What it costs, VAT included. */
            price: number;
            /** @description What it costs the merchant. No shop shows it. */
            cost_price: number;
            /** @description Its name in addresses, unique in the store; made from the name when left out at creation. */
            slug?: string;
            /** @description What it is, as HTML; sanitised. */
            description?: string | null;
            /** @description A headline for it. */
            marketing_title?: string | null;
            /** @description How the buyer uses it, as HTML; sanitised. */
            activation_info?: string | null;
            /**
             * @description 1 active, 2 inactive, 3 hidden; 1 when left out at creation. Shops show 1 alone.
             * @enum {integer}
             */
            status?: 1 | 2 | 3;
            /** @description Whether a page of the product should show its reviews; true when left out at creation. */
            show_reviews?: boolean;
            /** @description Highlights it. */
            is_noticeable?: boolean;
            /** @description Features it. */
            is_featured?: boolean;
            /** @description A short text to put on it. */
            badge?: string | null;
            /** @description Tags. */
            tags?: string[] | null;
            /** @description What the merchant keeps with it; free in form. Shops see it. */
            meta?: {
                [key: string]: unknown;
            } | null;
            /** @description What it costs while discounted, but not its variants: less than `price`, unless the discount is over. */
            discount_price?: number | null;
            /**
             * Format: date
             * @description The last day of the discount, by the calendar of the store, today or later; null: it has no end.
             */
            discount_expiry?: string | null;
            /**
             * Format: int64
             * @description How many there are; not of codes, whose stock is the codes themselves. Whoever sends it counts: `unlimited_stock` is then false unless sent too.
             */
            stock?: number;
            /** @description Nothing is counted; there is always more. True when `stock` is left out as well at creation. Not of codes. */
            unlimited_stock?: boolean;
            /**
             * Format: int64
             * @description The fewest that one order can hold, at most `max_purchase_count`; 1 when left out at creation, and always 1 of subscriptions and courses.
             */
            min_qty?: number;
            /**
             * Format: int64
             * @description The most that one customer can buy, all orders together; null for no limit.
             */
            max_purchase_count?: number | null;
            image: components["schemas"]["MediaReference"];
            /** @description What the caller calls the image. */
            image_ulid?: string | null;
            /** @description Files that a buyer of a product or a license gets: media uploaded as `file`. One that is taken out is handed over no more, of earlier orders neither. */
            product_files?: components["schemas"]["MediaReference"][];
            /** @description Further images, in their order. */
            extra_images?: components["schemas"]["MediaReference"][];
            /** @description Numbers of the categories that it is in. */
            categories?: number[];
            /** @description Numbers of the benefits that it has. */
            benefits?: number[];
            /** @description What its buyers are asked; each by a name of its own. */
            fields?: components["schemas"]["NewField"][] | null;
            /** @description The codes to be sold, none twice; at least one of a code product, and none of others. */
            codes?: components["schemas"]["NewCode"][];
            /** @description The variants that a subscription or a license is bought by: at least one of theirs that is active, and none of other types. */
            subscriptionVariants?: components["schemas"]["NewVariant"][];
            license_config?: components["schemas"]["LicenseRules"];
            /**
             * Format: int64
             * @description Of a subscription: days that cost nothing; 0 when left out at creation.
             */
            trial_days?: number;
            /**
             * @description Of a subscription: when it is to end once it is cancelled, for whoever cancels it to go by; `end_of_period` when left out at creation.
             * @enum {string}
             */
            cancel_behavior?: "end_of_period" | "immediate";
            /** @description Of a subscription: whether it is to be renewed, for whoever renews it to go by: the server renews none by itself. False when left out at creation. */
            auto_renew_default?: boolean;
            /**
             * Format: int64
             * @description Of a subscription: days for which it goes on unpaid; 0 when left out at creation.
             */
            grace_period_days?: number;
            course?: components["schemas"]["NewCourse"];
            metadata?: components["schemas"]["NewMetadata"];
            seo?: components["schemas"]["NewSeo"];
        };
        /** @description A code. */
        ProductCode: {
            /**
             * Format: int64
             * @description Its number.
             */
            id: number;
            /** @description The code itself. */
            code: string;
        };
        /** @description A product as its creation is answered. */
        CreatedProduct: {
            /**
             * Format: int64
             * @description Its number in the store.
             */
            id: number;
            /** @description What it is called. */
            name: string;
            /** @description Its name in addresses, unique in the store. */
            slug: string;
            /**
             * @description What is sold.
             * @enum {string}
             */
            type: "product" | "code" | "service" | "subscription" | "license" | "course";
            /** @description What it costs, VAT included. */
            price: number;
            /** @description Its codes, as they were sent. */
            codes: components["schemas"]["ProductCode"][];
            /** @description Its main image; null when it has none. */
            image: {
                /**
                 * Format: int64
                 * @description The number of the file.
                 */
                id: number;
            } | null;
            /** @description The categories that it is in. */
            categories: {
                /**
                 * Format: int64
                 * @description Its number.
                 */
                id: number;
            }[];
            /** @description Its variants, in the order in which they are shown. */
            subscriptionVariants: components["schemas"]["Variant"][];
        };
        /** @description The product that was made. */
        ProductCreated: {
            message: components["schemas"]["Message"];
            data: components["schemas"]["CreatedProduct"];
            api: components["schemas"]["ApiName"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description A lesson. */
        CourseModule: {
            /** @description What it is called. */
            title: string;
            /** @description What it is about. */
            description: string | null;
            /**
             * @description What it is.
             * @enum {string}
             */
            type: "media" | "text";
            /** @description Where its video is. */
            video_uri: string | null;
            /** @description Its text, as sanitised HTML. */
            content: string | null;
            /**
             * Format: int64
             * @description Its place in the section, the lowest first.
             */
            sort_index: number;
            /**
             * Format: int64
             * @description How long it takes.
             */
            duration_minutes: number;
        };
        /** @description A section of a course. */
        CourseSection: {
            /** @description What it is called. */
            title: string;
            /** @description What it is about. */
            description: string | null;
            /**
             * Format: int64
             * @description Its place, the lowest first.
             */
            sort_index: number;
            /** @description What it consists of, in its order. */
            modules: components["schemas"]["CourseModule"][];
        };
        /** @description The content of a course; null of what is none. */
        Course: {
            /** @description Who teaches it. */
            instructor: string | null;
            /**
             * @description For whom it is.
             * @enum {string}
             */
            level: "beginner" | "intermediate" | "advanced";
            /** @description Its sections, in their order. */
            sections: components["schemas"]["CourseSection"][];
        } | null;
        /** @description A product with everything that its merchant has written. */
        Product: {
            /**
             * Format: int64
             * @description Its number in the store.
             */
            id: number;
            /** @description What it is called. */
            name: string;
            /** @description Its name in addresses, unique in the store. */
            slug: string;
            /**
             * @description What is sold.
             * @enum {string}
             */
            type: "product" | "code" | "service" | "subscription" | "license" | "course";
            /** @description What it costs, VAT included. */
            price: number;
            /** @description What it costs the merchant. */
            cost_price: number | null;
            /** @description What it is, as sanitised HTML. */
            description: string | null;
            /** @description A headline for it. */
            marketing_title: string | null;
            /** @description How the buyer uses it, as sanitised HTML. */
            activation_info: string | null;
            /**
             * @description 1 active, 2 inactive, 3 hidden.
             * @enum {integer}
             */
            status: 1 | 2 | 3;
            /** @description Whether a page of the product should show its reviews. */
            show_reviews: boolean;
            /** @description It is highlighted. */
            is_noticeable: boolean;
            /** @description It is featured. */
            is_featured: boolean;
            /** @description A short text to put on it. */
            badge: string | null;
            /** @description Tags. */
            tags: string[] | null;
            /** @description What the merchant keeps with it. */
            meta: {
                [key: string]: unknown;
            } | null;
            /** @description What it costs while discounted. */
            discount_price: number | null;
            /**
             * Format: date
             * @description The last day of the discount, by the calendar of the store; null: it has no end.
             */
            discount_expiry: string | null;
            /**
             * Format: int64
             * @description How many there are, where they are counted; 0 of codes.
             */
            stock: number;
            /** @description Nothing is counted. */
            unlimited_stock: boolean;
            /**
             * Format: int64
             * @description How many codes can still be sold: those that nobody has bought, less those that open orders hold.
             */
            codes_count: number;
            /**
             * Format: int64
             * @description The fewest that one order can hold.
             */
            min_qty: number;
            /**
             * Format: int64
             * @description The most that one customer can buy.
             */
            max_purchase_count: number | null;
            /** @description Its main image; null when it has none. */
            image: {
                /**
                 * Format: int64
                 * @description The number of the file.
                 */
                id: number;
            } | null;
            /** @description What the caller calls the image. */
            image_ulid: string | null;
            /** @description Files that its buyers get. */
            product_files: {
                /**
                 * Format: int64
                 * @description Its number.
                 */
                id: number;
            }[];
            /** @description Further images, in their order. */
            extra_images: {
                /**
                 * Format: int64
                 * @description Its number.
                 */
                id: number;
            }[];
            /** @description The categories that it is in. */
            categories: {
                /**
                 * Format: int64
                 * @description Its number.
                 */
                id: number;
            }[];
            /** @description The benefits that it has. */
            benefits: {
                /**
                 * Format: int64
                 * @description Its number.
                 */
                id: number;
            }[];
            /** @description What its buyers are asked. */
            fields: components["schemas"]["ProductField"][] | null;
            /** @description The codes that nobody has bought yet, oldest first, at most the first 10,000 of them. */
            codes: components["schemas"]["ProductCode"][];
            /** @description Its variants, in the order in which they are shown. */
            subscriptionVariants: components["schemas"]["Variant"][];
            license_config: components["schemas"]["LicenseConfig"];
            /**
             * Format: int64
             * @description Days that cost nothing; null of what is no subscription.
             */
            trial_days: number | null;
            /**
             * @description When it is to end once it is cancelled; null of what is no subscription.
             * @enum {string|null}
             */
            cancel_behavior: "end_of_period" | "immediate" | null;
            /** @description Whether it is to be renewed; null of what is no subscription. */
            auto_renew_default: boolean | null;
            /**
             * Format: int64
             * @description Days for which it goes on unpaid; null of what is no subscription.
             */
            grace_period_days: number | null;
            course: components["schemas"]["Course"];
            /** @description How it wants to be displayed. */
            metadata: {
                [key: string]: unknown;
            } | null;
            seo: components["schemas"]["ProductSeo"];
            created_at: components["schemas"]["CreatedAt"];
            updated_at: components["schemas"]["UpdatedAt"];
        };
        /** @description A product. */
        ProductDetail: {
            message: components["schemas"]["Message"];
            data: components["schemas"]["Product"];
            api: components["schemas"]["ApiName"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description A variant to make or, with its number, to change; all of it is written anew. */
        VariantChange: {
            /**
             * Format: int64
             * @description The number of a variant of this product.
             */
            id?: number;
            /**
             * Format: int64
             * @description How long it lasts, in days. Years of 365, months of 30 and weeks of 7 days are shown as such.
             */
            duration: number;
            /** @description What it costs. */
            price: number;
            /** @description What it is called; made from the duration when left out. */
            name?: string;
            /** @description What it is. */
            description?: string | null;
            /** @description A short text to put on it. */
            badge?: string | null;
            /**
             * @description Whether it is sold.
             * @default true
             */
            is_active: boolean;
            /**
             * Format: int64
             * @description Its place among the variants, the lowest first; its place in this list when left out.
             */
            sort_order?: number;
            /** @description What it includes, in this order. */
            features?: components["schemas"]["NewFeature"][];
        };
        /** @description What is to change of a product. What is left out stays; a list that is sent takes the place of the whole list. */
        ProductChange: {
            /** @description What it is called. */
            name?: string;
            /** @description What it costs, VAT included. */
            price?: number;
            /** @description What it costs the merchant. No shop shows it. */
            cost_price?: number;
            /** @description Its name in addresses, unique in the store; made from the name when left out at creation. */
            slug?: string;
            /** @description What it is, as HTML; sanitised. */
            description?: string | null;
            /** @description A headline for it. */
            marketing_title?: string | null;
            /** @description How the buyer uses it, as HTML; sanitised. */
            activation_info?: string | null;
            /**
             * @description 1 active, 2 inactive, 3 hidden; 1 when left out at creation. Shops show 1 alone.
             * @enum {integer}
             */
            status?: 1 | 2 | 3;
            /** @description Whether a page of the product should show its reviews; true when left out at creation. */
            show_reviews?: boolean;
            /** @description Highlights it. */
            is_noticeable?: boolean;
            /** @description Features it. */
            is_featured?: boolean;
            /** @description A short text to put on it. */
            badge?: string | null;
            /** @description Tags. */
            tags?: string[] | null;
            /** @description What the merchant keeps with it; free in form. Shops see it. */
            meta?: {
                [key: string]: unknown;
            } | null;
            /** @description What it costs while discounted, but not its variants: less than `price`, unless the discount is over. */
            discount_price?: number | null;
            /**
             * Format: date
             * @description The last day of the discount, by the calendar of the store, today or later; null: it has no end.
             */
            discount_expiry?: string | null;
            /**
             * Format: int64
             * @description How many there are; not of codes, whose stock is the codes themselves. Whoever sends it counts: `unlimited_stock` is then false unless sent too.
             */
            stock?: number;
            /** @description Nothing is counted; there is always more. True when `stock` is left out as well at creation. Not of codes. */
            unlimited_stock?: boolean;
            /**
             * Format: int64
             * @description The fewest that one order can hold, at most `max_purchase_count`; 1 when left out at creation, and always 1 of subscriptions and courses.
             */
            min_qty?: number;
            /**
             * Format: int64
             * @description The most that one customer can buy, all orders together; null for no limit.
             */
            max_purchase_count?: number | null;
            image?: components["schemas"]["MediaReference"];
            /** @description What the caller calls the image. */
            image_ulid?: string | null;
            /** @description Files that a buyer of a product or a license gets: media uploaded as `file`. One that is taken out is handed over no more, of earlier orders neither. */
            product_files?: components["schemas"]["MediaReference"][];
            /** @description Further images, in their order. */
            extra_images?: components["schemas"]["MediaReference"][];
            /** @description Numbers of the categories that it is in. */
            categories?: number[];
            /** @description Numbers of the benefits that it has. */
            benefits?: number[];
            /** @description What its buyers are asked; each by a name of its own. */
            fields?: components["schemas"]["NewField"][] | null;
            /** @description All its variants from now on, at least one of them active: a product that is not to be sold changes its `status`. One that names its `id` stays what it was and is changed; one without is new; one that is left out is no longer sold. */
            subscriptionVariants?: components["schemas"]["VariantChange"][];
            license_config?: components["schemas"]["LicenseRules"];
            /**
             * Format: int64
             * @description Of a subscription: days that cost nothing; 0 when left out at creation.
             */
            trial_days?: number;
            /**
             * @description Of a subscription: when it is to end once it is cancelled, for whoever cancels it to go by; `end_of_period` when left out at creation.
             * @enum {string}
             */
            cancel_behavior?: "end_of_period" | "immediate";
            /** @description Of a subscription: whether it is to be renewed, for whoever renews it to go by: the server renews none by itself. False when left out at creation. */
            auto_renew_default?: boolean;
            /**
             * Format: int64
             * @description Of a subscription: days for which it goes on unpaid; 0 when left out at creation.
             */
            grace_period_days?: number;
            course?: components["schemas"]["NewCourse"];
            metadata?: components["schemas"]["NewMetadata"];
            seo?: components["schemas"]["NewSeo"];
        };
        /** @description That a product was deleted. */
        ProductDeleted: {
            message: components["schemas"]["Message"];
            /** @description Null. */
            data: {
                [key: string]: unknown;
            } | null;
            api: components["schemas"]["ApiName"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description Codes to add. */
        NewCodes: {
            /** @description The codes, none twice. */
            codes: components["schemas"]["NewCode"][];
        };
        /** @description Codes that were added to a product. */
        AddedCodes: {
            /**
             * Format: int64
             * @description The number of the product.
             */
            id: number;
            /** @description The new codes, as they were sent. */
            codes: components["schemas"]["ProductCode"][];
            /**
             * Format: int64
             * @description How many codes the product can now sell.
             */
            codes_count: number;
        };
        /** @description The codes that were added. */
        CodesAdded: {
            message: components["schemas"]["Message"];
            data: components["schemas"]["AddedCodes"];
            api: components["schemas"]["ApiName"];
            timestamp: components["schemas"]["Timestamp"];
        };
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
        /** @description A page of categories. */
        CategoryList: {
            message: components["schemas"]["Message"];
            data: components["schemas"]["CategoryPage"];
            api: components["schemas"]["ApiName"];
            timestamp: components["schemas"]["Timestamp"];
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
        /** @description A form with one file. */
        Upload: {
            /**
             * Format: binary
             * @description The file, with its name.
             */
            file: string;
            /** @description What is said of an image to who can't see it; left out, the name of what it belongs to. */
            alt_text?: string;
        };
        /** @description A file of the store. */
        UploadedMedia: {
            /**
             * Format: int64
             * @description The number of the file.
             */
            id: number;
            /**
             * @description What it is for.
             * @enum {string}
             */
            type: "main_product_image" | "extra_image" | "product_file";
            /** @description What it is called, without an ending. */
            name: string;
            /** @description What it is called when it is saved; without what file systems could not bear. */
            file_name: string;
            /** @description Where it is stored; of an image, behind this server's address, where it is loaded from. */
            path: string;
            /** @description The media type of what is stored. */
            mime_type: string;
            /**
             * Format: int64
             * @description The size of what is stored, in bytes.
             */
            size: number;
        };
        /** @description The file that was stored. */
        MediaUploaded: {
            message: components["schemas"]["Message"];
            data: components["schemas"]["UploadedMedia"];
            api: components["schemas"]["ApiName"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description Whom an order is for. */
        Customer: {
            /**
             * Format: int64
             * @description Their number in the store.
             */
            id: number;
            /** @description Their first name. */
            first_name: string | null;
            /** @description Their last name. */
            last_name: string | null;
            /** @description Their e-mail address. */
            email: string | null;
            /** @description Their phone number, without the calling code. */
            phone: string | null;
            /** @description The calling code of the phone number, digits alone. */
            country_code: string | null;
        };
        /** @description How an order is paid; all null where nothing is known. */
        Payment: {
            /** @description How. */
            method: string | null;
            /** @description What the payment is called where it was made. */
            id: string | null;
            /** @description How it stands there. */
            status: string | null;
            /** @description Its receipt. */
            receipt: string | null;
        };
        /** @description One line of an order, with name, type and price as they were at the sale. */
        ListedItem: {
            /**
             * Format: int64
             * @description The item's number.
             */
            id: number;
            /**
             * Format: int64
             * @description The product.
             */
            product_id: number;
            /** @description What it was called. */
            name: string;
            /**
             * @description What is sold.
             * @enum {string}
             */
            type: "product" | "code" | "service" | "subscription" | "license" | "course";
            /**
             * Format: int64
             * @description The variant that was bought.
             */
            variant_id: number | null;
            /**
             * Format: int64
             * @description How many.
             */
            quantity: number;
            /** @description Of one, before a coupon. */
            price: number;
            /** @description Of all, before a coupon. */
            total: number;
            /** @description Answers to the product's fields, by their names. */
            fields: {
                [key: string]: unknown;
            } | null;
            /** @description What is said of it. */
            notes: string | null;
        };
        /** @description An order in a list, without what it handed over. */
        ListedOrder: {
            /**
             * Format: int64
             * @description The order's number.
             */
            id: number;
            /**
             * @description 1 Received, 2 Under Review, 3 In Progress, 4 Completed, 5 Cancelled, 6 Refunded.
             * @enum {integer}
             */
            status: 1 | 2 | 3 | 4 | 5 | 6;
            customer: components["schemas"]["Customer"];
            /** @description The currency of all amounts, by ISO 4217. */
            currency: string;
            /** @description What the items cost before a coupon. */
            subtotal: number;
            /** @description What a coupon takes off. */
            discount_amount: number;
            /** @description What is to be paid, VAT included. */
            total: number;
            /** @description In percent; fixed at completion, null before and in stores without VAT. */
            vat_rate: number | null;
            /** @description The VAT within the total, fixed with its rate. */
            vat_amount: number | null;
            /**
             * Format: int64
             * @description The number of its invoice.
             */
            invoice_number: number | null;
            /** @description The coupon that it was placed with. */
            coupon_code: string | null;
            payment: components["schemas"]["Payment"];
            /** @description What the customer says to it. */
            customer_note: string | null;
            /** @description What the merchant keeps with it. */
            meta: {
                [key: string]: unknown;
            } | null;
            /** @description What was bought. */
            items: components["schemas"]["ListedItem"][];
            created_at: components["schemas"]["CreatedAt"];
            updated_at: components["schemas"]["UpdatedAt"];
        };
        /** @description One page of orders, and where its neighbours are. */
        OrderPage: {
            current_page: components["schemas"]["CurrentPage"];
            /** @description The entries of this page. */
            data: components["schemas"]["ListedOrder"][];
            first_page_url: components["schemas"]["FirstPageUrl"];
            from: components["schemas"]["From"];
            next_page_url: components["schemas"]["NextPageUrl"];
            path: components["schemas"]["Path"];
            per_page: components["schemas"]["PerPage"];
            prev_page_url: components["schemas"]["PrevPageUrl"];
            to: components["schemas"]["To"];
        };
        /** @description A page of orders. */
        OrderList: {
            message: components["schemas"]["Message"];
            data: components["schemas"]["OrderPage"];
            api: components["schemas"]["ApiName"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description Whom the order is for. */
        Buyer: {
            /**
             * Format: int64
             * @description The number of a customer of the store. Nothing else is then looked at.
             */
            id?: number;
            /**
             * Format: email
             * @description Their e-mail address.
             */
            email?: string;
            /** @description Their phone number. */
            phone?: string;
            /** @description The calling code of the phone number. */
            country_code?: string;
            /** @description Of a new customer. */
            first_name?: string;
            /** @description Of a new customer. */
            last_name?: string;
        };
        /** @description One line of an order. */
        NewItem: {
            /**
             * Format: int64
             * @description The number of a product of the store.
             */
            product_id: number;
            /**
             * Format: int64
             * @description How many.
             */
            quantity: number;
            /**
             * Format: int64
             * @description Which of its variants; needed where it has any.
             */
            variant_id?: number;
            /** @description Answers to the product's fields, by their names. */
            fields?: {
                [key: string]: string;
            };
            /** @description What is to be said of it. */
            notes?: string | null;
        };
        /** @description How the order is paid. Each part can be told later. */
        NewPayment: {
            /** @description How: `card`, `bank_transfer`. Needed the first time. */
            method?: string;
            /** @description What the payment is called where it was made. */
            id?: string | null;
            /** @description How it stands there. */
            status?: string | null;
            /** @description Its receipt. */
            receipt?: string | null;
        };
        /** @description An order to place. */
        NewOrder: {
            customer: components["schemas"]["Buyer"];
            /** @description What is bought. */
            items: components["schemas"]["NewItem"][];
            /** @description A coupon of the store, in any case. */
            coupon_code?: string;
            /**
             * @description The status at which the order begins.
             * @default 1
             * @enum {integer}
             */
            status: 1 | 2 | 3 | 4;
            payment?: components["schemas"]["NewPayment"];
            /** @description What the customer says to it. */
            customer_note?: string | null;
            /** @description What the merchant keeps with the order; free in form. */
            meta?: {
                [key: string]: unknown;
            } | null;
        };
        /** @description A code that was handed over. */
        Code: {
            /**
             * Format: int64
             * @description The code's number.
             */
            id: number;
            /** @description The code itself. */
            code: string;
            /**
             * Format: date-time
             * @description When its buyer redeemed it.
             */
            used_at: string | null;
        };
        /** @description One line of an order, with name, type and price as they were at the sale, and the codes that it handed over. */
        Item: {
            /**
             * Format: int64
             * @description The item's number.
             */
            id: number;
            /**
             * Format: int64
             * @description The product.
             */
            product_id: number;
            /** @description What it was called. */
            name: string;
            /**
             * @description What is sold.
             * @enum {string}
             */
            type: "product" | "code" | "service" | "subscription" | "license" | "course";
            /**
             * Format: int64
             * @description The variant that was bought.
             */
            variant_id: number | null;
            /**
             * Format: int64
             * @description How many.
             */
            quantity: number;
            /** @description Of one, before a coupon. */
            price: number;
            /** @description Of all, before a coupon. */
            total: number;
            /** @description Answers to the product's fields, by their names. */
            fields: {
                [key: string]: unknown;
            } | null;
            /** @description What is said of it. */
            notes: string | null;
            /** @description The codes handed over, once the order is completed. */
            codes: components["schemas"]["Code"][];
        };
        /** @description An order with what it has handed over. */
        Order: {
            /**
             * Format: int64
             * @description The order's number.
             */
            id: number;
            /**
             * @description 1 Received, 2 Under Review, 3 In Progress, 4 Completed, 5 Cancelled, 6 Refunded.
             * @enum {integer}
             */
            status: 1 | 2 | 3 | 4 | 5 | 6;
            customer: components["schemas"]["Customer"];
            /** @description The currency of all amounts, by ISO 4217. */
            currency: string;
            /** @description What the items cost before a coupon. */
            subtotal: number;
            /** @description What a coupon takes off. */
            discount_amount: number;
            /** @description What is to be paid, VAT included. */
            total: number;
            /** @description In percent; fixed at completion, null before and in stores without VAT. */
            vat_rate: number | null;
            /** @description The VAT within the total, fixed with its rate. */
            vat_amount: number | null;
            /**
             * Format: int64
             * @description The number of its invoice.
             */
            invoice_number: number | null;
            /** @description The coupon that it was placed with. */
            coupon_code: string | null;
            payment: components["schemas"]["Payment"];
            /** @description What the customer says to it. */
            customer_note: string | null;
            /** @description What the merchant keeps with it. */
            meta: {
                [key: string]: unknown;
            } | null;
            created_at: components["schemas"]["CreatedAt"];
            updated_at: components["schemas"]["UpdatedAt"];
            /** @description What was bought. */
            items: components["schemas"]["Item"][];
        };
        /** @description The order that was placed. */
        OrderCreated: {
            message: components["schemas"]["Message"];
            data: components["schemas"]["Order"];
            api: components["schemas"]["ApiName"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description An order. */
        OrderDetail: {
            message: components["schemas"]["Message"];
            data: components["schemas"]["Order"];
            api: components["schemas"]["ApiName"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description When the buyer redeemed a code. */
        CodeUpdate: {
            /**
             * Format: int64
             * @description The code's number.
             */
            id: number;
            /**
             * Format: date-time
             * @description When; null for never.
             */
            used_at: string | null;
        };
        /** @description What is to change of an item. */
        ItemUpdate: {
            /**
             * Format: int64
             * @description The item's number.
             */
            id: number;
            /** @description What is to be said of it. */
            notes?: string | null;
            /** @description Codes that it handed over. */
            codes?: components["schemas"]["CodeUpdate"][];
        };
        /** @description What is to change. */
        OrderUpdate: {
            /**
             * @description The status to go to.
             * @enum {integer}
             */
            status?: 1 | 2 | 3 | 4 | 5 | 6;
            payment?: components["schemas"]["NewPayment"];
            /** @description What the customer says to it. */
            customer_note?: string | null;
            /** @description What the merchant keeps with the order; free in form. */
            meta?: {
                [key: string]: unknown;
            } | null;
            /** @description Items of the order. */
            items?: components["schemas"]["ItemUpdate"][];
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
        /** @description The body is not the JSON, or not the whole form, that its Content-Type promises. */
        BadRequest: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
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
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
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
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
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
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                "Content-Language": components["headers"]["Content-Language"];
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
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
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
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
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
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
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
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
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
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                "Content-Language": components["headers"]["Content-Language"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The first request with this `Idempotency-Key` is still being answered. */
        StillAtWork: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                "Content-Language": components["headers"]["Content-Language"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The order can not go to that status from its present one. Nothing is changed. */
        NoSuchStep: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                "Content-Language": components["headers"]["Content-Language"];
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
        /**
         * @description A text of the caller's choice that names this request. Sent again with the same credential, within 24 hours, it is answered as the first time, with the header `Idempotency-Replayed: true`, and nothing is done twice. While the first is still at work the answer is a 409; for a request with another body it is refused as invalid (neither the order of fields nor writing out what the schema has as `default` makes one). What was refused leaves nothing behind, and may be sent again with the same key.
         * @example 5b0c8f1e-9d0a-4a52-8c6b-0d1f3a7e2b94
         */
        IdempotencyKey: string;
        /**
         * @description The number of a product of the store.
         * @example 80
         */
        ProductId: number;
        /**
         * @description The number of a product of the store.
         * @example 468
         */
        PlainProductId: number;
        /**
         * @description The number of a code product of the store.
         * @example 101
         */
        CodeProductId: number;
        /**
         * @description Only orders of this status.
         * @example 4
         */
        OfStatus: 1 | 2 | 3 | 4 | 5 | 6;
        /**
         * @description The order's number.
         * @example 78901
         */
        OrderId: number;
        /**
         * @description The order's number.
         * @example 78899
         */
        ReceivedOrderId: number;
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
         * @description The language of the messages, which `Accept-Language` chooses.
         * @example ar
         */
        "Content-Language": "ar" | "en";
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
    listProducts: {
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
            /** @description One page of products. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductList"];
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
    createProduct: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of the caller's choice that names this request. Sent again with the same credential, within 24 hours, it is answered as the first time, with the header `Idempotency-Replayed: true`, and nothing is done twice. While the first is still at work the answer is a 409; for a request with another body it is refused as invalid (neither the order of fields nor writing out what the schema has as `default` makes one). What was refused leaves nothing behind, and may be sent again with the same key.
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
                 *       "name": "Premium Key",
                 *       "type": "code",
                 *       "price": 49.99,
                 *       "cost_price": 20,
                 *       "image": {
                 *         "file": {
                 *           "response": {
                 *             "id": 9001
                 *           }
                 *         }
                 *       },
                 *       "categories": [
                 *         12
                 *       ],
                 *       "codes": [
                 *         {
                 *           "code": "KEY-AAA-111"
                 *         },
                 *         {
                 *           "code": "KEY-BBB-222"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewProduct"];
            };
        };
        responses: {
            /** @description The product as it was made. */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductCreated"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["StillAtWork"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of a product of the store.
                 * @example 80
                 */
                id: components["parameters"]["ProductId"];
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
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductDetail"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of a product of the store.
                 * @example 468
                 */
                id: components["parameters"]["PlainProductId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "price": 199,
                 *       "discount_price": 179.5,
                 *       "is_featured": true,
                 *       "tags": [
                 *         "quiet"
                 *       ],
                 *       "categories": [
                 *         7
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ProductChange"];
            };
        };
        responses: {
            /** @description The product as it now is. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductDetail"];
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
    deleteProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of a product of the store.
                 * @example 80
                 */
                id: components["parameters"]["ProductId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is deleted. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductDeleted"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    addCodes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of a code product of the store.
                 * @example 101
                 */
                id: components["parameters"]["CodeProductId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "codes": [
                 *         {
                 *           "code": "KEY-CCC-333"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewCodes"];
            };
        };
        responses: {
            /** @description The codes that were added. */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodesAdded"];
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
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
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
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
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
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
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
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
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
    uploadProductMedia: {
        parameters: {
            query: {
                /**
                 * @description What it is for: `image`, the image of a product or category; `extra_image`, one more of a gallery; `file`, what buyers get.
                 * @example image
                 */
                type: "image" | "extra_image" | "file";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Upload"];
            };
        };
        responses: {
            /** @description What was stored. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaUploaded"];
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
    listOrders: {
        parameters: {
            query: {
                /**
                 * @description Only orders of this status.
                 * @example 4
                 */
                status?: components["parameters"]["OfStatus"];
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
            /** @description One page of orders. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderList"];
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
    createOrder: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of the caller's choice that names this request. Sent again with the same credential, within 24 hours, it is answered as the first time, with the header `Idempotency-Replayed: true`, and nothing is done twice. While the first is still at work the answer is a 409; for a request with another body it is refused as invalid (neither the order of fields nor writing out what the schema has as `default` makes one). What was refused leaves nothing behind, and may be sent again with the same key.
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
                 *       "customer": {
                 *         "email": "noor@example.com",
                 *         "first_name": "Noor",
                 *         "last_name": "Hassan"
                 *       },
                 *       "items": [
                 *         {
                 *           "product_id": 103,
                 *           "quantity": 2,
                 *           "notes": null
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewOrder"];
            };
        };
        responses: {
            /** @description The order as it was placed. */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderCreated"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["StillAtWork"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order's number.
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
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetail"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order's number.
                 * @example 78899
                 */
                id: components["parameters"]["ReceivedOrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": 4,
                 *       "payment": {
                 *         "method": "bank_transfer",
                 *         "id": "TRX-20260315",
                 *         "status": "settled",
                 *         "receipt": null
                 *       },
                 *       "items": [
                 *         {
                 *           "id": 999,
                 *           "notes": "Gift wrapped"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["OrderUpdate"];
            };
        };
        responses: {
            /** @description The order as it is now. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NoSuchStep"];
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
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
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
