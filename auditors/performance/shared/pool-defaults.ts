import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {at} from '../../../source/domain/place.ts';
import {isBesideProduct} from '../../lexicon/product-code.ts';

/** A framework that opens its own connections, by what its manifest names. To add one: one line. */
const frameworks: readonly {
	readonly name: string;
	readonly ecosystem: readonly string[];
	readonly packages: RegExp;
	/** `pool` keeps connections with default limits; `request` opens one for each request; `hosted` is an API with a pool of its own. */
	readonly kind: 'pool' | 'request' | 'hosted';
}[] = [
	{
		name: 'Spring Boot (HikariCP, R2DBC pool)',
		ecosystem: ['maven', 'gradle'],
		packages:
			/^org\.springframework\.boot:spring-boot-starter-(data-)?jdbc$|^org\.springframework\.boot:spring-boot-starter-data-jpa$/,
		kind: 'pool',
	},
	{
		name: 'Agroal of Quarkus',
		ecosystem: ['maven', 'gradle'],
		packages: /^io\.quarkus:quarkus-(agroal|jdbc-\w+|hibernate-orm.*|reactive-\w+-client)$/,
		kind: 'pool',
	},
	{
		name: 'HikariCP of Micronaut',
		ecosystem: ['maven', 'gradle'],
		packages: /^io\.micronaut\.sql:micronaut-jdbc-hikari$/,
		kind: 'pool',
	},
	{name: 'Prisma', ecosystem: ['npm'], packages: /^@prisma\/client$/, kind: 'pool'},
	{
		name: 'EF Core and its driver',
		ecosystem: ['nuget'],
		packages: /^(microsoft|npgsql|pomelo)\.entityframeworkcore/,
		kind: 'pool',
	},
	{name: 'Active Record', ecosystem: ['rubygems'], packages: /^(rails|activerecord)$/, kind: 'pool'},
	{name: 'Ecto', ecosystem: ['hex'], packages: /^ecto_sql$/, kind: 'pool'},
	{name: 'Django', ecosystem: ['python'], packages: /^django$/, kind: 'request'},
	{name: 'Laravel', ecosystem: ['composer'], packages: /^(laravel\/framework|illuminate\/database)$/, kind: 'request'},
	{name: 'Doctrine', ecosystem: ['composer'], packages: /^doctrine\/(dbal|orm|doctrine-bundle)$/, kind: 'request'},
	{
		name: 'Supabase',
		ecosystem: ['npm', 'python'],
		packages: /^(@supabase\/(supabase-js|ssr)|supabase)$/,
		kind: 'hosted',
	},
	{
		name: 'Firestore',
		ecosystem: ['npm', 'python'],
		packages: /^(firebase-admin|@google-cloud\/firestore|google-cloud-firestore)$/,
		kind: 'hosted',
	},
	{name: 'DynamoDB', ecosystem: ['npm'], packages: /^@aws-sdk\/(client|lib)-dynamodb$/, kind: 'hosted'},
];

/** What a framework does with connections by itself, with the manifest's line. */
export const frameworkPools = ({
	artefacts,
}: Pick<Observations, 'artefacts'>): readonly {
	readonly name: string;
	readonly kind: 'pool' | 'request' | 'hosted';
	readonly place: Evidence;
}[] =>
	artefacts.manifests
		.filter(({file}) => file.role !== 'test' && file.role !== 'example' && !isBesideProduct(file.path))
		.flatMap(({file, value}) =>
			frameworks.flatMap(({name, ecosystem, packages, kind}) => {
				const dependency = value.dependencies.find(one => !one.isDevelopment && packages.test(one.name));
				return dependency === undefined || !ecosystem.includes(value.ecosystem)
					? []
					: [{name, kind, place: at(file.path, dependency.line, dependency.name)}];
			}),
		);

/** The pooler of a Supabase project: its place, and whether it is switched on. */
export const supabasePooler = ({
	artefacts,
}: Pick<Observations, 'artefacts'>): {readonly place: Evidence; readonly isOn: boolean} | undefined => {
	for (const {file, value} of artefacts.toml) {
		if (!/(^|\/)supabase\/config\.toml$/.test(file.path)) continue;
		const database = value.documents[0];
		const pooler = (database as {db?: {pooler?: {enabled?: unknown}}} | undefined)?.db?.pooler;
		if (pooler === undefined) continue;
		return {
			place: at(file.path, value.lineOf(['db', 'pooler', 'enabled']), `enabled = ${String(pooler.enabled)}`),
			isOn: pooler.enabled === true,
		};
	}
	return undefined;
};
