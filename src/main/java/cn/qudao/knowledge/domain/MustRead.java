package cn.qudao.knowledge.domain;

import cn.qudao.audience.Deed;
import cn.qudao.audience.Deeds;
import cn.qudao.audience.Duty;
import cn.qudao.kernel.NotFound;
import cn.qudao.knowledge.KnowledgePermissions;

/** That the audience of an article has to confirm it: what counts is a version from a number on. */
final class MustRead {

    private static final Deeds CONFIRMATIONS = new Deeds(
            Deed.CONFIRMED, "knowledge_confirmation", "article_id", "confirmed_at", KnowledgePermissions.READ);

    private MustRead() {}

    /** @throws NotFound where nobody has to */
    static Duty of(Article article, Space space) {
        return new Duty(
                CONFIRMATIONS,
                article.id(),
                article.mustFrom().orElseThrow(NotFound::new),
                space.place(),
                space.row().roles());
    }
}
