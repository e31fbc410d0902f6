// Recall questions: judged by pointer and by keyboard, announced, readable without scripts, on paper and in a narrow window.

import { check, unless } from './checks.mjs';
import { accessibility, NARROW } from './reader.mjs';
import { chapters, read, withElement } from './site.mjs';

/** On paper, the questions of a page stand before its answers, which show: of a chapter as of a page for paper. */
export async function questionsComeFirst(page) {
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const order = await page.evaluate(() => {
    const recall = document.querySelector('.recall');
    const top = (element) => element.getBoundingClientRect().top;
    const asks = Array.from(recall.querySelectorAll('.recall-ask'), top);
    const answers = Array.from(recall.querySelectorAll('.recall-right'), (element) => (element.checkVisibility() ? top(element) : -1));
    return { first: Math.min(...answers), last: Math.max(...asks), n: answers.length };
  });
  return unless(order.n > 2 && order.first > order.last, `questions and answers on paper: ${JSON.stringify(order)}`);
}

/** The jobs of this module. */
export function recall({ base, reader }) {
  const jobs = [];
  const job = (name, action) => jobs.push(() => check(`recall: ${name}`, action));
  const path = withElement('class="recall"');

  /** A page with its first question, and the places of the right answer and of a wrong one. */
  async function open(options) {
    const opened = await reader(options);
    await opened.page.goto(base + path);
    const question = opened.page.locator('.question').first();
    const marks = Array.from(read(path).split('class="question"')[1].matchAll(/<li( data-right)?>/g), (match) => Boolean(match[1]));
    return { ...opened, question, right: marks.indexOf(true), wrong: marks.indexOf(false) };
  }

  job('a choice is judged at once, and the right answer is shown', async () => {
    const { context, page, log, question, right, wrong } = await open();
    const verdict = question.locator('.recall-verdict');
    const live = await verdict.getAttribute('aria-live');
    const before = await verdict.textContent();
    const group = await question.getByRole('group').count();
    const fold = await question.locator('details').isVisible();
    await question.getByRole('radio').nth(wrong).check();
    const told = await verdict.textContent();
    const marked = [await question.locator('.choice').nth(wrong).getAttribute('class'), await question.locator('.choice').nth(right).getAttribute('class')];
    const words = await question.locator('.choice-mark').allTextContents();
    await question.locator('.choice').nth(right).click();
    const then = await verdict.textContent();
    const others = await question.locator('.choice.wrong').count();
    const untouched = await page.locator('.question').nth(1).locator('.choice.right').count();
    await context.close();
    return [...log, ...unless(live === 'polite' && before === '' && group === 1 && !fold, `live ${live}, “${before}”, ${group} groups, fold ${fold}`),
      ...unless(/^Not this one\. .+The answer: .+/.test(told), `told “${told}”`),
      ...unless(marked[0] === 'choice wrong' && marked[1] === 'choice right', `marked ${marked}`),
      ...unless(words[wrong] === '✗ not this' && words[right] === '✓ right', `words ${words}`),
      ...unless(then.startsWith('Right. ') && others === 0 && untouched === 0, `then “${then}”, ${others} wrong, ${untouched} elsewhere`)];
  });

  job('arrows look at the answers, the space bar and Enter choose', async () => {
    const { context, page, log, question } = await open();
    const radios = question.getByRole('radio');
    await radios.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const quiet = await question.locator('.recall-verdict').textContent();
    const at = await question.evaluate((set) => Array.from(set.querySelectorAll('input')).indexOf(document.activeElement));
    await page.keyboard.press('Space');
    const chosen = await radios.nth(2).isChecked();
    const told = await question.locator('.recall-verdict').textContent();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    const second = await radios.nth(1).isChecked();
    await page.keyboard.press('Tab');
    const next = await page.evaluate(() => document.activeElement.closest('.question')?.id);
    await context.close();
    return [...log, ...unless(quiet === '' && at === 2, `focus at ${at}, “${quiet}”`), ...unless(chosen && told !== '', 'the space bar chooses nothing'),
      ...unless(second, 'Enter chooses nothing'), ...unless(next === 'recall-2', `Tab leads to ${next}`)];
  });

  job('judged questions look good in every theme, in a narrow window, and to axe', async () => {
    const problems = [];
    for (const options of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }, { colorScheme: 'dark', viewport: NARROW }]) {
      const { context, page, log, question, wrong } = await open(options);
      for (const one of await page.locator('.question').all()) await one.getByRole('radio').first().check();
      await question.getByRole('radio').nth(wrong).check(); // at least one of each verdict
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      // Nothing can be said of contrast where the system chooses the colors.
      const found = options.forcedColors ? [] : await accessibility(page, '.recall', options.colorScheme === 'light' ? undefined : ['color-contrast']);
      problems.push(...log, ...found, ...unless(wide <= 1, `${JSON.stringify(options)}: ${wide} px too wide`));
      await context.close();
    }
    return problems;
  });

  job('without scripts the answers are a list and the right one is folded', async () => {
    const { context, page, question, right } = await open({ javaScriptEnabled: false });
    const listed = await question.locator('.recall-answers li').allTextContents();
    const fold = question.locator('details');
    const before = await fold.locator('.recall-right').isVisible();
    await fold.locator('summary').click();
    const told = await fold.locator('.recall-right .recall-answer').textContent();
    const radios = await page.getByRole('radio').count();
    await context.close();
    return [...unless(listed.length >= 3 && radios === 0 && !before, `${listed.length} answers, ${radios} radios, fold ${before}`),
      ...unless(told === listed[right], `“${told}” is not “${listed[right]}”`)];
  });

  job('on paper all questions come first, then all answers', async () => {
    const { context, page, log } = await open();
    const problems = await questionsComeFirst(page);
    await context.close();
    return [...log, ...problems];
  });

  job('the address of a definition that moved leads to where it stands', async () => {
    const { context, page, log } = await reader();
    const home = chapters.findLast((chapter) => / id="term-[^"]*"/.test(read(chapter)));
    const [, id] = read(home).match(/<dfn id="(term-[^"]*)"/);
    const elsewhere = chapters.find((chapter) => !read(chapter).includes(`id="${id}"`));
    await page.goto(`${base}${elsewhere}#${id}`);
    await page.waitForURL(`${base}${home}#${id}`);
    await page.goto(`${base}${elsewhere}#term-that-nobody-defines`);
    const stays = page.url().includes(elsewhere);
    await context.close();
    return [...log, ...unless(stays, `an unknown term leads to ${page.url()}`)];
  });

  return jobs;
}
