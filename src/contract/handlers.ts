/** What the compiler demands of handlers: one for each operation of the contract, given and giving exactly what it documents. */
import type { Db } from '../db/Db';
import type { Actor } from '../security/Actor';
import type { Keep } from './byteCache';
import type { FormRules, ReceivedFile } from './form';

/** The shape that openapi-typescript gives an operation. */
interface OperationTypes {
  parameters: { query?: unknown; path?: unknown; header?: unknown };
  requestBody?: unknown;
  responses: unknown;
}

type Json<Content> = Content extends { content: { 'application/json': infer Body } } ? Body : undefined;

type Form<Content> = Content extends { content: { 'multipart/form-data': infer Fields } }
  ? (rules: FormRules) => Promise<ReadForm<Fields>>
  : undefined;

/** A form that the contract allows. */
export interface ReadForm<Fields> {
  readonly fields: Omit<Fields, 'file'>;
  /** On this machine until the request is answered. */
  readonly received: ReceivedFile;
}

export interface HandlerRequest<Op extends OperationTypes> {
  readonly actor: Actor;
  readonly params: Exclude<Op['parameters']['path'], undefined>;
  readonly query: Exclude<Op['parameters']['query'], undefined>;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Json<Op['requestBody']>;
  /** Reads the request's form, once, to its end. @throws Problem for what is no such form, or a file that is too large */
  readonly form: Form<Op['requestBody']>;
  /** For every method but GET, one transaction, opened at its first use. */
  readonly db: Db;
  /** The instant at which the request arrived: the only "now" of its rules. */
  readonly now: Date;
  /** Scheme and host of this installation, for addresses in answers: `https://shop.example`. */
  readonly origin: string;
  /** The whole address that was asked, with its query. */
  readonly url: string;
  /** Of the answer's messages: one of those that the API's envelope has, as the caller prefers. */
  readonly language: string;
  /** Where the request came from, for limits of its own: an IPv4 address, or the network of an IPv6 one. */
  readonly network: string;
}

interface ReplyExtras {
  readonly headers?: Readonly<Record<string, string>>;
  /** Keep the finished bytes and answer the same GET from them. */
  readonly keep?: Keep;
  /** Called once what was done is committed: for what must not be told of attempts that were undone. It never throws. */
  readonly committed?: () => void;
}

/**
 * The bytes of an answer that is made while it is sent. It is called once, after the commit, and its first bytes are awaited before
 * the status is sent: what it throws until then is refused like everything else, what it throws later breaks the connection.
 * @param gone aborted as soon as nobody listens any more: let go of everything at once
 */
export type Stream = (gone: AbortSignal) => AsyncIterable<Buffer | string>;

type ContentOf<Response> = Response extends { content: infer Content } ? Content : Record<never, never>;
type TypesOf<Response> = keyof ContentOf<Response>;
type OtherTypes<Response> = Exclude<TypesOf<Response>, 'application/json'>;

/** The ways of giving one documented answer: without a body, as JSON, as a file of another type, or as a stream of any of its types. */
type AnswerOf<Status, Response> = { readonly status: Status } & ReplyExtras &
  (
    | ([TypesOf<Response>] extends [never] ? { readonly body?: undefined } : never)
    | ('application/json' extends TypesOf<Response> ? { readonly body: Json<Response> } : never)
    // `type` is needed only where the contract has several that are no JSON.
    | ([OtherTypes<Response>] extends [never] ? never : { readonly file: Buffer; readonly type?: OtherTypes<Response> })
    // No contract is held against a stream of JSON: a test has to.
    | ([TypesOf<Response>] extends [never] ? never : { readonly stream: Stream; readonly type: TypesOf<Response> })
  );

/** One of the documented statuses with its documented body. Refusals are thrown as `Problem`. */
export type Reply<Op extends OperationTypes> = {
  [Status in keyof Op['responses']]: AnswerOf<Status, Op['responses'][Status]>;
}[keyof Op['responses']];

export type Handler<Op extends OperationTypes> = (request: HandlerRequest<Op>) => Promise<Reply<Op>>;

/** A contract's handlers by operationId: one missing, or one too many, does not compile. */
export type Handlers<Operations extends object> = {
  readonly [Id in keyof Operations as string extends Id ? never : Id]: Operations[Id] extends OperationTypes
    ? Handler<Operations[Id]>
    : never;
};

/** What the engine knows of any handler, once the compiler has checked it against its own operation. */
export interface AnyReply extends ReplyExtras {
  readonly status: number;
  readonly body?: unknown;
  readonly file?: Buffer;
  readonly stream?: Stream;
  readonly type?: string;
}
export type AnyHandlers = Readonly<Record<string, (request: never) => Promise<AnyReply>>>;
