import type {
  ArticleRecord,
  Certainty,
  MoneyEntity,
  OfficialEntity,
  Place,
  QuantityEntity,
} from '../model/generated/record.ts';
import type { ValueKind } from '../model/value-kinds.ts';
import { grouped, moneyText } from './amount.ts';

/** One mention of a value, with the value in words that a person reads. */
export interface ShownValue {
  readonly kind: ValueKind;
  readonly text: string;
  readonly value: string;
  /** What else the record says of it: `role=until`, `kind=national`. */
  readonly notes: readonly string[];
  readonly rule: string;
  readonly certainty: Certainty;
  readonly at: Place;
}

const BOUNDS = { at_least: '≥ ', more_than: '> ', at_most: '≤ ', less_than: '< ' } as const;
const UNKNOWN = '?';

/** Every mention of every value of a record, kind by kind, each in reading order. */
export function valuesOf(record: ArticleRecord): ShownValue[] {
  const single = <E extends { text: string; rule: string; certainty: Certainty; at: Place }>(
    kind: ValueKind,
    entities: readonly E[],
    value: (entity: E) => string,
    notes: (entity: E) => readonly (string | null | undefined)[],
  ): ShownValue[] =>
    entities.map((entity) => ({
      kind,
      text: entity.text,
      value: value(entity),
      notes: notes(entity).filter((note) => typeof note === 'string'),
      rule: entity.rule,
      certainty: entity.certainty,
      at: entity.at,
    }));
  const joined = <E extends { rule: string; certainty: Certainty; mentions: readonly { text: string; at: Place }[] }>(
    kind: ValueKind,
    entities: readonly E[],
    value: (entity: E) => string,
    notes: (entity: E) => readonly (string | null | undefined)[],
  ): ShownValue[] =>
    entities.flatMap((entity) =>
      entity.mentions.map(({ text, at }) => ({
        kind,
        text,
        value: value(entity),
        notes: notes(entity).filter((note) => typeof note === 'string'),
        rule: entity.rule,
        certainty: entity.certainty,
        at,
      })),
    );
  return [
    ...single(
      'dates',
      record.dates,
      ({ value, approx }) => (approx ? '≈ ' : '') + (value ?? UNKNOWN),
      ({ grain, role, basis }) => [grain, role, basis],
    ),
    ...single('money', record.money, moneyValue, ({ kind, program }) => [kind, program]),
    ...single('quantities', record.quantities, quantityValue, () => []),
    ...joined('officials', record.officials, officialValue, ({ kind }) => [kind]),
    ...joined(
      'organizations',
      record.organizations,
      ({ canonical, name }) => canonical ?? name,
      ({ kind }) => [kind],
    ),
    ...joined(
      'zones',
      record.zones,
      ({ canonical, name }) => canonical ?? name,
      ({ type, region, round }) => [type, region, round === null ? null : `${round}차`],
    ),
    ...joined(
      'programs',
      record.programs,
      ({ name }) => name,
      ({ budget, period }) => [budget && moneyText(budget.amount, budget.currency), period?.value],
    ),
    ...joined(
      'places',
      record.places,
      ({ canonical, name }) => canonical ?? name,
      () => [],
    ),
    ...joined(
      'laws',
      record.laws,
      ({ name, articles }) => [name, ...articles].join(' '),
      () => [],
    ),
    ...single(
      'quotes',
      record.quotes,
      ({ speaker }) => speaker?.label ?? speaker?.name ?? UNKNOWN,
      ({ cue }) => [cue],
    ),
  ];
}

/** What a sum came to, with its bounds: ≈ 350억 원, ≤ 2,000만 원, 100억 원 – 200억 원. */
export function moneyValue({ amount, amount_min, amount_max, currency, approx, bound }: MoneyEntity): string {
  const of = (value: number | null): string => (value === null ? UNKNOWN : moneyText(value, currency));
  const text =
    amount === null && (amount_min ?? amount_max) !== null ? `${of(amount_min)} – ${of(amount_max)}` : of(amount);
  return (approx ? '≈ ' : '') + (bound ? BOUNDS[bound] : '') + text;
}

const quantityValue = ({ value, unit, approx, bound }: QuantityEntity): string =>
  `${approx ? '≈ ' : ''}${bound ? BOUNDS[bound] : ''}${value === null ? UNKNOWN : grouped(value)} ${unit ?? ''}`.trim();

const officialValue = ({ name, title, organization }: OfficialEntity): string =>
  [organization?.canonical ?? organization?.name, title, name].filter(Boolean).join(' ');
