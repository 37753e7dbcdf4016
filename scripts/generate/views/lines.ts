import { type LensDeclaration, lensOf } from '../../../src/services/views/declaration.js';
import type { Path } from '../../../src/services/views/lens.js';

/** A path as mappings have it. */
export const text = (path: Path) => (path.length === 0 ? '$' : path.join('.'));

/** The attributes that a line speaks of, as the lines before and after it see them. */
export function namesOf(line: LensDeclaration): { stored?: string; view?: string; is: string } {
  if ('rename' in line) return { stored: line.rename, view: line.to, is: `rename ${line.rename}` };
  if ('own' in line) return { stored: line.own, view: line.own, is: `own ${line.own}` };
  if ('wrap' in line) return { view: line.wrap, is: `wrap ${line.wrap}` };
  if ('unwrap' in line) return { stored: line.unwrap, is: `unwrap ${line.unwrap}` };
  if ('fill' in line) return { stored: line.fill, is: `fill ${line.fill}` };
  if ('default' in line) return { view: line.default, is: `default ${line.default}` };
  return { stored: line.values, view: line.values, is: `values ${line.values}` };
}

/** Whether a line of one of these kinds speaks of the attribute of the view. */
export const hasLineFor = (
  lenses: readonly LensDeclaration[],
  kinds: readonly ('default' | 'wrap')[],
  path: Path,
): boolean =>
  lenses.some((line, index) => {
    if (!kinds.some((kind) => kind in line)) return false;
    const after = lensOf(lenses.slice(index + 1));
    return line.at.some((at) => text(after.viewPath([...at, namesOf(line).view ?? ''])) === text(path));
  });

/** Whether a line fills the stored attribute. */
export const hasLineForStored = (lenses: readonly LensDeclaration[], path: Path): boolean =>
  lenses.some((line, index) => {
    if (!('fill' in line)) return false;
    const before = lensOf(lenses.slice(0, index));
    return line.at.some((at) => text(before.storedPath([...at, line.fill]) ?? []) === text(path));
  });
