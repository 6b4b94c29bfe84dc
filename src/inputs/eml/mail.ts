export interface Attachment {
  readonly name: string | null;
  readonly bytes: Uint8Array;
}

export interface Mail {
  readonly subject: string | null;
  /** As the mail's header has it, with its own offset. */
  readonly date: string | null;
  readonly text: string | null;
  readonly html: string | null;
  readonly attachments: readonly Attachment[];
}
