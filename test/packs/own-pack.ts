import {packFileSchema} from '../../source/domain/pack-file.ts';
import type {ParameterValues} from '../../source/domain/parameter-value.ts';
import {isError, shown} from '../../source/packs/finding.ts';
import {type LintKnowledge, lintOwn} from '../../source/packs/lint.ts';
import {parseFile} from '../../source/packs/parse.ts';
import {type Library, type Resolved, resolvePack} from '../../source/packs/resolve/resolve.ts';

const head = 'id: own\nversion: 1.0.0\ntitle: Our own pack\ndescription: What we want to be so.\n';

/** A shipped pack to extend: two categories with two checks each, and cards with questions. */
export const baseText = `id: base
version: 1.0.0
title: The base pack
description: A pack that others extend.
parameters:
  - {id: most, kind: number, title: The most, default: 5}
categories:
  - id: first
    code: ONE
    title: First category
    weight: 60
    criteria:
      - id: some
        title: Some criterion
        weight: 75
        checks:
          - {id: alpha, code: ONE-1.1, by: ask, severity: high, days: [1, 2]}
          - {id: beta, code: ONE-1.2, by: ask, severity: low, days: [1, 2], dependsOn: [alpha]}
      - id: other
        title: Other criterion
        weight: 25
        checks:
          - {id: gamma, code: ONE-2.1, by: ask, severity: low, days: [1, 2]}
  - id: second
    code: TWO
    title: Second category
    weight: 40
    criteria:
      - id: last
        title: Last criterion
        weight: 100
        checks:
          - {id: delta, code: TWO-1.1, by: ask, severity: critical, days: [1, 2]}
cards:
${['alpha', 'beta', 'gamma', 'delta']
	.map(
		id =>
			`  - {id: ${id}, title: The thing ${id} is so, question: {text: 'Is ${id} so, or not?', options: [{id: no, label: It is not, score: 0}, {id: yes, label: It is, score: 100}]}}`,
	)
	.join('\n')}
`;

/** The text of a pack of one's own. @param body what follows id, version, title and description */
export const ownText = (body: string): string => `${head}${body}\n`;

/** A pack with one check. @param check YAML in one line, without id, code, severity and days */
export const oneCheck = (check: string, more = ''): string =>
	ownText(`categories:
  - id: rules
    code: R
    title: Rules
    criteria:
      - id: all
        title: All of them
        checks:
          - {id: it, code: R-1.1, severity: high, days: [1, 2], ${check}}
${more}
cards:
  - {id: it, title: It is so as we want it, question: {text: 'Is it so, or not?', options: [{id: no, label: It is not, score: 0}, {id: yes, label: It is, score: 100}]}}`);

const parsed = (text: string) => {
	const result = parseFile('own.yaml', text, packFileSchema);
	if (result.kind === 'findings') throw new Error(result.findings.map(shown).join('\n'));
	return result.source;
};

/** The library that has the base pack alone. */
export const baseLibrary = (): Library => {
	const base = parsed(baseText).value;
	return {packs: [base], cards: new Map((base.cards ?? []).map(card => [card.id, card]))};
};

/** A pack put together over the base pack. */
export const resolved = (text: string, ...given: readonly ParameterValues[]): Resolved =>
	resolvePack(parsed(text).value, baseLibrary(), given);

/** What is wrong with a pack of one's own, as lines; texts that are missing aside. */
export const findingsIn = (text: string, knowledge: LintKnowledge = {}): readonly string[] => {
	const result = parseFile('own.yaml', text, packFileSchema);
	const findings = result.kind === 'findings' ? result.findings : lintOwn(result.source, baseLibrary(), knowledge);
	return findings.filter(one => one.rule !== 'missing-text').map(shown);
};

/** The errors alone. */
export const errorsIn = (text: string): readonly string[] => {
	const result = parseFile('own.yaml', text, packFileSchema);
	const findings = result.kind === 'findings' ? result.findings : lintOwn(result.source, baseLibrary());
	return findings.filter(isError).map(shown);
};
