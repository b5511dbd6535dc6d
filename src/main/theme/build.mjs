// Builds the style sheet and the fonts:   node build.mjs <output folder> <classes folder>
//
//   <output folder>/theme.css           USWDS with our settings, then our own styles, compressed
//   <output folder>/fonts/*.woff2       Atkinson Hyperlegible, with its licence OFL.txt
//   <classes folder>/fonts/*.ttf        the same as it is printed, and DejaVu Sans for the signs that it lacks, with their
//                                       licences; on the class path, so that no browser is offered them
//
// The first line of theme.css carries a hash of everything the build read. When it still fits, the build ends at once.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const faces = ['400-normal', '400-italic', '700-normal', '700-italic'];
const alphabets = ['latin', 'latin-ext'];
const fonts = alphabets.flatMap((alphabet) => faces.map((face) => `atkinson-hyperlegible-${alphabet}-${face}.woff2`));
// Where each lies in its package, and what it is called on the class path.
const printed = new Map([
  ['@expo-google-fonts/atkinson-hyperlegible/400Regular/AtkinsonHyperlegible_400Regular.ttf', 'AtkinsonHyperlegible-Regular.ttf'],
  ['@expo-google-fonts/atkinson-hyperlegible/400Regular_Italic/AtkinsonHyperlegible_400Regular_Italic.ttf',
    'AtkinsonHyperlegible-Italic.ttf'],
  ['@expo-google-fonts/atkinson-hyperlegible/700Bold/AtkinsonHyperlegible_700Bold.ttf', 'AtkinsonHyperlegible-Bold.ttf'],
  ['@expo-google-fonts/atkinson-hyperlegible/700Bold_Italic/AtkinsonHyperlegible_700Bold_Italic.ttf',
    'AtkinsonHyperlegible-BoldItalic.ttf'],
  ['@expo-google-fonts/atkinson-hyperlegible/LICENSE_FONT', 'AtkinsonHyperlegible-OFL.txt'],
  ['dejavu-fonts-ttf/ttf/DejaVuSans.ttf', 'DejaVuSans.ttf'],
  ['dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf', 'DejaVuSans-Bold.ttf'],
  ['dejavu-fonts-ttf/LICENSE', 'DejaVuSans-LICENSE.txt'],
]);

if (!process.argv[2] || !process.argv[3]) {
  fail('Say where to write: node build.mjs <output folder> <classes folder>.');
}
const output = resolve(process.argv[2]);
const classes = resolve(process.argv[3]);
const styleSheet = join(output, 'theme.css');
const stamp = `/*! aviso theme ${hashOfInputs()} */`;

if (!isBuilt()) {
  installPackages();
  const css = finish(compile());
  const fontFolder = join(here, 'node_modules/@fontsource/atkinson-hyperlegible');
  for (const font of fonts) {
    write(join(output, 'fonts', font), readFileSync(join(fontFolder, 'files', font)));
  }
  write(join(output, 'fonts', 'OFL.txt'), readFileSync(join(fontFolder, 'LICENSE')));
  for (const [file, name] of printed) {
    write(join(classes, 'fonts', name), readFileSync(join(here, 'node_modules', file)));
  }
  // Last, because its first line says that all the rest is there.
  write(styleSheet, `${stamp}\n${css}\n`);
  console.log(`Wrote ${styleSheet}, ${Math.round(css.length / 1024)} KB.`);
}

function isBuilt() {
  return existsSync(styleSheet)
    && readFileSync(styleSheet, 'utf8').startsWith(stamp)
    && fonts.concat('OFL.txt').every((file) => existsSync(join(output, 'fonts', file)))
    && [...printed.values()].every((file) => existsSync(join(classes, 'fonts', file)));
}

function hashOfInputs() {
  const styles = readdirSync(join(here, 'styles')).filter((file) => file.endsWith('.scss')).sort();
  const inputs = ['build.mjs', 'package.json', 'package-lock.json', ...styles.map((file) => `styles/${file}`)];
  const hash = createHash('sha256');
  for (const input of inputs) {
    // Line ends of another system must not make another hash.
    hash.update(input).update(readFileSync(join(here, input), 'utf8').replaceAll('\r\n', '\n'));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Installs what the lock file names, unless this very lock file was installed before. */
function installPackages() {
  const lock = readFileSync(join(here, 'package-lock.json'), 'utf8');
  if (/https?:/.test(lock)) {
    fail('package-lock.json holds addresses, which tie it to one registry. Run "npm run lock" in src/main/theme.');
  }
  const wanted = createHash('sha256').update(lock).digest('hex');
  const installed = join(here, 'node_modules', '.aviso-lock');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) {
    return;
  }
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.error || npm.status !== 0) {
    fail('npm could not install the packages of the style sheet: see its message above.');
  }
  write(installed, wanted);
}

