/** A post of a made-up WordPress export; what is absent has WordPress' own default. */
export interface WxrPost {
  readonly id: number;
  readonly title: string;
  readonly body: string;
  readonly link?: string;
  readonly slug?: string;
  readonly type?: string;
  readonly status?: string;
  readonly password?: string;
  readonly gmt?: string;
  readonly local?: string;
  readonly modified?: string;
  readonly creator?: string;
  readonly excerpt?: string;
  /** `domain|nicename|name`. */
  readonly terms?: readonly string[];
  readonly meta?: Readonly<Record<string, string>>;
  /** Further elements, as XML. */
  readonly extra?: string;
}

/** An export of a made-up newspaper, as WordPress writes one. */
export function makeWxr(posts: readonly WxrPost[], channel = ''): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>صحيفة الجسر</title>
<link>https://jisr.example.org</link>
<description>أخبار المدينة وما حولها</description>
<language>ar</language>
<wp:base_site_url>https://jisr.example.org</wp:base_site_url>
<wp:author><wp:author_login><![CDATA[rania]]></wp:author_login><wp:author_display_name><![CDATA[رانيا القاضي]]></wp:author_display_name></wp:author>
<wp:author><wp:author_login><![CDATA[desk]]></wp:author_login><wp:author_display_name><![CDATA[فريق التحرير]]></wp:author_display_name></wp:author>
<wp:category><wp:term_id>7</wp:term_id><wp:category_nicename><![CDATA[local]]></wp:category_nicename><wp:cat_name><![CDATA[محليات]]></wp:cat_name></wp:category>
${channel}${posts.map(makeItem).join('\n')}
</channel>
</rss>`;
}

function makeItem(post: WxrPost): string {
  const cdata = (text: string): string => `<![CDATA[${text}]]>`;
  const slug = post.slug ?? `post-${post.id}`;
  return `<item>
<title>${cdata(post.title)}</title>
<link>${post.link ?? `https://jisr.example.org/2023/05/04/${slug}/`}</link>
<dc:creator>${cdata(post.creator ?? 'rania')}</dc:creator>
<content:encoded>${cdata(post.body)}</content:encoded>
<excerpt:encoded>${cdata(post.excerpt ?? '')}</excerpt:encoded>
<wp:post_id>${post.id}</wp:post_id>
<wp:post_date>${cdata(post.local ?? '2023-05-04 12:30:00')}</wp:post_date>
<wp:post_date_gmt>${cdata(post.gmt ?? '2023-05-04 09:30:00')}</wp:post_date_gmt>
<wp:post_modified_gmt>${cdata(post.modified ?? post.gmt ?? '2023-05-04 09:30:00')}</wp:post_modified_gmt>
<wp:comment_status>${cdata('open')}</wp:comment_status>
<wp:post_name>${cdata(slug)}</wp:post_name>
<wp:status>${cdata(post.status ?? 'publish')}</wp:status>
<wp:post_type>${cdata(post.type ?? 'post')}</wp:post_type>
<wp:post_password>${cdata(post.password ?? '')}</wp:post_password>
${(post.terms ?? ['category|local|محليات'])
  .map((term) => term.split('|'))
  .map(
    ([domain = '', nicename = '', name = '']) =>
      `<category domain="${domain}" nicename="${nicename}">${cdata(name)}</category>`,
  )
  .join('\n')}
${Object.entries(post.meta ?? {})
  .map(
    ([key, value]) =>
      `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`,
  )
  .join('\n')}
${post.extra ?? ''}
</item>`;
}
