import { Document, isCollection, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Writer } from './writer.ts';

/** Keys of maps that are one line each, whatever is in them. */
const FLOW_KEYS = new Set(['tool', 'source', 'outlet', 'issuer', 'cluster']);

/** YAML documents between `---`, which YAML 1.1 and 1.2 readers read alike. Entities are a line each, long texts block scalars. */
export const yamlWriter: Writer = {
  begin: '',
  record: recordYaml,
  separator: '---\n',
  end: '',
};

function recordYaml(record: unknown): string {
  const document = new Document(record, { compat: 'yaml-1.1', aliasDuplicateObjects: false });
  if (isMap(document.contents)) {
    for (const { key, value } of document.contents.items) {
      if (isSeq(value)) for (const item of value.items) asLine(item as Node);
      else if (isMap(value) && isScalar(key)) {
        if (FLOW_KEYS.has(String(key.value))) value.flow = true;
        else
          for (const pair of value.items)
            if (isSeq(pair.value)) for (const item of pair.value.items) asLine(item as Node);
      }
    }
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function asLine(node: Node): void {
  if (isCollection(node)) node.flow = true;
}
