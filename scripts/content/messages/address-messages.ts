import type { Message } from '../../problem.ts';

/** What is said of addresses: slugs, old addresses, links to other articles. */

const instead = (right: string): Message =>
  right === ''
    ? { ar: 'اكتب كلمات من حروف وأرقام تصل بينها الشرطة -.', en: 'Write words of letters and digits, joined by -.' }
    : { ar: `اكتب «${right}».`, en: `Write “${right}”.` };

export const emptySlug = (found: string): Message => ({
  ar: `«${found}» لا حرف فيه ولا رقم، فلا يصلح عنوانًا للصفحة. اكتب كلمات تصل بينها الشرطة -.`,
  en: `“${found}” has no letter and no digit, so it can't be an address. Write words joined by -.`,
});

export const unsafeSlug = (found: string, right: string): Message => ({
  ar: `«${found}» مسار يخرج من مكانه (.. أو / أو \\ أو :). ${instead(right).ar}`,
  en: `“${found}” is a path that leads elsewhere (.., /, \\ or :). ${instead(right).en}`,
});

export const wrongSlugSign = (found: string, sign: string, right: string): Message => ({
  ar: `${sign} لا يصلح في عنوان الصفحة «${found}». ${instead(right).ar}`,
  en: `${sign} can't stand in the address “${found}”. ${instead(right).en}`,
});

export const markedSlug = (found: string, right: string): Message => ({
  ar: `في عنوان الصفحة «${found}» تشكيل أو تطويل أو أرقام غير لاتينية. ${instead(right).ar}`,
  en: `The address “${found}” has vowel signs, tatweel or digits other than 0–9. ${instead(right).en}`,
});

export const dottedSlug = (found: string, right: string): Message => ({
  ar: `عنوان الصفحة «${found}» يبدأ أو ينتهي بنقطة. ${instead(right).ar}`,
  en: `The address “${found}” begins or ends with a dot. ${instead(right).en}`,
});

export const deviceSlug = (found: string): Message => ({
  ar: `«${found}» اسم محجوز في Windows فلا يُكتب ملفًا. زد عليه كلمة، مثل «${found.split('.')[0] ?? ''}-1».`,
  en: `“${found}” is a device's name on Windows and can't be a file. Add a word, like “${found.split('.')[0] ?? ''}-1”.`,
});

export const longSlug = (found: string, bytes: number, limit: number): Message => ({
  ar: `عنوان الصفحة «${found.slice(0, 40)}…» طوله بالبايت ${bytes}، والحد ${limit} (نحو 100 حرف عربي). اختصره.`,
  en: `The address “${found.slice(0, 40)}…” has ${bytes} bytes; the limit is ${limit}, about 100 Arabic letters. Shorten it.`,
});

export const reservedSlug = (found: string): Message => ({
  ar: `«${found}» عنوان محجوز لصفحات الموقع نفسه. زد عليه كلمة، مثل «${found.split('.')[0] ?? ''}-2026».`,
  en: `“${found}” is an address of the site's own pages. Add a word, like “${found.split('.')[0] ?? ''}-2026”.`,
});

export const sameAddress = (address: string, other: string): Message => ({
  ar: `العنوان ${address} مأخوذ: يعطيه ${other} أيضًا. غيّر slug أو اسم أحد الملفين.`,
  en: `The address ${address} is taken: ${other} has it too. Change the slug or the name of one of the two files.`,
});

export const sameMediaName = (address: string, other: string): Message => ({
  ar: `${address} والملف ${other} لا يختلف اسماهما إلا في حالة الأحرف أو صورتها، وبعض الأقراص لا تميز بينهما. غيّر اسم أحدهما.`,
  en: `${address} and the file ${other} differ in the case or the Unicode form of their names alone, which some disks can't tell apart. Rename one of them.`,
});

export const foreignAlias = (found: string): Message => ({
  ar: `«${found}» ليس عنوانًا قديمًا على هذا الموقع. اكتبه من أول شرطة، مثل /2021/02/old-name/.`,
  en: `“${found}” is no old address on this site. Write it from its first slash, like /2021/02/old-name/.`,
});

export const aliasWithQuery = (found: string): Message => ({
  ar: `«${found}» فيه ? أو #، ولا تُحوَّل على موقع ساكن إلا المسارات. احذفه أو اكتب مساره وحده.`,
  en: `“${found}” holds ? or #; a static site redirects paths only. Delete it, or write its path alone.`,
});

export const wrongAliasSign = (found: string, sign: string): Message => ({
  ar: `العلامة ${sign} في «${found}» لا تُكتب في اسم ملف على كل الأجهزة. احذف هذا العنوان القديم.`,
  en: `The sign ${sign} in “${found}” can't stand in a file's name on every machine. Delete this old address.`,
});

export const wrongAliasName = (found: string, name: string): Message => ({
  ar: `«${name}» في «${found}» اسم لا يُكتب على Windows: جهاز، أو ينتهي بنقطة أو مسافة. احذف هذا العنوان القديم.`,
  en: `“${name}” in “${found}” can't be a file's name on Windows: a device's, or one that ends in a dot or a blank. Delete this old address.`,
});

export const ownAlias = (found: string): Message => ({
  ar: `«${found}» هو عنوان المادة نفسها اليوم. احذفه من aliases.`,
  en: `“${found}” is this article's own address today. Delete it from aliases.`,
});

export const takenAlias = (found: string, other: Message): Message => ({
  ar: `«${found}» عنوان مأخوذ: ${other.ar}. احذفه من aliases، وإلا ضاعت إحدى الصفحتين.`,
  en: `“${found}” is taken: ${other.en}. Delete it from aliases, or one of the two pages is lost.`,
});

