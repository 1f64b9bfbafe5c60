import type {Dependency, Manifest} from '../../../domain/artefacts/manifest.ts';
import {lineFinder} from '../lines.ts';
import {readXml, xmlList} from '../parse-xml.ts';
import type {ArtefactReader} from '../reader.ts';
import {entriesOf, isRecord, listOf, recordOf, textOf, textsOf} from '../values.ts';
import {declare, dependency, distinct} from './declare.ts';

/** `pom.xml`. Dependencies are named `group:artifact`; properties of the same file are filled in. */
export const mavenManifest: ArtefactReader<Manifest> = {
	matches: file => file.base === 'pom.xml',
	parse: text => {
		const project = recordOf(readXml(text)).project;
		if (!isRecord(project)) return undefined;
		const parent = recordOf(project.parent);
		const properties = recordOf(project.properties);
		const build = recordOf(project.build);
		const plugins = [
			...xmlList(recordOf(build.plugins).plugin),
			...xmlList(recordOf(recordOf(build.pluginManagement).plugins).plugin),
		];
		const name = textOf(project.artifactId);
		return declare('maven', {
			name,
			version: filled(textOf(project.version) ?? textOf(parent.version), project),
			license: textOf(recordOf(xmlList(recordOf(project.licenses).license)[0]).name),
			dependencies: dependenciesOf(text, project),
			executables: name !== undefined && isRunnable(project, plugins) ? [name] : [],
			workspaces: [
				...textsOf(listOf(xmlList(recordOf(project.modules).module))),
				...xmlList(recordOf(project.profiles).profile).flatMap(profile =>
					textsOf(listOf(xmlList(recordOf(recordOf(profile).modules).module))),
				),
			],
			isPrivate: textOf(properties['maven.deploy.skip']) === 'true',
			raw: project,
		});
	},
};

const runnablePlugins = new Set([
	'spring-boot-maven-plugin',
	'quarkus-maven-plugin',
	'micronaut-maven-plugin',
	'jib-maven-plugin',
]);

const isRunnable = (project: Readonly<Record<string, unknown>>, plugins: readonly unknown[]): boolean =>
	textOf(project.packaging) === 'war' ||
	textOf(project.packaging) === 'quarkus' ||
	plugins.some(plugin => {
		const {artifactId, configuration} = recordOf(plugin);
		return runnablePlugins.has(textOf(artifactId) ?? '') || hasMainClass(configuration);
	});

const hasMainClass = (configuration: unknown): boolean => {
	const {mainClass, archive} = recordOf(configuration);
	return mainClass !== undefined || recordOf(recordOf(archive).manifest).mainClass !== undefined;
};

const dependenciesOf = (text: string, project: Readonly<Record<string, unknown>>): readonly Dependency[] => {
	const lineOf = lineFinder(text);
	const groups = [project, ...xmlList(recordOf(project.profiles).profile)];
	const found: Dependency[] = [];
	for (const item of groups.flatMap(group => xmlList(recordOf(recordOf(group).dependencies).dependency))) {
		const {groupId, artifactId, version, scope} = recordOf(item);
		const artifact = textOf(artifactId);
		if (artifact === undefined) continue;
		const offset = dependencyOffset(text, artifact);
		found.push(
			dependency({
				name: `${filled(textOf(groupId), project) ?? ''}:${artifact}`,
				version: filled(textOf(version), project),
				isDevelopment: textOf(scope) === 'test',
				line: lineOf(Math.max(0, offset)),
			}),
		);
	}
	return distinct(found);
};

/** Where a dependency names its artifact: the last mention, since management and exclusions stand before use as a rule. */
const dependencyOffset = (text: string, artifact: string): number => {
	const needle = `<artifactId>${artifact}</artifactId>`;
	const managed = text.lastIndexOf('</dependencyManagement>');
	const after = text.indexOf(needle, Math.max(0, managed));
	return after === -1 ? text.indexOf(needle) : after;
};

/** A value with `${property}` filled from the project's own properties. */
const filled = (value: string | undefined, project: Readonly<Record<string, unknown>>): string | undefined =>
	value?.replace(/\$\{([^}\n]{1,100})\}/g, (whole, name: string) => {
		if (name === 'project.groupId') return textOf(project.groupId) ?? textOf(recordOf(project.parent).groupId) ?? whole;
		if (name === 'project.version') return textOf(project.version) ?? textOf(recordOf(project.parent).version) ?? whole;
		return textOf(new Map(entriesOf(project.properties)).get(name)) ?? whole;
	});
