package cn.qudao.forum;

import cn.qudao.access.AccountId;
import cn.qudao.org.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Opens boards and writes topics in the caller's transaction: for work of the system. People do it on a page. */
public interface ForumFeed {

    /** @param kind what somebody thinks of a post, as {@code forum.reaction.<kind>} names it */
    record NewReaction(String kind, AccountId account, String name) {}

    record NewPost(AccountId account, String author, Instant at, String text, List<NewReaction> reactions) {

        public NewPost(AccountId account, String author, Instant at, String text) {
            this(account, author, at, text, List.of());
        }
    }

    /**
     * @param posts the first begins it
     * @param solution the number of the post that solves it; 0 for none
     */
    record NewTopic(String title, List<NewPost> posts, int solution) {}

    record Opened(long board, List<Long> topics) {}

    /**
     * A board that is moderated after publication.
     *
     * @param roles empty for all
     * @param position among the boards, from the top
     */
    Opened open(String name, String about, UnitId unit, Set<String> roles, int position, List<NewTopic> topics);

    /** Words that a moderator is to look at before readers do. */
    void watch(List<String> words);
}
