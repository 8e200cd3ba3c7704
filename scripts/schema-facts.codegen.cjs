// A plugin of `npm run codegen`: the schema facts that the client's cache needs, and no more.
const { getNamedType, isAbstractType, isObjectType } = require('graphql');

const PAGING = new Set(['first', 'after']);

module.exports = {
  plugin(schema) {
    const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
    const objects = types.filter(isObjectType);
    const node = schema.getType('Node');
    const possibleTypes = types
      .filter(isAbstractType)
      .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]);
    const connections = objects
      .map((type) => [
        type.name,
        fieldsOf(type)
          .filter(isConnection)
          .map((field) => [field.name, keysOf(field)]),
      ])
      .filter(([, fields]) => fields.length > 0);
    const lookups = fieldsOf(schema.getQueryType())
      .filter((field) => isLookup(field, schema, node))
      .map((field) => [field.name, getNamedType(field.type).name]);
    return [
      '/* eslint-disable */',
      '/** The types behind each interface and union. */',
      constant('POSSIBLE_TYPES', Object.fromEntries(possibleTypes)),
      '/** Fields that return a connection, with the arguments that make it a separate list. */',
      constant(
        'CONNECTIONS',
        Object.fromEntries(connections.map(([name, fields]) => [name, Object.fromEntries(fields)])),
      ),
      '/** Query fields that find a record by its ID alone. */',
      constant('LOOKUPS', Object.fromEntries(lookups)),
    ].join('\n');
  },
};

const fieldsOf = (type) => Object.values(type.getFields());
const isConnection = ({ type, args }) =>
  getNamedType(type).name.endsWith('Connection') && args.some(({ name }) => name === 'after');
const keysOf = ({ args }) => args.map(({ name }) => name).filter((name) => !PAGING.has(name));

function isLookup({ args, type }, schema, node) {
  const named = getNamedType(type);
  return args.length === 1 && args[0].name === 'id' && isObjectType(named) && schema.isSubType(node, named);
}

const constant = (name, value) => `export const ${name} = ${JSON.stringify(value, undefined, 2)} as const;\n`;
