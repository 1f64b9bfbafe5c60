import type {Manifest} from '../../domain/artefacts/manifest.ts';
import {cargoManifest} from './manifests/cargo.ts';
import {composerManifest} from './manifests/composer.ts';
import {goManifest} from './manifests/go.ts';
import {gradleManifest} from './manifests/gradle.ts';
import {hexManifest} from './manifests/hex.ts';
import {mavenManifest} from './manifests/maven.ts';
import {npmManifest} from './manifests/npm.ts';
import {nugetManifest} from './manifests/nuget.ts';
import {pubManifest} from './manifests/pub.ts';
import {pythonManifest} from './manifests/python.ts';
import {rubygemsManifest} from './manifests/rubygems.ts';
import {swiftManifest} from './manifests/swift.ts';
import type {ArtefactReader} from './reader.ts';

const readers: readonly ArtefactReader<Manifest>[] = [
	npmManifest,
	pythonManifest,
	goManifest,
	cargoManifest,
	mavenManifest,
	gradleManifest,
	nugetManifest,
	rubygemsManifest,
	composerManifest,
	pubManifest,
	swiftManifest,
	hexManifest,
];

/** Package manifests of all ecosystems. */
export const manifestReader: ArtefactReader<Manifest> = {
	matches: file => readers.some(reader => reader.matches(file)),
	parse: (text, file, context) => readers.find(reader => reader.matches(file))?.parse(text, file, context),
};