export const takenRedirect = (found: string, other: Message): Message => ({
  ar: `«${found}» ليس عنوانًا قديمًا: ${other.ar} فيه اليوم. احذفه من redirects، أو انقل ما فيه أولًا.`,
  en: `“${found}” is no old address: ${other.en} stands there today. Delete it from redirects, or move what is there first.`,
});

export const repeatedRedirect = (found: string): Message => ({
  ar: `العنوان القديم «${found}» مكرر. أبقه مرة واحدة.`,
  en: `The old address “${found}” stands twice. Keep one.`,
});

export const redirectToArticle = (found: string): Message => ({
  ar: `«${found}» مادة. اكتب عنوانها القديم في حقل aliases من رأسها، لا هنا.`,
  en: `“${found}” is an article. Write its old address in its own field aliases, not here.`,
});

export const redirectToNothing = (found: string): Message => ({
  ar: `لا صفحة في الموقع عنوانها «${found}». اكتب عنوان قسم أو وسم أو كاتب أو صفحة، مثل /sections/politics/.`,
  en: `No page of the site is at “${found}”. Write the address of a section, tag, author or page, like /sections/politics/.`,
});

export const ownPage = (path: string): Message => ({
  ar: `صفحة الموقع ${path}`,
  en: `the site's page ${path}`,
});

const nearby = (near: readonly string[], otherwise: Message): Message =>
  near.length === 0
    ? otherwise
    : { ar: `لعلك تقصد «${near.join('» أو «')}».`, en: `Did you mean “${near.join('” or “')}”?` };

export const unknownArticle = (found: string, near: readonly string[]): Message => {
  const right = nearby(near, { ar: 'اكتب اسم ملفها بلا لاحقته.', en: "Write its file's name without the ending." });
  return { ar: `لا مادة باسم «${found}». ${right.ar}`, en: `There is no article “${found}”. ${right.en}` };
};

export const unknownAuthor = (found: string, near: readonly string[]): Message => {
  const right = nearby(near, {
    ar: 'اكتب اسم ملفه بلا لاحقته، أو أنشئه.',
    en: 'Write its name without the ending, or create it.',
  });
  return {
    ar: `لا ملف للكاتب «${found}» في authors. ${right.ar}`,
    en: `There is no author's file “${found}” in authors. ${right.en}`,
  };
};

export const unknownSection = (found: string, near: readonly string[], all: readonly string[]): Message => {
  const right = nearby(near, { ar: `الأقسام هي: ${all.join('، ')}.`, en: `The sections are: ${all.join(', ')}.` });
  return {
    ar: `لا قسم «${found}» في site.yaml. ${right.ar}`,
    en: `There is no section “${found}” in site.yaml. ${right.en}`,
  };
};

export const unknownPage = (found: string, near: readonly string[]): Message => {
  const right = nearby(near, {
    ar: 'اكتب اسم ملفها بلا لاحقته، أو أنشئه.',
    en: 'Write its name without the ending, or create it.',
  });
  return {
    ar: `لا ملف للصفحة «${found}» في pages. ${right.ar}`,
    en: `There is no page's file “${found}” in pages. ${right.en}`,
  };
};

export const unknownSeries = (found: string, near: readonly string[]): Message => {
  const right = nearby(near, {
    ar: 'اكتب الاسم كما هو في حقل series.',
    en: 'Write the name as the field series has it.',
  });
  return {
    ar: `لا مادة في ملف «${found}». ${right.ar}`,
    en: `No article belongs to the series “${found}”. ${right.en}`,
  };
};

export const relatedToItself = (): Message => ({
  ar: 'المادة تحيل إلى نفسها. احذف هذا الرابط.',
  en: 'The article links to itself. Delete this link.',
});

export const relatedToDraft = (found: string): Message => ({
  ar: `المادة «${found}» مسودة، فلن يظهر رابطها حتى تُنشر.`,
  en: `The article “${found}” is a draft; its link won't appear until it is published.`,
});

export const relatedToScheduled = (found: string, when: string): Message => ({
  ar: `المادة «${found}» مجدولة، فلن يظهر رابطها حتى ${when}.`,
  en: `The article “${found}” is scheduled; its link won't appear until ${when}.`,
});

export const relatedToWithdrawn = (found: string): Message => ({
  ar: `المادة «${found}» مسحوبة، فلن يظهر رابطها. احذفه.`,
  en: `The article “${found}” was withdrawn; its link won't appear. Delete it.`,
});

export const insteadOfNothing = (found: string, near: readonly string[]): Message => {
  const right = unknownArticle(found, near);
  return { ar: `البديل غير موجود. ${right.ar}`, en: `There is nothing instead. ${right.en}` };
};

export const insteadHidden = (found: string): Message => ({
  ar: `البديل «${found}» ليس منشورًا، فلن يظهر رابطه في صفحة السحب قبل نشره.`,
  en: `“${found}” is not public; the note of withdrawal won't link to it before it is.`,
});

export const untitledLink = (found: string): Message => ({
  ar: `الرابط الخارجي «${found}» بلا عنوان يُقرأ. اكتبه في سطرين: title: "…" ثم url: "${found}".`,
  en: `The outside link “${found}” has no title. Write it on two lines: title: "…" and url: "${found}".`,
});

export const unknownSitePage = (path: string): Message => ({
  ar: `لا صفحة في الموقع عنوانها ${path}. راجع المسار، أو اكتب slug المادة وحده.`,
  en: `The site has no page at ${path}. Look at the path, or write an article's slug alone.`,
});

export const unsafePath = (found: string): Message => ({
  ar: `«${found}» ليس مسارًا داخل الموقع. اكتبه مثل /about/.`,
  en: `“${found}” is no path inside the site. Write it like /about/.`,
});
