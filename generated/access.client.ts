// Do not edit: `npm run generate` makes this file from openapi/access.yaml.
import type { ContractFacts } from '../src/client/facts';

/** What a client must know beside the types. */
export const facts = {
  "basePath": "/api/stores",
  "credentials": {
    "operatorToken": {
      "header": "Authorization",
      "prefix": "Bearer "
    }
  },
  "operations": {
    "POST /auth/login": {
      "credentials": []
    },
    "GET /{storeId}/api-keys": {
      "credentials": [
        "operatorToken"
      ]
    },
    "POST /{storeId}/api-keys": {
      "credentials": [
        "operatorToken"
      ]
    },
    "DELETE /{storeId}/api-keys/{id}": {
      "credentials": [
        "operatorToken"
      ]
    },
    "POST /{storeId}/api-keys/{id}/regenerate": {
      "credentials": [
        "operatorToken"
      ]
    }
  }
} as const satisfies ContractFacts;

/** The schemas of what operations take, by operationId. */
export const bodies = {
  "logInOperator": {
    "type": "object",
    "additionalProperties": false,
    "required": [
      "email",
      "password"
    ],
    "properties": {
      "email": {
        "type": "string",
        "format": "email",
        "minLength": 3,
        "maxLength": 254
      },
      "password": {
        "type": "string",
        "minLength": 1,
        "maxLength": 1024
      },
      "storeId": {
        "type": "string",
        "minLength": 8,
        "maxLength": 8
      }
    }
  },
  "createApiKey": {
    "type": "object",
    "additionalProperties": false,
    "required": [
      "name",
      "permissions"
    ],
    "properties": {
      "name": {
        "type": "string",
        "minLength": 1,
        "maxLength": 100,
        "pattern": "^(?=.*\\S)[^\\x00-\\x1F\\x7F]+$"
      },
      "permissions": {
        "type": "object",
        "additionalProperties": false,
        "minProperties": 1,
        "properties": {
          "Packages": {
            "type": "array",
            "minItems": 1,
            "maxItems": 3,
            "uniqueItems": true,
            "items": {
              "type": "string",
              "enum": [
                "View",
                "Edit",
                "Delete"
              ]
            }
          },
          "Categories": {
            "type": "array",
            "minItems": 1,
            "maxItems": 3,
            "uniqueItems": true,
            "items": {
              "type": "string",
              "enum": [
                "View",
                "Edit",
                "Delete"
              ]
            }
          },
          "Coupons": {
            "type": "array",
            "minItems": 1,
            "maxItems": 3,
            "uniqueItems": true,
            "items": {
              "type": "string",
              "enum": [
                "View",
                "Edit",
                "Delete"
              ]
            }
          },
          "Sales": {
            "type": "array",
            "minItems": 1,
            "maxItems": 3,
            "uniqueItems": true,
            "items": {
              "type": "string",
              "enum": [
                "View",
                "Edit",
                "Delete"
              ]
            }
          },
          "GiftCards": {
            "type": "array",
            "minItems": 1,
            "maxItems": 3,
            "uniqueItems": true,
            "items": {
              "type": "string",
              "enum": [
                "View",
                "Edit",
                "Delete"
              ]
            }
          },
          "Orders": {
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "uniqueItems": true,
            "items": {
              "type": "string",
              "enum": [
                "View",
                "Edit"
              ]
            }
          },
          "Customers": {
            "type": "array",
            "minItems": 1,
            "maxItems": 1,
            "uniqueItems": true,
            "items": {
              "type": "string",
              "enum": [
                "View"
              ]
            }
          },
          "Bans": {
            "type": "array",
            "minItems": 1,
            "maxItems": 3,
            "uniqueItems": true,
            "items": {
              "type": "string",
              "enum": [
                "View",
                "Edit",
                "Delete"
              ]
            }
          },
          "Subscriptions": {
            "type": "array",
            "minItems": 1,
            "maxItems": 1,
            "uniqueItems": true,
            "items": {
              "type": "string",
              "enum": [
                "View"
              ]
            }
          }
        }
      },
      "expiresAt": {
        "type": "string",
        "nullable": true,
        "format": "date-time",
        "minLength": 1,
        "maxLength": 40
      }
    }
  }
} as const;
