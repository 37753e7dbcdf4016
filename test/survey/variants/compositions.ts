import {
  arrayOf,
  type ComposedResource,
  discriminated,
  extensible,
  reference,
  TEXT,
  variant,
} from './composed-file.js';

const NUMBER = { type: 'number' };

/** Compositions of OpenAPI 3.0. */
export const COMPOSITIONS: readonly ComposedResource[] = [
  {
    name: 'Anchor',
    composes: 'oneOf of objects without types, in place and by name',
    properties: {
      shank: {
        oneOf: [
          { type: 'object', required: ['length'], properties: { length: NUMBER } },
          { type: 'object', required: ['maker'], properties: { maker: TEXT } },
        ],
      },
      chain: { oneOf: [reference('AnchorChain'), reference('AnchorRope')] },
      crown: { oneOf: [{ properties: { width: NUMBER } }, { properties: { shape: TEXT } }] },
    },
    schemas: {
      AnchorChain: { type: 'object', required: ['links'], properties: { links: { type: 'integer' } } },
      AnchorRope: { type: 'object', required: ['fibre'], properties: { fibre: TEXT } },
    },
  },
  {
    name: 'Barge',
    composes: 'allOf with oneOf inside, of a resource and of an attribute',
    properties: { cargo: reference('BargeCargo') },
    schema: {
      allOf: [
        {
          oneOf: [
            { type: 'object', properties: { horse: TEXT } },
            { type: 'object', properties: { engine: TEXT } },
          ],
        },
      ],
    },
    schemas: {
      BargeCargo: {
        allOf: [
          reference('Extensible'),
          {
            oneOf: [reference('BargeCoal'), reference('BargeGrain')],
            ...discriminated('BargeCoal', 'BargeGrain'),
          },
        ],
      },
      BargeCoal: extensible({ tons: NUMBER }),
      BargeGrain: extensible({ sacks: { type: 'integer' } }),
    },
  },
  {
    name: 'Cutter',
    composes: 'discriminators without a mapping',
    properties: { mast: reference('CutterMastOrPole'), sail: arrayOf(reference('CutterSail')) },
    schemas: {
      CutterMastOrPole: {
        oneOf: [reference('CutterMast'), reference('CutterPole')],
        discriminator: { propertyName: '@type' },
      },
      CutterMast: extensible({ height: NUMBER }, { required: ['height'] }),
      CutterPole: extensible({ wood: TEXT }, { required: ['wood'] }),
      CutterSail: { ...extensible({ area: NUMBER }), discriminator: { propertyName: '@type' } },
      CutterJib: { allOf: [reference('CutterSail'), { type: 'object', properties: { hanks: NUMBER } }] },
    },
  },
  {
    name: 'Dinghy',
    composes: 'a discriminator on the base, with children that repeat and narrow attributes',
    properties: { trait: arrayOf(reference('DinghyTrait')) },
    schemas: {
      DinghyTrait: {
        ...extensible({ name: TEXT, value: {} }, { required: ['name'] }),
        ...discriminated('DinghyTrait', 'DinghyTextTrait', 'DinghyNumberTrait', 'DinghyListTrait'),
      },
      DinghyTextTrait: {
        allOf: [
          reference('DinghyTrait'),
          { type: 'object', properties: { name: TEXT, value: TEXT }, required: ['name', 'value'] },
        ],
        ...discriminated('DinghyTextTrait'),
      },
      DinghyNumberTrait: {
        allOf: [reference('DinghyTrait'), { type: 'object', properties: { name: TEXT, value: NUMBER } }],
        ...discriminated('DinghyNumberTrait'),
      },
      DinghyListTrait: {
        allOf: [
          reference('DinghyTrait'),
          { type: 'object', properties: { '@type': TEXT, name: TEXT, value: arrayOf({ type: 'object' }) } },
        ],
        ...discriminated('DinghyListTrait'),
      },
    },
  },
  {
    name: 'Ferry',
    composes: 'schemas for creation and change that demand other attributes, also of parts',
    properties: { deck: reference('FerryDeck'), cabin: arrayOf(reference('FerryCabinOrDeck')) },
    created: { deck: reference('FerryDeck_FVO'), cabin: arrayOf(reference('FerryCabinOrDeck_FVO')) },
    changed: { deck: reference('FerryDeck_MVO'), cabin: arrayOf(reference('FerryCabinOrDeck_MVO')) },
    required: ['deck'],
    schemas: Object.assign(
      {},
      ...[
        { suffix: '', ofDeck: ['number', 'name'], ofCabin: ['bed'] },
        { suffix: '_FVO', ofDeck: ['number'], ofCabin: ['bed', 'key'] },
        { suffix: '_MVO', ofDeck: [], ofCabin: [] },
      ].map(({ suffix, ofDeck, ofCabin }) => {
        const mapping = Object.fromEntries(
          ['FerryDeck', 'FerryCabin'].map((name) => [name, reference(name + suffix).$ref]),
        );
        const demanded = (names: readonly string[]) => (names.length > 0 ? { required: names } : {});
        return {
          [`FerryDeck${suffix}`]: extensible({ number: { type: 'integer' }, name: TEXT }, demanded(ofDeck)),
          [`FerryCabin${suffix}`]: extensible({ bed: { type: 'integer' }, key: TEXT }, demanded(ofCabin)),
          [`FerryCabinOrDeck${suffix}`]: {
            oneOf: [reference(`FerryDeck${suffix}`), reference(`FerryCabin${suffix}`)],
            discriminator: { propertyName: '@type', mapping },
          },
        };
      }),
    ),
  },
  {
    name: 'Gondola',
    composes: 'nullable attributes, of all kinds',
    properties: {
      ribbon: { type: 'string', nullable: true },
      oars: { type: 'integer', nullable: true },
      seat: { nullable: true, allOf: [reference('GondolaSeat')] },
      pillow: { ...arrayOf(TEXT), nullable: true },
      state: { type: 'string', nullable: true, enum: ['moored', 'rowed', null] },
    },
    schemas: { GondolaSeat: extensible({ colour: { ...TEXT, nullable: true } }) },
  },
  {
    name: 'Hull',
    composes: 'anyOf of objects, of references and of scalars',
    properties: {
      plank: {
        anyOf: [
          { type: 'object', properties: { oak: TEXT } },
          { type: 'object', properties: { elm: TEXT } },
        ],
      },
      rivet: { anyOf: [reference('HullNail'), reference('HullBolt')] },
      draught: { anyOf: [TEXT, NUMBER] },
      paint: arrayOf({ anyOf: [TEXT, reference('HullNail')] }),
    },
    schemas: { HullNail: extensible({ length: NUMBER }), HullBolt: extensible({ thread: TEXT }) },
  },
  {
    name: 'Junk',
    composes: 'arrays of oneOf, with and without discriminators, and within each other',
    properties: {
      mast: arrayOf({
        oneOf: [reference('JunkMast'), reference('JunkMastRef')],
        ...discriminated('JunkMast', 'JunkMastRef'),
      }),
      crate: arrayOf({ oneOf: [reference('JunkCrate'), reference('JunkBarrel')] }),
      mark: arrayOf({ oneOf: [TEXT, NUMBER] }),
      hold: reference('JunkOrRef'),
    },
    schemas: {
      JunkMast: variant('JunkMast', { height: NUMBER, stay: arrayOf(reference('JunkStayOrValue')) }),
      JunkMastRef: variant('JunkMastRef', { id: TEXT, href: TEXT }, { required: ['id'] }),
      JunkStayOrValue: {
        oneOf: [reference('JunkMast'), reference('JunkMastRef')],
        ...discriminated('JunkMast', 'JunkMastRef'),
      },
      JunkCrate: extensible({ tea: TEXT }, { required: ['tea'] }),
      JunkBarrel: extensible({ wine: TEXT }, { required: ['wine'] }),
      JunkOrRef: { oneOf: [reference('Junk'), reference('JunkRef')], ...discriminated('Junk', 'JunkRef') },
      JunkRef: variant('JunkRef', { id: TEXT, href: TEXT }, { required: ['id'] }),
    },
  },
];

/** Compositions that need OpenAPI 3.1. */
export const NEWER_COMPOSITIONS: readonly ComposedResource[] = [
  {
    name: 'Kayak',
    composes: "several types with 'null', const, and oneOf with null",
    properties: {
      paddle: { type: ['string', 'null'] },
      length: { type: ['number', 'null'] },
      tide: { const: 'ebb' },
      seat: { oneOf: [reference('KayakSeat'), { type: 'null' }] },
      strap: { type: ['array', 'null'], items: TEXT },
      hatch: { type: ['object', 'null'], properties: { lid: TEXT } },
      spray: { anyOf: [reference('KayakSeat'), { type: 'null' }] },
    },
    schemas: { KayakSeat: extensible({ kind: { const: 'bucket' }, width: NUMBER }) },
  },
];
