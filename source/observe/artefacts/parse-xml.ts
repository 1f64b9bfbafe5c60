import {XMLParser} from 'fast-xml-parser';

/** Reads XML into plain values: attributes under `@name`, no entities, no namespaces. @throws Error when it is not valid */
export const readXml = (text: string): unknown =>
	new XMLParser({
		ignoreAttributes: false,
		attributeNamePrefix: '@',
		processEntities: false,
		parseTagValue: false,
		parseAttributeValue: false,
		removeNSPrefix: true,
		ignoreDeclaration: true,
		ignorePiTags: true,
	}).parse(text.replace(/^\uFEFF/, '')) as unknown;

/** An element's value as a list: the parser gives a lone element without one, and an empty element as `''`. */
export const xmlList = (value: unknown): readonly unknown[] => {
	if (value === undefined || value === '') return [];
	return Array.isArray(value) ? value : [value];
};
