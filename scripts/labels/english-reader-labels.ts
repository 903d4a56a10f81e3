import type { ReaderLabels } from './reader-labels.ts';

/** Comments, consent and policy in English. */
export const englishReaderLabels: ReaderLabels = {
  consent: {
    title: 'Reading needs no permission; this does',
    ask: (services) =>
      `We ask your permission for ${services}. Everything works if you refuse, and you can change your mind at the foot of every page.`,
    settingsText: 'Choose what you allow. Your choice takes effect when saved and stays on this device.',
    accept: 'Accept all',
    refuse: 'Refuse all',
    choose: 'Choose',
    save: 'Save my choice',
    close: 'Close',
    settings: 'Privacy settings',
    signal:
      'Your browser asks not to be tracked; we took that as a refusal and did not ask. What you choose here yourself we follow, but we never count your reading.',
    saved: 'Your choice is saved.',
    policy: 'Privacy policy',
    names: { comments: 'comments', views: 'counting reads', embeds: 'content of other sites' },
    texts: {
      comments: 'Your browser asks the comment server for comments and their number.',
      views: 'We count that an article was read once, without knowing by whom.',
      embeds: 'Embedded videos and posts load as you reach them, without a click on each.',
    },
  },
  comments: {
    title: 'Comments',
    ask: (host) =>
      `Comments are kept at ${host}. Your browser contacts it only if you ask for them; that holds for other articles, too, until you take it back at the foot of any page.`,
    show: 'Show comments',
    noScript: 'Writing a comment here needs JavaScript.',
    page: 'Read the comments on their own page',
    form: 'Leave a comment',
    name: 'Name',
    nameHint: 'A pen name will do. We ask for no e-mail and keep no address of your device.',
    text: 'Comment',
    textHint: (limit) => `Plain text, up to ${limit} characters.`,
    send: 'Send',
    cancelReply: 'Cancel the reply',
    closed: 'Comments on this article are closed.',
    archive: 'Earlier comments',
    archiveNote: 'Written on our former site and shown as they came.',
    live: {
      loading: 'Loading comments…',
      empty: 'No comments yet. Be the first.',
      failed: 'The comments could not be loaded.',
      retry: 'Try again',
      more: 'Older comments',
      reply: 'Reply',
      replyTo: 'Reply to {name}',
      repliesTo: 'Replying to {name}',
      like: 'Like',
      liked: 'Liked',
      waiting: 'Awaiting review; only you see it now',
      sending: 'Sending…',
      sent: 'Your comment is published.',
      sentWaiting: 'Your comment arrived and will appear after review.',
      left: '{count} characters left',
      over: '{count} characters over the limit',
      faults: {
        nameless: 'Write a name over your comment; a pen name will do.',
        longName: 'The name is too long. Shorten it to 60 characters.',
        empty: 'Write your comment first: at least one word.',
        long: 'Your comment is longer than 4000 characters. Shorten it or split it in two; your text is still here.',
        offline:
          'The comment server could not be reached. Check your connection and try again; your text is still here.',
        slow: 'The server is late to answer, so we do not know whether your comment arrived. Reload the comments before you send it again; your text is still here.',
        fast: 'You sent a comment a moment ago. Wait a little and send this one again; your text is still here.',
        duplicate: 'This comment is already published.',
        refused: 'The server did not accept this comment. Your text is still here.',
        broken: 'The server gave an answer we do not understand. Try again in a while; your text is still here.',
      },
    },
  },
  embed: {
    notice: (site, host) =>
      `A click loads this from ${site} (${host}), which then learns your device’s address and that you read this page, and may store cookies.`,
    load: (site) => `Load from ${site}`,
    unload: 'Remove the content',
    sites: {
      youtube: 'YouTube',
      vimeo: 'Vimeo',
      dailymotion: 'Dailymotion',
      x: 'X',
      telegram: 'Telegram',
      facebook: 'Facebook',
      instagram: 'Instagram',
    },
  },
  policy: {
    title: 'Privacy and cookies',
    summary: 'What the site keeps on your device, what goes to another server, and how to withdraw your consent.',
    services: 'Services we ask your permission for',
    intro:
      'This part is written from the site’s settings, so it describes what is switched on now and nothing else. None of it runs before you agree.',
    nothingOn: 'No service is switched on: this site contacts no server but its own and stores no cookies.',
    unasked: 'What loads without being asked about',
    picturesName: 'Pictures kept elsewhere',
    purpose: 'Purpose',
    data: 'Data',
    place: 'Place',
    kept: 'Kept',
    withdraw: 'How to withdraw',
    atServer: (host) => `The newspaper’s server ${host}`,
    keptDefault: 'Comments stay as long as the article, or until you ask us to remove yours.',
    viewsKept:
      'The number alone stays as long as the article. The mark “read” in your browser goes when you close the page.',
    embedsPlace: (hosts) => `The servers of the site it comes from: ${hosts}`,
    embedsKept: 'By the other site’s policy.',
    picturesPlace: (hosts) => `Servers that the newspaper allows: ${hosts}`,
    picturesKept: 'By the policy of that server. It is not told which page you read.',
    purposes: {
      pictures: 'Showing the pictures of some articles, where they are not kept on the site itself.',
      comments: 'Showing readers’ comments and their number, and publishing yours.',
      views: 'Knowing how often each article is read.',
      embeds: 'Showing videos and posts of other sites in their place in an article.',
    },
    collected: {
      pictures:
        'The server sees your device’s address and your browser when you open an article with a picture of its.',
      comments:
        'The name you choose, the text of your comment and its time, and the page. No e-mail; neither your device’s address (IP) nor your browser is kept. The address is looked at while you send, to stop floods, and then forgotten.',
      views:
        'The address of the article read, once a visit. Neither your device’s address nor your browser nor any identifier is kept.',
      embeds:
        'The other site sees your device’s address, your browser and the page you read, and may store cookies of its own.',
    },
    withdrawal: {
      pictures: 'Switch pictures off in your browser; the text of the article stays whole.',
      comments: 'In “Privacy settings” at the foot of every page; write to us to have a comment removed.',
      views: 'In “Privacy settings” at the foot of every page.',
      embeds: 'In “Privacy settings” at the foot of every page; what was loaded is removed from the page at once.',
    },
    device: 'What is kept on your device',
    deviceIntro:
      'Nothing is kept before you do what calls for it, and none of it is sent to anybody. Your browser’s settings remove it all at any time.',
    deviceKey: 'Its name in the browser',
    deviceRows: {
      theme: {
        name: 'The theme you chose',
        text: 'When you choose light or dark at the foot of a page; it goes when you choose “as the device”.',
      },
      textSize: {
        name: 'The text size you chose',
        text: 'When you choose a larger size at the foot of a page; it goes when you choose “Usual”.',
      },
      reading: {
        name: 'Articles you saved or read, and copies of them',
        text: 'When you press “Save”, or ask on the page “Your saved articles” for what you read to be remembered. It all goes on that page.',
      },
      searches: {
        name: 'Your recent searches',
        text: 'If you ask for them to be kept on the search page; they go when you untick the box.',
      },
      slash: {
        name: 'That you want no / key for search',
        text: 'If you untick its box on the search page; it goes when you tick it again.',
      },
      consent: {
        name: 'Your consent or refusal',
        text: 'When you choose, and it changes with your choice.',
      },
      read: {
        name: 'The articles whose reading was counted',
        text: 'If you allow counting; it goes when you close the window or withdraw your permission.',
      },
    },
    signals: 'Asking not to be tracked',
    signalsText:
      'If your browser sends Global Privacy Control (GPC) or Do Not Track (DNT), that is a refusal to us: we do not ask you and do not count your reading.',
    openSettings: 'Open the privacy settings',
  },
};
