import type {Manifest} from '../../../domain/artefacts/manifest.ts';
import type {ArtefactReader} from '../reader.ts';
import {readConda} from './conda.ts';
import {readPipfile} from './pipfile.ts';
import {readPyproject} from './pyproject.ts';
import {isRequirementsName, readRequirements} from './requirements.ts';
import {readSetupCfg, readSetupPy} from './setup-file.ts';

const isConda = /^(?:environment|conda)[\w.-]{0,40}\.ya?ml$/;

/** `pyproject.toml`, requirements files, `setup.py`, `setup.cfg`, `Pipfile` and conda environments. */
export const pythonManifest: ArtefactReader<Manifest> = {
	matches: file =>
		['pyproject.toml', 'Pipfile', 'setup.py', 'setup.cfg'].includes(file.base) ||
		isRequirementsName(file) ||
		isConda.test(file.base),
	parse: (text, file) => {
		if (file.base === 'pyproject.toml') return readPyproject(text);
		if (file.base === 'Pipfile') return readPipfile(text);
		if (file.base === 'setup.py') return readSetupPy(text);
		if (file.base === 'setup.cfg') return readSetupCfg(text);
		if (isConda.test(file.base)) return readConda(text);
		return readRequirements(text, file);
	},
};
