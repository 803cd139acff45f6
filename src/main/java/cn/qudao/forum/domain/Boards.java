package cn.qudao.forum.domain;

import cn.qudao.access.RoleNames;
import cn.qudao.access.RoleNames.RoleName;
import cn.qudao.forum.ForumPermissions;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens boards, and says who reads them and when somebody looks at what is written there. */
@Service
@Requires(ForumPermissions.BOARDS)
@Transactional
public class Boards {

    private static final long NONE = 0;

    private final BoardRepository boards;
    private final BoardSight sight;
    private final TopicRepository topics;
    private final PostDraftRepository drafts;
    private final Units units;
    private final RoleNames roles;

    Boards(
            BoardRepository boards,
            BoardSight sight,
            TopicRepository topics,
            PostDraftRepository drafts,
            Units units,
            RoleNames roles) {
        this.boards = boards;
        this.sight = sight;
        this.topics = topics;
        this.drafts = drafts;
        this.units = units;
        this.roles = roles;
    }

    /** Those that the person keeps, in their order. */
    @Transactional(readOnly = true)
    public List<BoardRow> kept() {
        return sight.kept().stream().map(Board::row).toList();
    }

    @Transactional(readOnly = true)
    public List<RoleName> roles() {
        return roles.all();
    }

    public long open(BoardForm form) {
        requireSound(form, NONE);
        sight.changed();
        return boards.save(new Board(form, unit(form))).id();
    }

    public void revise(long id, BoardForm form) {
        Board board = sight.kept(id);
        requireSound(form, id);
        board.revise(form, unit(form));
    }

    /** Only one in which nothing was ever written. */
    public void drop(long id) {
        Board board = sight.kept(id);
        if (topics.existsByBoardId(id) || drafts.existsByBoardId(id)) {
            throw new RuleViolation("forum.board.in-use", board.name());
        }
        sight.changed();
        boards.delete(board);
    }

    private void requireSound(BoardForm form, long self) {
        if (boards.existsByNameAndIdNot(form.name(), self)) {
            throw RuleViolation.at("name", "forum.board.name-taken", form.name());
        }
        roles.requireKnown(form.roles());
    }

    private UnitRow unit(BoardForm form) {
        return units.find(form.where()).orElseThrow(NotFound::new);
    }
}
