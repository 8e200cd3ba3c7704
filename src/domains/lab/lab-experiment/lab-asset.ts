import { ValidateNested } from 'class-validator';
import { GraphQLSafeInt } from 'graphql-scalars';
import { Field, InputType, ObjectType } from 'type-graphql';
import { IsBetween, IsWebAddress, rule } from '../../../graphql/input.js';

const MAX_BYTES = 10_000_000_000;

function IsSha256(): PropertyDecorator {
  return rule('sha256', {
    problem: (value) =>
      typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
        ? undefined
        : { code: 'INVALID', message: 'must be a SHA-256 hash as 64 lowercase hexadecimal digits' },
    schema: { pattern: '^[0-9a-f]{64}$' },
  });
}

function IsMediaType(): PropertyDecorator {
  return rule('mediaType', {
    problem: (value) =>
      typeof value === 'string' && /^[a-z]+\/[a-z0-9][a-z0-9.+-]{0,99}$/.test(value)
        ? undefined
        : { code: 'INVALID', message: 'must be a media type, for example image/png' },
    schema: { pattern: '^[a-z]+/[a-z0-9][a-z0-9.+-]{0,99}$' },
  });
}

@InputType('LabAssetInput', { description: 'A file, given by its URL and hash; the file itself is not uploaded.' })
@ObjectType('LabAsset', { description: 'A file, identified by its URL and hash; the file itself is not stored.' })
export class LabAsset {
  @IsWebAddress()
  @Field(() => String, { description: 'URL of the file, https or http, at most 2,000 characters.' })
  url!: string;

  @IsSha256()
  @Field(() => String, { description: 'SHA-256 hash of the file, 64 lowercase hexadecimal digits.' })
  sha256!: string;

  @IsMediaType()
  @Field(() => String, { description: 'Media type, for example image/png.' })
  mediaType!: string;

  @IsBetween(1, MAX_BYTES)
  @Field(() => GraphQLSafeInt, { nullable: true, description: 'Size in bytes, at most 10 GB.' })
  bytes?: number | null;
}

/** One asset, or a list of assets, limited to media types that start with one of `kinds`. */
export function IsAsset(...kinds: [string, ...string[]]): PropertyDecorator {
  const check = rule('asset', {
    problem(value) {
      const assets = (Array.isArray(value) ? value : [value]) as Partial<LabAsset>[];
      return assets.every(({ mediaType }) => kinds.some((kind) => mediaType?.startsWith(kind)))
        ? undefined
        : {
            code: 'INVALID',
            message: `must be of the media type ${kinds.map((kind) => kind + (kind.endsWith('/') ? '*' : '')).join(' or ')}`,
          };
    },
  });
  return (target, property) => {
    check(target, property);
    ValidateNested()(target, String(property));
  };
}
