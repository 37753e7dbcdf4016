/** Browser code that measures a page, as text: the tests are compiled without a browser's types. */

export const OPEN_ALL = "for (const details of document.querySelectorAll('details')) details.open = true";

/** Pixels that the page is wider than its window. */
export const OVERFLOW = 'document.documentElement.scrollWidth - innerWidth';

/** Elements whose text overflows, and would be cut off in print. */
export const CLIPPED = `
  [...document.querySelectorAll('pre, code, td, dd, li, h1, h2, h3')]
    .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
    .map(({ tagName, className }) => tagName + '.' + className)`;

/** Contrast of each visible text with its background, as in WCAG 2: `{ text, ratio }[]`. */
export const CONTRASTS = `(() => {
  const parts = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
  const linear = (part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = (color) => {
    const [r, g, b] = parts(color).map(linear);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    if (!element) return 'rgb(255, 255, 255)';
    const { backgroundColor } = getComputedStyle(element);
    return parts(backgroundColor)[3] === 0 ? behind(element.parentElement) : backgroundColor;
  };
  const hasText = ({ childNodes }) => [...childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  return [...document.querySelectorAll('body *')]
    .filter((element) => hasText(element) && element.getClientRects().length > 0)
    .map((element) => {
      const [one, other] = [getComputedStyle(element).color, behind(element)].map(luminance);
      const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      return { text: element.className + ': ' + element.textContent.slice(0, 20), ratio };
    });
})()`;
