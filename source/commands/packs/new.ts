import fs from 'node:fs';
import path from 'node:path';
import {UserError} from '../../errors.ts';
import {ownFolder} from '../../packs/own-files.ts';
import {exitCodes, type Outcome} from '../outcome.ts';
import type {Services} from '../services.ts';
import {isPackId} from './list.ts';

/** A pack to begin with: sound as it stands, with one example of what most teams want. */
const template = (id: string, base: string): string => `# yaml-language-server: $schema=../pack-1.json
# The form is told in docs/packs.md; \`klar pack schema > .klar/pack-1.json\` writes the schema for your editor.
id: ${id}
version: 1.0.0
title: Our own readiness
description: What we want to be so before we go live.
extends: ${base}
# remove: [a-check, a-category/a-criterion]
# change:
#   checks:
#     a-check: {severity: critical}
categories:
  - id: house-rules
    code: OWN
    title: House rules
    weight: 10
    criteria:
      - id: files
        title: Files that we want
        checks:
          - id: runbook
            code: OWN-1.1
            severity: medium
            days: [1, 2]
            rule: {file: ['docs/runbook.md', 'RUNBOOK.md']}
cards:
  - id: runbook
    title: There is a runbook
    meaning: A file tells who is on call what to do when the service fails.
    why: At three in the morning nobody remembers where the dashboards are.
    fix: Write docs/runbook.md; begin with the last three incidents.
    impact: Whoever is on call finds out by trial, while users wait.
    recommendation: Write a runbook in docs/runbook.md.
    stakeholder: operations
`;

/** \`klar pack new\`: writes a pack to begin with. It overwrites nothing. */
export const newPack = (
	{id, root, base}: {readonly id: string; readonly root: string; readonly base: string},
	{library}: Pick<Services, 'library'>,
): Outcome => {
	const known = library().packs.map(pack => pack.id);
	if (!isPackId(id) || known.includes(id))
		throw new UserError({
			what: `\`${id}\` is no id for a new pack`,
			why: known.includes(id) ? 'klar ships a pack of this name' : 'an id is lower-case words joined by `-`',
			next: 'choose another one: `klar pack new our-team`',
		});
	if (!known.includes(base))
		throw new UserError({
			what: `klar ships no pack \`${base}\``,
			why: `it ships ${known.join(', ')}`,
			next: 'name one of these with `--extends`',
		});
	const folder = path.join(root, ownFolder, 'packs');
	const file = path.join(folder, `${id}.yaml`);
	fs.mkdirSync(folder, {recursive: true});
	try {
		fs.writeFileSync(file, template(id, base), {flag: 'wx'});
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
		throw new UserError({
			what: `\`${file}\` is there already`,
			why: 'a pack is never overwritten',
			next: 'choose another id, or change the file',
		});
	}
	return {
		stdout: `${path.relative(process.cwd(), file)}\n`,
		stderr: `Change it as you like, check it with \`klar pack validate ${id}\`, use it with \`klar scan --pack ${id}\`.\n`,
		exitCode: exitCodes.done,
	};
};
