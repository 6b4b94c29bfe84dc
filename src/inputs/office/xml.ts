import { Parser } from 'htmlparser2';
import { Problem } from '../../model/problem.ts';

/** Elements in elements; tables in tables of real documents come to a fifth of it. */
const MAX_NESTING = 500;

export type Attributes = Readonly<Record<string, string>>;

export interface Visitor {
  /** `name` without its prefix: `p` of `w:p`; attributes keep theirs. */
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(name: string): void;
}

/** Walks through XML in one pass, without a tree. Entities of a DTD are not expanded. Throws a Problem where it nests without end. */
export function walkXml(xml: string, visitor: Visitor): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > MAX_NESTING) throw new Problem('INPUT_TOO_DEEP');
        visitor.open(bare(name), attributes);
      },
      ontext: (text) => visitor.text(text),
      onclosetag(name) {
        depth--;
        visitor.close(bare(name));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);
