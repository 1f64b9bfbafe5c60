import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A pack of two checks that has nothing wrong with it. `backups` is asked, `changelog` is scanned. */
export const soundPack = `id: sample
version: 1.0.0
title: Sample pack
description: A pack for tests.
categories:
  - id: operations
    code: OPS
    title: Operations
    weight: 60
    criteria:
      - id: data
        title: Data
        weight: 100
        checks:
          - id: backups
            code: OPS-1.1
            by: ask
            severity: critical
            days: [1, 2]
  - id: documents
    code: DOCS
    title: Documents
    weight: 40
    criteria:
      - id: project
        title: Project
        weight: 100
        checks:
          - id: changelog
            code: DOCS-1.1
            by: scan
            severity: low
            days: [1, 1]
            dependsOn: [backups]
`;

const card = (id: string): string => `- id: ${id}
  title: The thing ${id} holds
  meaning: It means that the thing of this check holds in production.
  why: Without the thing of this check the users of the system suffer.
  fix: First do the thing of this check, then do it again until it holds for everyone.
  impact: Users suffer without it.
  recommendation: Do it before the launch.
  stakeholder: development
`;

const question = `  question:
    text: Are there backups?
    options:
      - {id: none, label: None, score: 0}
      - {id: some, label: Some, score: 50}
      - {id: all, label: All, score: 100}
    evidence: A link to the last backup.
    validMonths: 6
`;

/** The cards of the sound pack. */
export const soundCards = `${card('backups')}${question}${card('changelog')}`;

/** A card without a question. */
export const plainCard = card;

/** Writes packs and cards into a folder of their own. @returns the folder */
export const questionsFolder = (
	packs: Readonly<Record<string, string>>,
	cards: Readonly<Record<string, string>>,
): string => {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'klar-packs-'));
	for (const [name, files] of Object.entries({packs, cards})) {
		fs.mkdirSync(path.join(folder, name));
		for (const [file, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name, file), text);
	}
	return folder;
};