function compile() {
  const sass = createRequire(import.meta.url)('sass');
  try {
    return sass.compile(join(here, 'styles', 'theme.scss'), {
      style: 'compressed',
      charset: false,
      loadPaths: [join(here, 'node_modules/@uswds/uswds/packages')],
      logger: sass.Logger.silent,
    }).css;
  } catch (error) {
    fail(error.message);
  }
}

/** What USWDS has no setting for: variants, pictures, right-to-left languages, colours that change with the reader. */
function finish(css) {
  return withCustomProperties(withLogicalSides(withoutPictures(withoutVariants(css))));
}

/** Drops the variants of components that no page of ours uses: a third of what USWDS writes. */
function withoutVariants(css) {
  const unused = new RegExp([
    'usa-button--(accent|base|inverse|secondary|hover|active|big)', 'usa-show-password', 'usa-form__note', 'usa-form--large',
    'usa-alert--(emergency|slim|validation)', 'usa-alert .*usa-(list|link)', 'usa-alert>', 'usa-(input|form) .*usa-input--',
    'usa-input--([0-9]?[a-z]{2}|small|medium|success)\\b', 'usa-(label|hint)--required', 'usa-tag--', 'indeterminate',
    'usa-step-indicator--', 'usa-step-indicator__(header|heading|current-step|total-steps)', 'usa-focus', 'aria-disabled',
  ].join('|'));
  const withoutRules = css.replace(/([^{}@;]+)\{([^{}]*)\}/g, (rule, selectors, declarations) => {
    const used = selectors.split(/,(?![^()]*\))/).filter((selector) => !unused.test(selector));
    return used.length > 0 ? `${used.join(',')}{${declarations}}` : '';
  });
  return withoutRules.replace(/@(media|supports)[^{}]*\{\}/g, '');
}

/** USWDS draws its icons from picture files; ours are drawn by the style sheet, so that nothing more is fetched. */
function withoutPictures(css) {
  const declarations = /(?<=[;{])[a-z-]+:[^;{}]*url\("?\.\.\/img[^;{}]*(;|(?=\}))/g;
  return css.replace(declarations, '');
}

/** USWDS writes left and right; start and end also suit languages that run from the right. */
function withLogicalSides(css) {
  return css
    .replace(/(?<=[;{])(margin|padding)-(left|right)(?=:)/g, (_, what, side) => `${what}-inline-${logical(side)}`)
    .replace(/(?<=[;{])border-(left|right)(?=[-a-z]*:)/g, (_, side) => `border-inline-${logical(side)}`)
    .replace(/(?<=[;{])(left|right)(?=:)/g, (side) => `inset-inline-${logical(side)}`)
    .replace(/(?<=[;{]text-align:)(left|right)/g, (side) => logical(side));
}

function logical(side) {
  return side === 'left' ? 'start' : 'end';
}

/** Puts var(--av-ink) in place of the light value of ink, and so on; see styles/_palette.scss. */
function withCustomProperties(css) {
  const [definitions] = css.match(/:root\{--av-[^}]*\}/);
  // The three colours that USWDS has no setting for: the edges of tiles, and the text of a chosen option in Firefox.
  const names = new Map([['#c9c9c9', 'av-line-strong'], ['#e6e6e6', 'av-line'], ['#000', 'av-ink']]);
  for (const [, name, value] of definitions.matchAll(/--(av-[a-z-]+): ?(#[0-9a-f]+)/g)) {
    if (names.has(value)) {
      fail(`Two colours are ${value}: ${names.get(value)} and ${name}. See styles/_palette.scss.`);
    }
    names.set(value, name);
  }
  const strangers = new Set();
  const result = css.replace(/(--av-[a-z-]+: ?)?#[0-9a-f]{3,8}\b/g, (colour, isDefinition) => {
    if (isDefinition) {
      return colour;
    }
    if (!names.has(colour)) {
      strangers.add(colour);
    }
    return `var(--${names.get(colour)})`;
  });
  if (strangers.size > 0) {
    fail(`No colour of styles/_palette.scss: ${[...strangers].join(', ')}.`);
  }
  return result;
}

/** Writes beside the file and renames, so that nobody ever reads half a file. */
function write(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
