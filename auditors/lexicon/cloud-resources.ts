// Resources of infrastructure code in one form: Terraform blocks, CloudFormation and SAM, Bicep and Azure templates.
import type {TerraformBlock} from '../../source/domain/artefacts/terraform.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {once} from './once.ts';
import {dig, record, scalar} from './plain.ts';

/** A resource with its settings flattened: `versioning.enabled` → `true`. Names are as the file writes them. */
export type CloudResource = {
	/** `aws_db_instance`, `AWS::RDS::DBInstance`, `Microsoft.Sql/servers`. */
	readonly type: string;
	readonly name: string;
	readonly path: string;
	readonly line: number;
	readonly settings: readonly {readonly key: string; readonly value: string; readonly line: number}[];
};

type Setting = CloudResource['settings'][number];
type Seen = Pick<Observations, 'artefacts' | 'files' | 'text'>;

const maxDepth = 12;

const terraformSettings = (block: TerraformBlock, prefix = '', depth = 0): readonly Setting[] => [
	...block.attributes.map(({name, value, line}) => ({key: `${prefix}${name}`, value, line})),
	...(depth > maxDepth
		? []
		: block.blocks.flatMap(inner => [
				{key: `${prefix}${inner.type}`, value: '', line: inner.line},
				...terraformSettings(inner, `${prefix}${inner.type}.`, depth + 1),
			])),
];

const fromTerraform = ({artefacts}: Seen): readonly CloudResource[] =>
	artefacts.terraform
		.filter(({file}) => file.role !== 'test' && file.role !== 'example' && file.role !== 'docs')
		.flatMap(({file, value}) =>
			value.blocks
				.filter(({type, labels}) => (type === 'resource' || type === 'module') && labels.length > 0)
				.map(block => ({
					type:
						block.type === 'module'
							? `module ${block.attributes.find(({name}) => name === 'source')?.value ?? ''}`
							: (block.labels[0] ?? ''),
					name: block.labels.at(-1) ?? '',
					path: file.path,
					line: block.line,
					settings: terraformSettings(block),
				})),
		);

const plainSettings = (value: unknown, line: number, prefix = '', depth = 0): readonly Setting[] => {
	const text = scalar(value);
	if (text !== undefined) return [{key: prefix, value: text, line}];
	if (depth > maxDepth || typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		plainSettings(inner, line, prefix === '' ? key : `${prefix}.${key}`, depth + 1),
	);
};

const fromCloudFormation = ({artefacts}: Seen): readonly CloudResource[] =>
	[...artefacts.yaml, ...artefacts.json]
		.filter(({file}) => file.role === 'source' || file.role === 'config')
		.flatMap(({file, value}) =>
			value.documents.flatMap((document, index) => {
				// The Serverless Framework keeps CloudFormation below a key of its own.
				const below = dig(document, 'Resources') === undefined ? ['resources', 'Resources'] : ['Resources'];
				return Object.entries(record(dig(document, ...below))).flatMap(([name, resource]) => {
					const type = scalar(record(resource).Type) ?? '';
					if (!/^(AWS|Alexa|Custom)::/.test(type)) return [];
					const line = value.lineOf([...below, name], index);
					return [{type, name, path: file.path, line, settings: plainSettings(record(resource).Properties, line)}];
				});
			}),
		);

const bicepResource = /^resource\s+(\w{1,80})\s+'([\w./]{1,120})@/;
const bicepSetting = /^\s{1,40}(\w{1,60}):\s{0,4}'?([^'\n]{0,120})/;

const fromBicep = ({files, text}: Seen): readonly CloudResource[] =>
	files.withExtension('bicep').flatMap(file => {
		if (file.role !== 'source' && file.role !== 'config') return [];
		const resources: {type: string; name: string; path: string; line: number; settings: Setting[]}[] = [];
		for (const [index, line] of (text(file.path) ?? '').split('\n').entries()) {
			const [, name, type] = bicepResource.exec(line) ?? [];
			if (name !== undefined && type !== undefined) {
				resources.push({type, name, path: file.path, line: index + 1, settings: []});
			} else if (!line.startsWith('module')) {
				const [, key, value] = bicepSetting.exec(line) ?? [];
				if (key !== undefined) resources.at(-1)?.settings.push({key, value: (value ?? '').trim(), line: index + 1});
			}
		}
		return resources;
	});

/** Every resource of the own infrastructure code, sorted by the kind of file and its path. */
export const cloudResources = once((seen: Seen): readonly CloudResource[] => [
	...fromTerraform(seen),
	...fromCloudFormation(seen),
	...fromBicep(seen),
]);

/** The first setting whose key matches. */
export const settingOf = ({settings}: CloudResource, key: RegExp): Setting | undefined =>
	settings.find(setting => key.test(setting.key));
