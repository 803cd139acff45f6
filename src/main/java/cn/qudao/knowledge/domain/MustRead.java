package cn.qudao.knowledge.domain;

import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Place;
import java.util.Set;

/**
 * Who has to confirm an article, as those ask who count them.
 *
 * @param from the version from which on a confirmation counts
 * @param roles empty for all
 */
record MustRead(long article, int from, Place place, Set<String> roles) {

    /** @throws NotFound where nobody has to */
    static MustRead of(Article article, Space space) {
        return new MustRead(
                article.id(),
                article.mustFrom().orElseThrow(NotFound::new),
                space.place(),
                space.row().roles());
    }
}
