// Versions of frameworks that a manifest pins, where behaviour depends on them.
import type {Evidence} from '../../source/domain/evidence.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {at} from '../../source/domain/place.ts';

/** A version and where it is pinned. */
export type PinnedVersion = {readonly text: string; readonly numbers: readonly number[]; readonly place: Evidence};

const pinned = (path: string, text: string, pattern: RegExp): PinnedVersion | undefined => {
	const match = pattern.exec(text);
	if (match?.[1] === undefined) return undefined;
	const line = text.slice(0, match.index + match[0].length).split('\n').length;
	return {text: match[1], numbers: match[1].split('.').map(Number), place: at(path, line, match[1])};
};

const springBoot: readonly RegExp[] = [
	/<artifactId>spring-boot-(?:starter-parent|dependencies)<\/artifactId>\s{0,40}<version>(\d{1,3}\.\d{1,3}(?:\.\d{1,3})?)/,
	/<spring-boot\.version>(\d{1,3}\.\d{1,3}(?:\.\d{1,3})?)/,
	/org\.springframework\.boot["')\s]{1,6}version\s{0,3}\(?["'](\d{1,3}\.\d{1,3}(?:\.\d{1,3})?)/,
	/spring-?_?boot(?:Version|-version)?["']?\s{0,3}=\s{0,3}["']?(\d{1,3}\.\d{1,3}(?:\.\d{1,3})?)/i,
	/spring-boot-(?:gradle-plugin|dependencies):(\d{1,3}\.\d{1,3}(?:\.\d{1,3})?)/,
];

/** The version of Spring Boot of a Maven or Gradle build. */
export const springBootVersion = ({files, text}: Pick<Observations, 'files' | 'text'>): PinnedVersion | undefined => {
	const builds = files.all.filter(
		file =>
			file.role !== 'test' &&
			/^(pom\.xml|build\.gradle(\.kts)?|gradle\.properties|libs\.versions\.toml|settings\.gradle(\.kts)?)$/.test(
				file.base,
			),
	);
	for (const file of builds) {
		const whole = text(file.path) ?? '';
		for (const pattern of springBoot) {
			const found = pinned(file.path, whole, pattern);
			if (found !== undefined) return found;
		}
	}
	return undefined;
};

/** The lowest version that a range of a manifest asks for: `^11.0` gives [11, 0]. */
export const lowestVersion = (range: string | undefined): readonly number[] =>
	(/(\d{1,5})(?:\.(\d{1,5}))?/.exec(range ?? '')?.slice(1) ?? []).map(part => Number(part ?? 0));
