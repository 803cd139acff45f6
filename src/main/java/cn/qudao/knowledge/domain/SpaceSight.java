package cn.qudao.knowledge.domain;

import cn.qudao.kernel.NotFound;
import cn.qudao.knowledge.KnowledgePermissions;
import cn.qudao.scope.AudienceRule;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Which spaces exist for the person at work. All that is read of articles and files asks here first, and names the spaces in its
 * query; they are few, and one statement reads them.
 */
@Component
class SpaceSight {

    private static final String[] KEEPING = {
        KnowledgePermissions.WRITE, KnowledgePermissions.APPROVE, KnowledgePermissions.SPACES
    };

    private final SpaceRepository spaces;
    private final AudienceRule rule;

    SpaceSight(SpaceRepository spaces, AudienceRule rule) {
        this.spaces = spaces;
        this.rule = rule;
    }

    /** Those that the post is in the audience of, and those that it keeps. */
    List<Space> readable() {
        return those(this::isRead);
    }

    /** Those in the post's part, where it writes, approves, or says who reads. */
    List<Space> kept() {
        return those(this::isKept);
    }

    private boolean isRead(Space space) {
        return rule.reads(space, KEEPING);
    }

    /** Downward: who keeps a space from above is not who it is for. */
    boolean isFor(Space space) {
        return rule.isFor(space);
    }

    boolean isKept(Space space) {
        return rule.keeps(space, KEEPING);
    }

    private List<Space> those(Predicate<Space> seen) {
        return spaces.findAllByOrderByName().stream().filter(seen).toList();
    }

    /** @throws NotFound where it does not exist for the person */
    Space readable(long id) {
        return one(id, this::isRead);
    }

    /** @throws NotFound where it does not exist for the person */
    Space kept(long id) {
        return one(id, this::isKept);
    }

    boolean reads(Space space) {
        return isRead(space);
    }

    boolean reads(long id) {
        return spaces.findById(id).filter(this::isRead).isPresent();
    }

    boolean keeps(long id) {
        return spaces.findById(id).filter(this::isKept).isPresent();
    }

    private Space one(long id, Predicate<Space> seen) {
        return spaces.findById(id).filter(seen).orElseThrow(NotFound::new);
    }

    static List<Long> ids(List<Space> spaces) {
        return spaces.stream().map(Space::id).toList();
    }
}
