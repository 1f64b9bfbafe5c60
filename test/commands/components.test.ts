import {expect, test} from 'vitest';
import {componentNamed, filesOf} from '../../source/commands/components.ts';
import type {Component} from '../../source/domain/component.ts';
import type {FileEntry} from '../../source/domain/file.ts';

const component = (name: string, folder: string): Component => ({
	name,
	folder,
	kind: 'service',
	language: 'typescript',
	dockerfiles: [],
	isDeployable: true,
	evidence: [],
});
const api = component('@shop/api', 'apps/api');
const web = component('web', 'apps/web');
const plugin = component('plugin', 'apps/api/plugin');
const all = [component('shop', ''), api, web, plugin];

const counted = (one: Component, paths: readonly string[]) => {
	const isIn = filesOf(one, all);
	return paths.filter(path => isIn({path} as FileEntry));
};

test('a component counts its own files and those of the whole, and no other component’s', () => {
	const paths = [
		'README.md',
		'.github/workflows/ci.yml',
		'apps/api/a.ts',
		'apps/web/b.ts',
		'apps/api/plugin/c.ts',
		'apps/apiary/d.ts',
	];
	expect(counted(api, paths)).toEqual(['README.md', '.github/workflows/ci.yml', 'apps/api/a.ts', 'apps/apiary/d.ts']);
	expect(counted(plugin, paths)).toEqual([
		'README.md',
		'.github/workflows/ci.yml',
		'apps/api/plugin/c.ts',
		'apps/apiary/d.ts',
	]);
});

test('a component is named by its name or its folder', () => {
	expect(componentNamed('@shop/api', all)).toBe(api);
	expect(componentNamed('apps/web/', all)).toBe(web);
	expect(() => componentNamed('wep', all)).toThrow(/there is no component `wep`.*did you mean `web`\?/);
});
