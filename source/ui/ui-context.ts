import {createContext, useContext} from 'react';
import type {Derived} from '../assessment/derive.ts';
import type {WizardContext, WizardState} from '../assessment/state.ts';
import type {Lexer} from './markdown.ts';
import type {Theme} from './theme.ts';

/** How far a text can be scrolled; the screen that draws it says so, and keys read it. @unit rows */
export type Viewport = {page: number; last: number};

/** What every component may read. */
export type Ui = {
	readonly theme: Theme;
	readonly context: WizardContext;
	readonly state: WizardState;
	readonly derived: Derived;
	readonly lexer: Lexer | undefined;
	readonly viewport: Viewport;
};

const UiContext = createContext<Ui | undefined>(undefined);

export const UiProvider = UiContext.Provider;

const ThemeContext = createContext<Theme | undefined>(undefined);

export const ThemeProvider = ThemeContext.Provider;

/** How things are drawn. It never changes, so that what reads nothing else is only drawn anew when it is another line. */
export const useTheme = (): Theme => {
	const theme = useContext(ThemeContext);
	if (theme === undefined) throw new Error('A component of the wizard is drawn outside of it.');
	return theme;
};

/** What the wizard hands to its components. */
export const useUi = (): Ui => {
	const ui = useContext(UiContext);
	if (ui === undefined) throw new Error('A component of the wizard is drawn outside of it.');
	return ui;
};

/** The room that a screen has. @unit character cells */
export type Room = {readonly width: number; readonly height: number};
