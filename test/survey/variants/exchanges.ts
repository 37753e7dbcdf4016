import type { JsonObject } from '../../../src/values/json.js';

/** What a client sends of one composition, beside its type and name. */
export interface Exchange {
  readonly resource: string;
  readonly sent: JsonObject;
  /** Filters that find the resource. */
  readonly filters: readonly string[];
  /** What is refused instead, and the message. */
  readonly refused?: readonly [sent: JsonObject, message: string];
}

export const EXCHANGES: readonly Exchange[] = [
  {
    resource: 'Anchor',
    sent: { shank: { length: 3, maker: 'Aird' }, chain: { fibre: 'hemp' }, crown: { shape: 'flat' } },
    filters: ['chain.fibre=hemp', 'shank.length=3'],
    refused: [
      { chain: { fibre: 7 } },
      'chain.links is missing; chain.fibre must be string; chain must match a schema in anyOf',
    ],
  },
  {
    resource: 'Barge',
    sent: { horse: 'Bella', cargo: { '@type': 'BargeCoal', tons: 12.5 } },
    filters: ['cargo.tons=12.5', 'horse=Bella'],
    refused: [{ cargo: { '@type': 'BargeCoal', tons: 'many' } }, 'cargo.tons must be number (BargeCoal)'],
  },
  {
    resource: 'Cutter',
    sent: {
      mast: { '@type': 'CutterPole', wood: 'ash' },
      sail: [{ '@type': 'CutterJib', area: 7, hanks: 9 }],
    },
    filters: ['mast.wood=ash', 'sail.area.gt=6'],
    refused: [{ mast: { '@type': 'CutterPole' } }, 'mast.wood is missing (CutterPole)'],
  },
  {
    resource: 'Dinghy',
    sent: {
      trait: [
        { '@type': 'DinghyNumberTrait', name: 'oars', value: 2 },
        { '@type': 'DinghyTextTrait', name: 'colour', value: 'red' },
        { '@type': 'AnExtension', name: 'age', value: { years: 3 } },
      ],
    },
    filters: ['trait.value=2', 'trait.value=red'],
    refused: [
      { trait: [{ '@type': 'DinghyNumberTrait', name: 'oars', value: 'two' }] },
      'trait.0.value must be number (DinghyNumberTrait)',
    ],
  },
  {
    resource: 'Ferry',
    sent: { deck: { '@type': 'FerryDeck', number: 2 }, cabin: [{ '@type': 'FerryCabin', bed: 4, key: 'a' }] },
    filters: ['deck.number=2', 'cabin.key=a'],
    refused: [
      { deck: { '@type': 'FerryDeck', number: 2 }, cabin: [{ '@type': 'FerryCabin', bed: 4 }] },
      'cabin.0.key is missing (FerryCabin)',
    ],
  },
  {
    resource: 'Gondola',
    sent: {
      ribbon: null,
      oars: null,
      pillow: null,
      state: null,
      seat: { '@type': 'GondolaSeat', colour: null },
    },
    filters: ['seat.@type=GondolaSeat'],
  },
  {
    resource: 'Hull',
    sent: { plank: { elm: 'old' }, draught: 3.5, paint: ['red', { '@type': 'HullNail', length: 2 }] },
    filters: ['draught=3.5', 'paint.length=2'],
  },
  {
    resource: 'Junk',
    sent: {
      mast: [
        { '@type': 'JunkMastRef', id: 'm-1' },
        { '@type': 'JunkMast', height: 9, stay: [{ '@type': 'JunkMastRef', id: 'm-2' }] },
      ],
      crate: [{ '@type': 'JunkBarrel', wine: 'white' }],
      mark: ['a', 7],
      hold: { '@type': 'Junk', id: 'inner', href: 'https://example.com/junk/inner', name: 'inside' },
    },
    filters: ['mast.stay.id=m-2', 'crate.wine=white', 'mark=7', 'hold.name=inside'],
    refused: [{ mast: [{ '@type': 'JunkMastRef' }] }, 'mast.0.id is missing (JunkMastRef)'],
  },
  {
    resource: 'Lugger',
    sent: {
      gear: [
        { '@type': 'LuggerPowerWinch', load: 3, watts: 90, part: [{ '@type': 'LuggerWinch', load: 1 }] },
      ],
      tender: [{ '@type': 'LuggerRef', id: '7', '@referredType': 'Dory' }],
    },
    filters: ['gear.watts=90', 'gear.part.load=1', 'tender.@referredType=Dory'],
    refused: [{ gear: [{ '@type': 'LuggerPowerWinch' }] }, 'gear.0.load is missing (LuggerPowerWinch)'],
  },
  {
    resource: 'Muntjac',
    sent: {
      ...{
        speed: 7,
        tag: ['a', 'b'],
        label: { en: 'deer' },
        outline: [[1, 2], [3]],
        state: 'fawn',
        anything: [null],
      },
      food: { '@type': 'MuntjacFoodRef', id: 'f' },
    },
    filters: ['speed.gt=6', 'tag=b', 'label.en=deer', 'state=fawn', 'food.id=f'],
    refused: [{ food: { '@type': 'MuntjacFoodRef' } }, 'food.id is missing (MuntjacFoodRef)'],
  },
  {
    resource: 'Nacelle',
    sent: { motor: { '@type': 'NacelleMotor', power: 5 }, blade: [{ kind: 'long', length: 3 }] },
    filters: ['motor.power=5', 'blade.kind=long'],
    refused: [{ motor: { '@type': 'NacelleMotorRef' } }, 'motor.id is missing (NacelleMotorRef)'],
  },
  {
    resource: 'Kayak',
    sent: { paddle: null, length: 4, tide: 'ebb', seat: null, hatch: { lid: 'b' } },
    filters: ['length=4', 'hatch.lid=b', 'tide=ebb'],
  },
];
