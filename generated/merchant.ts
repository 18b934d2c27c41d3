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
         */
        get: operations["listOrders"];
        put?: never;
        /**
         * Place an order
         * @description An order for a customer, in one transaction: all of it, or nothing. What it takes is held for it at once; two orders never get the same piece or code.
         *
         *     **Customer.** By `id`, or by `phone` with its `country_code`, or by `email`. Where both are given, the phone number tells who it is, and the address if nobody has the number. A new customer is made where nobody is found, with the names given; one who is known keeps their own. Nobody is verified by an order.
         *
         *     **Price.** The server's: the price to pay at this moment (the product's discount or the best sale, whichever is lower), or that of the variant, and what the chosen options of its fields add. A percentage coupon takes its part off each piece, rounded half up; a fixed one comes off once, divided among the items that it is for, and never takes them below nothing.
         *
         *     **What is refused.** With a 422 that names each item: a product that is not for sale in this store (`items.1.product_id`), sold out or fewer left than asked for, below its minimum or above what one customer may have in all, counting all items of the product (`items.1.quantity`), a variant that it does not have or that is missing (`items.1.variant_id`), an answer that is missing or no option (`items.1.fields.Region`). An item of a subscription or a course holds one. A coupon that is not valid, used up, or for none of the items is named as `coupon_code`.
         *
         *     **Status.** 1 unless told otherwise. With 3 or 4 the order counts as paid, with 4 it is completed at once: see the update of an order.
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
            path: {
                /**
                 * @description The order's number.
                 * @example 78901
                 */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        /**
         * Get an order
         * @description An order with what it has handed over.
         */
        get: operations["getOrder"];
        /**
         * Update an order
         * @description Changes what is sent, and leaves the rest as it is.
         *
         *     **Status.** 1 Received goes to 2 Under Review, 3 In Progress, 4 Completed or 5 Cancelled; 2 to 3, 4 or 5; 3 to 4 or 5; 4 to 6 Refunded. The status that it has already changes nothing; any other is a 409, and nothing of the request is done.
         *
         *     **Completing** hands over what was bought, in one transaction: codes, license keys, subscriptions, places in courses; it fixes the VAT and issues the invoice of a store that is registered for it. **Cancelling** gives back what was held: stock, codes, uses of the coupon. **Refunding** revokes keys, subscriptions and places, and issues a credit note; codes and goods that were handed over do not come back.
         *
         *     **Payment.** In progress and completed the order counts as paid, by `manual` payment unless another is told.
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
        /** @description The first request with this `Idempotency-Key` is still being answered. */
        StillAtWork: {
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
        /** @description The order can not go to that status from its present one. Nothing is changed. */
        NoSuchStep: {
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
         * @description Only orders of this status.
         * @example 4
         */
        OfStatus: 1 | 2 | 3 | 4 | 5 | 6;
        /**
         * @description A text of the caller's choice that names this request. Sent again with the same credential, within 24 hours, it is answered as the first time, with the header `Idempotency-Replayed: true`, and nothing is done twice. While the first is still at work the answer is a 409; for a request with another body it is refused as invalid. What was refused leaves nothing behind, and may be sent again with the same key.
         * @example 5b0c8f1e-9d0a-4a52-8c6b-0d1f3a7e2b94
         */
        IdempotencyKey: string;
        /**
         * @description The order's number.
         * @example 78901
         */
        OrderId: number;
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
                 * @example 78901
                 */
                id: components["parameters"]["OrderId"];
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
                 *           "id": 1002,
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
