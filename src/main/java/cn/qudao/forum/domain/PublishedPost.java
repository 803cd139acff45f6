package cn.qudao.forum.domain;

import cn.qudao.markdown.Markdown;
import org.jspecify.annotations.Nullable;

/** A post that readers see, where it stands, and what it asks them. */
record PublishedPost(ForumPost post, Topic topic, @Nullable Poll poll) {

    /** All that is read there. */
    String words() {
        String said = Markdown.words(post.text());
        return poll == null ? said : said + " " + poll.words();
    }
}
