/** What one capture of a web archive holds. */
export interface Capture {
  readonly url: string | null;
  /** Of the capture's own header, without parameters: `text/html`. */
  readonly mime: string;
  readonly bytes: Uint8Array;
  /** Why the content could not be taken out. */
  readonly broken?: string;
}
